/// How many colours are used, from the terminal's own count.
public enum ColourDepth: Hashable, Sendable, CaseIterable {
  /// Attributes only.
  case none
  /// The terminal's sixteen, which users may have changed.
  case colours16
  /// The fixed cube of 256.
  case colours256
}

/// Colour numbers of one theme at one depth.
public struct Palette: Hashable, Sendable {
  /// What everything stands on.
  public let background: Int
  /// The selected row's background; nil reverses instead.
  public let selectedBackground: Int?
  /// Foreground numbers in the order of `Role.allCases`.
  let foregrounds: [Int]

  init(on background: Int, selected: Int?, _ foregrounds: [Int]) {
    self.background = background
    selectedBackground = selected
    self.foregrounds = foregrounds
  }

  /// The foreground of a role.
  public func foreground(_ role: Role) -> Int { foregrounds[Int(role.rawValue)] }
}

/// Colours by meaning. Each theme but `terminal` paints its own background, so that its contrast
/// is known.
public enum Theme: String, Hashable, Sendable, CaseIterable {
  /// Light on dark; the default.
  case dark
  /// Dark on light.
  case light
  /// Highest contrast on black.
  case darkHigh = "dark-high"
  /// Highest contrast on white.
  case lightHigh = "light-high"
  /// The terminal's own colours: bold, underline and reverse only.
  case terminal

  /// The colour numbers, nil where only attributes are used.
  public func palette(_ depth: ColourDepth) -> Palette? {
    switch (self, depth) {
    case (.terminal, _), (_, .none): nil
    case (.dark, .colours256): .init(on: 234, selected: 236, [252, 247, 141, 123, 226, 209])
    case (.light, .colours256): .init(on: 255, selected: 253, [234, 239, 20, 23, 90, 124])
    case (.darkHigh, .colours256): .init(on: 16, selected: nil, [231, 251, 153, 86, 226, 215])
    case (.lightHigh, .colours256): .init(on: 231, selected: nil, [16, 238, 18, 23, 90, 88])
    case (.dark, .colours16), (.darkHigh, .colours16):
      .init(on: 0, selected: nil, [7, 7, 13, 14, 11, 9])
    case (.light, .colours16), (.lightHigh, .colours16):
      .init(on: 15, selected: nil, [0, 0, 4, 4, 5, 1])
    }
  }
}

/// What a driver sets for a cell: numbers and attributes, no meaning left.
public struct Ink: Hashable, Sendable {
  /// Foreground number, nil for the terminal's own.
  public var foreground: Int?
  /// Background number, nil for the terminal's own.
  public var background: Int?
  /// Attributes.
  public var bold = false
  /// Underlined.
  public var underline = false
  /// Foreground and background exchanged by the terminal.
  public var reverse = false
}

/// A theme at the depth a terminal has.
public struct Appearance: Hashable, Sendable {
  /// The colours by meaning.
  public let theme: Theme
  /// How many of them.
  public let depth: ColourDepth

  /// An appearance.
  public init(theme: Theme, depth: ColourDepth) {
    self.theme = theme
    self.depth = depth
  }

  /// Picks the appearance from the config, the environment and the terminal's colours.
  /// `NO_COLOR` and fewer than 16 colours give attributes only.
  public static func chosen(
    configured: Theme?, environment: [String: String], colours: Int
  ) -> Appearance {
    let refused = !(environment["NO_COLOR"] ?? "").isEmpty
    guard !refused, colours >= 16 else { return Appearance(theme: .terminal, depth: .none) }
    let depth: ColourDepth = colours >= 256 ? .colours256 : .colours16
    return Appearance(theme: configured ?? .dark, depth: depth)
  }

  /// Numbers and attributes for a style.
  public func ink(_ style: Style) -> Ink {
    guard let palette = theme.palette(depth) else { return monochrome(style) }
    let isPlainSelection = style.selected && palette.selectedBackground != nil
    return Ink(
      foreground: palette.foreground(style.dimmed ? .dim : style.role),
      background: isPlainSelection ? palette.selectedBackground : palette.background,
      bold: style.bold && !style.dimmed, underline: style.underline,
      reverse: style.reverse != (style.selected && !isPlainSelection))
  }

  private func monochrome(_ style: Style) -> Ink {
    let isStrong = style.bold || style.role == .warn || style.role == .bad
    return Ink(
      bold: isStrong && !style.dimmed, underline: style.underline || style.role == .accent,
      reverse: style.reverse != style.selected)
  }
}
