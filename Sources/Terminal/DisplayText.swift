/// Text that is safe to show: the only door through which text reaches a cell or a terminal.
///
/// Control characters are made visible, direction and zero-width characters dropped, newline and
/// tab made harmless, stacks of marks capped, and every piece has a known width in cells. The
/// original string stays where it was; this is what is shown of it.
public struct DisplayText: Hashable, Sendable {
  /// What one cell, or one pair of cells, holds: a base with its marks.
  struct Glyph: Hashable, Sendable {
    let symbol: Symbol
    private let cells: UInt8

    init(_ symbol: Symbol, width: Int) {
      self.symbol = symbol
      cells = UInt8(width)
    }

    init(text: String, width: Int) { self.init(Symbol(text), width: width) }

    var text: String { symbol.text }
    var width: Int { Int(cells) }
  }

  static let space = Glyph(.space, width: 1)

  let glyphs: [Glyph]
  /// Width in cells.
  public let width: Int

  init(glyphs: [Glyph]) {
    self.init(glyphs: glyphs, width: glyphs.reduce(0) { $0 + $1.width })
  }

  init(glyphs: [Glyph], width: Int) {
    self.glyphs = glyphs
    self.width = width
  }

  /// Cleans a string of any origin.
  public init(_ string: String) {
    self = TextCleaner.text(of: string)
  }

  /// A number of blanks.
  public static func blanks(_ count: Int) -> DisplayText {
    DisplayText(glyphs: Array(repeating: space, count: max(0, count)), width: max(0, count))
  }

  /// The cleaned text, without colour or cursor movement.
  public var string: String {
    var scalars = String.UnicodeScalarView()
    for glyph in glyphs {
      if let scalar = glyph.symbol.scalar {
        scalars.append(scalar)
      } else {
        scalars.append(contentsOf: glyph.text.unicodeScalars)
      }
    }
    return String(scalars)
  }

  /// Nothing to show.
  public var isEmpty: Bool { glyphs.isEmpty }

  /// One text after the other.
  public static func + (left: DisplayText, right: DisplayText) -> DisplayText {
    DisplayText(glyphs: left.glyphs + right.glyphs, width: left.width + right.width)
  }

  /// Adds text at the end.
  public static func += (left: inout DisplayText, right: DisplayText) { left = left + right }

  /// The text a number of times, as for rules and bars.
  public static func * (text: DisplayText, count: Int) -> DisplayText {
    DisplayText(glyphs: (0..<max(0, count)).flatMap { _ in text.glyphs })
  }

  /// Splits a text at its newlines first, then cleans each line, as for notes.
  public static func lines(_ string: String) -> [DisplayText] {
    // Most texts have no newline, and looking for one character by character takes long.
    guard string.utf8.contains(where: mayEndNewline) else { return [DisplayText(string)] }
    return string.split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { DisplayText(String($0)) }
  }

  /// Whether a byte may belong to a newline: LF, VT, FF, CR, or the last byte of U+0085, U+2028 or
  /// U+2029, in which other characters end too.
  private static func mayEndNewline(_ byte: UInt8) -> Bool {
    (0x0A...0x0D).contains(byte) || byte == 0x85 || byte == 0xA8 || byte == 0xA9
  }

  /// Lines of a text with newlines, wrapped at words to a width.
  public static func wrapping(_ string: String, to width: Int) -> [DisplayText] {
    lines(string).flatMap { $0.wrapped(to: width) }
  }

  /// User text for plain command-line output: newlines stay, everything else is cleaned.
  public static func tty(_ string: String) -> String {
    lines(string).map(\.string).joined(separator: "\n")
  }
}

extension DisplayText: ExpressibleByStringInterpolation {
  /// Literals are cleaned like everything else.
  public init(stringLiteral value: String) { self.init(value) }
}

extension DisplayText: CustomStringConvertible {
  /// The cleaned text.
  public var description: String { string }
}

extension Sequence where Element == DisplayText {
  /// The texts with a separator between them.
  public func joined(separator: DisplayText = "") -> DisplayText {
    DisplayText(joining: Array(self), separator)
  }
}

extension DisplayText {
  fileprivate init(joining texts: [DisplayText], _ separator: DisplayText) {
    if texts.count == 1 {
      self = texts[0]
      return
    }
    var glyphs: [Glyph] = []
    for (number, text) in texts.enumerated() {
      if number > 0 { glyphs += separator.glyphs }
      glyphs += text.glyphs
    }
    self.init(glyphs: glyphs)
  }
}
