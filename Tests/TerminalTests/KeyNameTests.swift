import Testing

@testable import Terminal

@Suite struct KeyNameTests {
  private static let keys: [Key] =
    [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .ctrlLeft, .ctrlRight, .ctrlUp,
      .ctrlDown, .ctrlHome, .ctrlEnd, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .enter, .tab,
      .backTab, .escape, .backspace, .delete, .insert, .space, .alt("x"), .alt(" "), .alt("X"),
    ] + (1...63).map { .f($0) } + "abcfz@_".map { .ctrl($0) }
    + "aAzZ09?/:^-[]{}.=+*!é世F".map { .character($0) }

  @Test(arguments: keys) func namesComeBack(_ key: Key) {
    #expect(KeyName.key(KeyName.name(key)) == key)
  }

  @Test(arguments: [
    ("^r", Key.ctrl("r")), ("ctrl-R", .ctrl("r")), ("shift-tab", .backTab), ("Escape", .escape),
    ("↑", .up), ("^←", .ctrlLeft), ("^I", .tab), ("^[", .escape), ("F5", .f(5)),
    ("f", .character("f")),
  ])
  func otherSpellings(_ name: String, _ key: Key) {
    #expect(KeyName.key(name) == key)
  }

  @Test(arguments: ["", "Nonsense", "F0", "F64", "Alt-", "^é", "Ctrl-"])
  func unknownNames(_ name: String) {
    #expect(KeyName.key(name) == nil)
  }

  @Test func anAltKeyMayHaveBeenTwoKeys() {
    #expect(Key.alt("j").withoutAlt == [.escape, .character("j")])
    #expect(Key.up.withoutAlt == [.up])
  }

  @Test func labelsForTheFooter() {
    #expect(KeyName.label(.up).string == "↑")
    #expect(KeyName.label(.up, glyphs: .ascii).string == "Up")
    #expect(KeyName.label(.ctrl("r")).string == "^R")
  }
}
