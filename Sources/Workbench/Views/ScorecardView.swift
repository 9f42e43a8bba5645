import Narration
import OversightCore
import Terminal

/// The metrics by domain, and what is to say about the selected one.
struct ScorecardView {
  let desk: Desk
  let assessment: Assessment
  let page: PageLayout

  private enum Column: Hashable {
    case metric, value, unit, strip, rank, score, mark, quarter(Int), period
  }

  func draw(on canvas: inout Canvas) {
    let rows = desk.scorecard(of: assessment)
    guard !rows.isEmpty else {
      canvas.explain(Words.noMetrics(desk.whyNoMetrics(of: assessment)), row: page.heading)
      return
    }
    if desk.page.showsDetail, !page.layout.isTall {
      return drawDetail(on: &canvas, row: page.heading, rows: page.layout.status - page.heading)
    }
    drawRows(rows, on: &canvas)
    if page.layout.isTall {
      let row = page.layout.status - page.paneRows
      drawDetail(on: &canvas, row: row, rows: page.paneRows)
    }
  }

  private func drawRows(_ rows: [ScorecardRow], on canvas: inout Canvas) {
    let table = layout(width: canvas.size.columns - 4)
    let headings = heading(canvas.glyphs)
    table.draw(headings, row: page.heading, at: 3, into: &canvas.grid)
    let window = desk.page.metrics
    for index in window.visible {
      let row = page.table + index - window.offset
      switch rows[index] {
      case .domain(let domain):
        table.draw(cells(domain, canvas.glyphs), row: row, at: 3, into: &canvas.grid)
      case .absent(let domain):
        let end = canvas.put(domain.name, 3, row, .strong) + 2
        canvas.put(domain.absent, end, row, .dim, width: canvas.size.columns - end - 1)
      case .metric(let metric):
        table.draw(
          cells(metric, canvas.glyphs, strip: table[.strip]?.width ?? 0), row: row, at: 3,
          into: &canvas.grid)
      }
      canvas.offer(line: index, row: row)
      if index == window.selection { canvas.select(row: row) }
    }
  }

  private func layout(width: Int) -> TableLayout<Column> {
    let quarters = desk.earlier.map { quarter in
      TableColumn<Column>(
        .quarter(quarter.period.quarter), title: "", minimum: 4, alignment: .right, priority: 4,
        group: "quarters")
    }
    let columns: [TableColumn<Column>] =
      [
        TableColumn(.metric, title: "", minimum: 34, maximum: 44, priority: 20, isFrozen: true),
        TableColumn(.value, title: "", minimum: 8, alignment: .right, priority: 15),
        TableColumn(.unit, title: "", minimum: 5, priority: 14),
        TableColumn(.strip, title: "", minimum: 21, priority: 5),
        TableColumn(.rank, title: "", minimum: 7, alignment: .right, priority: 12),
        TableColumn(.score, title: "", minimum: 5, alignment: .right, priority: 18),
        TableColumn(.mark, title: "", minimum: 1, priority: 18),
      ] + quarters + [
        TableColumn(.period, title: "", minimum: 10, maximum: 20, priority: 3)
      ]
    return TableLayout(columns, width: width)
  }

  private func heading(_ glyphs: GlyphSet) -> [Column: (DisplayText, Style)] {
    var cells: [Column: (DisplayText, Style)] = [
      .metric: ("Metric", .dim), .value: ("Value", .dim), .unit: ("Unit", .dim),
      .strip: ("better   peers  worse", .dim), .rank: ("Rank", .dim),
      .score: ("Score", .dim), .period: ("Figure for", .dim),
    ]
    for quarter in desk.earlier {
      cells[.quarter(quarter.period.quarter)] = (
        DisplayText("Q\(quarter.period.quarter)"), .dim
      )
    }
    return cells
  }

  private func cells(
    _ domain: DomainResult, _ glyphs: GlyphSet
  ) -> [Column: (DisplayText, Style)] {
    var cells: [Column: (DisplayText, Style)] = [
      .metric: (DisplayText(desk.narrator.domainName(domain.domain)), .strong),
      .score: (score(domain.score, glyphs), .strong),
      .period: (
        DisplayText(domain.segment.map { "segment \($0)" } ?? "no segment"),
        Marks.style(ofSegment: domain.segment)
      ),
    ]
    for quarter in desk.earlier {
      let earlier = quarter.assessments[assessment.organisation.code]?.domains
        .first { $0.domain == domain.domain }?.score
      cells[.quarter(quarter.period.quarter)] = (score(earlier, glyphs), .dim)
    }
    return cells
  }

