/// Neighbouring cells of one row that changed.
public struct CellRun: Hashable, Sendable {
  /// Where the run begins.
  public let origin: Point
  /// The new cells, wide characters whole.
  public let cells: [Cell]
}

extension Grid {
  /// What must be drawn so that `old` becomes this picture; everything if the size differs.
  public func diff(from old: Grid?) -> [CellRun] {
    let base = old.flatMap { $0.size == size ? $0.cells : nil }
    return (0..<size.rows).flatMap { runs(row: $0, base: base) }
  }

  private func runs(row: Int, base: [Cell]?) -> [CellRun] {
    let start = row * size.columns
    var runs: [CellRun] = []
    var column = 0
    while let range = nextChange(from: column, start: start, base: base) {
      runs.append(
        CellRun(
          origin: Point(column: range.lowerBound, row: row),
          cells: Array(cells[(start + range.lowerBound)..<(start + range.upperBound)])))
      column = range.upperBound
    }
    return runs
  }

  /// The next changed columns, widened so that no wide character is cut in two.
  private func nextChange(from column: Int, start: Int, base: [Cell]?) -> Range<Int>? {
    func changed(_ column: Int) -> Bool {
      guard let base else { return true }
      return base[start + column] != cells[start + column]
    }
    guard var first = (column..<size.columns).first(where: changed) else { return nil }
    var end = first
    while end < size.columns, changed(end) || cells[start + end].isContinuation { end += 1 }
    while first > column, cells[start + first].isContinuation { first -= 1 }
    return first..<end
  }

  /// Applies a difference; the inverse of `diff`, used by tests and recordings.
  public mutating func apply(_ runs: [CellRun]) {
    for run in runs {
      for (offset, cell) in run.cells.enumerated() {
        let point = Point(column: run.origin.column + offset, row: run.origin.row)
        if let index = index(point) { cells[index] = cell }
      }
    }
  }
}
