import Narration
import OversightCore
import Terminal

/// The list of organisations, whole or one group of it.
struct OrganisationsFront: Front {
  /// The group one went into; nil for the whole list.
  var group: GroupID?

  var contexts: [Context] { [.list] }

  func title(on desk: Desk) -> String {
    group.map { desk.title(of: $0) } ?? Words.organisations
  }

  func window(on desk: Desk) -> ScrollWindow { desk.list.window }

  func take(_ window: ScrollWindow, on desk: inout Desk) {
    desk.list.window = window
    desk.list.selected = desk.selectedRow?.code
  }

  func selection(on desk: Desk) -> String {
    guard let row = desk.selectedRow else { return Words.noRow }
    let flags = row.flags.map(Narration.Words.flag)
    let reason =
      row.possible.isEmpty
      ? desk.assessment(row.code)?.segmentAbsence.map(desk.narrator.reason) ?? "" : ""
    return Words.selected(
      row.code.value, row.shortName, row: desk.list.window.selection + 1, of: desk.list.rows.count)
      + (flags.isEmpty ? "" : " \(Words.sentence(flags.joined(separator: ", ")))")
      + (reason.isEmpty ? "" : " \(Words.noSegment(reason))")
  }

  func copyText(on desk: Desk) -> String {
    guard let row = desk.selectedRow else { return "" }
    let average = row.average.map { Figure.plain($0, decimals: 2) } ?? ""
    let segment = row.segment.map(String.init) ?? ""
    return [row.code.value, row.name, average, segment].joined(separator: "\t")
  }

  func organisation(on desk: Desk) -> OrganisationCode? { desk.selectedRow?.code }

  func fit(_ desk: inout Desk, to size: Size, covered: Int) {
    let layout = Layout(size: size)
    let height = layout.listRows - (layout.hasPreviewBelow ? 0 : covered)
    desk.list.window.resize(count: desk.list.rows.count, height: max(1, height))
    desk.list.scroll = ListTable.scroll(of: desk, width: layout.listWidth)
  }

  func drawHead(_ desk: Desk, on canvas: inout Canvas) {
    OrganisationsView(desk: desk).drawHead(on: &canvas)
  }

  func draw(_ desk: Desk, on canvas: inout Canvas) {
    OrganisationsView(desk: desk).draw(on: &canvas)
  }
}
