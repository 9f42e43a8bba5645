/// How an edition's results agree with what was published: every published figure of the periods in
/// which it was in force, held against ours.
public struct Conformance: Sendable {
  /// What is compared.
  public enum Figure: String, Sendable, CaseIterable {
    /// A metric's score.
    case metricScore = "metric score"
    /// The average metric score.
    case average
    /// A domain's score.
    case domainScore = "domain score"
    /// A domain's segment.
    case domainSegment = "domain segment"
    /// The segment before the override.
    case unadjustedSegment = "unadjusted segment"
    /// The segment after the override.
    case adjustedSegment = "adjusted segment"
    /// The rank in the league table.
    case rank

    /// How far ours may lie from the published one and still agree: averages and metric scores are
    /// published to two decimals, domain scores are made from rounded ones.
    public var tolerance: Double {
      switch self {
      case .metricScore, .average: 0.01
      case .domainScore: 0.011
      case .domainSegment, .unadjustedSegment, .adjustedSegment, .rank: 0
      }
    }

    /// Whether a score lies so near a cut that the rounding of what was published decides.
    fileprivate var isSegment: Bool {
      self == .domainSegment || self == .unadjustedSegment || self == .adjustedSegment
    }
  }

  /// How a figure of ours stands to the published one.
  public enum Standing: String, Sendable, CaseIterable {
    /// The same.
    case exact
    /// Within the tolerance. Of a segment: the published score lies within 0.01 of the cut between the
    /// two, or of where the organisations whose score is not held could put a quartile.
    case within
    /// The published figure was itself taken over, so that it agrees and proves nothing.
    case input
    /// A cut, band or table was inferred from such figures, so that agreement proves nothing.
    case fitted
    /// Another one.
    case different
  }

  /// One kind of figure in one period and sector.
  public struct Line: Sendable, Hashable {
    /// What.
    public let figure: Figure
    /// When.
    public let period: Period
    /// In which league table.
    public let sector: Sector
    /// How many stand how.
    public fileprivate(set) var counts: [Standing: Int] = [:]
    /// How many were compared.
    public var compared: Int { counts.values.reduce(0, +) }
    /// How many stand so.
    public func count(_ standing: Standing) -> Int { counts[standing] ?? 0 }
  }

  /// A figure that differs.
  public struct Difference: Sendable, Hashable {
    /// What.
    public let figure: Figure
    /// When.
    public let period: Period
    /// Whose.
    public let organisation: OrganisationCode
    /// The metric or domain, where it is of one.
    public let subject: String?
    /// As published.
    public let published: Double
    /// Ours; nil where we have none.
    public let ours: Double?
  }

  /// The lines, by figure, period and sector.
  public private(set) var lines: [Line] = []
  /// Every figure that differs, in the same order.
  public private(set) var differences: [Difference] = []

  /// Whether nothing differs.
  public var holds: Bool { differences.isEmpty }

  /// How many stand so, over all lines.
  public func total(_ standing: Standing) -> Int {
    lines.reduce(0) { $0 + $1.count(standing) }
  }

  /// Holds an edition against everything published for the periods in which it was in force.
  public init(of framework: Framework, in dataset: Dataset) {
    for period in dataset.periods where framework.standing.isLive(in: period) {
      let cohort = Cohort(of: period, in: dataset)
      let assessments = assess(cohort, Judgements(), under: framework)
      let reaches = CutReaches(assessments, under: framework)
      for assessment in assessments {
        let comparison = Comparison(
          assessment: assessment, cohort: cohort, framework: framework, reaches: reaches)
        for result in comparison.results { add(result, of: assessment) }
      }
    }
    lines.sort {
      ($0.place, $0.period, $0.sector.rawValue) < ($1.place, $1.period, $1.sector.rawValue)
    }
    differences.sort {
      ($0.figure.rawValue, $0.period, $0.organisation) < (
        $1.figure.rawValue, $1.period, $1.organisation
      )
    }
  }

