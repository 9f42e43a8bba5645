/// What a table needs to know of a column to place it.
public struct TableColumn<ID: Hashable & Sendable>: Hashable, Sendable {
  /// Whose column it is.
  public let id: ID
  /// The heading.
  public let title: DisplayText
  /// The least width worth showing.
  public let minimum: Int
  /// The greatest width worth giving; more than `minimum` makes the column share spare room.
  public let maximum: Int
  /// Which edge its text is set against.
  public let alignment: Alignment
  /// Columns of the lowest priority go first when there is no room.
  public let priority: Int
  /// Stays at the left when the table is scrolled sideways.
  public let isFrozen: Bool
  /// Columns of one group go together, as a rank goes with its range.
  public let group: String?

  /// A column; without a maximum its width is fixed.
  @inlinable public init(
    _ id: ID, title: DisplayText, minimum: Int, maximum: Int? = nil,
    alignment: Alignment = .left, priority: Int = 0, isFrozen: Bool = false,
    group: String? = nil
  ) {
    self.id = id
    self.title = title
    self.minimum = max(0, minimum)
    self.maximum = max(self.minimum, maximum ?? minimum)
    self.alignment = alignment
    self.priority = priority
    self.isFrozen = isFrozen
    self.group = group
  }
}

/// Which columns are shown where: a pure function of columns, width and scrolling.
///
/// Inlinable, so that it is compiled for the identifiers of each table: looking at their type at
/// every cell took longer than drawing.
public struct TableLayout<ID: Hashable & Sendable>: Hashable, Sendable {
  /// A column in its place.
  public struct Placed: Hashable, Sendable {
    /// The column.
    public let column: TableColumn<ID>
    /// Its first cell.
    public let x: Int
    /// Its cells.
    public let width: Int

    @inlinable init(column: TableColumn<ID>, x: Int, width: Int) {
      self.column = column
      self.x = x
      self.width = width
    }
  }

  /// The columns shown, left to right.
  public let columns: [Placed]
  /// Those that had to go, so that the status line can say so.
  public let hidden: [ID]
  /// Cells from the left edge to the end of the last column.
  public let width: Int

  /// Places columns in a width.
  /// - Parameters:
  ///   - gap: blanks between columns.
  ///   - scroll: how many columns that are not frozen are scrolled out at the left.
  @inlinable public init(
    _ columns: [TableColumn<ID>], width: Int, gap: Int = 1, scroll: Int = 0
  ) {
    let loose = columns.filter { !$0.isFrozen }
    let gone = Set(loose.prefix(max(0, min(scroll, loose.count - 1))).map(\.id))
    let kept = Self.fitting(columns.filter { !gone.contains($0.id) }, width: width, gap: gap)
    let ids = Set(kept.map(\.id))
    self.columns = Self.place(kept, widths: Self.share(kept, width: width, gap: gap), gap: gap)
    hidden = columns.map(\.id).filter { !ids.contains($0) }
    self.width = self.columns.last.map { $0.x + $0.width } ?? 0
  }

  /// A column by its owner, if shown.
  @inlinable public subscript(id: ID) -> Placed? { columns.first { $0.column.id == id } }

  /// The column drawn at a cell, for clicks.
  @inlinable public func column(at x: Int) -> ID? {
    columns.first { ($0.x..<($0.x + $0.width)).contains(x) }?.column.id
  }

  /// Draws texts in their columns, each clipped to its own.
  @inlinable public func draw(
    _ cells: [ID: (DisplayText, Style)], row: Int, at x: Int = 0, into grid: inout Grid,
    ellipsis: DisplayText = .ellipsis
  ) {
    draw(row: row, at: x, into: &grid, ellipsis: ellipsis) { cells[$0] }
  }

  /// Draws texts in their columns, each clipped to its own; only those shown are asked for.
  @inlinable public func draw(
    row: Int, at x: Int = 0, into grid: inout Grid, ellipsis: DisplayText = .ellipsis,
    _ cell: (ID) -> (DisplayText, Style)?
  ) {
    for placed in columns {
      guard let (text, style) = cell(placed.column.id) else { continue }
      grid.put(
        text, fitting: placed.width, alignment: placed.column.alignment, ellipsis: ellipsis,
        at: Point(column: x + placed.x, row: row), style: style)
    }
  }

  @inlinable static func need(_ columns: [TableColumn<ID>], gap: Int) -> Int {
    columns.reduce(0) { $0 + $1.minimum } + gap * max(0, columns.count - 1)
  }

  /// Drops the least important column, or its whole group, until the rest fits.
  @inlinable static func fitting(
    _ columns: [TableColumn<ID>], width: Int, gap: Int
  ) -> [TableColumn<ID>] {
    var kept = columns
    while need(kept, gap: gap) > width, let victim = leastImportant(kept) {
      kept.removeAll { $0.id == victim.id || ($0.group != nil && $0.group == victim.group) }
    }
    return kept
  }

  @inlinable static func leastImportant(_ columns: [TableColumn<ID>]) -> TableColumn<ID>? {
    columns.enumerated().min {
      ($0.element.isFrozen ? 1 : 0, $0.element.priority, -$0.offset)
        < ($1.element.isFrozen ? 1 : 0, $1.element.priority, -$1.offset)
    }?.element
  }

  /// Gives spare cells to the columns that can use them, one each in turn.
  @inlinable static func share(
    _ columns: [TableColumn<ID>], width: Int, gap: Int
  ) -> [Int] {
    var widths = columns.map(\.minimum)
    var spare = width - need(columns, gap: gap)
    while spare > 0 {
      let growing = columns.indices.filter { widths[$0] < columns[$0].maximum }
      if growing.isEmpty { break }
      for index in growing.prefix(spare) { widths[index] += 1 }
      spare -= min(spare, growing.count)
    }
    return widths
  }

  @inlinable static func place(
    _ columns: [TableColumn<ID>], widths: [Int], gap: Int
  ) -> [Placed] {
    var x = 0
    return zip(columns, widths).map { column, width in
      defer { x += width + gap }
      return Placed(column: column, x: x, width: width)
    }
  }
}
