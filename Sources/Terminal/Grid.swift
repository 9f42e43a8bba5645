/// A picture of the screen: the only thing a view makes and a driver draws.
///
/// Every write is clipped, so a window of any size, even 0×0, can be drawn without checks.
public struct Grid: Hashable, Sendable {
  /// Extent of the picture.
  public let size: Size
  /// Where the terminal's own cursor stands, for screen readers; nil hides it.
  public var cursor: Point?
  var cells: [Cell]

  /// An empty picture.
  public init(size: Size, style: Style = .plain) {
    self.size = size
    cells = Array(repeating: .blank(style), count: size.columns * size.rows)
  }

  /// The whole picture as a rectangle.
  public var bounds: Rect { Rect(origin: .zero, size: size) }

  /// A cell, or nil outside.
  public subscript(point: Point) -> Cell? {
    index(point).map { cells[$0] }
  }

  /// The cells of a row; empty outside.
  public subscript(row row: Int) -> ArraySlice<Cell> {
    guard bounds.rows.contains(row) else { return [] }
    return cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  func index(_ point: Point) -> Int? {
    bounds.contains(point) ? point.row * size.columns + point.column : nil
  }

  /// Draws text from a point to the right, never below, and at most `width` columns of it.
  /// - Returns: the columns used, also those that fell outside the picture.
  @discardableResult
  public mutating func put(
    _ text: DisplayText, at point: Point, style: Style = .plain, width: Int = .max
  ) -> Int {
    put(text.glyphs[...], at: point, style: style, width: width)
  }

  @discardableResult
  private mutating func put(
    _ glyphs: ArraySlice<DisplayText.Glyph>, at point: Point, style: Style, width: Int
  ) -> Int {
    guard (0..<size.rows).contains(point.row) else {
      return Self.columns(of: glyphs, within: width)
    }
    let start = point.row * size.columns
    var used = 0
    for glyph in glyphs {
      let cells = glyph.width
      guard used + cells <= width else { break }
      let column = point.column + used
      if cells == 1, column >= 0, column < size.columns {
        set(start + column, Cell(glyph.symbol, style: style))
      } else {
        put(glyph, at: Point(column: column, row: point.row), style: style)
      }
      used += cells
    }
    return used
  }

  private static func columns(of glyphs: ArraySlice<DisplayText.Glyph>, within width: Int) -> Int {
    var used = 0
    for glyph in glyphs {
      guard used + glyph.width <= width else { break }
      used += glyph.width
    }
    return used
  }

  /// Draws text clipped and filled up to exactly a width. The same picture as drawing
  /// `text.fitted(…)`, without making that text: every cell of every table goes through here.
  public mutating func put(
    _ text: DisplayText, fitting width: Int, alignment: Alignment = .left,
    ellipsis: DisplayText = .ellipsis, at point: Point, style: Style = .plain
  ) {
    guard text.width <= width else {
      put(text.fitted(to: width, alignment: alignment, ellipsis: ellipsis), at: point, style: style)
      return
    }
    let before = text.blanksBefore(in: width, alignment)
    let end = before + text.width
    blank(from: point, columns: before, style: style)
    put(text, at: Point(column: point.column + before, row: point.row), style: style)
    blank(
      from: Point(column: point.column + end, row: point.row), columns: width - end, style: style)
  }

  private mutating func blank(from point: Point, columns: Int, style: Style) {
    guard columns > 0, (0..<size.rows).contains(point.row) else { return }
    let first = max(0, point.column)
    let end = min(size.columns, point.column + columns)
    for column in first..<max(first, end) {
      set(point.row * size.columns + column, .blank(style))
    }
  }

  private mutating func put(_ glyph: DisplayText.Glyph, at point: Point, style: Style) {
    let end = Point(column: point.column + glyph.width - 1, row: point.row)
    switch (index(point), glyph.width == 1 ? nil : index(end)) {
    case (let first?, nil) where glyph.width == 1: set(first, Cell(glyph.symbol, style: style))
    case (let first?, let second?):
      set(first, .blank(style))
      set(second, .blank(style))
      cells[first] = Cell(glyph.symbol, style: style)
      cells[second] = .continuation(style)
    case (let half?, nil), (nil, let half?): set(half, .blank(style))
    case (nil, nil): break
    }
  }

  /// Replaces a cell; the other half of a wide character that stood there becomes a blank.
  private mutating func set(_ index: Int, _ cell: Cell) {
    if cells[index].isContinuation { cells[index - 1] = .blank(cells[index - 1].style) }
    let next = index + 1
    // A second half is never first in its row, so the next cell is of the same row if it is one.
    if next < cells.count, cells[next].isContinuation {
      cells[next] = .blank(cells[next].style)
    }
    cells[index] = cell
  }

  /// Fills a rectangle with a one-cell character, blanks by default.
  public mutating func fill(_ rect: Rect, with text: DisplayText = .blank, style: Style = .plain) {
    let glyph = text.glyphs.first { $0.width == 1 } ?? DisplayText.space
    let area = rect.intersection(bounds)
    for row in area.rows {
      for column in area.columns {
        set(row * size.columns + column, Cell(glyph.symbol, style: style))
      }
    }
  }

  /// Changes the style of what is already drawn, as for the selected row.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let area = rect.intersection(bounds)
    for row in area.rows {
      for column in area.columns { change(&cells[row * size.columns + column].style) }
    }
  }

  /// Puts everything drawn so far into the background, as under a sheet.
  public mutating func dimAll() {
    restyle(bounds) { $0.dimmed = true }
  }

  /// Copies another picture into this one, its cursor included.
  public mutating func put(_ other: Grid, at point: Point) {
    for row in 0..<other.size.rows {
      for (column, glyph, style) in other.glyphs(row: row) {
        let target = Point(column: point.column + column, row: point.row + row)
        put(glyph, at: target, style: style)
      }
    }
    guard let inner = other.cursor else { return }
    cursor = Point(column: point.column + inner.column, row: point.row + inner.row)
  }

  /// The characters of a row with their columns; wide ones once.
  func glyphs(row: Int) -> [(column: Int, glyph: DisplayText.Glyph, style: Style)] {
    let line = Array(self[row: row])
    return line.indices.filter { !line[$0].isContinuation }.map { column in
      let isWide = column + 1 < line.count && line[column + 1].isContinuation
      let glyph = DisplayText.Glyph(line[column].symbol, width: isWide ? 2 : 1)
      return (column, glyph, line[column].style)
    }
  }

  /// The picture as plain lines without trailing blanks, for snapshots and failure messages.
  public var text: String {
    (0..<size.rows).map(line).joined(separator: "\n")
  }

  /// One row as plain text without trailing blanks.
  public func line(_ row: Int) -> String {
    var line = self[row: row].map(\.text).joined()
    while line.last == " " { line.removeLast() }
    return line
  }
}
