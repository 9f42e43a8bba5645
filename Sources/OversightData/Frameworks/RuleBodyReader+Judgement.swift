import OversightCore

/// The rules that deal with flags, ratings and decisions.
extension RuleBodyReader {
  private var segment: ClosedRange<Int> { 1...max(1, references.segments) }

  func cap() -> RuleBody? {
    let segment = map.integer("segment", in: segment)
    let flag = isAsked(orBy: "flag") ? question().map(CapRule.Flag.question) : publishedFlag()
    guard let flag, let segment else { return nil }
    return .cap(CapRule(flag: flag, segment: segment))
  }

  private func publishedFlag() -> CapRule.Flag? {
    map.choice("flag", PublishedFlag.self).map { _ in .financialOverride }
  }

  private enum PublishedFlag: String, CaseIterable {
    case financialOverride = "financial-override"
  }

  /// Whether people are asked. The other way to know it is then not given as well.
  private func isAsked(orBy key: String) -> Bool {
    guard map.node("question") != nil else { return false }
    if map.node(key) != nil {
      map.wrong(key, "a rule is set by '\(key)' or by a 'question', not both")
    }
    return true
  }

  private func question() -> Question? {
    guard let map = map.map("question") else { return nil }
    defer { map.finish() }
    let (id, name, asks) = (map.text("id"), map.text("name"), map.text("asks"))
    guard let id, let name, let asks else { return nil }
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
    let best = map.text("best")
    let bar = isAsked(orBy: "areas") ? question().map(LimitRule.Bar.question) : areasThatBar()
    guard let bar, let best else { return nil }
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
    let within = map.integer("within", in: 0...9, required: false)
    let into = map.integer("into", in: segment, required: map.node("from") != nil)
    let from = map.integer("from", in: segment, required: map.node("into") != nil)
    let second = map.integers("second-person", in: segment, required: false)
    if ["within", "into", "from"].allSatisfy({ map.node($0) == nil }) {
      map.problems.add(
        "a decision that may decide nothing", at: map.mark,
        suggestion: "Give it 'within', or 'into' and 'from'")
    }
    return .decision(
      DecisionRule(within: within, into: into, from: from, secondPerson: Set(second)))
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
