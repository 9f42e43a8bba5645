import OversightCore
import Testing

/// One quarter of invented organisations with their figures, so that a rule is seen alone.
struct Invented {
  /// The quarter all figures are of, unless a test says otherwise.
  static let period = quarter("Q3 2025/26")

  var organisations: [Organisation] = []
  var memberships: [Membership] = []
  var observations: [Observation] = []
  var summaries: [PublishedSummary] = []
  var monthly: [MonthlyFigures] = []
  var cqc: [CQCRating] = []

  /// Organisations `A01`, `A02` … of one sector, with one value each; nil for no row at all.
  init(_ sector: Sector = .acute, _ metric: String = "wait", values: [Double?] = []) {
    for (index, value) in values.enumerated() {
      let code = Self.numbered(index + 1)
      add(code, sector)
      if let value { observe(code, metric, value) }
    }
  }

  /// `A01`, `A02` …, in the order in which assessments come.
  static func numbered(_ number: Int, _ letter: String = "A") -> String {
    letter + (number < 10 ? "0" : "") + String(number)
  }

  static func quarter(_ text: String) -> Period {
    guard let period = Period(text) else { fatalError("\(text) is no period") }
    return period
  }

  static func code(_ text: String) -> OrganisationCode {
    guard let code = OrganisationCode(text) else { fatalError("\(text) is no code") }
    return code
  }

  static func day(_ text: String) -> CalendarDate {
    guard let day = CalendarDate(text) else { fatalError("\(text) is no day") }
    return day
  }

  static func month(_ text: String) -> Month {
    guard let month = Month(text) else { fatalError("\(text) is no month") }
    return month
  }
}

/// Adding to it.
extension Invented {
  mutating func add(
    _ code: String, _ sector: Sector = .acute, from: String? = nil, until: String? = nil,
    name: String? = nil
  ) {
    organisations.append(
      Organisation(
        code: Self.code(code), name: name ?? "Invented \(code)",
        kind: sector == .icb ? .icb : .provider, sector: sector, subtype: "", region: "Nowhere",
        from: from.map(Self.day), until: until.map(Self.day)))
  }

  mutating func observe(
    _ code: String, _ metric: String, _ value: Double?, score: Double? = nil, rank: Int? = nil,
    status: ObservationStatus = .reported
  ) {
    observations.append(
      Observation(
        organisation: Self.code(code), metric: MetricID(metric), period: Self.period, value: value,
        unit: "%", publishedScore: score, publishedRank: rank, status: status))
  }

  mutating func publish(
    _ code: String, average: Double?, override: Bool? = nil, rank: Int? = nil,
    domains: [PublishedDomain] = []
  ) {
    summaries.append(
      PublishedSummary(
        organisation: Self.code(code), period: Self.period, average: average,
        unadjustedSegment: nil, financialOverride: override, adjustedSegment: nil, rank: rank,
        domains: domains))
  }

  mutating func count(_ code: String, _ month: String, _ counts: [String: Double]) {
    monthly.append(
      MonthlyFigures(organisation: Self.code(code), month: Self.month(month), counts: counts))
  }

  mutating func inspect(_ code: String, _ ratings: [String: String], on day: String?) {
    cqc.append(
      CQCRating(
        organisation: Self.code(code), ratings: ratings, published: day.map(Self.day)))
  }

  mutating func place(_ provider: String, in board: String, share: Double? = nil) {
    memberships.append(
      Membership(
        icb: Self.code(board), provider: Self.code(provider), from: nil, until: nil, share: share,
        basis: "register"))
  }
}

/// Making the arguments of `assess`, and assessing.
extension Invented {
  var dataset: Dataset {
    Dataset(
      register: Register(
        versions: organisations, memberships: memberships, successions: []),
      observations: observations, summaries: summaries, monthly: monthly, cqc: cqc, hash: "")
  }

  func assess(
    under edition: Edition, _ judgements: Judgements = Judgements(), asOf day: String? = nil
  ) throws -> [Assessment] {
    assess(under: try edition.framework(), judgements, asOf: day)
  }

  func assess(
    under framework: Framework, _ judgements: Judgements = Judgements(), asOf day: String? = nil
  ) -> [Assessment] {
    let cohort = Cohort(of: Self.period, in: dataset, asOf: day.map(Self.day))
    return OversightCore.assess(cohort, judgements, under: framework)
  }
}

/// Reading results.
extension [Assessment] {
  /// The assessment of one organisation.
  func of(_ code: String) throws -> Assessment {
    try #require(first { $0.organisation.code.value == code })
  }

  /// The results of one metric in the order of the codes, where the metric applies.
  func results(of metric: String = "wait") -> [MetricResult] {
    compactMap { $0.metrics.first { $0.metric.value == metric } }
  }

  /// The scores of one metric in the order of the codes.
  func scores(of metric: String = "wait") -> [Double?] { results(of: metric).map(\.score) }

  /// The segments in the order of the codes.
  var segments: [Int?] { map(\.segment) }
}

extension Assessment {
  /// The inputs and results of all steps that `pick` knows.
  func details<Detail>(_ pick: (StepDetail) -> Detail?) -> [Detail] {
    steps.compactMap { pick($0.detail) }
  }
}

/// Whether two lists of figures agree but for the last bits.
func agree(_ left: [Double?], _ right: [Double?]) -> Bool {
  left.count == right.count
    && zip(left, right).allSatisfy { left, right in
      guard let left, let right else { return left == nil && right == nil }
      return abs(left - right) < 1e-12
    }
}
