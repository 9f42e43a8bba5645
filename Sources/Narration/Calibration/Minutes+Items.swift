import OversightCore

extension AgendaItem {
  /// The decision, where it stands: not what was decided before the item was opened again, revealed
  /// anew or returned.
  var standingDecision: ItemDecision? {
    let state = state == .parked ? parkedFrom : state
    return state == .decided || state == .signed ? decision : nil
  }
}

/// One item of the agenda. Before the reveal nothing is said of any rating, not even how many there are.
extension Minutes {
  func items(_ item: AgendaItem, at place: Int) -> [Document.Block] {
    let title = CalibrationWords.item(place, name(of: item.organisation), item)
    return [.heading(1, title), .facts(room(of: item) + course(of: item))]
      + (item.isRevealed ? outcome(of: item) : []) + records(of: item)
  }

  /// Who was not there for it.
  private func room(of item: AgendaItem) -> [Document.Fact] {
    let aside = judgements.conflicts.filter { $0.organisation == item.organisation }.map(\.actor)
    return [
      fact(CalibrationWords.steppedAside, Set(aside).sorted().map(\.name)),
      fact(CalibrationWords.away, item.away.sorted().map(\.name)),
    ].compactMap { $0 }
  }

  private func fact(_ name: String, _ words: [String]) -> Document.Fact? {
    words.isEmpty ? nil : Document.Fact(name, words.joined(separator: ", "))
  }

  /// How it went on its way.
  private func course(of item: AgendaItem) -> [Document.Fact] {
    let hasEarlier = item.decision != nil && item.standingDecision == nil
    let words = CalibrationWords.self
    var facts: [Document.Fact] = []
    if let parking = item.parking { facts.append(.init(words.parked, words.remark(parking))) }
    facts += item.returns.map { .init(words.returned, words.remark($0)) }
    facts += item.reopenings.map { .init(words.reopened, words.remark($0)) }
    if hasEarlier { facts.append(.init(words.decidedBy, words.earlierDecision)) }
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

  /// Every area of the edition, rated or not.
  private func areas(_ decision: ItemDecision, _ item: AgendaItem) -> Document.Table {
    let rows = (profile(of: item.organisation)?.areas ?? []).map { area -> [String] in
      guard let decided = decision.areas[area.id] else {
        return [area.name, "", Words.notRated, "", ""]
      }
      return [
        area.name, decided.median.map(narrator.name(of:)) ?? Words.notRated,
        narrator.words(for: decided.rating), Self.origin(of: decided), decided.reason,
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
    let hasOverall = profile(of: item.organisation)?.overall != nil
    let overall = words.result(
      computed: decision.computedOverall.map(narrator.name(of:)),
      decided: decision.rating.map(narrator.name(of:)))
    let segment = words.result(
      computed: decision.computed.map(String.init), decided: decision.segment.map(String.init))
    let signed = item.signature.map(words.remark) ?? words.notSigned
    var facts: [Document.Fact] = []
    if hasOverall { facts.append(.init(words.overall, overall)) }
    if decidesSegments { facts.append(.init(words.segment, segment)) }
    if let average = decision.average { facts.append(.init(words.average, average)) }
    facts.append(.init(words.decidedBy, "\(decision.actor), \(decision.time.words)"))
    if !decision.reason.isEmpty { facts.append(.init(words.reason, decision.reason)) }
    facts.append(.init(words.signedBy, signed))
    return facts
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
