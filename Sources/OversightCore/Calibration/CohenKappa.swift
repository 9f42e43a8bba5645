/// Cohen's κ, agreement of two raters beyond chance (Cohen 1960, "A coefficient of agreement for
/// nominal scales"): κ = (po − pe)/(1 − pe), where po is the share of items with the same place and
/// pe the sum over places of the product of both raters' shares.
public enum CohenKappa {
  /// κ of a square table of counts, a row a place of the first rater, a column one of the second.
  /// Nil where it is undefined: no items, both raters always on one and the same place, or a table
  /// that is not square.
  public static func value(ofCounts counts: [[Int]]) -> Double? {
    guard counts.allSatisfy({ $0.count == counts.count }) else { return nil }
    let total = counts.reduce(0) { $0 + $1.reduce(0, +) }
    let same = counts.indices.reduce(0) { $0 + counts[$1][$1] }
    let chance = counts.indices.reduce(0) { sum, place in
      sum + counts[place].reduce(0, +) * counts.reduce(0) { $0 + $1[place] }
    }
    guard total > 0, chance < total * total else { return nil }
    return Double(same * total - chance) / Double(total * total - chance)
  }

  /// κ of two raters of a table, by their columns, over the items that both rated. Nil as above, and
  /// for a column that is not there.
  public static func value(in table: RatingTable, _ first: Int, _ second: Int) -> Double? {
    let columns = 0..<table.raters
    guard columns.contains(first), columns.contains(second) else { return nil }
    let empty = [Int](repeating: 0, count: table.categories)
    var counts = [[Int]](repeating: empty, count: table.categories)
    for row in table.rows {
      if let one = row[first], let other = row[second] { counts[one][other] += 1 }
    }
    return value(ofCounts: counts)
  }
}
