/// Segments by quartiles of a cohort, and by fixed cuts.
extension Bench {
  mutating func applyQuartiles(_ body: QuartileRule, of rule: Rule) {
    switch body.subject {
    case .average: segmentAverages(body, of: rule)
    case .domains: segmentDomains(body, of: rule)
    }
  }

  /// The cohort of a rule: those of its kinds, less those of sectors the edition has no metric for.
  private func cohort(of body: QuartileRule) -> [Int] {
    let sectors = framework.metrics.reduce(into: Set<Sector>()) { $0.formUnion($1.sectors) }
    return indices(of: body.cohort).filter {
      sectors.isEmpty || sectors.contains(drafts[$0].organisation.sector)
    }
  }

  private mutating func segmentAverages(_ body: QuartileRule, of rule: Rule) {
    let (cuts, origin) =
      heldCuts[rule.id] ?? cuts(of: cohort(of: body).map { drafts[$0].average.average }, by: body)
    each(of: rule) { draft in
      draft.take(segment: draft.average.average, cuts: cuts, origin: origin, of: rule)
    }
  }

  /// The cohort's own quartiles where enough of it is held, else the period's observed cuts.
  private func cuts(
    of values: [Double?], by body: QuartileRule
  ) -> (CutPoints?, CutOrigin) {
    let held = values.compactMap { $0 }
    let coverage = Coverage(held: held.count, of: values.count)
    if !held.isEmpty, Double(held.count) >= body.minimumCoverage * Double(values.count) - 1e-9 {
      return (CutPoints.quartiles(of: held), .cohort(coverage))
    }
    return (body.observedCuts[self.cohort.period], .observed(coverage))
  }

  private mutating func segmentDomains(_ body: QuartileRule, of rule: Rule) {
    let cohort = cohort(of: body)
    for domain in framework.domains {
      let values = cohort.map { drafts[$0].score(ofDomain: domain.id) }
      let (cuts, origin) = cuts(of: values, by: body)
      each(of: rule) { $0.segment(domain: domain.id, by: cuts, origin: origin, of: rule) }
    }
  }
}

extension CutPoints {
  /// The three quartiles of values in any order; nil for none.
  public static func quartiles(of values: [Double]) -> CutPoints? {
    let sorted = values.sorted()
    let cuts = [0.25, 0.5, 0.75].compactMap { Quantile.inclusive($0, ofSorted: sorted) }
    return CutPoints(cuts)
  }
}

extension Draft {
  func segment(by body: ThresholdRule, of rule: Rule) {
    take(segment: average.average, cuts: body.cuts, origin: .fixed, of: rule)
  }

  /// Cuts compare before rounding: two published 2.06 fell in different segments.
  fileprivate func take(
    segment average: Double?, cuts: CutPoints?, origin: CutOrigin, of rule: Rule
  ) {
    let segment = average.flatMap { average in cuts?.segment(of: average) }
    let absence = average == nil ? self.average.absence ?? .noAverage : origin.absence
    unadjusted = segment
    self.segment = segment
    possible = segment.map { [$0] } ?? []
    segmentAbsence = segment == nil ? absence : nil
    record(
      .segment(
        SegmentDetail(
          average: average, cuts: cuts, origin: cuts == nil ? nil : origin, segment: segment,
          absence: segmentAbsence)),
      of: rule)
  }

  fileprivate func score(ofDomain id: String) -> Double? {
    domains.first { $0.domain == id }?.score
  }

  fileprivate func segment(
    domain id: String, by cuts: CutPoints?, origin: CutOrigin, of rule: Rule
  ) {
    guard let index = domains.firstIndex(where: { $0.domain == id }) else { return }
    domains[index].segmentAbsence = nil
    if case .cohort = origin {
      domains[index].cuts = cuts
      domains[index].segment = domains[index].score.flatMap { score in
        cuts?.segment(of: score)
      }
    } else {
      domains[index].segment = published?.domains.first { $0.domain == id }?.segment
      domains[index].segmentOrigin = .published
    }
    if domains[index].segment == nil {
      domains[index].segmentAbsence = domains[index].absence ?? origin.absence
    }
    record(.domain(domains[index]), of: rule, subject: id)
  }
}

extension CutOrigin {
  /// Why there are no cuts, where there are none.
  fileprivate var absence: Absence {
    switch self {
    case .cohort(let coverage), .observed(let coverage):
      .noCuts(held: coverage.held, of: coverage.of)
    case .fixed: .noAverage
    }
  }
}
