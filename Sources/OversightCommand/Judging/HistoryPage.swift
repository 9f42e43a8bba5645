import Ledger
import Narration
import OversightCore
import Workbench

/// What happened, newest first, as far as the viewer may see.
struct HistoryPage {
  let record: Record
  let subject: OrganisationCode?
  let editions: EditionsInTime

  private var words: HistoryWords {
    HistoryWords(editions.library, dossiers: record.judgements.dossiers)
  }

  private var shown: [HistoryLine] {
    guard let subject else { return record.history }
    return record.history.filter { $0.event?.subject == .organisation(subject) }
  }

  var table: [String] {
    var table = TextTable(heading: Words.historyHeading)
    for line in shown { table.add(cells(line)) }
    return [Words.historyTitle(shown.count, of: record.history.count, subject)] + table.lines()
  }

  private func cells(_ line: HistoryLine) -> [String] {
    let time = (line.event?.time ?? line.entry.recordedAt).words
    let withdrawn = line.withdrawal.map { Words.withdrawn($0.time.words) } ?? ""
    return [
      String(line.entry.sequence), time, line.event?.actor.name ?? "–",
      line.event?.role.rawValue ?? "–", edition(of: line.event),
      words.sentence(of: line) + withdrawn, reason(of: line),
    ]
  }

  /// The edition of an event; one that is a draft says so on every line.
  private func edition(of event: Event?) -> String {
    guard let event else { return "–" }
    guard let framework = editions.edition(of: event) else {
      return event.key.item?.framework.value ?? "–"
    }
    return framework.standing == .draft ? Words.draft(framework) : framework.shortName
  }

  /// The reason, else where it comes from.
  private func reason(of line: HistoryLine) -> String {
    let reason = line.event?.reason ?? ""
    return reason.isEmpty ? source(of: line) ?? "" : reason
  }

  /// Where an answer or a published segment comes from.
  private func source(of line: HistoryLine) -> String? {
    switch line.change {
    case .judgement(_, _, .answer(let given)?): given.source
    case .judgement(_, _, .reported(let segment)?): segment.source
    default: nil
    }
  }

  var json: JSON {
    var fields = JSONFields()
    fields.put("schemaVersion", ScopeJSON.schemaVersion)
    fields.put("total", record.history.count)
    fields.put("shown", shown.count)
    fields.put("events", shown.map(event))
    return fields.json
  }

  private func event(_ line: HistoryLine) -> JSONFields {
    var fields = JSONFields()
    fields.put("sequence", line.entry.sequence)
    fields.put("recordedAt", line.entry.recordedAt.description)
    fields.put("contentHash", line.entry.contentHash.description)
    fields.put("hash", line.entry.hash.description)
    fields.put("sentence", words.sentence(of: line))
    fields.put("withdrawn", line.isWithdrawn)
    let event = line.event
    fields.put("id", event?.id.description, or: Words.unreadable)
    fields.put("kind", event?.kind.name, or: Words.unreadable)
    fields.put("time", event?.time.description, or: Words.unreadable)
    fields.put("actor", event?.actor.name, or: Words.unreadable)
    fields.put("role", event?.role.rawValue, or: Words.unreadable)
    fields.put("subject", event?.subject.description, or: Words.unreadable)
    fields.put("reason", event?.reason, or: Words.unreadable)
    fields.put("key", event?.key.description, or: Words.unreadable)
    fields.put("frameworkHash", event?.framework, or: Words.noEdition)
    fields.put("source", source(of: line), or: Words.noSource)
    let edition = event.flatMap(editions.edition)
    fields.put(
      "framework", edition?.id.value ?? event?.key.item?.framework.value, or: Words.noEdition)
    fields.put("standing", edition?.standing.word, or: Words.noEdition)
    return fields
  }
}
