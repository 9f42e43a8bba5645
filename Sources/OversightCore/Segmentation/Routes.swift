/// Who oversees a provider: through the lead board where it is trusted and the provider's need is not
/// high, else directly. Without a recorded lead board no route is claimed.
extension Bench {
  mutating func applyRoute(_ body: RouteRule, of rule: Rule) {
    let ratings = Dictionary(
      uniqueKeysWithValues: drafts.map { ($0.organisation.code, $0.capability?.overall) })
    let boards = Dictionary(grouping: cohort.register.memberships, by: \.provider)
    let (judgements, register) = (judgements, cohort.register)
    each(of: rule) { draft in
      let code = draft.organisation.code
      let served = (boards[code] ?? []).map {
        RouteDetail.Board(code: $0.icb, rating: ratings[$0.icb] ?? nil)
      }
      let lead =
        body.throughBoardWhen.isEmpty
        ? nil : judgements.lead(of: code, on: register.day)
      let held = lead.flatMap { register.organisation($0.board) == nil ? nil : $0 }
      let (route, grounds) = body.indicated(
        lead: held.map { ratings[$0.board] ?? nil }, segment: draft.segment)
      let choice = judgements.routes[key(of: draft)]
      draft.route = choice?.route ?? route
      draft.record(
        .route(
          RouteDetail(
            boards: served, lead: held, needsLeadBoard: !body.throughBoardWhen.isEmpty,
            indicated: route, grounds: grounds, choice: choice, words: body.otherwise)),
        of: rule)
    }
  }
}

extension Framework {
  /// The route the edition indicates for a provider of a segment whose lead board has a rating; nil
  /// where it indicates none.
  public func route(segment: Int?, leadRated rating: RatingID?) -> OversightRoute? {
    pipeline.lazy.compactMap { rule -> OversightRoute? in
      guard case .route(let body) = rule.body else { return nil }
      return body.indicated(lead: .some(rating), segment: segment).0
    }.first
  }
}

extension RouteRule {
  /// The route the rule indicates and why. `lead` is the lead board's rating: nil where no board
  /// leads, nil within where the board has no rating.
  fileprivate func indicated(
    lead: RatingID??, segment: Int?
  ) -> (OversightRoute?, [RouteDetail.Ground]) {
    if throughBoardWhen.isEmpty { return (nil, []) }
    guard let lead else { return (nil, [.leadNotAgreed]) }
    let need: RouteDetail.Ground =
      segment.map { .segment($0, isDirect: directSegments.contains($0)) } ?? .segmentUnknown
    guard let rating = lead else { return (nil, [.leadNotRated, need]) }
    let isTrusted = throughBoardWhen.contains(rating)
    let grounds: [RouteDetail.Ground] = [.leadRated(rating, isTrusted: isTrusted), need]
    if !isTrusted { return (.direct, grounds) }
    guard let segment else { return (nil, grounds) }
    return (directSegments.contains(segment) ? .direct : .throughBoard, grounds)
  }
}
