import Narration
import OversightCore
import Terminal

/// Which rows of the views of an area belong to what.
struct ReasonLayout {
  let layout: Layout
  /// The selected view, whole below the list; nil where none is.
  let selected: ReasonRow?

  /// The first line of the list.
  var first: Int { layout.top + 1 }
  /// The selected view whole.
  var lines: [DisplayText] {
    guard let selected else { return [] }
    return DisplayText.wrapping(selected.sentence, to: max(10, layout.size.columns - 3))
  }
  /// The rows below the list, the rule included: as many as the text needs, at most half. None in a
  /// small window, where Enter shows it.
  var paneRows: Int {
    layout.size.rows < 24 || lines.isEmpty
      ? 0 : min(1 + lines.count, (layout.status - first) / 2)
  }
  /// How many lines are in view, where a long status line covers some rows above its own; one row is
  /// kept for what is hidden.
  func rows(covered: Int) -> Int {
    max(1, layout.status - first - 1 - paneRows - (paneRows == 0 ? covered : 0))
  }
}

/// The views of one area: whose, which rating and why, a line each, the selected one whole.
struct ReasonView {
  let desk: Desk

  private enum Column: Hashable { case who, rating, reason }

  func draw(on canvas: inout Canvas) {
    let rows = desk.reasonRows
    let layout = ReasonLayout(layout: Layout(size: canvas.size), selected: desk.selectedReason)
    guard !rows.isEmpty else { return canvas.explain(Words.nothingSaid, row: layout.first) }
    let table = table(rows, width: canvas.size.columns - 4)
    let ellipsis = canvas.glyphs.text(.ellipsis)
    table.draw(heading, row: layout.first - 1, at: 3, into: &canvas.grid, ellipsis: ellipsis)
    let window = desk.page.views
    for index in window.visible where rows.indices.contains(index) {
      let row = layout.first + index - window.offset
      table.draw(
        cells(rows[index], canvas.glyphs), row: row, at: 3, into: &canvas.grid,
        ellipsis: ellipsis)
      canvas.offer(line: index, row: row)
      if index == window.selection { canvas.select(row: row) }
    }
    if desk.hidesOthers {
      canvas.put(Words.othersHidden, 3, layout.first + window.visible.count, .dim)
    }
    drawWhole(layout, on: &canvas)
  }

  private func drawWhole(_ layout: ReasonLayout, on canvas: inout Canvas) {
    guard layout.paneRows > 0, let selected = layout.selected else { return }
    let top = layout.layout.status - layout.paneRows
    canvas.rule(DisplayText(selected.who), top)
    let room = layout.paneRows - 1
    for (offset, line) in layout.lines.prefix(room).enumerated() {
      let isLast = offset == room - 1 && layout.lines.count > room
      canvas.put(isLast ? DisplayText(Words.wholeAfterEnter) : line, 1, top + 1 + offset)
    }
  }

  private func table(_ rows: [ReasonRow], width: Int) -> TableLayout<Column> {
    func most(_ words: (ReasonRow) -> String, _ least: Int, _ limit: Int) -> Int {
      min(limit, rows.map { DisplayText(words($0)).width }.max().map { max(least, $0) } ?? least)
    }
    return TableLayout(
      [
        TableColumn(
          .who, title: "", minimum: most(\.who, 10, width / 3), priority: 20, isFrozen: true),
        TableColumn(.rating, title: "", minimum: most(\.words, 6, width / 3) + 2, priority: 18),
        TableColumn(.reason, title: "", minimum: 12, maximum: 400, priority: 15),
      ], width: width)
  }

  private var heading: [Column: (DisplayText, Style)] {
    let columns: [Column] = [.who, .rating, .reason]
    return Dictionary(
      uniqueKeysWithValues: zip(columns, Words.reasonHeadings).map {
        ($0, (DisplayText($1), .dim))
      })
  }

  private func cells(_ row: ReasonRow, _ glyphs: GlyphSet) -> [Column: (DisplayText, Style)] {
    let mark = row.rating?.rating.flatMap { Marks.rating($0, in: desk.narrator, glyphs) }
    let none = row.isGiven ? Words.noReason : ""
    let reason = row.reason.split(whereSeparator: \.isNewline).joined(separator: " ")
    return [
      .who: (DisplayText(row.who), .plain),
      .rating: (
        (mark?.glyph ?? " ") + DisplayText(" \(row.words)"),
        mark?.style ?? (row.isGiven ? .plain : .dim)
      ),
      .reason: (
        DisplayText(reason.isEmpty ? none : reason), reason.isEmpty ? .dim : .plain
      ),
    ]
  }
}
