import Narration
import OversightCore
import Terminal

/// Which rows of the comparison belong to what: a pure function of desk and size.
struct EditionsLayout {
  let layout: Layout
  /// How many rows the table has, headings included; the detail that stands in its place as many.
  let tableRows: Int
  private let hidesTable: Bool

  init(_ state: EditionsState, size: Size) {
    layout = Layout(size: size)
    hidesTable = state.hidesTable
    let segments = state.comparison.segments(of: state.comparison.left, isLeft: true)
    tableRows = hidesTable && size.rows >= 24 ? 0 : 2 + segments.count
  }

  /// Whether what the selected mover differs in is shown below the movers without asking.
  var hasPane: Bool { layout.size.rows >= 24 }
  /// Whether it stands in the place of the table.
  var hasDetailAbove: Bool { !hasPane && hidesTable }
  /// The first row of the table.
  var table: Int { layout.top + (layout.isTall ? 1 : 0) }
  /// The heading of the movers.
  var heading: Int { table + tableRows + (tableRows == 0 ? 0 : 1) }
  /// The first of the movers.
  var first: Int { heading + 1 }
  /// The rows of the pane, its rule included.
  var paneRows: Int { hasPane ? (layout.isTall ? 9 : 6) : 0 }
  /// How many movers are in view.
  var rows: Int {
    max(1, layout.status - first - (hasPane ? paneRows + (layout.isTall ? 1 : 0) : 0))
  }
}

/// Two editions over the same figures: how many move where, who, and where the two first differ.
struct EditionsView {
  let desk: Desk
  let state: EditionsState

  private var comparison: EditionComparison { state.comparison }

  func draw(on canvas: inout Canvas) {
    let layout = EditionsLayout(state, size: canvas.size)
    if layout.hasDetailAbove {
      drawDetail(row: layout.table, rows: layout.tableRows, on: &canvas)
    } else if layout.tableRows > 0 {
      SegmentTable(comparison: comparison, period: desk.period).draw(row: layout.table, on: &canvas)
    }
    drawMovers(layout, on: &canvas)
    if layout.hasPane {
      drawDetail(
        row: layout.layout.status - layout.paneRows, rows: layout.paneRows, on: &canvas)
    }
  }

  private enum Column: Hashable {
    case code, name, type, average, segments, difference
  }

  private func drawMovers(_ layout: EditionsLayout, on canvas: inout Canvas) {
    guard !state.movers.isEmpty else {
      return canvas.explain(Words.nobodyMoves(comparison), row: layout.heading)
    }
    let table = TableLayout<Column>(
      [
        TableColumn(.code, title: "", minimum: 5, priority: 20, isFrozen: true),
        TableColumn(.name, title: "", minimum: 20, maximum: 46, priority: 20, isFrozen: true),
        TableColumn(.type, title: "", minimum: 9, priority: 4),
        TableColumn(.average, title: "", minimum: 11, alignment: .right, priority: 12),
        TableColumn(.segments, title: "", minimum: 9, priority: 18),
        TableColumn(.difference, title: "", minimum: 16, maximum: 40, priority: 8),
      ], width: canvas.size.columns - 4)
    let ellipsis = canvas.glyphs.text(.ellipsis)
    table.draw(
      [
        .code: ("Code", .dim), .name: ("Organisation", .dim), .type: ("Type", .dim),
        .average: ("Average", .dim), .segments: ("Segment", .dim),
        .difference: (DisplayText(Words.firstDifference), .dim),
      ], row: layout.heading, at: 3, into: &canvas.grid, ellipsis: ellipsis)
    for index in state.window.visible {
      let row = layout.first + index - state.window.offset
      table.draw(
        cells(state.movers[index], canvas.glyphs), row: row, at: 3, into: &canvas.grid,
        ellipsis: ellipsis)
      canvas.offer(line: index, row: row)
      if index == state.window.selection { canvas.select(row: row) }
    }
  }

  private func cells(
    _ row: EditionComparison.Row, _ glyphs: GlyphSet
  ) -> [Column: (DisplayText, Style)] {
    let arrow = glyphs.text(.right)
    let (left, right) = (segment(row.left, glyphs), segment(row.right, glyphs))
    return [
      .code: (DisplayText(row.organisation.code.value), .plain),
      .name: (DisplayText(row.organisation.shortName), .plain),
      .type: (DisplayText(Narration.Words.shortSector(row.organisation.sector)), .plain),
      .average: (average(row, arrow, glyphs), .plain),
      .segments: (
        left + " " + arrow + " " + right, Marks.style(ofSegment: row.right.segment)
      ),
      .difference: (DisplayText(difference(row)), .plain),
    ]
  }

  /// The segment, those that remain possible, or that there is none.
  private func segment(_ assessment: Assessment, _ glyphs: GlyphSet) -> DisplayText {
    assessment.possibleSegments.isEmpty && assessment.segment == nil
      ? glyphs.text(.nothing) : DisplayText(ScorecardWords.segments(assessment))
  }

