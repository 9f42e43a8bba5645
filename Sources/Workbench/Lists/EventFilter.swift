import Ledger
import OversightCore

/// A condition on the lines of the history: `kind:rating,decision person:ann not about:rdy late`. All
/// terms must hold; a list of values holds where one of them does.
struct EventFilter: Hashable, Sendable {
  /// What a term looks at.
  enum Field: String, CaseIterable, Hashable, Sendable {
    case kind, person, about, text
  }

  /// One condition; without a field it looks everywhere.
  struct Term: Hashable, Sendable {
    var field: Field?
    var values: [String]
    var isNegated = false
  }

  var terms: [Term] = []

  /// Whether a line fulfils every term; `words` is asked for what a field holds of it.
  func matches(_ words: (Field) -> [String]) -> Bool {
    terms.allSatisfy { term in
      let held = (term.field.map { [$0] } ?? Field.allCases).flatMap(words).map(\.folded)
      let holds = term.values.contains { value in held.contains { $0.contains(value) } }
      return holds != term.isNegated
    }
  }
}

/// Reading it.
extension EventFilter {
  /// The filter of a text; an empty text is no filter.
  static func parse(_ text: String) throws(FilterParser.Problem) -> EventFilter {
    var filter = EventFilter()
    var isNegated = false
    for (place, word) in words(of: text) {
      if word.lowercased() == "not" {
        isNegated = true
        continue
      }
      var term = try self.term(word, at: place)
      term.isNegated = isNegated
      isNegated = false
      filter.terms.append(term)
    }
    if isNegated { throw .init(place: text.count, message: Words.filterMissing) }
    return filter
  }

  private static func term(
    _ word: String, at place: Int
  ) throws(FilterParser.Problem) -> Term {
    guard let end = word.firstIndex(where: { ":=".contains($0) }), word.first != "\"" else {
      return Term(field: nil, values: [plain(word)])
    }
    let name = word[..<end].lowercased()
    guard let field = Field(rawValue: name) else {
      throw .init(place: place, message: Words.noEventField(name))
    }
    let values = word[word.index(after: end)...].split(separator: ",").map { plain(String($0)) }
    guard !values.isEmpty else {
      throw .init(place: place + word.count, message: Words.filterMissing)
    }
    return Term(field: field, values: values)
  }

  private static func plain(_ word: String) -> String { word.filter { $0 != "\"" }.folded }

  /// The words of a text with their places; blanks inside quotation marks divide nothing.
  private static func words(of text: String) -> [(place: Int, word: String)] {
    var words: [(place: Int, word: String)] = []
    var (word, isQuoted) = ("", false)
    for (place, character) in text.enumerated() {
      if character == "\"" { isQuoted.toggle() }
      if character.isWhitespace, !isQuoted {
        if !word.isEmpty { words.append((place - word.count, word)) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [(text.count - word.count, word)]
  }
}
