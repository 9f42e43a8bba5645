import Ledger
import OversightCore
import Terminal

extension Commands {
  /// The history of an organisation and of the workspace.
  static let events: [Command] = [
    Command(
      "open-event", "Open it", "Open what the selected event is about", keys: [.enter],
      in: [.history], footer: .at(1, "open it"), disabled: \.eventDisabled
    ) { desk, _ in
      desk.openEvent()
      return []
    },
    Command(
      "filter-events", "Filter the history",
      "Type a filter, such as kind:rating,decision person:ann", keys: [.character("/")],
      in: [.history], footer: .at(2, "filter")
    ) { desk, _ in
      desk.askEventFilter()
      return []
    },
    Command(
      "clear-event-filter", "Clear the filter", "Show every event again",
      keys: [.character("F")], in: [.history],
      disabled: { $0.eventsState.text.isEmpty ? Words.noEventFilter : nil }
    ) { desk, _ in
      desk.setEventFilter("")
      return []
    },
    Command(
      "read-event", "Whole event", "Show everything held about the selected event",
      keys: [.character("z")], in: [.history], footer: .at(3, "read whole"),
      disabled: \.eventDisabled
    ) { desk, _ in
      desk.showEvent()
      return []
    },
    Command(
      "event-steps", "How was this made", "Show every step of the organisation as it is now",
      keys: [.character("x")], in: [.history],
      disabled: { $0.front.organisation(on: $0) == nil ? Words.nothingSelected : nil }
    ) { desk, _ in
      if let code = desk.front.organisation(on: desk) { desk.showSteps(of: code) }
      return []
    },
  ]
}

extension Desk {
  /// Why no event can be opened.
  fileprivate var eventDisabled: String? { selectedEvent == nil ? Words.nothingSelected : nil }
}
