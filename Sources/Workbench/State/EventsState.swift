import Ledger
import Narration
import OversightCore
import Terminal

/// A history in view: of one organisation, or of the whole workspace.
struct EventsState: Sendable {
  /// The filter as written.
  var text = ""
  /// The filter in force.
  var filter = EventFilter()
  /// The lines in view.
  var window = ScrollWindow()
}

extension Desk {
  /// The history in front: of the workspace, else of the open organisation's tab.
  var eventsState: EventsState {
    get { screen == .history ? events : page.history }
    set {
      if screen == .history { events = newValue } else { page.history = newValue }
    }
  }

  /// Every line of the history in front, newest first.
  var allEvents: [HistoryLine] { screen == .history ? history : openHistory }

  /// Those of them that fulfil the filter.
  var shownEvents: [HistoryLine] {
    let filter = eventsState.filter
    return filter.terms.isEmpty ? allEvents : allEvents.filter { matches($0, filter) }
  }

  /// The selected line.
  var selectedEvent: HistoryLine? {
    let (lines, place) = (shownEvents, eventsState.window.selection)
    return lines.indices.contains(place) ? lines[place] : nil
  }

  private func matches(_ line: HistoryLine, _ filter: EventFilter) -> Bool {
    filter.matches { field in
      switch field {
      case .kind: line.event.map { [$0.kind.name, Words.kind($0.kind.name)] } ?? []
      case .person:
        line.event.map { [name(of: $0), $0.role.rawValue] } ?? []
      case .about: about(line)
      case .text: [eventWords(line), line.event?.reason ?? ""]
      }
    }
  }

  /// The name of an event's author as the screen may show it; people have letters within an
  /// organisation only.
  func name(of event: Event) -> String {
    guard let code = event.key.organisation else {
      return shownWithoutOrganisation(event)
    }
    return shown(event.actor, in: code)
  }

  private func about(_ line: HistoryLine) -> [String] {
    guard let code = line.event?.key.organisation else { return [] }
    return [code.value, library.dataset.register.latest(code)?.name ?? ""]
  }

  /// What a line says: in the history of the workspace it names its organisation.
  func eventWords(_ line: HistoryLine) -> String {
    screen == .history
      ? historySentences(in: line.event?.key.organisation).sentence(of: line) : historyWords(line)
  }
}
