import CWidth
import Synchronization

/// Turns strings of any origin into glyphs of known width.
enum TextCleaner {
  /// Marks on one base: enough for Vietnamese and Hebrew, too few to smear over other rows.
  static let markLimit = 3
  /// Scalars in one emoji; longer joined sequences are attacks, not families.
  private static let emojiLimit = 10
  /// A newline inside one line of text.
  static let newline = DisplayText.Glyph(text: "¶", width: 1)
  private static let unknown = DisplayText.Glyph(text: "?", width: 1)

  private static let ascii = (0..<UInt8(0x7F)).map {
    DisplayText.Glyph(Symbol(UnicodeScalar($0)), width: 1)
  }

  /// Scalars that stand alone as one glyph, once they were looked up: asking the library for their
  /// properties and width takes many times as long. There is a limit, since texts may hold anything.
  private static let known = Mutex<[Unicode.Scalar: DisplayText.Glyph]>([:])
  private static let knownLimit = 2_000

  /// The glyphs of a string with their width.
  static func text(of string: String) -> DisplayText {
    var string = string
    let plain = string.withUTF8 { bytes -> DisplayText? in
      guard bytes.allSatisfy({ $0 >= 0x20 && $0 <= 0x7E }) else { return nil }
      let glyphs = [DisplayText.Glyph](unsafeUninitializedCapacity: bytes.count) { room, count in
        for byte in bytes {
          room.initializeElement(
            at: count, to: DisplayText.Glyph(Symbol(UnicodeScalar(byte)), width: 1))
          count += 1
        }
      }
      return DisplayText(glyphs: glyphs, width: bytes.count)
    }
    return plain ?? DisplayText(glyphs: mixed(string))
  }

  private static func mixed(_ string: String) -> [DisplayText.Glyph] {
    var glyphs: [DisplayText.Glyph] = []
    glyphs.reserveCapacity(string.utf8.count)
    for character in string { append(character, to: &glyphs) }
    return glyphs
  }

  static func glyphs(of character: Character) -> [DisplayText.Glyph] {
    var glyphs: [DisplayText.Glyph] = []
    append(character, to: &glyphs)
    return glyphs
  }

  private static func append(_ character: Character, to glyphs: inout [DisplayText.Glyph]) {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, scalars.dropFirst().isEmpty else {
      return glyphs.append(contentsOf: several(character))
    }
    if first.value >= 0x20, first.value < 0x7F {
      glyphs.append(ascii[Int(first.value)])
    } else if let glyph = known.withLock({ $0[first] }) {
      glyphs.append(glyph)
    } else {
      let found = single(first)
      if found.count == 1 { remember(first, found[0]) }
      glyphs.append(contentsOf: found)
    }
  }

  private static func remember(_ scalar: Unicode.Scalar, _ glyph: DisplayText.Glyph) {
    known.withLock { if $0.count < knownLimit { $0[scalar] = glyph } }
  }

  private static func single(_ scalar: Unicode.Scalar) -> [DisplayText.Glyph] {
    if Character(scalar).isNewline { return [newline] }
    var glyphs: [DisplayText.Glyph] = []
    append(scalar, to: &glyphs)
    return glyphs
  }

  private static func several(_ character: Character) -> [DisplayText.Glyph] {
    if character.isNewline { return [newline] }
    let scalars = Array(character.unicodeScalars)
    if let emoji = emoji(scalars) { return [emoji] }
    return scalars.reduce(into: []) { append($1, to: &$0) }
  }

  /// Cells of a scalar as libc counts them; -1 if it cannot be printed.
  static func width(_ scalar: Unicode.Scalar) -> Int { Int(cwidth_scalar(scalar.value)) }

  private static func append(_ scalar: Unicode.Scalar, to glyphs: inout [DisplayText.Glyph]) {
    if isInvisible(scalar) { return }
    if let plain = replacement(scalar) {
      glyphs += plain
      return
    }
    switch width(scalar) {
    case 0: mark(scalar, on: &glyphs)
    case 1: glyphs.append(.init(Symbol(scalar), width: 1))
    case 2: glyphs.append(.init(Symbol(scalar), width: 2))
    default: glyphs.append(unknown)
    }
  }

  /// Puts a mark on the base before it, or on a blank if there is none.
  private static func mark(_ scalar: Unicode.Scalar, on glyphs: inout [DisplayText.Glyph]) {
    let base = glyphs.popLast() ?? DisplayText.space
    let isFull = base.text.unicodeScalars.count > markLimit
    let text = isFull ? base.text : base.text + String(scalar)
    glyphs.append(.init(text: text, width: base.width))
  }

  /// Zero-width and direction controls, soft hyphens, tags, fillers, annotation marks.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isDefaultIgnorableCodePoint
      || (0xFFF9...0xFFFB).contains(scalar.value)
  }

  /// What stands for a scalar that must not reach a terminal as it is.
  private static func replacement(_ scalar: Unicode.Scalar) -> [DisplayText.Glyph]? {
    switch scalar.properties.generalCategory {
    case .control: control(scalar)
    case .spaceSeparator: [DisplayText.space]
    case .lineSeparator, .paragraphSeparator: [newline]
    case .privateUse, .unassigned, .surrogate: [unknown]
    default: flagLetter(scalar)
    }
  }

  /// Tab as a blank, ESC as `^[`, DEL as `^?`, what has no such name as `?`.
  private static func control(_ scalar: Unicode.Scalar) -> [DisplayText.Glyph] {
    switch scalar.value {
    case 0x09: [DisplayText.space]
    case 0x0A...0x0D, 0x85: [newline]
    case 0..<0x20: [ascii[0x5E], ascii[Int(scalar.value) + 0x40]]
    case 0x7F: [ascii[0x5E], ascii[0x3F]]
    default: [unknown]
    }
  }

  /// Flags as their two letters: no two terminals agree how wide a flag is.
  private static func flagLetter(_ scalar: Unicode.Scalar) -> [DisplayText.Glyph]? {
    guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return nil }
    return [ascii[Int(scalar.value - 0x1F1E6) + 0x41]]
  }

  /// A whole emoji with skin tone, variation selector or joiners, if its base is two cells wide.
  private static func emoji(_ scalars: [Unicode.Scalar]) -> DisplayText.Glyph? {
    guard scalars.count > 1, scalars.count <= emojiLimit, let first = scalars.first,
      isPictograph(first), isWellFormed(scalars)
    else { return nil }
    return DisplayText.Glyph(
      text: String(String.UnicodeScalarView(scalars)), width: 2)
  }

  private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmoji && width(scalar) == 2
      && !(0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// A joiner only between pictures, a selector or skin tone only after one.
  private static func isWellFormed(_ scalars: [Unicode.Scalar]) -> Bool {
    var afterPicture = false
    for scalar in scalars {
      switch scalar.value {
      case 0x200D where afterPicture: afterPicture = false
      case 0xFE0F where afterPicture, 0x1F3FB...0x1F3FF where afterPicture: break
      case _ where scalar.value > 0xFF && scalar.properties.isEmoji && !afterPicture:
        afterPicture = true
      default: return false
      }
    }
    return afterPicture
  }
}