  private mutating func add(_ result: Comparison.Result, of assessment: Assessment) {
    let sector = assessment.organisation.sector
    let index =
      lines.firstIndex {
        $0.figure == result.figure && $0.period == assessment.period && $0.sector == sector
      } ?? lines.endIndex
    if index == lines.endIndex {
      lines.append(Line(figure: result.figure, period: assessment.period, sector: sector))
    }
    lines[index].counts[result.standing, default: 0] += 1
    guard result.standing == .different else { return }
    differences.append(
      Difference(
        figure: result.figure, period: assessment.period,
        organisation: assessment.organisation.code, subject: result.subject,
        published: result.published, ours: result.ours))
  }
}

extension Conformance.Line {
  fileprivate var place: Int { Conformance.Figure.allCases.firstIndex(of: figure) ?? 0 }
}

/// One organisation's figures beside what was published of it.
private struct Comparison {
  struct Result {
    let figure: Conformance.Figure
    let subject: String?
    let published: Double
    let ours: Double?
    let standing: Conformance.Standing
  }

  let assessment: Assessment
  let cohort: Cohort
  let framework: Framework
  let reaches: CutReaches

  private var code: OrganisationCode { assessment.organisation.code }
  private var summary: PublishedSummary? { cohort.summaries[code] }

  var results: [Result] {
    metricScores + domains + [average, unadjusted, adjusted, rank].compactMap { $0 }
  }

  private var metricScores: [Result] {
    let published = (cohort.observations[code] ?? [:]).values.filter { $0.publishedScore != nil }
    return published.sorted { $0.metric < $1.metric }.compactMap { observation in
      // A metric this edition does not have for the organisation is nothing of ours to compare.
      guard let score = observation.publishedScore,
        let definition = framework.metric(observation.metric),
        definition.sectors.contains(assessment.organisation.sector)
      else { return nil }
      let own = assessment.metrics.first { $0.metric == observation.metric }
      return result(
        .metricScore, of: observation.metric.value, published: score, ours: own?.score,
        isInput: own?.basis == .published,
        isFitted: definition.fittedFrom.contains(assessment.period))
    }
  }

  private var domains: [Result] {
    (summary?.domains ?? []).flatMap { published -> [Result] in
      // Another edition's domains are nothing to compare ours with.
      guard framework.domains.contains(where: { $0.id == published.domain }) else { return [] }
      let own = assessment.domains.first { $0.domain == published.domain }
      let score = published.score.map {
        result(
          .domainScore, of: published.domain, published: $0, ours: own?.score,
          isInput: own?.scoreOrigin == .published, isFitted: false)
      }
      let segment = published.segment.map {
        result(
          .domainSegment, of: published.domain, published: Double($0),
          ours: own?.segment.map(Double.init),
          isInput: own?.segmentOrigin == .published, isFitted: false,
          score: published.score,
          cuts: own?.cuts == nil ? nil : reaches.ofDomain[published.domain])
      }
      return [score, segment].compactMap { $0 }
    }
  }

  private var average: Result? {
    summary?.average.map {
      result(
        .average, published: $0, ours: assessment.average,
        isInput: assessment.averageOrigin == .published, isFitted: false)
    }
  }

  private var unadjusted: Result? {
    summary?.unadjustedSegment.map {
      result(
        .unadjustedSegment, published: Double($0),
        ours: assessment.unadjustedSegment.map(Double.init), isInput: false, isFitted: isFitted,
        score: summary?.average, cuts: reachOfCuts)
    }
  }

  private var adjusted: Result? {
    summary?.adjustedSegment.map {
      result(
        .adjustedSegment, published: Double($0), ours: assessment.segment.map(Double.init),
        isInput: false, isFitted: isFitted, score: summary?.average, cuts: reachOfCuts)
    }
  }

  private var rank: Result? {
    summary?.rank.map {
      result(
        .rank, published: Double($0), ours: assessment.rank.map(Double.init),
        isInput: assessment.rankOrigin == .published, isFitted: false)
    }
  }

  private var cuts: SegmentDetail? {
    assessment.detail { if case .segment(let detail) = $0 { detail } else { nil } }
  }

