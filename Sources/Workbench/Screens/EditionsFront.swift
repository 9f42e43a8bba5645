import OversightCore
import Terminal

/// Two editions over the same figures.
struct EditionsFront: Front {
  var contexts: [Context] { [.editions] }

  func title(on desk: Desk) -> String { Words.compareTitle }

  func window(on desk: Desk) -> ScrollWindow { desk.editions?.window ?? ScrollWindow() }

  func take(_ window: ScrollWindow, on desk: inout Desk) {
    desk.editions?.window = window
    desk.editions?.select(window.selection)
  }

  func selection(on desk: Desk) -> String { desk.moverWords }

  func copyText(on desk: Desk) -> String { desk.moverWords }

  func organisation(on desk: Desk) -> OrganisationCode? { desk.editions?.row?.organisation.code }

  func isDraft(on desk: Desk) -> Bool {
    desk.framework.standing == .draft || desk.editions?.comparison.isDraft == true
  }

  func editionWords(on desk: Desk) -> String {
    let name = desk.framework.shortName
    return desk.editions.map { Words.versus(name, $0.comparison.right.shortName) } ?? name
  }

  func fit(_ desk: inout Desk, to size: Size, covered: Int) {
    guard let state = desk.editions else { return }
    let layout = EditionsLayout(state, size: size)
    let height = layout.rows - (layout.hasPane ? 0 : covered)
    desk.editions?.window.resize(count: state.movers.count, height: max(1, height))
  }

  func drawHead(_ desk: Desk, on canvas: inout Canvas) {
    guard let comparison = desk.editions?.comparison else { return }
    canvas.put(
      Words.totals(comparison.totals, of: comparison.rows.count), 1, 1, .plain,
      width: canvas.size.columns - 2)
  }

  func draw(_ desk: Desk, on canvas: inout Canvas) {
    guard let state = desk.editions else { return }
    EditionsView(desk: desk, state: state).draw(on: &canvas)
  }
}
