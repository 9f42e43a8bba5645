import Narration
import OversightCore
import Terminal

/// Every figure held of a metric, a row each.
struct MetricTable {
  let desk: Desk
  let state: MetricState
  let layout: MetricLayout

  private enum Column: Hashable {
    case time, value, unit, count, of, score, mark, rank, lower, median, upper, date
  }

  func draw(on canvas: inout Canvas) {
    let table = TableLayout(columns, width: canvas.size.columns - 4)
    let ellipsis = canvas.glyphs.text(.ellipsis)
    table.draw(heading, row: layout.legend, at: 3, into: &canvas.grid, ellipsis: ellipsis)
    for index in state.window.visible {
      let row = layout.top + index - state.window.offset
      table.draw(
        cells(state.points[index], canvas.glyphs), row: row, at: 3, into: &canvas.grid,
        ellipsis: ellipsis)
      canvas.offer(line: index, row: row)
      if index == state.window.selection { canvas.select(row: row) }
    }
  }

  private var columns: [TableColumn<Column>] {
    func number(_ id: Column, _ width: Int, _ priority: Int) -> TableColumn<Column> {
      TableColumn(id, title: "", minimum: width, alignment: .right, priority: priority)
    }
    let counted = state.isQuarterly ? [] : [number(.count, 9, 10), number(.of, 9, 10)]
    let scored =
      state.isQuarterly
      ? [number(.score, 5, 14), TableColumn(.mark, title: "", minimum: 1, priority: 14)] : []
    return [
      TableColumn(.time, title: "", minimum: 10, priority: 20, isFrozen: true),
      number(.value, 8, 18), TableColumn(.unit, title: "", minimum: 5, priority: 12),
    ] + counted + scored + [
      number(.rank, 7, 13), number(.lower, 8, 8), number(.median, 8, 8), number(.upper, 8, 8),
      TableColumn(.date, title: "", minimum: 10, maximum: 24, priority: 4),
    ]
  }

  private var heading: [Column: (DisplayText, Style)] {
    [
      .time: (DisplayText(state.isQuarterly ? "Quarter" : "Month"), .dim), .value: ("Value", .dim),
      .unit: ("Unit", .dim), .count: ("Counted", .dim), .of: ("Of", .dim), .score: ("Score", .dim),
      .rank: ("Rank", .dim), .lower: ("Lower q.", .dim), .median: ("Median", .dim),
      .upper: ("Upper q.", .dim), .date: (state.isQuarterly ? "Figure for" : "", .dim),
    ]
  }

  private func cells(
    _ point: MetricPoint, _ glyphs: GlyphSet
  ) -> [Column: (DisplayText, Style)] {
    func text(_ value: Double?, _ words: (Double) -> String) -> DisplayText {
      value.map { DisplayText(words($0)) } ?? glyphs.text(.nothing)
    }
    func figure(_ value: Double?) -> DisplayText {
      text(value) { Figure.value($0, unit: state.unit) }
    }
    func count(_ value: Double?) -> DisplayText {
      text(value) { Figure.count(Int($0.rounded())) }
    }
    return [
      .time: (DisplayText(desk.words(for: point.time)), .plain),
      .value: (figure(point.value), .strong), .unit: (DisplayText(Figure.unit(state.unit)), .dim),
      .count: (count(point.counted?.count), .plain), .of: (count(point.counted?.of), .plain),
      .score: (text(point.score, Figure.score), .plain),
      .mark: point.score.map { Marks.score($0, glyphs) } ?? ("", .plain),
      .rank: (rank(point, glyphs), .plain), .lower: (figure(point.peers?.lower), .dim),
      .median: (figure(point.peers?.median), .dim), .upper: (figure(point.peers?.upper), .dim),
      .date: (DisplayText(point.date), .dim),
    ]
  }

  private func rank(_ point: MetricPoint, _ glyphs: GlyphSet) -> DisplayText {
    guard let rank = point.rank else { return glyphs.text(.nothing) }
    return DisplayText(point.of.map { "\(rank)/\($0)" } ?? "\(rank)")
  }
}
