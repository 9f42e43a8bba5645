import OversightCore
import Terminal

/// Which columns the list shows, in which order and how wide; the list above shows each change.
struct ColumnsFront: Front {
  var contexts: [Context] { [.columns] }

  func title(on desk: Desk) -> String { Words.columnsTitle }

  func window(on desk: Desk) -> ScrollWindow { desk.list.chooser }

  func take(_ window: ScrollWindow, on desk: inout Desk) { desk.list.chooser = window }

  func selection(on desk: Desk) -> String {
    let column = desk.chosenColumn
    return Words.columnState(
      Words.title(of: column), isShown: !desk.list.columns.hidden.contains(column),
      isFrozen: column.isFrozen, width: desk.list.columns.widths[column])
  }

  func copyText(on desk: Desk) -> String {
    desk.list.columns.shown.map { Words.title(of: $0) }.joined(separator: "\t")
  }

  func organisation(on desk: Desk) -> OrganisationCode? { nil }

  func fit(_ desk: inout Desk, to size: Size, covered: Int) {
    let height = ColumnsView.rows(Layout(size: size)) - covered
    desk.list.chooser.resize(count: desk.list.columns.order.count, height: max(1, height))
    desk.list.scroll = ListTable.scroll(of: desk, width: size.columns)
  }

  func drawHead(_ desk: Desk, on canvas: inout Canvas) {
    let shown = desk.list.columns.shown.count
    canvas.put(Words.columnsShown(shown, of: desk.list.columns.order.count), 1, 1)
  }

  func draw(_ desk: Desk, on canvas: inout Canvas) { ColumnsView(desk: desk).draw(on: &canvas) }

  func plain(on desk: Desk) -> PlainText {
    var text = PlainText()
    for (line, column) in desk.list.columns.order.enumerated() {
      let isShown = !desk.list.columns.hidden.contains(column)
      text.offer(
        Words.columnState(
          Words.title(of: column), isShown: isShown, isFrozen: column.isFrozen,
          width: desk.list.columns.widths[column]), line: line)
    }
    return text
  }
}
