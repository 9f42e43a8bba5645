/// Averages of the scores present: of all that count, and of each domain.
extension Bench {
  mutating func applyAverage(_ body: AverageRule, of rule: Rule) {
    let domains = framework.domains.map(\.id)
    // Averages of a later edition's periods were made by other rules and stand for nothing here.
    let body = AverageRule(
      minimumMetrics: body.minimumMetrics, decimals: body.decimals,
      usesPublished: body.usesPublished(in: cohort.period))
    each(of: rule) { $0.average(body, domains: domains, of: rule) }
  }
}

extension Draft {
  func average(_ body: AverageRule, domains ids: [String], of rule: Rule) {
    let counted = metrics.filter(\.counts)
    average = mean(of: counted, published: published?.average, by: body)
    shownAverage = average.average.map { Rounding.halfAway($0, decimals: body.decimals) }
    record(.average(average), of: rule)
    domains = ids.compactMap { id in domain(id, of: counted, by: body) }
  }

  private func domain(
    _ id: String, of counted: [MetricResult], by body: AverageRule
  ) -> DomainResult? {
    let own = counted.filter { $0.domain == id }
    let printed = published?.domains.first { $0.domain == id }
    guard !own.isEmpty || printed != nil else { return nil }
    let rule = AverageRule(
      minimumMetrics: 1, decimals: body.decimals, usesPublished: body.usesPublished)
    let mean = mean(of: own, published: printed?.score, by: rule)
    var result = DomainResult(domain: id)
    result.score = mean.average
    result.scoreOrigin = mean.origin
    result.absence = mean.absence
    result.segmentAbsence = .notInEdition
    return result
  }

  /// Metrics without any published row are left out: the publisher lists no reason, and such a
  /// metric does not apply. A reported metric that cannot be scored here makes the published
  /// average stand in, since a mean of the rest would be another figure.
  private func mean(
    of counted: [MetricResult], published: Double?, by body: AverageRule
  ) -> AverageDetail {
    // In the order of the identifiers, so that the order of the file changes no last digit.
    let scored = counted.filter { $0.score != nil }.sorted { $0.metric < $1.metric }
    let expected = counted.filter(\.isExpected).count
    let unscored = counted.filter(\.isReportedWithoutScore).count
    let sum = scored.reduce(0) { $0 + $1.weight * ($1.score ?? 0) }
    let weight = scored.reduce(0) { $0 + $1.weight }
    let isWhole = unscored == 0 && scored.count >= body.minimumMetrics && weight > 0
    let fallback = body.usesPublished ? published : nil
    return AverageDetail(
      scored: scored.count, expected: expected, sum: sum, weight: weight,
      average: isWhole ? sum / weight : fallback, published: published,
      origin: isWhole || fallback == nil ? .computed : .published,
      absence: isWhole || fallback != nil
        ? nil
        : absence(scored: scored.count, unscored: unscored, expected: expected, by: body))
  }

  private func absence(
    scored: Int, unscored: Int, expected: Int, by body: AverageRule
  ) -> Absence {
    if expected == 0, unscored == 0 { return .notHeld }
    if unscored > 0 { return .scoresNotHeld(unscored: unscored) }
    return .tooFewMetrics(scored: scored, needed: body.minimumMetrics)
  }
}

extension MetricResult {
  /// Whether the organisation should have a score here: it has a row, and the metric applies.
  var isExpected: Bool {
    switch basis {
    case .absent(.notHeld), .absent(.notApplicable), .absent(.inputMissing): false
    default: true
    }
  }

  /// Whether a value is held that could not be scored.
  var isReportedWithoutScore: Bool {
    switch basis {
    case .absent(.poolNotHeld), .absent(.outsideTable), .absent(.outsideBands): true
    default: false
    }
  }
}
