import Glibc
import Testing

/// Notes and drafts, over the end of the program and back.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct NoteStories {
  private let welsh = "Cynllun y tŷ: ŵyl, ÿd a chŵyn – da iawn 👍"

  @Test func aNoteAndARatingAreFoundAgain() throws {
    let workplace = try Workplace()
    let program = try workplace.capability(of: "QWO")
    try program.rateSelected("3")
    program.type("n")
    try program.waitFor("── Note on QWO")
    program.type(welsh)
    program.press(.enter)
    program.type("Second line 世界")
    try program.waitFor("\n Second line 世界")
    program.press(.ctrl("s"))
    try program.waitFor(" Saved the note.")
    try program.goToTab("Notes")
    try isTheNoteShown(by: program)
    #expect(try program.quit() == .exited(0))
    #expect(program.isTerminalRestored)

    let again = try workplace.capability(of: "QWO")
    #expect(again.selected.contains("□ P"))
    try again.goToTab("Notes")
    try isTheNoteShown(by: again)
    #expect(try again.quit() == .exited(0))
  }

  private func isTheNoteShown(by program: PtyProgram) throws {
    #expect(program.screen[1].contains("[Notes 1]"))
    #expect(program.selected.contains("ann"))
    #expect(program.selected.contains(": \(welsh)¶Sec"))
    #expect(program.screen.contains(" \(welsh)"))
    #expect(program.screen.contains(" Second line 世界"))
  }

  @Test func aDraftLeftByEscapeIsOfferedAgain() throws {
    let workplace = try Workplace()
    let program = try workplace.workbench()
    try program.open("QWO")
    try program.writeNote("half a sentence")
    program.press(.escape)
    try program.waitFor("Not saved; the draft is kept")
    program.type("n")
    try program.waitFor("Here is the draft you left.")
    #expect(program.text.contains("\n half a sentence"))
    program.press(.escape)
    try program.waitFor("Not saved; the draft is kept")
    #expect(try program.quit() == .exited(0))

    let again = try workplace.start()
    try again.waitFor("Unsaved drafts are kept: note on", seconds: 30)
    try again.waitFor("A text you have not saved")
    try again.answerGreetings()
    try isOffered("half a sentence", by: again)
    again.press(.ctrl("s"))
    try again.waitFor(" Saved the note.")
    again.type("n")
    try again.waitFor("0 of 4,000 characters")
    #expect(!again.text.contains("Here is the draft"))
  }

  @Test func aDraftSurvivesTheKillingOfTheProgram() throws {
    let workplace = try Workplace()
    let program = try workplace.workbench()
    try program.open("QWO")
    try program.writeNote("written just before the end")
    try program.waitUntilIdle()
    program.signal(SIGKILL)
    #expect(try program.waitForExit() == .killed(SIGKILL))
    try isOffered("written just before the end", by: try workplace.workbench())
  }

  /// Nothing typed and seen is lost, however soon the program ends after it.
  @Test(arguments: [SIGTERM, SIGHUP])
  func aDraftIsKeptWholeWhenASignalEndsTheProgram(_ signal: Int32) throws {
    let workplace = try Workplace()
    let program = try workplace.workbench()
    try program.open("QWO")
    try program.writeNote(String(repeating: "many words ", count: 60) + "to the last")
    program.signal(signal)
    #expect(try program.waitForExit() == .killed(signal))
    try isOffered("words to the last", by: try workplace.workbench())
  }

  @Test func aDraftIsKeptWholeWhenOneLeavesInAHurry() throws {
    let workplace = try Workplace()
    let program = try workplace.workbench()
    try program.open("QWO")
    program.type("n")
    try program.waitFor("── Note on QWO")
    let text = String(repeating: "many words ", count: 60) + "to the last"
    program.send(Array(text.utf8) + [0x03] + Array("q".utf8))
    #expect(try program.waitForExit() == .exited(0))
    try isOffered("words to the last", by: try workplace.workbench())
  }

  private func isOffered(_ end: String, by program: PtyProgram) throws {
    try program.open("QWO")
    program.type("n")
    try program.waitFor("── Note on QWO")
    try program.waitFor("Here is the draft you left.")
    #expect(program.text.contains(end))
  }
}
