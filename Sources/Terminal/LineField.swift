/// A text of one line, such as a filter or a command.
public struct LineField: Hashable, Sendable {
  private var editor: TextEditor

  /// A field with the cursor at the end.
  public init(_ text: String = "", limit: Int? = 500) {
    // One line is never wrapped, however long.
    editor = TextEditor(
      text, limit: limit, isSingleLine: true, viewport: Size(columns: .max, rows: 1))
  }

  /// The text; setting it puts the cursor at the end and forgets what could be undone.
  public var text: String {
    get { editor.text }
    set { self = LineField(newValue, limit: editor.limit) }
  }

  /// Nothing written.
  public var isEmpty: Bool { editor.isEmpty }

  /// The insertion point in graphemes.
  public var cursor: Int { editor.cursor }

  /// Does what a key means in a line; up, down and Enter are ignored and mean something outside.
  @discardableResult
  public mutating func apply(_ key: Key) -> TextEditor.Outcome { editor.apply(key) }

  /// Inserts pasted text, newlines as blanks.
  @discardableResult
  public mutating func paste(_ text: String) -> TextEditor.Outcome { editor.paste(text) }

  /// The visible part and the cursor's column for a width; scrolls sideways if it is too long.
  public func rendered(width: Int) -> (text: DisplayText, cursor: Int) {
    let before = DisplayText(String(editor.characters[..<editor.cursor]))
    let after = DisplayText(String(editor.characters[editor.cursor...]))
    let kept = before.suffix(columns: max(0, width - 1))
    return ((kept + after).clipped(to: width), min(kept.width, max(0, width - 1)))
  }
}

extension DisplayText {
  /// The last glyphs that fit into a number of columns.
  func suffix(columns limit: Int) -> DisplayText {
    var used = 0
    let first = glyphs.lastIndex { glyph in
      used += glyph.width
      return used > limit
    }
    return DisplayText(glyphs: Array(glyphs[(first.map { $0 + 1 } ?? 0)...]))
  }
}
