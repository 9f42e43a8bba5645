import OversightCore

/// Sentences about a rating that a rule proposes for a named person to confirm.
extension Narrator {
  /// What decides, and how much more is held.
  func proposal(_ detail: ProposalDetail) -> String {
    let others = detail.grounds.count - 1
    guard let first = detail.deciding else {
      return detail.grounds.isEmpty
        ? "nothing is held, so nothing is proposed"
        : "nothing that is held decides (\(Self.count(detail.grounds.count, "ground")))"
    }
    return words(for: first.what, of: first.day)
      + (others > 0 ? "; \(Self.count(others, "other ground"))" : "")
  }

  /// What is proposed, short; the title of the rule says that it is a proposal.
  func proposed(_ rating: RatingID?) -> String {
    rating.map(plainName(of:)) ?? Words.nothingProposed
  }

  /// That nobody assessed it, and what is proposed.
  func notAssessed(proposed rating: RatingID?) -> String {
    rating.map { "\(Words.notAssessed); proposed: \(plainName(of: $0))" } ?? Words.notAssessed
  }

  /// Why no rating is proposed, in a sentence without a full stop.
  public func reasonForNoProposal(_ assessment: Assessment) -> String {
    let detail = assessment.detail { step -> ProposalDetail? in
      if case .proposal(let detail) = step { detail } else { nil }
    }
    return detail.map(proposal) ?? reason(.notInEdition)
  }

  /// Everything a step looked at, a line each, for where a step is read whole; empty where its sentence
  /// says all.
  public func particulars(of detail: StepDetail) -> [String] {
    guard case .proposal(let proposal) = detail else { return [] }
    return proposal.grounds.map(sentence(for:))
  }

  /// One ground and what it stands for.
  public func sentence(for ground: ProposalGround) -> String {
    let stands = ground.rating.map(plainName(of:)) ?? Self.silence(of: ground.what)
    return "\(words(for: ground.what, of: ground.day)): \(stands)"
  }

  private static func silence(of what: ProposalGround.What) -> String {
    if case .inspection(_, _, .older) = what { return Words.tooOld }
    return Words.decidesNothing
  }

  private func words(for what: ProposalGround.What, of day: CalendarDate?) -> String {
    switch what {
    case .inspection(let question, let words, let age):
      "CQC \(question) \(words)\(dated(day, "published ")), \(Self.words(for: age))"
    case .finding(let number, let source, let finding):
      "finding \(number) of \(source)\(dated(day)), \(Words.finding(finding))"
    case .certification(let period, let state):
      "\(period) \(Words.certification(state))"
        + dated(day, state == .expected || state == .overdue ? "due " : "")
    }
  }

  private func dated(_ day: CalendarDate?, _ before: String = "") -> String {
    day.map { ", \(before)\(ScorecardWords.day($0))" } ?? ""
  }

  private static func words(for age: ProposalGround.Age) -> String {
    switch age {
    case .within(0), .older(0): "less than a year old"
    case .within(let years), .older(let years): "\(count(years, "year")) old"
    case .later: "after the day looked at"
    case .unknown: "day not held"
    }
  }

  /// A rating without what its name says in brackets: a proposal has not brought that about.
  private func plainName(of rating: RatingID) -> String {
    let name = name(of: rating)
    let end = name.firstRange(of: " (")?.lowerBound ?? name.endIndex
    return name[..<end].lowercased()
  }
}

extension ProposalDetail {
  /// The first ground that stands for what is proposed.
  fileprivate var deciding: ProposalGround? {
    proposed.flatMap { rating in grounds.first { $0.rating == rating } }
  }
}
