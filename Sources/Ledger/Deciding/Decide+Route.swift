import OversightCore

/// Who oversees a provider: the board that leads on it, and the route a director chooses.
extension Decider {
  /// Refused also where the viewer has an interest in the board, since it is said of both.
  func leadAgreed(_ intent: LeadIntent) throws(Refusal) -> LeadAgreed {
    let (provider, board) = (intent.organisation, intent.board)
    for body in [provider, board] { try checkInterest(in: body) }
    try checkRoute(of: provider)
    guard board.kind == .icb else { throw .notABoard(board.code) }
    guard intent.servedBoards.contains(board.code) else {
      throw .boardNotServed(
        board.code, by: provider.code, possible: Set(intent.servedBoards).sorted())
    }
    for body in [provider, board] where body.until.map({ $0 < intent.from }) ?? false {
      throw .closedOn(body.code, intent.from)
    }
    try checkGround(intent.reason)
    // What leads on the first day leads on, so saying it again adds nothing.
    if let lead = record.judgements.lead(of: provider.code, on: intent.from),
      lead.board == board.code
    {
      throw .leadUnchanged(lead)
    }
    return LeadAgreed(provider: provider.code, board: board.code, from: intent.from)
  }

  func routeChosen(_ intent: RouteIntent) throws(Refusal) -> RouteChosen {
    let item = try item(intent.organisation, intent.period)
    try checkRoute(of: intent.organisation)
    guard viewer.role == .chair else { throw .routeNeedsChair }
    try checkGround(intent.reason)
    if record.judgements.routes[item]?.route == intent.route {
      throw .routeUnchanged(intent.route)
    }
    return RouteChosen(item: item, route: intent.route, shown: intent.shown)
  }

  /// Only a provider has a route, and only where the edition knows one through a board.
  private func checkRoute(of organisation: Organisation) throws(Refusal) {
    guard organisation.kind == .provider else { throw .notAProvider(organisation.code) }
    let rules = framework.pipeline.filter { $0.kinds.contains(.provider) }.compactMap { rule in
      if case .route(let body) = rule.body { body } else { RouteRule?.none }
    }
    if rules.contains(where: { !$0.throughBoardWhen.isEmpty }) { return }
    throw .noRoute(framework.edition, instead: rules.first?.otherwise ?? "")
  }

  private func checkGround(_ reason: String) throws(Refusal) {
    try check(reason, .reason, limit: TextLimit.characters)
    if reason.isBlank { throw .groundNeeded }
  }
}
