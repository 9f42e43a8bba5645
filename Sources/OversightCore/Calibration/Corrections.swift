/// A decision whose figures would be others today: the data were corrected after it.
public struct Correction: Hashable, Sendable {
  /// The organisation.
  public let organisation: Organisation
  /// What was decided, with what was on the screen.
  public let decision: ItemDecision
  /// The average as it is now, as shown; nil where there is none.
  public let average: Double?
  /// The segment the rules come to now.
  public let computed: Int?
  /// The overall rating the areas give now.
  public let computedOverall: RatingID?

  /// Whether the average is another one.
  public var isAverageChanged: Bool {
    average != decision.average.flatMap { Double($0) }
  }
  /// Whether the rules come to another segment.
  public var isSegmentChanged: Bool { computed != decision.computed }
}

extension Session {
  /// The decisions that a later correction to data touches: made with another dataset, and whose
  /// average or computed segment would be another one today.
  ///
  /// - Parameters:
  ///   - results: the results of the session's period under its edition, as they are now.
  ///   - dataset: SHA-256 of the dataset they come from, hexadecimal.
  public func corrections(results: [Assessment], dataset: String) -> [Correction] {
    let results = results.byCode
    return items.compactMap { item -> Correction? in
      guard let decision = item.decision, let now = results[item.organisation],
        decision.dataset != dataset
      else { return nil }
      let found = Correction(
        organisation: now.organisation, decision: decision,
        average: now.shownAverage,
        computed: now.computedSegment, computedOverall: now.capability?.computedOverall)
      return found.isAverageChanged || found.isSegmentChanged ? found : nil
    }
  }
}
