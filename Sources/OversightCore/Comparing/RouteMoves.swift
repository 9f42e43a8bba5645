/// A provider whose indicated route of oversight is another one than before.
public struct RouteMove: Hashable, Sendable {
  /// The provider.
  public let organisation: Organisation
  /// The route that was indicated; nil where none was.
  public let before: OversightRoute?
  /// The route that is indicated now; nil where none is.
  public let after: OversightRoute?
}

/// The providers whose indicated route is another one, in the order of the results after: what a
/// changed rating of a board brings about. A route that a director chose is left out of account: it is
/// what the rule indicates that a rating changes.
public func routeMoves(from before: [Assessment], to after: [Assessment]) -> [RouteMove] {
  let earlier = before.indicatedRoutes
  return after.compactMap { assessment in
    let code = assessment.organisation.code
    guard let route = assessment.route, let was = earlier[code], was != route.indicated else {
      return nil
    }
    return RouteMove(organisation: assessment.organisation, before: was, after: route.indicated)
  }
}

extension Framework {
  /// The providers that a board leads whose indicated route would be another one, were the board rated
  /// so: nothing is computed anew but the route itself.
  ///
  /// - Parameters:
  ///   - board: the board.
  ///   - rating: its overall rating; nil for none.
  ///   - results: the results as they are, providers among them.
  public func routeMoves(
    where board: OrganisationCode, isRated rating: RatingID?, among results: [Assessment]
  ) -> [RouteMove] {
    results.compactMap { provider in
      guard let held = provider.route, held.lead?.board == board else { return nil }
      let route = route(segment: provider.segment, leadRated: rating)
      return route == held.indicated
        ? nil : RouteMove(organisation: provider.organisation, before: held.indicated, after: route)
    }
  }
}

extension [Assessment] {
  /// What is indicated of every provider that has a step for it.
  fileprivate var indicatedRoutes: [OrganisationCode: OversightRoute?] {
    Dictionary(
      compactMap { assessment in
        assessment.route.map { (assessment.organisation.code, $0.indicated) }
      }, uniquingKeysWith: { $1 })
  }
}
