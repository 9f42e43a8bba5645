import Terminal

extension SheetView {
  /// One line to type; below it what it may mean, or a caret under the place where it is wrong.
  func draw(_ prompt: PromptSheet, on canvas: inout Canvas) {
    let found = desk.found(by: prompt)
    let problem = problem(of: prompt)
    let isNothing = prompt.purpose.finds && found.isEmpty
    let top = open(
      DisplayText(title(of: prompt)),
      rows: 1 + prompt.window.visible.count + (problem == nil && !isNothing ? 0 : 1),
      foot: foot(of: prompt), on: &canvas)
    let start = canvas.put(sign(of: prompt), 1, top, .accent)
    let room = canvas.size.columns - start - 1
    let field = prompt.field.rendered(width: room)
    canvas.put(field.text, start, top)
    for index in prompt.window.visible where found.indices.contains(index) {
      let row = top + 1 + index - prompt.window.offset
      draw(found[index], row: row, on: &canvas)
      canvas.offer(line: index, row: row)
      if index == prompt.window.selection { canvas.select(row: row) }
    }
    if isNothing { canvas.put(Words.nothingFound(prompt.field.text), 3, top + 1, .dim) }
    if let problem {
      let place = caret(at: problem.place, in: prompt, room: room)
      canvas.put(Words.caret, start + place, top + 1, Style(.warn, bold: true))
    }
    canvas.grid.cursor = Point(column: start + field.cursor, row: top)
  }

  private func draw(_ found: Found, row: Int, on canvas: inout Canvas) {
    let end = canvas.put("\(found.code)  \(found.name)", 3, row)
    if let reason = found.reason { canvas.put(reason, end + 2, row, .dim) }
  }

  private func problem(of prompt: PromptSheet) -> FilterParser.Problem? {
    guard prompt.purpose == .filter, desk.status.tone == .bad else { return nil }
    do throws(FilterParser.Problem) {
      _ = try FilterParser.parse(prompt.field.text)
      return nil
    } catch {
      return error
    }
  }

  /// The column of the caret: a line too long for its row is scrolled sideways with what is typed.
  private func caret(at place: Int, in prompt: PromptSheet, room: Int) -> Int {
    let text = prompt.field.text
    let cursor = DisplayText(String(text.prefix(prompt.field.cursor))).width
    let scrolled = cursor - prompt.field.rendered(width: room).cursor
    let width = DisplayText(String(text.prefix(place))).width
    return min(max(0, width - scrolled), max(0, room - 1))
  }

  private func title(of prompt: PromptSheet) -> String {
    switch prompt.purpose {
    case .filter: Words.filterTitle
    case .open: Words.openTitle
    case .add: Words.addTitle
    case .agenda: Words.Agenda.addPromptTitle
    case .events: Words.eventFilterTitle
    case .due: Words.dueFilterTitle
    case .export: Words.exportTitle
    }
  }

  private func foot(of prompt: PromptSheet) -> [SheetKey] {
    switch prompt.purpose {
    case .filter, .events, .due: SheetKeys.filter
    case .open, .add, .agenda: SheetKeys.open
    case .export: SheetKeys.export
    }
  }

  private func sign(of prompt: PromptSheet) -> String {
    switch prompt.purpose {
    case .filter, .events, .due: "/ "
    case .open: "o "
    case .add, .agenda: "a "
    case .export: "e "
    }
  }
}
