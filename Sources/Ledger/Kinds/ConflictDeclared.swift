import OversightCore

/// A person's interest in an organisation was declared, or that was taken away. The reason is the
/// event's.
public struct ConflictDeclared: Hashable, Sendable {
  /// The organisation.
  public let organisation: OrganisationCode
  /// Whose interest.
  public let person: Actor
  /// Whether it was declared, or taken away.
  public let isDeclared: Bool
}

extension ConflictDeclared: StandingPayload, NamedPayload {
  static let name = "conflict"
  static let version = 1
  /// It is taken away by the chair, with a reason.
  static var isWithdrawable: Bool { false }

  var subject: EventSubject { .organisation(organisation) }
  var cycle: Cycle? { nil }

  var fields: [String: CanonicalJSON] {
    ["person": .text(person.name), "declared": .flag(isDeclared)]
  }

  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage) {
    try fields.allow(["declared", "person"])
    organisation = try event.organisation()
    person = try fields.actor("person")
    isDeclared = try fields.flag("declared")
  }

  func key(of header: EventHeader) -> JudgementKey { .conflict(organisation, person) }

  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement? {
    guard isDeclared else { return nil }
    return .conflict(
      Conflict(
        actor: person, organisation: organisation, declaredBy: event.actor, time: event.time,
        reason: event.reason))
  }
}