  private func cells(
    _ metric: MetricResult, _ glyphs: GlyphSet, strip width: Int
  ) -> [Column: (DisplayText, Style)] {
    let indent = DisplayText("  " + desk.narrator.shortName(of: metric.metric))
    let mark = metric.score.map { Marks.score($0, glyphs) } ?? ("", .plain)
    let isCounted = metric.counts
    var cells: [Column: (DisplayText, Style)] = [
      .metric: (indent, isCounted ? .plain : .dim),
      .value: (value(metric, glyphs), .plain), .unit: (DisplayText(Figure.unit(metric.unit)), .dim),
      .rank: (rank(metric, glyphs), .plain), .score: (score(metric.score, glyphs), .plain),
      .mark: mark, .period: (period(metric), .dim),
    ]
    if let peers = metric.peers, let value = metric.value,
      let polarity = desk.framework.metric(metric.metric)?.polarity
    {
      let strip = PeerStrip(value: value, peers: peers, polarity: polarity, width: width)
      cells[.strip] = (strip.text(glyphs), .plain)
    }
    for quarter in desk.earlier {
      let earlier = quarter.assessments[assessment.organisation.code]?.metrics
        .first { $0.metric == metric.metric }?.score
      cells[.quarter(quarter.period.quarter)] = (score(earlier, glyphs), .dim)
    }
    return cells
  }

  private func score(_ score: Double?, _ glyphs: GlyphSet) -> DisplayText {
    score.map { DisplayText(Figure.score($0)) } ?? glyphs.text(.nothing)
  }

  private func value(_ metric: MetricResult, _ glyphs: GlyphSet) -> DisplayText {
    metric.value.map { DisplayText(Figure.value($0, unit: metric.unit)) } ?? glyphs.text(.nothing)
  }

  private func rank(_ metric: MetricResult, _ glyphs: GlyphSet) -> DisplayText {
    guard let rank = metric.rank else { return glyphs.text(.nothing) }
    return DisplayText(metric.of.map { "\(rank)/\($0)" } ?? "\(rank)")
  }

  /// The date of the figure, or why there is none.
  private func period(_ metric: MetricResult) -> DisplayText {
    if case .absent(let absence) = metric.basis {
      return DisplayText(desk.narrator.reason(absence))
    }
    return DisplayText(metric.reportingDate)
  }

  private func drawDetail(on canvas: inout Canvas, row: Int, rows: Int) {
    guard let metric = desk.selectedMetric else { return }
    let detail = MetricDetail(desk: desk, assessment: assessment, metric: metric)
    canvas.rule(DisplayText(detail.title), row)
    let lines = detail.lines.flatMap { DisplayText.wrapping($0, to: canvas.size.columns - 3) }
    for (offset, line) in lines.prefix(rows - 1).enumerated() {
      canvas.put(line, 1, row + 1 + offset)
    }
  }
}

/// What is to say about one metric.
struct MetricDetail {
  let desk: Desk
  let assessment: Assessment
  let metric: MetricResult

  var title: String {
    let name = desk.framework.metric(metric.metric)?.name ?? metric.metric.value
    return "\(name) (\(metric.metric))"
  }

  var lines: [String] {
    let definition = desk.framework.metric(metric.metric)
    return [
      definition.map(Words.definition) ?? "", peers, basis(definition), coverage,
      definition?.note ?? "",
    ].filter { !$0.isEmpty }
  }

  private var peers: String {
    guard let peers = metric.peers, let value = metric.value else { return "" }
    let unit = Figure.unit(metric.unit)
    return Words.peers(
      value: "\(Figure.value(value, unit: metric.unit)) \(unit)",
      lower: Figure.score(peers.lower), median: Figure.score(peers.median),
      upper: Figure.score(peers.upper))
  }

  private func basis(_ definition: MetricDefinition?) -> String {
    let sentence = desk.narrator.basis(of: metric)
    let known = definition.map { "\($0.provenance.rawValue), \($0.source)" } ?? ""
    return "Score: \(sentence)   \(known)"
  }

  private var coverage: String {
    metric.coverage.map { Words.proxyCoverage($0) } ?? ""
  }
}
