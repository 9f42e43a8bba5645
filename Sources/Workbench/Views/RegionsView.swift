import Narration
import OversightCore
import Terminal

/// Which rows of the regions belong to what.
struct RegionsLayout {
  let layout: Layout
  private let count: Int
  private let isInPlot: Bool

  init(_ state: RegionsState, size: Size) {
    layout = Layout(size: size)
    count = state.rows.count
    isInPlot = state.isInPlot
  }

  /// Whether table and plot stand one above the other.
  var hasBoth: Bool { layout.isTall && layout.size.columns >= 76 }
  /// Whether the table is shown.
  var hasTable: Bool { hasBoth || !isInPlot }
  /// The heading of the table.
  var heading: Int { layout.top + (layout.isTall ? 1 : 0) }
  /// The first row.
  var first: Int { heading + 1 }
  /// How many rows are in view; England has a blank row above it.
  var tableRows: Int { max(1, min(count, layout.status - first - 2)) }
  /// The row that says what a block is.
  var unit: Int { first + tableRows + 1 }
  /// The rule above the plot; nil where the table alone is shown.
  var plot: Int? { hasBoth ? unit + 2 : isInPlot ? layout.top : nil }
}

/// The regions as a table of counts with bars in one unit, and the plot of the selected one.
struct RegionsView {
  let desk: Desk
  let state: RegionsState

  private enum Column: Hashable { case region, count, segment(Int), median, spread }

  func draw(on canvas: inout Canvas) {
    let layout = RegionsLayout(state, size: canvas.size)
    guard !state.rows.isEmpty else {
      return canvas.explain(Words.noRegions(desk.framework.shortName), row: layout.first)
    }
    if layout.hasTable { drawTable(layout, on: &canvas) }
    guard let plot = layout.plot, let row = state.row else { return }
    RegionPlot(desk: desk, state: state, row: row).draw(
      from: plot, to: layout.layout.status, on: &canvas)
  }

  /// The segments that arithmetic reaches, and others that somebody is in.
  private var segments: [Int] {
    let held = Set(state.rows.flatMap { $0.segments.keys })
    return desk.framework.segments.filter { !$0.isDecisionOnly || held.contains($0.number) }
      .map(\.number)
  }

  private func table(width: Int) -> TableLayout<Column> {
    let bars = segments.map {
      TableColumn<Column>(.segment($0), title: "", minimum: 7, maximum: 16, priority: 12)
    }
    return TableLayout(
      [
        TableColumn(.region, title: "", minimum: 17, maximum: 26, priority: 20, isFrozen: true),
        TableColumn(.count, title: "", minimum: 3, alignment: .right, priority: 15),
      ] + bars + [
        TableColumn(.median, title: "", minimum: 6, alignment: .right, priority: 10),
        TableColumn(.spread, title: "", minimum: 18, maximum: 34, priority: 5),
      ], width: width)
  }

  private func drawTable(_ layout: RegionsLayout, on canvas: inout Canvas) {
    let table = table(width: canvas.size.columns - 4)
    let bars = RegionBars(
      state, room: segments.compactMap { table[.segment($0)]?.width }.min() ?? 0)
    let spread = RegionSpread(state, width: table[.spread]?.width ?? 0)
    let ellipsis = canvas.glyphs.text(.ellipsis)
    table.draw(
      heading(table, spread), row: layout.heading, at: 3, into: &canvas.grid, ellipsis: ellipsis)
    for index in state.window.visible {
      let item = state.rows[index]
      let gap = item.region == nil ? 1 : 0
      let row = layout.first + index - state.window.offset + gap
      table.draw(row: row, at: 3, into: &canvas.grid, ellipsis: ellipsis) { column in
        cell(column, of: item, bars, spread, canvas.glyphs)
      }
      canvas.offer(.message(.region(index)), 0..<canvas.size.columns, row: row)
      if index == state.window.selection { mark(row, on: &canvas) }
    }
    canvas.put(
      Words.unit(bars.each, england: bars.england, Words.noun(state.kind)), 3, layout.unit, .dim,
      width: canvas.size.columns - 4)
  }

