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
    let parts = [held(detail), effectOfCapability(detail), effectOfTests(detail)]
    return parts.compactMap { $0 }.joined(separator: "; ")
  }

  private func held(_ detail: ShiftDetail) -> String? {
    guard let ceiling = detail.heldAt else { return nil }
    return "never moved beyond \(ceiling)"
  }

  private func effectOfCapability(_ detail: ShiftDetail) -> String {
    guard let rating = detail.capability else { return "no capability rating, so no effect" }
    let name = name(of: rating).lowercased()
    guard detail.movedByCapability else { return "\(name): no effect" }
    return detail.heldAt == nil ? "\(name): one segment worse" : "\(name) would make it worse"
  }

  /// Tests are spoken of where they move the segment or still could.
  private func effectOfTests(_ detail: ShiftDetail) -> String? {
    guard let needed = detail.testsNeeded else { return nil }
    let met = Self.count(detail.testsMet, "test")
    if detail.movedByTests {
      return detail.heldAt == nil ? "\(met) met: one segment worse" : "\(met) met"
    }
    if detail.couldMoveByUnknown {
      return "\(met) met, \(needed) would move it, "
        + "\(detail.testsUnknown) unknown could still make it one worse"
    }
    return detail.testsMet > 0 ? "\(met) met, \(needed) would move it" : nil
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
