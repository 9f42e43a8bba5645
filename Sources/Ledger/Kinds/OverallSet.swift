import OversightCore

/// The overall capability rating was set by calibration, one step from what the areas give, or that
/// was taken away. The reason is the event's.
public struct OverallSet: Hashable, Sendable {
  /// The organisation, year and edition.
  public let item: CapabilityKey
  /// The rating; nil where it was taken away.
  public let rating: RatingID?
  /// What the areas gave; nil where nothing.
  public let computed: RatingID?
}

extension OverallSet: StandingPayload, NamedPayload {
  static let name = "overall-set"
  static let version = 1

  var subject: EventSubject { .organisation(item.organisation) }
  var cycle: Cycle? { item.cycle }

  var fields: [String: CanonicalJSON] {
    var fields: [String: CanonicalJSON] = ["edition": .text(item.framework.value)]
    fields["rating"] = rating.map { .text($0.value) }
    fields["computed"] = computed.map { .text($0.value) }
    return fields
  }

  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage) {
    try fields.allow(["computed", "edition", "rating"])
    item = try event.item(editionIn: fields)
    rating = try fields.optionalText("rating").map { RatingID($0) }
    computed = try fields.optionalText("computed").map { RatingID($0) }
  }

  func key(of header: EventHeader) -> JudgementKey { .overall(item) }

  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement? {
    rating.map {
      .overall(
        OverallDecision(
          actor: event.actor, rating: $0, computed: computed, reason: event.reason))
    }
  }
}
