import Narration
import OversightCore
import Terminal

/// The tests of the edition and what else it asks, a line each, with the answer and what it rests on.
struct ConsiderationsView {
  let desk: Desk
  let assessment: Assessment
  let page: PageLayout

  private enum Column: Hashable {
    case test, answer, ground
  }

  func draw(on canvas: inout Canvas) {
    let rows = desk.testRows(of: assessment)
    guard !rows.isEmpty else { return drawNone(on: &canvas) }
    if desk.page.showsDetail, page.testPaneRows == 0 {
      canvas.grid.cursor = Point(column: 1, row: page.heading)
      return drawDetail(rows, row: page.heading, on: &canvas)
    }
    drawRows(rows, on: &canvas)
    if page.testPaneRows > 0 {
      drawDetail(rows, row: page.layout.status - page.testPaneRows, on: &canvas)
    }
  }

  /// Why there is nothing to answer, in the edition's words.
  private func drawNone(on canvas: inout Canvas) {
    let refusal = desk.framework.refusal(of: .consideration)
    canvas.explain(Words.noTestsHere(desk.framework.shortName, refusal), row: page.heading)
  }

  private func drawRows(_ rows: [StandingQuestion], on canvas: inout Canvas) {
    let table = TableLayout<Column>(
      [
        TableColumn(.test, title: "", minimum: 22, maximum: 36, priority: 20, isFrozen: true),
        TableColumn(.answer, title: "", minimum: 11, priority: 20),
        TableColumn(.ground, title: "", minimum: 12, maximum: 200, priority: 10),
      ], width: canvas.size.columns - 4)
    table.draw(
      [
        .test: (DisplayText(Words.testHeading), .dim),
        .answer: (DisplayText(Words.answerHeading), .dim),
        .ground: (
          DisplayText(Words.groundHeading(width: table[.ground]?.width ?? 0)), .dim
        ),
      ], row: page.heading, at: 3, into: &canvas.grid, ellipsis: canvas.glyphs.text(.ellipsis))
    let window = desk.page.tests
    for index in window.visible where rows.indices.contains(index) {
      let row = page.table + index - window.offset
      table.draw(
        cells(rows[index], canvas.glyphs), row: row, at: 3, into: &canvas.grid,
        ellipsis: canvas.glyphs.text(.ellipsis))
      if index == window.selection { canvas.select(row: row) }
    }
  }

  private func cells(_ row: StandingQuestion, _ glyphs: GlyphSet) -> [Column: (DisplayText, Style)]
  {
    let detail = TestDetail(desk: desk, assessment: assessment, row: row)
    let (glyph, style) = Marks.answer(row.answer)
    let answer =
      glyphs.text(glyph)
      + DisplayText(" \(desk.narrator.word(for: row.answer, isTest: row.isTest))")
    return [
      .test: (DisplayText(row.question.name), .plain), .answer: (answer, style),
      .ground: (DisplayText(detail.short), row.answer == nil ? .dim : .plain),
    ]
  }

  private func drawDetail(_ rows: [StandingQuestion], row: Int, on canvas: inout Canvas) {
    let place = desk.page.tests.selection
    guard rows.indices.contains(place) else { return }
    let detail = TestDetail(desk: desk, assessment: assessment, row: rows[place])
    canvas.rule(DisplayText(detail.title), row)
    let sheet = TextSheet(title: "", lines: detail.lines)
    let lines = TextSheetLayout(sheet: sheet, width: canvas.size.columns).lines
    let room = page.layout.status - row - 1
    for (offset, line) in lines.prefix(max(0, room)).enumerated() {
      canvas.put(line.text, 1, row + 1 + offset, line.style)
    }
  }
}
