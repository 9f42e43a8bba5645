import Narration
import OversightCore
import Terminal

/// The organisations by region, ICB, type or segment: how many, in which segments, and the median.
struct GroupsView {
  private static let margin = 3
  let desk: Desk

  private enum Column: Hashable {
    case title, count
    case segment(Int)
    case none, median
  }

  func draw(on canvas: inout Canvas) {
    let layout = Layout(size: canvas.size)
    OrganisationsView(desk: desk).drawCoverage(on: &canvas, layout)
    let table = table(width: canvas.size.columns - Self.margin - 1)
    table.draw(row: layout.listHeading, at: Self.margin, into: &canvas.grid) {
      (heading(of: $0), .dim)
    }
    for index in desk.list.groupWindow.visible {
      let row = layout.listTop + index - desk.list.groupWindow.offset
      draw(desk.list.groups[index], table, on: &canvas, row: row)
      canvas.offer(line: index, row: row)
      if index == desk.list.groupWindow.selection { canvas.select(row: row) }
    }
    if layout.hasPreviewBelow || layout.hasPreviewBeside { drawMembers(on: &canvas, layout) }
  }

  /// How many groups are in view: the pane below takes its rows, as below the list.
  static func rows(_ layout: Layout) -> Int {
    guard layout.hasPreviewBeside else { return layout.listRows }
    return max(1, layout.status - layout.listTop - paneRows(layout) - 1)
  }

  private static func paneRows(_ layout: Layout) -> Int {
    layout.hasPreviewBelow ? layout.previewRows : min(16, layout.size.rows / 2)
  }

  private func table(width: Int) -> TableLayout<Column> {
    let segments = 1...max(1, desk.framework.segmentCount)
    return TableLayout(
      [
        TableColumn(.title, title: "", minimum: 20, maximum: 40, priority: 9, isFrozen: true),
        TableColumn(.count, title: "", minimum: 4, alignment: .right, priority: 8),
      ]
        + segments.map {
          TableColumn(.segment($0), title: "", minimum: 5, maximum: 14, priority: 7)
        } + [
          TableColumn(.none, title: "", minimum: 4, alignment: .right, priority: 5),
          TableColumn(.median, title: "", minimum: 6, alignment: .right, priority: 6),
        ], width: width)
  }

  private func heading(of column: Column) -> DisplayText {
    switch column {
    case .title: DisplayText(desk.list.grouping.map(Words.groupHeading) ?? "")
    case .count: DisplayText(Words.groupSize)
    case .segment(let segment): DisplayText(Words.groupSegment(segment))
    case .none: DisplayText(Words.groupNone)
    case .median: DisplayText(Words.groupMedian)
    }
  }

  private func draw(
    _ group: ListGroup, _ table: TableLayout<Column>, on canvas: inout Canvas, row: Int
  ) {
    let glyphs = canvas.glyphs
    let nothing = glyphs.text(.nothing)
    let most = desk.list.groups.flatMap(\.segments.values).max() ?? 1
    // One unit for the whole table, so the narrowest column sets it.
    let room =
      table.columns.filter { if case .segment = $0.column.id { true } else { false } }
      .map(\.width).min() ?? 0
    table.draw(
      row: row, at: Self.margin, into: &canvas.grid, ellipsis: glyphs.text(.ellipsis)
    ) { column in
      switch column {
      case .title: (DisplayText(desk.title(of: group.id)), .plain)
      case .count: (DisplayText("\(group.count)"), .plain)
      case .none: (group.unsegmented == 0 ? nothing : DisplayText("\(group.unsegmented)"), .dim)
      case .median: (group.median.map { DisplayText(Figure.score($0)) } ?? nothing, .plain)
      case .segment(let segment):
        bar(group, segment, most: most, width: room, glyphs)
      }
    }
  }

  /// The count as digits, and where there is room for one a bar.
  private func bar(
    _ group: ListGroup, _ segment: Int, most: Int, width: Int, _ glyphs: GlyphSet
  ) -> (DisplayText, Style) {
    guard let count = group.segments[segment] else { return (glyphs.text(.nothing), .dim) }
    let digits = DisplayText("\(count)").padded(to: 3, alignment: .right)
    let cells = count * max(0, width - 4) / max(1, most)
    let bar = glyphs.text(.barFull) * (width > 6 ? max(1, cells) : 0)
    return (digits + DisplayText(" ") + bar, Marks.style(ofSegment: segment))
  }

  /// The organisations of the selected group in the order of the list.
  private func drawMembers(on canvas: inout Canvas, _ layout: Layout) {
    guard let group = desk.selectedGroup else { return }
    let rows = desk.list.rows.filter(group.id.holds)
    let height = Self.paneRows(layout)
    let top = layout.status - height
    canvas.rule(DisplayText(desk.title(of: group.id)), top)
    let shown = rows.prefix(height - (rows.count > height - 1 ? 2 : 1))
    for (offset, row) in shown.enumerated() { draw(row, on: &canvas, row: top + 1 + offset) }
    if rows.count > shown.count {
      canvas.put(Words.moreOf(rows.count - shown.count), 3, top + 1 + shown.count, .dim)
    }
  }

  private func draw(_ row: ListRow, on canvas: inout Canvas, row line: Int) {
    let name = canvas.put(row.code.value, 3, line) + 1
    canvas.put(row.shortName, max(9, name), line, .plain, width: 46)
    let average = row.average.map { DisplayText(Figure.score($0)) } ?? canvas.glyphs.text(.nothing)
    canvas.put(average.padded(to: 5, alignment: .right), 57, line)
    canvas.put(
      Marks.segment(row.segment, of: desk.framework.segmentCount, canvas.glyphs), 64, line,
      Marks.style(ofSegment: row.segment))
  }
}
