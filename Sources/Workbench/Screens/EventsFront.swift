import Ledger
import OversightCore
import Terminal

/// The history of the whole workspace, as far as the viewer may see it.
struct EventsFront: Front {
  var contexts: [Context] { [.history] }

  func title(on desk: Desk) -> String { Words.historyTitle }

  func window(on desk: Desk) -> ScrollWindow { desk.events.window }

  func take(_ window: ScrollWindow, on desk: inout Desk) { desk.events.window = window }

  func selection(on desk: Desk) -> String { EventsView.selection(on: desk) }

  func copyText(on desk: Desk) -> String { EventsView.copyText(on: desk) }

  func organisation(on desk: Desk) -> OrganisationCode? {
    desk.selectedEvent?.event?.key.organisation
  }

  func fit(_ desk: inout Desk, to size: Size, covered: Int) {
    let layout = EventsLayout(size: size, hasTabs: false)
    desk.events.window.resize(count: desk.shownEvents.count, height: layout.rows)
  }

  func drawHead(_ desk: Desk, on canvas: inout Canvas) {
    EventsView(desk: desk, hasTabs: false).drawCount(row: 1, on: &canvas)
  }

  func draw(_ desk: Desk, on canvas: inout Canvas) {
    EventsView(desk: desk, hasTabs: false).draw(on: &canvas)
  }
}
