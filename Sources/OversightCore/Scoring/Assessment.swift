/// Why there is no result. `Narration` makes the sentence.
public enum Absence: Hashable, Sendable {
  /// Nothing was published for the organisation in this period.
  case notHeld
  /// The organisation did not submit.
  case notSubmitted
  /// The publisher suppressed it.
  case suppressed
  /// It does not apply.
  case notApplicable
  /// Neither a published score nor a pool held whole, so no rank can be taken.
  case poolNotHeld(held: Int, of: Int)
  /// The value lies in no cell of the table that combines it.
  case outsideTable
  /// The value lies in no band of the edition.
  case outsideBands
  /// An input of the combination is missing.
  case inputMissing(MetricID)
  /// Fewer scored metrics than the edition asks for.
  case tooFewMetrics(scored: Int, needed: Int)
  /// Some metrics are reported but cannot be scored, and no average was published.
  case scoresNotHeld(unscored: Int)
  /// The figures of the period's own months are not held.
  case monthsNotHeld(latest: Month?)
  /// No provider's figures make it, and it was not imported or entered with a source.
  case notImported
  /// No value among the providers of the area.
  case noProviderFigures
  /// The cohort is not whole enough for its own quartiles, and no cuts were observed.
  case noCuts(held: Int, of: Int)
  /// The edition gives this kind of organisation no segment, in its words.
  case notSegmented(String)
  /// There is no average to make it from.
  case noAverage
  /// There is no segment to start from.
  case noSegment
  /// The flag that decides between these segments is blank in the published file.
  case flagBlank([Int])
  /// Nobody answered the question that decides between these segments.
  case questionOpen(TestID, [Int])
  /// The league table is not held whole, and no rank was published.
  case tableNotHeld(held: Int, of: Int)
  /// These areas are not rated, so there is no overall rating yet.
  case notRated([AreaID])
  /// Nobody confirmed a rating, so it is not assessed, and that is no concern; what is held proposes
  /// this rating, or none.
  case notAssessed(proposed: RatingID?)
  /// The segment is published elsewhere and was not imported, in the edition's words.
  case segmentNotHeld(String)
  /// Nobody answered the question, and no figure can.
  case notAnswered
  /// A figure of the system that a test needs was neither imported nor entered.
  case figureNotEntered(MetricID)
  /// A figure of too few systems is held to take their quartiles.
  case systemsNotHeld(MetricID, held: Int, of: Int)
  /// The provider belongs to no system that is held.
  case noSystem
  /// The edition says nothing of it.
  case notInEdition
}

/// How a metric came to its score.
public enum ScoreBasis: Hashable, Sendable {
  /// The value meets the defined standard.
  case metStandard(Double)
  /// The value fails the defined floor.
  case failedFloor(Double)
  /// Ranked: best + (worst − best) × (rank − 1) / (of − 1).
  case ranked(rank: Int, of: Int, best: Double, worst: Double)
  /// The value lies in a band.
  case banded
  /// Read from a table by two other scores; whether the cell is assumed.
  case combined(row: MetricID, column: MetricID, assumed: Bool)
  /// The published score was taken, because the pool is not held whole.
  case published
  /// There is no score.
  case absent(Absence)
}

/// One metric of one organisation with its score and how it came about.
public struct MetricResult: Hashable, Sendable {
  /// The metric.
  public let metric: MetricID
  /// The value in the metric's unit.
  public let value: Double?
  /// The unit as published, else the edition's.
  public let unit: String
  /// The metric score, 1.00 best … 4.00 worst, unrounded.
  public let score: Double?
  /// How it came to its score.
  public let basis: ScoreBasis
  /// The rank shown beside the value: as published, within the trust type, or our own.
  public let rank: Int?
  /// Those ranked, where the pool is held whole.
  public let of: Int?
  /// The published quartiles of peers.
  public let peers: PeerQuartiles?
  /// The date the figure is for, as the publisher writes it.
  public let reportingDate: String
  /// Whether it counts in the average; a metric whose place a combination takes does not.
  public let counts: Bool
  /// The weight in averages.
  public let weight: Double
  /// The domain it belongs to.
  public let domain: String
  /// Whether a proxy summed over providers, never the organisation's own figure.
  public let isProxy: Bool
  /// How many providers have a figure in the proxy, and of how many.
  public let coverage: Coverage?
}

/// How many of those that should be there are there.
public struct Coverage: Hashable, Sendable {
  /// Those held.
  public let held: Int
  /// Those that should be there.
  public let of: Int
  /// A coverage.
  public init(held: Int, of: Int) {
    self.held = held
    self.of = of
  }
}

/// Where a figure comes from.
public enum Origin: String, Hashable, Sendable {
  /// Computed here from the inputs shown.
  case computed
  /// Taken as published, because not all inputs are held.
  case published
}

/// The score and segment of one domain: context only, never summed.
public struct DomainResult: Hashable, Sendable {
  /// The domain's identifier.
  public let domain: String
  /// The domain score, unrounded where computed.
  public var score: Double?
  /// Where the score comes from.
  public var scoreOrigin: Origin = .computed
  /// The domain segment.
  public var segment: Int?
  /// Where the segment comes from.
  public var segmentOrigin: Origin = .computed
  /// The cuts it was held against; nil where it is as published.
  public var cuts: CutPoints?
  /// Why there is no score.
  public var absence: Absence?
  /// Why there is no segment.
  public var segmentAbsence: Absence?
  /// A domain without a result.
  public init(domain: String) { self.domain = domain }
}

