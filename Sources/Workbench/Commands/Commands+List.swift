import Ledger
import OversightCore
import Terminal

extension Commands {
  /// The list of organisations.
  static let list: [Command] = [
    Command(
      "open", "Open", "Open the selected organisation", keys: [.enter], in: [.list],
      footer: .at(1, "open"),
      disabled: {
        $0.selectedRow == nil && $0.list.remedies.isEmpty ? Words.nothingSelected : nil
      }
    ) { desk, environment in
      desk.takeRow(environment)
    },
    Command(
      "filter", "Filter", "Type a filter, such as segment>=3 region:london",
      keys: [.character("/")],
      in: [.list, .groups], footer: .at(2, "filter"), values: .filter
    ) { desk, _ in
      desk.askFilter()
      return []
    },
    Command(
      "filter-value", "Filter to this value",
      "Show only organisations with the selected row's value in the selected column",
      keys: [.character("f")], in: [.list],
      disabled: { $0.valueFilter == nil ? Words.noValueToFilter : nil }
    ) { desk, _ in
      if let term = desk.valueFilter { desk.narrow(by: term) }
      return []
    },
    Command(
      "clear-filter", "Clear filter", "Show every organisation again", keys: [.character("F")],
      in: [.list, .groups], disabled: { $0.list.filterText.isEmpty ? Words.noFilter : nil }
    ) { desk, _ in
      desk.setFilter("")
      return []
    },
    Command(
      "sort", "Sort by this column", "Sort by the selected column; again reverses",
      keys: [.character("s")], in: [.list], footer: .at(3, "sort"),
      disabled: { $0.list.column.isSortable ? nil : Words.notSortable }
    ) { desk, _ in
      desk.sort(by: desk.list.column, adding: false)
      return []
    },
    Command(
      "sort-also", "Then sort by this", "Add the selected column as the next sort key",
      keys: [.character("S")], in: [.list],
      disabled: { $0.list.column.isSortable ? nil : Words.notSortable }
    ) { desk, _ in
      desk.sort(by: desk.list.column, adding: true)
      return []
    },
    Command(
      "column-left", "Column left", "Select the column to the left",
      keys: [.left, .character("h")], in: [.list], footer: .at(6, "column", keys: "← →")
    ) { desk, _ in
      desk.moveColumn(by: -1)
      return []
    },
    Command(
      "column-right", "Column right", "Select the column to the right",
      keys: [.right, .character("l")], in: [.list]
    ) { desk, _ in
      desk.moveColumn(by: 1)
      return []
    },
    Command(
      "choose-type", "Type filter", "Choose which type of organisation is shown",
      keys: [.character("T")], in: [.list, .groups]
    ) { desk, _ in
      desk.chooseType()
      return []
    },
    Command(
      "choose-region", "Region filter", "Choose where: which region is shown",
      keys: [.character("W")], in: [.list, .groups]
    ) { desk, _ in
      desk.chooseRegion()
      return []
    },
  ]
}
