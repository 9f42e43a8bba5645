import Narration
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// Comparing two editions over the same figures.
@Suite struct CompareEditionsTests {
  private func desktop(
    _ framework: String = "2025-26", with other: String = "2026-27",
    period: String = "Q3 2025/26", size: Size = Size(columns: 120, rows: 40)
  ) throws -> Desktop {
    let desktop = try Desktop(size: size, framework: framework, period: period)
    desktop.send(.compare(FrameworkID(other)))
    return desktop
  }

  private func state(_ desktop: Desktop) throws -> EditionsState {
    try #require(desktop.desk?.editions)
  }

  private func row(_ desktop: Desktop) throws -> EditionComparison.Row {
    let state = try state(desktop)
    return try #require(state.row)
  }

  private func selected(_ desktop: Desktop) throws -> String {
    try row(desktop).organisation.code.value
  }

  /// Counted again from both editions' results, without the comparison's own arithmetic.
  @Test func theTableCountsEverybodyOnce() throws {
    let desktop = try desktop()
    let desk = try #require(desktop.desk)
    let other = try #require(desk.library.framework(FrameworkID("2026-27")))
    let period = try #require(Period("Q3 2025/26"))
    let right = desk.library.assessments(period, under: other)
    let comparison = try state(desktop).comparison
    for (one, two) in [(1, 1), (1, 2), (2, 2), (2, 3), (3, 3), (4, 3), (4, 4), (2, 1)] {
      let count = zip(desk.assessments, right).filter {
        $0.segment == one && $1.segment == two
      }.count
      #expect(comparison.count(one, two) == count, "\(one) to \(two)")
      if count > 0 { desktop.shows("\(count)") }
    }
    let totals = comparison.totals
    #expect(
      totals.alike + totals.better + totals.worse + totals.oneOnly + totals.neither
        == comparison.rows.count)
    desktop.shows("\(comparison.rows.count) compared: \(totals.alike) alike")
  }

  @Test func isAskedForByKeyAndFromThePeriods() throws {
    let desktop = try Desktop(period: "Q3 2025/26")
    desktop.press("D")
    desktop.shows("Compare NOF 2025/26 in Q3 2025/26 with")
    desktop.shows("► NOF 2026/27")
    desktop.press("Enter")
    desktop.shows("NOF 2025/26 / NOF 2026/27")
    desktop.press("Esc", "p", "G", "Up", "Enter", "Enter")
    desktop.shows("NOF 2025/26 / NOF 2026/27")
    #expect(desktop.desk?.screens.count == 2)
  }

  @Test func aMoverOpensAndEscComesBackToIt() throws {
    let desktop = try desktop()
    desktop.press("j", "j")
    let code = try selected(desktop)
    desktop.says("\(code) ")
    desktop.press("Enter")
    desktop.shows("Compare editions › \(code)")
    desktop.shows("row 3 of \(try state(desktop).movers.count)")
    desktop.press("}", "{", "Esc")
    desktop.shows("First differs in")
    #expect(try state(desktop).row?.organisation.code.value == code)
    desktop.press("Esc")
    #expect(desktop.desk?.screen == .organisations && desktop.desk?.editions == nil)
    desktop.press("Esc")
    desktop.says("This is the outermost screen")
  }

  /// The first step in which the two differ, each in its own edition's words.
  @Test func theFirstDifferenceIsSaidByBoth() throws {
    let desktop = try desktop()
    let row = try row(desktop)
    let difference = try #require(row.difference)
    let comparison = try state(desktop).comparison
    let words = Narrator(comparison.left).comparison(
      difference, beside: Narrator(comparison.right))
    #expect(words.count == 2 && words[0].hasPrefix("NOF 2025/26") && words[1].hasPrefix("NOF 2026"))
    for sentence in words { desktop.shows(sentence) }
    desktop.press("x")
    desktop.shows("How \(row.organisation.code) was made under both editions")
    desktop.shows("NHS Oversight Framework 2025/26")
    desktop.press("Esc")
    #expect(desktop.desk?.sheet == nil && desktop.desk?.screen == .editions)
  }

  @Test func movingKeepsToTheMoversAndComputesNothing() throws {
    let desktop = try desktop(size: Size(columns: 80, rows: 24))
    let before = try state(desktop).comparison.rows.count
    let count = try state(desktop).movers.count
    desktop.press("G")
    #expect(try state(desktop).window.selection == count - 1)
    desktop.shows("► \(try selected(desktop))")
    desktop.press("j", "PgDn", "g", "PgUp", "k")
    #expect(try state(desktop).window.selection == 0)
    #expect(try state(desktop).comparison.rows.count == before)
  }

  /// Another period keeps the two editions; where the one in use changes with it, they change places.
  @Test func followsPeriodAndEdition() throws {
    let desktop = try desktop()
    desktop.press("p", "Down", "Enter")
    desktop.shows("Q2 2025/26 · NOF 2025/26 / NOF 2026/27")
    #expect(try state(desktop).comparison.period.description == "Q2 2025/26")
    desktop.send(.framework(FrameworkID("2026-27")))
    desktop.shows("NOF 2026/27 / NOF 2025/26")
    desktop.press("D", "Up", "Enter")
    desktop.shows("NOF 2026/27 / ")
    #expect(desktop.desk?.screens.count == 2)
  }

  @Test func aDraftOnEitherSideMakesItATest() throws {
    let desktop = try desktop(with: "2024-25-consultation")
    #expect(desktop.grid.line(0).hasPrefix(" DRAFT RULES – test only"))
    desktop.press("Enter")
    #expect(!desktop.grid.line(0).contains("DRAFT"), "the organisation's page is not the draft's")
    desktop.press("Esc", "Esc")
    #expect(!desktop.grid.line(0).contains("DRAFT"))
  }

  @Test(arguments: [(60, 20), (61, 24), (80, 24), (120, 40), (200, 60)])
  func aDraftsWordsAreNeverCut(columns: Int, rows: Int) throws {
    let size = Size(columns: columns, rows: rows)
    let desktop = try desktop(
      "2024-25-consultation", with: "2025-26-draft", period: "Q1 2025/26", size: size)
    #expect(desktop.grid.line(0).hasPrefix(" DRAFT RULES – test only "))
    for key in ["Enter", "]", "]", "]", "]"] {
      desktop.press(key)
      #expect(desktop.grid.line(0).hasPrefix(" DRAFT RULES – test only "), "after \(key)")
    }
  }

  @Test func whereNobodyMovesItSaysSo() throws {
    let desktop = try desktop("icb-annual-2024-25", with: "2025-26", period: "Q4 2024/25")
    desktop.shows("Nobody has a segment in Q4 2024/25 under ICB annual 2024/25 or NOF 2025/26.")
    for key in ["j", "G", "Enter", "x", "n", "y", "u", "Tab"] { desktop.press(key) }
    #expect(desktop.desk?.screen == .editions && desktop.appends == 0)
  }

  /// What is rated counts on the comparison too, once one is back on it.
  @Test func judgementsCount() throws {
    let desktop = try desktop(
      "2024-25-consultation", with: "2025-26-draft", period: "Q1 2025/26")
    let code = try #require(OrganisationCode("QWO"))
    func left() throws -> Int? {
      try state(desktop).comparison.rows.first { $0.organisation.code == code }?.left.segment
    }
    #expect(try left() == 1)
    desktop.open("QWO")
    desktop.press("]")
    for _ in 0..<6 { desktop.press("4", "j") }
    desktop.press("Esc")
    #expect(try left() == 2)
  }

  @Test func tabGivesTheTablesRowsAway() throws {
    let desktop = try desktop(size: Size(columns: 60, rows: 20))
    desktop.shows("NOF 2026/27 (not in force then)")
    desktop.press("Tab")
    desktop.hides("(not in force then)")
    desktop.shows("NOF 2026/27, Fixed cuts:")
    desktop.resize(120, 40)
    desktop.hides("(not in force then)")
    let rows = try state(desktop).window.visible.count
    desktop.press("Tab")
    desktop.shows("(not in force then)")
    #expect(try state(desktop).window.visible.count < rows)
  }

  @Test func aNoteIsAboutTheSelectedMover() throws {
    let desktop = try desktop()
    desktop.press("j", "n")
    desktop.shows("Note on \(try selected(desktop))")
  }
}
