import Ledger
import OversightCore

/// A record of an assessment: the same object for every kind.
enum RecordJSON {
  static func fields(_ record: DossierRecord) -> JSONFields {
    var fields = JSONFields()
    fields.put("kind", record.kind.rawValue)
    fields.put("name", record.name.value)
    fields.put("number", record.number > 0 ? record.number : nil, or: Words.Read.knownByName)
    fields.put("state", record.state?.rawValue, or: Words.Read.noState)
    fields.put("fields", said(record.fields))
    fields.put("entries", record.entries.map(entry))
    return fields
  }

  /// A record that may not be there.
  static func fields(_ record: DossierRecord?) -> JSONFields? { record.map { fields($0) } }

  static func entry(_ entry: DossierRecord.Entry) -> JSONFields {
    var fields = JSONFields()
    fields.put("actor", entry.actor.name)
    fields.put("step", entry.step.rawValue)
    fields.put("day", entry.day.description)
    fields.put("given", entry.given.description)
    fields.put("reason", entry.reason)
    fields.put("fields", said(entry.fields))
    return fields
  }

  private static func said(_ values: [FieldName: String]) -> JSONFields {
    var fields = JSONFields()
    for (field, text) in values { fields.put(name(of: field), text) }
    return fields
  }

  /// `partner-kind` is `partnerKind`.
  static func name(of field: FieldName) -> String {
    let words = field.rawValue.split(separator: "-").map(String.init)
    return words[0] + words.dropFirst().map(\.capitalized).joined()
  }
}

/// Everything written down of an organisation in the year under the edition.
struct DossierJSON {
  let dossier: Dossier
  let notes: [Note]

  func fields() -> JSONFields {
    var fields = JSONFields()
    let status = dossier.record(.status, .single)
    fields.put("statusHistory", (status?.entries ?? []).map(RecordJSON.entry))
    for (name, kind) in Self.lists { fields.put(name, dossier.all(kind).map(RecordJSON.fields)) }
    fields.put("support", dossier.all(.support).map(support))
    fields.put(
      "cqcView", RecordJSON.fields(dossier.record(.cqcView, .single)), or: Words.Read.noCQCView)
    fields.put("notes", counts)
    return fields
  }

  private static let lists: [(String, RecordKind)] = [
    ("findings", .finding), ("partners", .partner), ("practices", .practice),
    ("evidence", .evidence), ("certifications", .certification), ("concerns", .concern),
    ("queries", .query), ("actions", .action), ("threads", .thread),
  ]

  /// A support or intervention with what must hold for it to end.
  private func support(_ record: DossierRecord) -> JSONFields {
    var fields = RecordJSON.fields(record)
    fields.put("criteria", dossier.criteria(of: record).map(RecordJSON.fields))
    return fields
  }

  private var counts: JSONFields {
    var fields = JSONFields()
    for kind in NoteKind.allCases {
      fields.put(kind.rawValue, notes.filter { $0.kind == kind }.count)
    }
    return fields
  }
}

extension Dossier {
  /// What must hold for a support or an intervention to end.
  func criteria(of support: DossierRecord) -> [DossierRecord] {
    all(.exitCriterion).filter { $0.text(.of) == support.name.value }
  }
}
