import OversightCore

/// An assessor proposed a segment, blind like a rating, or took that away. The reason is the event's.
public struct SegmentViewed: Hashable, Sendable {
  /// The organisation, period and edition.
  public let item: PeriodKey
  /// The segment; nil where it was taken away.
  public let segment: Int?
}

extension SegmentViewed: PeriodPayload {
  static let name = "segment-view"
  static let version = 1

  var fields: [String: CanonicalJSON] {
    var fields = itemFields
    fields["segment"] = segment.map { .integer($0) }
    return fields
  }

  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage) {
    try fields.allow(["edition", "period", "segment"])
    item = try event.item(periodIn: fields)
    segment = fields.has("segment") ? try fields.integer("segment") : nil
  }

  func key(of header: EventHeader) -> JudgementKey { .view(item, header.actor) }

  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement? {
    segment.map {
      .view(SegmentView(actor: event.actor, segment: $0, reason: event.reason))
    }
  }
}
