/// Nearness of spelling, for suggestions.
enum Spelling {
  /// Whether one word may be the other misspelt: two letters off, and less than half of it.
  static func isNear(_ left: String, _ right: String) -> Bool {
    let distance = distance(left, right)
    return distance <= 2 && distance * 2 < min(left.count, right.count)
  }

  /// The number of single letters to insert, delete or replace (Levenshtein 1966).
  static func distance(_ left: String, _ right: String) -> Int {
    let target = Array(right)
    var row = Array(0...target.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in target.indices {
        let replaced = diagonal + (target[j] == letter ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(row[j] + 1, row[j + 1] + 1, replaced)
      }
    }
    return row[target.count]
  }
}
