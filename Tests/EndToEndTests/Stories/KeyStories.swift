import Testing

/// Many keys at once, and one alone.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct KeyStories {
  @Test func aBurstOfKeysIsDrawnTogether() throws {
    let program = try Workplace().workbench()
    let before = program.output.count
    let keys = String(repeating: "j", count: 260) + String(repeating: "k", count: 40)
    program.send(Array(keys.utf8))
    try program.waitFor(", row 198 of 238.")
    try program.waitUntilIdle()
    #expect(program.status.contains(", row 198 of 238."))
    // A picture of the list is some 5,000 bytes; 300 of them would be more than a million.
    #expect(program.output.count - before < 60_000)
  }

  @Test func arrowsInABurstAreArrows() throws {
    let program = try Workplace().workbench()
    program.send(Array(String(repeating: "\u{1B}OB", count: 150).utf8))
    program.send(Array(String(repeating: "\u{1B}[A", count: 50).utf8))
    try program.waitFor(", row 101 of 238.")
    #expect(program.selected.contains(" ► "))
  }

  /// Keys typed while a rating is on its way to the disk act on what is then on the screen.
  @Test func ratingsInABurstAreAllSaved() throws {
    let program = try Workplace().capability(of: "QWO")
    program.type("1j2j3j4j1j2")
    try program.waitUntil("all six are saved") { $0.screen[1].contains("History 6") }
    try program.waitUntilIdle()
    #expect(program.areas.count == 6)
    for (area, mark) in zip(program.areas, ["▲ E", "■ A", "□ P", "▼ I", "▲ E", "■ A"]) {
      #expect(area.contains(mark))
    }
    #expect(program.screen[1].contains("History 6"))
  }

  @Test func escapeAloneActsSoon() throws {
    let program = try Workplace().workbench()
    program.type("?")
    try program.waitFor("\n Find:")
    let start = ContinuousClock.now
    program.press(.escape)
    try program.waitUntilGone("\n Find:")
    print("Esc alone acted after \(ContinuousClock.now - start).")
    #expect(program.screen[1].hasPrefix(" 238 of 238 "))
  }

  @Test func aKeyThatMeansNothingSaysSo() throws {
    let program = try Workplace().workbench()
    program.type("@")
    try program.waitFor("@ does nothing here. ? lists every key.")
    program.type("4")
    try program.waitFor("4 does nothing here. ? lists every key.")
    program.press(.escape)
    try program.waitFor("This is the outermost screen. q leaves the workbench.")
  }
}
