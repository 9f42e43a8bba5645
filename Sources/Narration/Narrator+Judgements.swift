import OversightCore

/// Sentences about flags, capability, shifts and decisions.
extension Narrator {
  func cap(_ detail: CapDetail) -> String {
    switch detail.isSet {
    case true?:
      detail.before == detail.after
        ? "deficit reported; the segment is already \(detail.before.map(String.init) ?? "–")"
        : "deficit reported"
    case false?: "none reported"
    case nil:
      detail.before == nil ? "not given" : "not given in the published file"
    }
  }

  func considerations(_ detail: ConsiderationsDetail) -> String {
    let all = detail.met.count + detail.notMet.count + detail.unknown.count
    return "\(detail.met.count) of \(all) tests met, \(detail.unknown.count) not known"
  }

  func aggregate(_ detail: AggregateDetail) -> String {
    let rated = detail.ratings.count - detail.missing.count
    let basis = detail.isProvisional ? ", on your own ratings" : ""
    guard detail.overall == nil else {
      return "\(rated) of \(detail.ratings.count) areas rated\(basis)"
    }
    return
      "\(rated) of \(detail.ratings.count) areas rated; could be \(alternatives(detail.reachable))"
  }

  /// What an overall rating could still become, in words.
  public func alternatives(_ ratings: [RatingID]) -> String {
    Self.list(ratings.map { name(of: $0).lowercased() }, last: "or")
  }

  func limit(_ detail: LimitDetail) -> String {
    guard !detail.barring.isEmpty else { return "nothing stands against it" }
    let areas = Self.list(detail.barring.map { name(of: $0) })
    return "\(areas) rated lowest: bars better ratings"
  }

  func shift(_ detail: ShiftDetail) -> String {
    let parts = [effectOfCapability(detail), effectOfTests(detail), held(detail)]
    return parts.compactMap { $0 }.joined(separator: "; ")
  }

  private func effectOfCapability(_ detail: ShiftDetail) -> String {
    guard let rating = detail.capability else { return "no capability rating, so no effect" }
    let name = name(of: rating).lowercased()
    return detail.movedByCapability ? "\(name): one segment worse" : "\(name): no effect"
  }

  private func effectOfTests(_ detail: ShiftDetail) -> String? {
    guard let needed = detail.testsNeeded else { return nil }
    if detail.movedByTests {
      return "\(Self.count(detail.testsMet, "test")) met: one segment worse"
    }
    let unknown =
      detail.couldMoveByUnknown
      ? ", \(detail.testsUnknown) unknown could still make it one worse"
      : detail.testsUnknown > 0 ? ", \(detail.testsUnknown) unknown could change nothing" : ""
    return "\(Self.count(detail.testsMet, "test")) met, \(needed) would move it\(unknown)"
  }

  private func held(_ detail: ShiftDetail) -> String? {
    guard let ceiling = detail.heldAt else { return nil }
    return
      "never beyond \(ceiling): worse segments come from the delivery score or a recorded decision"
  }

  func decision(_ detail: DecisionDetail) -> String {
    guard let decision = detail.decision else { return "none recorded" }
    return "\(decision.actor.name) placed it in segment \(decision.segment): \(decision.reason)"
  }

  func route(_ detail: RouteDetail) -> String {
    guard detail.needsLeadBoard else { return detail.words }
    let boards = detail.boards.map { board in
      "\(board.code) \(board.rating.map { name(of: $0).lowercased() } ?? Words.notRated)"
    }
    return boards.isEmpty ? detail.words : "\(detail.words); serves \(Self.list(boards))"
  }
}
