import OversightCore

/// Tables that several tests use.
enum RatingTables {
  /// Four coders and twelve units of Krippendorff 2011, one row a unit, values 1…5.
  static let fourCoders = units(
    "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .")

  /// Six organisations or so by three assessors on four places, one rating missing.
  static let panel = RatingTable(
    rows: [[0, 1, 1], [0, 0, 0], [1, 2, 1], [3, 2, 2], [0, 1, nil], [1, 1, 2]], categories: 4)

  /// Units from one line a coder: a number a unit, a point where it is missing.
  static func units(_ coders: String...) -> [[Int?]] {
    let columns = coders.map { $0.split(separator: " ").map { Int($0) } }
    return columns.first?.indices.map { unit in columns.map { $0[unit] } } ?? []
  }

  /// The places of values 1….
  static func table(_ values: [[Int?]], categories: Int) -> RatingTable {
    RatingTable(rows: values.map { $0.map { $0.map { $0 - 1 } } }, categories: categories)
  }

  /// A made-up table: up to eight items by up to five raters, about one rating in five missing.
  static func random(_ generator: inout SeededGenerator) -> RatingTable {
    let categories = Int.random(in: 2...5, using: &generator)
    let raters = Int.random(in: 2...5, using: &generator)
    let rows = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
      (0..<raters).map { _ in
        generator.once(in: 5) ? nil : Int.random(in: 0..<categories, using: &generator)
      }
    }
    return RatingTable(rows: rows, categories: categories)
  }

  /// The same table with its columns in another order.
  static func reordered(_ table: RatingTable, _ columns: [Int]) -> RatingTable {
    RatingTable(
      rows: table.rows.map { row in columns.map { row[$0] } }, categories: table.categories)
  }
}

/// Whether a figure is the published one to the digits shown.
func isNear(_ value: Double?, _ published: Double, _ tolerance: Double = 5.1e-7) -> Bool {
  value.map { abs($0 - published) <= tolerance } ?? false
}
