import Narration
import OversightCore
import Terminal

/// The sessions of the workspace, a line each.
struct SessionsView {
  let desk: Desk
  let sessions: [Session]
  let window: ScrollWindow

  private enum Column: Hashable { case name, stage, period, edition, state, counts, chair }

  /// How many lines are in view.
  static func rows(_ layout: Layout) -> Int { max(1, layout.status - layout.top - 1) }

  func draw(on canvas: inout Canvas) {
    let layout = Layout(size: canvas.size)
    guard !sessions.isEmpty else {
      let isReader = desk.viewer.role != .chair
      return canvas.explain(
        isReader ? Words.Agenda.noSessionsToRead : Words.Agenda.noSessions, row: layout.top + 1)
    }
    let lines = sessions.map { cells($0, canvas.glyphs) }
    let table = table(of: lines, width: canvas.size.columns - 4)
    let ellipsis = canvas.glyphs.text(.ellipsis)
    table.draw(heading, row: layout.top, at: 3, into: &canvas.grid, ellipsis: ellipsis)
    for index in window.visible where sessions.indices.contains(index) {
      let row = layout.top + 1 + index - window.offset
      table.draw(lines[index], row: row, at: 3, into: &canvas.grid, ellipsis: ellipsis)
      canvas.offer(line: index, row: row)
      if index == window.selection { canvas.select(row: row) }
    }
  }

  /// A column is as wide as what stands in it, where there is room.
  private func table(
    of lines: [[Column: (DisplayText, Style)]], width: Int
  ) -> TableLayout<Column> {
    func longest(_ column: Column) -> Int {
      (lines + [heading]).compactMap { $0[column]?.0.width }.max() ?? 0
    }
    func column(_ id: Column, _ minimum: Int, priority: Int) -> TableColumn<Column> {
      let longest = longest(id)
      return TableColumn(
        id, title: "", minimum: min(minimum, longest), maximum: longest, priority: priority)
    }
    let columns: [TableColumn<Column>] = [
      TableColumn(.name, title: "", minimum: longest(.name), priority: 20, isFrozen: true),
      column(.stage, 12, priority: 18), column(.period, 10, priority: 16),
      column(.edition, 14, priority: 10), column(.state, 9, priority: 19),
      column(.counts, 34, priority: 17), column(.chair, 10, priority: 5),
    ]
    // Who chairs is a name, which a shared screen does not show.
    return TableLayout(columns.filter { $0.id != .chair || !desk.isPresenting }, width: width)
  }

  private var heading: [Column: (DisplayText, Style)] {
    let words: [Column: String] = [
      .name: "Session", .stage: "Region", .period: "Period", .edition: "Edition",
      .state: "State", .counts: "Items", .chair: "Chair",
    ]
    return words.mapValues { (DisplayText($0), .dim) }
  }

  private func cells(
    _ session: Session, _ glyphs: GlyphSet
  ) -> [Column: (DisplayText, Style)] {
    let dot = " \(glyphs.text(.separator).string) "
    let counts = Words.Agenda.states(AgendaWords.counts(of: session), dot: dot)
    let isDraft = desk.isDraft(session)
    return [
      .name: (DisplayText(session.name.value), .plain),
      .stage: (DisplayText(Words.Agenda.stage(session)), .plain),
      .period: (DisplayText("\(session.period)"), .plain),
      .edition: (DisplayText(desk.editionWords(of: session)), isDraft ? .warn : .plain),
      .state: (DisplayText(session.state.rawValue), session.state == .closed ? .dim : .plain),
      .counts: (DisplayText("\(session.items.count): \(counts)"), .plain),
      .chair: (DisplayText(session.chair.name), .dim),
    ]
  }
}

extension Desk {
  /// Whether a session is held under a draft's rules.
  func isDraft(_ session: Session) -> Bool {
    library.framework(session.framework)?.standing == .draft
  }

  /// The edition of a session, with what a draft is called.
  func editionWords(of session: Session) -> String {
    let name = library.edition(session.framework)
    return isDraft(session) ? Words.Agenda.draft(name) : name
  }
}
