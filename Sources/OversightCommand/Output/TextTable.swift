import Terminal

/// A table of plain text: columns as wide as their widest cell, two blanks between them.
struct TextTable {
  private let alignments: [Alignment]
  private var rows: [[DisplayText]] = []
  private let indent: Int

  /// A table whose columns are set against these edges.
  init(_ alignments: [Alignment], indent: Int = 0) {
    self.alignments = alignments
    self.indent = indent
  }

  /// A table under a heading; a heading in front of `>` sets its column to the right.
  init(heading: [String], indent: Int = 0) {
    self.init(heading.map { $0.hasPrefix(">") ? .right : .left }, indent: indent)
    add(heading.map { $0.hasPrefix(">") ? String($0.dropFirst()) : $0 })
  }

  /// Adds a row; text of any origin is cleaned.
  mutating func add(_ cells: [String]) { rows.append(cells.map { DisplayText($0) }) }

  /// The lines. Where a width is given and they would be wider, one column is clipped.
  func lines(within columns: Int? = nil, clipping clipped: Int = 0) -> [String] {
    var widths = alignments.indices.map { column in
      rows.map { $0[column].width }.max() ?? 0
    }
    let spare = columns.map { $0 - indent - widths.reduce(0, +) - 2 * (widths.count - 1) } ?? 0
    if spare < 0 { widths[clipped] = max(12, widths[clipped] + spare) }
    return rows.map { line($0, widths) }
  }

  private func line(_ cells: [DisplayText], _ widths: [Int]) -> String {
    let fitted = zip(zip(cells, alignments), widths).map { cell, width in
      cell.0.fitted(to: width, alignment: cell.1)
    }
    let text = (DisplayText.blanks(indent) + fitted.joined(separator: "  ")).string
    return String(text.reversed().drop { $0 == " " }.reversed())
  }
}
