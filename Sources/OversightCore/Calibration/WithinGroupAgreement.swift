/// r_wg, how much less the raters of one item differ than if they had answered at random (James,
/// Demaree and Wolf 1984, "Estimating within-group interrater reliability with and without response
/// bias").
public enum WithinGroupAgreement {
  /// 1 − s²/σ², where s² is the variance of the ratings over their number less one, and
  /// σ² = (A² − 1)/12 that of a scale of A points on which each is equally likely. 1 where all
  /// agree, which is defined here since σ² does not depend on the ratings; below 0 where they differ
  /// more than at random. Nil for fewer than two ratings or two points.
  public static func value(of ratings: [Int], points: Int) -> Double? {
    guard ratings.count > 1, points > 1 else { return nil }
    let n = ratings.count
    let total = ratings.reduce(0, +)
    let squares = n * ratings.reduce(0) { $0 + $1 * $1 } - total * total
    let variance = Double(squares) / Double(n * (n - 1))
    return 1 - variance / (Double(points * points - 1) / 12)
  }
}
