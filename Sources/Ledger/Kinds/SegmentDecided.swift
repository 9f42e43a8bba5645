import OversightCore

/// A segment was proposed or decided by a person, or a decision taken away. The reason is the event's.
public struct SegmentDecided: Hashable, Sendable {
  /// What was done.
  public enum Stage: Hashable, Sendable {
    /// The first of two persons proposed the segment; it changes nothing yet.
    case proposed(Int)
    /// The segment was decided; the proposer is the first person where two were needed.
    case decided(Int, proposer: Actor?)
    /// What was decided or proposed was taken away.
    case cleared
  }

  /// The organisation, period and edition.
  public let item: PeriodKey
  /// What was done.
  public let stage: Stage
  /// The segment the rules came to before any decision; nil where they came to none.
  public let computed: Int?
  /// What was on the screen when it was decided.
  public let shown: DecisionContext
}

/// What stands of a segment's decision. A proposal may stand beside an older decision.
public struct StandingSegment: Hashable, Sendable {
  /// The decision in force; nil where there is none.
  public var decision: SegmentDecision?
  /// The proposal that waits for a second person; nil where there is none.
  public var proposal: SegmentDecision?
  /// The segment the rules had come to when the newest of the two was made; nil where to none.
  public var computed: Int?
}

extension SegmentDecided: PeriodPayload {
  static let name = "segment-decided"
  static let version = 1

  var files: [ContentHash] { shown.files }

  var fields: [String: CanonicalJSON] {
    var fields = itemFields
    switch stage {
    case .proposed(let segment):
      fields["stage"] = .text(StageWord.proposed.rawValue)
      fields["segment"] = .integer(segment)
    case .decided(let segment, let proposer):
      fields["stage"] = .text(StageWord.decided.rawValue)
      fields["segment"] = .integer(segment)
      fields["proposer"] = proposer.map { .text($0.name) }
    case .cleared:
      fields["stage"] = .text(StageWord.cleared.rawValue)
    }
    fields["computed"] = computed.map { .integer($0) }
    fields["shown"] = shown.field
    return fields
  }

  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage) {
    var known: Set = ["computed", "edition", "period", "shown", "stage"]
    switch try fields.value("stage", { StageWord(rawValue: $0) }) {
    case .proposed:
      known.insert("segment")
      stage = .proposed(try fields.integer("segment"))
    case .decided:
      known.formUnion(["proposer", "segment"])
      stage = .decided(
        try fields.integer("segment"),
        proposer: fields.has("proposer") ? try fields.actor("proposer") : nil)
    case .cleared: stage = .cleared
    }
    try fields.allow(known)
    item = try event.item(periodIn: fields)
    computed = fields.has("computed") ? try fields.integer("computed") : nil
    shown = try fields.shown()
  }

  func key(of header: EventHeader) -> JudgementKey { .segment(item) }

  /// A decision ends whatever was proposed; a proposal leaves the decision before it in force.
  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement? {
    func decision(_ segment: Int, _ proposer: Actor? = nil) -> SegmentDecision {
      SegmentDecision(
        actor: event.actor, segment: segment, reason: event.reason, proposer: proposer)
    }
    switch stage {
    case .proposed(let segment):
      return .segment(
        StandingSegment(
          decision: before?.segment?.decision, proposal: decision(segment), computed: computed))
    case .decided(let segment, let proposer):
      return .segment(
        StandingSegment(decision: decision(segment, proposer), proposal: nil, computed: computed))
    case .cleared: return nil
    }
  }
}

/// The words for what was done.
private enum StageWord: String {
  case proposed
  case decided
  case cleared
}
