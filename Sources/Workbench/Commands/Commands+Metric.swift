import Ledger
import OversightCore
import Terminal

extension Commands {
  /// One metric through time.
  static let metric: [Command] = [
    Command(
      "point-left", "Earlier figure", "Select the figure before", keys: [.left, .character("h")],
      in: [.metric], footer: .at(1, "figure", keys: "← →"), disabled: \.pointDisabled
    ) { desk, _ in
      desk.moveSelection { $0.move(by: -1) }
      return []
    },
    Command(
      "point-right", "Later figure", "Select the figure after", keys: [.right, .character("l")],
      in: [.metric], disabled: \.pointDisabled
    ) { desk, _ in
      desk.moveSelection { $0.move(by: 1) }
      return []
    },
    Command(
      "metric-table", "Table on or off", "Show every figure held as a table, or the chart again",
      keys: [.character("t")], in: [.metric], footer: .at(2, "table"), disabled: \.pointDisabled
    ) { desk, _ in
      desk.metric?.showsTable.toggle()
      desk.sayWhatIsSelected()
      return []
    },
    Command(
      "next-metric", "Next metric",
      "Show the next metric of the organisation, the last ones by month",
      keys: [.character("]")], in: [.metric], footer: .at(3, "metric", keys: "[ ]")
    ) { desk, _ in
      desk.moveMeasure(by: 1)
      return []
    },
    Command(
      "previous-metric", "Metric before", "Show the metric before of the organisation",
      keys: [.character("[")], in: [.metric]
    ) { desk, _ in
      desk.moveMeasure(by: -1)
      return []
    },
    Command(
      "metric-steps", "How was this scored", "Show the steps in which this metric counts",
      keys: [.character("x")], in: [.metric], footer: .at(4, "how was this made"),
      disabled: { $0.metricResult == nil ? Words.noStepsMonthly : nil }
    ) { desk, _ in
      desk.showMetricSteps()
      return []
    },
    Command(
      "metric-whole", "Whole definition", "Show everything there is to say about the metric",
      keys: [.character("z"), .enter], in: [.metric],
      disabled: { $0.metricResult == nil ? Words.noStepsMonthly : nil }
    ) { desk, _ in
      desk.showOpenMetric()
      return []
    },
  ]
}

extension Desk {
  /// Why there is no figure to select.
  fileprivate var pointDisabled: String? {
    metric?.points.isEmpty == false ? nil : Words.noMetricHere
  }
}
