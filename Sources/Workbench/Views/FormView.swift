import Terminal

extension SheetView {
  /// A row for each field; or, over them, the list in which topics are ticked.
  func draw(_ form: FormSheet, on canvas: inout Canvas) {
    if let picker = form.picker { return draw(picker, of: form, on: &canvas) }
    let layout = FormLayout(form: form, size: canvas.size)
    let lines = layout.lines
    let head = open(
      DisplayText(title(of: form)), rows: layout.rows + lines.count,
      foot: SheetKeys.form(at: form.row),
      note: form.rows.contains(where: \.isRequired) ? Words.neededNote : "", on: &canvas)
    for (offset, line) in lines.enumerated() { canvas.put(line, 1, head + offset) }
    let top = head + lines.count
    for place in layout.visible {
      draw(form, place.place, layout, row: top + place.row, height: place.height, on: &canvas)
    }
  }

  private func title(of form: FormSheet) -> String {
    guard desk.isKept(form.draft), let time = desk.draftTimes[form.draft] else {
      return form.title
    }
    return Words.keptTitle(form.title, at: time)
  }

  private func draw(
    _ form: FormSheet, _ place: Int, _ layout: FormLayout, row: Int, height: Int,
    on canvas: inout Canvas
  ) {
    let field = form.rows[place]
    let isFocused = place == form.focus
    if field.isRequired { canvas.put(Words.neededMark, 3, row, .accent) }
    canvas.put(field.label, 5, row, isFocused ? .accent : .dim, width: layout.indent - 6)
    for offset in 0..<height {
      canvas.offer(.message(.focus(place)), 0..<canvas.size.columns, row: row + offset)
    }
    // Where keys act, so that no row without a text is without the cursor.
    if isFocused {
      canvas.put(canvas.glyphs.text(.selected), 1, row, .accent)
      canvas.grid.cursor = Point(column: 1, row: row)
    }
    draw(field, isFocused: isFocused, layout, row: row, height: height, on: &canvas)
  }

  private func draw(
    _ field: FormRow, isFocused: Bool, _ layout: FormLayout, row: Int, height: Int,
    on canvas: inout Canvas
  ) {
    let start = layout.indent
    switch field.value {
    case .line(let line):
      let picture = line.rendered(width: layout.width)
      let end = canvas.put(picture.text, start, row)
      if !field.remark.isEmpty { canvas.put("(\(field.remark))", end + 2, row, .dim) }
      if isFocused { canvas.grid.cursor = Point(column: start + picture.cursor, row: row) }
    case .text(let editor):
      let size = Size(columns: layout.width, rows: height)
      let picture = editor.rendered(in: size)
      for (offset, line) in picture.lines.enumerated() { canvas.put(line, start, row + offset) }
      guard isFocused else { return }
      for offset in 0..<height {
        canvas.offer(
          .text(Point(column: start, row: row)), start..<canvas.size.columns, row: row + offset)
      }
      canvas.grid.cursor = Point(
        column: start + picture.cursor.column, row: row + picture.cursor.row)
    case .choice(let options, let chosen):
      let end = draw(options, chosen, isFocused: isFocused, layout, row: row, on: &canvas)
      if !field.remark.isEmpty { canvas.put("(\(field.remark))", end + 1, row, .dim) }
    case .topics(let topics):
      let words = topics.map { desk.topicTitle($0) }.joined(separator: "; ")
      canvas.put(
        words.isEmpty ? Words.nothingTicked : words, start, row, words.isEmpty ? .dim : .plain,
        width: layout.width)
    }
  }

  /// All words where there is room, else the chosen one and how many there are.
  private func draw(
    _ options: [FormOption], _ chosen: Int?, isFocused: Bool, _ layout: FormLayout, row: Int,
    on canvas: inout Canvas
  ) -> Int {
    let titles = options.map { DisplayText($0.title) }
    var column = layout.indent
    if titles.reduce(2, { $0 + $1.width + 2 }) <= layout.width {
      for (place, title) in titles.enumerated() {
        let isChosen = place == chosen
        let text = isChosen ? DisplayText("[") + title + "]" : title
        column = canvas.put(text, column, row, isChosen ? .plain : .dim) + 2
      }
      return column
    }
    guard let chosen else {
      column = canvas.put(Words.notChosen, column, row, .dim) + 2
      return canvas.put(isFocused ? Words.anyOf(options.count) : "", column, row, .dim) + 1
    }
    let count = Words.place(chosen, of: options.count)
    let room = layout.width - (isFocused ? count.count + 2 : 0)
    column = canvas.put(DisplayText("[") + titles[chosen] + "]", column, row, width: room)
    return (isFocused ? canvas.put(count, column + 2, row, .dim) : column) + 1
  }

  private func draw(_ picker: TopicPicker, of form: FormSheet, on canvas: inout Canvas) {
    let found = picker.found
    let label = form.row?.label ?? ""
    let top = open(
      DisplayText("\(label): \(Words.tickTitle)"), rows: picker.window.height + 1,
      foot: SheetKeys.ticking, note: Words.ticked(picker.ticked.count), on: &canvas)
    let start = canvas.put(Words.find, 1, top, .accent)
    let picture = picker.field.rendered(width: canvas.size.columns - start - 1)
    canvas.put(picture.text, start, top)
    for index in picker.window.visible where found.indices.contains(index) {
      let row = top + 1 + index - picker.window.offset
      let mark = picker.ticked.contains(found[index].topic) ? "[x]" : "[ ]"
      canvas.put("\(mark) \(found[index].title)", 3, row, width: canvas.size.columns - 4)
      canvas.offer(line: index, row: row)
      if index == picker.window.selection { canvas.select(row: row) }
    }
    canvas.grid.cursor = Point(column: start + picture.cursor, row: top)
  }
}
