import Narration
import OversightCore

/// A column of the list of organisations; the raw value is its name in filters.
enum ListColumn: String, CaseIterable, Hashable, Sendable {
  case code, name, type, region, average, segment, was, rank, range, capability, flag

  /// Other names a filter may use.
  static let aliases: [String: ListColumn] = [
    "averageScore": .average, "flags": .flag, "capabilityRating": .capability,
    "previousSegment": .was, "sector": .type,
  ]

  /// The column of a name in a filter, in any case.
  init?(filterName: String) {
    let wanted = filterName.lowercased()
    let alias = Self.aliases.first { $0.key.lowercased() == wanted }?.value
    guard let column = Self(rawValue: wanted) ?? alias else { return nil }
    self = column
  }

  /// Whether rows can be ordered by it.
  var isSortable: Bool { self != .range }
}

extension ListRow {
  /// The number in a column; nil where there is none or the column has words.
  func number(in column: ListColumn) -> Double? {
    switch column {
    case .average: average
    case .segment: segment.map(Double.init)
    case .was: previous.map(Double.init)
    case .rank: rank.map(Double.init)
    default: nil
    }
  }

  /// The words in a column that a filter looks in; none where the value is unknown.
  func words(in column: ListColumn) -> [String] {
    switch column {
    case .code: [code.value]
    case .name: [name] + otherNames
    case .type: [kind.rawValue, sector.rawValue]
    case .region: [region]
    case .capability: capability.map { [$0.value, capabilityWords] } ?? []
    case .flag: flags.map(\.rawValue)
    default: []
    }
  }

  /// Whether the column holds numbers.
  static func isNumeric(_ column: ListColumn) -> Bool {
    [.average, .segment, .was, .rank].contains(column)
  }
}

extension [ListRow] {
  /// The rows in an order. Unknown values come last either way; ties go by code.
  func sorted(by order: [SortKey]) -> [ListRow] {
    sorted { left, right in
      for key in order {
        let comparison = left.compare(right, by: key)
        if comparison != 0 { return comparison < 0 }
      }
      return left.code < right.code
    }
  }
}

extension ListRow {
  fileprivate func compare(_ other: ListRow, by key: SortKey) -> Int {
    if Self.isNumeric(key.column) || key.column == .capability {
      return Self.compare(
        order(in: key.column), other.order(in: key.column), descending: key.isDescending)
    }
    let pair = (text(in: key.column), other.text(in: key.column))
    return Self.compare(
      pair.0.isEmpty ? nil : pair.0, pair.1.isEmpty ? nil : pair.1, descending: key.isDescending)
  }

  /// Capability goes by the place on its scale, best first.
  private func order(in column: ListColumn) -> Double? {
    switch column {
    case .capability: capabilityPlace.map(Double.init)
    // Of two possible segments the worse decides where the row stands.
    case .segment: (segment ?? possible.max()).map(Double.init)
    default: number(in: column)
    }
  }

  private func text(in column: ListColumn) -> String {
    switch column {
    case .name: shortName.lowercased()
    case .type: Narration.Words.shortSector(sector)
    default: words(in: column).first ?? ""
    }
  }

  private static func compare<Value: Comparable>(
    _ left: Value?, _ right: Value?, descending: Bool
  ) -> Int {
    switch (left, right) {
    case (nil, nil): return 0
    case (nil, _): return 1
    case (_, nil): return -1
    case (let left?, let right?):
      if left == right { return 0 }
      return (left < right) != descending ? -1 : 1
    }
  }
}
