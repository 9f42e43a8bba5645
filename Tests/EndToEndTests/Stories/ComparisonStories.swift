import Glibc
import Testing

/// Comparing two editions.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct ComparisonStories {
  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func whoMovesAndWhereTheyDiffer(columns: Int, rows: Int) throws {
    let program = try Workplace().workbench(
      ["--period", "Q3 2025/26"], columns: columns, rows: rows)
    program.type("D")
    try program.waitFor("── Compare NOF 2025/26 in Q3 2025/26 with")
    #expect(program.text.contains("\n ► NOF 2026/27 "))
    program.press(.enter)
    try program.waitFor("are in another segment under NOF 2026/27.")
    #expect(program.screen[1].hasPrefix(" 205 compared: "))
    #expect(program.text.contains("NOF 2026/27 (not in force then)"))
    try program.waitUntilIdle()
    let first = program.selected
    program.type("j")
    // A picture half painted has no selected row.
    try program.waitUntil("the next mover is selected") {
      !$0.selected.isEmpty && $0.selected != first
    }
    try program.waitUntilIdle()
    let code = try #require(program.selected.split(separator: " ").dropFirst().first)
    if rows < 24 {
      program.type("\t")
      try program.waitUntilGone("(not in force then)")
    }
    try program.waitFor("NOF 2026/27, Fixed cuts: ")
    program.press(.enter)
    try program.waitFor(" Opened \(code) ")
    program.press(.escape)
    try program.waitUntil("the comparison is back") { $0.selected.contains("► \(code) ") }
    #expect(program.screen[1].hasPrefix(" 205 compared: "))
    program.press(.escape)
    try program.waitFor(" 247 of 247 ")
    #expect(try program.quit() == .exited(0))
  }

  @Test func aWindowTooSmallSaysSoAndLosesNothing() throws {
    let program = try Workplace().workbench(["--period", "Q3 2025/26"])
    program.type("D")
    try program.waitFor("── Compare ")
    program.press(.enter)
    try program.waitFor(" 205 compared: ")
    program.type("jjj")
    try program.waitUntilIdle()
    let selected = program.selected
    program.resize(columns: 40, rows: 10)
    try program.waitFor("Too small: 40×10.")
    program.resize(columns: 120, rows: 40)
    try program.waitUntil("it is as it was") { $0.selected == selected }
  }
}
