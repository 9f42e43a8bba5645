import Narration
import OversightCore
import Terminal

/// One metric through time: the chart, its figures below it, and what there is to say about it.
struct MetricView {
  let desk: Desk
  let state: MetricState

  func draw(on canvas: inout Canvas) {
    let layout = MetricLayout(state, size: canvas.size)
    guard !state.points.isEmpty else {
      canvas.explain("\(Words.noFigures(desk.period)) \(Words.noFiguresHelp)", row: layout.top)
      return drawPane(layout, on: &canvas)
    }
    if state.showsTable {
      MetricTable(desk: desk, state: state, layout: layout).draw(on: &canvas)
    } else {
      drawChart(layout, on: &canvas)
    }
    drawPane(layout, on: &canvas)
  }

  private func drawChart(_ layout: MetricLayout, on canvas: inout Canvas) {
    let visible = state.window.visible.map { state.points[$0] }
    let values = visible.flatMap { point in
      [point.value, point.peers?.lower, point.peers?.upper].compactMap { $0 }
    }
    guard values.count > 1, let scale = ChartScale(values, rows: layout.chartRows) else {
      let words = values.isEmpty ? Words.noValue : Words.oneFigure
      canvas.put(words, MetricLayout.axis, layout.top, .dim)
      canvas.grid.cursor = Point(column: MetricLayout.axis, row: layout.top)
      return drawFigures(layout, row: layout.top + 1, on: &canvas)
    }
    drawLegend(visible, layout, on: &canvas)
    MetricChart(state: state, layout: layout, scale: scale).draw(on: &canvas)
    drawFigures(layout, row: layout.top + scale.rows, on: &canvas)
  }

  /// What stands for what; the same words on every terminal.
  private func drawLegend(
    _ points: [MetricPoint], _ layout: MetricLayout, on canvas: inout Canvas
  ) {
    var entries = [(canvas.glyphs.text(.point), Words.chartLegend)]
    if points.contains(where: { $0.peers != nil }) {
      entries += [
        (canvas.glyphs.text(.vertical), Words.chartBand),
        (canvas.glyphs.text(.median), Words.chartMedian),
      ]
    }
    var column = MetricLayout.axis
    for (glyph, words) in entries {
      column = canvas.put(glyph + DisplayText(" \(words)"), column, layout.legend, .dim) + 3
    }
    let unit = Figure.unit(state.unit)
    canvas.putRight(unit, end: MetricLayout.axis - 2, layout.legend, .dim)
  }

  /// The figures as a table under their points, so that the chart is never the only carrier.
  private func drawFigures(_ layout: MetricLayout, row: Int, on canvas: inout Canvas) {
    canvas.putRight(Words.valueRow, end: MetricLayout.axis - 2, row + 1, .dim)
    if state.isQuarterly {
      canvas.putRight(Words.scoreRow, end: MetricLayout.axis - 2, row + 2, .dim)
    }
    let rankRow = row + (state.isQuarterly ? 3 : 2)
    canvas.putRight(Words.rankRow, end: MetricLayout.axis - 2, rankRow, .dim)
    for (place, index) in state.window.visible.enumerated() {
      let isSelected = index == state.window.selection
      let (point, column) = (state.points[index], layout.column(place))
      let style: Style = isSelected ? .strong : .plain
      let width = layout.spacing
      func put(_ text: DisplayText, _ row: Int, _ style: Style) {
        let fitted = text.clipped(to: width).padded(to: width, alignment: .centre)
        canvas.put(fitted, column, row, style)
      }
      put(DisplayText(shortTime(point.time)), row, isSelected ? .strong : .dim)
      put(value(point, canvas.glyphs), row + 1, style)
      if state.isQuarterly { put(score(point, canvas.glyphs), row + 2, style) }
      put(rank(point, canvas.glyphs), rankRow, style)
      for line in layout.top...rankRow {
        canvas.offer(.row(index), column..<(column + width), row: line)
      }
    }
  }

  private func value(_ point: MetricPoint, _ glyphs: GlyphSet) -> DisplayText {
    point.value.map { DisplayText(Figure.value($0, unit: state.unit)) } ?? glyphs.text(.nothing)
  }

  private func score(_ point: MetricPoint, _ glyphs: GlyphSet) -> DisplayText {
    guard let score = point.score else { return glyphs.text(.nothing) }
    return DisplayText(Figure.score(score)) + " " + Marks.score(score, glyphs).0
  }

