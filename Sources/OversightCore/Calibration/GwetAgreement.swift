/// Gwet's AC1 and AC2, agreement beyond chance that stays stable when most ratings fall on one place
/// (Gwet 2008, "Computing inter-rater reliability and its variance in the presence of high
/// agreement"; for AC2, weights and missing ratings, Gwet 2014, "Handbook of Inter-Rater
/// Reliability", 4th edition, chapters 2 and 3).
///
/// AC = (pa − pe)/(1 − pe). With w the weight of two places and r(i,k) how many gave item i place k,
/// pa is the mean over items with at least two ratings of Σk r(i,k)(Σl w(k,l)·r(i,l) − 1)/(ri(ri − 1)),
/// and pe = Σw/(q(q − 1)) · Σk πk(1 − πk), where πk is the mean over all rated items of r(i,k)/ri and
/// q the number of places of the scale, used or not.
///
/// Nil where undefined: a scale of fewer than two places, no item with two ratings, or all ratings
/// of such items alike.
public enum GwetAgreement {
  /// AC1: only the same place is agreement.
  public static func ac1(_ table: RatingTable) -> Double? {
    coefficient(table) { $0 == $1 ? 1 : 0 }
  }

  /// AC2 with ordinal weights: near places agree in part.
  public static func ac2(_ table: RatingTable) -> Double? {
    coefficient(table) { ordinalWeight($0, $1, categories: table.categories) }
  }

  /// The ordinal weight of two places, 1 for the same and 0 for the two ends of the scale:
  /// 1 − C(|k − l| + 1, 2)/C(q, 2) (Gwet 2014, chapter 3). A scale of one place has weight 1.
  public static func ordinalWeight(_ first: Int, _ second: Int, categories: Int) -> Double {
    guard categories > 1 else { return 1 }
    let apart = abs(first - second)
    return 1 - Double((apart + 1) * apart) / Double(categories * (categories - 1))
  }

  private static func coefficient(
    _ table: RatingTable, weight: (Int, Int) -> Double
  ) -> Double? {
    let scale = 0..<table.categories
    let counts = table.counts
    let weights = scale.map { first in scale.map { weight(first, $0) } }
    guard scale.count > 1, let observed = observed(counts, weights) else { return nil }
    let chance = chance(counts, weights)
    return chance < 1 ? (observed - chance) / (1 - chance) : nil
  }

  /// pa; nil where the items with two or more ratings hold no two different places.
  private static func observed(_ counts: [[Int]], _ weights: [[Double]]) -> Double? {
    let shared = counts.filter { $0.reduce(0, +) > 1 }
    let used = weights.indices.count { place in shared.contains { $0[place] > 0 } }
    guard used > 1 else { return nil }
    return shared.reduce(0) { $0 + agreement($1, weights) } / Double(shared.count)
  }

  /// The weighted share of agreeing pairs of one item.
  private static func agreement(_ count: [Int], _ weights: [[Double]]) -> Double {
    let ratings = Double(count.reduce(0, +))
    let pairs = zip(count, weights).reduce(0.0) { sum, place in
      let near = zip(place.1, count).reduce(0.0) { $0 + $1.0 * Double($1.1) }
      return sum + Double(place.0) * (near - 1)
    }
    return pairs / (ratings * (ratings - 1))
  }

  /// pe.
  private static func chance(_ counts: [[Int]], _ weights: [[Double]]) -> Double {
    let places = weights.indices
    let spread = places.reduce(0.0) { sum, place in
      let share =
        counts.reduce(0.0) { $0 + Double($1[place]) / Double($1.reduce(0, +)) }
        / Double(counts.count)
      return sum + share * (1 - share)
    }
    let total = weights.reduce(0) { $0 + $1.reduce(0, +) }
    return total * spread / Double(places.count * (places.count - 1))
  }
}
