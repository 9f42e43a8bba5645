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
  case compare(Field, Operator, [Value])

  /// What is compared.
  enum Field: Hashable, Sendable {
    /// What stands in a column.
    case column(ListColumn)
    /// The ratings of any area in a layer that everybody may see.
    case layer(Layer)
    /// `is:marked`, `is:changed`
    case state
    /// `has:note`
    case possession
  }

  /// What `is` and `has` can be followed by.
  enum Mark: String, Hashable, Sendable, CaseIterable {
    case marked, changed, note
  }

  /// How a column is compared.
  enum Operator: String, Hashable, Sendable, CaseIterable {
    case notEqual = "!="
    case atMost = "<="
    case atLeast = ">="
    case contains = ":"
    case equal = "="
    case below = "<"
    case above = ">"

    /// Whether it asks for more or less.
    var isOrdering: Bool { ![.contains, .equal, .notEqual].contains(self) }
  }

  /// What it is compared with; a list of values holds where one of them does.
  enum Value: Hashable, Sendable {
    case words(String)
    case number(Double)
    case range(Double, Double)
    case unknown
  }

  /// What is known of organisations beside their rows.
  struct Known: Hashable, Sendable {
    var marked: Set<OrganisationCode> = []
    var changed: Set<OrganisationCode> = []
    var noted: Set<OrganisationCode> = []

    fileprivate func words(of code: OrganisationCode) -> [Mark] {
      [(marked, Mark.marked), (changed, .changed), (noted, .note)].filter { $0.0.contains(code) }
        .map(\.1)
    }
  }

  /// Whether a row fulfils the condition.
  func matches(_ row: ListRow, _ known: Known = Known()) -> Bool {
    switch self {
    case .all: true
    case .and(let parts): parts.allSatisfy { $0.matches(row, known) }
    case .or(let parts): parts.contains { $0.matches(row, known) }
    case .not(let part): !part.matches(row, known)
    case .text(let text): row.contains(text)
    case .compare(let field, let test, let values):
      test == .notEqual
        ? Self.isKnown(field, row) && !values.contains { Self.holds(field, .equal, $0, row, known) }
        : values.contains { Self.holds(field, test, $0, row, known) }
    }
  }

  private static func isKnown(_ field: Field, _ row: ListRow) -> Bool {
    switch field {
    case .column(let column):
      column.isNumeric ? row.number(in: column) != nil : !row.words(in: column).isEmpty
    case .layer(let layer): row.ratings[layer] != nil
    case .state, .possession: true
    }
  }

  /// Numbers compare as displayed; no comparison but that with `unknown` matches what is unknown.
  private static func holds(
    _ field: Field, _ test: Operator, _ value: Value, _ row: ListRow, _ known: Known
  ) -> Bool {
    switch value {
    case .unknown: return !isKnown(field, row)
    case .range(let low, let high):
      return number(field, row).map { low - 1e-9 <= $0 && $0 <= high + 1e-9 } ?? false
    case .number(let number): return compare(Self.number(field, row), test, number)
    case .words(let wanted):
      let isWhole = test == .equal || field == .state || field == .possession
      return contains(wanted.folded, in: words(field, row, known), isWhole: isWhole)
    }
  }

  private static func number(_ field: Field, _ row: ListRow) -> Double? {
    if case .column(let column) = field { return row.number(in: column) }
    return nil
  }

  private static func words(_ field: Field, _ row: ListRow, _ known: Known) -> [String] {
    switch field {
    case .column(let column): row.words(in: column)
    case .layer(let layer): row.ratings[layer].map(Array.init) ?? []
    case .state, .possession: known.words(of: row.code).map(\.rawValue)
    }
  }

  private static func contains(_ wanted: String, in words: [String], isWhole: Bool) -> Bool {
    words.contains { isWhole ? $0.folded == wanted : $0.folded.contains(wanted) }
  }

  private static func compare(_ own: Double?, _ test: Operator, _ number: Double) -> Bool {
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

extension ListRow {
  fileprivate func contains(_ text: String) -> Bool {
    let wanted = text.folded
    return ([code.value, name] + otherNames).contains { $0.folded.contains(wanted) }
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
