/// Why an organisation's segment is another one than in the period before: the move split into parts
/// that add up, in the order in which they are asked for (the rules say M25, "why a segment changed").
public struct SegmentChange: Hashable, Sendable {
  /// What moved it.
  public enum Cause: String, Sendable, CaseIterable {
    /// Another edition is in force: the period before, under this edition's rules, gives another one.
    case rules = "rules-changed"
    /// The figures of the period before were published again.
    case restated = "data-restated"
    /// Metrics entered or left the average.
    case metrics = "metrics-entered-or-left"
    /// The override was set or lifted.
    case override = "override-on-or-off"
    /// The cuts moved: had they stayed, the own score would not have moved the organisation.
    case cuts = "cut-points-moved"
    /// The score changed.
    case score = "score-changed"
    /// Considerations, capability or a decision.
    case judgement = "judgement"
  }

  /// One part of the move.
  public struct Part: Hashable, Sendable {
    /// What it is.
    public let cause: Cause
    /// By how many segments, worse above 0.
    public let effect: Int
  }

  /// Whether a change of score is more than chance.
  public enum Significance: String, Sendable, CaseIterable {
    /// Not tested: it comes with the likely ranges.
    case notTested = "not-tested"
  }

  /// The segment of the period before.
  public let from: Int
  /// The segment now.
  public let to: Int
  /// Every part in order, also those without effect; their effects add up to `to − from`.
  public let parts: [Part]
  /// How the own score moved over the metrics both periods share, better below 0; nil where the
  /// averages are not both held.
  public let scoreMove: Double?
  /// Whether metrics that entered or left could be told apart: not where an average is as published.
  public let knowsMetrics: Bool
  /// Whether a change of score is more than chance.
  public let significance: Significance

  /// What moved it most; nil where it did not move. Of several alike the first in order, save that
  /// cuts are the cause only where the own score is not as much.
  public var cause: Cause? {
    let move = to - from
    let along = parts.filter { $0.effect * move > 0 }
    let most = along.map { abs($0.effect) }.max()
    let causes = along.filter { abs($0.effect) == most }.map(\.cause)
    return causes.first == .cuts && causes.contains(.score) ? .score : causes.first
  }

  /// The change between two periods; nil where either has no segment.
  ///
  /// - Parameters:
  ///   - previous: the result of the period before, under its own edition.
  ///   - rebased: the same period under this edition, where it is another.
  ///   - now: the result now.
  ///   - framework: this edition.
  public init?(
    from previous: Assessment, rebased: Assessment?, to now: Assessment, under framework: Framework
  ) {
    guard let from = previous.segment, let to = now.segment else { return nil }
    let before = rebased ?? previous
    self.from = from
    self.to = to
    let path = ChangePath(before: before, now: now, framework: framework)
    let base = before.segment ?? from
    var parts = [Part(cause: .rules, effect: base - from), Part(cause: .restated, effect: 0)]
    parts += path?.parts ?? []
    let explained = parts.reduce(0) { $0 + $1.effect }
    parts.append(Part(cause: .judgement, effect: to - from - explained))
    self.parts = parts
    scoreMove = path?.scoreMove
    knowsMetrics = path?.knowsMetrics ?? false
    significance = .notTested
  }
}

/// The way from one computed segment to another, one input exchanged after the other.
private struct ChangePath {
  let parts: [SegmentChange.Part]
  let scoreMove: Double
  let knowsMetrics: Bool

  /// Nil where either result has no average or no cuts.
  init?(before: Assessment, now: Assessment, framework: Framework) {
    guard let old = SegmentInputs(before, framework), let new = SegmentInputs(now, framework) else {
      return nil
    }
    knowsMetrics = before.averageOrigin == .computed && now.averageOrigin == .computed
    let shared = knowsMetrics ? SharedMetrics(before, now) : nil
    var state = old
    state.average += shared?.effectOfMembership ?? 0
    let metrics = state.segment - old.segment
    let beforeOverride = state.segment
    state.ceilings = new.ceilings
    let override = state.segment - beforeOverride
    scoreMove = new.average - state.average
    let score = state.effectOfScore(to: new)
    let cuts = new.segment - state.segment - score
    parts = [(.metrics, metrics), (.override, override), (.cuts, cuts), (.score, score)]
      .map { SegmentChange.Part(cause: $0, effect: $1) }
  }
}

/// What a computed segment is made from.
private struct SegmentInputs {
  var average: Double
  var cuts: CutPoints
  /// The best segment each cap in force leaves.
  var ceilings: [Int]

  init?(_ assessment: Assessment, _ framework: Framework) {
    guard let average = assessment.average else { return nil }
    var (cuts, ceilings): (CutPoints?, [Int]) = (nil, [])
    for step in assessment.steps {
      switch (step.detail, framework.rule(step.rule)?.body) {
      case (.segment(let detail), _): cuts = detail.cuts
      case (.cap(let detail), .cap(let body)?) where detail.isSet == true:
        ceilings.append(body.segment)
      default: break
      }
    }
    guard let cuts else { return nil }
    self.average = average
    self.cuts = cuts
    self.ceilings = ceilings
  }

  var segment: Int { ceilings.reduce(cuts.segment(of: average), max) }

  /// The part of a move that the own score made: what it would have come to had the cuts stayed. What
  /// neither the score alone nor the cuts alone would have done is the score's, unless it stayed within
  /// rounding.
  func effectOfScore(to new: SegmentInputs) -> Int {
    if abs(new.average - average) < 0.005 { return 0 }
    var (scored, recut) = (self, self)
    scored.average = new.average
    recut.cuts = new.cuts
    let alone = scored.segment - segment
    return alone == 0 && recut.segment == segment ? new.segment - segment : alone
  }
}

/// The metrics with a score in both periods.
private struct SharedMetrics {
  /// By how much the average differs because other metrics are in it.
  let effectOfMembership: Double

  init?(_ before: Assessment, _ now: Assessment) {
    guard let oldAverage = before.average, let newAverage = now.average else { return nil }
    let ids = Set(before.counted.map(\.metric)).intersection(now.counted.map(\.metric))
    guard let old = Self.mean(of: before.counted, ids), let new = Self.mean(of: now.counted, ids)
    else {
      effectOfMembership = newAverage - oldAverage
      return
    }
    effectOfMembership = (old - oldAverage) + (newAverage - new)
  }

  private static func mean(of metrics: [MetricResult], _ ids: Set<MetricID>) -> Double? {
    let shared = metrics.filter { ids.contains($0.metric) }.sorted { $0.metric < $1.metric }
    let weight = shared.reduce(0) { $0 + $1.weight }
    guard weight > 0 else { return nil }
    return shared.reduce(0) { $0 + $1.weight * ($1.score ?? 0) } / weight
  }
}

extension Assessment {
  /// The metrics in the average.
  fileprivate var counted: [MetricResult] { metrics.filter { $0.counts && $0.score != nil } }
}
