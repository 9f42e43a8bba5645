/// Krippendorff's α, agreement beyond chance among any number of raters with ratings missing
/// (Krippendorff 2011, "Computing Krippendorff's alpha-reliability"; Hayes and Krippendorff 2007,
/// "Answering the call for a standard reliability measure for coding data").
///
/// α = 1 − Do/De. Every ordered pair of ratings of one item is a coincidence of weight 1/(m − 1),
/// where m is the item's number of ratings; items with fewer than two are left out. With o the
/// coincidences of two values, nc how often a value was given and n the sum of all nc,
/// Do = Σ o·δ² / n and De = Σ nc·nk·δ² / (n(n − 1)).
public struct KrippendorffAlpha: Equatable, Sendable {
  /// How far two values are apart, δ².
  public enum Metric: String, CaseIterable, Sendable {
    /// 1 for any two different values.
    case nominal
    /// (Σ ng from c to k − (nc + nk)/2)², over the values that were given: only their order counts.
    case ordinal
    /// (c − k)².
    case interval
    /// ((c − k)/(c + k))², for values of at least 0 whose 0 means nothing.
    case ratio
  }

  /// How values are compared.
  public let metric: Metric
  /// How many items it rests on: those with at least two ratings.
  public let items: Int
  /// How many ratings those items have.
  public let ratings: Int
  /// α, 1 for full agreement, 0 for agreement as by chance, below 0 for less than that. Nil where it
  /// is undefined: all ratings alike (De = 0), or fewer than two items. Of one item alone the
  /// formula makes 0 whatever its ratings are, which would say nothing.
  public let value: Double?

  let patterns: AlphaPatterns

  /// α of values, one row an item and one column a rater; nil and what is not a finite number are
  /// missing. Under the ratio metric a value below 0 leaves α undefined.
  public init(of rows: [[Double?]], metric: Metric) {
    let patterns = AlphaPatterns(rows)
    let isInRange = metric != .ratio || patterns.values.allSatisfy { $0 >= 0 }
    self.metric = metric
    self.patterns = patterns
    items = patterns.ofItems.count
    ratings = patterns.ofItems.reduce(0) { $0 + patterns.counts[$1].reduce(0, +) }
    value = items > 1 && isInRange ? patterns.alpha(patterns.times, metric) : nil
  }

  /// α of the places in a table, under the ordinal metric.
  public init(ordinal table: RatingTable) {
    self.init(of: table.rows.map { $0.map { $0.map(Double.init) } }, metric: .ordinal)
  }
}

/// The items of a table by the way in which they were rated: how often each value was given. Items
/// with the same pattern count the same, so that a re-draw is a number of times for each pattern.
struct AlphaPatterns: Equatable, Sendable {
  /// The values given, rising.
  let values: [Double]
  /// How often each value was given, one row a pattern, in an order of their own.
  let counts: [[Int]]
  /// Which pattern each item has, in the order of the patterns.
  let ofItems: [Int]
  /// How many items have each pattern.
  let times: [Int]

  init(_ rows: [[Double?]]) {
    let items = rows.map { row in row.compactMap { $0 }.filter(\.isFinite).sorted() }
      .filter { $0.count > 1 }
    let values = Set(items.joined()).sorted()
    let sorted = items.map { item in values.map { value in item.count { $0 == value } } }
      .sorted { $0.lexicographicallyPrecedes($1) }
    var counts: [[Int]] = []
    var times: [Int] = []
    for item in sorted {
      if item == counts.last {
        times[times.count - 1] += 1
      } else {
        counts.append(item)
        times.append(1)
      }
    }
    self.values = values
    self.counts = counts
    self.times = times
    ofItems = times.indices.flatMap { Array(repeating: $0, count: times[$0]) }
  }

  /// α when each pattern occurs so many times; nil where nothing varies.
  func alpha(_ times: [Int], _ metric: KrippendorffAlpha.Metric) -> Double? {
    let totals = totals(times)
    let scores = scores(totals, metric)
    var observed = 0.0
    var expected = 0.0
    // Each pair of values once: both sums would be twice as large over ordered pairs.
    for second in values.indices {
      for first in 0..<second {
        let both = totals[first] * totals[second]
        guard both > 0 else { continue }
        let apart = distance(scores[first], scores[second], metric)
        observed += coincidences(first, second, times) * apart
        expected += both * apart
      }
    }
    return expected > 0 ? 1 - (totals.reduce(0, +) - 1) * observed / expected : nil
  }

  /// How often each value was given, nc.
  private func totals(_ times: [Int]) -> [Double] {
    values.indices.map { value in
      var total = 0
      for (pattern, count) in counts.enumerated() { total += times[pattern] * count[value] }
      return Double(total)
    }
  }

  private func coincidences(_ first: Int, _ second: Int, _ times: [Int]) -> Double {
    var sum = 0.0
    for (pattern, count) in counts.enumerated() where count[first] * count[second] > 0 {
      let pairs = times[pattern] * count[first] * count[second]
      sum += Double(pairs) / Double(count.reduce(0, +) - 1)
    }
    return sum
  }

  /// What distances are taken between. Of the ordinal metric it is the mean rank of a value, since
  /// Σ ng from c to k − (nc + nk)/2 is the difference of two mean ranks.
  private func scores(_ totals: [Double], _ metric: KrippendorffAlpha.Metric) -> [Double] {
    guard metric == .ordinal else { return values }
    var below = 0.0
    return totals.map { total in
      defer { below += total }
      return below + total / 2
    }
  }

  private func distance(
    _ first: Double, _ second: Double, _ metric: KrippendorffAlpha.Metric
  ) -> Double {
    switch metric {
    case .nominal: return 1
    case .ordinal, .interval: return (second - first) * (second - first)
    case .ratio:
      let share = (second - first) / (second + first)
      return share * share
    }
  }
}
