import Ledger
import OversightCore
import Terminal

extension Commands {
  /// Any screen.
  static let everywhere: [Command] = [
    Command(
      "note", "Note", "Write a note about what is selected", keys: [.character("n")],
      in: [.everywhere], footer: .at(5, "note"), writes: true, disabled: \.noteDisabled
    ) { desk, _ in
      desk.writeNote()
    },
    Command(
      "period", "Period, edition", "Choose the period and the edition of the framework",
      keys: [.character("p")], in: [.everywhere], footer: .at(9, "period"), values: .periods
    ) { desk, _ in
      desk.choosePeriod()
      return []
    },
    Command(
      "edition", "Edition", "Choose the edition of the framework", keys: [.character("E")],
      in: [.everywhere], values: .editions
    ) { desk, _ in
      desk.chooseFramework()
      return []
    },
    Command(
      "compare-editions", "Compare editions",
      "Compare the edition in use with another: who moves, and where they differ",
      keys: [.character("D")], in: [.everywhere]
    ) { desk, _ in
      desk.chooseOtherEdition()
      return []
    },
    Command(
      "go-to", "Open by code or name",
      "Open an organisation by code, former code or part of a name",
      keys: [.character("o")], in: [.everywhere], values: .organisations
    ) { desk, _ in
      desk.askOrganisation()
      return []
    },
    Command(
      "regions", "Regions", "Show where the need lies: the regions by segment and capability",
      keys: [.character("L")], in: [.everywhere]
    ) { desk, _ in
      desk.openRegions()
      return []
    },
    Command(
      "history", "History of the workspace",
      "Show what happened, newest first, of every organisation",
      keys: [.character("H")], in: [.everywhere]
    ) { desk, _ in
      desk.openHistoryScreen()
      return []
    },
    Command(
      "undo", "Undo", "Take back your own last rating, answer, note or record of this sitting",
      keys: [.character("u")], in: [.everywhere], writes: true, disabled: \.undoDisabled
    ) { desk, environment in
      desk.undo(environment)
    },
    Command(
      "redo", "Redo", "Do again what you took back", keys: [.ctrl("r")], in: [.everywhere],
      writes: true, disabled: \.redoDisabled
    ) { desk, environment in
      desk.redo(environment)
    },
    Command(
      "help", "Help", "List every key; type to search, Enter runs", keys: [.character("?")],
      in: [.everywhere], footer: .at(99, "help")
    ) { desk, _ in
      desk.showHelp()
      return []
    },
    Command(
      "legend", "What the marks mean", "Explain the flags, bars and other marks on the screens",
      keys: [.character("M")], in: [.everywhere]
    ) { desk, _ in
      desk.showLegend()
      return []
    },
    Command(
      "copy", "Copy", "Copy the selected line to the clipboard", keys: [.character("y")],
      in: [.everywhere]
    ) { desk, _ in
      desk.copySelected()
    },
    Command("redraw", "Redraw", "Paint the screen anew", keys: [.ctrl("l")], in: [.everywhere]) {
      desk, _ in
      // Where one is, said anew with the picture.
      desk.sayWhatIsSelected()
      return [.redraw]
    },
    Command(
      "suspend", "Suspend", "Go back to the shell; fg comes back here", keys: [.ctrl("z")],
      in: [.everywhere]
    ) { _, _ in [.suspend] },
    Command(
      "back", "Back", "Go up one: sheet, screen", keys: [.escape, .ctrl("c")], in: [.everywhere]
    ) { desk, _ in
      desk.escape()
    },
    Command(
      "quit", "Quit", "Leave the workbench", keys: [.character("q")], in: [.everywhere],
      footer: .at(98, "quit")
    ) { desk, _ in
      desk.quit()
    },
  ]
}
