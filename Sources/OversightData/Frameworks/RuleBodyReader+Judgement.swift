import OversightCore

/// The rules that deal with flags, ratings and decisions.
extension RuleBodyReader {
  private var segment: ClosedRange<Int> { 1...references.segments }

  func cap() -> RuleBody? {
    let question = map.map("question", required: false).flatMap(question)
    let flag = question.map(CapRule.Flag.question) ?? publishedFlag()
    guard let flag, let segment = map.integer("segment", in: segment) else { return nil }
    return .cap(CapRule(flag: flag, segment: segment))
  }

  private func publishedFlag() -> CapRule.Flag? {
    map.choice("flag", PublishedFlag.self).map { _ in .financialOverride }
  }

  private enum PublishedFlag: String, CaseIterable {
    case financialOverride = "financial-override"
  }

  private func question(_ map: YAMLMap) -> Question? {
    defer { map.finish() }
    guard let id = map.text("id"), let name = map.text("name"), let asks = map.text("asks")
    else { return nil }
    return Question(id: TestID(id), name: name, asks: asks)
  }

  func aggregate() -> RuleBody? {
    let areas = map.texts("areas").map { references.area($0, of: kinds, in: map, key: "areas") }
    let outcomes = map.maps("outcomes").compactMap(outcome)
    if outcomes.isEmpty || outcomes.last?.counts.isEmpty == false {
      map.wrong(
        "outcomes", "the last outcome should hold always", suggestion: "Give it no 'when'")
    }
    return .aggregate(AggregateRule(areas: areas, outcomes: outcomes))
  }

  private func outcome(_ map: YAMLMap) -> AggregateRule.Outcome? {
    defer { map.finish() }
    let counts = map.maps("when", required: false).compactMap(count)
    guard let rating = map.text("rating") else { return nil }
    return AggregateRule.Outcome(
      rating: references.overallRating(rating, of: kinds, in: map, key: "rating"), counts: counts)
  }

  private func count(_ map: YAMLMap) -> AggregateRule.Count? {
    defer { map.finish() }
    let side = map.choice("side", AggregateRule.Count.Side.self)
    let atLeast = map.integer("at-least", in: 0...100, required: false)
    let atMost = map.integer("at-most", in: 0...100, required: false)
    guard let rating = map.text("areas-rated"), let side else { return nil }
    return AggregateRule.Count(
      rating: references.areaRating(rating, of: kinds, in: map, key: "areas-rated"), side: side,
      atLeast: atLeast ?? 0, atMost: atMost)
  }

  func limit() -> RuleBody? {
    let question = map.map("question", required: false).flatMap(question)
    let bar = question.map(LimitRule.Bar.question) ?? areasThatBar()
    guard let bar, let best = map.text("best") else { return nil }
    return .limit(
      LimitRule(bar: bar, best: references.overallRating(best, of: kinds, in: map, key: "best")))
  }

  private func areasThatBar() -> LimitRule.Bar? {
    let areas = map.texts("areas").map { references.area($0, of: kinds, in: map, key: "areas") }
    return map.text("rated").map {
      .areas(areas, rated: references.areaRating($0, of: kinds, in: map, key: "rated"))
    }
  }

  func shift() -> RuleBody? {
    guard let by = map.integer("by", in: 0...9),
      let together = map.integer("together-at-most", in: 0...9),
      let ceiling = map.integer("never-beyond", in: segment)
    else { return nil }
    let ratings = map.texts("capability", required: false).map {
      references.overallRating($0, of: kinds, in: map, key: "capability")
    }
    return .shift(
      ShiftRule(
        testsMet: map.integer("tests-met", in: 1...100, required: false),
        capability: Set(ratings), by: by, together: together, ceiling: ceiling))
  }

  func decision() -> RuleBody? {
    .decision(
      DecisionRule(
        within: map.integer("within", in: 0...9, required: false),
        into: map.integer("into", in: segment, required: false),
        from: map.integer("from", in: segment, required: false),
        secondPerson: Set(map.integers("second-person", in: segment, required: false))))
  }

  func route() -> RuleBody? {
    let ratings = map.texts("through-board-when", required: false).map {
      references.overallRating($0, of: [.icb], in: map, key: "through-board-when")
    }
    let segments = map.integers("direct-segments", in: segment, required: false)
    return .route(
      RouteRule(
        throughBoardWhen: Set(ratings), directSegments: Set(segments),
        otherwise: map.text("words") ?? ""))
  }
}
