/// How a person left the list of organisations, as words: what this program does not know is passed
/// over, so that a newer program's memory does no harm.
struct RememberedList: Hashable, Sendable, Codable {
  /// Columns the list is sorted by, the first first, `-` before those that fall.
  var order: [String] = []
  /// The columns in their places, `-` before those not shown.
  var columns: [String] = []
  /// Widths a person chose.
  var widths: [String: Int] = [:]
  /// What the organisations are put together by.
  var grouping: String?
}

extension RememberedList {
  init(_ list: ListState) {
    order = list.order.map { ($0.isDescending ? "-" : "") + $0.column.rawValue }
    columns = list.columns.order.map {
      (list.columns.hidden.contains($0) ? "-" : "") + $0.rawValue
    }
    widths = Dictionary(
      uniqueKeysWithValues: list.columns.widths.map { ($0.key.rawValue, $0.value) })
    grouping = list.grouping?.rawValue
  }

  /// The order, as far as it can still be had.
  var sortKeys: [SortKey] {
    order.compactMap { word in
      let isDescending = word.hasPrefix("-")
      let column = ListColumn(rawValue: String(word.dropFirst(isDescending ? 1 : 0)))
      return column.flatMap {
        $0.isSortable ? SortKey(column: $0, isDescending: isDescending) : nil
      }
    }
  }
}

extension ListState {
  /// Arranges the list as a person left it.
  mutating func take(_ remembered: RememberedList) {
    if !remembered.sortKeys.isEmpty { order = remembered.sortKeys }
    let places = remembered.columns.compactMap { word -> (column: ListColumn, isHidden: Bool)? in
      let isHidden = word.hasPrefix("-")
      return ListColumn(rawValue: String(word.dropFirst(isHidden ? 1 : 0))).map { ($0, isHidden) }
    }
    let widths = remembered.widths.compactMap { name, width in
      ListColumn(rawValue: name).map { ($0, width) }
    }
    if !places.isEmpty {
      columns = ListColumns(
        order: places.map(\.column), hidden: Set(places.filter(\.isHidden).map(\.column)),
        widths: Dictionary(widths) { first, _ in first })
    }
    grouping = remembered.grouping.flatMap(Grouping.init(rawValue:))
    if !columns.shown.contains(column) { column = columns.shown.last ?? .name }
  }
}
