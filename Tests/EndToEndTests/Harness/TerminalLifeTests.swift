import Glibc
import Testing

/// The driver on a real terminal, from taking it to giving it back, whatever happens between.
@Suite(.enabled(if: Products.exists("TerminalProbe")))
struct TerminalLifeTests {
  private func probe(
    _ environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> PtyProgram {
    let program = try PtyProgram(
      Products.path("TerminalProbe"), environment: environment, columns: columns, rows: rows)
    try program.waitFor("ready")
    return program
  }

  @Test func leavingGivesTheTerminalBack() throws {
    let program = try probe()
    #expect(program.model.isAlternate)
    #expect(!program.isTerminalRestored)
    program.type("q")
    #expect(try program.waitForExit() == .exited(0))
    #expect(program.isTerminalRestored)
  }

  @Test func colourWidthAndCursor() throws {
    let program = try probe()
    try program.waitFor("► good 世界 bad")
    let row = 23
    #expect(program.model.cell(column: 2, row: row).foreground == 123)
    #expect(program.model.cell(column: 2, row: row).background == 236)
    let bad = program.model.cell(column: 12, row: row)
    #expect(bad.text == "b" && bad.foreground == 209 && bad.background == 234 && bad.isBold)
    #expect(program.model.cell(column: 79, row: 5).background == 234)
    #expect(program.model.cursor == (0, row) && program.model.isCursorVisible)
  }

  @Test(arguments: [
    (PressedKey.up, "up"), (.down, "down"), (.left, "left"), (.right, "right"), (.home, "home"),
    (.end, "end"), (.pageUp, "pageUp"), (.pageDown, "pageDown"), (.delete, "delete"),
    (.backspace, "backspace"), (.enter, "enter"), (.tab, "tab"), (.backTab, "backTab"),
    (.escape, "escape"), (.ctrlLeft, "ctrlLeft"), (.ctrlRight, "ctrlRight"), (.f(1), "f(1)"),
    (.f(12), "f(12)"), (.ctrl("r"), "ctrl(\"r\")"), (.ctrl("c"), "ctrl(\"c\")"),
    (.alt("x"), "alt(\"x\")"), (.character("é"), "character(\"é\")"),
  ])
  func keys(_ key: PressedKey, _ name: String) throws {
    let program = try probe()
    program.press(key)
    try program.waitFor("key(Terminal.Key.\(name))")
  }

  @Test(arguments: [
    ("\u{1B}[A", "up"), ("\u{1B}OA", "up"), ("\u{1B}[1~", "home"), ("\u{1B}[7~", "home"),
    ("\u{1B}OF", "end"), ("\u{1B}[4~", "end"),
  ])
  func bothFormsOfAKey(_ bytes: String, _ name: String) throws {
    let program = try probe()
    program.send(Array(bytes.utf8))
    try program.waitFor("key(Terminal.Key.\(name))")
  }

  /// A digit saves a rating: the digits of a sequence nobody knows must not.
  @Test(arguments: ["\u{1B}[1;9A", "\u{1B}[99;1;2~", "\u{1B}]11;rgb:1111/2222\u{7}", "\u{1B}[I"])
  func unknownSequencesAreNotKeys(_ bytes: String) throws {
    let program = try probe()
    program.send(Array(bytes.utf8))
    program.send(Array("\u{FF}x".utf8) + [0xFF] + Array("z".utf8))
    try program.waitFor("character(\"z\")")
    #expect(program.text.contains("character(\"x\")"))
    #expect(!program.text.contains("character(\"1\")") && !program.text.contains("escape"))
  }

  @Test func aPasteIsOneEvent() throws {
    let program = try probe()
    program.paste("q1\nc")
    try program.waitFor("paste(\"q1\\nc\")")
    program.type("x")
    try program.waitFor("character(\"x\")")
  }

  @Test func theMouseWhenItIsOn() throws {
    let program = try probe(columns: 140)
    program.type("m")
    try program.waitUntil("the mouse is on") { $0.model.mouseMode != 0 }
    program.click(column: 5, row: 7)
    try program.waitFor("click, point: Terminal.Point(column: 5, row: 7)")
    program.click(column: 5, row: 7)
    try program.waitFor("doubleClick")
    program.click(column: 5, row: 7, button: 5)
    try program.waitFor("wheelDown")
  }

  @Test func manyKeysAtOnceAreDrawnTogether() throws {
    let program = try probe()
    let before = program.output.count
    program.type(String(repeating: "x", count: 800) + "z")
    try program.waitFor("character(\"z\")")
    #expect(program.output.count - before < 20_000)
  }

  @Test func resizing() throws {
    let program = try probe()
    program.resize(columns: 60, rows: 20)
    try program.waitFor("resize(Terminal.Size(columns: 60, rows: 20))")
    try program.waitUntil("the last row moved") {
      let last = $0.screen.last ?? ""
      return last.hasPrefix("► good 世界 bad") && last.hasSuffix("x") && last.count == 58
    }
    for size in [(1, 1), (2, 1), (1, 3), (300, 3), (40, 10)] {
      program.resize(columns: size.0, rows: size.1)
      program.type("x")
    }
    try program.waitFor("columns: 40")
  }

  @Test func aWorkerWakesTheLoop() throws {
    let program = try probe()
    program.type("w")
    try program.waitFor("wake")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func aSignalRestoresAndIsSeenByTheParent(_ signal: Int32) throws {
    let program = try probe()
    program.signal(signal)
    #expect(try program.waitForExit() == .killed(signal))
    #expect(program.isTerminalRestored)
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE])
  func aCrashRestoresAndIsSeenByTheParent(_ signal: Int32) throws {
    let program = try probe()
    program.signal(signal)
    #expect(try program.waitForExit() == .killed(signal))
    #expect(program.isTerminalRestored)
  }

  @Test func whatACrashSaysIsPrintedAfterwards() throws {
    let program = try probe()
    program.type("c")
    let ending = try program.waitForExit()
    #expect(ending == .killed(SIGILL) || ending == .killed(SIGTRAP))
    #expect(program.isTerminalRestored)
    #expect(program.afterwards.contains("the probe was asked to crash"))
  }

  @Test func aWorkersCrashRestoresToo() throws {
    let program = try probe()
    program.type("d")
    let ending = try program.waitForExit()
    #expect(ending == .killed(SIGILL) || ending == .killed(SIGTRAP))
    #expect(program.isTerminalRestored)
    #expect(program.afterwards.contains("a worker of the probe crashed"))
  }

  @Test func runningOutOfStackRestoresToo() throws {
    let program = try probe()
    program.type("o")
    #expect(try program.waitForExit() == .killed(SIGSEGV))
    #expect(program.isTerminalRestored)
  }

  @Test func standardErrorStaysOffTheScreen() throws {
    let program = try probe()
    program.type("ex")
    try program.waitFor("character(\"x\")")
    #expect(!program.text.contains("a library said this"))
    program.type("q")
    _ = try program.waitForExit()
    #expect(program.text.contains("a library said this"))
  }

  @Test func stoppingAndContinuing() throws {
    let program = try probe()
    program.signal(SIGSTOP)
    program.signal(SIGCONT)
    try program.waitFor("resumed")
    #expect(program.model.isAlternate)
    program.paste("still one event")
    try program.waitFor("paste(\"still one event\")")
  }

  @Test func suspendingByKeyUnderAShell() throws {
    let shell = try PtyProgram("/bin/bash", ["--norc", "-i"], environment: ["PS1": "prompt> "])
    try shell.waitFor("prompt>")
    shell.type("\(Products.path("TerminalProbe"))\r")
    try shell.waitFor("ready")
    shell.press(.ctrl("z"))
    try shell.waitFor("Stopped")
    #expect(!shell.model.isAlternate && shell.model.isCursorVisible)
    shell.type("fg\r")
    try shell.waitFor("resumed")
    #expect(shell.model.isAlternate)
    shell.type("q")
    try shell.waitUntil("the shell is back") { !$0.model.isAlternate }
  }

  @Test func aLostTerminalEndsTheProgram() throws {
    let program = try probe()
    program.hangUp()
    let ending = try program.waitForExit()
    #expect(ending == .exited(7) || ending == .killed(SIGHUP))
  }

  @Test func waitingCostsNothing() throws {
    let program = try probe()
    let before = program.processorSeconds
    _ = try? program.waitFor("never shown", seconds: 1)
    #expect(program.processorSeconds - before < 0.02)
  }

  @Test func textGoesToTheClipboard() throws {
    let program = try probe()
    program.type("y")
    try program.waitUntil("the sequence was sent") {
      String(decoding: $0.output, as: UTF8.self).contains("\u{1B}]52;c;Y29waWVkIHRleHQ=\u{7}")
    }
  }

  @Test(arguments: [
    "xterm", "vt100", "linux", "rxvt", "screen-256color", "tmux-256color", "xterm-mono",
  ])
  func otherTerminals(_ type: String) throws {
    let program = try probe(["TERM": type])
    program.press(.up)
    try program.waitFor("key(Terminal.Key.up)")
    program.type("q")
    #expect(try program.waitForExit() == .exited(0))
    #expect(program.modes == program.modesBefore)
  }

  /// Bytes of every kind, many of them parts of sequences, none a command of the probe.
  private func hostileBytes(seed: UInt64) -> [UInt8] {
    let parts = Array("\u{1B}[;0129~MOA".utf8)
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<3_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let byte = UInt8(state >> 56)
      let isCommand = "qcdoemwyl\u{1A}".utf8.contains(byte)
      return isCommand || byte & 1 == 0 ? parts[Int(byte) % parts.count] : byte
    }
  }

