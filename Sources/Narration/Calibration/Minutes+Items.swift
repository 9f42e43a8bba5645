import OversightCore

/// One item of the agenda. Before the reveal nothing is said of any rating, not even how many there are.
extension Minutes {
  func items(_ item: AgendaItem, at place: Int) -> [Document.Block] {
    let title = CalibrationWords.item(place, name(of: item.organisation), item)
    return [.heading(1, title), .facts(room(of: item) + course(of: item))]
      + (item.isRevealed ? outcome(of: item) : []) + earlier(of: item) + records(of: item)
  }

  /// Who was not there for it, and who rated it. An interest that came after the reveal takes nothing
  /// out of what was revealed, so nobody stepped aside by it.
  private func room(of item: AgendaItem) -> [Document.Fact] {
    let interests = judgements.conflicts.filter { $0.organisation == item.organisation }
      .sorted { $0.actor < $1.actor }
    let late = interests.filter { $0.isLate(for: item) }
    let aside = interests.filter { !$0.isLate(for: item) }
    return [
      fact(CalibrationWords.steppedAside, aside.map(\.actor.name)),
      fact(
        CalibrationWords.lateInterest,
        late.map { CalibrationWords.late($0, hasRated: $0.hasRated(item)) }),
      fact(CalibrationWords.away, item.away.sorted().map(\.name)),
      item.isRevealed ? raters(of: item) : nil,
    ].compactMap { $0 }
  }

  private func raters(of item: AgendaItem) -> Document.Fact? {
    item.reveal.map { reveal in
      let names = reveal.assessors.map(\.name).joined(separator: ", ")
      return Document.Fact(
        CalibrationWords.ratedBy, names.isEmpty ? CalibrationWords.nobody : names)
    }
  }

  private func fact(_ name: String, _ words: [String]) -> Document.Fact? {
    words.isEmpty ? nil : Document.Fact(name, words.joined(separator: ", "))
  }

  /// How it went on its way.
  private func course(of item: AgendaItem) -> [Document.Fact] {
    let words = CalibrationWords.self
    var facts: [Document.Fact] = []
    if let parking = item.parking { facts.append(.init(words.parked, words.remark(parking))) }
    facts += item.returns.map { .init(words.returned, words.remark($0)) }
    facts += item.reopenings.map { .init(words.reopened, words.remark($0)) }
    return facts
  }

  private func outcome(of item: AgendaItem) -> [Document.Block] {
    let decided = item.standingDecision.map { decision in
      [.table(areas(decision, item)), .facts(facts(decision, item))] as [Document.Block]
    }
    let dissents = item.dissents.map {
      Document.Fact(CalibrationWords.dissent, CalibrationWords.remark($0))
    }
    let pairs = revealed(only: item.organisation).map { RatingPairs(of: $0.table) }
    let agreed = pairs.map {
      Document.Fact(CalibrationWords.agreement, CalibrationWords.agreement($0))
    }
    return (decided ?? []) + [.facts(dissents + (agreed.map { [$0] } ?? []))] + drift(of: item)
  }

  /// Every area that is rated under the edition, whether it was or not.
  private func areas(_ decision: ItemDecision, _ item: AgendaItem) -> Document.Table {
    let rows = ratedAreas(of: item.organisation).map { area -> [String] in
      guard let decided = decision.areas[area.id] else {
        return [area.name, Words.notRated, CalibrationWords.incomplete, "", ""]
      }
      return [
        area.name, decided.median.map(narrator.name(of:)) ?? Words.notRated,
        narrator.words(for: decided.rating), Self.origin(of: decided),
        decision.reason(for: decided),
      ]
    }
    return Document.Table(CalibrationWords.areaHeading, rows: rows)
  }

  /// Where a moderated rating comes from.
  static func origin(of area: ItemDecision.Area) -> String {
    if area.isNamed { return CalibrationWords.named }
    return area.median == nil ? CalibrationWords.takenOver : CalibrationWords.fromMedian
  }

  private func facts(_ decision: ItemDecision, _ item: AgendaItem) -> [Document.Fact] {
    let words = CalibrationWords.self
    let average = decision.average.map { [Document.Fact(words.average, $0)] } ?? []
    return results(decision, item) + average + origin(of: decision)
      + [.init(words.signedBy, item.signature.map(words.remark) ?? words.notSigned)]
  }

  /// The overall rating and the segment, where the edition has them.
  func results(_ decision: ItemDecision, _ item: AgendaItem) -> [Document.Fact] {
    let words = CalibrationWords.self
    let overall = words.result(
      computed: decision.computedOverall.map(narrator.name(of:)),
      decided: decision.rating.map(narrator.name(of:)))
    let segment = words.result(
      computed: decision.computed.map(String.init), decided: decision.segment.map(String.init))
    let hasOverall = profile(of: item.organisation)?.overall != nil
    return (hasOverall ? [.init(words.overall, overall)] : [])
      + (decidesSegments ? [.init(words.segment, segment)] : [])
  }

  /// Who decided, when and why.
  func origin(of decision: ItemDecision) -> [Document.Fact] {
    let words = CalibrationWords.self
    let by = Document.Fact(words.decidedBy, "\(decision.actor), \(decision.time.words)")
    return [by] + (decision.reason.isEmpty ? [] : [.init(words.reason, decision.reason)])
  }

  private func drift(of item: AgendaItem) -> [Document.Block] {
    guard let drift = profile(of: item.organisation).flatMap(item.drift) else { return [] }
    let rows = drift.areas.map { area in
      [
        area.area.name, narrator.name(of: area.agreed),
        area.median.map(narrator.name(of:)) ?? Words.notRated,
        area.steps.map(CalibrationWords.signed) ?? "",
      ]
    }
    return [
      .facts([.init(CalibrationWords.drift, CalibrationWords.drift(drift))]),
      .table(.init(CalibrationWords.driftHeading, rows: rows)),
    ]
  }

  /// What was agreed beside the ratings: where it is going, and what is to be done.
  private func records(of item: AgendaItem) -> [Document.Block] {
    let dossier = judgements.dossiers[session.key(item.organisation)] ?? Dossier()
    let trajectory = dossier.record(.trajectory, .single).map(narrator.line)
    let actions = dossier.all(.action).map { "\($0.number) \(narrator.line(for: $0))" }
    return
      (trajectory.map { [.facts([.init(CalibrationWords.trajectory, $0)])] } ?? [])
      + (actions.isEmpty ? [] : [.heading(2, CalibrationWords.actions), .list(actions)])
  }
}
