import Ledger
import OversightCore
import Terminal

/// Two to six organisations side by side, metric by metric.
struct CompareFront: Front {
  var contexts: [Context] { [.compare] }

  func title(on desk: Desk) -> String { Words.compareTitle(desk.compare?.codes.count ?? 0) }

  func window(on desk: Desk) -> ScrollWindow { desk.compare?.window ?? ScrollWindow() }

  func take(_ window: ScrollWindow, on desk: inout Desk) { desk.compare?.window = window }

  func selection(on desk: Desk) -> String { desk.comparisonWords }

  func copyText(on desk: Desk) -> String { desk.comparisonWords }

  func organisation(on desk: Desk) -> OrganisationCode? { desk.compare?.code }

  func subjects(on desk: Desk) -> [Topic] {
    if case .metric(let id) = desk.compareRow { return [.metric(id), .organisation] }
    return [.organisation]
  }

  func fit(_ desk: inout Desk, to size: Size, covered: Int) {
    guard let state = desk.compare else { return }
    let layout = CompareLayout(state, size: size)
    let count = desk.compareRows.count
    desk.compare?.window.resize(count: count, height: max(1, layout.rows - covered))
  }

  func drawHead(_ desk: Desk, on canvas: inout Canvas) {
    guard let state = desk.compare else { return }
    CompareView(desk: desk, state: state).drawHead(on: &canvas)
  }

  func draw(_ desk: Desk, on canvas: inout Canvas) {
    guard let state = desk.compare else { return }
    CompareView(desk: desk, state: state).draw(on: &canvas)
  }
}
