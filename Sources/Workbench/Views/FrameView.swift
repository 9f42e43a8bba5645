import Narration
import OversightCore
import Terminal

/// The two rows on top and the two at the bottom.
struct FrameView {
  let desk: Desk

  func draw(on canvas: inout Canvas) {
    drawBreadcrumb(on: &canvas)
    switch desk.screen {
    case .organisations: drawCounts(on: &canvas)
    case .organisation: drawTabs(on: &canvas)
    case .comparison: drawTotals(on: &canvas)
    }
  }

  private func drawBreadcrumb(on canvas: inout Canvas) {
    let right = context(on: canvas)
    let start = canvas.size.columns - right.width - 1
    var column = 1
    if isDraft {
      // Never cut: the words beside it give way.
      column = canvas.put(Narration.Words.draft, column, 0, Style(.warn, bold: true)) + 2
    }
    canvas.put(breadcrumb(on: canvas), column, 0, .strong, width: max(0, start - column - 1))
    canvas.put(right, start, 0, .dim)
  }

  /// Whether anything on the screen comes from a draft's rules.
  private var isDraft: Bool {
    desk.framework.standing == .draft
      || (desk.screen == .comparison && desk.comparison?.comparison.isDraft == true)
  }

  private func breadcrumb(on canvas: Canvas) -> DisplayText {
    let separator = DisplayText(" ") + canvas.glyphs.text(.breadcrumb) + DisplayText(" ")
    let names = [Words.organisations] + desk.screens.dropFirst().compactMap(name)
    let shown = canvas.size.columns < 100 ? names.suffix(1) : names[...]
    return shown.map { DisplayText($0) }.joined(separator: separator)
  }

  private func name(of screen: Screen) -> String? {
    switch screen {
    case .organisations: nil
    case .comparison: Words.compareTitle
    case .organisation(let code):
      desk.assessment(code).map { "\($0.organisation.code) \($0.organisation.name)" }
    }
  }

  /// Period, edition, name and role; narrow windows drop the role and then the name.
  private func context(on canvas: Canvas) -> DisplayText {
    let dot = DisplayText(" ") + canvas.glyphs.text(.separator) + DisplayText(" ")
    var parts = [desk.period.description, editions]
    if let day = desk.asOf { parts.append("register of \(day)") }
    let person =
      canvas.size.columns < 100
      ? desk.viewer.actor.name : "\(desk.viewer.actor), \(desk.viewer.role.rawValue)"
    let isDraftNarrow = isDraft && canvas.size.columns < 90
    if !isDraftNarrow { parts.append(person) }
    let room = canvas.size.columns - 4 - (isDraft ? Narration.Words.draft.count + 1 : 0)
    var words = parts.map { DisplayText($0) }.joined(separator: dot)
    while words.width > room, parts.count > 1 {
      parts.removeLast()
      words = parts.map { DisplayText($0) }.joined(separator: dot)
    }
    return words
  }

  /// The edition in use, and the one it is compared with.
  private var editions: String {
    if desk.screen == .comparison, let other = desk.comparison?.comparison.right {
      return Words.versus(desk.framework.shortName, other.shortName)
    }
    return desk.framework.shortName + (desk.isOutOfForce ? Words.notInForce : "")
  }

  private func drawTotals(on canvas: inout Canvas) {
    guard let comparison = desk.comparison?.comparison else { return }
    canvas.put(
      Words.totals(comparison.totals, of: comparison.rows.count), 1, 1, .plain,
      width: canvas.size.columns - 2)
  }

