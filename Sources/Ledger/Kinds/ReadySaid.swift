import OversightCore

/// An assessor has rated every area of an item, or no longer has. It says nothing of the ratings.
public struct ReadySaid: Hashable, Sendable {
  /// The session.
  public let session: SessionName
  /// The organisation, with the session's period and edition.
  public let item: PeriodKey
  /// Whether they are ready.
  public let isReady: Bool
}

extension ReadySaid: PeriodPayload {
  static let name = "ready"
  static let version = 1
  /// It follows from the ratings.
  static var isWithdrawable: Bool { false }

  var fields: [String: CanonicalJSON] {
    itemFields.merging(["session": .text(session.value), "ready": .flag(isReady)]) { $1 }
  }

  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage) {
    try fields.allow(["edition", "period", "ready", "session"])
    item = try event.item(periodIn: fields)
    session = try fields.session(in: "session")
    isReady = try fields.flag("ready")
  }

  func key(of header: EventHeader) -> JudgementKey { .ready(session, item, header.actor) }

  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement? {
    isReady ? .ready : nil
  }
}
