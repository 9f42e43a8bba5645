import OversightCore
import Terminal

/// What is due of every organisation, overdue first.
struct DueFront: Front {
  var contexts: [Context] { [.due] }

  func title(on desk: Desk) -> String { Words.dueTitle }

  func window(on desk: Desk) -> ScrollWindow { desk.due?.window ?? ScrollWindow() }

  func take(_ window: ScrollWindow, on desk: inout Desk) { desk.takeDue(window) }

  func selection(on desk: Desk) -> String { desk.dueWords }

  func copyText(on desk: Desk) -> String { desk.due?.item == nil ? "" : desk.dueWords }

  func organisation(on desk: Desk) -> OrganisationCode? { desk.due?.item?.organisation }

  func fit(_ desk: inout Desk, to size: Size, covered: Int) {
    guard let state = desk.due else { return }
    let height = DueView.rows(Layout(size: size)) - covered
    desk.due?.window.resize(count: state.rows.count, height: max(1, height))
  }

  func drawHead(_ desk: Desk, on canvas: inout Canvas) {
    guard let state = desk.due else { return }
    canvas.put(Words.dueHead(state, on: desk.today), 1, 1, width: canvas.size.columns - 2)
  }

  func draw(_ desk: Desk, on canvas: inout Canvas) {
    guard let state = desk.due else { return }
    DueView(desk: desk, state: state).draw(on: &canvas)
  }

  func plain(on desk: Desk) -> PlainText {
    var text = PlainText()
    guard let state = desk.due else { return text }
    text.say(Words.sentence(Words.dueHead(state, on: desk.today)))
    if state.rows.isEmpty { text.say(Words.nothingDue(isFiltered: !state.text.isEmpty)) }
    for (line, row) in state.rows.enumerated() {
      switch row {
      case .heading(let isOverdue, let count):
        text.say(Words.sentence(Words.dueHeading(isOverdue: isOverdue, count)))
      case .item(let item):
        let who = "\(item.organisation) \(desk.name(of: item.organisation))"
        text.offer(Words.sentence("\(who): \(desk.dueWhat(item))"), line: line)
      }
    }
    return text
  }
}
