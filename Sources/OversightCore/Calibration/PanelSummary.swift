/// What several raters made of one item.
public struct PanelSummary: Equatable, Sendable {
  /// How many of them gave it a place.
  public let ratings: Int
  /// The middle place; of two middle places the worse one, which is the larger.
  public let median: Int
  /// The worst place less the best one; 0 where all are the same.
  public let spread: Int
  /// The raters farther than one place from the median, by their position in the row.
  public let outliers: [Int]

  /// The summary of one item's places, 0 the best, nil where a rater gave none; nil where nobody
  /// gave one.
  public init?(_ row: [Int?]) {
    let places = row.compactMap { $0 }.sorted()
    guard let best = places.first, let worst = places.last else { return nil }
    let median = places[places.count / 2]
    ratings = places.count
    self.median = median
    spread = worst - best
    outliers = row.indices.filter { index in row[index].map { abs($0 - median) > 1 } ?? false }
  }
}
