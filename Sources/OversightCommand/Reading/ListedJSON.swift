import Narration
import OversightCore

/// Records of several organisations, years and editions: each says of which it is.
struct ListedJSON {
  let library: Library

  /// The line above records of which any is of a draft edition.
  func warnings(_ keys: some Sequence<CapabilityKey>) -> [String] {
    keys.contains { library.framework($0.framework)?.standing == .draft }
      ? [Narration.Words.draft] : []
  }

  /// The whole list.
  func json(_ records: [(key: CapabilityKey, record: DossierRecord)]) -> JSON {
    var fields = JSONFields()
    fields.put("schemaVersion", ScopeJSON.schemaVersion)
    fields.put("notice", warnings(records.map(\.key)).first, or: Words.nothingToSay)
    fields.put("records", records.map { self.fields($0.record, of: $0.key) })
    return fields.json
  }

  /// One record with its organisation, year and edition.
  func fields(_ record: DossierRecord, of key: CapabilityKey) -> JSONFields {
    let framework = library.framework(key.framework)
    var fields = RecordJSON.fields(record)
    fields.put("code", key.organisation)
    fields.put("cycle", "\(key.cycle)")
    fields.put("framework", key.framework.value)
    fields.put("edition", framework?.edition, or: Words.Read.editionNotHeld)
    fields.put("standing", framework?.standing.word, or: Words.Read.editionNotHeld)
    return fields
  }
}
