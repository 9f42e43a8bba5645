import Narration
import OversightCore
import Terminal

/// The two sheets that list commands.
extension SheetView {
  func draw(_ help: HelpSheet, on canvas: inout Canvas) {
    let lines = desk.helpLines(help.field.text)
    let commands = lines.count { if case .command = $0 { true } else { false } }
    let screen = Words.name(of: CommandTable.contexts(of: desk)[0])
    let top = open(
      DisplayText(Words.helpTitle(screen)), rows: help.window.height + 2, foot: SheetKeys.help,
      note: Words.commandCount(commands, of: CommandTable.known(to: desk).count), on: &canvas)
    let field = drawField(help.field, after: Words.find, row: top, on: &canvas)
    for index in help.window.visible where lines.indices.contains(index) {
      let row = top + 2 + index - help.window.offset
      draw(lines[index], row: row, on: &canvas)
      guard lines[index].isSelectable else { continue }
      canvas.offer(line: index, row: row)
      if index == help.window.selection { canvas.select(row: row) }
    }
    canvas.grid.cursor = field
  }

  private func draw(_ line: HelpLine, row: Int, on canvas: inout Canvas) {
    switch line {
    case .heading(let words): canvas.put(words, 1, row, .strong)
    case .command(let command):
      let keys = desk.keymap.keys(of: command).map { $0.label(canvas.glyphs) }
      let reason = command.disabled(desk).map(Words.notNow)
      draw(
        keys.joined(separator: "  "), command.title, reason ?? command.help,
        isDisabled: reason != nil, row: row, on: &canvas)
    case .key(let key):
      let keys = key.keys.map { KeyName.label($0, glyphs: canvas.glyphs) }
      draw(keys.joined(separator: "  "), key.help, "", isDisabled: false, row: row, on: &canvas)
    }
  }

  private func draw(
    _ keys: DisplayText, _ title: String, _ words: String, isDisabled: Bool, row: Int,
    on canvas: inout Canvas
  ) {
    canvas.put(keys, 3, row, .accent, width: 12)
    canvas.put(
      title, 16, row, .plain, width: words.isEmpty ? canvas.size.columns - 17 : 24)
    canvas.put(
      words, 41, row, isDisabled ? .warn : .dim, width: max(0, canvas.size.columns - 42))
  }

  func draw(_ palette: PaletteSheet, on canvas: inout Canvas) {
    let (entries, isNear) = Palette(desk: desk).found(palette.field.text)
    let top = open(
      DisplayText(Words.paletteTitle), rows: palette.window.height + 2, foot: SheetKeys.palette,
      on: &canvas)
    let field = drawField(palette.field, after: ": ", row: top, on: &canvas)
    if isNear {
      let words = Palette(desk: desk).nothingFound(palette.field.text)
      canvas.put(entries.isEmpty ? words : "\(words) \(Words.nearCommands)", 1, top + 1)
    }
    for index in palette.window.visible where entries.indices.contains(index) {
      let row = top + 2 + index - palette.window.offset
      draw(entries[index], row: row, on: &canvas)
      canvas.offer(line: index, row: row)
      if index == palette.window.selection { canvas.select(row: row) }
    }
    canvas.grid.cursor = field
  }

  private func draw(_ entry: PaletteEntry, row: Int, on canvas: inout Canvas) {
    if entry.writesValue {
      // A path is told from another by its end, so that it gets the whole row and is cut in the middle.
      let title = DisplayText(entry.title).clippedInMiddle(to: canvas.size.columns - 4)
      canvas.put(title, 3, row)
      return
    }
    let column = canvas.put(entry.title, 3, row, .plain, width: 28)
    let keys = entry.keys.first?.label(canvas.glyphs) ?? ""
    // A long title takes the room of the keys rather than being cut.
    if column < 32 { canvas.put(keys, 32, row, .accent, width: 8) }
    let uses = Palette(desk: desk).uses(of: entry)
    let help = uses > 1 ? "\(entry.help) \(Words.used(uses))" : entry.help
    let reason = entry.reason.map(Words.notNow)
    canvas.put(
      reason ?? help, 41, row, reason == nil ? .dim : .warn,
      width: max(0, canvas.size.columns - 42))
  }

  /// Draws a line to type on, and gives the place of its insertion point.
  private func drawField(
    _ field: LineField, after label: String, row: Int, on canvas: inout Canvas
  ) -> Point {
    let start = canvas.put(label, 1, row, .accent)
    let picture = field.rendered(width: canvas.size.columns - start - 1)
    canvas.put(picture.text, start, row)
    return Point(column: start + picture.cursor, row: row)
  }
}

extension DisplayText {
  /// Both ends of a text, where all of it has no room.
  fileprivate func clippedInMiddle(to limit: Int) -> DisplayText {
    guard width > limit else { return self }
    let head = clipped(to: limit / 3)
    var tail = string[...]
    while !tail.isEmpty, DisplayText(String(tail)).width > limit - head.width { tail.removeFirst() }
    return head + DisplayText(String(tail))
  }
}

extension ChoiceSheet {
  /// What the reader should know, wrapped to a window.
  func wrappedLines(to columns: Int) -> [DisplayText] {
    lines.flatMap { line in
      line.isEmpty ? [DisplayText("")] : DisplayText.wrapping(line, to: columns - 3)
    }
  }

  /// The lines that leave room for the choices; where some have to go, a last one says so.
  func shownLines(in layout: Layout) -> [DisplayText] {
    let lines = wrappedLines(to: layout.size.columns)
    let room = max(1, layout.status - layout.top - 4 - min(choices.count, 6))
    return lines.count <= room
      ? lines : lines.prefix(room - 1) + [DisplayText(Words.wholeAfterZ)]
  }

  /// The keys of the foot: what Esc does here, and what else can be done.
  var foot: [SheetKey] {
    let removal = choices.contains { $0.removal != nil } ? SheetKeys.drafts : []
    let escape = shortcuts.isEmpty ? [leavingKey] : []
    return Array(SheetKeys.choices.prefix(2)) + removal + shortcuts.map(\.key) + escape
  }
}
