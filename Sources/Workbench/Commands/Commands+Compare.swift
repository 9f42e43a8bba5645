import Ledger
import OversightCore
import Terminal

extension Commands {
  /// Organisations side by side. What is compared is only shown, so taking one out destroys nothing.
  static let compare: [Command] = [
    Command(
      "open-compared", "Open", "Open the selected metric of the chosen organisation",
      keys: [.enter], in: [.compare], footer: .at(1, "open")
    ) { desk, _ in
      desk.openCompared()
      return []
    },
    Command(
      "compared-left", "Organisation before", "Choose the organisation to the left",
      keys: [.left, .character("h")], in: [.compare], footer: .at(2, "organisation", keys: "← →")
    ) { desk, _ in
      desk.chooseCompared(by: -1)
      return []
    },
    Command(
      "compared-right", "Organisation after", "Choose the organisation to the right",
      keys: [.right, .character("l")], in: [.compare]
    ) { desk, _ in
      desk.chooseCompared(by: 1)
      return []
    },
    Command(
      "add-compared", "Add an organisation", "Add an organisation by code or name",
      keys: [.character("a")], in: [.compare], footer: .at(3, "add"), disabled: \.addingDisabled
    ) { desk, _ in
      desk.askCompared()
      return []
    },
    Command(
      "drop-compared", "Take it out", "Take the chosen organisation out of the comparison",
      keys: [.character("d"), .backspace], in: [.compare], footer: .at(4, "take out"),
      disabled: \.droppingDisabled
    ) { desk, _ in
      desk.dropCompared()
      return []
    },
    Command(
      "compared-steps", "How was this made", "Show every step of the chosen organisation",
      keys: [.character("x")], in: [.compare], footer: .at(6, "how was this made")
    ) { desk, _ in
      if let code = desk.compare?.code { desk.showSteps(of: code) }
      return []
    },
    Command(
      "compared-whole", "Whole line", "Show the selected line in full: names, values, ranks, dates",
      keys: [.character("z")], in: [.compare], footer: .at(7, "whole line")
    ) { desk, _ in
      desk.showCompared()
      return []
    },
  ]
}

extension Desk {
  /// Why no more organisations can be added.
  fileprivate var addingDisabled: String? {
    let count = compare?.codes.count ?? 0
    return count < CompareState.count.upperBound ? nil : Words.sixAtMost
  }

  /// Why none can be taken out.
  fileprivate var droppingDisabled: String? {
    let count = compare?.codes.count ?? 0
    return count > CompareState.count.lowerBound ? nil : Words.twoAtLeast
  }
}
