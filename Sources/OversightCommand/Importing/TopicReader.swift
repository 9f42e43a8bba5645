import Ledger
import OversightCore

/// Reads what something is about. Notes and records that are known by a number are named by it:
/// `note/3`, `query/2`, `concern/1`; everything else as the ledger names it: `area/leadership`,
/// `duty/quality`.
struct TopicReader {
  let record: Record
  let item: CapabilityKey

  /// One topic.
  func topic(_ text: String) throws(Failure) -> Topic {
    if let numbered = try numbered(text) { return numbered }
    guard let topic = Topic(text) else { throw Failure(.refused, Words.badTopic) }
    return topic
  }

  /// Several, with blanks between, as a field holds them.
  func topics(_ text: String) throws(Failure) -> String {
    var found: [Topic] = []
    for part in text.split(whereSeparator: \.isWhitespace) { found.append(try topic(String(part))) }
    return Topic.text(of: found)
  }

  /// The name of a record by its number.
  func name(_ kind: RecordKind, _ number: Int) throws(Failure) -> RecordName {
    let dossier = record.judgements.dossiers[item]
    if let found = dossier?.record(kind, number: number) { return found.name }
    let known = (dossier?.all(kind) ?? []).map(\.number).filter { $0 > 0 }
    throw Failure(.refused, Words.noSuchNumber(number, of: kind, known))
  }

  /// The note of a number.
  private func note(_ number: Int) throws(Failure) -> RecordName {
    let notes = record.notes.filter { $0.item == item }
    guard let note = notes.first(where: { $0.number == number }) else {
      throw Failure(.refused, Words.noSuchNote(number, of: notes.count))
    }
    return note.name
  }

  private func numbered(_ text: String) throws(Failure) -> Topic? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let number = Int(parts[1]) else { return nil }
    if parts[0] == "note" { return .note(try note(number)) }
    guard let kind = RecordKind(rawValue: parts[0]), RecordForm.of(kind).naming == .numbered
    else { return nil }
    return .record(try name(kind, number))
  }
}
