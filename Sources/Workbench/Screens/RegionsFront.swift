import OversightCore
import Terminal

/// Where the need lies: the regions by segment and capability.
struct RegionsFront: Front {
  /// Whether the keys act in the plot.
  var isInPlot = false

  var contexts: [Context] { [isInPlot ? .plot : .regions] }

  func title(on desk: Desk) -> String { Words.regionsTitle }

  func window(on desk: Desk) -> ScrollWindow {
    guard let state = desk.regions else { return ScrollWindow() }
    guard isInPlot else { return state.window }
    let count = state.plotted.count
    return ScrollWindow(count: count, height: max(1, count), selection: state.place ?? 0)
  }

  func take(_ window: ScrollWindow, on desk: inout Desk) {
    guard let state = desk.regions else { return }
    if isInPlot {
      guard state.plotted.indices.contains(window.selection) else { return }
      desk.regions?.chosen = state.plotted[window.selection].organisation.code
    } else {
      if window.selection != state.window.selection { desk.regions?.chosen = nil }
      desk.regions?.window = window
    }
  }

  func selection(on desk: Desk) -> String {
    isInPlot ? desk.plottedWords ?? desk.regionWords : desk.regionWords
  }

  func copyText(on desk: Desk) -> String {
    desk.regions?.row == nil ? "" : selection(on: desk)
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