  @Test(arguments: 0..<4) func anyBytesAreSurvived(_ seed: Int) throws {
    let program = try probe()
    program.send(hostileBytes(seed: UInt64(seed)))
    // Ends whatever paste or string the bytes began.
    program.send(Array("\u{1B}[201~\u{7}\u{7}".utf8))
    try program.waitUntil("it is alive again", seconds: 20) { program in
      program.type("z")
      return program.text.contains("character(\"z\")")
    }
    program.type("q")
    _ = try program.waitForExit()
    #expect(program.isTerminalRestored)
  }

  @Test func keysTypedBeforeTheFirstPictureAreKept() throws {
    let program = try PtyProgram(Products.path("TerminalProbe"))
    program.type("abz")
    try program.waitFor("character(\"z\")")
    #expect(program.text.contains("character(\"a\")"))
  }

  @Test func withoutUTF8EverythingIsASCII() throws {
    let program = try probe(["LANG": "C"])
    try program.waitFor("> good ???? bad")
    let missing = try probe(["LANG": "xx_YY.UTF-8"])
    try missing.waitFor("► good 世界 bad")
  }

  @Test func noTerminalIsASentenceAndTwo() throws {
    let name = Products.path("TerminalProbe")
    let piped = try PtyProgram("/bin/sh", ["-c", "\(name) </dev/null; echo status $?"])
    try piped.waitFor("status 2")
    #expect(piped.text.contains("needs a terminal"))
    let unknown = try PtyProgram(name, environment: ["TERM": "nonsense"])
    #expect(try unknown.waitForExit() == .exited(2))
    #expect(unknown.text.contains("'nonsense' (TERM) is not known"))
    let dumb = try PtyProgram(name, environment: ["TERM": "dumb"])
    #expect(try dumb.waitForExit() == .exited(2))
    #expect(dumb.isTerminalRestored)
  }
}
