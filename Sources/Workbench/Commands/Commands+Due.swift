import Ledger
import OversightCore
import Terminal

extension Commands {
  /// What is due.
  static let due: [Command] = [
    Command(
      "due", "Due", "Show what is due of every organisation, overdue first",
      keys: [.character("Z")], in: [.everywhere]
    ) { desk, _ in
      desk.openDue()
      return []
    },
    Command(
      "open-due", "Open it", "Open the organisation on the place to deal with it", keys: [.enter],
      in: [.due], footer: .at(1, "open it"), disabled: \.dueDisabled
    ) { desk, _ in
      desk.openDueItem()
      return []
    },
    Command(
      "filter-due", "Filter what is due", "Type words that a line must have",
      keys: [.character("/")], in: [.due], footer: .at(2, "filter")
    ) { desk, _ in
      desk.askDueFilter()
      return []
    },
    Command(
      "clear-due-filter", "Clear the filter", "Show everything that is due again",
      keys: [.character("F")], in: [.due],
      disabled: { $0.due?.text.isEmpty == false ? nil : Words.noDueFilter }
    ) { desk, _ in
      desk.filterDue("")
      return []
    },
    Command(
      "read-due", "Whole line", "Show the whole of the selected line", keys: [.character("z")],
      in: [.due], footer: .at(3, "read whole"), disabled: \.dueDisabled
    ) { desk, _ in
      desk.showText(desk.dueWords, title: Words.dueTitle)
      return []
    },
  ]
}

extension Desk {
  /// Why no item can be opened.
  fileprivate var dueDisabled: String? { due?.item == nil ? Words.nothingSelected : nil }
}
