/// The overall capability rating that an edition makes of the ratings of the areas.
public struct OverallCapability: Sendable {
  /// The areas that count, in order.
  public let areas: [AreaID]
  private let areaScale: RatingScale
  private let overallScale: RatingScale
  private let outcomes: [CompiledOutcome]
  private let limits: [CompiledLimit]

  /// The arithmetic of one profile; nil where the profile lacks the areas or scales the rule names.
  /// Ratings become places on their scales here, once, since thousands of sets are tried.
  /// `standing` are the questions answered yes, which bar where a limit asks them.
  public init?(
    profile: CapabilityProfile, rule: AggregateRule, limits: [LimitRule],
    standing: Set<TestID> = []
  ) {
    guard let overall = profile.overall, let first = rule.areas.first,
      let scale = profile.area(first)?.scales[.moderated]
    else { return nil }
    areas = rule.areas
    areaScale = scale
    overallScale = overall
    outcomes = rule.outcomes.compactMap { CompiledOutcome($0, areas: scale, overall: overall) }
    self.limits = limits.compactMap { limit in
      CompiledLimit(
        limit, among: rule.areas, standing: standing, areas: scale, overall: overall)
    }
  }

  /// The overall rating of a full set of ratings, in the order of `areas`.
  public func overall(of ratings: [RatingID]) -> RatingID? {
    overall(ofPlaces: ratings.compactMap(areaScale.place(of:))).map { overallScale.ratings[$0].id }
  }

  /// What the overall rating could still become, best first, whatever the missing areas (nil) are
  /// rated.
  public func reachable(from ratings: [RatingID?]) -> [RatingID] {
    let places = ratings.map { $0.flatMap(areaScale.place(of:)) }
    let open = places.indices.filter { places[$0] == nil }
    var complete = places.map { $0 ?? 0 }
    var found = [Bool](repeating: false, count: overallScale.ratings.count)
    repeat {
      if let overall = overall(ofPlaces: complete) { found[overall] = true }
    } while advance(&complete, open)
    return overallScale.ratings.indices.filter { found[$0] }.map { overallScale.ratings[$0].id }
  }

  /// The next set of ratings of the open areas, counted like a number; false after the last.
  private func advance(_ places: inout [Int], _ open: [Int]) -> Bool {
    for area in open {
      places[area] += 1
      if places[area] < areaScale.ratings.count { return true }
      places[area] = 0
    }
    return false
  }

  private func overall(ofPlaces places: [Int]) -> Int? {
    guard places.count == areas.count,
      var place = outcomes.first(where: { $0.holds(places) })?.place
    else { return nil }
    for limit in limits where limit.bars(places) { place = max(place, limit.best) }
    return place
  }
}

/// An outcome with ratings as places on their scales.
private struct CompiledOutcome: Sendable {
  struct Count: Sendable {
    let mark: Int
    let orBetter: Bool
    let allowed: ClosedRange<Int>
  }

  let place: Int
  let counts: [Count]

  init?(_ outcome: AggregateRule.Outcome, areas: RatingScale, overall: RatingScale) {
    guard let place = overall.place(of: outcome.rating) else { return nil }
    self.place = place
    counts = outcome.counts.compactMap { count in
      areas.place(of: count.rating).map { mark in
        Count(
          mark: mark, orBetter: count.side == .orBetter,
          allowed: count.atLeast...max(count.atLeast, count.atMost ?? .max))
      }
    }
    if counts.count < outcome.counts.count { return nil }
  }

  func holds(_ places: [Int]) -> Bool {
    for count in counts {
      var found = 0
      for place in places where count.orBetter ? place <= count.mark : place >= count.mark {
        found += 1
      }
      if !count.allowed.contains(found) { return false }
    }
    return true
  }
}

/// A limit with ratings and areas as places.
private struct CompiledLimit: Sendable {
  let best: Int
  /// The areas that bar, and the place at which they do; nil where it bars whatever they are.
  private let bar: (areas: [Int], mark: Int)?

  init?(
    _ limit: LimitRule, among all: [AreaID], standing: Set<TestID>, areas: RatingScale,
    overall: RatingScale
  ) {
    guard let best = overall.place(of: limit.best) else { return nil }
    self.best = best
    switch limit.bar {
    case .areas(let barring, let rating):
      guard let mark = areas.place(of: rating) else { return nil }
      bar = (all.indices.filter { barring.contains(all[$0]) }, mark)
    case .question(let question):
      guard standing.contains(question.id) else { return nil }
      bar = nil
    }
  }

  func bars(_ places: [Int]) -> Bool {
    guard let bar else { return true }
    return bar.areas.contains { places[$0] == bar.mark }
  }
}
