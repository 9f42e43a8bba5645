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
      "open-metric", "Metric through time",
      "Show the selected metric through time; on a domain its first", keys: [.enter],
      in: [.scorecard], footer: .at(1, "chart"),
      disabled: { $0.metricToOpen == nil ? Words.noMetricHere : nil }
    ) { desk, _ in
      if let code = desk.openCode, let measure = desk.metricToOpen { desk.open(measure, of: code) }
      return []
    },
    Command(
      "explain", "How was this made", "Show every step with its rule, provenance and clause",
      keys: [.character("x")], in: [.scorecard], footer: .at(2, "how was this made")
    ) { desk, _ in
      desk.showSteps()
      return []
    },
    Command(
      "whole-metric", "Whole definition", "Show everything there is to say about the metric",
      keys: [.character("z")], in: [.scorecard],
      disabled: { $0.selectedMetric == nil ? Words.nothingSelected : nil }
    ) { desk, _ in
      desk.showWholeMetric()
      return []
    },
    Command(
      "worst-first", "Worst first or in order",
      "Put the worst scores of each domain first, or all in the edition's order again",
      keys: [.character("s")], in: [.scorecard], footer: .at(3, "worst first"),
      disabled: { $0.open.map($0.scorecard)?.isEmpty == false ? nil : Words.noMetricHere }
    ) { desk, _ in
      desk.toggleOrder()
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
