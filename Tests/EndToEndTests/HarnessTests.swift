import Glibc
import Testing

@Suite struct HarnessTests {
  @Test func aProgramShowsWhatIsTyped() throws {
    let program = try PtyProgram("/bin/cat")
    program.type("hello 世界")
    program.press(.enter)
    try program.waitUntil("cat answers") { $0.screen.filter { $0 == "hello 世界" }.count == 2 }
    program.press(.ctrl("d"))
    #expect(try program.waitForExit() == .exited(0))
  }

  @Test func theExitStatusAndTheSignalAreSeen() throws {
    #expect(try PtyProgram("/bin/sh", ["-c", "exit 3"]).waitForExit() == .exited(3))
    let cat = try PtyProgram("/bin/cat")
    cat.signal(SIGTERM)
    #expect(try cat.waitForExit() == .killed(SIGTERM))
  }

  @Test func theTerminalIsTheControllingOneAndNoSignalIsBlocked() throws {
    let script = "trap 'echo caught' INT; echo up; read x; echo end"
    let program = try PtyProgram("/bin/sh", ["-c", script])
    try program.waitFor("up")
    program.press(.ctrl("c"))
    try program.waitFor("caught")
  }

  @Test func sizeAndResizing() throws {
    let script = "trap 'stty size' WINCH; stty size; while :; do read x; done"
    let program = try PtyProgram("/bin/bash", ["-c", script], columns: 100, rows: 30)
    try program.waitFor("30 100")
    program.resize(columns: 60, rows: 20)
    program.press(.enter)
    try program.waitFor("20 60")
  }

  @Test func attributesCursorAndAlternateScreen() throws {
    let bytes = "\\033[?1049h\\033[?25l\\033[H\\033[1;38;5;209mbad\\033[0m \\033[4;7mx\\033[0m"
    let program = try PtyProgram("/bin/sh", ["-c", "printf '\(bytes)'; read x; tput rmcup cnorm"])
    try program.waitFor("bad x")
    let cell = program.model.cell(column: 0, row: 0)
    #expect(cell.isBold && cell.foreground == 209 && cell.background == -1)
    #expect(program.model.cell(column: 4, row: 0).isReversed)
    #expect(program.model.isAlternate && !program.model.isCursorVisible)
    #expect(!program.isTerminalRestored)
  }

  @Test func aTerminalLeftRawIsNoticed() throws {
    let raw = try PtyProgram("/bin/sh", ["-c", "stty raw -echo"])
    _ = try raw.waitForExit()
    #expect(!raw.isTerminalRestored)
    let polite = try PtyProgram("/bin/sh", ["-c", "s=$(stty -g); stty raw; stty $s"])
    _ = try polite.waitForExit()
    #expect(polite.isTerminalRestored)
  }

  @Test func queriesAreAnswered() throws {
    let script = "stty raw -echo; printf '\\033[6n'; dd bs=1 count=6 2>/dev/null | od -c | head -1"
    let program = try PtyProgram("/bin/sh", ["-c", script])
    try program.waitFor("033   [   1   ;   1   R")
  }

  @Test func pastesHaveBracketsOnlyWhenAskedFor() throws {
    let program = try PtyProgram("/bin/sh", ["-c", "printf '\\033[?2004h'; echo up; cat -v"])
    try program.waitFor("up")
    program.paste("a b")
    try program.waitFor("^[[200~a b^[[201~")
  }

  @Test func aFailureShowsTheScreen() throws {
    let program = try PtyProgram("/bin/sh", ["-c", "echo something else; read x"])
    try program.waitFor("something")
    let failure = #expect(throws: PtyProgram.Failure.self) {
      try program.waitFor("this", seconds: 0.05)
    }
    #expect(failure?.description.contains("│something else") == true)
  }

  @Test func aKeyCostsAboutAMillisecond() throws {
    let program = try PtyProgram("/bin/sh", ["-c", "stty -echo; echo up; cat"])
    try program.waitFor("up")
    let start = ContinuousClock.now
    for number in 0..<200 {
      program.type("<\(number)>\n")
      try program.waitFor("<\(number)>")
    }
    #expect(ContinuousClock.now - start < .seconds(5))
  }
}
