/// Near spellings of a word that was not found.
public enum Nearest {
  /// At most five words near enough to have been meant, nearest first: a few letters wrong, or the
  /// typed text standing in them; of words as near, those that begin alike first.
  public static func words(to typed: String, among words: some Sequence<String>) -> [String] {
    let typed = typed.lowercased()
    let limit = max(1, typed.count / 3)
    let ranked = words.compactMap { word -> (Int, Int, String)? in
      let near = word.lowercased()
      let begin = zip(typed, near).prefix { $0 == $1 }.count
      if typed.count >= 3, near.contains(typed) { return (0, -begin, word) }
      let distance = distance(Array(typed.utf8), Array(near.utf8))
      return distance <= limit ? (distance, -begin, word) : nil
    }
    return ranked.sorted { $0 < $1 }.prefix(5).map(\.2)
  }

  /// How many letters must be put in, taken out, changed or swapped with their neighbour.
  public static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var next = [row + 1]
      for (column, other) in right.enumerated() {
        var least = min(
          last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, next[column] + 1)
        let isSwap =
          row > 0 && column > 0 && letter == right[column - 1] && left[row - 1] == other
        if isSwap { least = min(least, before[column - 1] + 1) }
        next.append(least)
      }
      (before, last) = (last, next)
    }
    return last[right.count]
  }
}