  private func rank(_ point: MetricPoint, _ glyphs: GlyphSet) -> DisplayText {
    guard let rank = point.rank else { return glyphs.text(.nothing) }
    return DisplayText(point.of.map { "\(rank)/\($0)" } ?? "\(rank)")
  }

  /// "Q4 25/26", "Jul 25".
  private func shortTime(_ time: MetricPoint.Time) -> String {
    let words = desk.words(for: time)
    guard let century = words.range(of: " 20") else { return words }
    return words.replacingCharacters(in: century, with: " ")
  }

  private func drawPane(_ layout: MetricLayout, on canvas: inout Canvas) {
    canvas.rule(DisplayText(desk.name(of: state.measure)), layout.pane)
    let lines = MetricWords(desk: desk, state: state).lines.flatMap {
      DisplayText.wrapping($0, to: canvas.size.columns - 3)
    }
    for (offset, line) in lines.prefix(layout.paneRows - 1).enumerated() {
      canvas.put(line, 1, layout.pane + 1 + offset)
    }
  }
}

/// The points on their axis, among the middle half of their peers.
struct MetricChart {
  let state: MetricState
  let layout: MetricLayout
  let scale: ChartScale

  func draw(on canvas: inout Canvas) {
    for row in 0..<scale.rows {
      canvas.putRight(scale.label(row), end: MetricLayout.axis - 2, layout.top + row, .dim)
      canvas.put(canvas.glyphs.text(.vertical), MetricLayout.axis - 1, layout.top + row, .dim)
    }
    for place in state.window.visible.indices.map({ $0 - state.window.offset }) {
      drawPeers(place, on: &canvas)
    }
    if canvas.glyphs == .full { drawLine(on: &canvas) }
    for place in state.window.visible.indices.map({ $0 - state.window.offset }) {
      drawPoint(place, on: &canvas)
    }
  }

  private func point(_ place: Int) -> MetricPoint { state.points[place + state.window.offset] }

  private func column(_ place: Int) -> Int { layout.column(place) + (layout.spacing - 1) / 2 }

  private func drawPeers(_ place: Int, on canvas: inout Canvas) {
    guard let peers = point(place).peers else { return }
    for row in scale.row(of: peers.upper)...scale.row(of: peers.lower) {
      canvas.put(canvas.glyphs.text(.vertical), column(place), layout.top + row, .dim)
    }
    canvas.put(
      canvas.glyphs.text(.median), column(place), layout.top + scale.row(of: peers.median), .dim)
  }

  private func drawLine(on canvas: inout Canvas) {
    let values = state.window.visible.map { state.points[$0].value }
    var line = BrailleLine()
    for (place, (left, right)) in zip(values, values.dropFirst()).enumerated() {
      guard let left, let right else { continue }
      line.draw(
        from: (column(place), scale.place(of: left)),
        to: (column(place + 1), scale.place(of: right)))
    }
    for (point, character) in line.characters {
      canvas.put(character, point.column, layout.top + point.row, .dim)
    }
  }

  private func drawPoint(_ place: Int, on canvas: inout Canvas) {
    let isSelected = place + state.window.offset == state.window.selection
    if isSelected { canvas.grid.cursor = Point(column: column(place), row: layout.top) }
    guard let value = point(place).value else { return }
    let row = layout.top + scale.row(of: value)
    let style = isSelected ? Style(.accent, bold: true) : .strong
    canvas.put(canvas.glyphs.text(.point), column(place), row, style)
    if isSelected { canvas.grid.cursor = Point(column: column(place), row: row) }
  }
}

/// What there is to say about the open metric: the selected point, what may be read from the points,
/// and how the score came about.
struct MetricWords {
  let desk: Desk
  let state: MetricState

  var lines: [String] {
    let reading = Words.reading(state, at: desk.words)
    return ([reading, providers] + definition).filter { !$0.isEmpty }
  }

  private var providers: String {
    state.point?.providers.map(Words.summed) ?? ""
  }

  private var definition: [String] {
    guard let assessment = desk.assessment(state.organisation), let result = desk.metricResult
    else { return state.isQuarterly ? [] : [Words.notScored] }
    return MetricDetail(desk: desk, assessment: assessment, metric: result).lines
  }
}
