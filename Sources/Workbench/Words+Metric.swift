import Narration
import OversightCore

/// One metric through time.
extension Words {
  static let metricTitle = "Metric"
  static let onlyMetric = "There is no other metric here."
  static let oneFigure = "One figure is held; a chart needs two."
  static let noValue = "no value, a score only"
  static let valueRow = "value"
  static let scoreRow = "score"
  static let rankRow = "rank"
  static let chartLegend = "this organisation"
  static let chartBand = "middle half of peers"
  static let chartMedian = "their median"
  static let monthlyNotScored = "Monthly, not scored"
  static let notScored = "Monthly statistics as published. Not scored."
  static let noMetricHere = "no figures are held for this organisation"
  static let sortedWorstFirst = "Within each domain the worst score comes first."
  static let sortedAsFramework = "Metrics stand in the order of the edition."
  static let noStepsMonthly = "what is held by the month is no step: it is not scored"

  static func byMonth(_ name: String) -> String { "\(name), by month" }
  static func metricOpened(_ name: String, place: Int, of count: Int) -> String {
    "\(name), \(place + 1) of \(count) metrics held."
  }
  static func figure(_ value: Double, unit: String) -> String {
    let short = Figure.unit(unit)
    return Figure.value(value, unit: unit) + (short.isEmpty ? "" : " \(short)")
  }
  static func counted(_ figure: String, _ count: Double, of: Double) -> String {
    "\(figure), \(Figure.count(Int(count.rounded()))) of \(Figure.count(Int(of.rounded())))"
  }
  static func point(
    at time: String, _ figure: String, score: Double?, rank: Int?, of: Int?
  ) -> String {
    let parts = [
      score.map { "score \(Figure.score($0))" },
      rank.map { rank in "rank \(rank)" + (of.map { " of \($0)" } ?? "") },
    ].compactMap { $0 }
    return "\(time): " + ([figure] + parts).joined(separator: ", ") + "."
  }
  static func noFigures(_ period: Period) -> String {
    "No figure of this metric is held in any period up to \(period)."
  }
  static let noFiguresHelp = "[ and ] go to the metrics beside it, p chooses another period."
  /// Row 2 of the metric screen: whose figures, which way is better.
  static func metricHead(_ desk: Desk, _ state: MetricState) -> String {
    let name = desk.assessment(state.organisation)?.organisation.shortName ?? ""
    let polarity: Polarity? =
      switch state.measure {
      case .metric(let id): desk.framework.metric(id)?.polarity
      case .monthly(let id):
        desk.library.monthlyStatistics.first { $0.metric == id }?.polarity
      }
    return [
      "\(state.organisation) \(name)", polarity.map(better),
      state.isQuarterly ? nil : monthlyNotScored,
    ].compactMap { $0 }.joined(separator: " · ")
  }
  private static func better(_ polarity: Polarity) -> String {
    polarity == .lower ? "Lower is better" : "Higher is better"
  }
  /// What may be read from so many points.
  static func reading(_ state: MetricState, at time: (MetricPoint.Time) -> String) -> String {
    let valued = state.points.filter { $0.value != nil }
    let things = state.isQuarterly ? "quarter" : "month"
    guard let first = valued.first, let last = valued.last else { return "" }
    if valued.count == 1 { return "One \(things) is held: there is nothing to compare it with." }
    if state.isQuarterly {
      let count = number(valued.count)
      return
        "\(sentence("\(count) quarters").dropLast()): no trend can be read from \(count) points."
    }
    let least = valued.min { ($0.value ?? 0) < ($1.value ?? 0) } ?? first
    let most = valued.max { ($0.value ?? 0) < ($1.value ?? 0) } ?? last
    return "\(valued.count) months, \(time(first.time)) to \(time(last.time)): "
      + "lowest \(figure(least.value ?? 0, unit: state.unit)) in \(time(least.time)), "
      + "highest \(figure(most.value ?? 0, unit: state.unit)) in \(time(most.time))."
  }
  private static func number(_ count: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words.indices.contains(count) ? words[count] : "\(count)"
  }
  static func summed(_ providers: Int) -> String {
    "Summed over \(Narrator.count(providers, "provider")) of the area, never the board's own figure."
  }
}
