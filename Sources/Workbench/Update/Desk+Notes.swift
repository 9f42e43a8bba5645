import Ledger
import Narration
import OversightCore
import Terminal

/// Notes: reading one, answering it, and closing its thread.
extension Desk {
  /// The selected note whole, with what can be done.
  mutating func openNote() {
    guard let thread = selectedThread, !onlyReads else { return showSelectedNote() }
    let note = thread.note
    let name = RecordName.topic(.note(thread.root))
    let steps = stepChoices(of: .thread, name, openDossier.record(.thread, name))
    var reply = ChoiceSheet.Choice(
      title: Words.replyTitle, help: "", message: .reply(note.name))
    reply.reason = textDisabled
    let text = shown(note).split(separator: "\n", omittingEmptySubsequences: false)
    show(
      ChoiceSheet(
        title: noteTitle(thread), lines: text.map(String.init), choices: [reply] + steps),
      selecting: 0)
  }

  /// Opens the editor for an answer to a note, of the same kind.
  mutating func writeReply(to name: RecordName) -> [Effect] {
    guard let open, let note = openNotes.first(where: { $0.name == name }) else { return [] }
    let place = DraftPlace(
      organisation: open.organisation.code, cycle: period.cycle, framework: framework.id,
      purpose: .note(.note(name)))
    openEditor(.note, of: open.organisation, draft: place.key, subjects: [.note(name)])
    if case .editor(var editor) = sheet {
      editor.kind = note.kind
      sheet = .editor(editor)
    }
    return []
  }

  /// Who wrote a note when, about what, of which kind, and whether its thread is resolved.
  func noteTitle(_ thread: ThreadedNote) -> String {
    let note = thread.note
    return Words.noteTitle(
      note, by: shown(note.actor), about: subjectWords(note.about), isReply: thread.depth > 0,
      isResolved: openDossier.isResolved(thread.root))
  }
}
