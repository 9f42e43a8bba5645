import OversightCore

/// The rules that deal with flags, ratings and decisions.
extension RuleBodyReader {
  func cap() -> RuleBody? {
    guard let flag: CapRule.Flag = map.choice("flag"), let segment = map.integer("segment")
    else { return nil }
    return .cap(CapRule(flag: flag, segment: segment))
  }

  func considerations() -> RuleBody? {
    let tests = map.maps("tests").map { map in
      defer { map.finish() }
      return ConsiderationsRule.Test(
        id: TestID(map.text("id") ?? ""), question: map.text("question") ?? "")
    }
    return .considerations(ConsiderationsRule(tests: tests))
  }

  func aggregate() -> RuleBody? {
    let areas = map.texts("areas").map { references.area($0, in: map, key: "areas") }
    let outcomes = map.maps("outcomes").map(outcome)
    if outcomes.last?.counts.isEmpty == false {
      map.problems.add(
        "the last outcome should hold always", at: map.mark(of: "outcomes"),
        suggestion: "Give it no 'when'")
    }
    return .aggregate(AggregateRule(areas: areas, outcomes: outcomes))
  }

  private func outcome(_ map: YAMLMap) -> AggregateRule.Outcome {
    defer { map.finish() }
    return AggregateRule.Outcome(
      rating: references.rating(map.text("rating") ?? "", in: map, key: "rating"),
      counts: map.maps("when", required: false).map(count))
  }

  private func count(_ map: YAMLMap) -> AggregateRule.Count {
    defer { map.finish() }
    return AggregateRule.Count(
      rating: references.rating(map.text("areas-rated") ?? "", in: map, key: "areas-rated"),
      side: map.choice("side") ?? .orBetter, atLeast: map.integer("at-least", required: false) ?? 0,
      atMost: map.integer("at-most", required: false))
  }

  func limit() -> RuleBody? {
    let areas = map.texts("areas").map { references.area($0, in: map, key: "areas") }
    guard let rating = map.text("rated"), let best = map.text("best") else { return nil }
    return .limit(
      LimitRule(
        areas: areas, rating: references.rating(rating, in: map, key: "rated"),
        best: references.rating(best, in: map, key: "best")))
  }

  func shift() -> RuleBody? {
    guard let by = map.integer("by"), let together = map.integer("together-at-most"),
      let ceiling = map.integer("never-beyond")
    else { return nil }
    let ratings = map.texts("capability", required: false).map {
      references.rating($0, in: map, key: "capability")
    }
    return .shift(
      ShiftRule(
        testsMet: map.integer("tests-met", required: false), capability: Set(ratings), by: by,
        together: together, ceiling: ceiling))
  }

  func decision() -> RuleBody? {
    .decision(
      DecisionRule(
        within: map.integer("within", required: false),
        into: map.integer("into", required: false), from: map.integer("from", required: false)))
  }

  func route() -> RuleBody? {
    let ratings = map.texts("through-board-when", required: false).map {
      references.rating($0, in: map, key: "through-board-when")
    }
    let segments = map.node("direct-segments") == nil ? [] : map.numbers("direct-segments")
    return .route(
      RouteRule(
        throughBoardWhen: Set(ratings), directSegments: Set(segments.map { Int($0) }),
        otherwise: map.text("words") ?? ""))
  }
}
