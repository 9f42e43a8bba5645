import Narration
import OversightCore
import Terminal

/// Which rows of the year belong to what: the quarters stand above, what happened scrolls below.
struct YearLayout {
  let layout: Layout
  private let state: YearState

  init(_ state: YearState, size: Size) {
    self.state = state
    layout = Layout(size: size)
  }

  /// The heading of the quarters.
  var heading: Int { layout.top + (layout.size.rows < 24 ? 0 : 1) }
  /// The heading of what happened, a row of the list's own as far as scrolling goes.
  var gap: Int { state.events.isEmpty ? 0 : 1 }
  /// How many lines are in view, quarters and events together.
  var rows: Int { max(1, layout.status - heading - 1 - gap) }
}

/// Four quarters with segment, cause, certification and actions; below them what happened.
struct YearScreenView {
  let desk: Desk
  let state: YearState

  private enum Column: Hashable { case quarter, segment, change, certification, actions, revised }

  func draw(on canvas: inout Canvas) {
    let layout = YearLayout(state, size: canvas.size)
    let table = table(width: canvas.size.columns - 4)
    let ellipsis = canvas.glyphs.text(.ellipsis)
    table.draw(heading, row: layout.heading, at: 3, into: &canvas.grid, ellipsis: ellipsis)
    var row = layout.heading + 1
    for index in state.window.visible where state.rows.indices.contains(index) {
      if index == max(state.quarters.count, state.window.offset), layout.gap > 0 {
        canvas.rule(DisplayText(Words.whatHappened), row)
        row += 1
      }
      guard row < layout.layout.status else { break }
      switch state.rows[index] {
      case .quarter(let quarter):
        table.draw(
          cells(quarter, canvas.glyphs), row: row, at: 3, into: &canvas.grid, ellipsis: ellipsis)
      case .event(let event): draw(event, row: row, on: &canvas)
      }
      canvas.offer(line: index, row: row)
      if index == state.window.selection { canvas.select(row: row) }
      row += 1
    }
    if state.events.isEmpty, row + 1 < layout.layout.status {
      let lines = DisplayText.wrapping(Words.nothingHappened, to: canvas.size.columns - 6)
      for (offset, line) in lines.enumerated() { canvas.put(line, 3, row + 1 + offset, .dim) }
    }
  }

  private func draw(_ event: YearEvent, row: Int, on canvas: inout Canvas) {
    canvas.put(desk.shownSentence(for: event), 3, row, width: canvas.size.columns - 4)
  }

  private func table(width: Int) -> TableLayout<Column> {
    TableLayout(
      [
        TableColumn(.quarter, title: "", minimum: 10, priority: 20, isFrozen: true),
        TableColumn(.segment, title: "", minimum: hasProxies ? 15 : 7, priority: 18),
        TableColumn(.change, title: "", minimum: 18, maximum: 34, priority: 15),
      ] + certificationColumn + [
        TableColumn(.actions, title: "", minimum: 8, maximum: 12, priority: 8),
        TableColumn(.revised, title: "", minimum: 7, priority: 6),
      ], width: width)
  }

  private var hasProxies: Bool { state.quarters.contains { $0.assessment?.isOfProxies == true } }

  /// Where the edition asks for certification.
  private var certificationColumn: [TableColumn<Column>] {
    let kind = desk.assessment(state.organisation)?.organisation.kind
    let isAsked = kind.flatMap(desk.framework.capability)?.certification != nil
    return isAsked
      ? [TableColumn(.certification, title: "", minimum: 14, maximum: 44, priority: 16)] : []
  }

  private var heading: [Column: (DisplayText, Style)] {
    [
      .quarter: (DisplayText(Words.quarterHeading), .dim), .segment: ("Segment", .dim),
      .change: (DisplayText(Words.changeHeading), .dim),
      .certification: (DisplayText(Words.certificationHeading), .dim),
      .actions: (DisplayText(Words.actionsHeading), .dim),
      .revised: (DisplayText(Words.revisedHeading), .dim),
    ]
  }

  private func cells(
    _ quarter: YearView.Quarter, _ glyphs: GlyphSet
  ) -> [Column: (DisplayText, Style)] {
    let segment = quarter.assessment?.segment
    let counts = quarter.counts
    func figure(_ count: Int) -> (DisplayText, Style) {
      count == 0 ? (glyphs.text(.nothing), .dim) : (DisplayText("\(count)"), .plain)
    }
    return [
      .quarter: (DisplayText(quarter.period.description), .plain),
      .segment: (
        self.segment(quarter.assessment, glyphs),
        Marks.style(ofSegment: segment)
      ),
      .change: (DisplayText(change(of: quarter)), .plain),
      .certification: certification(quarter, glyphs),
      .actions: (DisplayText(Words.actions(counts.made, closed: counts.closed)), .plain),
      .revised: figure(counts.revised),
    ]
  }

  private func change(of quarter: YearView.Quarter) -> String {
    Words.change(of: quarter, isBeforeHeld: state.held.contains(quarter.period.previous))
  }

  /// The segment, and whether it is made of the figures of others.
  private func segment(_ assessment: Assessment?, _ glyphs: GlyphSet) -> DisplayText {
    let mark = Marks.segment(assessment?.segment, of: desk.framework.segmentCount, glyphs)
    let isOfProxies = assessment?.segment != nil && assessment?.isOfProxies == true
    return isOfProxies ? mark + DisplayText(" \(Words.proxiesWord)") : mark
  }

  private func certification(
    _ quarter: YearView.Quarter, _ glyphs: GlyphSet
  ) -> (DisplayText, Style) {
    guard let record = quarter.certification, let state = record.state else {
      return (glyphs.text(.nothing), .dim)
    }
    let day = state == .expected ? quarter.certificationDue : quarter.certificationMade
    let isOverdue =
      state == .expected && quarter.certificationDue.map { $0 < desk.today } == true
    return (
      DisplayText(Words.certified(state, day, isOverdue: isOverdue)), isOverdue ? .warn : .plain
    )
  }
}

extension YearView.Quarter {
  /// How many actions were agreed and closed in it, and how many ratings revised.
  fileprivate var counts: (made: Int, closed: Int, revised: Int) {
    events.reduce(into: (0, 0, 0)) { counts, event in
      switch event.subject {
      case .actionMade: counts.made += 1
      case .actionClosed: counts.closed += 1
      case .revision: counts.revised += 1
      case .status, .certification: break
      }
    }
  }
}
