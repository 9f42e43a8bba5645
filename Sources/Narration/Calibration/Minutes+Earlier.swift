import OversightCore

/// How a decision came not to stand any more.
enum DecisionEnd {
  /// The item was opened again.
  case reopened
  /// A national session returned it.
  case returned
  /// Another was made in its place.
  case replaced
}

extension AgendaItem {
  /// The decision, where it stands: not what was decided before the item was opened again, revealed
  /// anew or returned.
  var standingDecision: ItemDecision? {
    let state = state == .parked ? parkedFrom : state
    return state == .decided || state == .signed ? decision : nil
  }

  /// Every decision that does not stand any more, oldest first. One that was returned is among them
  /// before another takes its place.
  var supersededDecisions: [EarlierDecision] {
    guard let decision, standingDecision == nil, earlier.last?.decision != decision else {
      return earlier
    }
    return earlier + [EarlierDecision(decision: decision, signature: signature)]
  }

  /// What ended a decision, which is the first thing that was done about it before the next one.
  func end(of superseded: ItemDecision) -> DecisionEnd {
    let later = earlier.map(\.decision) + [decision].compactMap { $0 }
    // An item that was opened again holds its decision twice, until there is another.
    let next = later.lastIndex(of: superseded).flatMap { later.dropFirst($0 + 1).first }
    func isEnd(_ remark: ItemRemark) -> Bool {
      remark.time >= superseded.time && (next.map { remark.time <= $0.time } ?? true)
    }
    let reopening = reopenings.first(where: isEnd)
    guard let question = returns.first(where: isEnd) else {
      return reopening == nil ? .replaced : .reopened
    }
    return reopening.map { $0.time < question.time } == true ? .reopened : .returned
  }
}

extension ItemDecision {
  /// Why an area was decided so: its own reason, else the decision's where one was compulsory for the
  /// area, since the chair named a rating that is not the median, or nobody had rated it.
  func reason(for area: Area) -> String {
    guard area.reason.isEmpty, area.isNamed else { return area.reason }
    return area.median == nil || area.rating.rating != area.median ? reason : ""
  }
}

extension Conflict {
  /// Whether somebody rated an item that was revealed.
  func hasRated(_ item: AgendaItem) -> Bool {
    item.reveal?.assessors.contains { $0.isSamePerson(as: actor) } == true
  }

  /// Whether it was declared only after the reveal of an item, so that their rating could stand in it.
  func isLate(for item: AgendaItem) -> Bool {
    item.reveal.map { hasRated(item) || time > $0.time } == true
  }
}

/// The decisions before the one that stands: nothing that was decided disappears.
extension Minutes {
  func earlier(of item: AgendaItem) -> [Document.Block] {
    item.supersededDecisions.flatMap { earlier -> [Document.Block] in
      let signed = earlier.signature.map(CalibrationWords.remark) ?? CalibrationWords.nobody
      return [
        .heading(2, CalibrationWords.earlier(item.end(of: earlier.decision))),
        .facts(
          results(earlier.decision, item)
            + [.init(CalibrationWords.areas, areas(earlier.decision, item))]
            + origin(of: earlier.decision) + [.init(CalibrationWords.signedBy, signed)]),
      ]
    }
  }

  /// The areas of a decision in words.
  private func areas(_ decision: ItemDecision, _ item: AgendaItem) -> String {
    ratedAreas(of: item.organisation).map { area in
      let decided = decision.areas[area.id]
      return CalibrationWords.decided(
        area.name, decided.map { narrator.words(for: $0.rating) } ?? CalibrationWords.incomplete,
        decided?.reason ?? "")
    }.joined(separator: "; ")
  }
}
