import OversightCore

/// A file was made the rules of its edition in this workspace.
public struct FrameworkAdopted: Hashable, Sendable {
  /// SHA-256 of the file.
  public let hash: ContentHash
  /// The edition.
  public let edition: FrameworkID
}

extension FrameworkAdopted: StandingPayload, NamedPayload {
  static let name = "framework-adopted"
  static let version = 1
  static let isWithdrawable = false

  var subject: EventSubject { .workspace }
  var cycle: Cycle? { nil }
  var files: [ContentHash] { [hash] }
  var fields: [String: CanonicalJSON] {
    ["edition": .text(edition.value), "hash": .text(hash.description)]
  }

  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage) {
    try fields.allow(["edition", "hash"])
    hash = try fields.value("hash") { ContentHash($0) }
    edition = FrameworkID(try fields.text("edition"))
  }

  func key(of header: EventHeader) -> JudgementKey { .framework(edition) }

  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement? {
    .framework(
      AdoptedFramework(edition: edition, hash: hash, actor: event.actor, time: event.time))
  }
}
