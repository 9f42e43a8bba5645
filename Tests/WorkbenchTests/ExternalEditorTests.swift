import Foundation
import Testing

@testable import Workbench

/// The user's own editor: what it gets, and that nothing stays behind.
@Suite struct ExternalEditorTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// An editor that writes down what it sees of the file, then does something with it.
  private func editor(_ lines: String, arguments: String = "") throws -> ExternalEditor {
    let log = scratch.place("log").path
    let editor = try scratch.program(
      "editor",
      "for last; do :; done\n"
        + "stat -c '%a %n' \"$last\" \"$(dirname \"$last\")\" > '\(log)'; echo \"$#\" >> '\(log)'\n"
        + lines)
    return ExternalEditor(command: "'\(editor.path)' \(arguments)")
  }

  private func seen() throws -> [String] {
    try scratch.text("log").split(separator: "\n").map(String.init)
  }

  @Test func theFileIsPrivateAndGoneAfterwards() throws {
    let outcome = try editor("printf 'after\\n' >> \"$last\"; touch \"$last.swp\"").edit("before\n")
    #expect(outcome == .written("before\nafter\n"))
    let seen = try seen()
    #expect(seen[0].hasPrefix("600 ") && seen[0].hasSuffix(".txt"))
    #expect(seen[1].hasPrefix("700 "))
    let folder = String(seen[1].dropFirst(4))
    #expect(folder.contains("oversight-"))
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func itIsGoneTooWhereTheEditorFails() throws {
    let editor = try editor("echo changed > \"$last\"; exit 3")
    #expect(editor.edit("before") == .failed(editor.command))
    #expect(!FileManager.default.fileExists(atPath: String(try seen()[1].dropFirst(4))))
  }

  @Test func anEditorMayHaveArguments() throws {
    let outcome = try editor("[ \"$1\" = -w ] && echo waited > \"$last\"", arguments: "-w").edit("")
    #expect(outcome == .written("waited\n"))
    #expect(try seen()[2] == "2")
  }

  @Test func anEditorThatIsNotThereFails() {
    let outcome = ExternalEditor(command: "/nowhere/editor").edit("before")
    #expect(outcome == .failed("/nowhere/editor"))
  }

  @Test func aFileThatTheEditorTookAwayIsAFailure() throws {
    let editor = try editor("rm \"$last\"")
    #expect(editor.edit("before") == .failed(editor.command))
  }

  @Test func bytesThatAreNoTextDoNoHarm() throws {
    let outcome = try editor("printf 'a\\377b' > \"$last\"").edit("before")
    #expect(outcome == .written("a\u{FFFD}b"))
  }

  @Test(
    arguments: [
      (["EDITOR": "vi"], "vi"), (["VISUAL": "code -w", "EDITOR": "vi"], "code -w"),
      (["VISUAL": "", "EDITOR": "vi"], "vi"), ([:], nil), (["EDITOR": " "], nil),
    ] as [([String: String], String?)])
  func whichEditor(_ variables: [String: String], _ editor: String?) throws {
    let wiring = scratch.wiring(on: try SharedLedger(), variables: variables)
    #expect(wiring.editor == editor)
  }
}
