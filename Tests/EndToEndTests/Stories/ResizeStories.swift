import Glibc
import Testing

/// No size of the window loses anything.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct ResizeStories {
  @Test func theSameOrganisationStaysSelected() throws {
    let program = try Workplace().workbench()
    program.type("jjjjjjjjjjjjjjjjjjjjjjjjj")
    try program.waitFor(", row 26 of 238.")
    try program.waitUntilIdle()
    let code = try #require(program.selected.split(separator: " ").dropFirst().first)
    let row = program.selected
    for size in [(60, 20), (80, 24), (200, 60), (61, 20)] {
      program.resize(columns: size.0, rows: size.1)
      try program.waitUntil("the list fills \(size)") { program in
        program.selected.hasPrefix(" ► \(code) ") && program.text.contains(" Selected \(code) ")
          && program.screen[size.1 - 1].hasSuffix("? help")
      }
    }
    program.resize(columns: 40, rows: 10)
    try program.waitFor("Too small: 40×10.")
    try program.waitUntilIdle()
    #expect(program.screen[1] == "60×20 is needed.")
    #expect(program.screen[2] == "Nothing is lost.")
    #expect(program.model.isAlternate)
    program.resize(columns: 120, rows: 40)
    try program.waitFor(", row 26 of 238.")
    try program.waitUntilIdle()
    #expect(program.selected == row)
    #expect(program.screen[1].hasPrefix(" 238 of 238 "))
  }

  @Test func theTextBeingWrittenSurvivesAStorm() throws {
    let program = try Workplace().workbench()
    try program.open("QWO")
    try program.writeNote("before the storm")
    let sizes = [(60, 20), (40, 10), (200, 60), (1, 1), (80, 24), (20, 4), (119, 39)]
    for step in 0..<50 {
      let size = sizes[step % sizes.count]
      program.resize(columns: size.0, rows: size.1)
    }
    program.resize(columns: 120, rows: 40)
    try program.waitFor("\n before the storm")
    program.type(" and after it")
    try program.waitFor("\n before the storm and after it")
    program.press(.ctrl("s"))
    try program.waitFor(" Saved the note.")
    try program.goToTab("Notes")
    #expect(program.selected.hasSuffix(": before the storm and after it"))
  }

  /// A terminal that was small for a moment has lost its cells, though its size is as before.
  @Test func aWindowResizedThereAndBackIsRepainted() throws {
    let program = try Workplace().workbench()
    let screen = program.screen
    program.model.resize(columns: 1, rows: 1)
    program.model.resize(columns: 120, rows: 40)
    #expect(program.screen != screen)
    program.signal(SIGWINCH)
    try program.waitUntil("it is painted anew") { $0.screen == screen }
  }

  @Test func theSelectedAreaIsKept() throws {
    let program = try Workplace().capability(of: "QWO")
    try program.selectArea(4)
    program.resize(columns: 60, rows: 20)
    try program.waitUntil("it fits") { $0.screen[19].hasSuffix("? help") }
    program.resize(columns: 120, rows: 40)
    try program.waitUntil("it is large again") { $0.screen[39].hasSuffix("? help") }
    try program.waitUntilIdle()
    #expect(program.selected.hasPrefix(" ► 4 "))
    try program.rateSelected("2")
  }

  /// What cannot be seen cannot be rated.
  @Test func keysInAWindowTooSmallChangeNothing() throws {
    let program = try Workplace().capability(of: "QWO")
    program.resize(columns: 40, rows: 10)
    try program.waitFor("Too small: 40×10.")
    program.type("4")
    try program.waitUntilIdle()
    program.resize(columns: 120, rows: 40)
    try program.waitUntil("it is large again") { $0.screen[39].hasSuffix("? help") }
    try program.waitUntilIdle()
    #expect(!program.areas[0].contains("▼ I"))
    #expect(
      program.screen[1].contains(
        "[Capability]  Considerations  Assessment  Evidence  Notes  History "))
  }

  @Test func theWayOutOfAWindowTooSmallIsTheOneItNames() throws {
    let workplace = try Workplace()
    let program = try workplace.workbench()
    try program.open("QWO")
    try program.writeNote("kept")
    program.resize(columns: 40, rows: 10)
    try program.waitFor("q quit")
    program.type("q")
    #expect(try program.waitForExit() == .exited(0))
    let again = try workplace.workbench()
    try again.open("QWO")
    again.type("n")
    try again.waitFor("Here is the draft you left.")
    #expect(again.screen.contains(" kept"))
  }
}
