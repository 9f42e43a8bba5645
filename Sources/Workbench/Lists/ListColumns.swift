/// Which columns the list shows, in which order and how wide.
struct ListColumns: Hashable, Sendable {
  /// Every column in its place; those that stay at the left come first.
  private(set) var order: [ListColumn]
  /// Those not shown.
  private(set) var hidden: Set<ListColumn>
  /// Widths a person chose.
  private(set) var widths: [ListColumn: Int] = [:]

  /// The widths that can be chosen.
  static let range = 3...60

  /// What the list shows unless a person chose otherwise.
  static let standard = ListColumns(
    order: [
      .code, .name, .average, .segment, .was, .rank, .range, .capability, .flag, .type, .region,
    ])

  /// The given columns in their order; those that are not among them come after them, hidden.
  init(
    order given: [ListColumn], hidden: Set<ListColumn> = [], widths: [ListColumn: Int] = [:]
  ) {
    order = []
    let wanted = ListColumn.allCases.filter(\.isFrozen) + given
    for column in wanted + ListColumn.allCases where !order.contains(column) {
      order.append(column)
    }
    let unnamed = Set(ListColumn.allCases).subtracting(wanted)
    self.hidden = hidden.union(unnamed).filter { !$0.isFrozen }
    self.widths = widths.mapValues { min(max($0, Self.range.lowerBound), Self.range.upperBound) }
    keepCompanions()
  }

  /// The columns shown, left to right.
  var shown: [ListColumn] { order.filter { !hidden.contains($0) } }

  /// Shows or hides a column, with its companion; those that stay at the left are always shown.
  mutating func toggle(_ column: ListColumn) {
    guard !column.isFrozen else { return }
    let columns = [column, column.companion].compactMap { $0 }
    if hidden.contains(column) {
      hidden.subtract(columns)
    } else {
      hidden.formUnion(columns)
    }
  }

  /// Moves a column by one place; those that stay at the left keep theirs.
  /// - Returns: whether it moved.
  @discardableResult
  mutating func move(_ column: ListColumn, by step: Int) -> Bool {
    let leader = column == .range ? .rank : column
    let loose = order.filter { !$0.isFrozen && $0 != .range }
    guard let place = loose.firstIndex(of: leader), loose.indices.contains(place + step) else {
      return false
    }
    var moved = loose
    moved.swapAt(place, place + step)
    order = order.filter(\.isFrozen) + moved
    keepCompanions()
    return true
  }

  /// Gives a column a width.
  mutating func set(_ column: ListColumn, width: Int) {
    widths[column] = min(max(width, Self.range.lowerBound), Self.range.upperBound)
  }

  /// A range stands right of its rank and is shown where that is.
  private mutating func keepCompanions() {
    order.removeAll { $0 == .range }
    if let place = order.firstIndex(of: .rank) { order.insert(.range, at: place + 1) }
    if hidden.contains(.rank) { hidden.insert(.range) } else { hidden.remove(.range) }
  }
}
