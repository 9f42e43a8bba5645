import Narration
import OversightCore
import Terminal

/// One record whole, to read: what it says, what is linked to it, and what was done to it.
struct RecordLines {
  let desk: Desk
  let kind: RecordKind
  let name: RecordName
  /// Nil where it is not there yet.
  let record: DossierRecord?

  private var narrator: Narrator { desk.narrator }

  /// By what it is known.
  var title: String {
    if let record { return narrator.label(for: record).capitalisedFirst }
    let words = kind == .finding ? desk.subjectWords(topic) : Narration.Words.kind(kind)
    return (kind == .certification ? "\(words) \(name)" : words).capitalisedFirst
  }

  private var topic: Topic { kind.topic(of: name) }

  /// A line each, the most needed first.
  var lines: [TextSheet.TextLine] {
    guard let record else { return [plain(Words.nothingWritten(kind))] + evidence }
    return state(record) + fields(record) + evidence + offers(record) + entries(record)
  }

  private func plain(_ text: String) -> TextSheet.TextLine { .init(text: text, style: .plain) }
  private func dim(_ text: String) -> TextSheet.TextLine { .init(text: text, style: .dim) }

  private func state(_ record: DossierRecord) -> [TextSheet.TextLine] {
    let state = record.state.map(Narration.Words.state)
    let due = desk.due(of: record).map { Words.lateness($0, on: desk.today) }
    let idle = kind == .evidence ? Words.idle(record, on: desk.today) : nil
    let sent = kind == .status ? DossierWords(desk: desk).factualAccuracy(record) : nil
    let parts = [state, due, idle, sent].compactMap { $0 }.filter { !$0.isEmpty }
    return parts.isEmpty ? [] : [plain(Words.sentence(parts.joined(separator: ", ")))]
  }

  private func fields(_ record: DossierRecord) -> [TextSheet.TextLine] {
    RecordForm.of(kind).fields.flatMap { field -> [TextSheet.TextLine] in
      let text = DossierWords(desk: desk).value(record.text(field), of: field)
      if text.isEmpty { return [] }
      let label = Narration.Words.field(field, of: kind).capitalisedFirst
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.enumerated().map { place, line in
        plain(place == 0 ? "\(label): \(line)" : "  \(line)")
      }
    }
  }

  private var evidence: [TextSheet.TextLine] {
    guard kind != .evidence, topic.isLinkable, topic != .organisation else { return [] }
    let found = desk.openDossier.evidence(for: topic)
    return found.isEmpty
      ? [dim(Words.noEvidenceLinked)]
      : [plain(Words.evidenceLinked)]
        + found.map { plain("  \($0.number)  \(narrator.line(for: $0))") }
  }

  /// Best practice of others, where something is to be developed.
  private func offers(_ record: DossierRecord) -> [TextSheet.TextLine] {
    guard kind == .practice, record.word(.practice) == PracticeKind.development,
      let code = desk.openCode
    else { return [] }
    let register = desk.library.dataset.register
    let found = desk.judgements.offers(for: record, of: code, register: register)
    if found.isEmpty { return [dim(Words.noPracticeElsewhere)] }
    return [plain(Words.practiceElsewhere)]
      + found.map { offer in
        let whose = offer.practice.organisation?.shortName ?? ""
        let likeness = Narration.Words.likeness(offer.likeness)
        return plain(
          "  \(offer.practice.key.organisation) \(whose), \(likeness): "
            + offer.practice.record.text(.text))
      }
  }

  /// Who did what, when and why, oldest first.
  private func entries(_ record: DossierRecord) -> [TextSheet.TextLine] {
    record.entries.flatMap { entry -> [TextSheet.TextLine] in
      let head = Words.entry(
        Narration.Words.shortDay(entry.day), desk.shown(entry.actor),
        Narration.Words.done(entry.step))
      let days = [FieldName.date, .due].compactMap { field in
        entry.fields[field].flatMap { CalendarDate($0) }.map {
          "\(Narration.Words.field(field, of: kind)) \(Narration.Words.shortDay($0))"
        }
      }
      let words = ([head] + days).joined(separator: ", ")
      return [dim(words)] + (entry.reason.isEmpty ? [] : [dim("  \(Words.reason(entry.reason))")])
    }
  }
}
