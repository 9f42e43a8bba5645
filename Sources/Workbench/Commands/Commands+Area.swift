import Ledger
import OversightCore
import Terminal

extension Commands {
  /// Every view of one area, with its reason.
  static let area: [Command] = [
    Command(
      "read-view", "Read whole",
      "Show the selected view whole: whose it is, the rating, the reason",
      keys: [.enter, .character("z")], in: [.area], footer: .at(1, "read whole"),
      disabled: { $0.selectedReason == nil ? Words.nothingSelected : nil }
    ) { desk, _ in
      if let row = desk.selectedReason { desk.showText(row.sentence, title: row.who) }
      return []
    },
    Command(
      "next-area", "Next area", "Show the views of the next area", keys: [.character("]")],
      in: [.area], footer: .at(7, "area", keys: "[ ]")
    ) { desk, _ in
      desk.moveArea(by: 1)
      return []
    },
    Command(
      "previous-area", "Area before", "Show the views of the area before",
      keys: [.character("[")], in: [.area]
    ) { desk, _ in
      desk.moveArea(by: -1)
      return []
    },
  ]
}
