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
    case .prompt(let prompt): draw(prompt, on: &canvas)
    case .choices(let choices): draw(choices, on: &canvas)
    case .editor(let editor): draw(editor, on: &canvas)
    case .text(let text): draw(text, on: &canvas)
    }
  }

  /// Clears the rows of a sheet of the given height, draws its rule and its foot, and gives the
  /// first row below the rule.
  private func open(_ title: DisplayText, rows: Int, foot: String, on canvas: inout Canvas) -> Int {
    let layout = Layout(size: canvas.size)
    let bottom = layout.status - lift
    let top = max(layout.top, bottom - rows - 1)
    let height = bottom - top
    canvas.grid.fill(Rect(column: 0, row: top, columns: canvas.size.columns, rows: height))
    canvas.grid.fill(Rect(column: 0, row: layout.footer, columns: canvas.size.columns, rows: 1))
    canvas.rule(title, top)
    canvas.put(foot, 1, layout.footer, .dim)
    return top + 1
  }

  private func draw(_ help: HelpSheet, on canvas: inout Canvas) {
    let commands = desk.helpCommands(help.field.text)
    let all = CommandTable.available(on: desk).count
    let context = CommandTable.contexts(of: desk).first?.rawValue ?? ""
    let top = open(
      DisplayText(Words.helpTitle(context)), rows: help.window.height + 2,
      foot: Words.helpFoot(commands.count, of: all), on: &canvas)
    let start = canvas.put(Words.find, 1, top, .dim)
    let field = help.field.rendered(width: canvas.size.columns - start - 1)
    canvas.put(field.text, start, top)
    for index in help.window.visible {
      let row = top + 2 + index - help.window.offset
      draw(commands[index], row: row, on: &canvas)
      canvas.offer(line: index, row: row)
      if index == help.window.selection { canvas.select(row: row) }
    }
    canvas.grid.cursor = Point(column: start + field.cursor, row: top)
  }

  private func draw(_ command: Command, row: Int, on canvas: inout Canvas) {
    let keys = desk.keymap.keys(of: command).map { $0.label(canvas.glyphs) }
      .joined(separator: "  ")
    canvas.put(keys, 3, row, .accent, width: 12)
    canvas.put(command.title, 16, row, .plain, width: 24)
    let reason = command.disabled(desk).map(Words.notNow)
    canvas.put(
      reason ?? command.help, 41, row, reason == nil ? .dim : .warn,
      width: canvas.size.columns - 42)
  }

  private func draw(_ prompt: PromptSheet, on canvas: inout Canvas) {
    let isFilter = prompt.purpose == .filter
    let found = isFilter ? [] : desk.found(prompt.field.text)
    let top = open(
      DisplayText(isFilter ? Words.filterTitle : Words.openTitle),
      rows: 1 + (isFilter ? 0 : prompt.window.visible.count),
      foot: isFilter ? Words.promptFoot : Words.openFoot, on: &canvas)
    let start = canvas.put(isFilter ? "/ " : "o ", 1, top, .accent)
    let field = prompt.field.rendered(width: canvas.size.columns - start - 1)
    canvas.put(field.text, start, top)
    for index in prompt.window.visible where found.indices.contains(index) {
      let row = top + 1 + index - prompt.window.offset
      canvas.put("\(found[index].code)  \(found[index].name)", 3, row)
      canvas.offer(line: index, row: row)
      if index == prompt.window.selection { canvas.select(row: row) }
    }
    canvas.grid.cursor = Point(column: start + field.cursor, row: top)
  }

  private func draw(_ choices: ChoiceSheet, on canvas: inout Canvas) {
    let lines = choices.lines.flatMap { DisplayText.wrapping($0, to: canvas.size.columns - 3) }
    let top = open(
      DisplayText(choices.title), rows: choices.window.height + lines.count,
      foot: Words.chooseFoot, on: &canvas)
    for (offset, line) in lines.enumerated() { canvas.put(line, 1, top + offset) }
    let width = min(50, (choices.choices.map { DisplayText($0.title).width }.max() ?? 0) + 2)
    for index in choices.window.visible {
      let row = top + lines.count + index - choices.window.offset
      let hasHelp = !choices.choices[index].help.isEmpty
      canvas.put(
        choices.choices[index].title, 3, row, .plain,
        width: hasHelp ? width - 1 : canvas.size.columns - 4)
      canvas.put(choices.choices[index].help, 3 + width, row, .dim)
      canvas.offer(line: index, row: row)
      if index == choices.window.selection { canvas.select(row: row) }
    }
  }

  private func draw(_ text: TextSheet, on canvas: inout Canvas) {
    let lines = TextSheetLayout(sheet: text, width: canvas.size.columns).lines
    let top = open(
      DisplayText(text.title), rows: text.window.height + 1, foot: Words.readFoot, on: &canvas)
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
      DisplayText(title(of: editor)), rows: viewport.rows + 1, foot: Words.editorFoot, on: &canvas)
    let picture = editor.editor.rendered(in: viewport)
    for (offset, line) in picture.lines.enumerated() { canvas.put(line, 1, top + offset) }
    drawSubjects(editor, row: top + viewport.rows, on: &canvas)
    canvas.grid.cursor = Point(
      column: 1 + picture.cursor.column, row: top + picture.cursor.row)
  }

  private func title(of editor: EditorSheet) -> String {
    switch editor.purpose {
    case .note: return Words.noteTitle(editor.organisation.code.value)
    case .reason(let intent):
      let rating = intent.rating.map { desk.narrator.words(for: $0).lowercased() } ?? "not rated"
      return Words.reasonTitle(
        intent.organisation.code.value, desk.narrator.name(of: intent.area), rating)
    case .source(let intent): return desk.sourceTitle(intent)
    }
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
