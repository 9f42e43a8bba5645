/// How blind ratings of a benchmark case differ from what was agreed earlier, in steps of the scale:
/// above 0 is worse than agreed.
public struct Drift: Hashable, Sendable {
  /// One area.
  public struct Area: Hashable, Sendable {
    /// The area.
    public let area: FunctionalArea
    /// What was agreed.
    public let agreed: RatingID
    /// The median of the blind ratings; nil where nobody rated.
    public let median: RatingID?
    /// The median less what was agreed; nil where there is none.
    public let steps: Int?
  }

  /// One assessor.
  public struct Assessor: Hashable, Sendable {
    /// Who.
    public let actor: Actor
    /// The mean of rating less what was agreed.
    public let mean: Double
    /// Over how many areas.
    public let areas: Int
  }

  /// The organisation.
  public let organisation: OrganisationCode
  /// The financial year of what was agreed.
  public let cycle: Cycle
  /// The areas that were agreed, in the order of the edition.
  public let areas: [Area]
  /// The mean over all blind ratings; nil where there are none.
  public let mean: Double?
  /// How many ratings that is.
  public let ratings: Int
  /// Each assessor, by name: for the chair alone.
  public let assessors: [Assessor]
}

extension AgendaItem {
  /// The drift of a benchmark case; nil where it is none, or not revealed.
  public func drift(under profile: CapabilityProfile) -> Drift? {
    guard let benchmark, isRevealed, let reveal else { return nil }
    var steps: [Actor: [Int]] = [:]
    let areas = profile.areas.compactMap { area -> Drift.Area? in
      guard let agreed = benchmark.ratings[area.id], let scale = area.scales[.assessor],
        let place = scale.place(of: agreed)
      else { return nil }
      for (actor, given) in zip(
        reveal.assessors, reveal.places(of: area.id, on: scale, by: reveal.assessors))
      {
        if let given { steps[actor, default: []].append(given - place) }
      }
      let median = reveal.median(of: area.id, on: scale)
      return Drift.Area(
        area: area, agreed: agreed, median: median,
        steps: median.flatMap(scale.place(of:)).map { $0 - place })
    }
    let all = steps.values.flatMap { $0 }
    return Drift(
      organisation: organisation, cycle: benchmark.cycle, areas: areas, mean: Self.mean(all),
      ratings: all.count,
      assessors: steps.sorted { $0.key < $1.key }.compactMap { actor, steps in
        Self.mean(steps).map { Drift.Assessor(actor: actor, mean: $0, areas: steps.count) }
      })
  }

  private static func mean(_ steps: [Int]) -> Double? {
    steps.isEmpty ? nil : Double(steps.reduce(0, +)) / Double(steps.count)
  }
}
