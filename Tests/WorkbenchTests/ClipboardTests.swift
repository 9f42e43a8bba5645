import Foundation
import Testing

@testable import Workbench

/// Where copied text goes, from the program of the desktop down to a file.
@Suite struct ClipboardTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func clipboard(_ variables: [String: String]) -> Clipboard {
    let own = ["PATH": "\(scratch.folder.path):/bin:/usr/bin"]
    var clipboard = Clipboard(
      variables: own.merging(variables) { $1 }, folder: scratch.place("state/oversight"))
    clipboard.patience = Scratch.patience
    return clipboard
  }

  private func keeping(_ name: String) throws {
    try scratch.program(
      name,
      "echo \"$@\" > '\(scratch.place("arguments").path)'\n"
        + "cat > '\(scratch.place("kept").path)'")
  }

  @Test func theProgramOfTheDesktopGetsTheText() throws {
    try keeping("wl-copy")
    let text = "RDY\tDorset\nŵyl 世界\n"
    #expect(clipboard(["WAYLAND_DISPLAY": "wayland-0"]).offer(text) == .taken(by: "wl-copy"))
    #expect(try scratch.text("kept") == text)
  }

  @Test func aProgramGetsItsArguments() throws {
    try keeping("xclip")
    #expect(clipboard(["DISPLAY": ":0"]).offer("a") == .taken(by: "xclip"))
    #expect(try scratch.text("arguments") == "-selection clipboard -in\n")
  }

  @Test func aLongTextIsTakenWhole() throws {
    try keeping("pbcopy")
    let text = String(repeating: "0123456789", count: 100_000)
    #expect(clipboard([:]).offer(text) == .taken(by: "pbcopy"))
    #expect(try scratch.text("kept") == text)
  }

  /// A pipe would break, and end the program with it.
  @Test func aProgramThatReadsNothingDoesNoHarm() throws {
    try scratch.program("pbcopy", "exit 0")
    let text = String(repeating: "0123456789", count: 100_000)
    #expect(clipboard([:]).offer(text) == .taken(by: "pbcopy"))
  }

  @Test func withoutItsDisplayAProgramIsNotAsked() throws {
    for name in ["wl-copy", "xclip", "xsel"] { try keeping(name) }
    #expect(clipboard([:]).offer("a") == nil)
    #expect(clipboard(["WAYLAND_DISPLAY": "", "DISPLAY": ""]).offer("a") == nil)
    #expect(clipboard(["DISPLAY": ":0"]).tools.map(\.name) == ["xclip", "xsel"])
  }

  @Test func theNextIsAskedWhereOneFails() throws {
    try scratch.program("xclip", "exit 1")
    try keeping("xsel")
    #expect(clipboard(["DISPLAY": ":0"]).offer("a") == .taken(by: "xsel"))
    #expect(try scratch.text("kept") == "a")
  }

  @Test func oneThatHangsIsEnded() throws {
    let place = scratch.place("pid").path
    try scratch.program("xclip", "echo $$ > '\(place)'; exec sleep 600")
    var clipboard = clipboard(["DISPLAY": ":0"])
    clipboard.patience = 0.5
    #expect(clipboard.offer("a") == nil)
    let process = try #require(pid_t(try scratch.text("pid").trimmingCharacters(in: .newlines)))
    // Whoever waits for it takes it away; then there is no such process any more.
    for _ in 0..<1_000_000 where kill(process, 0) == 0 { sched_yield() }
    #expect(kill(process, 0) == -1)
  }

  @Test func aNameOnThePathOnlyCountsWhereItCanBeRun() throws {
    try Data("text".utf8).write(to: scratch.place("pbcopy"))
    #expect(clipboard([:]).tools.isEmpty)
    #expect(Subprocess.find("sh", on: "relative::/bin") == "/bin/sh")
    #expect(Subprocess.find("sh", on: "") == nil)
  }

  @Test func theFileIsItsOwners() throws {
    let outcome = clipboard([:]).write("a\nb", because: .tooLong)
    let path = scratch.place("state/oversight/clipboard.txt").path
    #expect(outcome == .written(path, .tooLong))
    #expect(try scratch.text("state/oversight/clipboard.txt") == "a\nb")
    #expect(try Scratch.mode(path) == 0o600)
    #expect(try Scratch.mode(scratch.place("state/oversight").path) == 0o700)
    #expect(clipboard([:]).write("c", because: .noClipboard) == .written(path, .noClipboard))
    #expect(try scratch.text("state/oversight/clipboard.txt") == "c")
  }

  @Test func whereNoFileCanBeWrittenItSaysSo() throws {
    try Data().write(to: scratch.place("state"))
    let outcome = clipboard([:]).write("a", because: .tooLong)
    guard case .nowhere(let reason) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(!reason.isEmpty)
    #expect(!outcome.isSomewhere)
  }

  @Test(arguments: [
    ("plain ŵ 世界 👍", "plain ŵ 世界 👍"), ("a\tb\nc", "a\tb\nc"), ("a\r\nb\rc", "a\nb\nc"),
    ("\u{1B}[31mred\u{7}", "[31mred"), ("a\u{0}b\u{9B}c\u{7F}d", "abcd"),
    ("a\u{202E}b\u{2066}c\u{200F}d\u{61C}e", "abcde"), ("a\u{2028}b", "a\nb"),
    ("e\u{301}", "e\u{301}"),
  ])
  func onlyHarmlessTextIsCopied(_ text: String, _ cleaned: String) {
    #expect(Array(Clipboard.cleaned(text).unicodeScalars) == Array(cleaned.unicodeScalars))
  }

  @Test func theStatusLineSaysWhatHappened() {
    #expect(Words.copied(.taken(by: "wl-copy")) == "Copied with wl-copy.")
    #expect(
      Words.copied(.sent) == "Sent to the terminal's clipboard; terminals may refuse it.")
    #expect(
      Words.copied(.written("/p", .tooLong))
        == "Written to /p, since it is too long for the terminal's clipboard.")
    #expect(Words.copied(.nowhere("The disk is full.")) == "Not copied: The disk is full.")
  }
}