  /// One average where both come to the same, else both.
  private func average(
    _ row: EditionComparison.Row, _ arrow: DisplayText, _ glyphs: GlyphSet
  ) -> DisplayText {
    func text(_ value: Double?) -> DisplayText {
      value.map { DisplayText(Figure.score($0)) } ?? glyphs.text(.nothing)
    }
    let (left, right) = (row.left.shownAverage, row.right.shownAverage)
    return left == right ? text(left) : text(left) + " " + arrow + " " + text(right)
  }

  /// The title of the first step in which the two differ.
  private func difference(_ row: EditionComparison.Row) -> String {
    guard let difference = row.difference else { return "" }
    if let step = difference.right ?? difference.left {
      let framework = difference.right == nil ? comparison.left : comparison.right
      return StepOrigin(step, in: framework).title
    }
    return ""
  }

  /// The first step in which the two differ, in the words of both.
  private func drawDetail(row: Int, rows: Int, on canvas: inout Canvas) {
    guard let mover = state.row else { return }
    canvas.rule(DisplayText("\(mover.organisation.code)  \(mover.organisation.name)"), row)
    let lines = words(of: mover).flatMap {
      DisplayText.wrapping($0, to: canvas.size.columns - 3)
    }
    for (offset, line) in lines.prefix(max(0, rows - 1)).enumerated() {
      canvas.put(line, 1, row + 1 + offset)
    }
  }

  private func words(of mover: EditionComparison.Row) -> [String] {
    let (left, right) = (Narrator(comparison.left), Narrator(comparison.right))
    let words = mover.difference.map { left.comparison($0, beside: right) } ?? []
    let reasons = [(mover.left, left), (mover.right, right)].compactMap { assessment, narrator in
      assessment.segmentAbsence.map {
        Words.noSegment(under: narrator.framework.shortName, narrator.reason($0))
      }
    }
    return words + reasons
  }
}

/// How many have one segment under the one edition and which under the other: rows are the edition in
/// use, columns the other.
struct SegmentTable {
  let comparison: EditionComparison
  let period: Period

  func draw(row: Int, on canvas: inout Canvas) {
    let (left, right) = (comparison.left, comparison.right)
    let (lefts, rights) = (
      comparison.segments(of: left, isLeft: true), comparison.segments(of: right, isLeft: false)
    )
    let head = min(28, canvas.size.columns / 3)
    let width = min(18, max(6, (canvas.size.columns - head - 4) / max(1, rights.count)))
    canvas.put(title(right), head + 3, row, .strong, width: canvas.size.columns - head - 4)
    canvas.put(title(left), 3, row + 1, .strong, width: head - 1)
    for (place, segment) in rights.enumerated() {
      canvas.put(
        name(segment, width: width - 1), head + 3 + place * width, row + 1, .dim, width: width - 1)
    }
    let most = lefts.flatMap { left in rights.map { comparison.count(left, $0) } }.max() ?? 0
    for (offset, segment) in lefts.enumerated() {
      let line = row + 2 + offset
      canvas.put(heading(segment, canvas.glyphs), 3, line, Marks.style(ofSegment: segment))
      for (place, other) in rights.enumerated() {
        let cell = cell(segment, other, width: width - 1, most: most, canvas.glyphs)
        canvas.put(cell.text, head + 3 + place * width, line, cell.style, width: width - 1)
      }
    }
  }

  /// An edition with its standing: a draft, or not in force in the period.
  private func title(_ framework: Framework) -> String {
    if framework.standing == .draft { return "\(framework.shortName)\(Words.draftWord)" }
    return framework.shortName + (framework.standing.isLive(in: period) ? "" : Words.notInForce)
  }

  private func name(_ segment: Int?, width: Int) -> String {
    segment.map { Words.segmentName($0, width: width) } ?? Words.noneWord
  }

  private func heading(_ segment: Int?, _ glyphs: GlyphSet) -> DisplayText {
    segment == nil
      ? DisplayText(Words.noneWord)
      : Marks.segment(segment, of: comparison.left.segmentCount, glyphs)
  }

  /// A count with its bar where there is room; those who stay are dim, nobody is a dot.
  private func cell(
    _ left: Int?, _ right: Int?, width: Int, most: Int, _ glyphs: GlyphSet
  ) -> (text: DisplayText, style: Style) {
    let count = comparison.count(left, right)
    guard count > 0 else {
      return (glyphs.text(.commonCause).fitted(to: 3, alignment: .right), .dim)
    }
    let number = DisplayText("\(count)").fitted(to: 3, alignment: .right)
    let room = max(0, width - 5)
    let cells = room < 8 || most == 0 ? 0 : max(1, count * room / most)
    let text = number + " " + glyphs.text(.barFull) * cells
    return (text, left == right ? .dim : moved(left, right))
  }

  private func moved(_ left: Int?, _ right: Int?) -> Style {
    guard let left, let right else { return .plain }
    return right > left ? .warn : .good
  }
}
