/// How we know a rule: said in a published document, checked against published figures, or assumed
/// by us because no public text gives it.
public enum Provenance: String, Sendable, CaseIterable {
  /// Said in the document cited.
  case stated
  /// Checked against the published figures.
  case observed
  /// Assumed by us, and labelled so wherever its result shows.
  case assumed
}

/// One rule of an edition's pipeline.
public struct Rule: Sendable, Identifiable {
  /// The identifier, which is also that of the step it makes.
  public let id: RuleID
  /// The title on the ladder.
  public let title: String
  /// The kinds of organisation it applies to.
  public let kinds: Set<OrganisationKind>
  /// How we know it.
  public internal(set) var provenance: Provenance
  /// The clause it comes from.
  public let source: String
  /// What it does.
  public let body: RuleBody
  /// For an assumed rule, the other forms it might have had.
  public let alternatives: [RuleAlternative]
  /// What it is about, an identifier of `Framework.subjects`; nil where nothing is named.
  public let subject: String?
  /// What it means where something it needs is missing, in the edition's words; empty where nothing
  /// needs saying.
  public let incomplete: String

  /// A rule; the parameters are the properties.
  public init(
    id: RuleID, title: String, kinds: Set<OrganisationKind>, provenance: Provenance,
    source: String, body: RuleBody, alternatives: [RuleAlternative], subject: String? = nil,
    incomplete: String = ""
  ) {
    self.id = id
    self.title = title
    self.kinds = kinds
    self.provenance = provenance
    self.source = source
    self.body = body
    self.alternatives = alternatives
    self.subject = subject
    self.incomplete = incomplete
  }

  /// The rule in another form.
  public func with(_ body: RuleBody) -> Rule {
    Rule(
      id: id, title: title, kinds: kinds, provenance: provenance, source: source, body: body,
      alternatives: alternatives, subject: subject, incomplete: incomplete)
  }

  /// The questions it asks of people.
  public var questions: [Question] {
    switch body {
    case .considerations(let body): body.tests.map(\.asked)
    case .cap(let body): body.flag.question.map { [$0] } ?? []
    case .limit(let body): body.bar.question.map { [$0] } ?? []
    default: []
    }
  }

  /// The figures of systems that its tests need.
  public var systemFigures: [SystemFigure] {
    if case .considerations(let body) = body { return body.figures }
    return []
  }
}

/// A question with the answer yes or no, that a person answers with a source where no figure does.
public struct Question: Hashable, Sendable {
  /// The identifier.
  public let id: TestID
  /// What it is about, short: "Elective care".
  public let name: String
  /// The question.
  public let asks: String
  /// A question.
  public init(id: TestID, name: String, asks: String) {
    self.id = id
    self.name = name
    self.asks = asks
  }
}

/// Another form an assumed rule might have had: the rule's own parameters with some replaced.
public struct RuleAlternative: Sendable {
  /// The identifier within the rule.
  public let id: String
  /// What it says, in words.
  public let says: String
  /// The rule in this form.
  public let body: RuleBody
  /// An alternative.
  public init(id: String, says: String, body: RuleBody) {
    self.id = id
    self.says = says
    self.body = body
  }
}

/// The closed list of rule kinds. A new edition is a file; a new kind is code with a test.
public enum RuleBody: Sendable {
  /// Makes an organisation's figures from those of the providers it serves.
  case footprint(FootprintRule)
  /// Gives each metric its score.
  case score(ScoreRule)
  /// Replaces two metrics' scores by one, through a table.
  case combine(CombineRule)
  /// Averages the scores.
  case average(AverageRule)
  /// Segments by the quartiles of a cohort.
  case quartileSegment(QuartileRule)
  /// Segments by fixed cuts.
  case thresholdSegment(ThresholdRule)
  /// A segment that was published, since its arithmetic is not public.
  case published(PublishedRule)
  /// Keeps the segment from being better than a ceiling while a flag is set.
  case cap(CapRule)
  /// Counts the tests that are met.
  case considerations(ConsiderationsRule)
  /// Proposes a rating of an area from what is held.
  case propose(ProposalRule)
  /// Makes the overall capability rating from the areas.
  case aggregate(AggregateRule)
  /// Bars ratings while something stands against them.
  case limit(LimitRule)
  /// Lets people set another overall rating within reach.
  case moderate(ModerateRule)
  /// Moves the segment by the considerations and the capability.
  case shift(ShiftRule)
  /// A segment decided by people.
  case decision(DecisionRule)
  /// The place in a league table.
  case rank(RankRule)
  /// The oversight route of a provider.
  case route(RouteRule)
  /// What follows the segment.
  case support(SupportRule)
}

