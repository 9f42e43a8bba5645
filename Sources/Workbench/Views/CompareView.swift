import Narration
import OversightCore
import Terminal

/// Which columns and rows of the comparison belong to what: a pure function of state and size.
struct CompareLayout {
  /// What stands in the columns of an organisation.
  enum Block: Hashable {
    /// Value, score and rank.
    case whole(Int)
    /// How far it is from the first.
    case difference(Int)

    /// The organisation, by its place.
    var place: Int {
      switch self {
      case .whole(let place), .difference(let place): place
      }
    }
  }

  let layout: Layout
  /// The blocks in view, left to right, each with its first column.
  let blocks: [(block: Block, column: Int)]
  /// Whether only the first stands whole.
  let isDifference: Bool
  /// The columns of a line's name.
  let name: Int
  /// Whether the unit has columns of its own.
  let hasUnit: Bool

  static let whole = 25
  static let compact = 18
  static let apart = 18

  init(_ state: CompareState, size: Size) {
    layout = Layout(size: size)
    name = size.columns >= 100 ? 34 : size.columns >= 80 ? 26 : 19
    hasUnit = size.columns >= 80
    let first = 3 + name + (hasUnit ? 6 : 1)
    let room = size.columns - first - 1
    isDifference = room < 2 * Self.whole
    let count = state.codes.count
    blocks =
      isDifference
      ? Self.differences(state, from: first, room: room)
      : Self.side(count, chosen: state.chosen, from: first, fitting: room / Self.whole)
  }

  private static func side(
    _ count: Int, chosen: Int, from first: Int, fitting: Int
  ) -> [(block: Block, column: Int)] {
    let shown = min(count, fitting)
    let start = max(0, min(chosen - shown + 1, count - shown))
    return (0..<shown).map { (.whole(start + $0), first + $0 * whole) }
  }

  private static func differences(
    _ state: CompareState, from first: Int, room: Int
  ) -> [(block: Block, column: Int)] {
    let base = room >= whole + apart ? whole : compact
    let fitting = max(1, (room - base) / apart)
    let others = state.codes.count - 1
    let shown = min(others, fitting)
    let start = max(0, min(state.chosen - shown, others - shown))
    return [(.whole(0), first)]
      + (0..<shown).map { (.difference(1 + start + $0), first + base + $0 * apart) }
  }

  /// The row of the names.
  var names: Int { layout.top + (layout.isTall ? 1 : 0) }
  /// The row of the headings.
  var heading: Int { names + 1 }
  /// The first line.
  var first: Int { heading + 1 }
  /// How many lines are in view.
  var rows: Int { max(1, layout.status - first) }
  /// Whether a whole block has room for ranks.
  func hasRank(_ place: Int) -> Bool {
    guard isDifference else { return true }
    return (blocks.dropFirst().first?.column ?? 0) - (blocks.first?.column ?? 0) >= Self.whole
  }
}

/// Organisations side by side: a line a metric, best and worst marked on the score.
struct CompareView {
  let desk: Desk
  let state: CompareState

  private func layout(_ size: Size) -> CompareLayout { CompareLayout(state, size: size) }

  func drawHead(on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    if let words = desk.whyNotAlike {
      canvas.put(words, 1, 1, .warn, width: canvas.size.columns - 2)
      return
    }
    if layout(canvas.size).isDifference, let first = state.codes.first {
      canvas.put(Words.differences(to: first.value), 1, 1, width: canvas.size.columns - 2)
      return
    }
    let marks = [
      (glyphs.text(.better), Words.bestOfThese), (glyphs.text(.worse), Words.worstOfThese),
    ]
    var column = 1
    for (glyph, words) in marks {
      column = canvas.put(glyph + DisplayText(" \(words)"), column, 1) + 1
    }
    canvas.put(Words.onTheScore, column, 1)
  }

  func draw(on canvas: inout Canvas) {
    let layout = layout(canvas.size)
    drawHeading(layout, on: &canvas)
    let rows = desk.compareRows
    if rows == [.segment] { drawWhyNone(row: layout.first + 2, on: &canvas) }
    for index in state.window.visible where rows.indices.contains(index) {
      let line = layout.first + index - state.window.offset
      draw(rows[index], layout, line, on: &canvas)
      canvas.offer(line: index, row: line)
      if index == state.window.selection { canvas.select(row: line) }
    }
  }

  /// Why the segment is the only line.
  private func drawWhyNone(row: Int, on canvas: inout Canvas) {
    canvas.explain(desk.whyNothingToCompare.joined(separator: " "), row: row)
  }

