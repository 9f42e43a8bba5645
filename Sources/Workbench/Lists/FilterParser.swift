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

  /// What ends a word that is not in quotation marks.
  static let ends = ":=!<>(),\""

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
      throw parser.problem(Words.filterBracketOpened)
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
      throw Problem(place: start, message: Words.filterBracketClosed)
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
    if Filter.Field.isHidden(word) {
      throw Problem(place: start, message: Words.filterHidden)
    }
    guard let field = Filter.Field(word) else {
      throw Problem(place: start, message: Words.filterNoField(word))
    }
    return try compare(field, test)
  }

  private mutating func compare(
    _ field: Filter.Field, _ test: Filter.Operator
  ) throws(Problem) -> Filter {
    var values = [try value(of: field, test)]
    while peek == "," {
      place += 1
      values.append(try value(of: field, test))
    }
    skipBlanks()
    return .compare(field, test, values)
  }

  private mutating func value(
    of field: Filter.Field, _ test: Filter.Operator
  ) throws(Problem) -> Filter.Value {
    let start = place
    let (word, isQuoted) = try self.word()
    if let marks = field.marks {
      return try mark(word, of: field, marks, test, at: start)
    }
    if word.lowercased() == "unknown", !isQuoted {
      if test.isOrdering { throw Problem(place: start, message: Words.filterUnknownOrder) }
      return .unknown
    }
    guard field.isNumeric else {
      if test.isOrdering {
        throw Problem(place: start, message: Words.filterWordsOnly(field.name))
      }
      return .words(word)
    }
    guard let number = Self.number(word) else {
      throw Problem(place: start, message: Words.filterNoNumber(word))
    }
    if case .range = number, test.isOrdering {
      throw Problem(place: start, message: Words.filterRangeOrder)
    }
    return number
  }

  /// `is:marked` and their like: only what can be, and what is not recorded yet is refused, since an
  /// empty list would say that nobody has any.
  private func mark(
    _ word: String, of field: Filter.Field, _ marks: [Filter.Mark], _ test: Filter.Operator,
    at start: Int
  ) throws(Problem) -> Filter.Value {
    if test.isOrdering {
      throw Problem(place: start, message: Words.filterWordsOnly(field.name))
    }
    if field == .possession, word.lowercased() == "evidence" {
      throw Problem(place: start, message: Words.filterNoEvidence)
    }
    guard marks.contains(where: { $0.rawValue == word.lowercased() }) else {
      throw Problem(
        place: start, message: Words.filterNoMark(word, field.name, marks.map(\.rawValue)))
    }
    return .words(word.lowercased())
  }

  private static func number(_ word: String) -> Filter.Value? {
    let ends = word.components(separatedBy: "..")
    if ends.count == 2, !ends[1].hasPrefix("."), let low = finite(ends[0]),
      let high = finite(ends[1]), low <= high
    {
      return .range(low, high)
    }
    return finite(word).map(Filter.Value.number)
  }

  /// A number of a size that can be meant; closer to 0 than comparing tells apart is 0.
  private static func finite(_ word: String) -> Double? {
    Figure.parse(word).flatMap { number in
      guard abs(number) < 1e15 else { return nil }
      return abs(number) < 1e-9 ? 0 : number
    }
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
    while let character = peek, !character.isWhitespace, !Self.ends.contains(character) {
      place += 1
    }
    guard place > start else { throw problem(Words.filterMissing) }
    return (String(characters[start..<place]), false)
  }

  private mutating func quoted() throws(Problem) -> String {
    let start = place
    place += 1
    guard let end = characters[place...].firstIndex(of: "\"") else {
      throw Problem(place: start, message: Words.filterQuotation)
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
