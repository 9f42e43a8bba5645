import OversightCore
import Terminal

/// The year of one organisation: four quarters, and what happened.
struct YearFront: Front {
  let code: OrganisationCode

  var contexts: [Context] { [.year] }

  func title(on desk: Desk) -> String { Words.yearTitle(code, desk.year?.cycle) }

  func titleBehind(on desk: Desk) -> String { Words.yearWord }

  func window(on desk: Desk) -> ScrollWindow { desk.year?.window ?? ScrollWindow() }

  func take(_ window: ScrollWindow, on desk: inout Desk) { desk.year?.window = window }

  func selection(on desk: Desk) -> String { desk.yearWords }

  func copyText(on desk: Desk) -> String { desk.yearWords }

  func organisation(on desk: Desk) -> OrganisationCode? { code }

  func fit(_ desk: inout Desk, to size: Size, covered: Int) {
    guard let state = desk.year else { return }
    let rows = YearLayout(state, size: size).rows
    desk.year?.window.resize(count: state.rows.count, height: max(1, rows - covered))
  }

  func drawHead(_ desk: Desk, on canvas: inout Canvas) {
    let name = desk.assessment(code)?.organisation.name ?? ""
    canvas.put(Words.yearHead(name, desk.year), 1, 1, width: canvas.size.columns - 2)
  }

  func draw(_ desk: Desk, on canvas: inout Canvas) {
    guard let state = desk.year else { return }
    YearScreenView(desk: desk, state: state).draw(on: &canvas)
  }

  func plain(on desk: Desk) -> PlainText {
    var text = PlainText()
    guard let state = desk.year else { return text }
    text.say(Words.sentence(title(on: desk)))
    for (line, row) in state.rows.enumerated() {
      switch row {
      case .quarter(let quarter):
        text.offer(Words.sentence(desk.narrator.sentence(for: quarter)), line: line)
      case .event(let event):
        text.offer(Words.sentence(desk.shownSentence(for: event)), line: line)
      }
    }
    if state.events.isEmpty { text.say(Words.nothingHappened) }
    return text
  }
}
