import Ledger
import Narration
import OversightCore
import Terminal

/// Notes: lines above, the selected one whole below.
struct LinesView {
  let desk: Desk
  let page: PageLayout

  private struct Line {
    let when: String
    let who: String
    let what: String
    let isFaint: Bool
  }

  func drawNotes(on canvas: inout Canvas) {
    let notes = desk.openNotes
    let lines = notes.map { note in
      Line(
        when: Words.when(note.time), who: desk.shown(note.actor),
        what: "\(desk.subjectWords(note.about)): \(desk.shown(note))", isFaint: false)
    }
    let hint = desk.viewer.role == .reviewer ? "" : " \(Words.noteHint)"
    draw(lines, window: desk.page.notes, empty: Words.noNotes + hint, on: &canvas)
    guard notes.indices.contains(desk.page.notes.selection) else { return }
    let note = notes[desk.page.notes.selection]
    drawDetail(
      Words.noteTitle(
        note, by: desk.shown(note.actor), about: desk.subjectWords(note.about)),
      desk.shown(note).split(separator: "\n", omittingEmptySubsequences: false).map(String.init),
      on: &canvas)
  }

  private func draw(
    _ lines: [Line], window: ScrollWindow, empty: String, on canvas: inout Canvas
  ) {
    guard !lines.isEmpty else {
      canvas.put(empty, 3, page.lineTop)
      return
    }
    canvas.put(Words.whenUTC, 3, page.lineTop - 1, .dim)
    canvas.put("Who", 20, page.lineTop - 1, .dim)
    canvas.put("What", 33, page.lineTop - 1, .dim)
    for index in window.visible {
      let row = page.lineTop + index - window.offset
      let line = lines[index]
      let style: Style = line.isFaint ? .dim : .plain
      canvas.put(line.when, 3, row, style, width: 16)
      canvas.put(line.who, 20, row, style, width: 12)
      canvas.put(line.what, 33, row, style, width: canvas.size.columns - 34)
      canvas.offer(line: index, row: row)
      if index == window.selection { canvas.select(row: row) }
    }
  }

  private func drawDetail(_ title: String, _ lines: [String], on canvas: inout Canvas) {
    let top = page.lineTop + page.lineRows
    guard top + 1 < page.layout.status else { return }
    canvas.rule(DisplayText(title), top)
    let wrapped = lines.flatMap { line in
      let wrapped = DisplayText.wrapping(line, to: canvas.size.columns - 3)
      return wrapped.isEmpty ? [DisplayText("")] : wrapped
    }
    for (offset, line) in wrapped.enumerated() where top + 1 + offset < page.layout.status {
      canvas.put(line, 1, top + 1 + offset)
    }
  }
}
