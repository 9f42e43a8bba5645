import OversightCore

/// A board was agreed to lead on a provider, from a day on. The reason is the event's.
public struct LeadAgreed: Hashable, Sendable {
  /// The provider.
  public let provider: OrganisationCode
  /// The board.
  public let board: OrganisationCode
  /// The first day on which it leads.
  public let from: CalendarDate
}

extension LeadAgreed: StandingPayload, NamedPayload {
  static let name = "lead-agreed"
  static let version = 1

  var subject: EventSubject { .organisation(provider) }
  /// A lead board stays until another is agreed, whatever the year.
  var cycle: Cycle? { nil }

  var fields: [String: CanonicalJSON] {
    ["board": .text(board.value), "from": .text(from.description)]
  }

  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage) {
    try fields.allow(["board", "from"])
    provider = try event.organisation()
    board = try fields.value("board") { text in
      OrganisationCode(text).flatMap { $0.value == text ? $0 : nil }
    }
    from = try fields.value("from") { CalendarDate($0) }
  }

  func key(of header: EventHeader) -> JudgementKey { .lead(provider) }

  /// Each is added to those before it, since an earlier period keeps the board it had then.
  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement? {
    let lead = LeadBoard(board: board, from: from, actor: event.actor, reason: event.reason)
    return .leads((before?.leads ?? []) + [lead])
  }
}
