import OversightCore

/// A segment that was published elsewhere was imported with its source.
public struct SegmentReported: Hashable, Sendable {
  /// The organisation, period and edition.
  public let item: PeriodKey
  /// The segment.
  public let segment: Int
  /// Where it was published.
  public let source: String
}

extension SegmentReported: PeriodPayload {
  static let name = "segment-reported"
  static let version = 1

  var fields: [String: CanonicalJSON] {
    var fields = itemFields
    fields["segment"] = .integer(segment)
    fields["source"] = .text(source)
    return fields
  }

  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage) {
    try fields.allow(["edition", "period", "segment", "source"])
    item = try event.item(periodIn: fields)
    segment = try fields.integer("segment")
    source = try fields.text("source")
  }

  func key(of header: EventHeader) -> JudgementKey { .reported(item) }

  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement? {
    .reported(ReportedSegment(actor: event.actor, segment: segment, source: source))
  }
}
