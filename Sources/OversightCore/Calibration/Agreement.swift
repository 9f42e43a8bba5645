/// How far several assessors agree: shares of pairs, and the coefficients of this folder, each with
/// what it rests on. Show shares, coefficients and numbers together. Nil is "undefined", for example
/// where all ratings are alike: never 0 or 1.
public struct Agreement: Equatable, Sendable {
  /// A coefficient and what it rests on.
  public struct Coefficient: Equatable, Sendable {
    /// The coefficient; nil where it is undefined.
    public let value: Double?
    /// How many items count in it.
    public let items: Int
    /// How many ratings those items have.
    public let ratings: Int

    /// A coefficient, nil for undefined, and the items and ratings behind it.
    public init(value: Double?, items: Int, ratings: Int) {
      self.value = value
      self.items = items
      self.ratings = ratings
    }
  }

  /// How many items somebody rated.
  public let items: Int
  /// How many assessors rated something.
  public let assessors: Int
  /// How many ratings there are.
  public let ratings: Int
  /// The pairs of ratings of the same item.
  public let pairs: RatingPairs
  /// Krippendorff's α under the ordinal metric, over the items with at least two ratings.
  public let alphaOrdinal: Coefficient
  /// The 95 % interval of `alphaOrdinal`; nil where there is none.
  public let alphaInterval: ClosedRange<Double>?
  /// Gwet's AC1, over the items with at least two ratings; the others shape only its chance part.
  public let ac1: Coefficient
  /// Gwet's AC2 with ordinal weights, over the same items.
  public let ac2: Coefficient
  /// The intraclass correlation (2,1) of Shrout and Fleiss, over the items that all assessors rated.
  public let icc21: Coefficient

  /// The share of pairs that are the same place, 0…1; nil without a pair.
  public var exact: Double? { pairs.exactShare }

  /// The share of pairs that are the same place or neighbours, 0…1; nil without a pair.
  public var withinOne: Double? { pairs.withinOneShare }
}

/// The agreement of a table. The same seed gives the same interval; `draws` is its number of
/// re-draws.
public func agreement(of table: RatingTable, seed: UInt64, draws: Int = 1000) -> Agreement {
  let alpha = KrippendorffAlpha(ordinal: table)
  let complete = table.completeRows
  func shared(_ value: Double?) -> Agreement.Coefficient {
    .init(value: value, items: alpha.items, ratings: alpha.ratings)
  }
  return Agreement(
    items: table.ratedItems, assessors: table.activeRaters.count, ratings: table.ratings,
    pairs: RatingPairs(of: table), alphaOrdinal: shared(alpha.value),
    alphaInterval: alpha.interval(seed: seed, draws: draws),
    ac1: shared(GwetAgreement.ac1(table)), ac2: shared(GwetAgreement.ac2(table)),
    icc21: .init(
      value: IntraclassCorrelation(rows: complete)?.twoSingle, items: complete.count,
      ratings: complete.reduce(0) { $0 + $1.count }))
}
