import Narration
import OversightCore
import Terminal

/// What is due, a line each: overdue first, then by day.
struct DueView {
  let desk: Desk
  let state: DueState

  private enum Column: Hashable { case day, distance, code, name, what }

  /// How many lines are in view.
  static func rows(_ layout: Layout) -> Int { max(1, layout.status - layout.top - 1) }

  func draw(on canvas: inout Canvas) {
    let layout = Layout(size: canvas.size)
    guard !state.rows.isEmpty else {
      let words = Words.nothingDue(isFiltered: !state.text.isEmpty)
      return canvas.explain(words, row: layout.top + 1)
    }
    let table = table(width: canvas.size.columns - 4)
    let ellipsis = canvas.glyphs.text(.ellipsis)
    table.draw(heading, row: layout.top, at: 3, into: &canvas.grid, ellipsis: ellipsis)
    for index in state.window.visible where state.rows.indices.contains(index) {
      let row = layout.top + 1 + index - state.window.offset
      switch state.rows[index] {
      case .heading(let isOverdue, let count):
        canvas.rule(DisplayText(Words.dueHeading(isOverdue: isOverdue, count)), row)
      case .item(let item):
        table.draw(cells(item), row: row, at: 3, into: &canvas.grid, ellipsis: ellipsis)
        canvas.offer(line: index, row: row)
      }
      if index == state.window.selection { canvas.select(row: row) }
    }
  }

  private func table(width: Int) -> TableLayout<Column> {
    TableLayout(
      [
        TableColumn(.day, title: "", minimum: 9, priority: 20, isFrozen: true),
        TableColumn(.distance, title: "", minimum: 13, priority: 18),
        TableColumn(.code, title: "", minimum: 5, priority: 19),
        TableColumn(.name, title: "", minimum: 14, maximum: 34, priority: 5),
        TableColumn(.what, title: "", minimum: 22, maximum: 200, priority: 20),
      ], width: width)
  }

  private var heading: [Column: (DisplayText, Style)] {
    [
      .day: (DisplayText(Words.dayHeading), .dim),
      .distance: (DisplayText(Words.distanceHeading), .dim), .code: ("Code", .dim),
      .name: ("Organisation", .dim), .what: (DisplayText(Words.whatHeading), .dim),
    ]
  }

  private func cells(_ item: DueItem) -> [Column: (DisplayText, Style)] {
    let isOverdue = item.isOverdue(on: desk.today)
    let style: Style = isOverdue ? .warn : .plain
    return [
      .day: (DisplayText(Narration.Words.shortDay(item.due)), style),
      .distance: (DisplayText(Words.distance(to: item.due, from: desk.today)), style),
      .code: (DisplayText(item.organisation.value), .plain),
      .name: (DisplayText(desk.name(of: item.organisation)), .plain),
      .what: (DisplayText(desk.dueLine(item)), .plain),
    ]
  }
}
