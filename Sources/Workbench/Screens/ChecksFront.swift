import OversightCore
import Terminal

/// What the standing checks found, of one organisation or of those listed.
struct ChecksFront: Front {
  /// Whose; nil for those listed.
  let code: OrganisationCode?

  var contexts: [Context] { [.checks] }

  func title(on desk: Desk) -> String { Words.checksTitle(code) }

  func titleBehind(on desk: Desk) -> String { Words.checksWord }

  func window(on desk: Desk) -> ScrollWindow { desk.checks?.window ?? ScrollWindow() }

  func take(_ window: ScrollWindow, on desk: inout Desk) { desk.checks?.window = window }

  func selection(on desk: Desk) -> String { desk.checkWords }

  func copyText(on desk: Desk) -> String { desk.checks?.row == nil ? "" : desk.checkWords }

  func organisation(on desk: Desk) -> OrganisationCode? {
    if case .organisation(let organisation, _)? = desk.checks?.row { return organisation.code }
    return code
  }

  func fit(_ desk: inout Desk, to size: Size, covered: Int) {
    guard let state = desk.checks else { return }
    let height = ChecksView.rows(Layout(size: size)) - covered
    desk.checks?.window.resize(count: state.rows.count, height: max(1, height))
  }

  func drawHead(_ desk: Desk, on canvas: inout Canvas) {
    guard let state = desk.checks else { return }
    canvas.put(Words.checksHead(state, desk), 1, 1, width: canvas.size.columns - 2)
  }

  func draw(_ desk: Desk, on canvas: inout Canvas) {
    guard let state = desk.checks else { return }
    ChecksView(desk: desk, state: state).draw(on: &canvas)
  }

  func plain(on desk: Desk) -> PlainText {
    var text = PlainText()
    guard let state = desk.checks else { return text }
    text.say(Words.sentence(Words.checksHead(state, desk)))
    if state.rows.isEmpty { text.say(Words.nothingFound(by: state)) }
    for (line, row) in state.rows.enumerated() {
      switch row {
      case .organisation(let organisation, let found):
        let who = "\(organisation.code) \(organisation.shortName)"
        text.offer(Words.sentence("\(who): \(Words.found(found))"), line: line)
      case .check(let check):
        text.offer(Words.sentence(desk.shownSentence(for: check)), line: line)
      }
    }
    return text
  }
}
