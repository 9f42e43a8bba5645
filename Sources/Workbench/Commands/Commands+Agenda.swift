import Ledger
import OversightCore
import Terminal

extension Commands {
  /// The agenda of a calibration session.
  static let agenda: [Command] = agendaReading + agendaItems + agendaSession

  private static let agendaReading: [Command] = [
    reading("open-item", "Open the item", "Rate, reveal or decide it", .enter, .at(1, "open")) {
      desk in
      if let (item, _, session) = desk.agendaItem {
        desk.open(item: item.organisation, of: session.name)
      }
    },
    reading(
      "next-undecided", "Next undecided", "Select the next item that is undecided",
      .character("."), .at(2, "next undecided")
    ) { $0.selectNextUndecided() },
    reading(
      "order", "Order", "Choose the order in which the agenda is shown", .character("O"),
      .at(5, "order")
    ) { $0.chooseOrder() },
    reading("read-item", "Whole line", "Show everything said of the item", .character("z")) {
      $0.showWholeItem()
    },
    reading(
      "agenda-steps", "How was this made", "Show every step of the item's result",
      .character("x")
    ) { desk in
      if let code = desk.agenda?.selected { desk.showSteps(of: code) }
    },
    reading(
      "agenda-organisation", "Open the organisation",
      "Open scorecard, evidence and notes of the item"
    ) { desk in
      if let code = desk.agenda?.selected { desk.open(code) }
    },
    reading(
      "corrections", "Corrections", "Show which decisions a later correction to data touches"
    ) { $0.showCorrections() },
    reading("session-people", "Who takes part", "Show who takes part and who is there") {
      $0.showPeople()
    },
    Command(
      "regional-outcomes", "What the regions decided",
      "In a national session: show how each region decided its organisations", in: [.agenda],
      disabled: { desk in
        desk.agendaDisabled
          ?? (desk.agendaSession?.stage == .national ? nil : Words.Agenda.national)
      }
    ) { desk, _ in
      desk.showRegionalOutcomes()
      return []
    },
  ]

  private static let agendaItems: [Command] = [
    Command(
      "add-item", "Add an organisation", "Put an organisation on the agenda, by code or name",
      keys: [.character("a")], in: [.agenda], footer: .at(3, "add"), writes: true,
      disabled: { $0.sessionDisabled([.open, .adjourned]) }
    ) { desk, _ in
      desk.askAdded()
      return []
    },
    Command(
      "drop-item", "Take off the agenda", "Take the selected item, not begun yet, off the agenda",
      in: [.agenda], writes: true,
      disabled: { $0.itemDisabled([.waiting, .parked]) }
    ) { desk, environment in
      desk.takeOffAgenda(environment)
    },
    Command(
      "item-down", "Further down", "Move the item one place down", keys: [.character("J")],
      in: [.agenda], footer: .at(4, "move", keys: "J K"), writes: true,
      disabled: \.movingDisabled
    ) { desk, environment in
      desk.moveItem(by: 1, environment)
    },
    Command(
      "item-up", "Further up", "Move the item one place up", keys: [.character("K")],
      in: [.agenda], writes: true, disabled: \.movingDisabled
    ) { desk, environment in
      desk.moveItem(by: -1, environment)
    },
    Command(
      "begin-item", "Begin", "Say that the item is being spoken of now", in: [.agenda],
      writes: true, disabled: { $0.itemDisabled([.waiting, .reopened, .returned]) }
    ) { desk, environment in
      desk.changeItem(.begun, environment)
    },
    Command(
      "reveal-item", "Reveal the ratings",
      "Open the item's ratings to everyone in the session; asks first",
      keys: [.character("R")], in: [.agenda], footer: .at(6, "reveal"), writes: true,
      disabled: { $0.itemDisabled([.waiting, .open, .reopened]) }
    ) { desk, _ in
      if let (item, organisation, session) = desk.agendaItem {
        desk.askReveal(item, of: organisation, in: session)
      }
      return []
    },
    Command(
      "sign-item", "Sign the decision",
      "Sign what another person decided, which locks it; asks first", keys: [.character("A")],
      in: [.agenda], footer: .at(7, "sign"), writes: true,
      disabled: { $0.itemDisabled([.decided]) }
    ) { desk, _ in
      if let (item, organisation, session) = desk.agendaItem {
        desk.askSign(item, of: organisation, in: session)
      }
      return []
    },
    Command(
      "conflict", "Conflict of interest",
      "Declare an interest, which hides the item from that person; asks first",
      keys: [.character("X")], in: [.agenda], footer: .at(8, "conflict"), writes: true,
      disabled: \.conflictDisabled
    ) { desk, _ in
      desk.askConflict()
      return []
    },
    Command(
      "park-item", "Park", "Put the item off, with a reason and who sees to it", in: [.agenda],
      writes: true,
      disabled: { $0.itemDisabled([.waiting, .open, .revealed, .reopened], isText: true) }
    ) { desk, _ in
      if let (_, organisation, session) = desk.agendaItem {
        desk.begin(.park(session.name, organisation))
      }
      return []
    },
    Command(
      "unpark-item", "Take up again", "Take up an item that was parked", in: [.agenda],
      writes: true, disabled: { $0.itemDisabled([.parked]) }
    ) { desk, environment in
      desk.changeItem(.unparked, environment)
    },
    Command(
      "reopen-item", "Open the item again",
      "Open the item again, with a reason; people then rate blind once more", in: [.agenda],
      writes: true,
      disabled: { $0.itemDisabled([.revealed, .decided, .signed], isText: true) }
    ) { desk, _ in
      desk.justifyItem(.reopened)
    },
    Command(
      "return-item", "Return with a question",
      "In a national session: return the item to its region with a question", in: [.agenda],
      writes: true,
      disabled: { desk in
        if let session = desk.agendaSession, session.stage != .national {
          return Words.Agenda.notNational
        }
        return desk.itemDisabled(
          [.waiting, .open, .parked, .revealed, .decided, .reopened], isText: true)
      }
    ) { desk, _ in
      desk.justifyItem(.returned)
    },
    Command(
      "leave-room", "Who leaves the room",
      "Note who leaves the room for the item, or comes back", in: [.agenda], writes: true,
      disabled: \.agendaChairDisabled
    ) { desk, _ in
      desk.chooseAway()
      return []
    },
    Command(
      "own-note", "Own note on the item", "Write a note about the item that nobody else reads",
      in: [.agenda], writes: true,
      disabled: { $0.agendaDisabled ?? $0.sessionTextDisabled }
    ) { desk, _ in
      if let (item, _, session) = desk.agendaItem {
        desk.begin(.note(session.name, item.organisation))
      }
      return []
    },
  ]

