import Narration
import OversightCore
import Terminal

/// The evidence, a line each: what it is, where it comes from, and what it is linked to.
struct EvidenceView {
  let desk: Desk
  let page: PageLayout

  private enum Column: Hashable { case mark, number, title, kind, source, date, linked }

  func draw(on canvas: inout Canvas) {
    let rows = desk.dossierLayout(page.layout, first: page.layout.top + 2)
    let found = desk.evidenceRows
    let topic = desk.evidenceFor.map { desk.subjectWords($0) }
    guard !found.isEmpty else { return drawNone(topic, row: page.layout.top + 1, on: &canvas) }
    canvas.put(
      Words.evidenceHead(topic, found.count), 1, page.layout.top, topic == nil ? .dim : .accent,
      width: canvas.size.columns - 2)
    let table = table(width: rows.width - 4)
    let ellipsis = canvas.glyphs.text(.ellipsis)
    table.draw(
      heading, row: rows.first - 1, at: 3, into: &canvas.grid, ellipsis: ellipsis)
    let window = desk.page.evidence
    for index in window.visible where found.indices.contains(index) {
      let row = rows.first + index - window.offset
      table.draw(
        cells(found[index], canvas.glyphs), row: row, at: 3, into: &canvas.grid,
        ellipsis: ellipsis)
      canvas.offer(line: index, row: row)
      if index == window.selection { canvas.select(row: row) }
    }
    RecordPane(desk: desk, rows: rows).draw(on: &canvas)
  }

  private func drawNone(_ topic: String?, row: Int, on canvas: inout Canvas) {
    let hint = desk.onlyReads ? "" : " \(Words.evidenceHint)"
    canvas.explain((topic.map(Words.noEvidenceFor) ?? Words.noEvidence) + hint, row: row)
  }

  private func table(width: Int) -> TableLayout<Column> {
    TableLayout(
      [
        TableColumn(.mark, title: "", minimum: 1, priority: 20, isFrozen: true),
        TableColumn(.number, title: "", minimum: 3, alignment: .right, priority: 20),
        TableColumn(.title, title: "", minimum: 20, maximum: 60, priority: 18),
        TableColumn(.kind, title: "", minimum: 8, priority: 10),
        TableColumn(.source, title: "", minimum: 12, maximum: 40, priority: 8),
        TableColumn(.date, title: "", minimum: 9, priority: 12),
        TableColumn(.linked, title: "", minimum: 6, alignment: .right, priority: 14),
      ], width: width)
  }

  private var heading: [Column: (DisplayText, Style)] {
    let columns: [Column] = [.number, .title, .kind, .source, .date, .linked]
    return Dictionary(
      uniqueKeysWithValues: zip(columns, Words.evidenceHeadings).map {
        ($0, (DisplayText($1), .dim))
      })
  }

  private func cells(
    _ record: DossierRecord, _ glyphs: GlyphSet
  ) -> [Column: (DisplayText, Style)] {
    let kind = record.word(.kind, EvidenceKind.self).map(Narration.Words.evidence) ?? ""
    let date = record.date(.date).map(Narration.Words.shortDay) ?? ""
    return [
      .mark: (record.isIdle(on: desk.today) ? glyphs.text(.missing) : "", .warn),
      .number: (DisplayText("\(record.number)"), .plain),
      .title: (DisplayText(record.text(.title)), .plain), .kind: (DisplayText(kind), .plain),
      .source: (DisplayText(record.text(.source)), .plain), .date: (DisplayText(date), .plain),
      .linked: (DisplayText("\(record.topics.count)"), .plain),
    ]
  }
}