  /// Where each cut between the segments may lie.
  private var reachOfCuts: [ClosedRange<Double>]? {
    if case .cohort? = cuts?.origin { return reaches.ofAverage }
    return cuts?.cuts?.values.map { $0...$0 }
  }

  /// Whether the cuts were inferred from the segments they are now held against.
  private var isFitted: Bool {
    guard let origin = cuts?.origin else { return false }
    switch origin {
    case .cohort: return false
    case .observed: return true
    case .fixed:
      return framework.pipeline.contains { rule in
        if case .thresholdSegment(let body) = rule.body {
          return body.fittedFrom.contains(assessment.period)
        }
        return false
      }
    }
  }

  private func result(
    _ figure: Conformance.Figure, of subject: String? = nil, published: Double, ours: Double?,
    isInput: Bool, isFitted: Bool, score: Double? = nil, cuts: [ClosedRange<Double>]? = nil
  ) -> Result {
    Result(
      figure: figure, subject: subject, published: published, ours: ours,
      standing: standing(
        figure, published: published, ours: ours, isInput: isInput, isFitted: isFitted,
        score: score, cuts: cuts))
  }

  private func standing(
    _ figure: Conformance.Figure, published: Double, ours: Double?, isInput: Bool, isFitted: Bool,
    score: Double?, cuts: [ClosedRange<Double>]?
  ) -> Conformance.Standing {
    guard let ours else { return .different }
    let isExact = abs(Rounding.halfAway(ours, decimals: 2) - published) < 1e-9
    let isNear = abs(ours - published) <= figure.tolerance + 1e-9
    let isAtCut =
      figure.isSegment
      && isBetween(ours, published, score: score, cuts: cuts, within: 0.01)
    guard isExact || isNear || isAtCut else { return .different }
    if isInput { return .input }
    if isFitted { return .fitted }
    return isExact ? .exact : .within
  }

  /// Whether the published score lies so near the one cut between two segments that its rounding, or
  /// an organisation whose score is not held, decides.
  private func isBetween(
    _ ours: Double, _ published: Double, score: Double?, cuts: [ClosedRange<Double>]?,
    within tolerance: Double
  ) -> Bool {
    let lower = Int(min(ours, published))
    guard abs(ours - published) == 1, let score, let cuts, cuts.indices.contains(lower - 1) else {
      return false
    }
    let cut = cuts[lower - 1]
    return score >= cut.lowerBound - tolerance - 1e-9 && score <= cut.upperBound + tolerance + 1e-9
  }
}

/// Where the quartiles of a cohort may lie, since the scores of some of it are not held: between what
/// they are if all of those lie below, and if all of them lie above.
private struct CutReaches {
  var ofAverage: [ClosedRange<Double>]?
  var ofDomain: [String: [ClosedRange<Double>]] = [:]

  init(_ assessments: [Assessment], under framework: Framework) {
    for rule in framework.pipeline {
      guard case .quartileSegment(let body) = rule.body else { continue }
      let cohort = assessments.filter {
        body.cohort.contains($0.organisation.kind) && $0.isScoredByEdition
      }
      switch body.subject {
      case .average: ofAverage = Self.reach(of: cohort.map(\.average))
      case .domains:
        for domain in framework.domains.map(\.id) {
          ofDomain[domain] = Self.reach(
            of: cohort.map { $0.domains.first { $0.domain == domain }?.score })
        }
      }
    }
  }

  private static func reach(of values: [Double?]) -> [ClosedRange<Double>]? {
    let held = values.compactMap { $0 }.sorted()
    guard let least = held.first, let most = held.last else { return nil }
    let missing = values.count - held.count
    let below = CutPoints.quartiles(of: [Double](repeating: least, count: missing) + held)
    let above = CutPoints.quartiles(of: held + [Double](repeating: most, count: missing))
    guard let below, let above else { return nil }
    return zip(below.values, above.values).map { $0...max($0, $1) }
  }
}

extension Assessment {
  /// Where the rank comes from.
  fileprivate var rankOrigin: Origin? {
    detail { if case .rank(let detail) = $0 { detail.origin } else { nil } }
  }
}
