import OversightCore

/// A dataset was imported; its bytes are kept in the store by their hash.
public struct DatasetImported: Hashable, Sendable {
  /// SHA-256 of its bytes.
  public let hash: ContentHash
  /// What it was called: a file's name, or "bundled data".
  public let title: String
}

extension DatasetImported: StandingPayload, NamedPayload {
  static let name = "dataset-imported"
  static let version = 1
  static let isWithdrawable = false

  var subject: EventSubject { .workspace }
  var cycle: Cycle? { nil }
  var files: [ContentHash] { [hash] }
  var fields: [String: CanonicalJSON] {
    ["hash": .text(hash.description), "name": .text(title)]
  }

  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage) {
    try fields.allow(["hash", "name"])
    hash = try fields.value("hash") { ContentHash($0) }
    title = try fields.text("name")
  }

  func key(of header: EventHeader) -> JudgementKey { .dataset(hash) }

  /// The first import of a dataset stands.
  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement? {
    before
      ?? .dataset(ImportedDataset(hash: hash, title: title, actor: event.actor, time: event.time))
  }
}
