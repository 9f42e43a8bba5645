import Foundation
import Narration
import OversightCore

/// What stands in a column, for filters and orders.
extension ListRow {
  /// The number in a column; nil where there is none or the column has words.
  func number(in column: ListColumn) -> Double? {
    switch column {
    case .average: average
    case .segment: segment.map(Double.init)
    case .was: previous.map(Double.init)
    case .rank: rank.map(Double.init)
    case .unadjusted: unadjusted.map(Double.init)
    case .published: published
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
    case .icb: boards.flatMap { [$0.code.value, $0.name] }
    case .capability: capability.map { [$0.value, capabilityWords] } ?? []
    case .flag: flags.map(\.rawValue)
    case .possible: possible.map(String.init)
    case .cause: cause.map { [$0.rawValue, Narration.Words.cause($0)] } ?? []
    default: []
    }
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
    if key.column.isNumeric || key.column == .capability {
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
    case .name: foldedName
    case .type: Narration.Words.shortSector(sector)
    case .cause: cause.map(Narration.Words.shortCause) ?? ""
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
