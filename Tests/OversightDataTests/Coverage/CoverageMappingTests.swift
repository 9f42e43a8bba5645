import Foundation
import OversightData
import Testing

@testable import DataPreparation

/// The mapping of the source documents is whole, names only what is there, and its page is fresh.
struct CoverageMappingTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func text(_ name: String) throws -> String {
    try String(
      contentsOf: root.appendingPathComponent("Documentation/\(name)"), encoding: .utf8)
  }

  private static func coverage() throws -> Coverage {
    try CoverageReader.read(try text("Coverage.yaml"))
  }

  private static func catalogue() throws -> CoverageCatalogue {
    try CoverageCatalogue(DataFolder(path: root.appendingPathComponent("Data").path))
  }

  @Test func everyStatementHasAnAnswerAndEveryNameIsThere() throws {
    #expect(try Self.coverage().problems(against: Self.catalogue()) == [])
  }

  @Test func thePageIsUpToDate() throws {
    let page = CoveragePage(coverage: try Self.coverage(), catalogue: try Self.catalogue())
    #expect(try Self.text("Coverage.md") == page.markdown, "run: make docs")
  }

  /// Thirty numbered paragraphs, ten questions, and the paragraphs and table rows of the report, each
  /// with as many statements as were counted in the document. Kept here a second time, so that a
  /// statement cannot go from the mapping together with its count.
  @Test func theDocumentsAreWhole() throws {
    let counts = try Self.coverage().documents.map(\.counts)
    #expect(
      counts == [
        [
          2, 4, 4, 2, 2, 5, 7, 10, 7, 2, 3, 4, 5, 10, 2, 4, 12, 8, 6, 6, 2, 2, 1, 4, 5, 1, 2, 2, 3,
          3,
        ],
        [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
        [
          1, 1, 3, 1, 1, 2, 2, 2, 1, 2, 2, 4, 1, 3, 1, 1, 4, 2, 1, 1, 2, 1, 1, 3, 1, 2, 1, 1, 1, 1,
          1, 2,
        ],
      ])
    #expect(counts.map(\.count) == [30, 10, 32])
  }

  @Test func takingAnyStatementAwayIsNoticed() throws {
    for document in try Self.coverage().documents {
      for place in document.statements.map(\.place) {
        let gaps = document.without(place).gaps.map(\.message)
        #expect(gaps == ["\(place) of “\(document.title)” is not mapped"])
      }
    }
  }

  @Test func takingAnyNamedThingAwayIsNoticed() throws {
    let coverage = try Self.coverage()
    let references = Set(coverage.statements.flatMap(\.references))
    for reference in references {
      let without = CoverageCatalogue(names: [reference.kind: []])
      let lines = coverage.unknownReferences(in: without).map(\.line)
      #expect(lines.contains(reference.line), "\(reference)")
    }
  }

  /// A paragraph is told in our words: no text is put in quotation marks as if it were the document's.
  @Test func nothingIsQuoted() throws {
    for statement in try Self.coverage().statements {
      #expect(!statement.says.contains { "“”‘\"".contains($0) }, "\(statement.place)")
    }
  }
}

extension Coverage.Document {
  /// The document without one statement.
  fileprivate func without(_ place: String) -> Self {
    Self(
      title: title, note: note, prefix: prefix, counts: counts,
      statements: statements.filter { $0.place != place }, line: line)
  }
}
