import OversightCore

/// Reads the parameters of one rule, by its kind.
struct RuleBodyReader {
  let map: YAMLMap
  let references: References
  /// The kinds of organisation the rule is for.
  let kinds: Set<OrganisationKind>

  func body() -> RuleBody? {
    guard let kind: RuleKind = map.choice("kind") else { return nil }
    switch kind {
    case .footprint:
      return .footprint(FootprintRule(entries: map.maps("figures").compactMap(entry)))
    case .score: return score()
    case .combine: return combine()
    case .average: return average()
    case .quartileSegment: return quartiles()
    case .thresholdSegment:
      let fitted = map.periods("fitted-from")
      return cuts("cuts", in: map).map { .thresholdSegment(.init(cuts: $0, fittedFrom: fitted)) }
    case .published: return map.text("absent").map { .published(PublishedRule(absent: $0)) }
    case .cap: return cap()
    case .considerations: return considerations()
    case .propose: return proposal()
    case .aggregate: return aggregate()
    case .limit: return limit()
    case .moderate:
      return map.integer("within", in: 1...9).map { .moderate(ModerateRule(within: $0)) }
    case .shift: return shift()
    case .decision: return decision()
    case .rank: return .rank(RankRule(usesPublished: map.flag("use-published", default: false)))
    case .route: return route()
    case .support: return .support(SupportRule())
    }
  }

  private func entry(_ map: YAMLMap) -> FootprintRule.Entry? {
    defer { map.finish() }
    guard let metric = references.metric("metric", in: map) else { return nil }
    if !map.flag("held", default: true) {
      return FootprintRule.Entry(metric: metric, figure: .unheld)
    }
    if map.node("mean-of") != nil {
      return references.metric("mean-of", in: map).map {
        FootprintRule.Entry(metric: metric, figure: .mean(of: $0))
      }
    }
    guard let (numerator, denominator) = ratio(map) else {
      map.wrong("count", "a figure needs 'mean-of', or 'count' or 'all-but' with 'of'")
      return nil
    }
    return FootprintRule.Entry(
      metric: metric,
      figure: .ratio(
        numerator: numerator, denominator: denominator, scale: map.number("per") ?? 1,
        lastMonth: map.choice("take", Take.self) == .lastMonth))
  }

  /// The columns of a ratio of monthly counts; nil where they are not both given.
  func ratio(_ map: YAMLMap) -> (FootprintRule.Ratio, String)? {
    let count = map.text("count", required: false).map(FootprintRule.Ratio.count)
    let rest = map.text("all-but", required: false).map(FootprintRule.Ratio.remainder)
    if count != nil, rest != nil {
      map.wrong("all-but", "a ratio takes 'count' or 'all-but', not both")
    }
    guard let numerator = count ?? rest, let denominator = map.text("of", required: false) else {
      return nil
    }
    return (numerator, denominator)
  }

  private enum Take: String, CaseIterable {
    case lastMonth = "last-month"
    case threeMonths = "three-months"
  }

  private func score() -> RuleBody? {
    guard let best = map.number("best", in: 0...10), let worst = map.number("worst", in: 0...10),
      let below = map.number("best-below-standard", in: 0...10),
      let above = map.number("worst-above-floor", in: 0...10)
    else { return nil }
    if !(best <= below && below <= worst && best <= above && above <= worst) {
      map.wrong("worst", "the scores should lie between 'best' and 'worst', 'best' the least")
    }
    return .score(
      ScoreRule(
        best: best, worst: worst, bestBelowStandard: below, worstAboveFloor: above,
        usesPublished: map.flag("use-published", default: false)))
  }

  private func combine() -> RuleBody? {
    guard let rows = references.metric("rows", in: map),
      let columns = references.metric("columns", in: map),
      let into = references.metric("into", in: map)
    else { return nil }
    let table = map.table("table")
    let assumed = map.integerRows(
      "assumed-cells", in: 1...max(1, table.count, table.map(\.count).max() ?? 1))
    if Set(table.map(\.count)).count > 1 {
      map.wrong(
        "table", "the rows of 'table' differ in length",
        suggestion: "Give every row a score for each column")
    }
    return .combine(
      CombineRule(
        rows: rows, columns: columns, into: into, table: table,
        assumedCells: assumed))
  }

  private func average() -> RuleBody? {
    guard let minimum = map.integer("minimum-metrics", in: 1...100),
      let decimals = map.integer("decimals", in: 0...6)
    else { return nil }
    return .average(
      AverageRule(
        minimumMetrics: minimum, decimals: decimals,
        usesPublished: map.flag("use-published", default: false),
        publishedTo: map.period("use-published-to", required: false)))
  }

  private func quartiles() -> RuleBody? {
    guard let coverage = map.number("minimum-coverage", in: 0...1),
      let subject: QuartileRule.Subject = map.choice("of")
    else { return nil }
    return .quartileSegment(
      QuartileRule(
        subject: subject, cohort: map.choices("cohort"), minimumCoverage: coverage,
        observedCuts: observedCuts()))
  }

  private func observedCuts() -> [Period: CutPoints] {
    guard let observed = map.map("observed-cuts", required: false) else { return [:] }
    var cuts: [Period: CutPoints] = [:]
    for key in observed.keys {
      guard let period = Period(key) else {
        observed.problems.add(
          "'\(key)' is not a period", at: observed.mark(of: key),
          suggestion: "Write it as Q4 2025/26")
        continue
      }
      if cuts[period] != nil { observed.wrong(key, "\(period) is given twice") }
      cuts[period] = self.cuts(key, in: observed)
    }
    return cuts
  }

  private func cuts(_ key: String, in map: YAMLMap) -> CutPoints? {
    let values = map.numbers(key)
    let cuts = CutPoints(values)
    if cuts == nil, map.node(key) != nil {
      map.wrong(key, "'\(key)' should be three rising numbers")
    }
    return cuts
  }
}
