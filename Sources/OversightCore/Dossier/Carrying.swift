/// A rating of the year before: carried, not confirmed. It counts for nothing until somebody gives a
/// rating of this year.
public struct CarriedRating: Hashable, Sendable {
  /// The area.
  public let area: AreaID
  /// What was said of it.
  public let rating: AreaRating
  /// The layer it was taken from: final, else moderated.
  public let layer: Layer
  /// The year it is of.
  public let cycle: Cycle
}

/// An area's rating beside that of the year before.
public struct CycleDifference: Hashable, Sendable {
  /// The area.
  public let area: AreaID
  /// What was said of it in the year before, final, else moderated; nil where nothing was.
  public let before: AreaRating?
  /// What counts for it this year, as far as the viewer may see; nil where nothing does.
  public let after: AreaRating?
  /// By how many ratings of the scale it is worse, better below 0; nil where they are not both ratings
  /// of the scale.
  public let steps: Int?
}

extension Judgements {
  /// The ratings of the year before that stand in for nothing given yet, in the order of the areas:
  /// of the same organisation under the same edition. An assessment stays with the body that was
  /// assessed: where it was merged, took another over or was split since, nothing is carried.
  ///
  /// - Parameters:
  ///   - key: the organisation, this year and the edition.
  ///   - profile: how the edition judges its capability.
  ///   - register: what became of organisations.
  ///   - day: today, or the day seen; what happens later is not looked at.
  public func carried(
    to key: CapabilityKey, by profile: CapabilityProfile, register: Register, on day: CalendarDate
  ) -> [CarriedRating] {
    let before = ratingsBefore(key, register: register, on: day)
    return profile.areas.compactMap { area in
      guard rating(of: area.id, in: key) == nil, let earlier = before[area.id] else { return nil }
      return CarriedRating(
        area: area.id, rating: earlier.rating, layer: earlier.layer, cycle: key.cycle.previous)
    }
  }

  /// Every area beside the year before, in the order of the areas; the parameters as of `carried`.
  public func differences(
    of key: CapabilityKey, by profile: CapabilityProfile, register: Register, on day: CalendarDate
  ) -> [CycleDifference] {
    let earlier = ratingsBefore(key, register: register, on: day)
    return profile.areas.map { area in
      let (before, after) = (earlier[area.id]?.rating, rating(of: area.id, in: key)?.rating)
      return CycleDifference(
        area: area.id, before: before, after: after,
        steps: area.judgedScale?.steps(from: before, to: after))
    }
  }

  private func rating(of area: AreaID, in key: CapabilityKey) -> EffectiveRating? {
    areas[key]?[area]?.effective(for: viewer)
  }

  /// What was agreed in the year before: nobody's own rating is carried.
  private func ratingsBefore(
    _ key: CapabilityKey, register: Register, on day: CalendarDate
  ) -> [AreaID: EffectiveRating] {
    let before = CapabilityKey(
      organisation: key.organisation, cycle: key.cycle.previous, framework: key.framework)
    guard !register.hasChanged(key.organisation, since: before.cycle, by: day) else { return [:] }
    return (areas[before] ?? [:]).compactMapValues { $0.effective(for: nil) }
  }
}

extension Register {
  /// Whether a body took another over, gave a part away or ended after the first day of a year and by
  /// a day: it is then not the body that was assessed in that year.
  fileprivate func hasChanged(
    _ code: OrganisationCode, since cycle: Cycle, by day: CalendarDate
  ) -> Bool {
    successions.contains { succession in
      [succession.predecessor, succession.successor].contains(code) && succession.date <= day
        && succession.date.days(since: cycle.previous.lastDay) > 1
    }
  }
}

extension FunctionalArea {
  /// The scale on which an area is agreed.
  fileprivate var judgedScale: RatingScale? { scales[.final] ?? scales[.moderated] }
}

extension RatingScale {
  fileprivate func steps(from before: AreaRating?, to after: AreaRating?) -> Int? {
    guard let before = before?.rating.flatMap(place), let after = after?.rating.flatMap(place)
    else { return nil }
    return after - before
  }
}
