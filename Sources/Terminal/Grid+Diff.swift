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
    let span = (row * size.columns)..<((row + 1) * size.columns)
    var runs: [CellRun] = []
    var next = span.lowerBound
    while let range = nextChange(in: next..<span.upperBound, base: base) {
      runs.append(
        CellRun(
          origin: Point(column: range.lowerBound - span.lowerBound, row: row),
          cells: Array(cells[range])))
      next = range.upperBound
    }
    return runs
  }

  /// The next changed cells, widened so that no wide character is cut in two.
  private func nextChange(in span: Range<Int>, base: [Cell]?) -> Range<Int>? {
    guard let base else { return span.isEmpty ? nil : span }
    var first = span.lowerBound
    while first < span.upperBound, base[first] == cells[first] { first += 1 }
    guard first < span.upperBound else { return nil }
    var end = first
    while end < span.upperBound, base[end] != cells[end] || cells[end].isContinuation { end += 1 }
    while first > span.lowerBound, cells[first].isContinuation { first -= 1 }
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
