import Foundation
import Testing

/// What only a real terminal shows of clipboard, editor, config file and memory.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct WorldStories {
  /// A place for programs and files of a story.
  private let scratch: URL

  init() throws {
    scratch = FileManager.default.temporaryDirectory.appending(path: "world-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
  }

  private func file(_ name: String, _ text: String, mode: Int = 0o644) throws -> String {
    let place = scratch.appending(path: name)
    try Data(text.utf8).write(to: place)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: place.path)
    return place.path
  }

  private func editor(_ lines: String) throws -> String {
    try file("editor", "#!/bin/sh\n\(lines)\n", mode: 0o755)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: scratch.appending(path: name), encoding: .utf8)
  }

  /// What the terminal was sent for its clipboard, decoded.
  private func copied(_ program: PtyProgram, between start: String, and end: String) -> String? {
    let output = String(decoding: program.output, as: UTF8.self)
    guard let from = output.range(of: start + "52;c;"),
      let to = output.range(of: "\u{7}" + end, range: from.upperBound..<output.endIndex),
      let bytes = Data(base64Encoded: String(output[from.upperBound..<to.lowerBound]))
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Clipboard

  /// Programs for a clipboard must not be found, whatever is installed where the tests run.
  private let bare = ["PATH": "/nonexistent", "DISPLAY": "", "WAYLAND_DISPLAY": ""]

  @Test func copiedTextGoesToTheTerminal() throws {
    let program = try Workplace().workbench(environment: bare)
    try program.open("QWO")
    program.press(.escape)
    try program.waitFor("Selected QWO")
    program.type("y")
    try program.waitFor("Sent to the terminal's clipboard; terminals may refuse it.")
    #expect(copied(program, between: "\u{1B}]", and: "")?.hasPrefix("QWO\t") == true)
  }

  @Test func throughTmuxItIsWrapped() throws {
    let program = try Workplace().workbench(
      environment: bare.merging(["TMUX": "/tmp/tmux-0/default,1,0"]) { $1 })
    program.type("y")
    try program.waitFor("Sent to the terminal's clipboard")
    let text = copied(program, between: "\u{1B}Ptmux;\u{1B}\u{1B}]", and: "\u{1B}\\")
    #expect(text?.contains("\t") == true)
  }

  @Test func aTerminalWithoutAClipboardGetsAFile() throws {
    let state = scratch.appending(path: "state").path
    let program = try Workplace().workbench(
      environment: bare.merging(["TERM": "linux", "XDG_STATE_HOME": state]) { $1 })
    program.type("y")
    // A long path goes on in the next line.
    try program.waitFor(" Written to")
    #expect(try text("state/oversight/clipboard.txt").contains("\t"))
    #expect(!String(decoding: program.output, as: UTF8.self).contains("]52;"))
  }

  @Test func theProgramOfTheDesktopIsPreferred() throws {
    _ = try file("xclip", "#!/bin/sh\ncat > '\(scratch.path)/kept'\n", mode: 0o755)
    let program = try Workplace().workbench(
      environment: ["PATH": "\(scratch.path):/usr/bin:/bin", "DISPLAY": ":0"])
    program.type("y")
    try program.waitFor("Copied with xclip.")
    #expect(try text("kept").contains("\t"))
    #expect(!String(decoding: program.output, as: UTF8.self).contains("]52;"))
  }

  // MARK: The user's own editor

  private func writing(_ environment: [String: String]) throws -> PtyProgram {
    let program = try Workplace().workbench(environment: environment)
    try program.open("QWO")
    try program.writeNote("written here")
    return program
  }

  @Test func theEditorHasTheTerminalAndAPrivateFile() throws {
    let editor = try editor(
      """
      [ "$1" = -w ] && shift
      stat -c '%a %n' "$1" "$(dirname "$1")" > '\(scratch.path)/seen'
      echo 'in the editor'; read answer; printf ' and %s' "$answer" >> "$1"
      """)
    let program = try writing(["EDITOR": "\(editor) -w"])
    program.press(.ctrl("o"))
    try program.waitFor("in the editor")
    program.type("there\r")
    try program.waitFor("\n written here and there")
    let seen = try text("seen").split(separator: "\n")
    #expect(seen[0].hasPrefix("600 ") && seen[0].hasSuffix(".txt"))
    #expect(seen[1].hasPrefix("700 "))
    #expect(!FileManager.default.fileExists(atPath: String(seen[1].dropFirst(4))))
    program.type("!")
    try program.waitFor("written here and there!")
  }

  @Test func withoutAnEditorItSaysSo() throws {
    let program = try writing(["EDITOR": "", "VISUAL": ""])
    program.press(.ctrl("o"))
    try program.waitFor("No editor is set.")
    #expect(program.text.contains("\n written here"))
  }

  @Test func aFailingEditorLeavesTheText() throws {
    let program = try writing(["EDITOR": try editor("echo gone > \"$1\"; exit 1")])
    program.press(.ctrl("o"))
    try program.waitFor("could not be run or failed. Your text is as it was.")
    #expect(program.text.contains("\n written here"))
  }

  @Test func stoppingInsideTheEditorAndComingBack() throws {
    let editor = try editor(
      "echo 'in the editor'; kill -TSTP 0; echo 'back again'; printf ' after' >> \"$1\"")
    let shell = try Workplace().shell()
    shell.type("EDITOR='\(editor)' \(Products.path("oversight")) --as ann\r")
    try shell.waitFor(" organisations. Up and down choose", seconds: 30)
    try shell.answerGreetings()
    try shell.open("QWO")
    try shell.writeNote("before")
    shell.press(.ctrl("o"))
    try shell.waitFor("Stopped")
    shell.type("echo us''able\r")
    try shell.waitFor("\nusable")
    shell.type("fg\r")
    try shell.waitFor("\n before after")
    #expect(shell.model.isAlternate)
  }

  // MARK: Import

  private let segments = "organisation,period,framework,segment,source\n"

  /// The list of the integrated care boards in a period in which none has a segment of its own.
  private func boards(_ workplace: Workplace) throws -> PtyProgram {
    let program = try workplace.workbench(["--period", "Q1 2026/27"])
    program.type("/QWO")
    program.press(.enter)
    try program.waitUntil("one row is left") { $0.screen[1].hasPrefix(" 1 of ") }
    try program.waitUntilIdle()
    return program
  }

  private func take(_ file: String, into program: PtyProgram) throws {
    program.type(":import \(file)")
    try program.waitFor("Import a file: \(file)")
    program.press(.enter)
  }

  @Test func anImportedSegmentIsOnTheList() throws {
    let workplace = try Workplace()
    let program = try boards(workplace)
    #expect(!program.selected.contains(" 3 ███"))
    try take(try file("s.csv", segments + "QWO,Q1 2026/27,2026-27,3,Board paper\n"), into: program)
    try program.waitFor("Saved: 1 new published segment, 0 held already.", seconds: 30)
    #expect(program.selected.contains("QWO") && program.selected.contains(" 3 ███"))
    #expect(
      try workplace.run(["show", "QWO", "--period", "Q1 2026/27"]).output.contains("Board paper"))
    #expect(try program.quit() == .exited(0))
  }

  @Test func aWrongFileIsRefusedWhole() throws {
    let workplace = try Workplace()
    let program = try boards(workplace)
    let before = program.selected
    let rows = "QWO,Q1 2026/27,2026-27,3,Board paper\nXXX,Q1 2026/27,2026-27,9,Board paper\n"
    let path = try file("wrong.csv", segments + rows)
    try take(path, into: program)
    try program.waitFor("Nothing was imported.", seconds: 30)
    try program.waitFor("And 1 more: oversight import")
    #expect(program.selected == before)
    // The command that the sentence names lists every fault.
    let listed = try workplace.run(["import", path, "--dry-run"])
    #expect(listed.status == 1)
    #expect(listed.complaint.contains(":3:1: ") && listed.complaint.contains(":3:4: "))
    #expect(!(try workplace.run(["history"]).output.contains("Board paper")))
  }

  // MARK: Config file and memory

  private func configured(_ text: String, _ workplace: Workplace) throws -> PtyProgram {
    let program = try workplace.start(
      environment: ["OVERSIGHT_CONFIG": try file("config.yaml", text)])
    try program.waitFor("skip the tour", seconds: 30)
    return program
  }

  @Test func theThemeIsPainted() throws {
    let program = try configured("theme: light\nmouse: off\n", try Workplace())
    #expect(program.model.cell(column: 119, row: 0).background == 255)
    #expect(program.model.mouseMode == 0)
  }

  @Test func ownKeysRun() throws {
    let program = try configured("keys:\n  quit: [Q, \"b q\"]\n", try Workplace())
    program.type("s")
    try program.waitFor("Q quit")
    program.type("q")
    try program.waitFor("q does nothing here")
    program.type("bq")
    #expect(try program.waitForExit() == .exited(0))
  }

  @Test func aFaultyFileIsToldAndItsDefaultsHold() throws {
    let program = try configured("theme: drak\nkeys:\n  quit: \"3\"\n", try Workplace())
    try program.waitFor("The config file has 2 problems", seconds: 30)
    #expect(program.text.contains("oversight config check"))
    #expect(program.model.cell(column: 119, row: 0).background == 234)
    program.type("s")
    try program.waitUntilGone("skip the tour")
    #expect(try program.quit() == .exited(0))
  }

  @Test func theFilterIsFoundAgain() throws {
    let workplace = try Workplace()
    let program = try workplace.workbench()
    program.type("/dorset")
    program.press(.enter)
    try program.waitUntil("the list is filtered") { $0.screen[1].contains("dorset") }
    try program.waitUntilIdle()
    #expect(try program.quit() == .exited(0))
    let again = try workplace.start()
    try again.waitFor("? help", seconds: 30)
    try again.waitUntil("the filter is there") { $0.screen[1].contains("dorset") }
    let other = try workplace.workbench(as: "ben")
    #expect(!other.screen[1].contains("dorset"))
  }
}
