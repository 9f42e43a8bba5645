/// One cell of the screen. Only `Grid.put` makes cells, so all text in them has been cleaned.
public struct Cell: Hashable, Sendable {
  let symbol: Symbol
  /// How it looks.
  public internal(set) var style: Style

  init(_ symbol: Symbol, style: Style) {
    self.symbol = symbol
    self.style = style
  }

  /// What is drawn: one base with its marks; empty in the second half of a wide character.
  public var text: String { symbol.text }

  /// The second half of a wide character whose text stands in the cell to the left.
  public var isContinuation: Bool { symbol == .nothing }

  /// The text without what joins emoji into one: terminals do not agree how wide a joined one is,
  /// but all agree on its first picture, so borders stay where they are.
  public var unjoinedText: String {
    let text = text
    guard text.utf8.count > 4 else { return text }
    let end = text.unicodeScalars.dropFirst().firstIndex {
      $0 == "\u{200D}" || $0 == "\u{FE0F}" || $0.properties.isEmojiModifier
    }
    return String(text.unicodeScalars[..<(end ?? text.unicodeScalars.endIndex)])
  }

  /// Adds the text as a terminal gets it.
  public func appendUnjoined(to bytes: inout [UInt8]) {
    guard let scalar = symbol.scalar else { return bytes.append(contentsOf: unjoinedText.utf8) }
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// An empty cell of a style.
  public static func blank(_ style: Style = .plain) -> Cell { Cell(.space, style: style) }

  static func continuation(_ style: Style) -> Cell { Cell(.nothing, style: style) }
}
