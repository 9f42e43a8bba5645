import Ledger
import OversightCore
import Terminal

extension Commands {
  /// The calibration sessions of the workspace.
  static let sessions: [Command] = [
    Command(
      "sessions", "Sessions", "Show the calibration sessions of the workspace",
      keys: [.character("N")], in: [.everywhere]
    ) { desk, _ in
      desk.openSessions()
      return []
    },
    Command(
      "agenda", "Agenda", "Show the agenda of the session looked at last, or of the one named",
      in: [.everywhere], values: .sessions,
      disabled: { $0.sessionInView == nil ? Words.Agenda.noSession : nil }
    ) { desk, _ in
      if let name = desk.sessionInView { desk.openAgenda(name) }
      return []
    },
    Command(
      "open-agenda", "Open the agenda", "Show what is on the agenda of the selected session",
      keys: [.enter], in: [.sessions], footer: .at(1, "agenda"),
      disabled: { $0.sessions?.selected == nil ? Words.nothingSelected : nil }
    ) { desk, _ in
      if let name = desk.sessions?.selected { desk.openAgenda(name) }
      return []
    },
    Command(
      "open-session", "Open a session",
      "Open a session for a region, or nationally, on the period and edition shown",
      keys: [.character("a")], in: [.sessions], footer: .at(2, "open a session"), writes: true,
      disabled: \.sessionTextDisabled
    ) { desk, _ in
      desk.begin(.open)
      return []
    },
    Command(
      "read-session", "Whole line", "Show the whole of the selected line",
      keys: [.character("z")], in: [.sessions],
      disabled: { $0.sessions?.selected == nil ? Words.nothingSelected : nil }
    ) { desk, _ in
      desk.showText(desk.front.selection(on: desk), title: Words.Agenda.sessionsTitle)
      return []
    },
  ]
}

extension Command.Values {
  static let sessions = Self(word: "agenda") { desk, typed in
    LetterMatch.sorted(desk.judgements.sessions, by: typed) { [$0.name.value] }.map { session in
      Command.Value(
        text: session.name.value, help: desk.sentence(of: session), message: .agenda(session.name))
    }
  }
}
