/// How many columns and rows something has; never negative.
public struct Size: Hashable, Sendable {
  /// Columns of cells.
  public var columns: Int
  /// Rows of cells.
  public var rows: Int

  /// Negative values become 0, so that arithmetic on small windows cannot trap later.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A place on the screen, counted from 0 at the top left; may lie outside.
public struct Point: Hashable, Sendable {
  /// Cells from the left edge.
  public var column: Int
  /// Cells from the top edge.
  public var row: Int

  /// A place; no check, since drawing clips.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// The top left corner.
  public static let zero = Point(column: 0, row: 0)
}

/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
  /// Top left corner.
  public var origin: Point
  /// Extent from the corner.
  public var size: Size

  /// A rectangle from its corner and extent.
  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// A rectangle from four numbers.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.init(
      origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows))
  }

  /// The columns covered.
  public var columns: Range<Int> { origin.column..<(origin.column + size.columns) }

  /// The rows covered.
  public var rows: Range<Int> { origin.row..<(origin.row + size.rows) }

  /// Whether a click at the point belongs to this rectangle.
  public func contains(_ point: Point) -> Bool {
    columns.contains(point.column) && rows.contains(point.row)
  }

  /// The part shared with another rectangle, perhaps empty.
  public func intersection(_ other: Rect) -> Rect {
    let shared = (columns.clamped(to: other.columns), rows.clamped(to: other.rows))
    return Rect(
      column: shared.0.lowerBound, row: shared.1.lowerBound,
      columns: shared.0.count, rows: shared.1.count)
  }
}