  private func drawHeading(_ layout: CompareLayout, on canvas: inout Canvas) {
    for (block, column) in layout.blocks {
      let assessment = desk.compared[block.place]
      let isChosen = block.place == state.chosen
      let (code, name) = (assessment.organisation.code, assessment.organisation.shortName)
      let title = isChosen ? "[\(code)] \(name)" : "\(code) \(name)"
      let width = width(block, layout) - 1
      let style = isChosen ? Style(.accent, bold: true) : Style.strong
      canvas.put(title, column, layout.names, style, width: width)
      canvas.offer(
        .message(.compared(block.place)), column..<(column + width), row: layout.names)
      for (text, end) in headings(block, layout) {
        canvas.putRight(text, end: column + end, layout.heading, .dim)
      }
    }
  }

  private func width(_ block: CompareLayout.Block, _ layout: CompareLayout) -> Int {
    switch block {
    case .difference: CompareLayout.apart
    case .whole(let place):
      layout.hasRank(place) ? CompareLayout.whole : CompareLayout.compact
    }
  }

  /// The headings of a block with the columns at which they end.
  private func headings(
    _ block: CompareLayout.Block, _ layout: CompareLayout
  ) -> [(String, Int)] {
    switch block {
    case .difference: [("Value ±", 9), ("Score ±", 17)]
    case .whole(let place):
      [("Value", 9), ("Score", 15)] + (layout.hasRank(place) ? [("Rank", 23)] : [])
    }
  }

  private func draw(
    _ row: CompareRow, _ layout: CompareLayout, _ line: Int, on canvas: inout Canvas
  ) {
    let cells = desk.cells(of: row)
    let marks = cells.marks
    var (name, style) = (desk.name(of: row), Style.strong)
    if case .metric(let id) = row {
      (name, style) = ("  \(name)", desk.framework.metric(id)?.counts == false ? .dim : .plain)
    }
    canvas.put(name, 3, line, style, width: layout.name)
    let unit = Figure.unit(cells.first { !$0.unit.isEmpty }?.unit ?? "")
    if layout.hasUnit { canvas.put(unit, 4 + layout.name, line, .dim, width: 5) }
    for (block, column) in layout.blocks {
      switch block {
      case .whole(let place):
        draw(
          cells[place], row, marks[place], hasRank: layout.hasRank(place), column, line, on: &canvas
        )
      case .difference(let place):
        drawDifference(cells[place], to: cells[0], row, column, line, on: &canvas)
      }
    }
  }

  private func draw(
    _ cell: CompareCell, _ row: CompareRow, _ mark: CompareMark?, hasRank: Bool, _ column: Int,
    _ line: Int, on canvas: inout Canvas
  ) {
    let nothing = canvas.glyphs.text(.nothing)
    if row == .segment {
      let segment = cell.value.map { Int($0) }
      let bar = Marks.segment(segment, of: desk.framework.segmentCount, canvas.glyphs)
      canvas.put(bar, column + max(0, 9 - bar.width), line, Marks.style(ofSegment: segment))
    } else if case .metric = row {
      let value = cell.value.map { DisplayText(Figure.value($0, unit: cell.unit)) } ?? nothing
      canvas.put(value, column + max(0, 9 - value.width), line)
    }
    let score = cell.score.map { DisplayText(Figure.score($0)) } ?? nothing
    canvas.put(score, column + max(0, 15 - score.width), line)
    let (glyph, style) = glyph(mark, canvas.glyphs)
    canvas.put(glyph, column + 16, line, style)
    guard hasRank, isRanked(row) else { return }
    let rank = cell.rank.map { DisplayText("\($0)") } ?? nothing
    canvas.put(rank, column + max(0, 23 - rank.width), line, .dim)
  }

  private func isRanked(_ row: CompareRow) -> Bool {
    if case .domain = row { false } else { true }
  }

  private func glyph(_ mark: CompareMark?, _ glyphs: GlyphSet) -> (DisplayText, Style) {
    switch mark {
    case .best: (glyphs.text(.better), .good)
    case .worst: (glyphs.text(.worse), .bad)
    case .alike: ("=", .dim)
    case .between, nil: ("", .plain)
    }
  }

  /// How far an organisation is from the first, with a sign; a greater score is worse.
  private func drawDifference(
    _ cell: CompareCell, to first: CompareCell, _ row: CompareRow, _ column: Int, _ line: Int,
    on canvas: inout Canvas
  ) {
    let nothing = canvas.glyphs.text(.nothing)
    func text(_ value: Double?, _ base: Double?, decimals: Int) -> DisplayText {
      guard let value, let base else { return nothing }
      let difference = Rounding.halfAway(value - base, decimals: decimals)
      let sign = difference > 0 ? "+" : ""
      return DisplayText(sign + Figure.text(difference, decimals: decimals))
    }
    if isRanked(row) {
      let value = text(cell.value, first.value, decimals: row == .segment ? 0 : 2)
      canvas.put(value, column + max(0, 9 - value.width), line)
    }
    let score = text(cell.score, first.score, decimals: 2)
    canvas.put(score, column + max(0, 15 - score.width), line)
    let (glyph, style) = glyph([first, cell].marks[1], canvas.glyphs)
    canvas.put(glyph, column + 16, line, style)
  }
}
