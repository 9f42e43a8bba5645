extension TextEditor {
  /// The part of a text that fits into a rectangle.
  public struct Rendering: Hashable, Sendable {
    /// The visible lines, at most as many as there are rows.
    public let lines: [DisplayText]
    /// The insertion point, from the top left of the rectangle.
    public let cursor: Point
    /// The number of the first visible line, from 0.
    public let firstLine: Int
    /// How many lines the whole text has at this width.
    public let lineCount: Int
  }

  /// A line as shown; a soft one ends where the next begins, a hard one before its newline.
  struct WrappedLine: Hashable {
    let range: Range<Int>
    let isSoft: Bool

    /// The last place the cursor can stand and still be on this line.
    var lastStop: Int { isSoft ? max(range.lowerBound, range.upperBound - 1) : range.upperBound }
  }

  /// The visible lines and the cursor for a rectangle of any size.
  public func rendered(in size: Size) -> Rendering {
    let lines = wrappedLines(width: size.columns)
    let number = lineNumber(of: cursor, in: lines)
    let first = visibleTop(size, lines)
    let visible = lines[first..<min(lines.count, first + size.rows)]
    let column = min(column(of: cursor, in: lines[number]), max(0, size.columns - 1))
    return Rendering(
      lines: visible.map { display($0).clipped(to: size.columns, ellipsis: "") },
      cursor: Point(column: column, row: number - first), firstLine: first,
      lineCount: lines.count)
  }

  mutating func keepCursorVisible() {
    top = visibleTop(viewport, wrappedLines(width: viewport.columns))
  }

  func visibleTop(_ size: Size, _ lines: [WrappedLine]) -> Int {
    let number = lineNumber(of: cursor, in: lines)
    let rows = max(1, size.rows)
    let lowest = max(0, number - rows + 1)
    let highest = min(number, max(0, lines.count - rows))
    return min(max(top, lowest), max(lowest, highest))
  }

  private func display(_ line: WrappedLine) -> DisplayText {
    DisplayText(glyphs: characters[line.range].flatMap(TextCleaner.glyphs))
  }

  func cells(_ character: Character) -> Int {
    TextCleaner.glyphs(of: character).reduce(0) { $0 + $1.width }
  }

  func column(of index: Int, in line: WrappedLine) -> Int {
    characters[line.range.lowerBound..<min(index, line.range.upperBound)]
      .reduce(0) { $0 + cells($1) }
  }

  func lineNumber(of index: Int, in lines: [WrappedLine]) -> Int {
    lines.lastIndex { $0.range.lowerBound <= index } ?? 0
  }

  /// All lines at a width, at least one. Blanks at the end of a line hang over its edge.
  func wrappedLines(width: Int) -> [WrappedLine] {
    var lines: [WrappedLine] = []
    var start = 0
    while true {
      let end = paragraphEnd(start)
      lines += softLines(start..<end, width: max(1, width))
      if end == characters.count { return lines }
      start = end + 1
    }
  }

  private func softLines(_ paragraph: Range<Int>, width: Int) -> [WrappedLine] {
    var lines: [WrappedLine] = []
    var start = paragraph.lowerBound
    while let end = softEnd(start..<paragraph.upperBound, width: width) {
      lines.append(WrappedLine(range: start..<end, isSoft: true))
      start = end
    }
    lines.append(WrappedLine(range: start..<paragraph.upperBound, isSoft: false))
    return lines
  }

  /// Where a line must be broken, or nil if the rest fits.
  private func softEnd(_ range: Range<Int>, width: Int) -> Int? {
    var used = 0
    var lastBreak: Int?
    for index in range {
      let isBlank = characters[index] == " "
      used += cells(characters[index])
      if used > width, !isBlank { return lastBreak ?? max(index, range.lowerBound + 1) }
      if isBlank { lastBreak = index + 1 }
    }
    return nil
  }
}
