/// The overall capability rating that an edition makes of the ratings of the areas.
public struct OverallCapability: Sendable {
  /// The areas that count, in order.
  public let areas: [AreaID]
  private let areaScale: RatingScale
  private let overallScale: RatingScale
  private let rule: AggregateRule
  private let limits: [LimitRule]

  /// The arithmetic of one profile; nil where the profile lacks the areas or scales the rule names.
  public init?(profile: CapabilityProfile, rule: AggregateRule, limits: [LimitRule]) {
    guard let overall = profile.overall, let first = rule.areas.first,
      let scale = profile.area(first)?.scales[.moderated]
    else { return nil }
    areas = rule.areas
    areaScale = scale
    overallScale = overall
    self.rule = rule
    self.limits = limits
  }

  /// The overall rating of a full set of ratings, in the order of `areas`.
  public func overall(of ratings: [RatingID]) -> RatingID? {
    overall(ofPlaces: ratings.compactMap(areaScale.place(of:)))
  }

  /// What the overall rating could still become, best first, whatever the missing areas (nil) are
  /// rated.
  public func reachable(from ratings: [RatingID?]) -> [RatingID] {
    let places = ratings.map { $0.flatMap(areaScale.place(of:)) }
    let open = places.indices.filter { places[$0] == nil }
    var complete = places.map { $0 ?? 0 }
    var found: Set<RatingID> = []
    fill(open[...], of: &complete) { overall(ofPlaces: $0).map { _ = found.insert($0) } }
    return overallScale.ratings.map(\.id).filter(found.contains)
  }

  private func fill(
    _ open: ArraySlice<Int>, of places: inout [Int], visit: ([Int]) -> Void
  ) {
    guard let next = open.first else { return visit(places) }
    for place in areaScale.ratings.indices {
      places[next] = place
      fill(open.dropFirst(), of: &places, visit: visit)
    }
  }

  private func overall(ofPlaces places: [Int]) -> RatingID? {
    guard places.count == areas.count else { return nil }
    let outcome = rule.outcomes.first { $0.counts.allSatisfy { holds($0, in: places) } }
    return limits.reduce(outcome?.rating) { limited($0, by: $1, places: places) }
  }

  private func holds(_ count: AggregateRule.Count, in places: [Int]) -> Bool {
    guard let mark = areaScale.place(of: count.rating) else { return false }
    let found = places.filter { count.side == .orBetter ? $0 <= mark : $0 >= mark }.count
    return found >= count.atLeast && found <= count.atMost ?? places.count
  }

  private func limited(_ overall: RatingID?, by limit: LimitRule, places: [Int]) -> RatingID? {
    guard let overall, isBarred(by: limit, places: places),
      let place = overallScale.place(of: overall), let best = overallScale.place(of: limit.best)
    else { return overall }
    return place < best ? limit.best : overall
  }

  private func isBarred(by limit: LimitRule, places: [Int]) -> Bool {
    let mark = areaScale.place(of: limit.rating)
    return zip(areas, places).contains { limit.areas.contains($0) && $1 == mark }
  }
}
