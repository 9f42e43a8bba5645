import Ledger
import OversightCore
import Terminal

extension Commands {
  /// Any tab of an organisation.
  static let organisation: [Command] = [
    Command(
      "next-tab", "Next tab", "Show the next tab", keys: [.character("]")], in: [.organisation],
      footer: .at(7, "tabs", keys: "[ ]")
    ) { desk, _ in
      desk.moveTab(by: 1)
      return []
    },
    Command(
      "previous-tab", "Previous tab", "Show the tab before", keys: [.character("[")],
      in: [.organisation]
    ) { desk, _ in
      desk.moveTab(by: -1)
      return []
    },
    Command(
      "next-organisation", "Next organisation", "Open the next organisation of the list",
      keys: [.character("}")], in: [.organisation],
      footer: .at(8, "organisations", keys: "{ }")
    ) { desk, _ in
      desk.openNeighbour(by: 1)
      return []
    },
    Command(
      "previous-organisation", "Previous organisation",
      "Open the organisation before in the list", keys: [.character("{")], in: [.organisation]
    ) { desk, _ in
      desk.openNeighbour(by: -1)
      return []
    },
    Command(
      "related", "Its ICBs or providers",
      "Open one of the ICBs a provider serves, or of the providers of an ICB",
      keys: [.character("i")], in: [.organisation], footer: .at(6, "ICBs, providers")
    ) { desk, _ in
      desk.chooseRelated()
      return []
    },
  ]

  /// The scorecard.
  static let scorecard: [Command] = [
    Command(
      "explain", "How was this made", "Show every step with its rule, provenance and clause",
      keys: [.character("x"), .enter], in: [.scorecard],
      footer: .at(1, "how was this made", keys: "x")
    ) { desk, _ in
      desk.showSteps()
      return []
    },
    Command(
      "lower-pane", "Lower pane", "In a small window: show the detail of the selected line",
      keys: [.tab, .backTab], in: [.scorecard, .capability, .considerations]
    ) { desk, _ in
      desk.page.showsDetail.toggle()
      return []
    },
  ]
}
