/// A seeded generator, so that a failing case can be repeated.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Strings made of what has broken terminals before, mixed with ordinary text.
enum HostileText {
  static let pieces: [String] = [
    "a", "Z", " ", "  ", "word ", "é", "e\u{301}", "\u{301}", "\n", "\r\n", "\r", "\t", "\u{1B}[2J",
    "\u{1B}]0;x\u{7}", "\u{7}", "\u{8}", "\u{0}", "\u{7F}", "\u{9B}31m", "\u{85}", "\u{202E}",
    "\u{2066}", "\u{2069}", "\u{200E}", "\u{200F}", "\u{61C}", "\u{200B}", "\u{200C}", "\u{200D}",
    "\u{FEFF}", "\u{2028}", "\u{2029}", "\u{AD}", "\u{E0041}", "\u{E0100}", "\u{FE0F}", "\u{3164}",
    "世", "界", "ｶ", "한", "👍", "👍🏽", "👩‍👩‍👧‍👦", "👩‍⚕️", "❤️", "❤️‍🔥", "🇬🇧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "क्षि", "ก็",
    "Z\u{335}\u{336}\u{337}\u{338}\u{321}\u{322}", "שלום", "مرحبا", "\u{E000}", "\u{FFFF}",
    "\u{10FFFF}", "\u{3000}", "\u{A0}", "\u{FFF9}", "█░▲■□▼►◄●┼├─┤│≈…–−·£",
  ]

  static func make(using generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...12, using: &generator))
      .map { _ in piece(using: &generator) }.joined()
  }

  private static func piece(using generator: inout SplitMix64) -> String {
    if Int.random(in: 0..<8, using: &generator) > 0 {
      return pieces.randomElement(using: &generator) ?? ""
    }
    let value = UInt32.random(in: 0...0x10FFFF, using: &generator)
    return Unicode.Scalar(value).map { String($0) } ?? ""
  }

  static func many(_ count: Int, seed: UInt64) -> [String] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in make(using: &generator) }
  }

  /// The scalars that must never reach a terminal; a joiner may inside an emoji.
  static func forbidden(in string: String) -> [Unicode.Scalar] {
    let scalars = Array(string.unicodeScalars)
    return scalars.indices.filter { isForbidden($0, in: scalars) }.map { scalars[$0] }
  }

  private static func isForbidden(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let scalar = scalars[index]
    let isEmojiPart = scalar == "\u{200D}" || scalar == "\u{FE0F}"
    if isEmojiPart, index > 0, isPicture(scalars[index - 1]) || scalars[index - 1] == "\u{FE0F}" {
      return scalar == "\u{200D}" && !(index + 1 < scalars.count && isPicture(scalars[index + 1]))
    }
    let category = scalar.properties.generalCategory
    return isHidden(scalar) || category == .control || category == .lineSeparator
      || category == .paragraphSeparator || scalar.properties.isDefaultIgnorableCodePoint
  }

  /// By number too, so that the test does not lean on the property the code leans on.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    [0x202A...0x202E, 0x2066...0x2069, 0x200B...0x200F, 0x61C...0x61C, 0xFEFF...0xFEFF]
      .contains { $0.contains(Int(scalar.value)) }
  }

  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmoji && scalar.value > 0xFF
  }
}