/// Sums and means over the providers of a board's area; always named proxies.
public struct FootprintRule: Sendable, Hashable {
  /// How a figure is made.
  public enum Figure: Sendable, Hashable {
    /// A ratio of counts of the monthly statistics, times `scale`; all three months of the period
    /// are needed. `lastMonth` takes stocks at the period's end, else flows are summed.
    case ratio(numerator: Ratio, denominator: String, scale: Double, lastMonth: Bool)
    /// No provider's figures make it: it is to be imported or entered with a source.
    case unheld
    /// The mean of the providers' published values of a metric, weighted by share.
    case mean(of: MetricID)
  }
  /// The numerator of a ratio.
  public enum Ratio: Sendable, Hashable {
    /// A count.
    case count(String)
    /// The denominator less a count.
    case remainder(String)
  }
  /// One figure for one metric of the edition.
  public struct Entry: Sendable, Hashable {
    /// The metric it fills.
    public let metric: MetricID
    /// How.
    public let figure: Figure
    /// An entry.
    public init(metric: MetricID, figure: Figure) {
      self.metric = metric
      self.figure = figure
    }
  }
  /// The figures.
  public let entries: [Entry]
  /// A footprint rule.
  public init(entries: [Entry]) { self.entries = entries }
}

/// Scores every metric of the kinds it applies to, by the metrics' own definitions.
public struct ScoreRule: Sendable, Hashable {
  /// The best score.
  public let best: Double
  /// The worst score.
  public let worst: Double
  /// The best score of those that miss a defined standard.
  public let bestBelowStandard: Double
  /// The worst score of those that meet a defined floor.
  public let worstAboveFloor: Double
  /// Whether a published score stands in where the pool is not held whole.
  public let usesPublished: Bool
  /// A score rule; the parameters are the properties.
  public init(
    best: Double, worst: Double, bestBelowStandard: Double, worstAboveFloor: Double,
    usesPublished: Bool
  ) {
    self.best = best
    self.worst = worst
    self.bestBelowStandard = bestBelowStandard
    self.worstAboveFloor = worstAboveFloor
    self.usesPublished = usesPublished
  }
}

/// Replaces the scores of two banded metrics by one, through a table.
public struct CombineRule: Sendable, Hashable {
  /// The metric that gives the row.
  public let rows: MetricID
  /// The metric that gives the column.
  public let columns: MetricID
  /// The metric that takes their place in every average.
  public let into: MetricID
  /// The scores, `table[row − 1][column − 1]`.
  public let table: [[Double]]
  /// The cells not seen in held data, as (row, column) from 1.
  public let assumedCells: [[Int]]
  /// A combination; the parameters are the properties.
  public init(
    rows: MetricID, columns: MetricID, into: MetricID, table: [[Double]], assumedCells: [[Int]]
  ) {
    self.rows = rows
    self.columns = columns
    self.into = into
    self.table = table
    self.assumedCells = assumedCells
  }
}

/// The mean of the scores present, and of each domain's.
public struct AverageRule: Sendable, Hashable {
  /// The fewest scored metrics that give an average.
  public let minimumMetrics: Int
  /// The decimals of the average on screen; cuts compare before rounding.
  public let decimals: Int
  /// Whether a published average stands in where metric scores are not held whole.
  public let usesPublished: Bool
  /// The last period whose published average may stand in, since later ones were made by other rules;
  /// nil where there is no end.
  public let publishedTo: Period?
  /// An averaging rule; the parameters are the properties.
  public init(
    minimumMetrics: Int, decimals: Int, usesPublished: Bool, publishedTo: Period? = nil
  ) {
    self.minimumMetrics = minimumMetrics
    self.decimals = decimals
    self.usesPublished = usesPublished
    self.publishedTo = publishedTo
  }

