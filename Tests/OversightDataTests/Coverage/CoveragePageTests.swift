import Testing

@testable import DataPreparation

/// The page made from the sample.
struct CoveragePageTests {
  private static func page() throws -> String {
    CoveragePage(
      coverage: try CoverageSample.coverage(), catalogue: CoverageSample.catalogue
    ).markdown
  }

  @Test(arguments: [
    "| A document | 3 | 1 | 1 | 0 | 1 |\n| **together** | 3 | 1 | 1 | 0 | 1 |\n",
    "| Letters | 2b |\n",
    "## A document\n\n| paragraph | says | where it is met |\n| --- | --- | --- |\n",
    "| 1 | Somebody oversees. | *Out of scope* because it is background |\n",
    "| 2a | A route is indicated. | rule `first/route` · `oversight show`<br>The page says which. |\n",
    "| 2b | A letter is sent \\| with a copy. | `oversight explain`<br>*Later:* Letters |\n",
  ]) func itHas(_ line: String) throws {
    let page = try Self.page()
    #expect(page.contains(line))
  }

  @Test func itEndsWithOneNewline() throws {
    let page = try Self.page()
    #expect(page.hasSuffix("|\n"))
    #expect(!page.contains("\n\n\n"))
  }
}
