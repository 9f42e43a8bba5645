import Narration
import OversightCore
import Terminal

/// Which rows of a window belong to what on the screen of one item: a pure function of size.
struct CalibrationLayout {
  let layout: Layout

  init(size: Size) { layout = Layout(size: size) }

  /// The row of the headings.
  var heading: Int { layout.top + (layout.size.rows >= 24 ? 1 : 0) }
  /// Whether what is said of the selected row stands below the rows without asking.
  var hasDetail: Bool { layout.size.rows >= 24 && layout.size.columns >= 76 }
  /// The column in which sentences below the rows begin, after their label.
  var indent: Int { layout.size.columns >= 100 ? 20 : 1 }

  /// How many rows of the matrix are in view.
  func rows(of count: Int, covered: Int) -> Int {
    max(1, min(count, layout.status - heading - 1 - (hasDetail ? 0 : covered)))
  }
}

/// One item of a session: its ratings side by side, and below them what is weighed.
struct CalibrationView {
  let desk: Desk
  let page: CalibrationPage

  private var words: CalibrationWords { CalibrationWords(desk: desk, page: page) }

  func drawHead(on canvas: inout Canvas) {
    let room = canvas.size.columns - 2
    let right = page.matrix.isRevealed ? DisplayText(words.standing) : ""
    let choices = [words.head, words.shortHead].map { DisplayText($0) }
    let fits = choices.first { $0.width + right.width + 3 <= room }
    let head = fits ?? choices.first { $0.width <= room } ?? choices[1]
    canvas.put(head, 1, 1, width: room)
    if fits != nil { canvas.putRight(right.string, end: canvas.size.columns - 1, 1, .dim) }
  }

  func draw(on canvas: inout Canvas) {
    let layout = CalibrationLayout(size: canvas.size)
    let window = desk.calibration?.window ?? ScrollWindow()
    if desk.calibration?.showsDetail == true, !layout.hasDetail {
      canvas.grid.cursor = Point(column: 1, row: layout.layout.top)
      return drawDetail(from: layout.layout.top, layout, on: &canvas)
    }
    let matrix = CalibrationMatrixView(
      desk: desk, page: page, words: words, glyphs: canvas.glyphs, width: canvas.size.columns - 4)
    matrix.draw(heading: layout.heading, window: window, on: &canvas)
    guard layout.hasDetail else { return }
    let next = layout.heading + 2 + window.visible.count
    drawDetail(from: next, layout, hidden: matrix.hidden, on: &canvas)
  }

  /// Sentences under their labels, as far as there is room.
  private func drawDetail(
    from first: Int, _ layout: CalibrationLayout, hidden: Int = 0, on canvas: inout Canvas
  ) {
    var row = first
    for (place, part) in parts(canvas.glyphs, hidden: hidden).enumerated() {
      if place > 0, layout.layout.isTall { row += 1 }
      row = draw(part, row: row, layout, on: &canvas)
    }
  }

  private func draw(
    _ part: Part, row: Int, _ layout: CalibrationLayout, on canvas: inout Canvas
  ) -> Int {
    var row = row
    let isBeside = layout.indent > 1
    for (place, line) in part.lines.enumerated() {
      let label = DisplayText(place == 0 && !part.label.isEmpty ? part.label : "")
      let text = isBeside || label.width == 0 ? line : "\(part.label): \(line)"
      let room = canvas.size.columns - layout.indent - 1
      for (offset, words) in DisplayText.wrapping(text, to: room).enumerated() {
        guard row < layout.layout.status else { return row }
        if isBeside, offset == 0 { canvas.put(label, 1, row, .dim, width: layout.indent - 2) }
        canvas.put(words, layout.indent, row)
        row += 1
      }
    }
    return row
  }

  /// What is said below the rows: a label, and the lines under it.
  private struct Part {
    let label: String
    let lines: [String]
  }

  private func parts(_ glyphs: GlyphSet, hidden: Int) -> [Part] {
    let say = Words.Reveal.self
    guard let line = desk.selectedCalibrationLine else { return [] }
    let all = [
      Part(label: "", lines: hidden == 0 ? [] : [say.notShown(hidden)]),
      Part(label: say.reasonsLabel(name(of: line)), lines: reasons(of: line, glyphs)),
      Part(label: say.readyLabel, lines: [words.waitedFor].compactMap { $0 }),
      digits(of: line),
      Part(label: say.driftLabel, lines: page.isBenchmark ? benchmark : []),
      Part(label: say.dissentLabel, lines: words.dissents),
      Part(label: say.likeLabel, lines: page.matrix.isRevealed ? words.like : []),
      Part(label: say.consistencyLabel, lines: page.matrix.isRevealed ? words.pairs : []),
      Part(label: say.severityLabel, lines: [words.severity].compactMap { $0 }),
      Part(label: say.overallLabel, lines: overall),
    ]
    return (all + descriptors(of: line, glyphs)).filter { !$0.lines.isEmpty }
  }

  private var overall: [String] {
    page.matrix.isRevealed && !page.isBenchmark ? [Words.sentence(words.overallNow)] : []
  }

  private var benchmark: [String] {
    words.drift.isEmpty ? [Words.sentence(Words.Reveal.benchmarkWaits)] : words.drift
  }

  private func name(of line: CalibrationLine) -> String {
    switch line {
    case .area(let id): Words.areaNumber(page.number(id)).lowercased()
    case .overall: Words.Reveal.overallRow.lowercased()
    case .segment: Words.Reveal.segmentLabel.lowercased()
    }
  }

  private func reasons(of line: CalibrationLine, _ glyphs: GlyphSet) -> [String] {
    let found = words.reasons(of: line).filter { !$0.text.isEmpty }
    let width = found.map { DisplayText($0.who).width }.max() ?? 0
    return found.map { reason in
      let mark =
        reason.rating.map { Marks.given($0, in: desk.narrator, glyphs).0.string } ?? reason.words
      return "\(DisplayText(reason.who).padded(to: width).string)  \(mark)  \(reason.text)"
    }
  }

  private func digits(of line: CalibrationLine) -> Part {
    guard case .area(let id) = line, let reach = words.digits(id) else {
      return Part(label: "", lines: [])
    }
    return Part(label: Words.Reveal.ifLabel(page.number(id)), lines: [reach])
  }

  /// What each rating looks like, in the framework's own words, while one rates.
  private func descriptors(of line: CalibrationLine, _ glyphs: GlyphSet) -> [Part] {
    guard desk.part(in: page) == .ratesBlind, case .area(let id) = line,
      let row = page.row(id), let scale = row.scale
    else { return [] }
    return scale.ratings.enumerated().compactMap { place, rating in
      guard let text = row.area.descriptors[rating.id] else { return nil }
      let (glyph, _) = Marks.mark(place: place, of: scale.ratings.count)
      return Part(
        label: "\(place + 1) \(glyphs.text(glyph).string) \(rating.letter)", lines: [text])
    }
  }
}
