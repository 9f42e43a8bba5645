import Ledger
import OversightCore
import Terminal

extension Commands {
  /// What the standing checks find.
  static let checks: [Command] = [
    Command(
      "checks", "Checks",
      "Show what is missing or stale: of the organisation, or of those listed",
      keys: [.character("!")], in: [.everywhere]
    ) { desk, _ in
      desk.openChecks()
      return []
    },
    Command(
      "open-check", "Mend it", "Go to the place where the selected line is mended",
      keys: [.enter], in: [.checks], footer: .at(1, "go there"), disabled: \.checkDisabled
    ) { desk, _ in
      desk.openCheck()
      return []
    },
    Command(
      "read-check", "Whole line", "Show the whole of the selected line", keys: [.character("z")],
      in: [.checks], footer: .at(2, "read whole"), disabled: \.checkDisabled
    ) { desk, _ in
      desk.showText(desk.checkWords, title: Words.checksWord)
      return []
    },
  ]
}

extension Desk {
  /// Why nothing can be opened.
  fileprivate var checkDisabled: String? { checks?.row == nil ? Words.nothingSelected : nil }
}
