@testable import DataPreparation

/// A small mapping: one document of two paragraphs, the second with two statements.
enum CoverageSample {
  static let text = """
    later:
      letters: Letters
    documents:
      - title: A document
        counts: [1, 2]
        statements:
          - at: 1
            says: Somebody oversees.
            out-of-scope: because it is background
          - at: 2a
            says: A route is indicated.
            met-by: [rule: first/route, command: show]
            how: The page says which.
          - at: 2b
            says: A letter is sent | with a copy.
            met-by: [command: explain]
            later: [letters]

    """

  /// The first statement of it.
  static let first =
    "      - at: 1\n        says: Somebody oversees.\n"
    + "        out-of-scope: because it is background\n"

  static let catalogue = CoverageCatalogue(names: [
    .rule: ["first/route", "first/score", "second/score"], .command: ["show", "explain"],
  ])

  static func coverage(_ text: String = text) throws -> Coverage { try CoverageReader.read(text) }

  /// What is wrong with the sample after one piece of it has become another.
  static func problems(replacing old: String, with new: String) throws -> [String] {
    let changed = text.replacing(old, with: new)
    guard changed != text else { return ["the sample has no such text"] }
    do {
      return try coverage(changed).problems(against: catalogue).map(\.description)
    } catch let error as CoverageProblems {
      return error.problems.map(\.description)
    }
  }
}
