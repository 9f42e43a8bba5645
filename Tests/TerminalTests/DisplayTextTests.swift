import Testing

@testable import Terminal

@Suite struct DisplayTextTests {
  @Test func hostileTextNeverReachesATerminal() {
    for string in HostileText.many(5_000, seed: 1) {
      let text = DisplayText(string)
      #expect(HostileText.forbidden(in: text.string).isEmpty, "from \(string.debugDescription)")
      #expect(HostileText.forbidden(in: DisplayText.tty(string).filter { $0 != "\n" }).isEmpty)
      #expect(text.ascii.string.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
      #expect(text.ascii.width == text.width)
    }
  }

  @Test func clippingPaddingAndWrappingKeepTheirWidth() {
    for string in HostileText.many(2_000, seed: 2) {
      let text = DisplayText(string)
      for limit in [0, 1, 2, 3, 7, 20] {
        #expect(text.clipped(to: limit).width <= limit)
        #expect(text.fitted(to: limit, alignment: .right).width == limit)
        let lines = text.wrapped(to: limit)
        // A wide character alone cannot be narrower than itself.
        #expect(lines.allSatisfy { $0.width <= max(limit, 2) })
        if limit >= 2 { #expect(letters(lines.map(\.string).joined()) == letters(text.string)) }
      }
    }
  }

  private func letters(_ string: String) -> String { string.filter { $0 != " " } }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a^[[31mb"), ("one\ntwo", "one¶two"), ("a\tb", "a b"), ("\u{7}", "^G"),
    ("\u{202E}drow", "drow"), ("a\u{200B}b\u{FEFF}", "ab"), ("\u{9B}", "?"), ("🇬🇧", "GB"),
    ("❤️", "❤"), ("\u{301}x", " \u{301}x"), ("x\u{A0}y", "x y"), ("\u{E000}", "?"),
    ("👩‍⚕️!", "👩‍⚕️!"), ("a\u{200D}b", "ab"), ("\u{7F}", "^?"),
  ])
  func whatIsShownOfWhat(_ given: String, _ shown: String) {
    #expect(DisplayText(given).string == shown)
  }

  @Test(arguments: [
    ("abc", 3), ("世界", 4), ("e\u{301}", 1), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("❤️", 1), ("█░▲■□▼►◄", 8), ("한", 2),
    ("", 0),
  ])
  func width(_ given: String, _ cells: Int) {
    #expect(DisplayText(given).width == cells)
  }

  @Test func stacksOfMarksAreCapped() {
    let zalgo = "Z" + String(repeating: "\u{335}", count: 50)
    #expect(DisplayText(zalgo).string.unicodeScalars.count == 1 + TextCleaner.markLimit)
  }

  @Test func clippingMarksWhatIsMissing() {
    #expect(DisplayText("Bridgewater").clipped(to: 7).string == "Bridge…")
    #expect(DisplayText("Bridge").clipped(to: 6).string == "Bridge")
    #expect(DisplayText("世界世").clipped(to: 4).string == "世…")
    #expect(DisplayText("abc").clipped(to: 0).string.isEmpty)
  }

  @Test func wrappingBreaksBetweenWords() {
    let text = DisplayText("The joint forward plan came late, supercalifragilistic")
    #expect(
      text.wrapped(to: 12).map(\.string) == [
        "The joint", "forward plan", "came late,", "supercalifra", "gilistic",
      ])
    #expect(DisplayText("").wrapped(to: 5).map(\.string) == [""])
    #expect(DisplayText.wrapping("a\n\nb c", to: 2).map(\.string) == ["a", "", "b", "c"])
  }

  @Test func everyNamedGlyphIsOneCellInEverySet() {
    for glyph in NamedGlyph.allCases {
      for set in GlyphSet.allCases {
        #expect(set.text(glyph).width == 1, "\(glyph) in \(set)")
        #expect(set.text(glyph).string != "?", "\(glyph) in \(set)")
      }
      #expect(GlyphSet.ascii.text(glyph).string.utf8.allSatisfy { $0 < 128 })
    }
  }

  @Test func oldTerminalsGetASCII() {
    func set(_ name: GlyphSet?, _ type: String, _ isUTF8: Bool) -> GlyphSet {
      .chosen(configured: name, terminalType: type, isUTF8: isUTF8)
    }
    #expect(set(nil, "xterm-256color", true) == .standard)
    #expect(set(nil, "linux", true) == .ascii)
    #expect(set(.full, "linux", true) == .full)
    #expect(set(.full, "xterm", false) == .ascii)
  }
}
