import Foundation
import Narration

/// Reads the filter language: `segment>=3 region:london,"south east"`, `not flag:deficit or dorset`.
struct FilterParser {
  /// What is wrong with a filter and where.
  struct Problem: Error, Hashable, Sendable {
    /// The place in the text, in characters from 0.
    let place: Int
    /// What is wrong and what to do.
    let message: String
  }

  private let characters: [Character]
  private var place = 0

  private init(_ text: String) { characters = Array(text) }

  /// The filter of a text; an empty text is no filter.
  static func parse(_ text: String) throws(Problem) -> Filter {
    var parser = FilterParser(text)
    parser.skipBlanks()
    if parser.isAtEnd { return .all }
    let filter = try parser.filter()
    guard parser.isAtEnd else {
      throw parser.problem("a bracket closes that was never opened: take it away")
    }
    return filter
  }

  private mutating func filter() throws(Problem) -> Filter {
    var parts = [try conjunction()]
    while takeWord("or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private mutating func conjunction() throws(Problem) -> Filter {
    var parts = [try term()]
    while !isAtEnd, peek != ")", !isWord("or") { parts.append(try term()) }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  private mutating func term() throws(Problem) -> Filter {
    if takeWord("not") { return .not(try term()) }
    if peek == "(" { return try group() }
    return try comparison()
  }

  private mutating func group() throws(Problem) -> Filter {
    let start = place
    place += 1
    skipBlanks()
    let inner = try filter()
    guard peek == ")" else {
      throw Problem(place: start, message: "this bracket is never closed: add )")
    }
    place += 1
    skipBlanks()
    return inner
  }

  private mutating func comparison() throws(Problem) -> Filter {
    let start = place
    let word = try self.word().text
    guard let test = takeOperator() else {
      skipBlanks()
      return .text(word)
    }
    guard let column = ListColumn(filterName: word), column != .range else {
      let names = ListColumn.allCases.filter { $0 != .range }.map(\.rawValue)
      throw Problem(
        place: start, message: "no column '\(word)': use \(names.joined(separator: ", "))")
    }
    return try compare(column, test)
  }

  private mutating func compare(
    _ column: ListColumn, _ test: Filter.Operator
  ) throws(Problem) -> Filter {
    var values = [try value(of: column, test)]
    while peek == "," {
      place += 1
      values.append(try value(of: column, test))
    }
    skipBlanks()
    return .compare(column, test, values)
  }

  private mutating func value(
    of column: ListColumn, _ test: Filter.Operator
  ) throws(Problem) -> Filter.Value {
    let start = place
    let (word, isQuoted) = try self.word()
    let isOrdering = ![.contains, .equal, .notEqual].contains(test)
    if word.lowercased() == "unknown", !isQuoted {
      if isOrdering { throw Problem(place: start, message: "unknown is no number: use = or !=") }
      return .unknown
    }
    guard ListRow.isNumeric(column) else {
      guard test == .contains || test == .equal || test == .notEqual else {
        throw Problem(place: start, message: "'\(column.rawValue)' has words: use : or =")
      }
      return .words(word)
    }
    guard let number = Self.number(word) else {
      throw Problem(place: start, message: "'\(word)' is not a number, such as 2 or 2.0..2.1")
    }
    if case .range = number, isOrdering {
      throw Problem(place: start, message: "a range has two ends: use : or =")
    }
    return number
  }

  private static func number(_ word: String) -> Filter.Value? {
    let ends = word.components(separatedBy: "..")
    if ends.count == 2, !ends[1].hasPrefix("."), let low = Figure.parse(ends[0]),
      let high = Figure.parse(ends[1]), low <= high
    {
      return .range(low, high)
    }
    return Figure.parse(word).map(Filter.Value.number)
  }
}

/// Characters.
extension FilterParser {
  fileprivate var isAtEnd: Bool { place >= characters.count }
  fileprivate var peek: Character? { isAtEnd ? nil : characters[place] }

  fileprivate func problem(_ message: String) -> Problem { Problem(place: place, message: message) }

  fileprivate mutating func skipBlanks() {
    while peek?.isWhitespace == true { place += 1 }
  }

  /// A word, or words in quotation marks.
  fileprivate mutating func word() throws(Problem) -> (text: String, isQuoted: Bool) {
    if peek == "\"" { return (try quoted(), true) }
    let start = place
    while let character = peek, !character.isWhitespace, !":=!<>(),\"".contains(character) {
      place += 1
    }
    guard place > start else { throw problem("a word or a value is missing here") }
    return (String(characters[start..<place]), false)
  }

  private mutating func quoted() throws(Problem) -> String {
    let start = place
    place += 1
    guard let end = characters[place...].firstIndex(of: "\"") else {
      throw Problem(place: start, message: "this quotation mark is never closed: add \"")
    }
    defer { place = end + 1 }
    return String(characters[place..<end])
  }

  fileprivate mutating func takeOperator() -> Filter.Operator? {
    for test in Filter.Operator.allCases where characters[place...].starts(with: test.rawValue) {
      place += test.rawValue.count
      return test
    }
    return nil
  }

  fileprivate func isWord(_ word: String) -> Bool {
    let end = place + word.count
    guard end <= characters.count, String(characters[place..<end]).lowercased() == word else {
      return false
    }
    return end == characters.count || characters[end].isWhitespace || characters[end] == "("
  }

  fileprivate mutating func takeWord(_ word: String) -> Bool {
    guard isWord(word) else { return false }
    place += word.count
    skipBlanks()
    return true
  }
}
