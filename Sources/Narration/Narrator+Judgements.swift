import OversightCore

/// Sentences about flags, capability, shifts and decisions.
extension Narrator {
  func cap(_ detail: CapDetail) -> String {
    if let question = detail.flag.question { return cap(detail, asking: question) }
    return switch detail.isSet {
    case true?:
      detail.before == detail.after
        ? "deficit reported; the segment is already \(detail.before.map(String.init) ?? "–")"
        : "deficit reported"
    case false?: "none reported"
    case nil:
      detail.before == nil ? "not given" : "not given in the published file"
    }
  }

  private func cap(_ detail: CapDetail, asking question: Question) -> String {
    switch detail.isSet {
    // The answer first: a narrow window cuts the end.
    case true?: return "yes. \(question.asks)"
    case false?: return "no. \(question.asks)"
    case nil:
      let open =
        detail.possible.count > 1
        ? ": \(Self.list(detail.possible.map(String.init), last: "or")) possible" : ""
      return "not known\(open). \(question.asks)"
    }
  }

  func considerations(_ detail: ConsiderationsDetail) -> String {
    let all = detail.met.count + detail.notMet.count + detail.unknown.count
    return "\(detail.met.count) of \(all) tests met, \(detail.unknown.count) not known"
  }

  func aggregate(_ detail: AggregateDetail) -> String {
    let rated = detail.ratings.count - detail.missing.count
    let basis = detail.isProvisional ? ", on your own ratings" : ""
    let share = "\(rated) of \(detail.ratings.count) areas rated"
    if detail.overall != nil { return share + basis }
    if case .notAssessed(let rating)? = detail.absence {
      return detail.ratings.count > 1
        ? "\(notAssessed(proposed: rating)); \(share)" : notAssessed(proposed: rating)
    }
    return "\(share); could be \(alternatives(detail.reachable))"
  }

  /// What an overall rating could still become, in words.
  public func alternatives(_ ratings: [RatingID]) -> String {
    Self.list(ratings.map { name(of: $0).lowercased() }, last: "or")
  }

  func limit(_ detail: LimitDetail) -> String {
    if let id = detail.question {
      let asks = framework.question(id)?.asks ?? id.value
      return switch detail.isSet {
      case true?: "yes, bars better ratings. \(asks)"
      case false?: "no. \(asks)"
      case nil: "not answered, changes nothing until it is. \(asks)"
      }
    }
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
    if let decision = detail.decision {
      let proposer = decision.proposer.map { ", proposed by \($0.name)" } ?? ""
      return "\(decision.actor.name) placed it in segment \(decision.segment)\(proposer): "
        + decision.reason
    }
    guard let proposal = detail.proposal else { return "none recorded" }
    return "\(proposal.actor.name) proposed segment \(proposal.segment), "
      + "a second person has not decided: \(proposal.reason)"
  }

  /// Who oversees a provider, and why.
  public func route(_ detail: RouteDetail) -> String {
    guard detail.needsLeadBoard else { return detail.words }
    let grounds = detail.grounds.map { ground($0, detail) }.joined(separator: "; ")
    if let choice = detail.choice {
      // A person's own words come last: they may end in a full stop.
      let rule = detail.indicated.map { "the rule indicates \(Words.route($0)); " } ?? ""
      return "\(rule)\(choice.actor.name) chose \(Words.route(choice.route)): \(choice.reason)"
    }
    guard let lead = detail.lead else {
      let boards = detail.boards.map { "\($0.code) \(rating($0.rating))" }
      return boards.isEmpty ? detail.words : "\(detail.words); serves \(Self.list(boards))"
    }
    return "lead ICB \(lead.board) from \(ScorecardWords.day(lead.from)), \(grounds)"
  }

  private func rating(_ id: RatingID?) -> String {
    id.map { name(of: $0).lowercased() } ?? Words.notRated
  }

  private func ground(_ ground: RouteDetail.Ground, _ detail: RouteDetail) -> String {
    switch ground {
    case .leadNotAgreed: detail.words
    case .leadRated(let id, let isTrusted):
      rating(id)
        + (isTrusted ? ": NHS England aims to work through it" : ": NHS England may work directly")
    case .leadNotRated: "\(Words.notRated), so no route is indicated"
    case .segment(let segment, let isDirect):
      "segment \(segment)" + (isDirect ? ": NHS England may work directly" : "")
    case .segmentUnknown: "no segment"
    }
  }
}
