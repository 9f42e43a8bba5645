import Ledger
import OversightCore
import Terminal

/// One metric of one organisation through time.
struct MetricFront: Front {
  let code: OrganisationCode
  let measure: Measure

  var contexts: [Context] { [.metric] }

  func title(on desk: Desk) -> String { desk.name(of: measure) }

  func titleBehind(on desk: Desk) -> String { desk.shortName(of: measure) }

  func titleInShort(on desk: Desk) -> String {
    Words.wholeWords(of: titleBehind(on: desk), within: 24)
  }

  func window(on desk: Desk) -> ScrollWindow { desk.metric?.window ?? ScrollWindow() }

  func take(_ window: ScrollWindow, on desk: inout Desk) { desk.metric?.window = window }

  func selection(on desk: Desk) -> String { desk.pointWords }

  func copyText(on desk: Desk) -> String {
    desk.metric?.point == nil ? "" : "\(code) \(desk.name(of: measure)). \(desk.pointWords)"
  }

  func organisation(on desk: Desk) -> OrganisationCode? { code }

  func subjects(on desk: Desk) -> [Topic] {
    if case .metric(let id) = measure { return [.metric(id), .organisation] }
    return [.organisation]
  }

  func fit(_ desk: inout Desk, to size: Size, covered: Int) {
    guard let state = desk.metric else { return }
    let layout = MetricLayout(state, size: size)
    desk.metric?.window.resize(count: state.points.count, height: layout.inView(covered: covered))
  }

  func drawHead(_ desk: Desk, on canvas: inout Canvas) {
    guard let state = desk.metric else { return }
    canvas.put(Words.metricHead(desk, state), 1, 1, width: canvas.size.columns - 2)
  }

  func draw(_ desk: Desk, on canvas: inout Canvas) {
    guard let state = desk.metric else { return }
    MetricView(desk: desk, state: state).draw(on: &canvas)
  }
}
