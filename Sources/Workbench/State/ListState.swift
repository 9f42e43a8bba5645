import OversightCore
import Terminal

/// The list of organisations: filter, order, groups, columns, marks, selection.
struct ListState: Sendable {
  /// The filter as written; kept while wrong, when the last good one stays in force.
  var filterText = ""
  /// The filter in force.
  var filter = Filter.all
  /// The order, first key first.
  var order: [SortKey] = SortKey.standard
  /// Every organisation of the register, before the filter, in order of code.
  var all: [ListRow] = []
  /// The rows in the order shown; of one group, where one went into it.
  var rows: [ListRow] = []
  /// How many there are before the filter.
  var total: Int { all.count }
  /// The selected organisation: it stays selected through sort, filter and recalculation.
  var selected: OrganisationCode?
  /// Whether what is written is wrong, and the last good filter is in force.
  var isWrong = false
  /// The filter in force as it is written.
  var filterInForce: String { isWrong ? filter.description : filterText }
  /// The rows in view.
  var window = ScrollWindow()
  /// The column the cursor is on.
  var column = ListColumn.segment
  /// Organisations kept in spite of the filter, because an edit made them unfit for it.
  var kept: Set<OrganisationCode> = []
  /// Organisations marked for what is done with several.
  var marked: Set<OrganisationCode> = []
  /// Which columns are shown.
  var columns = ListColumns.standard
  /// How many columns that do not stay at the left are scrolled out of sight.
  var scroll = 0
  /// The columns in view where they are chosen.
  var chooser = ScrollWindow()
  /// What the rows are put together by.
  var grouping: Grouping?
  /// The groups of the rows that fulfil the filter.
  var groups: [ListGroup] = []
  /// The groups in view.
  var groupWindow = ScrollWindow()
  /// The selected group: it stays selected like an organisation.
  var group: GroupID?
  /// What can be done where no organisation matches.
  var remedies: [Remedy] = []
  /// The remedies in view.
  var remedyWindow = ScrollWindow()

  /// One thing that can be done where no organisation matches.
  struct Remedy: Sendable {
    let title: String
    let help: String
    let message: Message
  }
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
  /// Filters, groups and sorts again; what was selected stays selected where it is still there.
  mutating func refreshRows() {
    let known = known
    let matching = list.all.filter {
      list.kept.contains($0.code) || list.filter.matches($0, known)
    }
    list.groups = list.grouping.map { ListGroup.groups(of: matching, by: $0) } ?? []
    let inside = drilled.map { matching.filter($0.holds) }
    list.rows = (inside ?? matching).sorted(by: list.order)
    let place = list.rows.firstIndex { $0.code == list.selected } ?? 0
    list.window.resize(count: list.rows.count, height: list.window.height)
    select(row: place)
    let groupPlace = list.groups.firstIndex { $0.id == list.group } ?? 0
    list.groupWindow.resize(count: list.groups.count, height: list.groupWindow.height)
    select(group: groupPlace)
    list.remedies = list.rows.isEmpty ? remedies(known) : []
    list.remedyWindow = ScrollWindow(
      count: list.remedies.count, height: max(1, list.remedies.count))
  }

  /// Selects a row and the organisation on it.
  mutating func select(row: Int) {
    list.window.select(row)
    let row = list.window.selection
    list.selected = list.rows.indices.contains(row) ? list.rows[row].code : nil
  }

  /// Selects a line of the groups and the group on it.
  mutating func select(group: Int) {
    list.groupWindow.select(group)
    list.group = selectedGroup?.id
  }

  /// The row that is selected.
  var selectedRow: ListRow? {
    list.rows.indices.contains(list.window.selection) ? list.rows[list.window.selection] : nil
  }

  /// The group that is selected.
  var selectedGroup: ListGroup? {
    list.groups.indices.contains(list.groupWindow.selection)
      ? list.groups[list.groupWindow.selection] : nil
  }

  /// The group one went into, the last where there are several.
  var drilled: GroupID? {
    screens.lazy.compactMap { if case .group(let id) = $0 { id } else { nil } }.last
  }

  /// Whether a row fulfils the filter; one kept after an edit may not.
  func isFit(_ row: ListRow) -> Bool { list.filter.matches(row, known) }

  /// What filters may ask of organisations beside their rows. Notes are those of the year and the
  /// edition shown; changed is what was saved in this sitting.
  var known: Filter.Known {
    let noted = record.notes.filter {
      $0.item.cycle == period.cycle && $0.item.framework == framework.id
    }
    return Filter.Known(
      marked: list.marked, changed: Set(done.compactMap(\.intent.organisation)),
      noted: Set(noted.map(\.item.organisation)))
  }

  /// What can be done where no organisation matches: to drop a condition, each with the number of
  /// organisations that would leave, to edit the filter, or to clear it.
  private func remedies(_ known: Filter.Known) -> [ListState.Remedy] {
    let conditions = list.filter.conditions
    let candidates = list.all.filter { row in drilled?.holds(row) ?? true }
    let drops =
      conditions.count < 2
      ? []
      : conditions.indices.map { place -> ListState.Remedy in
        let rest = Filter(
          allOf: conditions.enumerated().filter { $0.offset != place }.map(\.element))
        let count = candidates.count { rest.matches($0, known) }
        return ListState.Remedy(
          title: Words.dropCondition(conditions[place].description),
          help: Words.organisationCount(count), message: .filter(rest.description))
      }
    guard list.filter != .all else { return [] }
    return drops + [
      ListState.Remedy(title: Words.editFilter, help: "", message: .command("filter")),
      ListState.Remedy(
        title: Words.clearFilter, help: Words.organisationCount(candidates.count),
        message: .command("clear-filter")),
    ]
  }
}