  private static let agendaSession: [Command] = [
    step("own-session-note", "Own note on the session", "Write one that nobody else reads") {
      .note($0, nil)
    },
    step("attendance", "Attendance", "Note who is there, sent apologies or deputises") {
      .attend($0)
    },
    step("join", "Name who takes part", "Name an assessor, chair or reviewer of the session") {
      .join($0)
    },
    step("timer", "Timer", "Set how many minutes are planned, or turn the timer off") {
      .time($0)
    },
    step("close-session", "Close the session", "End the session; asks for a reason where needed") {
      .close($0)
    },
    Command(
      "adjourn", "Adjourn", "Put the session off until it is resumed; asks first", in: [.agenda],
      writes: true, disabled: { $0.sessionDisabled([.open]) }
    ) { desk, _ in
      desk.askAdjourn()
      return []
    },
    Command(
      "resume", "Resume", "Go on with an adjourned session, or with a reason a closed one",
      in: [.agenda], writes: true,
      disabled: { desk in
        desk.sessionDisabled(
          [.adjourned, .closed], isText: desk.agendaSession?.state == .closed)
      }
    ) { desk, environment in
      desk.resume(environment)
    },
  ]

  private static func reading(
    _ id: CommandID, _ title: String, _ help: String, _ key: Key? = nil,
    _ footer: Command.Footer? = nil, run: @escaping @Sendable (inout Desk) -> Void
  ) -> Command {
    Command(
      id, title, help, keys: [key].compactMap { $0 }, in: [.agenda], footer: footer,
      disabled: \.agendaDisabled
    ) { desk, _ in
      run(&desk)
      return []
    }
  }

  /// A step of a session that goes on, by its form.
  private static func step(
    _ id: CommandID, _ title: String, _ help: String,
    _ step: @escaping @Sendable (SessionName) -> SessionStep
  ) -> Command {
    Command(
      id, title, help, in: [.agenda], writes: true,
      disabled: { $0.sessionDisabled([.open, .adjourned], isText: true) }
    ) { desk, _ in
      if let session = desk.agendaSession { desk.begin(step(session.name)) }
      return []
    }
  }
}
