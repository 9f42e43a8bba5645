import Ledger
import Narration
import OversightCore
import Workbench

/// What happened, newest first, as far as the viewer may see.
struct HistoryPage {
  let record: Record
  /// Entries in the ledger, seen or not: the chain is open to all.
  let total: Int
  let subject: OrganisationCode?
  let library: Library

  private var shown: [HistoryLine] {
    guard let subject else { return record.history }
    return record.history.filter { $0.event?.subject == .organisation(subject) }
  }

  var table: [String] {
    var table = TextTable(heading: Words.historyHeading)
    for line in shown { table.add(cells(line)) }
    return [Words.historyTitle(shown.count, of: total, subject)] + table.lines()
  }

  private func cells(_ line: HistoryLine) -> [String] {
    let time = (line.event?.time ?? line.entry.recordedAt).words
    let withdrawn = line.withdrawal.map { Words.withdrawn($0.time.words) } ?? ""
    return [
      String(line.entry.sequence), time, line.event?.actor.name ?? "–",
      line.event?.role.rawValue ?? "–", HistoryWords(library).sentence(of: line) + withdrawn,
      line.event?.reason ?? "",
    ]
  }

  var json: JSON {
    var fields = JSONFields()
    fields.put("schemaVersion", ScopeJSON.schemaVersion)
    fields.put("total", total)
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
    fields.put("sentence", HistoryWords(library).sentence(of: line))
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
    return fields
  }
}
