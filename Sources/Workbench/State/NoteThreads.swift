import Ledger
import OversightCore

/// A note among those of its thread.
struct ThreadedNote: Sendable {
  let note: Note
  /// How many notes it answers to, one the other: 0 begins a thread.
  let depth: Int
  /// The note that began the thread.
  let root: RecordName
}

extension Desk {
  /// The notes of the open organisation under this edition and year: the threads with the newest
  /// beginning first, each followed by its replies in order of time.
  var openThreads: [ThreadedNote] {
    guard let key = openKey else { return [] }
    let notes = record.notes.filter { $0.item == key }
    let names = Set(notes.map(\.name))
    let replies = Dictionary(grouping: notes) {
      $0.parent.flatMap { names.contains($0) ? $0 : nil }
    }
    func thread(_ note: Note, _ depth: Int, _ root: RecordName) -> [ThreadedNote] {
      [ThreadedNote(note: note, depth: depth, root: root)]
        + (replies[note.name] ?? []).flatMap { thread($0, depth + 1, root) }
    }
    return (replies[nil] ?? []).reversed().flatMap { thread($0, 0, $0.name) }
  }

  /// The same without their places.
  var openNotes: [Note] { openThreads.map(\.note) }

  /// The selected note in its thread.
  var selectedThread: ThreadedNote? {
    let threads = openThreads
    return threads.indices.contains(page.notes.selection) ? threads[page.notes.selection] : nil
  }

  /// The selected note.
  var selectedNote: Note? { selectedThread?.note }
}

extension Note {
  /// The note it answers to; nil where it answers none.
  var parent: RecordName? { if case .note(let name) = about { name } else { nil } }
}
