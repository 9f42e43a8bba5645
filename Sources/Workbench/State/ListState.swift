import OversightCore
import Terminal

/// The list of organisations: filter, order, selection.
struct ListState: Sendable {
  /// The filter as written; kept while wrong, when the last good one stays in force.
  var filterText = ""
  /// The filter in force.
  var filter = Filter.all
  /// The order, first key first.
  var order: [SortKey] = SortKey.standard
  /// Every organisation of the register, before the filter, in order of code.
  var all: [ListRow] = []
  /// The rows in the order shown.
  var rows: [ListRow] = []
  /// How many there are before the filter.
  var total: Int { all.count }
  /// The selected organisation: it stays selected through sort, filter and recalculation.
  var selected: OrganisationCode?
  /// The rows in view.
  var window = ScrollWindow()
  /// The column the cursor is on.
  var column = ListColumn.average
  /// Organisations kept in spite of the filter, because an edit made them unfit for it.
  var kept: Set<OrganisationCode> = []
}

/// One key of an order.
struct SortKey: Hashable, Sendable {
  var column: ListColumn
  var isDescending: Bool

  /// Segment, worst first, then average, worst first.
  static let standard = [
    SortKey(column: .segment, isDescending: true), SortKey(column: .average, isDescending: true),
  ]
}

extension Desk {
  /// Filters and sorts again; the selected organisation stays selected where it is still there.
  mutating func refreshRows() {
    list.rows = list.all.filter { list.filter.matches($0) || list.kept.contains($0.code) }
      .sorted(by: list.order)
    let place = list.rows.firstIndex { $0.code == list.selected } ?? 0
    list.window.resize(count: list.rows.count, height: list.window.height)
    select(row: place)
  }

  /// Selects a row and the organisation on it.
  mutating func select(row: Int) {
    list.window.select(row)
    let row = list.window.selection
    list.selected = list.rows.indices.contains(row) ? list.rows[row].code : nil
  }

  /// The row that is selected.
  var selectedRow: ListRow? {
    list.rows.indices.contains(list.window.selection) ? list.rows[list.window.selection] : nil
  }
}
