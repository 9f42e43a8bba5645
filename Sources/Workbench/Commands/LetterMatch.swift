/// Finds words by some of their letters: those typed must come in their order. Beginnings of words
/// and letters side by side count more.
enum LetterMatch {
  private static let adjacent = 5
  private static let wordStart = 8
  private static let textStart = 4

  /// How well the letters typed fit a text; nil where they do not come in it. More is better.
  static func score(_ typed: String, in text: String) -> Int? {
    let wanted = typed.folded.filter { !$0.isWhitespace }
    let letters = Array(text.folded)
    guard !wanted.isEmpty else { return 0 }
    // The best score of a match that ends on each letter, for what was typed so far.
    var best: [Int?] = letters.indices.map { _ in nil }
    for (number, letter) in wanted.enumerated() {
      var next: [Int?] = letters.indices.map { _ in nil }
      var earlier: Int? = number == 0 ? 0 : nil
      for (place, candidate) in letters.enumerated() {
        if candidate == letter {
          let side = place > 0 ? best[place - 1].map { $0 + adjacent } : nil
          let before = [earlier, side].compactMap { $0 }.max()
          next[place] = before.map { $0 + bonus(place, letters) }
        }
        if let found = best[place] { earlier = max(earlier ?? found, found) }
      }
      best = next
    }
    // A short text is meant rather than a long one with the same letters.
    return best.compactMap { $0 }.max().map { $0 * 100 - letters.count }
  }

  private static func bonus(_ place: Int, _ letters: [Character]) -> Int {
    if place == 0 { return wordStart + textStart }
    let before = letters[place - 1]
    return before.isLetter || before.isNumber ? 0 : wordStart
  }

  /// Those whose best text fits, best first; equals stay in their order.
  static func sorted<Element>(
    _ elements: [Element], by typed: String, texts: (Element) -> [String]
  ) -> [Element] {
    let fitting = elements.enumerated().compactMap { place, element -> (Int, Int, Element)? in
      texts(element).compactMap { score(typed, in: $0) }.max().map { (-$0, place, element) }
    }
    return (typed.isEmpty ? fitting.map { (0, $0.1, $0.2) } : fitting)
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
