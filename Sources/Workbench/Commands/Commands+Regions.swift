import Ledger
import OversightCore
import Terminal

extension Commands {
  /// The regions.
  static let regions: [Command] = [
    Command(
      "list-region", "List these", "List the organisations of the selected region",
      keys: [.enter], in: [.regions], footer: .at(1, "list these"), disabled: \.regionDisabled
    ) { desk, _ in
      desk.listRegion()
      return []
    },
    Command(
      "region-plot", "Table or plot",
      "Go from the table into the plot, or back; a small window shows one of them",
      keys: [.tab, .backTab], in: [.regions, .plot], footer: .at(2, "table or plot"),
      disabled: \.regionDisabled
    ) { desk, _ in
      desk.togglePlot()
      return []
    },
    Command(
      "plot-left", "Organisation before", "Choose the organisation with the average before",
      keys: [.left, .character("h")], in: [.regions, .plot],
      footer: .at(3, "organisation in the plot", keys: "← →"), disabled: \.regionDisabled
    ) { desk, _ in
      desk.enterPlot(by: -1)
      return []
    },
    Command(
      "plot-right", "Organisation after", "Choose the organisation with the average after",
      keys: [.right, .character("l")], in: [.regions, .plot], disabled: \.regionDisabled
    ) { desk, _ in
      desk.enterPlot(by: 1)
      return []
    },
    Command(
      "region-kind", "Providers or ICBs", "Show the regions of providers, or of ICBs",
      keys: [.character("t")], in: [.regions, .plot],
      disabled: { ($0.regions?.kinds.count ?? 0) > 1 ? nil : Words.oneKindOnly }
    ) { desk, _ in
      desk.toggleRegionKind()
      return []
    },
    Command(
      "plotted-steps", "How was this made", "Show every step of the organisation in the plot",
      keys: [.character("x")], in: [.regions, .plot],
      disabled: \.plottedDisabled
    ) { desk, _ in
      if let code = desk.regions?.chosen { desk.showSteps(of: code) }
      return []
    },
  ]

  /// The plot of the regions.
  static let plot: [Command] = [
    Command(
      "open-plotted", "Open", "Open the organisation chosen in the plot", keys: [.enter],
      in: [.plot], footer: .at(1, "open"), disabled: \.plottedDisabled
    ) { desk, _ in
      if let code = desk.regions?.chosen { desk.open(code) }
      return []
    },
    Command(
      "next-region", "Next region", "Show the next region in the plot", keys: [.character("]")],
      in: [.plot], footer: .at(4, "region", keys: "[ ]"), disabled: \.regionDisabled
    ) { desk, _ in
      desk.moveRegion(by: 1)
      return []
    },
    Command(
      "previous-region", "Region before", "Show the region before in the plot",
      keys: [.character("[")], in: [.plot], disabled: \.regionDisabled
    ) { desk, _ in
      desk.moveRegion(by: -1)
      return []
    },
  ]
}

extension Desk {
  /// Why there is no region.
  fileprivate var regionDisabled: String? {
    regions?.row == nil ? Words.nothingSelected : nil
  }

  /// Why there is no organisation of the plot.
  fileprivate var plottedDisabled: String? {
    regions?.chosen == nil ? Words.nothingSelected : nil
  }
}
