/// Ratings of several items by several raters on one ordered scale. A row is an item, a column a
/// rater, a value a place on the scale with 0 the best; nil where that rater gave no place: not
/// rated, not applicable and insufficient evidence are none of them the lowest place.
public struct RatingTable: Equatable, Sendable {
  /// The places given, one row an item, each row as long as there are `raters`.
  public let rows: [[Int?]]
  /// How many columns there are, those without a rating included.
  public let raters: Int
  /// How many places the scale has, used or not.
  public let categories: Int

  /// A table of rows. A shorter row is filled up with nil, and a place that is not on the scale is
  /// nil too, so that no figure rests on a place that nobody could have given.
  public init(rows: [[Int?]], categories: Int) {
    let scale = 0..<max(categories, 0)
    let raters = rows.map(\.count).max() ?? 0
    self.categories = scale.count
    self.raters = raters
    self.rows = rows.map { row in
      (0..<raters).map { column in
        column < row.count ? row[column].flatMap { scale.contains($0) ? $0 : nil } : nil
      }
    }
  }

  /// How many items have a rating.
  public var ratedItems: Int { rows.count { $0.contains { $0 != nil } } }

  /// How many ratings there are.
  public var ratings: Int { rows.reduce(0) { $0 + $1.count { $0 != nil } } }

  /// The columns with at least one rating.
  public var activeRaters: [Int] {
    (0..<raters).filter { column in rows.contains { $0[column] != nil } }
  }

  /// The rows that every active rater rated, without the columns that hold no rating.
  public var completeRows: [[Int]] {
    let columns = activeRaters
    return rows.compactMap { row in
      let places = columns.compactMap { row[$0] }
      return places.count == columns.count && !places.isEmpty ? places : nil
    }
  }

  /// How often each place was given to each rated item, in an order that depends neither on that
  /// of the items nor on that of the raters: sums taken over it are the same to the last digit.
  var counts: [[Int]] {
    let counts = rows.map { row in
      row.reduce(into: [Int](repeating: 0, count: categories)) { count, place in
        if let place { count[place] += 1 }
      }
    }
    return counts.filter { $0.contains { $0 > 0 } }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
