import Ledger
import OversightCore
import Terminal

extension Commands {
  /// The comparison of two editions.
  static let comparison: [Command] = [
    Command(
      "open-mover", "Open", "Open the selected organisation; Esc comes back here",
      keys: [.enter], in: [.comparison], footer: .at(1, "open"), disabled: \.moverDisabled
    ) { desk, _ in
      desk.openMover()
      return []
    },
    Command(
      "both-ladders", "Both ladders", "Show every step of the selected organisation under both",
      keys: [.character("x"), .character("z")], in: [.comparison], footer: .at(2, "both ladders"),
      disabled: \.moverDisabled
    ) { desk, _ in
      desk.showBothLadders()
      return []
    },
    Command(
      "table-or-detail", "Table or detail",
      "In a small window: show where the selected organisation differs, or the table again",
      keys: [.tab, .backTab], in: [.comparison], footer: .at(3, "detail")
    ) { desk, _ in
      desk.comparison?.showsDetail.toggle()
      return []
    },
  ]
}

extension Desk {
  /// Why nothing can be done with the selected mover.
  var moverDisabled: String? { comparison?.row == nil ? Words.nothingSelected : nil }
}