  /// Whether a published average may stand in in a period.
  public func usesPublished(in period: Period) -> Bool {
    usesPublished && (publishedTo.map { period <= $0 } ?? true)
  }
}

/// Three cut points between four segments; a value on a cut takes the better segment.
public struct CutPoints: Sendable, Hashable {
  /// The cuts, rising.
  public let values: [Double]
  /// Cuts, rising; nil where they are not three rising numbers.
  public init?(_ values: [Double]) {
    guard values.count == 3, values[0] <= values[1], values[1] <= values[2] else { return nil }
    self.values = values
  }
  /// The segment of an unrounded score, 1…4; compared with a tolerance of 1e-9.
  public func segment(of score: Double) -> Int {
    1 + values.filter { score > $0 + 1e-9 }.count
  }
}

/// Segments by quartiles of the averages of a cohort, or of its domain scores.
public struct QuartileRule: Sendable, Hashable {
  /// What is segmented.
  public enum Subject: String, Sendable, CaseIterable {
    /// The average metric score, which gives the organisation's segment.
    case average
    /// Each domain's score, which gives the domain's segment: context only.
    case domains
  }
  /// What is segmented.
  public let subject: Subject
  /// The kinds whose averages are taken together.
  public let cohort: Set<OrganisationKind>
  /// The share of the cohort that must have an average for its own quartiles to be taken, 0…1.
  public let minimumCoverage: Double
  /// The cuts observed for single periods, used where the cohort is not whole enough.
  public let observedCuts: [Period: CutPoints]
  /// A quartile rule; the parameters are the properties.
  public init(
    subject: Subject, cohort: Set<OrganisationKind>, minimumCoverage: Double,
    observedCuts: [Period: CutPoints]
  ) {
    self.subject = subject
    self.cohort = cohort
    self.minimumCoverage = minimumCoverage
    self.observedCuts = observedCuts
  }
}

/// Segments by cuts fixed in advance.
public struct ThresholdRule: Sendable, Hashable {
  /// The cuts.
  public let cuts: CutPoints
  /// The periods from whose published segments the cuts were inferred.
  public let fittedFrom: Set<Period>
  /// A threshold rule.
  public init(cuts: CutPoints, fittedFrom: Set<Period> = []) {
    self.cuts = cuts
    self.fittedFrom = fittedFrom
  }
}

/// Takes a segment that was published and imported with its source; computes none.
public struct PublishedRule: Sendable, Hashable {
  /// Why there is none where none was imported.
  public let absent: String
  /// A rule of published segments.
  public init(absent: String) { self.absent = absent }
}

/// Keeps the segment from being better than `segment` while the flag is set.
public struct CapRule: Sendable, Hashable {
  /// What sets it.
  public enum Flag: Sendable, Hashable {
    /// The published financial override flag.
    case financialOverride
    /// The answer yes to a question.
    case question(Question)

    /// The question, where there is one.
    public var question: Question? {
      if case .question(let question) = self { return question }
      return nil
    }

    /// The word of files and JSON.
    public var word: String { question?.id.value ?? "financial-override" }
  }
  /// What sets it.
  public let flag: Flag
  /// The best segment left.
  public let segment: Int
  /// A cap.
  public init(flag: Flag, segment: Int) {
    self.flag = flag
    self.segment = segment
  }
}

