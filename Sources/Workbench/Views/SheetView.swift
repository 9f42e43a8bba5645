import Narration
import OversightCore
import Terminal

/// A sheet: full-width rows above the status line under a titled rule; the screen stays readable,
/// dimmed, above it.
struct SheetView {
  let sheet: Sheet
  let desk: Desk
  /// How many rows above its own the status line takes: the sheet ends above them.
  let lift: Int

  func draw(on canvas: inout Canvas) {
    canvas.grid.dimAll()
    canvas.targets = []
    switch sheet {
    case .help(let help): draw(help, on: &canvas)
    case .palette(let palette): draw(palette, on: &canvas)
    case .prompt(let prompt): draw(prompt, on: &canvas)
    case .choices(let choices): draw(choices, on: &canvas)
    case .editor(let editor): draw(editor, on: &canvas)
    case .form(let form): draw(form, on: &canvas)
    case .text(let text): draw(text, on: &canvas)
    }
  }

  /// Clears the rows of a sheet of the given height, draws its rule and its foot, and gives the
  /// first row below the rule. `note` is what the foot says before its keys.
  func open(
    _ title: DisplayText, rows: Int, foot: [SheetKey], note: String = "", on canvas: inout Canvas
  ) -> Int {
    let layout = Layout(size: canvas.size)
    let bottom = layout.status - lift
    let top = max(layout.top, bottom - rows - 1)
    let height = bottom - top
    canvas.grid.fill(Rect(column: 0, row: top, columns: canvas.size.columns, rows: height))
    canvas.grid.fill(Rect(column: 0, row: layout.footer, columns: canvas.size.columns, rows: 1))
    canvas.rule(title, top)
    drawFoot(foot, note: note, row: layout.footer, on: &canvas)
    return top + 1
  }

  /// Keys from the first on, as many as there is room for; a click runs those that save nothing.
  private func drawFoot(
    _ foot: [SheetKey], note: String, row: Int, on canvas: inout Canvas
  ) {
    var column = note.isEmpty ? 1 : canvas.put(note, 1, row, .plain) + 3
    for key in foot {
      guard let word = key.word, let first = key.keys.first else { continue }
      let label = key.label(canvas.glyphs)
      guard column + label.width + 1 + word.count < canvas.size.columns else { return }
      let start = column
      column = canvas.put(label, column, row, .accent) + 1
      column = canvas.put(word, column, row, .dim)
      if key.canBeClicked {
        canvas.offer(.message(.terminal(.key(first))), start..<column, row: row)
      }
      column += 3
    }
  }

  private func draw(_ choices: ChoiceSheet, on canvas: inout Canvas) {
    let lines = choices.shownLines(in: Layout(size: canvas.size))
    let top = open(
      DisplayText(choices.title), rows: choices.window.height + lines.count,
      foot: choices.foot, on: &canvas)
    for (offset, line) in lines.enumerated() { canvas.put(line, 1, top + offset) }
    let width = min(50, (choices.choices.map { DisplayText($0.title).width }.max() ?? 0) + 2)
    for index in choices.window.visible {
      let row = top + lines.count + index - choices.window.offset
      let hasHelp = !choices.choices[index].help.isEmpty || choices.choices[index].reason != nil
      canvas.put(
        choices.choices[index].title, 3, row, .plain,
        width: hasHelp ? width - 1 : canvas.size.columns - 4)
      let reason = choices.choices[index].reason.map(Words.notNow)
      canvas.put(
        reason ?? choices.choices[index].help, 3 + width, row, reason == nil ? .dim : .warn)
      canvas.offer(line: index, row: row)
      if index == choices.window.selection { canvas.select(row: row) }
    }
  }

  private func draw(_ text: TextSheet, on canvas: inout Canvas) {
    let lines = TextSheetLayout(sheet: text, width: canvas.size.columns).lines
    let top = open(
      DisplayText(text.title), rows: text.window.height + 1, foot: SheetKeys.reading, on: &canvas)
    for index in text.window.visible where lines.indices.contains(index) {
      canvas.put(lines[index].text, 2, top + index - text.window.offset, lines[index].style)
    }
    let more = lines.count - text.window.visible.upperBound
    if more > 0 {
      canvas.put(Words.moreLines(more), 2, top + text.window.height, .dim)
    }
    canvas.grid.cursor = Point(column: 1, row: top - 1)
  }

  private func draw(_ editor: EditorSheet, on canvas: inout Canvas) {
    let viewport = editor.editor.viewport
    let top = open(
      DisplayText(keptTitle(of: editor)), rows: viewport.rows + 1, foot: SheetKeys.editor,
      on: &canvas)
    let picture = editor.editor.rendered(in: viewport)
    for (offset, line) in picture.lines.enumerated() {
      canvas.put(line, 1, top + offset)
    }
    for row in 0..<viewport.rows {
      let columns = 0..<canvas.size.columns
      canvas.offer(.text(Point(column: 1, row: top)), columns, row: top + row)
    }
    drawSubjects(editor, row: top + viewport.rows, on: &canvas)
    canvas.grid.cursor = Point(
      column: 1 + picture.cursor.column, row: top + picture.cursor.row)
  }

  /// The title, with when the draft was kept, where it is.
  private func keptTitle(of editor: EditorSheet) -> String {
    let title = desk.title(of: editor)
    guard desk.isKept(editor.draft), let time = desk.draftTimes[editor.draft] else { return title }
    return Words.keptTitle(title, at: time)
  }

  private func drawSubjects(_ editor: EditorSheet, row: Int, on canvas: inout Canvas) {
    let count = Words.characters(editor.editor.characters.count)
    let room = canvas.size.columns - count.count - 3
    var column = canvas.put(Words.about, 1, row, .dim) + 2
    for (index, subject) in editor.subjects.enumerated() {
      let words = desk.subjectWords(subject)
      let isChosen = index == editor.subject
      column =
        canvas.put(
          isChosen ? "[\(words)]" : words, column, row, isChosen ? .accent : .dim,
          width: max(0, room - column)) + 2
    }
    canvas.putRight(count, end: canvas.size.columns - 1, row, .dim)
  }
}

extension Desk {
  /// What a text being written is, as the title of its sheet.
  func title(of editor: EditorSheet) -> String {
    switch editor.purpose {
    case .note: return Words.noteTitle(editor.organisation.code.value, editor.kind)
    case .reason(let intent):
      let rating = intent.rating.map { narrator.words(for: $0).lowercased() } ?? "not rated"
      return Words.reasonTitle(
        intent.organisation.code.value, narrator.name(of: intent.area), rating)
    case .source(let intent): return sourceTitle(intent)
    case .decision(let intent): return decisionTitle(intent)
    case .session(let intent): return sessionTitle(intent)
    case .moderation(let area, let rating):
      return Words.Reveal.moderatedTitle(
        editor.organisation.code.value, narrator.name(of: area),
        narrator.words(for: rating).lowercased())
    }
  }
}
