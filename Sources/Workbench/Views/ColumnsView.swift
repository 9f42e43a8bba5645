import OversightCore
import Terminal

/// The columns of the list, below the first rows of the list itself, which show each change.
struct ColumnsView {
  let desk: Desk

  func draw(on canvas: inout Canvas) {
    let layout = Layout(size: canvas.size)
    drawList(on: &canvas, layout)
    let top = Self.top(layout)
    for index in desk.list.chooser.visible {
      let row = top + index - desk.list.chooser.offset
      draw(desk.list.columns.order[index], on: &canvas, row: row)
      canvas.offer(line: index, row: row)
      if index == desk.list.chooser.selection { canvas.select(row: row) }
    }
  }

  /// The rows of the list above: as many as leave room for the columns.
  private static func sample(_ layout: Layout) -> Int { layout.size.rows >= 30 ? 6 : 2 }

  private static func top(_ layout: Layout) -> Int { layout.top + sample(layout) + 2 }

  /// How many columns are in view.
  static func rows(_ layout: Layout) -> Int { max(1, layout.status - top(layout)) }

  private func drawList(on canvas: inout Canvas, _ layout: Layout) {
    let table = ListTable(
      desk: desk, width: canvas.size.columns, saysCause: layout.hasMoves, glyphs: canvas.glyphs)
    table.drawHeading(on: &canvas, row: layout.top)
    for (offset, row) in desk.list.rows.prefix(Self.sample(layout)).enumerated() {
      table.draw(row, on: &canvas, row: layout.top + 1 + offset)
    }
  }

  private func draw(_ column: ListColumn, on canvas: inout Canvas, row: Int) {
    let columns = desk.list.columns
    let isShown = !columns.hidden.contains(column)
    let mark = column.isFrozen ? Words.remainsMark : isShown ? Words.shownMark : Words.hiddenMark
    canvas.put(mark, 3, row, .accent)
    canvas.put(Words.title(of: column), 7, row, isShown ? .plain : .dim, width: 13)
    canvas.putRight(columns.widths[column].map(String.init) ?? "", end: 24, row, .dim)
    canvas.put(Words.columnHelp(column), 26, row, .dim, width: canvas.size.columns - 27)
  }
}
