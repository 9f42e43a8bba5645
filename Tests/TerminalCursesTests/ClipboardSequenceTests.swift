import Testing

@testable import TerminalCurses

/// The bytes with which a terminal is asked to put text on its clipboard.
@Suite struct ClipboardSequenceTests {
  @Test func plain() throws {
    let sequence = try #require(ClipboardSequence("copied text", through: nil))
    #expect(sequence.bytes == "\u{1B}]52;c;Y29waWVkIHRleHQ=\u{7}")
  }

  @Test func tmuxPassesOnWhatIsWrappedWithItsEscapesDoubled() throws {
    let sequence = try #require(ClipboardSequence("copied text", through: .tmux))
    #expect(
      sequence.bytes == "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Y29waWVkIHRleHQ=\u{7}\u{1B}\\")
  }

  @Test func screenPassesOnPieces() throws {
    let text = String(repeating: "x", count: 3_000)
    let sequence = try #require(ClipboardSequence(text, through: .screen))
    let pieces = sequence.bytes.split(separator: "\u{1B}\\")
    #expect(pieces.count > 1)
    #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 768 })
    let inside = pieces.map { $0.dropFirst(2) }.joined()
    #expect(inside == ClipboardSequence(text, through: nil)?.bytes)
  }

  @Test func whatTerminalsDoNotTakeIsNotSent() {
    let longest = String(repeating: "x", count: 74_994 / 4 * 3)
    #expect(ClipboardSequence(longest, through: nil) != nil)
    #expect(ClipboardSequence(longest + "xyz", through: nil) == nil)
    #expect(ClipboardSequence(longest + "xyz", through: .tmux) == nil)
  }

  @Test func oldTerminalsHaveNoClipboard() {
    #expect(!ClipboardSequence.isKnown(to: "linux"))
    #expect(!ClipboardSequence.isKnown(to: "vt100"))
    #expect(ClipboardSequence.isKnown(to: "xterm-256color"))
    #expect(ClipboardSequence.isKnown(to: "tmux-256color"))
  }
}
