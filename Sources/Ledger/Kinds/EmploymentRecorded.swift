import OversightCore

/// Where somebody worked, from which conflicts of interest are suggested.
public struct EmploymentRecorded: Hashable, Sendable {
  /// Who.
  public let person: Actor
  /// Where.
  public let organisation: OrganisationCode
  /// From when; nil where nobody said.
  public let from: CalendarDate?
  /// Until when; nil where nobody said, or it goes on.
  public let until: CalendarDate?
}

extension EmploymentRecorded: StandingPayload, NamedPayload {
  static let name = "employment"
  static let version = 1

  var subject: EventSubject { .organisation(organisation) }
  var cycle: Cycle? { nil }

  var fields: [String: CanonicalJSON] {
    var fields: [String: CanonicalJSON] = ["person": .text(person.name)]
    fields["from"] = from.map { .text($0.description) }
    fields["until"] = until.map { .text($0.description) }
    return fields
  }

  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage) {
    try fields.allow(["from", "person", "until"])
    organisation = try event.organisation()
    person = try fields.actor("person")
    from = try fields.optionalValue("from") { CalendarDate($0) }
    until = try fields.optionalValue("until") { CalendarDate($0) }
  }

  func key(of header: EventHeader) -> JudgementKey { .employment(person, organisation) }

  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement? {
    .employment(
      Employment(actor: person, organisation: organisation, from: from, until: until))
  }
}