  /// The selected region; where the keys act in the plot, without the look of what they act on.
  private func mark(_ row: Int, on canvas: inout Canvas) {
    if state.isInPlot {
      canvas.put(canvas.glyphs.text(.selected), 1, row, .dim)
    } else {
      canvas.select(row: row)
    }
  }

  private func heading(
    _ table: TableLayout<Column>, _ spread: RegionSpread
  ) -> [Column: (DisplayText, Style)] {
    var cells: [Column: (DisplayText, Style)] = [
      .region: ("Region", .dim), .count: ("n", .dim),
      .median: (DisplayText(Words.medianHeading), .dim),
      .spread: (DisplayText(spread.heading), .dim),
    ]
    for segment in segments {
      let width = table[.segment(segment)]?.width ?? 0
      cells[.segment(segment)] = (
        DisplayText(width < 9 ? "Seg. \(segment)" : "Segment \(segment)"), .dim
      )
    }
    return cells
  }

  private func cell(
    _ column: Column, of row: RegionRow, _ bars: RegionBars, _ spread: RegionSpread,
    _ glyphs: GlyphSet
  ) -> (DisplayText, Style)? {
    switch column {
    case .region: (DisplayText(row.region ?? Words.england), row.region == nil ? .strong : .plain)
    case .count: (DisplayText("\(row.count)"), .plain)
    case .segment(let segment):
      (bars.text(row.segments[segment] ?? 0, row, glyphs), Marks.style(ofSegment: segment))
    case .median:
      (row.quantile(0.5).map { DisplayText(Figure.score($0)) } ?? glyphs.text(.nothing), .plain)
    case .spread: (spread.text(row, glyphs), .plain)
    }
  }
}

/// Counts as bars in one unit for all regions; England, which is their sum, has its own.
struct RegionBars {
  /// How many a block stands for.
  let each: Int
  /// The same on the line of England.
  let england: Int

  init(_ state: RegionsState, room: Int) {
    let cells = max(1, room - 4)
    func unit(_ rows: [RegionRow]) -> Int {
      let most = rows.flatMap { $0.segments.values }.max() ?? 1
      return max(1, (most + cells - 1) / cells)
    }
    each = unit(state.rows.filter { $0.region != nil })
    england = unit(state.rows.filter { $0.region == nil })
  }

  /// The digits and the bar; whoever is there has a block at least.
  func text(_ count: Int, _ row: RegionRow, _ glyphs: GlyphSet) -> DisplayText {
    let digits = DisplayText("\(count)").padded(to: 3, alignment: .right)
    let unit = row.region == nil ? england : each
    let blocks = count == 0 ? 0 : max(1, Int((Double(count) / Double(unit)).rounded()))
    return digits + " " + glyphs.text(.barFull) * blocks
  }
}

/// How averages spread, all regions on one axis: the ends as dots, the middle half as a line, the
/// median on it.
struct RegionSpread {
  private let low: Double
  private let high: Double
  private let width: Int

  init(_ state: RegionsState, width: Int) {
    let all = state.rows.flatMap(\.averages)
    low = ((all.min() ?? 1) * 10).rounded(.down) / 10
    high = max(low + 0.1, ((all.max() ?? 4) * 10).rounded(.up) / 10)
    self.width = width
  }

  var heading: String { Words.spread(low, high, width: width) }

  func text(_ row: RegionRow, _ glyphs: GlyphSet) -> DisplayText {
    guard width > 4, let first = row.averages.first, let last = row.averages.last,
      let lower = row.quantile(0.25), let median = row.quantile(0.5), let upper = row.quantile(0.75)
    else { return "" }
    var cells = [DisplayText](repeating: " ", count: width)
    cells[place(first)] = glyphs.text(.limitLine)
    cells[place(last)] = glyphs.text(.limitLine)
    for cell in place(lower)...place(upper) { cells[cell] = glyphs.text(.rangeLine) }
    cells[place(lower)] = glyphs.text(.rangeLow)
    cells[place(upper)] = glyphs.text(.rangeHigh)
    cells[place(median)] = glyphs.text(.median)
    return cells.joined()
  }

  private func place(_ value: Double) -> Int {
    let part = (value - low) / (high - low)
    return min(max(Int((part * Double(width - 1)).rounded()), 0), width - 1)
  }
}
