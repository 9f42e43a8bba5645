/// The characters a terminal can show; the config or the terminal decides.
public enum GlyphSet: String, Hashable, Sendable, CaseIterable {
  /// One-cell characters that common fonts have.
  case standard
  /// Standard and braille charts.
  case full
  /// ASCII only.
  case ascii

  /// Which set suits a terminal if the config does not say: ASCII on old or non-UTF-8 ones.
  public static func chosen(
    configured: GlyphSet?, terminalType: String, isUTF8: Bool
  ) -> GlyphSet {
    let isOld = ["linux", "vt100", "vt102", "vt220", "dumb"].contains(terminalType)
    guard isUTF8 else { return .ascii }
    return configured ?? (isOld ? .ascii : .standard)
  }

  /// The character for a meaning; every one is one cell wide and stands beside a word or letter.
  public func text(_ glyph: NamedGlyph) -> DisplayText {
    let pair = Self.table[glyph.rawValue]
    return self == .ascii ? pair.ascii : pair.standard
  }

  /// Cleaned once, not whenever one of them is drawn; in the order of the cases.
  private static let table = NamedGlyph.allCases.map(\.pair)
}

/// What a glyph stands for; the tables are in one place so that no view invents its own.
public enum NamedGlyph: Int, Hashable, Sendable, CaseIterable {
  /// Bars and ratings.
  case barFull, barEmpty, excelling, achieving, progressing, insufficient, notRated
  /// Signals.
  case improvement, commonCause, concern, better, worse, nearCut, deficit, missing, changed
  case marked, widestGap
  /// Places.
  case selected, offScaleLow, offScaleHigh, thisOrganisation, median, rangeLow, rangeLine
  case rangeHigh, cut
  /// Lines and charts.
  case rule, vertical, point, limitLine, meanLine
  /// Punctuation and arrows.
  case ellipsis, enDash, minus, nothing, separator, breadcrumb, up, down, left, right, descending
  case ascending, newline

  /// For terminals with the WGL4 characters, and for those without.
  fileprivate var pair: (standard: DisplayText, ascii: DisplayText) {
    bars ?? signals ?? places ?? lines ?? punctuation
  }

  private var bars: (DisplayText, DisplayText)? {
    switch self {
    case .barFull: ("█", "#")
    case .barEmpty: ("░", ".")
    case .excelling: ("▲", "^")
    case .achieving: ("■", "#")
    case .progressing: ("□", "o")
    case .insufficient: ("▼", "v")
    case .notRated: ("–", "-")
    default: nil
    }
  }

  private var signals: (DisplayText, DisplayText)? {
    switch self {
    case .improvement, .better: ("▲", "^")
    case .commonCause: ("·", ".")
    case .concern, .worse: ("▼", "v")
    case .nearCut: ("≈", "~")
    case .deficit: ("£", "D")
    case .missing: ("!", "!")
    case .changed: ("*", "*")
    case .marked: ("+", "+")
    case .widestGap: ("◄", "<")
    default: nil
    }
  }

  private var places: (DisplayText, DisplayText)? {
    switch self {
    case .selected, .offScaleHigh: ("►", ">")
    case .offScaleLow: ("◄", "<")
    case .thisOrganisation: ("●", "O")
    case .median: ("┼", "+")
    case .rangeLow: ("├", "[")
    case .rangeLine: ("─", "-")
    case .rangeHigh: ("┤", "]")
    case .cut: ("│", "|")
    default: nil
    }
  }

  private var lines: (DisplayText, DisplayText)? {
    switch self {
    case .rule: ("─", "-")
    case .vertical: ("│", "|")
    case .point: ("●", "*")
    case .limitLine: ("·", ".")
    case .meanLine: ("─", "-")
    default: nil
    }
  }

  private var punctuation: (DisplayText, DisplayText) {
    switch self {
    case .ellipsis: ("…", "~")
    case .enDash, .minus, .nothing: (self == .minus ? "−" : "–", "-")
    case .separator: ("·", "-")
    case .breadcrumb: ("›", ">")
    case .up, .ascending: ("↑", "^")
    case .down: ("↓", "v")
    case .descending: ("▼", "v")
    case .left: ("←", "<")
    case .right: ("→", ">")
    case .newline: ("¶", " ")
    default: ("?", "?")
    }
  }
}
