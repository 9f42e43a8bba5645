import Narration
import OversightCore
import Terminal

/// The list of organisations: who needs our time?
struct OrganisationsView {
  let desk: Desk

  func draw(on canvas: inout Canvas) {
    let layout = Layout(size: canvas.size)
    drawCoverage(on: &canvas, layout)
    drawList(on: &canvas, layout)
    if layout.hasPreviewBeside {
      preview(tall: true).draw(
        on: &canvas,
        in: Rect(
          column: layout.listWidth + 1, row: layout.listHeading,
          columns: canvas.size.columns - layout.listWidth - 2,
          rows: layout.status - layout.listHeading - 1))
    } else if layout.hasPreviewBelow {
      let row = layout.status - layout.previewRows - (layout.hasTallPreview ? 1 : 0)
      preview(tall: layout.hasTallPreview).draw(
        on: &canvas,
        in: Rect(
          column: 0, row: row, columns: canvas.size.columns, rows: layout.previewRows))
    }
  }

  /// Row 2: how many, the marks, the filter and the order.
  func drawHead(on canvas: inout Canvas) {
    let list = desk.list
    // Groups stand in their own order.
    let isGrouped = list.grouping != nil && desk.drilled == nil
    let order = isGrouped ? "" : DisplayText("\(Words.sortWord) ") + sortWords(on: canvas)
    let start = canvas.size.columns - order.width - 1
    var column = canvas.put(Words.count(list.rows.count, list.total), 1, 1, .plain) + 3
    for words in [groupWords, markWords].compactMap({ $0 }) {
      column = canvas.put(words, column, 1, .plain, width: max(0, start - column - 1)) + 3
    }
    canvas.put(list.filterInForce, column, 1, .accent, width: max(0, start - column - 1))
    canvas.put(order, start, 1, .dim)
  }

  /// How the rows are put together; inside a group that is said by the breadcrumb, and in a narrow
  /// window, which shows its end only, it is the same.
  private var groupWords: String? {
    if let group = desk.drilled { return desk.title(of: group) }
    return desk.list.grouping.map { Words.groupCount($0, desk.list.groups.count) }
  }

  private var markWords: String? {
    desk.list.marked.isEmpty ? nil : Words.markedCount(desk.list.marked.count)
  }

  private func sortWords(on canvas: Canvas) -> DisplayText {
    desk.list.order.map { key in
      DisplayText("\(Words.title(of: key.column)) ")
        + canvas.glyphs.text(key.isDescending ? .descending : .excelling)
    }.joined(separator: DisplayText(" "))
  }

  private func preview(tall: Bool) -> PreviewPane { PreviewPane(desk: desk, isTall: tall) }

  /// Coverage by type, where it is not whole.
  func drawCoverage(on canvas: inout Canvas, _ layout: Layout) {
    let room = canvas.size.columns - 2
    if let words = desk.coverageWords {
      canvas.put(words.fitting(room), 1, layout.top, .dim, width: room)
    }
    if layout.hasMoves, let words = desk.movesWords {
      canvas.put(words.fitting(room), 1, layout.top + 1, .dim, width: room)
    }
  }

  private func drawList(on canvas: inout Canvas, _ layout: Layout) {
    let table = ListTable(
      desk: desk, width: layout.listWidth, saysCause: layout.hasMoves,
      glyphs: canvas.glyphs)
    table.drawHeading(on: &canvas, row: layout.listHeading)
    for index in desk.list.window.visible {
      let row = layout.listTop + index - desk.list.window.offset
      table.draw(desk.list.rows[index], on: &canvas, row: row)
      canvas.offer(.row(index), 0..<layout.listWidth, row: row)
      if index == desk.list.window.selection { select(row: row, on: &canvas, layout) }
    }
  }

  private func select(row: Int, on canvas: inout Canvas, _ layout: Layout) {
    canvas.put(canvas.glyphs.text(.selected), 1, row, .accent)
    canvas.grid.restyle(Rect(column: 0, row: row, columns: layout.listWidth, rows: 1)) {
      $0.selected = true
    }
    canvas.grid.cursor = Point(column: 1, row: row)
  }
}