  private func drawCounts(on canvas: inout Canvas) {
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

  private func drawTabs(on canvas: inout Canvas) {
    var column = 1
    // Counts give way where the titles alone fill the row.
    let width = Tab.allCases.reduce(2) {
      $0 + Words.tabs[$1.rawValue].count + count(of: $1).count + 2
    }
    for tab in Tab.allCases {
      let title = Words.tabs[tab.rawValue] + (width > canvas.size.columns ? "" : count(of: tab))
      let isCurrent = tab == desk.page.tab
      let text = isCurrent ? "[\(title)]" : title
      column = canvas.put(text, column, 1, isCurrent ? Style(.accent, bold: true) : .dim) + 2
    }
    let neighbours = desk.neighbours
    if let place = neighbours.firstIndex(where: { $0 == desk.openCode }) {
      let words = "row \(place + 1) of \(neighbours.count)"
      if canvas.size.columns - column > words.count + 2 {
        canvas.putRight(words, end: canvas.size.columns - 1, 1, .dim)
      }
    }
  }

  private func count(of tab: Tab) -> String {
    let count =
      switch tab {
      case .notes: desk.openNotes.count
      case .history: desk.openHistory.count
      default: 0
      }
    return count == 0 ? "" : " \(count)"
  }

  func drawStatus(on canvas: inout Canvas) {
    let layout = Layout(size: canvas.size)
    let style: Style =
      switch desk.status.tone {
      case .plain: .plain
      case .good: .good
      case .bad: Style(.warn, bold: true)
      }
    drawWhole(style, last: layout.status, on: &canvas)
    drawFooter(on: &canvas, layout.footer)
  }

  /// The status line, wrapped: a sentence too long for one row takes rows above it, four at most,
  /// since what was saved or refused should be read whole.
  func statusLines(on canvas: Canvas) -> [DisplayText] {
    let all = Self.wrappedStatus(of: desk, canvas.size)
    let room = Self.statusRoom(in: canvas.size)
    var lines = Array(all.prefix(room))
    if all.count > room, let last = lines.popLast() {
      lines.append(
        (last + canvas.glyphs.text(.ellipsis)).clipped(to: canvas.size.columns - 2))
    }
    return lines
  }

  /// How many rows above its own the status line takes: lists without a pane below them keep the
  /// selected row clear of them.
  static func rowsAboveStatus(of desk: Desk, _ size: Size) -> Int {
    max(0, min(wrappedStatus(of: desk, size).count, statusRoom(in: size)) - 1)
  }

  private static func wrappedStatus(of desk: Desk, _ size: Size) -> [DisplayText] {
    DisplayText.wrapping(desk.status.text, to: max(1, size.columns - 2))
  }

  private static func statusRoom(in size: Size) -> Int { min(4, max(1, size.rows / 5)) }

  private func drawWhole(_ style: Style, last: Int, on canvas: inout Canvas) {
    let lines = statusLines(on: canvas)
    for (offset, line) in lines.enumerated() {
      let row = last - (lines.count - 1) + offset
      canvas.grid.fill(Rect(column: 0, row: row, columns: canvas.size.columns, rows: 1))
      canvas.put(line, 1, row, style)
    }
  }

  /// At most ten keys, most used first; help and quit always among them.
  private func drawFooter(on canvas: inout Canvas, _ row: Int) {
    guard desk.sheet == nil else { return }
    var column = 1
    let hints = footerHints(on: canvas)
    for hint in hints {
      column = canvas.put(hint.keys, column, row, .accent) + 1
      column = canvas.put(hint.word, column, row, .dim) + 3
    }
  }

  private struct Hint {
    let keys: DisplayText
    let word: DisplayText
    let isNeeded: Bool
    var width: Int { keys.width + word.width + 4 }
  }

  private func footerHints(on canvas: Canvas) -> [Hint] {
    let commands = CommandTable.available(on: desk).filter { $0.footer != nil }
      .sorted { ($0.footer?.order ?? 0) < ($1.footer?.order ?? 0) }
    var hints = commands.compactMap { hint($0, on: canvas) }
    while hints.count > 10 || hints.reduce(0, { $0 + $1.width }) > canvas.size.columns + 2,
      let last = hints.lastIndex(where: { !$0.isNeeded })
    {
      hints.remove(at: last)
    }
    return hints
  }

  private func hint(_ command: Command, on canvas: Canvas) -> Hint? {
    guard let footer = command.footer, let key = command.keys.first else { return nil }
    let keys = footer.keys.map { DisplayText($0) } ?? KeyName.label(key, glyphs: canvas.glyphs)
    return Hint(keys: keys, word: DisplayText(footer.word), isNeeded: footer.order >= 98)
  }
}
