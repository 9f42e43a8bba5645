import OversightCore
import Terminal

/// Which rows of the assessment and evidence tabs belong to what.
struct DossierLayout {
  let layout: Layout
  /// The first line of the list.
  let first: Int

  /// Whether the selected record stands beside the list.
  var isBeside: Bool { layout.hasPreviewBeside }
  /// The columns of the list.
  var width: Int { isBeside ? layout.size.columns * 3 / 5 : layout.size.columns }
  /// The rows of the selected record below the list, its rule included; none in a small window, where
  /// z shows it.
  var paneRows: Int {
    if isBeside || layout.size.rows < 24 { return 0 }
    return max(6, (layout.status - first) * 2 / 5)
  }
  /// How many lines are in view, where a long status line covers some rows above its own.
  func rows(covered: Int) -> Int {
    max(1, layout.status - first - paneRows - (paneRows == 0 ? covered : 0))
  }
}

/// The selected record whole, beside or below the list.
struct RecordPane {
  let desk: Desk
  let rows: DossierLayout

  func draw(on canvas: inout Canvas) {
    guard let place = desk.selectedPlace, rows.isBeside || rows.paneRows > 0 else { return }
    let record = RecordLines(
      desk: desk, kind: place.kind, name: place.name, record: place.record)
    let (left, top) = rows.isBeside ? (rows.width + 1, rows.first) : (0, below)
    let width = canvas.size.columns - left - 3
    let mark = canvas.glyphs.text(.rule) * 2 + DisplayText(" ")
    let end = canvas.put(mark, left + 1, top, .dim)
    canvas.put(record.title, end, top, .strong)
    let sheet = TextSheet(title: "", lines: record.lines)
    let lines = TextSheetLayout(sheet: sheet, width: width + 3).lines
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
    let rows = DossierLayout(layout: page.layout, first: page.layout.top + 1)
    let lines = desk.dossierLines
    guard !lines.isEmpty else {
      return canvas.explain(Words.noAreasHere(desk.framework.shortName), row: rows.first)
    }
    let window = desk.page.dossier
    for index in window.visible where lines.indices.contains(index) {
      let row = rows.first + index - window.offset
      draw(lines[index], rows, row: row, on: &canvas)
      canvas.offer(line: index, row: row)
      if index == window.selection { canvas.select(row: row) }
    }
    RecordPane(desk: desk, rows: rows).draw(on: &canvas)
  }

  private func draw(
    _ line: DossierLine, _ rows: DossierLayout, row: Int, on canvas: inout Canvas
  ) {
    let cells = DossierWords(desk: desk).cells(line)
    let ellipsis = canvas.glyphs.text(.ellipsis)
    guard case .place(_, let kind, _) = line else {
      let end = canvas.put(cells.label, 3, row, .strong, width: rows.width - 4)
      canvas.put(cells.words, end + 2, row, .dim, width: max(0, rows.width - end - 3))
      return
    }
    let evidence = cells.evidence.map { DisplayText(Words.evidenceMark($0)) } ?? ""
    table(kind, width: rows.width - 6).draw(
      [
        .label: (DisplayText(cells.label), .plain), .words: (DisplayText(cells.words), .plain),
        .evidence: (evidence, .dim),
      ], row: row, at: line.section.isSingle ? 3 : 5, into: &canvas.grid, ellipsis: ellipsis)
  }

  /// A number needs little room, the name of a duty or of a board much.
  private func table(_ kind: RecordKind, width: Int) -> TableLayout<Column> {
    let label =
      switch kind {
      case .finding, .partner: width >= 90 ? 44 : width >= 70 ? 32 : 24
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
