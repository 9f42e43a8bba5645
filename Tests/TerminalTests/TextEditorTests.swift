import Testing

@testable import Terminal

@Suite struct TextEditorTests {
  private func typed(_ text: String, then keys: [Key] = [], limit: Int? = nil) -> TextEditor {
    var editor = TextEditor(limit: limit, viewport: Size(columns: 10, rows: 3))
    for character in text { editor.apply(character == "\n" ? .enter : .character(character)) }
    for key in keys { editor.apply(key) }
    return editor
  }

  @Test func typingAndErasing() {
    #expect(typed("abc", then: [.left, .backspace]).text == "ac")
    #expect(typed("abc", then: [.home, .delete, .delete]).text == "c")
    #expect(typed("one two", then: [.ctrl("w")]).text == "one ")
    #expect(typed("one  two", then: [.ctrlLeft, .ctrlLeft, .character("x")]).text == "xone  two")
    #expect(typed("one two", then: [.home, .ctrlRight, .character("!")]).text == "one! two")
  }

  @Test func aMarkJoinsTheLetterBeforeIt() {
    var editor = typed("e")
    editor.apply(.character("\u{301}"))
    #expect(editor.characters == ["é"])
    editor.apply(.backspace)
    #expect(editor.isEmpty)
  }

  @Test func undoTakesBackAWordAtATime() {
    var editor = typed("one two")
    editor.apply(.ctrl("z"))
    #expect(editor.text == "one")
    editor.apply(.ctrl("z"))
    #expect(editor.text.isEmpty)
    #expect(editor.apply(.ctrl("z")) == .refused(Words.nothingToUndo))
    editor.apply(.ctrl("y"))
    editor.apply(.ctrl("y"))
    #expect(editor.text == "one two")
    #expect(editor.apply(.ctrl("y")) == .refused(Words.nothingToRedo))
  }

  @Test func linesAreCutAndPutBack() {
    var editor = typed("one\ntwo\nthree", then: [.ctrlHome, .ctrl("k"), .ctrl("k")])
    #expect(editor.text == "three")
    editor.apply(.ctrl("v"))
    #expect(editor.text == "one\ntwo\nthree")
    var fresh = TextEditor()
    #expect(fresh.apply(.ctrl("v")) == .refused(Words.nothingCut))
  }

  @Test func theLimitRefusesAndKeepsWhatIsThere() {
    var editor = typed("abcd", limit: 4)
    #expect(editor.apply(.character("e")) == .refused(Words.tooLong(limit: 4)))
    #expect(editor.paste("xyz") == .refused(Words.tooLong(limit: 4)))
    #expect(editor.text == "abcd")
  }

  @Test func aPasteIsOneStepAndNoKey() {
    var editor = typed("x")
    editor.paste("a\r\nb\u{1B}[A")
    #expect(editor.text == "xa\nb\u{1B}[A")
    editor.apply(.ctrl("z"))
    #expect(editor.text == "x")
  }

  @Test func movingByLinesKeepsTheColumn() {
    var editor = typed("abcdef\nx\nabcdef", then: [.up, .up])
    #expect(editor.cursor == 6)
    editor.apply(.down)
    #expect(editor.cursor == 8)
    editor.apply(.down)
    #expect(editor.cursor == 15)
    #expect(editor.apply(.down) == .ignored)
  }

  @Test func longTextIsWrappedAtWords() {
    let editor = typed("The joint forward plan")
    let shown = editor.rendered(in: Size(columns: 10, rows: 5))
    #expect(shown.lines.map(\.string) == ["The joint ", "forward ", "plan"])
    #expect(shown.cursor == Point(column: 4, row: 2))
    #expect(editor.rendered(in: Size(columns: 10, rows: 1)).lines.map(\.string) == ["plan"])
  }

  @Test func endStaysOnASoftLine() {
    var editor = typed("The joint forward", then: [.ctrlHome, .end])
    #expect(editor.rendered(in: Size(columns: 10, rows: 3)).cursor == Point(column: 9, row: 0))
    editor.click(at: Point(column: 2, row: 1))
    #expect(editor.cursor == 12)
  }

  @Test func anyKeysAtAnySizeLeaveTheCursorInside() {
    var generator = SplitMix64(seed: 4)
    let keys: [Key] = [
      .left, .right, .up, .down, .home, .end, .ctrlLeft, .ctrlRight, .pageUp, .pageDown,
      .backspace, .delete, .ctrl("k"), .ctrl("v"), .ctrl("w"), .ctrl("z"), .ctrl("y"), .enter,
      .ctrlHome, .character("世"), .character("x"), .character(" "), .character("\u{301}"),
    ]
    for round in 0..<60 {
      let size = Size(columns: round % 9, rows: round % 4)
      var editor = TextEditor(viewport: size)
      for _ in 0..<120 {
        editor.apply(keys.randomElement(using: &generator)!)
        if round % 7 == 0 { editor.paste(HostileText.make(using: &generator)) }
        let shown = editor.rendered(in: size)
        #expect((0...editor.characters.count).contains(editor.cursor))
        #expect(shown.lines.count <= size.rows)
        #expect(shown.lines.allSatisfy { $0.width <= size.columns })
        #expect((0..<max(1, size.rows)).contains(shown.cursor.row))
      }
    }
  }

  @Test func aFieldScrollsSideways() {
    var field = LineField("region:london")
    #expect(field.rendered(width: 6) == ("ondon", 5))
    #expect(field.rendered(width: 40) == ("region:london", 13))
    field.apply(.home)
    #expect(field.rendered(width: 6) == ("regio…", 0))
    #expect(field.apply(.enter) == .ignored)
    #expect(field.apply(.up) == .ignored)
    field.paste("a\nb ")
    #expect(field.text == "a b region:london")
  }
}
