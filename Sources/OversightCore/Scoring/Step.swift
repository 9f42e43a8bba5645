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
    case .metric, .domain, .footprint, .test: false
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
  /// A segment that was published elsewhere.
  case published(PublishedSegmentDetail)
  /// One test and what answers it.
  case test(TestOutcome)
  /// The tests.
  case considerations(ConsiderationsDetail)
  /// The rating of an area that is proposed.
  case proposal(ProposalDetail)
  /// The overall capability rating from the areas.
  case aggregate(AggregateDetail)
  /// What bars the overall rating.
  case limit(LimitDetail)
  /// The overall rating set by people.
  case moderation(ModerationDetail)
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

/// A segment that was published elsewhere, where one was imported.
public struct PublishedSegmentDetail: Hashable, Sendable {
  /// What was imported.
  public let reported: ReportedSegment?
  /// Why there is none, in the edition's words.
  public let absence: Absence?
}

/// The answers to the tests.
public struct ConsiderationsDetail: Hashable, Sendable {
  /// Every test of the edition, in order.
  public let outcomes: [TestOutcome]
  /// The answers to tests, in the order of the edition.
  public init(outcomes: [TestOutcome]) { self.outcomes = outcomes }
  /// The tests met.
  public var met: [TestID] { outcomes.filter { $0.answer == .met }.map(\.test) }
  /// The tests not met.
  public var notMet: [TestID] { outcomes.filter { $0.answer == .notMet }.map(\.test) }
  /// The tests nobody has answered.
  public var unknown: [TestID] { outcomes.filter { $0.answer == nil }.map(\.test) }
}

/// One test of one organisation: the answer, and what it rests on.
public struct TestOutcome: Hashable, Sendable {
  /// The test.
  public let test: TestID
  /// The answer that counts; nil where it is unknown.
  public let answer: TestAnswer?
  /// What the answer rests on.
  public let grounds: Grounds
  /// What the figures say, also where an entered answer stands instead.
  public let computed: TestAnswer?
  /// The figures looked at, month by month where they are monthly.
  public let findings: [FigureFinding]

  /// What an answer rests on.
  public enum Grounds: Hashable, Sendable {
    /// A person's answer, with its source.
    case entered(GivenAnswer)
    /// The findings.
    case figures
    /// The answers of the systems a provider belongs to; whether one of them leads.
    case systems([SystemAnswer], isLead: Bool)
    /// Nothing: it is unknown.
    case absent(Absence)
  }

  /// An outcome; the parameters are the properties.
  public init(
    test: TestID, answer: TestAnswer?, grounds: Grounds, computed: TestAnswer? = nil,
    findings: [FigureFinding] = []
  ) {
    self.test = test
    self.answer = answer
    self.grounds = grounds
    self.computed = computed
    self.findings = findings
  }
}

/// The answer of one system a provider belongs to.
public struct SystemAnswer: Hashable, Sendable {
  /// The board.
  public let board: OrganisationCode
  /// Its answer; nil where it is unknown.
  public let answer: TestAnswer?
  /// An answer of a system.
  public init(board: OrganisationCode, answer: TestAnswer?) {
    self.board = board
    self.answer = answer
  }
}

/// One figure a test looked at.
public struct FigureFinding: Hashable, Sendable {
  /// The figure.
  public let figure: MetricID
  /// The month; nil where it is of the period.
  public let month: Month?
  /// The value in the figure's unit.
  public let value: Double
  /// The quartile it was held against; nil where a table decides.
  public let cut: Double?
  /// How many systems have a value.
  public let systems: Int
  /// Whether it was summed over providers, never the board's own figure.
  public let isProxy: Bool
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
  /// Why there is no overall rating.
  public let absence: Absence?
}

/// A limit on the overall rating.
public struct LimitDetail: Hashable, Sendable {
  /// The areas that bar.
  public let barring: [AreaID]
  /// The question that bars, where it is one, and whether it was answered yes; nil unknown.
  public let question: TestID?
  /// See `question`.
  public let isSet: Bool?
  /// The overall rating before.
  public let before: RatingID?
  /// The overall rating after.
  public let after: RatingID?
  /// What remains reachable.
  public let reachable: [RatingID]
}

/// The overall rating that people set, beside the one that areas and limits give.
public struct ModerationDetail: Hashable, Sendable {
  /// What areas and limits give; nil where nothing yet.
  public let before: RatingID?
  /// The decision, where one is recorded.
  public let decision: OverallDecision?
  /// The most a decision may lie from what the areas give, in steps of the scale.
  public let within: Int
  /// Whether the areas give by now what lies too far from the decision, so that it does not stand.
  public let isOutOfReach: Bool
  /// The overall rating after.
  public let after: RatingID?
}

/// A move of the segment.
public struct ShiftDetail: Hashable, Sendable {
  /// The segment before.
  public let before: Int?
  /// The segment after.
  public let after: Int?
  /// The segments that remain possible.
  public let possible: [Int]
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
  /// A proposal that waits for a second person; it changes nothing.
  public let proposal: SegmentDecision?
  /// The computed segment.
  public let before: Int?
  /// The segment after it.
  public let after: Int?
  /// The segments that remain possible.
  public let possible: [Int]
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
  /// The board that leads on it; nil where none is recorded or it is not in the register.
  public let lead: LeadBoard?
  /// Whether the edition knows a route through a board; where it does and no lead board is
  /// recorded, no route is claimed.
  public let needsLeadBoard: Bool
  /// The route the rule indicates; nil where it claims none.
  public let indicated: OversightRoute?
  /// Why.
  public let grounds: [Ground]
  /// The route a regional director chose instead; nil where none did.
  public let choice: RouteChoice?
  /// The edition's words where it knows no such route, or where no lead board is recorded.
  public let words: String

  /// The route that holds: the one chosen, else the one indicated.
  public var route: OversightRoute? { choice?.route ?? indicated }

  /// Why a route is indicated, or none.
  public enum Ground: Hashable, Sendable {
    /// No lead board is recorded.
    case leadNotAgreed
    /// The lead board's capability rating, and whether the edition works through such a board.
    case leadRated(RatingID, isTrusted: Bool)
    /// The lead board has no capability rating.
    case leadNotRated
    /// The provider's segment, and whether NHS England may then work directly with it.
    case segment(Int, isDirect: Bool)
    /// The provider has no segment.
    case segmentUnknown
  }

  /// A board a provider serves.
  public struct Board: Hashable, Sendable {
    /// The board.
    public let code: OrganisationCode
    /// Its overall capability rating.
    public let rating: RatingID?
  }
}
