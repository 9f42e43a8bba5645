/// How often two raters of the same item agreed. Every two ratings of an item are one pair.
public struct RatingPairs: Equatable, Sendable {
  /// How many pairs there are.
  public let all: Int
  /// How many of them are the same place.
  public let exact: Int
  /// How many of them are the same place or neighbours.
  public let withinOne: Int

  /// The pairs of a table.
  public init(of table: RatingTable) {
    let distances = table.rows.flatMap { row in
      let places = row.compactMap { $0 }
      return places.indices.flatMap { first in
        places[(first + 1)...].map { abs(places[first] - $0) }
      }
    }
    all = distances.count
    exact = distances.count { $0 == 0 }
    withinOne = distances.count { $0 <= 1 }
  }

  /// The share of pairs that are the same place, 0…1; nil without a pair.
  public var exactShare: Double? { share(exact) }

  /// The share of pairs that are the same place or neighbours, 0…1; nil without a pair.
  public var withinOneShare: Double? { share(withinOne) }

  private func share(_ part: Int) -> Double? { all == 0 ? nil : Double(part) / Double(all) }
}
