import OversightCore
import Terminal

/// Where the need lies: the regions by segment and capability.
struct RegionsFront: Front {
  var contexts: [Context] { [.regions] }

  func title(on desk: Desk) -> String { Words.regionsTitle }

  func window(on desk: Desk) -> ScrollWindow { desk.regions?.window ?? ScrollWindow() }

  func take(_ window: ScrollWindow, on desk: inout Desk) {
    if window.selection != desk.regions?.window.selection { desk.regions?.chosen = nil }
    desk.regions?.window = window
  }

  func selection(on desk: Desk) -> String { desk.regionWords }

  func copyText(on desk: Desk) -> String {
    desk.regions?.row == nil ? "" : desk.regionWords
  }

  func organisation(on desk: Desk) -> OrganisationCode? { desk.regions?.chosen }

  func fit(_ desk: inout Desk, to size: Size, covered: Int) {
    guard let state = desk.regions else { return }
    let layout = RegionsLayout(state, size: size)
    desk.regions?.window.resize(count: state.rows.count, height: layout.tableRows)
  }

  func drawHead(_ desk: Desk, on canvas: inout Canvas) {
    // A sentence that does not fit gives way whole.
    let (head, width) = (desk.regionsHead, canvas.size.columns - 2)
    let all = head.joined(separator: " ")
    canvas.put(all.count > width ? head.first ?? "" : all, 1, 1, width: width)
  }

  func draw(_ desk: Desk, on canvas: inout Canvas) {
    guard let state = desk.regions else { return }
    RegionsView(desk: desk, state: state).draw(on: &canvas)
  }
}
