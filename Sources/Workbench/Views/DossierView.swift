import OversightCore
import Terminal

/// Which rows of the assessment and evidence tabs belong to what.
struct DossierLayout {
  let layout: Layout
  /// The first line of the list.
  let first: Int
  /// The selected record whole; nil where none is.
  let record: RecordLines?

  /// Whether the selected record stands beside the list.
  var isBeside: Bool { layout.hasPreviewBeside }
  /// The columns of the list.
  var width: Int { isBeside ? layout.size.columns * 3 / 5 : layout.size.columns }
  /// The rows of the selected record below the list, its rule included: as many as its text needs, at
  /// most half. None in a small window, where z shows it.
  var paneRows: Int {
    guard let record, !isBeside, layout.size.rows >= 24 else { return 0 }
    return min(1 + recordLines(record).count, (layout.status - first) / 2)
  }
  /// The text of a record as wide as its pane.
  func recordLines(_ record: RecordLines) -> [(text: DisplayText, style: Style)] {
    let width = layout.size.columns - (isBeside ? width + 1 : 0)
    return TextSheetLayout(sheet: TextSheet(title: "", lines: record.lines), width: width).lines
  }
  /// How many lines are in view, where a long status line covers some rows above its own.
  func rows(covered: Int) -> Int {
    max(1, layout.status - first - paneRows - (paneRows == 0 ? covered : 0))
  }
}

extension Desk {
  /// Where the list of records and the selected record stand.
  func dossierLayout(_ layout: Layout, first: Int) -> DossierLayout {
    let record = selectedPlace.map {
      RecordLines(desk: self, kind: $0.kind, name: $0.name, record: $0.record)
    }
    return DossierLayout(layout: layout, first: first, record: record)
  }
}

/// The selected record whole, beside or below the list.
struct RecordPane {
  let desk: Desk
  let rows: DossierLayout

  func draw(on canvas: inout Canvas) {
    guard let record = rows.record, rows.isBeside || rows.paneRows > 0 else { return }
    let (left, top) = rows.isBeside ? (rows.width + 1, rows.first) : (0, below)
    let width = canvas.size.columns - left - 3
    let mark = canvas.glyphs.text(.rule) * 2 + DisplayText(" ")
    let end = canvas.put(mark, left + 1, top, .dim)
    canvas.put(record.title, end, top, .strong)
    let lines = rows.recordLines(record)
    let room = rows.layout.status - top - 1
    for (offset, line) in lines.prefix(max(0, room)).enumerated() {
      let isLast = offset == room - 1 && lines.count > room
      let text = isLast ? DisplayText(Words.wholeAfterZ) : line.text
      canvas.put(text, left + 1, top + 1 + offset, line.style, width: width)
    }
  }

  private var below: Int { rows.layout.status - rows.paneRows }
}

/// The assessment in sections: a line each, the selected record whole.
struct DossierView {
  let desk: Desk
  let page: PageLayout

  private enum Column: Hashable { case label, words, evidence }

  func draw(on canvas: inout Canvas) {
    let rows = desk.dossierLayout(page.layout, first: page.layout.top + 1)
    let lines = desk.dossierLines
    guard !lines.isEmpty else {
      return canvas.explain(Words.noAreasHere(desk.framework.shortName), row: rows.first)
    }
    let window = desk.page.dossier
    let longest = longestName(lines)
    for index in window.visible where lines.indices.contains(index) {
      let row = rows.first + index - window.offset
      draw(lines[index], rows, longest: longest, row: row, on: &canvas)
      canvas.offer(line: index, row: row)
      if index == window.selection { canvas.select(row: row) }
    }
    drawMore(window, on: &canvas)
    RecordPane(desk: desk, rows: rows).draw(on: &canvas)
  }

  /// How many lines there are below those in view, on the empty row above the list.
  private func drawMore(_ window: ScrollWindow, on canvas: inout Canvas) {
    let below = window.count - window.visible.upperBound
    guard below > 0 else { return }
    let words = DisplayText(Words.moreBelow(below))
    canvas.put(words, canvas.size.columns - words.width - 1, page.layout.top, .dim)
  }

  private func draw(
    _ line: DossierLine, _ rows: DossierLayout, longest: Int, row: Int, on canvas: inout Canvas
  ) {
    let cells = DossierWords(desk: desk).cells(line)
    let ellipsis = canvas.glyphs.text(.ellipsis)
    guard case .place(_, let kind, _) = line else {
      let end = canvas.put(cells.label, 3, row, .strong, width: rows.width - 4)
      canvas.put(cells.words, end + 2, row, .dim, width: max(0, rows.width - end - 3))
      return
    }
    let evidence = cells.evidence.map { DisplayText(Words.evidenceMark($0)) } ?? ""
    table(kind, longest: longest, width: rows.width - 6).draw(
      [
        .label: (DisplayText(cells.label), .plain), .words: (DisplayText(cells.words), .plain),
        .evidence: (evidence, .dim),
      ], row: row, at: line.section.isSingle ? 3 : 5, into: &canvas.grid, ellipsis: ellipsis)
  }

  /// The cells that the longest name of a duty, prompt or partner needs.
  private func longestName(_ lines: [DossierLine]) -> Int {
    let named = lines.filter { [.finding, .partner].contains($0.section.kind) }
    return named.compactMap { DossierWords(desk: desk).label($0) }.map { DisplayText($0).width }
      .max() ?? 0
  }

  /// A number needs little room, the name of a duty or of a board much.
  private func table(_ kind: RecordKind, longest: Int, width: Int) -> TableLayout<Column> {
    let label =
      switch kind {
      case .finding, .partner: min(longest, width * 3 / 5)
      case .status: 8
      case .cqcView: 15
      case .certification: 10
      case .exitCriterion: 13
      default: 3
      }
    let evidence = [TableColumn<Column>(.evidence, title: "", minimum: 8, priority: 5)]
    let hasEvidence = width >= 70 && ![.status, .cqcView].contains(kind)
    return TableLayout(
      [
        TableColumn(.label, title: "", minimum: label, priority: 20, isFrozen: true),
        TableColumn(.words, title: "", minimum: 20, maximum: 400, priority: 15),
      ] + (hasEvidence ? evidence : []), width: width)
  }
}
