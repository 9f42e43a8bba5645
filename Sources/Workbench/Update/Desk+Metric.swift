import Narration
import OversightCore
import Terminal

/// One metric through time.
extension Desk {
  /// The metric that Enter opens on the scorecard: the selected one, else the first below it.
  var metricToOpen: Measure? {
    guard let open else { return nil }
    let rows = scorecard(of: open)
    let below = rows[min(page.metrics.selection, rows.count)...].lazy.compactMap { row in
      if case .metric(let result) = row { Measure.metric(result.metric) } else { nil }
    }
    return below.first ?? measures(of: open.organisation.code).first
  }

  /// Opens a metric over the screen in front.
  mutating func open(_ measure: Measure, of code: OrganisationCode) {
    sheet = nil
    screens.append(.metric(code, measure))
    settle()
    sayWhatIsSelected()
  }

  /// Shows the metric beside the one in front; after the last comes the first.
  mutating func moveMeasure(by step: Int) {
    guard let state = metric else { return }
    let all = measures(of: state.organisation)
    guard let place = all.firstIndex(of: state.measure), all.count > 1 else {
      say(Words.onlyMetric, .bad)
      return
    }
    let next = all[(place + step + all.count) % all.count]
    screens[screens.count - 1] = .metric(state.organisation, next)
    metric = metricState(of: next, state.organisation)
    metric?.showsTable = state.showsTable
    say(Words.metricOpened(name(of: next), place: all.firstIndex(of: next) ?? 0, of: all.count))
  }

  /// The name of a measure; one held by the month says so.
  func name(of measure: Measure) -> String {
    switch measure {
    case .metric(let id): "\(narrator.shortName(of: id)) (\(id))"
    case .monthly(let id):
      Words.byMonth(library.monthlyStatistics.first { $0.metric == id }?.name ?? id.value)
    }
  }

  /// The same without the code of the metric.
  func shortName(of measure: Measure) -> String {
    if case .metric(let id) = measure { narrator.shortName(of: id) } else { name(of: measure) }
  }

  /// Makes the metric in front anew after figures or judgements changed; the point stays selected.
  mutating func metricAgain() {
    guard let old = metric else { return }
    var fresh = metricState(of: old.measure, old.organisation)
    fresh.showsTable = old.showsTable
    if let time = old.point?.time, let place = fresh.points.firstIndex(where: { $0.time == time }) {
      fresh.window.select(place)
    }
    metric = fresh
  }

  /// The result of the open metric in the period in use; nil for what is held by the month.
  var metricResult: MetricResult? {
    guard let metric, case .metric(let id) = metric.measure else { return nil }
    return assessment(metric.organisation)?.metrics.first { $0.metric == id }
  }

  /// The selected point in words.
  var pointWords: String {
    guard let metric, let point = metric.point else { return Words.noFigures(period) }
    return words(point, of: metric)
  }

  /// A point in words: when, what, and how it stands among its peers.
  func words(_ point: MetricPoint, of metric: MetricState) -> String {
    Words.point(
      at: words(for: point.time), figure(point, unit: metric.unit), score: point.score,
      rank: point.rank, of: point.of)
  }

  /// A value with its unit and what it was made of.
  private func figure(_ point: MetricPoint, unit: String) -> String {
    guard let value = point.value else { return Words.noValue }
    let text = Words.figure(value, unit: unit)
    return point.counted.map { Words.counted(text, $0.count, of: $0.of) } ?? text
  }

  /// A quarter or a month, in full.
  func words(for time: MetricPoint.Time) -> String {
    switch time {
    case .quarter(let period): period.description
    case .month(let month): narrator.month(month)
    }
  }

  /// The steps in which the metric counts: its own score, its domain, the average.
  mutating func showMetricSteps() {
    guard let metric, let assessment = assessment(metric.organisation), let result = metricResult
    else { return }
    let steps = assessment.steps.filter { step in
      switch step.detail {
      case .metric(let other): other.metric == result.metric
      case .domain(let domain): domain.domain == result.domain
      case .average: true
      default: false
      }
    }
    let studies = study(
      assessment.organisation.code, in: cohort, judgements, under: framework)
    let lines = stepLines(of: assessment, studies)
    sheet = .text(
      TextSheet(
        title: Words.stepsTitle(metric.name), place: Words.stepsWord,
        lines: steps.flatMap(lines.lines)))
  }

  /// Everything there is to say about the selected metric of the scorecard.
  mutating func showWholeMetric() {
    guard let open, let result = selectedMetric else { return }
    show(MetricDetail(desk: self, assessment: open, metric: result))
  }

  /// Everything there is to say about the open metric.
  mutating func showOpenMetric() {
    guard let metric, let assessment = assessment(metric.organisation), let result = metricResult
    else { return }
    show(MetricDetail(desk: self, assessment: assessment, metric: result))
  }

  private mutating func show(_ detail: MetricDetail) {
    let lines = detail.lines.map { TextSheet.TextLine(text: $0, style: .plain) }
    sheet = .text(TextSheet(title: detail.title, lines: lines))
  }
}
