/// Which edge text is set against.
public enum Alignment: Hashable, Sendable {
  /// Text.
  case left
  /// Numbers.
  case right
  /// Headings over several columns.
  case centre
}

extension DisplayText {
  /// What stands where something had to go. Made once: it is the default of every clipping.
  public static let ellipsis: DisplayText = "…"
  /// One blank, made once: every filling begins with it.
  public static let blank: DisplayText = " "

  /// As much as fits, ending in the ellipsis if something had to go.
  public func clipped(to limit: Int, ellipsis: DisplayText = .ellipsis) -> DisplayText {
    guard width > limit else { return self }
    let mark = ellipsis.width <= limit ? ellipsis : ""
    return DisplayText(glyphs: Array(prefix(columns: limit - mark.width))) + mark
  }

  private func prefix(columns limit: Int) -> ArraySlice<Glyph> {
    var used = 0
    let end = glyphs.firstIndex { glyph in
      used += glyph.width
      return used > limit
    }
    return glyphs[..<(end ?? glyphs.count)]
  }

  /// Filled with blanks up to a width; longer text stays as it is.
  public func padded(to width: Int, alignment: Alignment = .left) -> DisplayText {
    guard self.width < width else { return self }
    var all: [Glyph] = []
    all.reserveCapacity(glyphs.count + width - self.width)
    all.append(contentsOf: repeatElement(Self.space, count: blanksBefore(in: width, alignment)))
    all.append(contentsOf: glyphs)
    all.append(
      contentsOf: repeatElement(Self.space, count: glyphs.count + width - self.width - all.count))
    return DisplayText(glyphs: all, width: width)
  }

  /// How many blanks stand before it in a width it fits.
  func blanksBefore(in width: Int, _ alignment: Alignment) -> Int {
    switch alignment {
    case .left: 0
    case .right: width - self.width
    case .centre: (width - self.width) / 2
    }
  }

  /// Exactly a width: clipped, then padded.
  public func fitted(
    to width: Int, alignment: Alignment = .left, ellipsis: DisplayText = .ellipsis
  ) -> DisplayText {
    clipped(to: width, ellipsis: ellipsis).padded(to: width, alignment: alignment)
  }

  /// Lines no wider than a width, broken between words, and inside a word only if it must be.
  /// - Returns: at least one line; none if not even one character fits.
  public func wrapped(to limit: Int) -> [DisplayText] {
    guard limit > 0 else { return [] }
    var lines: [DisplayText] = []
    var rest = glyphs[...]
    repeat {
      let end = Self.lineEnd(rest, limit: limit)
      lines.append(DisplayText(glyphs: Self.withoutTrailingBlanks(rest[..<end])))
      rest = rest[end...].drop { $0.symbol == .space }
    } while !rest.isEmpty
    return lines
  }

  /// Where the first line of the glyphs ends, always after at least one glyph.
  private static func lineEnd(_ glyphs: ArraySlice<Glyph>, limit: Int) -> Int {
    var used = 0
    var lastBlank: Int?
    for (index, glyph) in zip(glyphs.indices, glyphs) {
      used += glyph.width
      let isBlank = glyph.symbol == .space
      if used > limit {
        return isBlank ? index : max(lastBlank ?? index, glyphs.startIndex + 1)
      }
      if isBlank, index > glyphs.startIndex { lastBlank = index + 1 }
    }
    return glyphs.endIndex
  }

  private static func withoutTrailingBlanks(_ glyphs: ArraySlice<Glyph>) -> [Glyph] {
    let end = glyphs.lastIndex { $0.symbol != .space }.map { $0 + 1 } ?? glyphs.startIndex
    return Array(glyphs[..<end])
  }
}