/// Makes the overall rating from the areas: the first outcome all of whose counts hold.
public struct AggregateRule: Sendable, Hashable {
  /// How many areas must or may have a rating at least, or at most, this good.
  public struct Count: Sendable, Hashable {
    /// Which areas are counted.
    public enum Side: String, Sendable, CaseIterable {
      /// Areas with this rating or a better one.
      case orBetter = "or-better"
      /// Areas with this rating or a worse one.
      case orWorse = "or-worse"
    }
    /// The rating.
    public let rating: RatingID
    /// Which side of it is counted.
    public let side: Side
    /// The fewest areas, 0 where any number will do.
    public let atLeast: Int
    /// The most areas; nil where any number will do.
    public let atMost: Int?
    /// A count.
    public init(rating: RatingID, side: Side, atLeast: Int, atMost: Int?) {
      self.rating = rating
      self.side = side
      self.atLeast = atLeast
      self.atMost = atMost
    }
  }
  /// An overall rating and what it takes.
  public struct Outcome: Sendable, Hashable {
    /// The overall rating.
    public let rating: RatingID
    /// Every one must hold; none means otherwise.
    public let counts: [Count]
    /// An outcome.
    public init(rating: RatingID, counts: [Count]) {
      self.rating = rating
      self.counts = counts
    }
  }
  /// The areas that are counted; all of them must be rated for an overall rating.
  public let areas: [AreaID]
  /// The outcomes in the order in which they are tried; the last holds always.
  public let outcomes: [Outcome]
  /// An aggregation.
  public init(areas: [AreaID], outcomes: [Outcome]) {
    self.areas = areas
    self.outcomes = outcomes
  }
}

/// Bars overall ratings better than `best` while something stands against them.
public struct LimitRule: Sendable, Hashable {
  /// What bars.
  public enum Bar: Sendable, Hashable {
    /// One of the areas has the rating.
    case areas([AreaID], rated: RatingID)
    /// The answer yes to a question.
    case question(Question)

    /// The question, where there is one.
    public var question: Question? {
      if case .question(let question) = self { return question }
      return nil
    }
  }
  /// What bars.
  public let bar: Bar
  /// The best overall rating left.
  public let best: RatingID
  /// A limit.
  public init(bar: Bar, best: RatingID) {
    self.bar = bar
    self.best = best
  }
}

/// Moves the segment for the worse by considerations and capability.
public struct ShiftRule: Sendable, Hashable {
  /// The fewest tests met that move it; nil where tests move nothing.
  public let testsMet: Int?
  /// The capability ratings that move it.
  public let capability: Set<RatingID>
  /// How many segments each of them moves it.
  public let by: Int
  /// The most they move it together.
  public let together: Int
  /// The worst segment a move may reach.
  public let ceiling: Int
  /// A shift; the parameters are the properties.
  public init(testsMet: Int?, capability: Set<RatingID>, by: Int, together: Int, ceiling: Int) {
    self.testsMet = testsMet
    self.capability = capability
    self.by = by
    self.together = together
    self.ceiling = ceiling
  }
}

/// A segment decided by people, within bounds.
public struct DecisionRule: Sendable, Hashable {
  /// The most a decision may move the computed segment either way; nil where it may not move it but
  /// only place it in `into`.
  public let within: Int?
  /// The segment that only a decision reaches, from `from`.
  public let into: Int?
  /// The computed segment from which `into` may be reached.
  public let from: Int?
  /// The segments into which a second, more senior person must place it.
  public let secondPerson: Set<Int>
  /// A decision rule; the parameters are the properties.
  public init(within: Int?, into: Int?, from: Int?, secondPerson: Set<Int> = []) {
    self.within = within
    self.into = into
    self.from = from
    self.secondPerson = secondPerson
  }
}

/// The place in the league table of the organisation's own sector: by segment, then by average as
/// published; ties share the best place.
public struct RankRule: Sendable, Hashable {
  /// Whether a published rank stands in where the table is not held whole.
  public let usesPublished: Bool
  /// A rank rule.
  public init(usesPublished: Bool) { self.usesPublished = usesPublished }
}

/// Who oversees a provider.
public struct RouteRule: Sendable, Hashable {
  /// The ratings of the lead board under which NHS England aims to work through it; empty where the
  /// edition knows no such route.
  public let throughBoardWhen: Set<RatingID>
  /// The provider segments in which NHS England may work directly.
  public let directSegments: Set<Int>
  /// The words where there is no route through a board.
  public let otherwise: String
  /// A route rule; the parameters are the properties.
  public init(throughBoardWhen: Set<RatingID>, directSegments: Set<Int>, otherwise: String) {
    self.throughBoardWhen = throughBoardWhen
    self.directSegments = directSegments
    self.otherwise = otherwise
  }
}

/// What follows the segment, from the segments' own words.
public struct SupportRule: Sendable, Hashable {
  /// A support rule.
  public init() {}
}
