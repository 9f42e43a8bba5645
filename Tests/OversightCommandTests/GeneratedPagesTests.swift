import Foundation
import Testing
import Workbench

/// Pages and pictures made by the program are kept in the repository and must not be stale.
struct GeneratedPagesTests {
  @Test func thePageOfKeysIsWhatTheTableSays() throws {
    let kept = try String(contentsOf: Repository.url("Documentation/Keys.md"), encoding: .utf8)
    // The program ends what it prints with a newline.
    #expect(kept == KeysPage.markdown() || kept == KeysPage.markdown() + "\n", "run: make docs")
  }

  @Test(
    arguments: [
      ("organisations", ["--organisation", "RDY", "--period", "Q4 2025/26"]),
      ("scorecard", ["--organisation", "RDY", "--period", "Q4 2025/26"]),
      ("capability", ["--organisation", "QWO", "--framework", "2024-25-consultation"]),
      (
        "considerations",
        [
          "--organisation", "QWO", "--framework", "2024-25-consultation", "--period", "Q1 2025/26",
        ]
      ),
      (
        "compare-editions",
        ["--framework", "2025-26", "--with", "2026-27", "--period", "Q3 2025/26"]
      ),
      ("compare", ["--organisation", "RDY", "--with", "RJ8,RTQ", "--period", "Q4 2025/26"]),
      ("regions", ["--period", "Q3 2025/26"]),
      ("metric", ["--organisation", "RDY", "--period", "Q4 2025/26"]),
      ("assessment", ["--organisation", "QWO", "--framework", "2024-25-consultation"]),
      ("year", ["--organisation", "RX4", "--period", "Q4 2025/26"]),
    ]) func picturesAreWhatTheProgramDraws(screen: String, arguments: [String]) throws
  {
    let own = ["snapshot", screen, "--as", "ann", "--size", "120x40", "--format", "svg"]
    let drawn = try Home().run(own + arguments)
    let place = Repository.url("Documentation/Pictures/\(screen).svg")
    #expect(drawn.status == 0)
    let kept = try String(contentsOf: place, encoding: .utf8)
    #expect(drawn.output == kept, "run: make docs")
  }
}
