import Glibc

/// A program between ours and the terminal, which keeps sequences that it does not know to itself
/// unless they are wrapped for it.
public enum Multiplexer: Hashable, Sendable {
  /// tmux, which passes on what its user allows.
  case tmux
  /// GNU screen, which passes on pieces of limited length.
  case screen

  /// The one whose variables are set, if any.
  public static var inEnvironment: Multiplexer? {
    if isSet("TMUX") { return .tmux }
    return isSet("STY") ? .screen : nil
  }

  private static func isSet(_ name: String) -> Bool {
    getenv(name).map { $0.pointee != 0 } ?? false
  }
}

/// OSC 52, which asks the terminal to put text on its clipboard.
struct ClipboardSequence {
  /// The longest text in base64 that terminals take: xterm and hterm give up above it.
  static let limit = 74_994
  /// The longest string that screen passes on in one piece is 768 bytes.
  private static let piece = 700

  /// What is written to the terminal.
  let bytes: String

  /// The sequence of a text; nil where that is too long.
  init?(_ text: String, through multiplexer: Multiplexer?) {
    let encoded = Base64.encode(text)
    guard encoded.utf8.count <= Self.limit else { return nil }
    let plain = "\u{1B}]52;c;\(encoded)\u{7}"
    switch multiplexer {
    case nil: bytes = plain
    case .tmux: bytes = Self.string("tmux;" + Self.escapesDoubled(plain))
    case .screen: bytes = Self.pieces(of: plain).map(Self.string).joined()
    }
  }

  /// Terminals of these types have no clipboard, and some print what they do not know.
  static func isKnown(to type: String) -> Bool {
    !["linux", "vt100", "vt102", "vt220"].contains(type)
  }

  /// A string that a multiplexer takes the inside of out and passes it on.
  private static func string(_ inside: String) -> String { "\u{1B}P\(inside)\u{1B}\\" }

  private static func escapesDoubled(_ text: String) -> String {
    text.map { $0 == "\u{1B}" ? "\u{1B}\u{1B}" : String($0) }.joined()
  }

  private static func pieces(of text: String) -> [String] {
    var rest = Array(text.utf8)[...]
    var pieces: [String] = []
    while !rest.isEmpty {
      pieces.append(String(decoding: rest.prefix(piece), as: UTF8.self))
      rest = rest.dropFirst(piece)
    }
    return pieces
  }
}
