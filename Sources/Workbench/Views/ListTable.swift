import Narration
import OversightCore
import Terminal

/// The table of the list: code and name stay at the left, the rest scrolls sideways.
struct ListTable {
  private static let margin = 3
  /// The least width of the name beside a column that needs the room.
  private static let leastName = 8
  private let desk: Desk
  private let layout: TableLayout<ListColumn>
  /// Columns out of sight on either side.
  private let isCut: (left: Bool, right: Bool)
  /// Whether the previous segment stands with what moved it.
  private let saysCause: Bool
  private let glyphs: GlyphSet
  /// The bar of each segment from 0.
  private let bars: [DisplayText]

  init(desk: Desk, width: Int, saysCause: Bool, glyphs: GlyphSet) {
    self.desk = desk
    self.saysCause = saysCause
    self.glyphs = glyphs
    let count = desk.framework.segmentCount
    bars = (0...count).map { Marks.segment($0, of: count, glyphs) }
    let room = width - Self.margin - 1
    let shown = Self.visible(of: desk, room: room, from: desk.list.scroll)
    let loose = desk.list.columns.shown.filter { !$0.isFrozen }
    isCut = (shown.first != loose.first, shown.last != loose.last)
    layout = TableLayout(
      Self.frozen(of: desk, beside: shown, room: room)
        + shown.map {
          Self.column($0, desk, saysCause: saysCause)
        }, width: room)
  }

  /// How far the columns are scrolled: as before where the one with the cursor is in sight, else as
  /// little as brings it there, and never so far that room at the right is left empty.
  static func scroll(of desk: Desk, width: Int) -> Int {
    let loose = desk.list.columns.shown.filter { !$0.isFrozen }
    let room = width - margin - 1
    var nearest: Int?
    // A range is never the first: its rank goes with it.
    for start in loose.indices where loose[start] != .range {
      let fitting = visible(of: desk, room: room, from: start)
      let isSeen = desk.list.column.isFrozen || fitting.contains(desk.list.column)
      let isNearer = nearest.map { abs(start - desk.list.scroll) < abs($0 - desk.list.scroll) }
      if isSeen, isNearer ?? true { nearest = start }
      if fitting.last == loose.last { break }
    }
    return nearest ?? 0
  }

  /// The width of a column as a person set it, else its least.
  static func width(of column: ListColumn, _ columns: ListColumns) -> Int {
    columns.widths[column] ?? least(column, bar: 4, saysCause: false)
  }

  /// The columns that fit beside code and name; at least one, and a rank never without its range.
  private static func visible(of desk: Desk, room: Int, from scroll: Int) -> [ListColumn] {
    let loose = desk.list.columns.shown.filter { !$0.isFrozen }.dropFirst(scroll)
    var used = width(of: .code, desk.list.columns) + 1 + width(of: .name, desk.list.columns)
    var fitting: [ListColumn] = []
    for column in loose {
      used += 1 + width(of: column, in: desk)
      let companion = column == .rank ? 1 + width(of: .range, in: desk) : 0
      if used + companion > room, !fitting.isEmpty { break }
      fitting.append(column)
    }
    if fitting == [.rank] { fitting.append(.range) }
    return fitting
  }

  private static func width(of column: ListColumn, in desk: Desk) -> Int {
    desk.list.columns.widths[column]
      ?? least(column, bar: desk.framework.segmentCount, saysCause: false)
  }

  /// The code and the name, which gives way where a single column needs the room.
  private static func frozen(
    of desk: Desk, beside shown: [ListColumn], room: Int
  ) -> [TableColumn<ListColumn>] {
    let others = shown.reduce(0) { $0 + 1 + width(of: $1, in: desk) }
    let code = make(.code, desk, 5)
    let left = max(leastName, room - code.maximum - 1 - others)
    let own = desk.list.columns.widths[.name]
    let most = min(own ?? 46, left)
    return [code, make(.name, desk, min(own ?? 24, left), most, isOwn: false)]
  }

  private static func column(
    _ column: ListColumn, _ desk: Desk, saysCause: Bool
  ) -> TableColumn<ListColumn> {
    let least = least(column, bar: desk.framework.segmentCount, saysCause: saysCause)
    let most: Int? =
      switch column {
      case .region: 24
      case .capability: 23
      case .was where saysCause: 10
      case .icb: 24
      default: nil
      }
    return make(column, desk, least, most)
  }

  private static func make(
    _ column: ListColumn, _ desk: Desk, _ least: Int, _ most: Int? = nil, isOwn: Bool = true
  ) -> TableColumn<ListColumn> {
    let own = isOwn ? desk.list.columns.widths[column] : nil
    let isRight = column.isNumeric && column != .segment && column != .was || column == .range
    return TableColumn(
      column, title: DisplayText(Words.title(of: column)), minimum: own ?? least,
      maximum: own ?? most, alignment: isRight ? .right : .left)
  }

