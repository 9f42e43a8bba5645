/// One step from observations to segment and capability: what went in, what came out, and by which
/// rule. Titles, clauses and provenance are the rule's; sentences are `Narration`'s.
public struct Step: Hashable, Sendable {
  /// The identifier, unique within an assessment: the rule's, with the subject where one rule makes
  /// several steps (`score:OF0063`).
  public let id: String
  /// The rule.
  public let rule: RuleID
  /// What it worked on and what it gave.
  public let detail: StepDetail

  /// A step of a rule; `subject` tells several steps of one rule apart.
  public init(rule: RuleID, subject: String? = nil, detail: StepDetail) {
    id = subject.map { "\(rule.value):\($0)" } ?? rule.value
    self.rule = rule
    self.detail = detail
  }

  /// Whether the step is a rung of the ladder. Steps of single metrics and domains stand under it.
  public var isRung: Bool {
    switch detail {
    case .metric, .domain, .footprint: false
    default: true
    }
  }
}

/// The typed inputs and result of a step.
public enum StepDetail: Hashable, Sendable {
  /// Figures made from those of the providers.
  case footprint(providers: Int, made: Int, latest: Month?)
  /// One metric's score; boxed, since there are thousands of them beside few of the others.
  indirect case metric(MetricResult)
  /// One domain's score and segment.
  case domain(DomainResult)
  /// The average of the scores.
  case average(AverageDetail)
  /// The segment the average lies in.
  case segment(SegmentDetail)
  /// A flag that keeps the segment from being better than a ceiling.
  case cap(CapDetail)
  /// The tests.
  case considerations(ConsiderationsDetail)
  /// The overall capability rating from the areas.
  case aggregate(AggregateDetail)
  /// What bars the overall rating.
  case limit(LimitDetail)
  /// The move of the segment by considerations and capability.
  case shift(ShiftDetail)
  /// A segment decided by people.
  case decision(DecisionDetail)
  /// The place in the league table.
  case rank(RankDetail)
  /// Who oversees it.
  case route(RouteDetail)
  /// What follows the segment.
  case support(segment: Int?, words: String)
}

/// An average, from its metrics.
public struct AverageDetail: Hashable, Sendable {
  /// Metrics with a score.
  public let scored: Int
  /// Metrics that count for the organisation, with or without a score.
  public let expected: Int
  /// The weighted sum of the scores.
  public let sum: Double
  /// The sum of their weights.
  public let weight: Double
  /// The average, unrounded where computed.
  public let average: Double?
  /// The published average, where held.
  public let published: Double?
  /// Where the average comes from.
  public let origin: Origin
  /// Why there is none.
  public let absence: Absence?
}

/// Where cut points come from.
public enum CutOrigin: Hashable, Sendable {
  /// Quartiles of the cohort's own averages.
  case cohort(Coverage)
  /// Observed for the period, because the cohort is not whole enough.
  case observed(Coverage)
  /// Fixed by the edition.
  case fixed
}

/// A segment, from an average and cuts.
public struct SegmentDetail: Hashable, Sendable {
  /// The average, unrounded where computed.
  public let average: Double?
  /// The cuts.
  public let cuts: CutPoints?
  /// Where they come from.
  public let origin: CutOrigin?
  /// The segment.
  public let segment: Int?
  /// Why there is none.
  public let absence: Absence?
}

/// A cap on the segment.
public struct CapDetail: Hashable, Sendable {
  /// What sets it.
  public let flag: CapRule.Flag
  /// Whether it is set; nil where the published cell is blank.
  public let isSet: Bool?
  /// The segment before.
  public let before: Int?
  /// The segment after.
  public let after: Int?
  /// The segments that remain possible.
  public let possible: [Int]
}

/// The answers to the tests.
public struct ConsiderationsDetail: Hashable, Sendable {
  /// The tests met.
  public let met: [TestID]
  /// The tests not met.
  public let notMet: [TestID]
  /// The tests nobody has answered.
  public let unknown: [TestID]
}

/// The overall rating, from the areas.
public struct AggregateDetail: Hashable, Sendable {
  /// The ratings that count, in the order of the areas; nil where an area has none.
  public let ratings: [RatingID?]
  /// The areas without one.
  public let missing: [AreaID]
  /// The overall rating.
  public let overall: RatingID?
  /// What the overall rating is or could still become, best first.
  public let reachable: [RatingID]
  /// Whether it rests on the viewer's own ratings.
  public let isProvisional: Bool
}

/// A limit on the overall rating.
public struct LimitDetail: Hashable, Sendable {
  /// The areas that bar.
  public let barring: [AreaID]
  /// The overall rating before.
  public let before: RatingID?
  /// The overall rating after.
  public let after: RatingID?
  /// What remains reachable.
  public let reachable: [RatingID]
}

/// A move of the segment.
public struct ShiftDetail: Hashable, Sendable {
  /// The segment before.
  public let before: Int?
  /// The segment after.
  public let after: Int?
  /// How many tests are met.
  public let testsMet: Int
  /// How many tests nobody has answered.
  public let testsUnknown: Int
  /// How many met tests would move it.
  public let testsNeeded: Int?
  /// The capability rating, and whether it moves the segment.
  public let capability: RatingID?
  /// Whether the tests met are enough to move it.
  public let movedByTests: Bool
  /// Whether the capability rating moves it.
  public let movedByCapability: Bool
  /// The worst segment a move may reach.
  public let ceiling: Int
  /// The ceiling, where it held a move back.
  public let heldAt: Int?

  /// Whether answers to the unknown tests could still move the segment.
  public var couldMoveByUnknown: Bool {
    guard let before, let testsNeeded, testsUnknown > 0 else { return false }
    return !movedByTests && !movedByCapability && before < ceiling
      && testsMet + testsUnknown >= testsNeeded
  }
}

/// A decision on the segment.
public struct DecisionDetail: Hashable, Sendable {
  /// The decision, where one is recorded.
  public let decision: SegmentDecision?
  /// The computed segment.
  public let before: Int?
  /// The segment after it.
  public let after: Int?
}

/// A place in a league table.
public struct RankDetail: Hashable, Sendable {
  /// The place.
  public let rank: Int?
  /// Those in the table.
  public let of: Int?
  /// Whether computed here or taken as published.
  public let origin: Origin
  /// Those of the table whose segment and average are held.
  public let coverage: Coverage
  /// Why there is none.
  public let absence: Absence?
}

/// Who oversees a provider.
public struct RouteDetail: Hashable, Sendable {
  /// The boards it serves, with their capability rating where there is one.
  public let boards: [Board]
  /// Whether the edition knows a route through a board; where it does and no lead board is
  /// recorded, no route is claimed.
  public let needsLeadBoard: Bool
  /// The edition's words where it knows no such route, or where no lead board is recorded.
  public let words: String

  /// A board a provider serves.
  public struct Board: Hashable, Sendable {
    /// The board.
    public let code: OrganisationCode
    /// Its overall capability rating.
    public let rating: RatingID?
  }
}
