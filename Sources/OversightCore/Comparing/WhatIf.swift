/// What would follow if an area were rated so.
public struct WhatIf: Sendable {
  /// The rating.
  public let rating: RatingID
  /// The organisation's result with it.
  public let assessment: Assessment
  /// The providers whose indicated route would be another one.
  public let routes: [RouteMove]
}

/// What each rating of an area would bring about: the whole calculation with that rating counting for
/// the area, whatever it is rated now, and nothing else changed.
///
/// - Parameters:
///   - area: the area.
///   - organisation: whose.
///   - ratings: the ratings to be tried.
///   - actor: in whose name they are tried.
///   - now: the results as they are.
public func whatIf(
  _ area: AreaID, of organisation: OrganisationCode, isRated ratings: [RatingID], by actor: Actor,
  in cohort: Cohort, _ judgements: Judgements, under framework: Framework, now: [Assessment]
) -> [WhatIf] {
  let key = CapabilityKey(
    organisation: organisation, cycle: cohort.period.cycle, framework: framework.id)
  let tried = together(ratings.count) { number -> WhatIf? in
    var otherwise = judgements
    otherwise.areas[key, default: [:]][area, default: AreaJudgement()].final = GivenRating(
      actor: actor, rating: .rated(ratings[number]))
    let results = assess(cohort, otherwise, under: framework)
    return results.first { $0.organisation.code == organisation }.map {
      WhatIf(
        rating: ratings[number], assessment: $0, routes: routeMoves(from: now, to: results))
    }
  }
  return tried.compactMap { $0 }
}
