import OversightCore

/// A chair's own note in a session, which nobody else sees.
public struct SessionNoted: Hashable, Sendable {
  /// The session.
  public let session: SessionName
  /// The organisation it is about; nil for the session as a whole.
  public let organisation: OrganisationCode?
  /// The text as typed.
  public let text: String
}

/// A chair's own note that stands.
public struct SessionNote: Hashable, Sendable, Identifiable {
  /// The event that wrote it.
  public let id: EventID
  /// The session.
  public let session: SessionName
  /// The organisation it is about; nil for the session as a whole.
  public let organisation: OrganisationCode?
  /// The text as typed.
  public let text: String
  /// When.
  public let time: Timestamp
}

extension SessionNoted: StandingPayload, NamedPayload {
  static let name = "session-note"
  static let version = 1

  var subject: EventSubject { .session(session) }
  var cycle: Cycle? { nil }

  var fields: [String: CanonicalJSON] {
    var fields: [String: CanonicalJSON] = ["text": .text(text)]
    fields["organisation"] = organisation.map { .text($0.value) }
    return fields
  }

  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage) {
    try fields.allow(["organisation", "text"])
    session = try event.session()
    organisation = try fields.optionalValue("organisation") { text in
      OrganisationCode(text).flatMap { $0.value == text ? $0 : nil }
    }
    text = try fields.text("text")
  }

  func key(of header: EventHeader) -> JudgementKey { .sessionNote(session, header.id) }

  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement? {
    .sessionNote(
      SessionNote(
        id: event.id, session: session, organisation: organisation, text: text,
        time: event.time))
  }
}
