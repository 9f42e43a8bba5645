import Narration
import OversightCore
import Terminal

/// What the standing checks found, a line each.
struct ChecksView {
  let desk: Desk
  let state: ChecksState

  private enum Column: Hashable { case code, name, count, kind, what }

  /// How many lines are in view.
  static func rows(_ layout: Layout) -> Int { max(1, layout.status - layout.top - 1) }

  func draw(on canvas: inout Canvas) {
    let layout = Layout(size: canvas.size)
    guard !state.rows.isEmpty else {
      return canvas.explain(Words.nothingFound(by: state), row: layout.top + 1)
    }
    let table = table(width: canvas.size.columns - 4)
    let ellipsis = canvas.glyphs.text(.ellipsis)
    table.draw(heading, row: layout.top, at: 3, into: &canvas.grid, ellipsis: ellipsis)
    for index in state.window.visible where state.rows.indices.contains(index) {
      let row = layout.top + 1 + index - state.window.offset
      table.draw(
        cells(state.rows[index]), row: row, at: 3, into: &canvas.grid, ellipsis: ellipsis)
      canvas.offer(line: index, row: row)
      if index == state.window.selection { canvas.select(row: row) }
    }
  }

  private func table(width: Int) -> TableLayout<Column> {
    let what = TableColumn<Column>(.what, title: "", minimum: 28, maximum: 300, priority: 20)
    guard state.organisation == nil else {
      // In a narrow window the sentence alone says what was found.
      let kind = TableColumn<Column>(.kind, title: "", minimum: 24, maximum: 42, priority: 8)
      return TableLayout(width < 100 ? [what] : [kind, what], width: width)
    }
    return TableLayout(
      [
        TableColumn(.code, title: "", minimum: 5, priority: 20, isFrozen: true),
        TableColumn(.name, title: "", minimum: 16, maximum: 40, priority: 15),
        TableColumn(.count, title: "", minimum: 5, alignment: .right, priority: 18), what,
      ], width: width)
  }

  private var heading: [Column: (DisplayText, Style)] {
    [
      .code: ("Code", .dim), .name: ("Organisation", .dim),
      .count: (DisplayText(Words.countHeading), .dim),
      .kind: (DisplayText(Words.checkHeading), .dim),
      .what: (DisplayText(Words.foundHeading), .dim),
    ]
  }

  private func cells(_ row: ChecksState.Row) -> [Column: (DisplayText, Style)] {
    switch row {
    case .organisation(let organisation, let found):
      [
        .code: (DisplayText(organisation.code.value), .plain),
        .name: (DisplayText(organisation.shortName), .plain),
        .count: (DisplayText("\(found.count)"), .plain),
        .what: (DisplayText(Words.found(found)), .plain),
      ]
    case .check(let check):
      [
        .kind: (DisplayText(Narration.Words.check(check.kind)), .warn),
        .what: (DisplayText(desk.shownSentence(for: check)), .plain),
      ]
    }
  }
}
