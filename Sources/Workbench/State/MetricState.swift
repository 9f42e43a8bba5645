import Narration
import OversightCore
import Terminal

/// What the metric screen is about: a metric of the scorecard, or a figure published by the month,
/// which is named by the metric an edition makes of it.
enum Measure: Hashable, Sendable {
  case metric(MetricID)
  case monthly(MetricID)

  /// The metric.
  var id: MetricID {
    switch self {
    case .metric(let id), .monthly(let id): id
    }
  }
}

/// One figure of the organisation in a quarter or a month.
struct MetricPoint: Sendable {
  /// When.
  enum Time: Hashable, Sendable {
    case quarter(Period)
    case month(Month)
  }
  let time: Time
  let value: Double?
  var score: Double?
  var rank: Int?
  var of: Int?
  var peers: PeerQuartiles?
  /// The date the figure is for, as the publisher writes it.
  var date = ""
  /// What a ratio was made of; nil where it is as published.
  var counted: (count: Double, of: Double)?
  /// How many providers it is summed over; nil where it is the organisation's own.
  var providers: Int?
}

/// One metric of one organisation through time.
struct MetricState: Sendable {
  let organisation: OrganisationCode
  let measure: Measure
  /// The short name.
  let name: String
  let unit: String
  let points: [MetricPoint]
  /// The points in view, the selected one among them.
  var window: ScrollWindow
  /// Whether the table of all figures stands in the chart's place.
  var showsTable = false

  /// The selected point.
  var point: MetricPoint? {
    points.indices.contains(window.selection) ? points[window.selection] : nil
  }

  /// Whether the points are quarters, which have scores.
  var isQuarterly: Bool {
    if case .metric = measure { true } else { false }
  }
}

extension Desk {
  /// What the metric screen walks along for an organisation: what its scorecard shows, in the order of
  /// the edition, then what is held by the month.
  func measures(of code: OrganisationCode) -> [Measure] {
    guard let assessment = assessment(code) else { return [] }
    let metrics = framework.domains.flatMap { domain in
      assessment.metrics.filter { $0.domain == domain.id && $0.isShown }
    }
    let monthly = library.monthlyStatistics.filter {
      !library.series($0, of: code, on: register).isEmpty
    }
    return metrics.map { .metric($0.metric) } + monthly.map { .monthly($0.metric) }
  }

  /// Everything held of a measure; selects the period in use, else the newest point.
  func metricState(of measure: Measure, _ code: OrganisationCode) -> MetricState {
    let points: [MetricPoint]
    var name = narrator.shortName(of: measure.id)
    var unit = framework.metric(measure.id)?.unit ?? ""
    switch measure {
    case .metric(let id):
      points = quarters(of: id, code)
      unit = result(of: id, code, in: period)?.unit ?? unit
    case .monthly(let id):
      let statistic = library.monthlyStatistics.first { $0.metric == id }
      points = statistic.map { library.series($0, of: code, on: register) }.map(Self.months) ?? []
      name = statistic?.name ?? name
      unit = statistic?.unit ?? unit
    }
    let now = points.lastIndex { $0.time == .quarter(period) } ?? points.count - 1
    return MetricState(
      organisation: code, measure: measure, name: name, unit: unit, points: points,
      window: ScrollWindow(count: points.count, height: max(1, points.count), selection: now))
  }

  /// The quarters: as assessed where the desk holds the result, else as published.
  private func quarters(of id: MetricID, _ code: OrganisationCode) -> [MetricPoint] {
    library.dataset.periods.compactMap { period in
      if let result = result(of: id, code, in: period) {
        return result.value == nil && result.score == nil
          ? nil
          : MetricPoint(
            time: .quarter(period), value: result.value, score: result.score, rank: result.rank,
            of: result.of, peers: result.peers, date: result.reportingDate)
      }
      let observation = library.dataset.observations[period]?.first {
        $0.organisation == code && $0.metric == id
      }
      guard let observation, observation.value != nil || observation.publishedScore != nil else {
        return nil
      }
      return MetricPoint(
        time: .quarter(period), value: observation.value, score: observation.publishedScore,
        rank: observation.publishedRank, peers: observation.peers,
        date: observation.reportingDate)
    }
  }

  /// The result of a metric in the period in use or an earlier quarter of it.
  private func result(
    of id: MetricID, _ code: OrganisationCode, in quarter: Period
  ) -> MetricResult? {
    let held =
      quarter == period
      ? assessment(code) : earlier.first { $0.period == quarter }?.assessments[code]
    return held?.metrics.first { $0.metric == id }
  }

  private static func months(_ series: [MonthlyPoint]) -> [MetricPoint] {
    series.map { month in
      MetricPoint(
        time: .month(month.month), value: month.value, rank: month.rank, of: month.ranked,
        peers: month.peers, counted: (month.count, month.of), providers: month.providers)
    }
  }
}
