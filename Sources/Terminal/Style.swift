/// What a cell means; the theme decides its colour. Colour only repeats a glyph or a word.
public enum Role: UInt8, Hashable, Sendable, CaseIterable {
  /// Ordinary text.
  case text
  /// Context, rules, what may be skipped.
  case dim
  /// Keys, the current tab, the focus.
  case accent
  /// Better: segment 1, an improvement.
  case good
  /// Look here: segment 3, near a cut, deficit, missing data.
  case warn
  /// Worse: segments 4 and 5, a concern, an error.
  case bad
}

/// The look of a cell in words; no colour numbers, so that themes can be exchanged.
public struct Style: Hashable, Sendable {
  /// What the cell means.
  public var role: Role
  private var flags: Flags

  private struct Flags: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let bold = Flags(rawValue: 1)
    static let underline = Flags(rawValue: 2)
    static let reverse = Flags(rawValue: 4)
    static let selected = Flags(rawValue: 8)
    static let dimmed = Flags(rawValue: 16)
  }

  /// A style of a role with the attributes named.
  public init(
    _ role: Role = .text, bold: Bool = false, underline: Bool = false, reverse: Bool = false,
    selected: Bool = false
  ) {
    self.role = role
    flags = []
    self.bold = bold
    self.underline = underline
    self.reverse = reverse
    self.selected = selected
  }

  /// Where you are.
  public var bold: Bool {
    get { flags.contains(.bold) }
    set { set(.bold, newValue) }
  }

  /// Drawn underlined in every theme.
  public var underline: Bool {
    get { flags.contains(.underline) }
    set { set(.underline, newValue) }
  }

  /// Foreground and background exchanged.
  public var reverse: Bool {
    get { flags.contains(.reverse) }
    set { set(.reverse, newValue) }
  }

  /// On the background of the selected row.
  public var selected: Bool {
    get { flags.contains(.selected) }
    set { set(.selected, newValue) }
  }

  /// Under a sheet: readable, but plainly not the place where keys go.
  public var dimmed: Bool {
    get { flags.contains(.dimmed) }
    set { set(.dimmed, newValue) }
  }

  private mutating func set(_ flag: Flags, _ on: Bool) {
    if on { flags.insert(flag) } else { flags.remove(flag) }
  }

  /// Ordinary text.
  public static let plain = Style()
  /// Ordinary text in bold.
  public static let strong = Style(.text, bold: true)
  /// Context.
  public static let dim = Style(.dim)
  /// Keys, tab, focus.
  public static let accent = Style(.accent)
  /// Better.
  public static let good = Style(.good)
  /// Look here.
  public static let warn = Style(.warn)
  /// Worse.
  public static let bad = Style(.bad)
}
