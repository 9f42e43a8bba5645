import Ledger
import Narration
import OversightCore

/// What the history says of records of an assessment.
extension HistoryWords {
  /// A step of a record: "query 2 answered: accepted", "status: issued, was approved".
  func record(
    _ item: CapabilityKey, _ kind: RecordKind, _ name: RecordName,
    _ before: StandingJudgement?, _ after: StandingJudgement?
  ) -> String {
    guard case .record(let record)? = after, let entry = record.entries.last else { return "" }
    let done = Narration.Words.done(entry.step)
    switch kind {
    case .status:
      guard entry.step != .returned else { return Words.statusChange(done, before: nil) }
      let old = before?.recordState ?? RecordForm.of(kind).initial
      return Words.statusChange(
        record.state.map(Narration.Words.state) ?? done, before: old.map(Narration.Words.state))
    case .thread: return Words.threadChange(done)
    case .finding: return Words.findingChange(finding(name, item), done)
    default: return Words.recordChange(label(record, item), done, detail(of: entry))
    }
  }

  private func finding(_ name: RecordName, _ item: CapabilityKey) -> String {
    guard let topic = Topic(name.value) else { return name.value }
    let edition = library.framework(item.framework)
    switch topic {
    case .duty(let id):
      let duty = edition?.capability.lazy.flatMap(\.duties).first { $0.id == id }
      return Words.duty(duty?.name ?? id)
    case .prompt: return Words.prompt(words(for: topic, under: item.framework))
    default: return words(for: topic, under: item.framework)
    }
  }

  /// By what a record is known; one that was taken back has no number any more.
  private func label(_ record: DossierRecord, _ item: CapabilityKey) -> String {
    let held = dossiers[item]?.record(record.kind, record.name) ?? record
    let isNumbered = RecordForm.of(record.kind).naming == .numbered
    guard held.number > 0 || !isNumbered, let edition = library.framework(item.framework) else {
      return Narration.Words.kind(record.kind)
    }
    return Narrator(edition).label(for: held)
  }

  /// What of a step is most telling, in a few words.
  private func detail(of entry: DossierRecord.Entry) -> String {
    let telling: [FieldName] = [.outcome, .met, .seriousness, .title, .text, .detail, .effect]
    let found = telling.first { entry.fields[$0]?.isEmpty == false }
    guard let found, let text = entry.fields[found] else { return "" }
    return Words.firstLine(Narration.Words.choice(text, of: found) ?? text)
  }
}

extension StandingJudgement {
  fileprivate var recordState: RecordState? {
    if case .record(let found) = self { found.state } else { nil }
  }
}

extension Desk {
  /// What the newest step of a record set, a line each.
  func recordFields(_ record: DossierRecord, of item: CapabilityKey) -> [String] {
    guard let entry = record.entries.last else { return [] }
    return RecordForm.of(record.kind).fields.compactMap { field in
      guard let text = entry.fields[field] else { return nil }
      let words = openKey == item ? DossierWords(desk: self).value(text, of: field) : text
      return Words.field(
        Narration.Words.field(field, of: record.kind).capitalisedFirst,
        words.isEmpty ? Words.takenAway : words)
    }
  }
}
