/// The words of the rule kinds in framework files: a closed list.
public enum RuleKind: String, Sendable, CaseIterable {
  /// See `FootprintRule`.
  case footprint
  /// See `ScoreRule`.
  case score
  /// See `CombineRule`.
  case combine
  /// See `AverageRule`.
  case average
  /// See `QuartileRule`.
  case quartileSegment = "segment-by-quartile"
  /// See `ThresholdRule`.
  case thresholdSegment = "segment-by-threshold"
  /// See `PublishedRule`.
  case published
  /// See `CapRule`.
  case cap
  /// See `ConsiderationsRule`.
  case considerations
  /// See `ProposalRule`.
  case propose
  /// See `AggregateRule`.
  case aggregate
  /// See `LimitRule`.
  case limit
  /// See `ModerateRule`.
  case moderate
  /// See `ShiftRule`.
  case shift
  /// See `DecisionRule`.
  case decision
  /// See `RankRule`.
  case rank
  /// See `RouteRule`.
  case route
  /// See `SupportRule`.
  case support
}

extension RuleBody {
  /// The word of its kind.
  public var kind: RuleKind {
    switch self {
    case .footprint: .footprint
    case .score: .score
    case .combine: .combine
    case .average: .average
    case .quartileSegment: .quartileSegment
    case .thresholdSegment: .thresholdSegment
    case .published: .published
    case .cap: .cap
    case .considerations: .considerations
    case .propose: .propose
    case .aggregate: .aggregate
    case .limit: .limit
    case .moderate: .moderate
    case .shift: .shift
    case .decision: .decision
    case .rank: .rank
    case .route: .route
    case .support: .support
    }
  }
}
