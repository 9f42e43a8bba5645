import Narration
import OversightCore
import Terminal

/// The list of organisations: who needs our time?
struct OrganisationsView {
  let desk: Desk

  func draw(on canvas: inout Canvas) {
    let layout = Layout(size: canvas.size)
    drawCoverage(on: &canvas, layout)
    drawList(on: &canvas, layout)
    if layout.hasPreviewBeside {
      preview(tall: true).draw(
        on: &canvas,
        in: Rect(
          column: layout.listWidth + 1, row: layout.listHeading,
          columns: canvas.size.columns - layout.listWidth - 2,
          rows: layout.status - layout.listHeading - 1))
    } else if layout.hasPreviewBelow {
      let row = layout.status - layout.previewRows - (layout.hasTallPreview ? 1 : 0)
      preview(tall: layout.hasTallPreview).draw(
        on: &canvas,
        in: Rect(
          column: 0, row: row, columns: canvas.size.columns, rows: layout.previewRows))
    }
  }

  /// Row 2: how many, the filter and the order.
  func drawHead(on canvas: inout Canvas) {
    let list = desk.list
    let count = Words.count(list.rows.count, list.total)
    let order = DisplayText("\(Words.sortWord) ") + sortWords(on: canvas)
    let start = canvas.size.columns - order.width - 1
    let column = canvas.put(count, 1, 1, .plain) + 3
    canvas.put(list.filterText, column, 1, .accent, width: max(0, start - column - 1))
    canvas.put(order, start, 1, .dim)
  }

  private func sortWords(on canvas: Canvas) -> DisplayText {
    desk.list.order.map { key in
      DisplayText("\(Words.title(of: key.column)) ")
        + canvas.glyphs.text(key.isDescending ? .descending : .excelling)
    }.joined(separator: DisplayText(" "))
  }

  private func preview(tall: Bool) -> PreviewPane { PreviewPane(desk: desk, isTall: tall) }

  /// Coverage by type, where it is not whole.
  private func drawCoverage(on canvas: inout Canvas, _ layout: Layout) {
    let coverage = desk.coverage
    let whole = Words.coverage(coverage, period: desk.period)
    let fits = DisplayText(whole).width <= canvas.size.columns - 2
    let words = fits ? whole : Words.shortCoverage(coverage, period: desk.period)
    canvas.put(words, 1, layout.top, .dim, width: canvas.size.columns - 2)
    if layout.hasMoves, let moves = desk.moves {
      let words = ScorecardWords.moves(moves, beside: desk.period)
      let fits = DisplayText(words).width <= canvas.size.columns - 2
      canvas.put(
        fits ? words : Words.shortened(words), 1, layout.top + 1, .dim,
        width: canvas.size.columns - 2)
    }
  }

  private func drawList(on canvas: inout Canvas, _ layout: Layout) {
    let table = ListTable(desk: desk, width: layout.listWidth, saysCause: layout.hasMoves)
    table.drawHeading(on: &canvas, row: layout.listHeading)
    guard !desk.list.rows.isEmpty else { return drawEmpty(on: &canvas, layout) }
    for index in desk.list.window.visible {
      let row = layout.listTop + index - desk.list.window.offset
      table.draw(desk.list.rows[index], on: &canvas, row: row)
      canvas.offer(.row(index), 0..<layout.listWidth, row: row)
      if index == desk.list.window.selection { select(row: row, on: &canvas, layout) }
    }
  }

  private func select(row: Int, on canvas: inout Canvas, _ layout: Layout) {
    canvas.put(canvas.glyphs.text(.selected), 1, row, .accent)
    canvas.grid.restyle(Rect(column: 0, row: row, columns: layout.listWidth, rows: 1)) {
      $0.selected = true
    }
    canvas.grid.cursor = Point(column: 1, row: row)
  }

  /// Every empty screen says why and what to do.
  private func drawEmpty(on canvas: inout Canvas, _ layout: Layout) {
    let lines = [Words.noOrganisation] + noSegmentWords + ["", Words.editFilter, Words.clearFilter]
    for (offset, line) in lines.enumerated() {
      canvas.put(line, 3, layout.listTop + 1 + offset)
    }
  }

  private var noSegmentWords: [String] {
    guard desk.list.filterText.contains("segment") else { return [] }
    let absent = desk.framework.pipeline.compactMap { rule in
      if case .published(let body) = rule.body { body.absent } else { nil }
    }
    return desk.framework.notSegmented.values.sorted().map { "\($0)." }
      + absent.map { Words.noSegment($0) }
  }
}

/// The table of the list.
struct ListTable {
  private static let margin = 3
  private let desk: Desk
  private let layout: TableLayout<ListColumn>
  /// Whether the previous segment stands with what moved it.
  private let saysCause: Bool

  init(desk: Desk, width: Int, saysCause: Bool) {
    self.desk = desk
    self.saysCause = saysCause
    let bar = desk.framework.segmentCount
    let columns = ListColumn.allCases.map { Self.column($0, bar: bar, saysCause: saysCause) }
    layout = TableLayout(columns, width: width - Self.margin - 1)
  }