/// A mark beside an organisation on a list. The raw value is the JSON word.
public enum Flag: String, Hashable, Sendable, CaseIterable {
  /// A deficit is reported or deficit support received.
  case deficit
  /// An override is blank or its question not answered, so that several segments are possible.
  case overrideUnknown = "override-unknown"
  /// Some metric has no score.
  case missing
  /// The average was taken as published.
  case publishedAverage = "published-average"
  /// The average is made of proxies, never of the organisation's own figures.
  case proxies
  /// A rating counts that only the viewer gave.
  case provisional
  /// The result would differ under another form of an assumed rule.
  case assumption = "depends-on-assumption"
}

/// A result that would be another one under another form of an assumed rule.
public struct Dependence: Hashable, Sendable {
  /// The rule.
  public let rule: RuleID
  /// The other form, by its identifier within the rule.
  public let alternative: String
  /// The result under it.
  public let result: Outcome
}

/// What the rules come to for one organisation: what two runs are compared by.
public struct Outcome: Hashable, Sendable {
  /// The average metric score as shown.
  public let average: Double?
  /// The segment.
  public let segment: Int?
  /// The segments that remain possible.
  public let possible: [Int]
  /// The overall capability rating.
  public let overall: RatingID?
  /// The oversight route.
  public let route: OversightRoute?
}

/// The capability of an organisation as far as the viewer may see.
public struct CapabilityResult: Hashable, Sendable {
  /// One area with every layer and the rating that counts.
  public struct Area: Hashable, Sendable {
    /// The area.
    public let id: AreaID
    /// Every layer.
    public let judgement: AreaJudgement
    /// The rating that counts.
    public let effective: EffectiveRating?
  }
  /// The areas in the order of the edition.
  public let areas: [Area]
  /// The overall rating: the one that people set where the edition lets them and it stands, else the
  /// one that areas and limits give.
  public var overall: RatingID?
  /// What areas and limits give by themselves: indicative, from the ratings that count.
  public var computedOverall: RatingID?
  /// Whether people set another overall rating than areas and limits give.
  public var isMoved: Bool { overall != computedOverall }
  /// Why there is none.
  public var absence: Absence?
  /// What the overall rating is, or what the areas could still give, best first.
  public var reachable: [RatingID]
  /// Whether the overall rating rests on the viewer's own ratings.
  public var isProvisional: Bool
  /// The rating that a rule proposes for a named person to confirm; it counts for nothing. Nil where
  /// the edition proposes none, or nothing is held that it could rest on.
  public var proposed: RatingID?
}

/// What the framework makes of one organisation in one period: the ordered steps from observations
/// to segment and capability, and the results they end in. Nothing else computes a score.
public struct Assessment: Sendable {
  /// The organisation.
  public let organisation: Organisation
  /// The period.
  public let period: Period
  /// The edition.
  public let framework: FrameworkID
  /// The metrics in the order of the edition.
  public let metrics: [MetricResult]
  /// The domains in the order of the edition.
  public let domains: [DomainResult]
  /// The average metric score, unrounded where computed.
  public let average: Double?
  /// Where it comes from.
  public let averageOrigin: Origin
  /// The average rounded as the edition says.
  public let shownAverage: Double?
  /// The average as published, where held; ranks are taken by it.
  public let publishedAverage: Double?
  /// Why there is no average.
  public let averageAbsence: Absence?
  /// The segment before overrides, shifts and decisions.
  public let unadjustedSegment: Int?
  /// The segment.
  public let segment: Int?
  /// Why there is no segment.
  public let segmentAbsence: Absence?
  /// The segments that remain possible where an input is blank; the segment alone where none is.
  public let possibleSegments: [Int]
  /// The rank in the sector's league table.
  public let rank: Int?
  /// Those in the table.
  public let rankOf: Int?
  /// Why there is no rank.
  public let rankAbsence: Absence?
  /// The capability.
  public let capability: CapabilityResult?
  /// The marks beside it on a list.
  public let flags: [Flag]
  /// Whether the edition has any metric for the organisation's sector.
  public let isScoredByEdition: Bool
  /// The other forms of assumed rules under which the result would differ.
  public let dependences: [Dependence]
  /// Every step in order; those of `rungs` make the ladder.
  public let steps: [Step]

  /// The first step's detail of a kind, as `pick` takes it apart; nil where there is none.
  public func detail<Detail>(_ pick: (StepDetail) -> Detail?) -> Detail? {
    for step in steps {
      if let detail = pick(step.detail) { return detail }
    }
    return nil
  }

  /// What the rules come to.
  public var outcome: Outcome {
    Outcome(
      average: shownAverage, segment: segment, possible: possibleSegments,
      overall: capability?.overall, route: route?.route)
  }

  /// Who oversees it, where the edition says.
  public var route: RouteDetail? {
    detail { if case .route(let detail) = $0 { detail } else { nil } }
  }

  /// The tests, where the edition has any for it.
  public var considerations: ConsiderationsDetail? {
    detail { if case .considerations(let detail) = $0 { detail } else { nil } }
  }

  /// The steps of the ladder.
  public var rungs: [Step] { steps.filter(\.isRung) }
}
