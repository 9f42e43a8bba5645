import Terminal

/// A screen as linear text, for a screen reader or a terminal that knows no cursor: sentences one
/// after the other, and among them the lines of the list in front, which can be chosen by number.
struct PlainText: Equatable {
  /// The greatest width of a line, in cells.
  static let width = 78

  /// A sentence, perhaps one that stands for a line of the list in front.
  struct Part: Equatable {
    let words: String
    /// The line of the list in front that it stands for.
    let line: Int?
  }

  private(set) var parts: [Part] = []

  /// Adds a sentence; an empty one adds nothing.
  mutating func say(_ words: String) {
    if !words.isEmpty { parts.append(Part(words: words, line: nil)) }
  }

  /// Adds sentences.
  mutating func say(_ words: [String]) {
    for words in words { say(words) }
  }

  /// Adds a line of the list in front; it gets the next number.
  mutating func offer(_ words: String, line: Int) { parts.append(Part(words: words, line: line)) }

  /// The line of the list in front that a number chooses; nil where no line has it.
  func line(of number: Int) -> Int? {
    let lines = parts.compactMap(\.line)
    return lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  /// The sentences with their numbers.
  var numbered: [String] {
    var number = 0
    return parts.map { part in
      guard part.line != nil else { return part.words }
      number += 1
      return "\(number). \(part.words)"
    }
  }

  /// A sentence as lines of at most the width; all but the first are indented.
  static func wrapped(_ words: String) -> [String] {
    DisplayText.lines(spoken(words)).enumerated().flatMap { number, line -> [String] in
      let indent = number == 0 ? "" : "    "
      let first = line.wrapped(to: width - indent.count).first ?? ""
      let rest = DisplayText(String(line.string.dropFirst(first.string.count)).trimmed)
      return [indent + first.string]
        + (rest.isEmpty ? [] : rest.wrapped(to: width - 4).map { "    \($0.string)" })
    }
  }

  /// Marks that are seen and not heard, as words.
  private static let marks: [(String, String)] = [
    (" → ", " to "), ("← →", "Left and Right"), ("↑ ↓", "Up and Down"), ("↑↓", "Up and Down"),
    ("←", "Left"), ("→", "Right"), ("↑", "Up"), ("↓", "Down"), (" %", " percent"),
    (" · ", ", "), ("…", "..."), (" – ", ", "), ("–", "-"), ("−", "minus "), ("×", " by "),
    ("▲", "up"), ("▼", "down"), ("█", ""), ("░", ""), ("■", ""), ("□", ""), ("●", ""), ("│", ""),
    ("┼", ""), ("◄", ""), ("►", ""), ("≈", "close to "), ("£", "pounds "),
  ]

  /// A sentence as it is heard.
  static func spoken(_ words: String) -> String {
    words.utf8.allSatisfy { $0 < 0x80 && $0 != 0x25 }
      ? words : marks.reduce(words) { $0.replacing($1.0, with: $1.1) }
  }
}