  private static func column(
    _ column: ListColumn, bar: Int, saysCause: Bool
  ) -> TableColumn<ListColumn> {
    let title = DisplayText(Words.title(of: column))
    func make(
      _ minimum: Int, _ maximum: Int? = nil, _ alignment: Alignment = .left, priority: Int,
      isFrozen: Bool = false, group: String? = nil
    ) -> TableColumn<ListColumn> {
      TableColumn(
        column, title: title, minimum: minimum, maximum: maximum, alignment: alignment,
        priority: priority, isFrozen: isFrozen, group: group)
    }
    switch column {
    case .code: return make(5, priority: 20, isFrozen: true)
    case .name: return make(24, 46, priority: 20, isFrozen: true)
    case .type: return make(9, priority: 4)
    case .region: return make(10, 24, priority: 3)
    case .average: return make(7, nil, .right, priority: 12)
    case .segment: return make(max(7, bar + 2), priority: 14)
    case .was:
      return saysCause ? make(10, priority: 11) : make(3, nil, .right, priority: 7)
    case .rank: return make(7, nil, .right, priority: 9, group: "rank")
    case .range: return make(5, nil, .right, priority: 9, group: "rank")
    case .capability: return make(5, 23, priority: 8)
    case .flag: return make(5, priority: 10)
    }
  }

  func drawHeading(on canvas: inout Canvas, row: Int) {
    let cells = ListColumn.allCases.map { column in
      let isChosen = column == desk.list.column
      return (
        column,
        (
          DisplayText(Words.title(of: column, width: layout[column]?.width ?? 0)),
          isChosen ? Style(.accent, underline: true) : .dim
        )
      )
    }
    layout.draw(
      Dictionary(uniqueKeysWithValues: cells), row: row, at: Self.margin, into: &canvas.grid)
  }

  func draw(_ listRow: ListRow, on canvas: inout Canvas, row: Int) {
    let cells = ListColumn.allCases.map { ($0, cell(listRow, $0, canvas.glyphs)) }
    layout.draw(
      Dictionary(uniqueKeysWithValues: cells), row: row, at: Self.margin, into: &canvas.grid,
      ellipsis: canvas.glyphs.text(.ellipsis))
    if desk.list.kept.contains(listRow.code), !desk.list.filter.matches(listRow) {
      canvas.put(canvas.glyphs.text(.changed), 2, row, .accent)
    }
  }

  private func cell(
    _ row: ListRow, _ column: ListColumn, _ glyphs: GlyphSet
  ) -> (DisplayText, Style) {
    let nothing = glyphs.text(.nothing)
    switch column {
    case .code: return (DisplayText(row.code.value), .plain)
    case .name: return (DisplayText(row.shortName), .plain)
    case .type: return (DisplayText(Narration.Words.shortSector(row.sector)), .plain)
    case .region: return (DisplayText(row.region), .plain)
    case .average: return (row.average.map { DisplayText(Figure.score($0)) } ?? nothing, .plain)
    case .segment: return segment(row, glyphs)
    case .was: return was(row, nothing)
    case .rank: return (rank(row) ?? nothing, .plain)
    case .range: return (row.rank == nil ? nothing : glyphs.text(.ellipsis), .dim)
    case .capability: return capability(row, glyphs)
    case .flag: return (Marks.flags(row.flags, glyphs), .warn)
    }
  }

  private func segment(_ row: ListRow, _ glyphs: GlyphSet) -> (DisplayText, Style) {
    if row.segment == nil, row.possible.count > 1 {
      return (DisplayText(row.possible.map(String.init).joined(separator: " or ")), .warn)
    }
    return (
      Marks.segment(row.segment, of: desk.framework.segmentCount, glyphs),
      Marks.style(ofSegment: row.segment)
    )
  }

  /// The previous segment; where there is room, with what moved it since.
  private func was(_ row: ListRow, _ nothing: DisplayText) -> (DisplayText, Style) {
    guard let previous = row.previous else { return (nothing, .dim) }
    guard saysCause, let cause = row.cause else { return (DisplayText("\(previous)"), .dim) }
    return (DisplayText("\(previous) \(Narration.Words.shortCause(cause))"), .plain)
  }

  private func rank(_ row: ListRow) -> DisplayText? {
    row.rank.map { rank in DisplayText(row.rankOf.map { "\(rank)/\($0)" } ?? "\(rank)") }
  }

  private func capability(_ row: ListRow, _ glyphs: GlyphSet) -> (DisplayText, Style) {
    guard let rating = row.capability else { return (glyphs.text(.nothing), .dim) }
    let mark = Marks.rating(rating, in: desk.narrator, glyphs)
    let isNarrow = (layout[.capability]?.width ?? 0) < 12
    let words = isNarrow ? mark.letter : row.capabilityWords
    return (mark.glyph + DisplayText(" \(words)"), mark.style)
  }
}
