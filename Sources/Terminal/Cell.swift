/// One cell of the screen. Only `Grid.put` makes cells, so all text in them has been cleaned.
public struct Cell: Hashable, Sendable {
  /// What is drawn: one base with its marks; empty in the second half of a wide character.
  public let text: String
  /// How it looks.
  public internal(set) var style: Style
  /// The second half of a wide character whose text stands in the cell to the left.
  public let isContinuation: Bool

  init(text: String, style: Style, isContinuation: Bool = false) {
    self.text = text
    self.style = style
    self.isContinuation = isContinuation
  }

  /// The text without what joins emoji into one: terminals do not agree how wide a joined one is,
  /// but all agree on its first picture, so borders stay where they are.
  public var unjoinedText: String {
    guard text.utf8.count > 4 else { return text }
    let end = text.unicodeScalars.dropFirst().firstIndex {
      $0 == "\u{200D}" || $0 == "\u{FE0F}" || $0.properties.isEmojiModifier
    }
    return String(text.unicodeScalars[..<(end ?? text.unicodeScalars.endIndex)])
  }

  /// An empty cell of a style.
  public static func blank(_ style: Style = .plain) -> Cell { Cell(text: " ", style: style) }

  static func continuation(_ style: Style) -> Cell {
    Cell(text: "", style: style, isContinuation: true)
  }
}