  private static func least(_ column: ListColumn, bar: Int, saysCause: Bool) -> Int {
    switch column {
    case .code, .range, .capability: 5
    case .name: 24
    case .average, .rank, .icb: 7
    case .segment: max(7, bar + 2)
    case .was: 3
    case .flag: 5
    case .type, .cause, .published: 9
    case .region, .unadjusted: 10
    case .possible: 8
    }
  }
}

/// Drawing it.
extension ListTable {
  func drawHeading(on canvas: inout Canvas, row: Int) {
    layout.draw(row: row, at: Self.margin, into: &canvas.grid) { column in
      let isChosen = column == desk.list.column
      return (
        DisplayText(Words.title(of: column, width: layout[column]?.width ?? 0)),
        isChosen ? Style(.accent, underline: true) : .dim
      )
    }
    for placed in layout.columns {
      let start = Self.margin + placed.x
      canvas.offer(
        .message(.sort(placed.column.id)), start..<(start + placed.width), row: row)
    }
    drawCuts(on: &canvas, row: row)
  }

  /// Says that there are columns out of sight.
  private func drawCuts(on canvas: inout Canvas, row: Int) {
    if isCut.left, let first = layout.columns.first(where: { !$0.column.id.isFrozen }) {
      canvas.put(canvas.glyphs.text(.left), Self.margin + first.x - 1, row, .accent)
    }
    if isCut.right {
      canvas.put(canvas.glyphs.text(.right), Self.margin + layout.width, row, .accent)
    }
  }

  func draw(_ listRow: ListRow, on canvas: inout Canvas, row: Int) {
    layout.draw(
      row: row, at: Self.margin, into: &canvas.grid, ellipsis: canvas.glyphs.text(.ellipsis)
    ) { cell(listRow, $0) }
    if desk.list.marked.contains(listRow.code) {
      canvas.put(canvas.glyphs.text(.marked), 2, row, .accent)
    }
    if desk.list.kept.contains(listRow.code), !desk.isFit(listRow) {
      canvas.put(canvas.glyphs.text(.changed), 0, row, .accent)
    }
  }

  private func cell(_ row: ListRow, _ column: ListColumn) -> (DisplayText, Style) {
    let texts = row.texts
    switch column {
    case .code: return (texts.code, .plain)
    case .name: return (texts.name, .plain)
    case .type: return (texts.type, .plain)
    case .region: return (texts.region, .plain)
    case .segment: return segment(row)
    case .was: return was(texts)
    case .rank: return number(texts.rank)
    case .range: return (glyphs.text(row.rank == nil ? .nothing : .ellipsis), .dim)
    case .capability: return capability(row)
    case .flag: return (Marks.flags(row.flags, glyphs), .warn)
    case .icb: return words(texts.boards)
    case .possible: return words(texts.possible)
    case .cause: return words(texts.cause)
    case .average: return number(texts.average)
    case .published: return number(texts.published)
    case .unadjusted: return number(texts.unadjusted)
    }
  }

  private func number(_ text: DisplayText?) -> (DisplayText, Style) {
    (text ?? glyphs.text(.nothing), .plain)
  }

  private func words(_ text: DisplayText?) -> (DisplayText, Style) {
    text.map { ($0, .plain) } ?? (glyphs.text(.nothing), .dim)
  }

  private func segment(_ row: ListRow) -> (DisplayText, Style) {
    let style = Marks.style(ofSegment: row.segment)
    guard let segment = row.segment else {
      return row.texts.choice.map { ($0, .warn) } ?? (glyphs.text(.nothing), style)
    }
    return (
      bars.indices.contains(segment)
        ? bars[segment] : Marks.segment(segment, of: bars.count - 1, glyphs),
      style
    )
  }

  /// The previous segment; where there is room, with what moved it since.
  private func was(_ texts: ListRow.Texts) -> (DisplayText, Style) {
    guard let previous = texts.previous else { return (glyphs.text(.nothing), .dim) }
    guard saysCause, let cause = texts.cause else { return (previous, .dim) }
    return (previous + .blank + cause, .plain)
  }

  private func capability(_ row: ListRow) -> (DisplayText, Style) {
    guard let rating = row.capability else { return (glyphs.text(.nothing), .dim) }
    let mark = Marks.rating(rating, in: desk.narrator, glyphs)
    let isNarrow = (layout[.capability]?.width ?? 0) < 12
    let words = isNarrow ? mark.letter : row.capabilityWords
    return (mark.glyph + DisplayText(" \(words)"), mark.style)
  }
}
