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
      "region-plot", "Table or plot", "In a small window: show the plot in the table's place",
      keys: [.tab, .backTab], in: [.regions], footer: .at(2, "plot"), disabled: \.regionDisabled
    ) { desk, _ in
      desk.regions?.showsPlot.toggle()
      desk.sayWhatIsSelected()
      return []
    },
    Command(
      "plot-left", "Organisation before", "Choose the organisation with the average before",
      keys: [.left, .character("h")], in: [.regions],
      footer: .at(3, "organisation in the plot", keys: "← →"), disabled: \.regionDisabled
    ) { desk, _ in
      desk.chooseInPlot(by: -1)
      return []
    },
    Command(
      "plot-right", "Organisation after", "Choose the organisation with the average after",
      keys: [.right, .character("l")], in: [.regions], disabled: \.regionDisabled
    ) { desk, _ in
      desk.chooseInPlot(by: 1)
      return []
    },
    Command(
      "region-kind", "Providers or ICBs", "Show the regions of providers, or of ICBs",
      keys: [.character("t")], in: [.regions],
      disabled: { ($0.regions?.kinds.count ?? 0) > 1 ? nil : Words.oneKindOnly }
    ) { desk, _ in
      desk.toggleRegionKind()
      return []
    },
    Command(
      "plotted-steps", "How was this made", "Show every step of the organisation in the plot",
      keys: [.character("x")], in: [.regions],
      disabled: { $0.regions?.chosen == nil ? Words.nothingSelected : nil }
    ) { desk, _ in
      if let code = desk.regions?.chosen { desk.showSteps(of: code) }
      return []
    },
  ]
}

extension Desk {
  /// Why there is no region.
  fileprivate var regionDisabled: String? {
    regions?.row == nil ? Words.nothingSelected : nil
  }
}
