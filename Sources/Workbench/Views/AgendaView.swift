import Narration
import OversightCore
import Terminal

/// The agenda of a session, a line an item, and below it what is to be known of some of them.
struct AgendaView {
  typealias Say = Words.Agenda

  let desk: Desk
  let session: Session
  let state: AgendaState

  private enum Column: Hashable {
    case place, code, name, type, average, own, ready, spread, state, outcome
  }

  private var words: AgendaWords { AgendaWords(desk: desk, session: session) }

  /// The row of the headings.
  static func heading(_ layout: Layout) -> Int {
    layout.top + (layout.size.rows >= 24 ? 1 : 0)
  }

  /// How many items are in view; sentences below them take what they need in a window with room.
  static func rows(_ layout: Layout, of count: Int, notes: Int, covered: Int) -> Int {
    let room = layout.status - heading(layout) - 1 - covered
    return max(1, min(count, layout.size.rows >= 24 ? room - min(notes, room / 3) : room))
  }

  /// The sentences below the items, wrapped, with a blank line above them.
  static func notes(_ notes: [String], _ columns: Int) -> [DisplayText] {
    let lines = notes.flatMap { DisplayText.wrapping($0, to: max(1, columns - 2)) }
    return lines.isEmpty ? [] : [""] + lines
  }

  func drawHead(on canvas: inout Canvas) {
    let dot = " \(canvas.glyphs.text(.separator).string) "
    let room = canvas.size.columns - 2
    let counts = Say.states(AgendaWords.counts(of: session), dot: dot)
    let left = DisplayText("\(Say.itemCount(session.items.count))   \(counts)")
    let whole = [
      session.state == .open ? nil : Say.state(session.state), words.timer,
      Say.ordered(by: state.order),
    ].compactMap { $0 }
    // The order is known to whoever chose it; how long it goes on is not.
    let choices = [whole, Array(whole.dropLast()), []].map {
      DisplayText($0.joined(separator: dot))
    }
    let right = choices.first { left.width + $0.width + 3 <= room } ?? ""
    canvas.put(left, 1, 1, width: room)
    canvas.putRight(right.string, end: canvas.size.columns - 1, 1, .dim)
  }

  func draw(on canvas: inout Canvas) {
    let layout = Layout(size: canvas.size)
    let top = Self.heading(layout)
    guard !state.rows.isEmpty else { return canvas.explain(Say.empty, row: top + 1) }
    let table = table(canvas.glyphs, width: canvas.size.columns - 4)
    let ellipsis = canvas.glyphs.text(.ellipsis)
    table.draw(heading, row: top, at: 3, into: &canvas.grid, ellipsis: ellipsis)
    for index in state.window.visible where state.rows.indices.contains(index) {
      let row = top + 1 + index - state.window.offset
      table.draw(
        cells(state.rows[index], canvas.glyphs), row: row, at: 3, into: &canvas.grid,
        ellipsis: ellipsis)
      canvas.offer(line: index, row: row)
      if index == state.window.selection { canvas.select(row: row) }
    }
    drawNotes(from: top + 1 + state.window.visible.count, to: layout.status, on: &canvas)
  }

  private func drawNotes(from first: Int, to end: Int, on canvas: inout Canvas) {
    for (offset, line) in Self.notes(words.notes, canvas.size.columns).enumerated()
    where first + offset < end {
      canvas.put(line, 1, first + offset, .dim)
    }
  }

  /// State and outcome are as wide as what stands in them.
  private func table(_ glyphs: GlyphSet, width: Int) -> TableLayout<Column> {
    let lines = [heading] + state.rows.map { cells($0, glyphs) }
    func longest(_ column: Column) -> Int { lines.compactMap { $0[column]?.0.width }.max() ?? 0 }
    let isOwn = desk.viewer.role == .assessor
    let hasReady = state.rows.contains { words.ready($0) != nil }
    let places = max(1, String(session.items.count).count)
    let columns: [TableColumn<Column>] = [
      TableColumn(
        .place, title: "#", minimum: places, alignment: .right, priority: 20, isFrozen: true),
      TableColumn(.code, title: "Code", minimum: 5, priority: 20, isFrozen: true),
      TableColumn(.name, title: "", minimum: 12, maximum: 34, priority: 17),
      TableColumn(.type, title: "", minimum: longest(.type), priority: 2),
      TableColumn(.average, title: "", minimum: 7, alignment: .right, priority: 8),
      TableColumn(.own, title: "", minimum: 4, priority: 5),
      TableColumn(.ready, title: "", minimum: isOwn ? 7 : 6, priority: 12),
      TableColumn(.spread, title: "", minimum: 6, priority: 11),
      TableColumn(.state, title: "", minimum: min(16, longest(.state)), priority: 19),
      TableColumn(.outcome, title: "", minimum: min(24, longest(.outcome)), priority: 18),
    ]
    return TableLayout(columns.filter { $0.id != .ready || hasReady }, width: width)
  }

  private var heading: [Column: (DisplayText, Style)] {
    let isOwn = desk.viewer.role == .assessor
    let words: [Column: String] = [
      .place: "#", .code: "Code", .name: Say.organisationHeading, .type: Say.typeHeading,
      .average: Say.averageHeading, .own: Say.selfHeading,
      .ready: isOwn ? Say.ownReadyHeading : Say.readyHeading, .spread: Say.spreadHeading,
      .state: Say.stateHeading, .outcome: Say.outcomeHeading,
    ]
    return words.mapValues { (DisplayText($0), .dim) }
  }

  private func cells(
    _ row: AgendaRow, _ glyphs: GlyphSet
  ) -> [Column: (DisplayText, Style)] {
    let nothing: (DisplayText, Style) = (glyphs.text(.nothing), .dim)
    func cell(_ text: String?, _ style: Style = .plain) -> (DisplayText, Style) {
      text.map { (DisplayText($0), style) } ?? nothing
    }
    let own = words.ownOverall(row).map { rating in
      let mark = Marks.rating(rating, in: desk.narrator, glyphs)
      return (mark.glyph + DisplayText(" \(mark.letter)"), mark.style)
    }
    return [
      .place: cell("\(row.place)", .dim), .code: cell(row.id.value),
      .name: cell(row.organisation?.shortName ?? row.name),
      .type: cell(row.organisation.map { Narration.Words.shortSector($0.sector) }),
      .average: cell(row.average.map(Figure.score)), .own: own ?? nothing,
      .ready: cell(words.ready(row)),
      .spread: cell(words.spread(row), row.item.isRevealed ? .plain : .dim),
      .state: cell(words.state(row), style(of: row.item)), .outcome: cell(words.outcome(row)),
    ]
  }

  /// What is done is dim, what is put off or came back stands out; the words say which.
  private func style(of item: AgendaItem) -> Style {
    switch item.state {
    case .signed, .waiting: .dim
    case .parked, .reopened, .returned: .warn
    case .open, .revealed, .decided: .plain
    }
  }
}
