import Ledger
import OversightCore
import Terminal

extension Commands {
  /// The comparison of two editions.
  static let editions: [Command] = [
    Command(
      "open-mover", "Open", "Open the selected organisation; Esc comes back here",
      keys: [.enter], in: [.editions], footer: .at(1, "open"), disabled: \.moverDisabled
    ) { desk, _ in
      desk.openMover()
      return []
    },
    Command(
      "both-ladders", "Both ladders", "Show every step of the selected organisation under both",
      keys: [.character("x"), .character("z")], in: [.editions], footer: .at(2, "both ladders"),
      disabled: \.moverDisabled
    ) { desk, _ in
      desk.showBothLadders()
      return []
    },
    Command(
      "table-of-segments", "Table on or off",
      "Show or hide the table; in a small window the detail takes its place",
      keys: [.tab, .backTab], in: [.editions], footer: .at(3, "table")
    ) { desk, _ in
      desk.editions?.hidesTable.toggle()
      return []
    },
  ]
}

extension Desk {
  /// Why nothing can be done with the selected mover.
  var moverDisabled: String? { editions?.row == nil ? Words.nothingSelected : nil }
}
