import Glibc
import Testing

/// Text written to take the screen over stays text in its own cells.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct HostileTextStories {
  /// Clears the screen, sets title and clipboard, colours, moves, turns the direction of reading,
  /// hides characters, leaves the alternate screen, and begins a string that never ends.
  private let hostile = [
    "\u{1B}[2J\u{1B}[H\u{1B}]0;owned\u{7}", "\u{1B}]52;c;b3duZWQ=\u{7}", "\u{9B}31mred",
    "a\tb\rc\u{8}\u{8}d", "\u{202E}gnp.exe\u{202C}", "z\u{200B}e\u{200D}r\u{FEFF}o\u{2066}x",
    "\nSEGMENT 1 █░░░░", "\u{1B}[?1049l\u{1B}[31;1m", "\u{7F}\u{85}\u{2028}e\u{301}\u{1B}P+q",
  ].joined()

  @Test func aNoteFromTheCommandLineIsHarmlessOnTheScreen() throws {
    let workplace = try Workplace()
    #expect(try workplace.run(["note", "QWO", "plain"]).status == 0)
    let plain = try notes(of: workplace)
    let other = try Workplace()
    #expect(try other.run(["note", "QWO", hostile]).status == 0)
    let program = try notes(of: other)
    #expect(program.text.contains("red") && program.text.contains("gnp.exe"))
    isIntact(program, like: plain)

    program.type("z")
    try program.waitFor("Esc close")
    isHarmless(program)
    #expect(program.screen[0] == plain.screen[0])
    program.press(.escape)
    try program.waitUntilGone("Esc close")
    try program.goToTab("History")
    isHarmless(program)
    #expect(program.screen[0] == plain.screen[0])
  }

  @Test func aPastedNoteIsHarmlessOnTheScreen() throws {
    let program = try Workplace().workbench()
    try program.open("QWO")
    let title = program.screen[0]
    program.type("n")
    try program.waitFor("── Note on QWO")
    program.paste(hostile)
    try program.waitFor("gnp.exe")
    #expect(program.screen[0] == title)
    isHarmless(program)
    program.press(.ctrl("s"))
    try program.waitFor(" Saved the note.")
    try program.goToTab("Notes")
    #expect(program.screen[0] == title)
    #expect(program.selected.contains("gnp.exe"))
    isHarmless(program)
  }

  /// Pasted text is never a key: not a rating, not a command, not the end of the program.
  @Test func aPasteOverTheScreenDoesNothing() throws {
    let program = try Workplace().capability(of: "QWO")
    program.paste("4q4\nn")
    try program.waitFor("Pasted text has no place here.")
    #expect(program.selected.contains("–"))
    #expect(
      program.screen[1].contains(
        "[Capability]  Considerations  Assessment  Evidence  Notes  History"))
  }

  @Test func whatTheCommandLinePrintsIsHarmlessToo() throws {
    let workplace = try Workplace()
    _ = try workplace.run(["note", "QWO", hostile])
    let shell = try workplace.shell()
    let name = Products.path("oversight")
    shell.type("clear; \(name) history QWO; \(name) show QWO | tail -20; echo en''d\r")
    try shell.waitFor("\nend", seconds: 30)
    #expect(!shell.model.isAlternate)
    #expect(shell.text.contains("gnp.exe"))
    let output = String(decoding: shell.output, as: UTF8.self)
    #expect(!output.contains("\u{1B}]") && !output.contains("\u{202E}"))
    #expect(!output.contains("\u{7}") && !output.contains("\u{9B}"))
  }

  private func notes(of workplace: Workplace) throws -> PtyProgram {
    let program = try workplace.workbench()
    try program.open("QWO")
    try program.goToTab("Notes")
    return program
  }

  /// Nothing but the note's own cells differs from a screen with a plain note.
  private func isIntact(_ program: PtyProgram, like plain: PtyProgram) {
    isHarmless(program)
    let note = 4
    for row in 0..<plain.model.rows where row != note {
      let isDetail = row > plain.model.rows / 2 && row < plain.model.rows - 2
      if !isDetail { #expect(program.screen[row] == plain.screen[row]) }
    }
    // The columns of the note's row begin where they do for any other; the time differs.
    #expect(program.screen[note].hasPrefix(" ► "))
    for column in 20..<35 {
      #expect(
        program.model.cell(column: column, row: note)
          == plain.model.cell(column: column, row: note))
    }
    let start = "the organisation: "
    #expect(program.screen[note].contains("ann          \(start)"))
    let colours = Set((3..<118).map { program.model.cell(column: $0, row: note).foreground })
    #expect(colours.count == 1)
  }

  /// The terminal was told nothing but places and colours.
  private func isHarmless(_ program: PtyProgram) {
    #expect(program.model.isAlternate)
    let output = String(decoding: program.output, as: UTF8.self)
    for scalar in output.unicodeScalars {
      let isControl = (0x80...0x9F).contains(scalar.value) || [0x07, 0x7F].contains(scalar.value)
      let isHidden = "\u{202A}\u{202E}\u{202C}\u{200B}\u{200D}\u{FEFF}\u{2066}\u{2028}"
        .unicodeScalars.contains(scalar)
      if isControl || isHidden {
        Issue.record("U+\(String(scalar.value, radix: 16)) reached the terminal.")
      }
    }
    #expect(!output.contains("\u{1B}]") && !output.contains("\u{1B}P"))
    #expect(!output.contains("\u{1B}[?1049l"))
  }
}
