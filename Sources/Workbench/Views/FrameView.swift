import Narration
import OversightCore
import Terminal

/// The two rows on top and the two at the bottom.
struct FrameView {
  let desk: Desk

  func draw(on canvas: inout Canvas) {
    drawBreadcrumb(on: &canvas)
    desk.front.drawHead(desk, on: &canvas)
  }

  private func drawBreadcrumb(on canvas: inout Canvas) {
    let right = context(on: canvas)
    let start = canvas.size.columns - right.width - 1
    var column = 1
    if isDraft {
      // Never cut: the words beside it give way.
      column = canvas.put(Narration.Words.draft, column, 0, Style(.warn, bold: true)) + 2
    }
    if desk.isPresenting {
      let first = column
      column = canvas.put(Words.presentation, column, 0, Style(.accent, bold: true))
      canvas.offer(.message(.clicked("present")), first..<column, row: 0)
      column += 2
    }
    drawTrail(to: start - 1, from: column, on: &canvas)
    canvas.put(right, start, 0, .dim)
  }

  private var isDraft: Bool { desk.front.isDraft(on: desk) }

  /// Where one is, screen by screen. A click goes back to one.
  private func drawTrail(to end: Int, from start: Int, on canvas: inout Canvas) {
    let trail = trail(on: canvas)
    var column = start
    for crumb in trail.fitting(end - start) {
      if column > start {
        column = canvas.put(trail.separator, column, 0, .strong, width: max(0, end - column))
      }
      let first = column
      column = canvas.put(crumb.text, column, 0, .strong, width: max(0, end - column))
      canvas.offer(.message(.backTo(crumb.place)), first..<column, row: 0)
    }
  }

  private func trail(on canvas: Canvas) -> Trail {
    Trail(
      desk: desk,
      separator: DisplayText(" ") + canvas.glyphs.text(.breadcrumb) + DisplayText(" "))
  }

  /// Period, edition, name and role; narrow windows drop the role and then the name. Under draft rules,
  /// whose mark takes much of the row, the edition goes first and the role stays.
  private func context(on canvas: Canvas) -> DisplayText {
    let dot = DisplayText(" ") + canvas.glyphs.text(.separator) + DisplayText(" ")
    let taken =
      4 + (isDraft ? Narration.Words.draft.count + 2 : 0)
      + (desk.isPresenting ? Words.presentation.count + 2 : 0)
    let choices = contexts(on: canvas).map { parts in
      parts.map { DisplayText($0) }.joined(separator: dot)
    }
    func widest(beside title: Int) -> DisplayText? {
      choices.first { $0.width + title <= canvas.size.columns - taken }
    }
    // A long way is named before person and edition are.
    let ways = trail(on: canvas).leastWidths
    if !ways.isEmpty { return ways.lazy.compactMap(widest).first ?? "" }
    let title = DisplayText(desk.front.title(on: desk)).width
    return (isDraft ? widest(beside: min(title, 20)) : nil) ?? widest(beside: codeWidth) ?? ""
  }

  /// What may stand at the right of row 1, most first.
  private func contexts(on canvas: Canvas) -> [[String]] {
    let period = desk.period.description
    let edition = desk.front.editionWords(on: desk)
    let day = desk.asOf.map { ["register of \($0)"] } ?? []
    guard isDraft else {
      let person = desk.shownViewer(withRole: canvas.size.columns >= 100)
      return [
        [period, edition] + day + [person], [period, edition] + day, [period, edition], [period],
      ]
    }
    let person = desk.shownViewer(withRole: true)
    let role = desk.viewer.role.rawValue
    return [
      [period, edition] + day + [person], [period] + day + [person], [period] + day + [role],
      [period, role], [role],
    ]
  }

  /// The cells the code of an organisation needs at the head of a title: it is never cut.
  private var codeWidth: Int {
    let title = desk.front.title(on: desk)
    let code = desk.front.organisation(on: desk)?.value ?? ""
    return title.hasPrefix(code) ? code.count : 1
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
      let first = column
      column = canvas.put(hint.keys, column, row, .accent) + 1
      column = canvas.put(hint.word, column, row, .dim)
      canvas.offer(.message(.clicked(hint.id)), first..<column, row: row)
      column += 3
    }
  }

  private struct Hint {
    let id: CommandID
    let keys: DisplayText
    let word: DisplayText
    let isNeeded: Bool
    var width: Int { keys.width + word.width + 4 }
  }

  private func footerHints(on canvas: Canvas) -> [Hint] {
    let commands = CommandTable.available(on: desk) { $0.footer != nil }.filter(isShown)
      .sorted { ($0.footer?.order ?? 0) < ($1.footer?.order ?? 0) }
    var hints = commands.compactMap { hint($0, on: canvas) }
    while hints.count > 10 || hints.reduce(0, { $0 + $1.width }) > canvas.size.columns + 2,
      let last = hints.lastIndex(where: { !$0.isNeeded })
    {
      hints.remove(at: last)
    }
    return hints
  }

  /// On a shared screen the footer tells less: help, commands and the way out. What the screen or the
  /// edition refuses is not offered; what only a ledger that cannot be written refuses is, with why.
  private func isShown(_ command: Command) -> Bool {
    if desk.isPresenting, (command.footer?.order ?? 0) < 97 { return false }
    return command.disabled(desk).map { $0 == desk.writingDisabled } ?? true
  }

  private func hint(_ command: Command, on canvas: Canvas) -> Hint? {
    guard let footer = command.footer, let first = desk.keymap.keys(of: command).first else {
      return nil
    }
    // A shared hint such as "1–4" stands for the keys of the table; a person's own stand alone.
    let isOwn = !command.keys.contains(first)
    let keys = isOwn ? nil : footer.keys(desk).map { DisplayText($0) }
    return Hint(
      id: command.id, keys: keys ?? first.label(canvas.glyphs), word: DisplayText(footer.word),
      isNeeded: footer.order >= 98)
  }
}
