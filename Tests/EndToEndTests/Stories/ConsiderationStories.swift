import Glibc
import Testing

/// Answering the tests of the draft edition with a source, and what follows at once.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct ConsiderationStories {
  private static let period = ["--period", "Q1 2025/26"]

  private func considerations(_ workplace: Workplace, as name: String = "ann") throws -> PtyProgram
  {
    let program = try workplace.workbench(Workplace.draft + Self.period, as: name)
    try program.open("QWO")
    try program.goToTab("Considerations")
    return program
  }

  /// Answers the selected test with met and waits until it is saved.
  private func meet(_ source: String, _ program: PtyProgram) throws {
    program.type("1")
    try program.waitFor("── Source: QWO, ")
    program.type(source)
    try program.waitFor("\n \(source)")
    program.press(.ctrl("s"))
    try program.waitFor("\n Saved. ")
    try program.waitUntilIdle()
  }

  @Test func threeTestsMetMoveTheSegment() throws {
    let workplace = try Workplace()
    let program = try considerations(workplace)
    #expect(program.screen[0].hasPrefix(" DRAFT RULES – test only "))
    #expect(program.screen[2].hasPrefix(" SEGMENT 1 █░░░"))
    for (place, source) in ["Tier list, June", "Returns, June", "Returns, June 2025"].enumerated() {
      try meet(source, program)
      #expect(program.selected.contains("▼ met"))
      #expect(program.status.contains("Tests met: \(place) → \(place + 1) of 6."))
      if place < 2 { program.press(.down) }
      try program.waitUntilIdle()
    }
    #expect(program.status.contains("Segment 1 → 2."))
    #expect(program.screen[2].hasPrefix(" SEGMENT 2 ██░░"))
    program.type("u")
    try program.waitFor("\n Taken back: ")
    #expect(program.screen[2].hasPrefix(" SEGMENT 1 █░░░"))
    program.press(.ctrl("r"))
    try program.waitFor("\n Done again: ")
    #expect(program.screen[2].hasPrefix(" SEGMENT 2 ██░░"))
    #expect(try program.quit() == .exited(0))
    // Another person at the same workspace finds the answers and where they come from.
    let ben = try considerations(workplace, as: "ben")
    #expect(ben.screen[2].hasPrefix(" SEGMENT 2 ██░░"))
    #expect(ben.selected.contains("entered by ann: Tier list, June"))
  }

  @Test func withoutASourceNothingIsSaved() throws {
    let workplace = try Workplace()
    let program = try considerations(workplace)
    program.type("2")
    try program.waitFor("An answer needs a source. Nothing is saved until ^S.")
    program.type("Half a source")
    try program.waitFor("\n Half a source")
    program.press(.escape)
    try program.waitFor("Not saved; the draft is kept")
    #expect(program.selected.contains("– not known"))
    #expect(try workplace.run(["history", "QWO"]).output.hasPrefix("0 of"))
    program.type("2")
    try program.waitFor("Here is the draft you left.")
    try program.waitFor("\n Half a source")
  }

  /// The answers of a board arrive on its provider's page, which is open elsewhere.
  @Test func aProvidersPageHearsOfIt() throws {
    let workplace = try Workplace()
    let ben = try workplace.workbench(Workplace.draft + Self.period, as: "ben")
    try ben.open("RXG")
    try ben.goToTab("Considerations")
    let before = ben.selected
    let ann = try considerations(workplace)
    try meet("Tier list, June", ann)
    try ben.waitUntil("the board's answer is there") { $0.selected != before }
    #expect(ben.selected.contains("QWO met"))
  }
}
