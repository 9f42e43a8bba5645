import Ledger
import Narration
import OversightCore

/// The notes of one organisation as threads: a note about a note stands under it.
struct NoteListPage {
  let context: AssessmentContext

  private var notes: [Note] { context.place.notes }

  var lines: [String] {
    var page = PageLines()
    page.add(context.scope.warnings)
    page.add(Words.Read.head(context))
    for note in notes where parent(of: note) == nil { add(note, at: 0, to: &page) }
    if notes.isEmpty { page.add(Words.Read.none) }
    return page.lines
  }

  private func add(_ note: Note, at depth: Int, to page: inout PageLines) {
    page.add(head(of: note), indent: 2 * depth)
    page.add(note.text, indent: 2 * depth + 3)
    // A note is never about a later one, so this ends.
    for reply in notes where parent(of: reply)?.id == note.id {
      add(reply, at: depth + 1, to: &page)
    }
  }

  /// The note a note is about; nil where it is about something else or that note was withdrawn.
  private func parent(of note: Note) -> Note? {
    guard case .note(let name) = note.about else { return nil }
    return notes.first { $0.name == name && $0.id != note.id }
  }

  private func head(of note: Note) -> String {
    let isReply = parent(of: note) != nil
    let about =
      note.about == .organisation || isReply
      ? nil : context.narrator.words(for: note.about, in: context.dossier)
    let isResolved = context.dossier.isResolved(note.name)
    return Words.Read.note(
      note.number, note.actor.name, note.time.words, about, note.kind, isResolved: isResolved)
  }

  var json: JSON {
    var fields = ScopeJSON.fields(context.scope)
    fields.put("code", context.organisation.code)
    fields.put("notes", notes.map(note))
    return fields.json
  }

  private func note(_ note: Note) -> JSONFields {
    var fields = JSONFields()
    fields.put("number", note.number)
    fields.put("id", note.id.description)
    fields.put("actor", note.actor.name)
    fields.put("time", note.time.description)
    fields.put("about", note.about.description)
    fields.put("replyTo", parent(of: note).map(\.number), or: Words.Read.noReply)
    fields.put("standing", note.kind.rawValue)
    fields.put("resolved", context.dossier.isResolved(note.name))
    fields.put("text", note.text)
    return fields
  }
}
