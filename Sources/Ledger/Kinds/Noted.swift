import OversightCore

/// A note was written about an organisation or something of it.
public struct Noted: Hashable, Sendable {
  /// The organisation, year and edition.
  public let item: CapabilityKey
  /// What it is about.
  public let about: Topic
  /// The text as typed.
  public let text: String
  /// Whether it belongs to the record or is a working note.
  public let standing: NoteKind
}

extension Noted: StandingPayload, NamedPayload {
  static let name = "noted"
  static let version = 2

  var subject: EventSubject { .organisation(item.organisation) }
  var cycle: Cycle? { item.cycle }

  var fields: [String: CanonicalJSON] {
    [
      "about": .text(about.description), "edition": .text(item.framework.value),
      "standing": .text(standing.rawValue), "text": .text(text),
    ]
  }

  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage) {
    try fields.allow(
      version == 1 ? ["about", "edition", "text"] : ["about", "edition", "standing", "text"])
    item = try event.item(editionIn: fields)
    about = try fields.value("about") { Topic($0) }
    text = try fields.text("text")
    standing = version == 1 ? .working : try fields.value("standing") { NoteKind(rawValue: $0) }
  }

  func key(of header: EventHeader) -> JudgementKey { .note(item, header.id) }

  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement? {
    .note(
      Note(
        id: event.id, actor: event.actor, time: event.time, item: item, about: about, text: text,
        kind: standing))
  }
}
