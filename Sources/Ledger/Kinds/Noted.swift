import OversightCore

/// A note was written about an organisation or something of it.
public struct Noted: Hashable, Sendable {
  /// The organisation, year and edition.
  public let item: CapabilityKey
  /// What it is about.
  public let about: NoteSubject
  /// The text as typed.
  public let text: String
}

/// What a note is about, within its organisation.
public enum NoteSubject: Hashable, Sendable, CustomStringConvertible {
  /// The organisation as a whole.
  case organisation
  /// A functional area.
  case area(AreaID)
  /// A metric.
  case metric(MetricID)
  /// A step of the calculation.
  case step(RuleID)

  /// `organisation`, `area/leadership`, `metric/OF0063`, `step/average`.
  public var description: String {
    switch self {
    case .organisation: "organisation"
    case .area(let id): "area/\(id)"
    case .metric(let id): "metric/\(id)"
    case .step(let id): "step/\(id)"
    }
  }

  /// Reads what `description` gives; nil where the text is not that.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    switch (parts.first, parts.count) {
    case ("organisation", 1): self = .organisation
    case ("area", 2): self = .area(AreaID(parts[1]))
    case ("metric", 2): self = .metric(MetricID(parts[1]))
    case ("step", 2): self = .step(RuleID(parts[1]))
    default: return nil
    }
  }
}

extension Noted: StandingPayload {
  static let name = "noted"
  static let version = 1

  var subject: EventSubject { .organisation(item.organisation) }
  var cycle: Cycle? { item.cycle }

  var fields: [String: CanonicalJSON] {
    [
      "about": .text(about.description), "edition": .text(item.framework.value),
      "text": .text(text),
    ]
  }

  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage) {
    try fields.allow(["about", "edition", "text"])
    item = try event.item(editionIn: fields)
    about = try fields.value("about") { NoteSubject($0) }
    text = try fields.text("text")
  }

  func key(of header: EventHeader) -> JudgementKey { .note(item, header.id) }

  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement? {
    .note(
      Note(
        id: event.id, actor: event.actor, time: event.time, item: item, about: about, text: text))
  }
}
