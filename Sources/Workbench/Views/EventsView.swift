import Ledger
import Narration
import OversightCore
import Terminal

/// Which rows of a history belong to what.
struct EventsLayout {
  let layout: Layout
  /// The heading of the lines; under the tabs of an organisation the count has a row of its own.
  let heading: Int

  init(size: Size, hasTabs: Bool) {
    layout = Layout(size: size)
    heading = layout.top + (hasTabs ? 1 : 0)
  }

  /// The first line.
  var first: Int { heading + 1 }
  /// How many lines are in view: half the window, the rest shows one whole.
  var rows: Int { max(1, (layout.status - first) / 2) }
  /// The rule above the selected line in full.
  var pane: Int { first + rows }
}

/// What happened, newest first: a line each, the selected one whole below.
struct EventsView {
  let desk: Desk
  let hasTabs: Bool

  private enum Column: Hashable { case when, who, about, what, reason }

  private var lines: [HistoryLine] { desk.shownEvents }

  func draw(on canvas: inout Canvas) {
    let layout = EventsLayout(size: canvas.size, hasTabs: hasTabs)
    if hasTabs { drawCount(row: layout.layout.top, on: &canvas) }
    let lines = lines
    guard !lines.isEmpty else {
      let words = desk.allEvents.isEmpty ? Words.noEvents(hasTabs) : Words.noEventMatches
      return canvas.explain(words, row: layout.first)
    }
    let table = table(width: canvas.size.columns - 4)
    let ellipsis = canvas.glyphs.text(.ellipsis)
    table.draw(heading, row: layout.heading, at: 3, into: &canvas.grid, ellipsis: ellipsis)
    let window = desk.eventsState.window
    for index in window.visible where lines.indices.contains(index) {
      let row = layout.first + index - window.offset
      table.draw(
        cells(lines[index], canvas.glyphs), row: row, at: 3, into: &canvas.grid,
        ellipsis: ellipsis)
      canvas.offer(line: index, row: row)
      if index == window.selection { canvas.select(row: row) }
    }
    if let line = desk.selectedEvent { drawDetail(line, layout, on: &canvas) }
  }

  /// How many of how many, and by which filter.
  func drawCount(row: Int, on canvas: inout Canvas) {
    let words = Words.eventsCount(
      lines.count, of: desk.allEvents.count, filter: desk.eventsState.text)
    canvas.put(words, 1, row, .dim, width: canvas.size.columns - 2)
  }

  private func table(width: Int) -> TableLayout<Column> {
    let about =
      hasTabs ? [] : [TableColumn<Column>(.about, title: "", minimum: 6, priority: 10)]
    return TableLayout(
      [
        TableColumn(.when, title: "", minimum: 15, priority: 15, isFrozen: true),
        TableColumn(.who, title: "", minimum: 12, maximum: 18, priority: 12),
      ] + about + [
        TableColumn(.what, title: "", minimum: width < 70 ? 22 : 34, maximum: 400, priority: 20),
        TableColumn(.reason, title: "", minimum: 6, priority: 4),
      ], width: width)
  }

  private var heading: [Column: (DisplayText, Style)] {
    [
      .when: (DisplayText(Words.whenUTC), .dim), .who: ("Who", .dim), .about: ("About", .dim),
      .what: ("What", .dim), .reason: ("Reason", .dim),
    ]
  }

  private func cells(
    _ line: HistoryLine, _ glyphs: GlyphSet
  ) -> [Column: (DisplayText, Style)] {
    let style: Style = line.isWithdrawn ? .dim : .plain
    let event = line.event
    let what = (line.isWithdrawn ? Words.takenBack : "") + desk.historyWords(line)
    let code = event?.key.organisation.map { DisplayText($0.value) } ?? glyphs.text(.nothing)
    return [
      .when: (DisplayText(Words.when(event?.time ?? line.entry.recordedAt)), style),
      .who: (DisplayText(desk.who(line)), style), .about: (code, style),
      .what: (DisplayText(what), style),
      .reason: (
        event?.reason.isEmpty == false ? DisplayText(Words.yes) : glyphs.text(.nothing), .dim
      ),
    ]
  }

  private func drawDetail(_ line: HistoryLine, _ layout: EventsLayout, on canvas: inout Canvas) {
    guard layout.pane + 1 < layout.layout.status else { return }
    let time = Words.moment(line.event?.time ?? line.entry.recordedAt)
    canvas.rule(DisplayText("\(time) · \(desk.who(line))"), layout.pane)
    let wrapped = (desk.historyDetail(line) + [desk.chainWords]).flatMap { text in
      let lines = DisplayText.wrapping(text, to: canvas.size.columns - 3)
      return lines.isEmpty ? [DisplayText("")] : lines
    }
    for (offset, text) in wrapped.enumerated()
    where layout.pane + 1 + offset < layout.layout.status {
      canvas.put(text, 1, layout.pane + 1 + offset)
    }
  }
}

/// What both histories say of the selected line.
extension EventsView {
  static func selection(on desk: Desk) -> String {
    guard let line = desk.selectedEvent else {
      return Words.place(0, of: 0, in: Words.eventsWord)
    }
    let place = Words.place(
      desk.eventsState.window.selection, of: desk.shownEvents.count, in: Words.eventsWord)
    return "\(Words.moment(line.event?.time ?? line.entry.recordedAt)), "
      + "\(desk.who(line)): \(Words.inShort(desk.eventWords(line))) \(place)"
  }

  static func copyText(on desk: Desk) -> String {
    desk.selectedEvent.map { desk.historyDetail($0).joined(separator: "\n") } ?? ""
  }
}

extension Desk {
  /// Who did it, as what.
  func who(_ line: HistoryLine) -> String {
    guard let event = line.event else { return "" }
    let name = name(of: event)
    return name == event.role.rawValue ? name : "\(name), \(event.role.rawValue)"
  }

  /// Whether the chain held as far as it was read.
  var chainWords: String {
    record.damage.map(\.sentence) ?? Words.chainIntact(sequence)
  }
}
