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
    let threads = desk.openThreads
    let lines = threads.map(line)
    let hint = desk.onlyReads ? "" : " \(Words.noteHint)"
    draw(lines, window: desk.page.notes, empty: Words.noNotes + hint, on: &canvas)
    guard let thread = desk.selectedThread else { return }
    let text = desk.shown(thread.note).split(separator: "\n", omittingEmptySubsequences: false)
    drawDetail(desk.noteTitle(thread), text.map(String.init), on: &canvas)
  }

  /// A note in a line; a thread that is resolved is faint and says so.
  private func line(_ thread: ThreadedNote) -> Line {
    let note = thread.note
    let isResolved = desk.openDossier.isResolved(thread.root)
    return Line(
      when: Words.when(note.time), who: desk.shown(note.actor),
      what: Words.noteLine(
        desk.subjectWords(note.about), desk.shown(note), depth: thread.depth,
        isResolved: isResolved), isFaint: isResolved)
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
