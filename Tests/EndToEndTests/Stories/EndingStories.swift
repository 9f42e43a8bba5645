import Glibc
import Testing

/// However the program ends or stops, the terminal is given back.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct EndingStories {
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func aSignalGivesTheTerminalBackAndIsSeenByTheParent(_ signal: Int32) throws {
    let program = try Workplace().capability(of: "QWO")
    program.signal(signal)
    #expect(try program.waitForExit() == .killed(signal))
    #expect(program.isTerminalRestored)
    #expect(program.isNothingSaidAfterwards)
  }

  @Test func aSignalWhileReadingTheFiguresDoesToo() throws {
    let program = try Workplace().start()
    try program.waitUntil("the screen is taken") { $0.model.isAlternate }
    program.signal(SIGTERM)
    #expect(try program.waitForExit() == .killed(SIGTERM))
    #expect(program.isTerminalRestored)
  }

  @Test func aLostTerminalEndsTheProgramAndKeepsTheDraft() throws {
    let workplace = try Workplace()
    let program = try workplace.workbench()
    try program.open("QWO")
    try program.writeNote("before the cable was pulled")
    program.hangUp()
    let ending = try program.waitForExit()
    #expect(ending == .killed(SIGHUP) || ending == .exited(0))
    let again = try workplace.workbench()
    try again.open("QWO")
    again.type("n")
    try again.waitFor("\n before the cable was pulled")
  }

  @Test func suspendingByKeyAndComingBack() throws {
    let shell = try Workplace().shell()
    let selected = try start(in: shell)
    shell.press(.ctrl("z"))
    try isBack(shell)
    try comesBack(shell, selected)
  }

  @Test func suspendingBySignalAndComingBack() throws {
    let shell = try Workplace().shell()
    let selected = try start(in: shell)
    let program = try #require(Pty.children(of: shell.process).first)
    kill(program, SIGTSTP)
    try isBack(shell)
    try comesBack(shell, selected)
  }

  private func start(in shell: PtyProgram) throws -> String {
    shell.type("\(Products.path("oversight")) --as ann\r")
    try shell.waitFor("238 organisations. Up and down choose", seconds: 30)
    try shell.answerGreetings()
    shell.type("jjj")
    try shell.waitFor(", row 4 of 238.")
    return shell.selected
  }

  /// The shell has its terminal again and can be used.
  private func isBack(_ shell: PtyProgram) throws {
    try shell.waitFor("Stopped")
    #expect(!shell.model.isAlternate && shell.model.isCursorVisible)
    shell.type("echo us''able\r")
    try shell.waitFor("\nusable")
  }

  /// The program is as it was left, and listens.
  private func comesBack(_ shell: PtyProgram, _ selected: String) throws {
    shell.type("fg\r")
    try shell.waitFor("? help")
    #expect(shell.selected == selected)
    #expect(shell.model.isAlternate)
    #expect(shell.screen[1].hasPrefix(" 238 of 238 "))
    #expect(!shell.text.contains("usable"))
    shell.type("j")
    try shell.waitFor(", row 5 of 238.")
    shell.type("q")
    try shell.waitUntil("the shell is back") { !$0.model.isAlternate }
    shell.type("echo status $?\r")
    try shell.waitFor("status 0")
  }
}
