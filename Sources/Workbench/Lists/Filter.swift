import Foundation
import Narration
import OversightCore

/// A condition on the rows of a list.
indirect enum Filter: Hashable, Sendable {
  /// Every row.
  case all
  case and([Filter])
  case or([Filter])
  case not(Filter)
  /// Bare text: looks in code, names and former names.
  case text(String)
  case compare(ListColumn, Operator, [Value])

  /// How a column is compared.
  enum Operator: String, Hashable, Sendable, CaseIterable {
    case notEqual = "!="
    case atMost = "<="
    case atLeast = ">="
    case contains = ":"
    case equal = "="
    case below = "<"
    case above = ">"
  }

  /// What it is compared with; a list of values holds where one of them does.
  enum Value: Hashable, Sendable {
    case words(String)
    case number(Double)
    case range(Double, Double)
    case unknown
  }

  /// Whether a row fulfils the condition.
  func matches(_ row: ListRow) -> Bool {
    switch self {
    case .all: true
    case .and(let parts): parts.allSatisfy { $0.matches(row) }
    case .or(let parts): parts.contains { $0.matches(row) }
    case .not(let part): !part.matches(row)
    case .text(let text): row.contains(text)
    case .compare(let column, let test, let values):
      test == .notEqual
        ? row.isKnown(column) && !values.contains { row.matches(column, .equal, $0) }
        : values.contains { row.matches(column, test, $0) }
    }
  }
}

extension ListRow {
  fileprivate func contains(_ text: String) -> Bool {
    let wanted = text.folded
    return ([code.value, name] + otherNames).contains { $0.folded.contains(wanted) }
  }

  fileprivate func isKnown(_ column: ListColumn) -> Bool {
    Self.isNumeric(column) ? number(in: column) != nil : !words(in: column).isEmpty
  }

  /// Numbers compare as displayed; no comparison but that with `unknown` matches what is unknown.
  fileprivate func matches(
    _ column: ListColumn, _ test: Filter.Operator, _ value: Filter.Value
  ) -> Bool {
    switch value {
    case .unknown: !isKnown(column)
    case .range(let low, let high):
      number(in: column).map { low - 1e-9 <= $0 && $0 <= high + 1e-9 } ?? false
    case .number(let number): compare(self.number(in: column), test, number)
    case .words(let words): contains(words, in: column, whole: test == .equal)
    }
  }

  private func contains(_ wanted: String, in column: ListColumn, whole: Bool) -> Bool {
    let wanted = wanted.folded
    return words(in: column).contains {
      whole ? $0.folded == wanted : $0.folded.contains(wanted)
    }
  }

  private func compare(_ own: Double?, _ test: Filter.Operator, _ number: Double) -> Bool {
    guard let own else { return false }
    switch test {
    case .contains, .equal: return abs(own - number) < 1e-9
    case .notEqual: return abs(own - number) >= 1e-9
    case .below: return own < number - 1e-9
    case .atMost: return own <= number + 1e-9
    case .above: return own > number + 1e-9
    case .atLeast: return own >= number - 1e-9
    }
  }
}

extension String {
  /// Without blanks at the ends.
  var trimmed: String { trimmingCharacters(in: .whitespaces) }

  /// Without case and accents, for comparing.
  var folded: String {
    String(
      decomposed.unicodeScalars.filter { !$0.properties.isDiacritic }.map(Character.init)
    ).lowercased()
  }

  private var decomposed: String { decomposedStringWithCanonicalMapping }
}
