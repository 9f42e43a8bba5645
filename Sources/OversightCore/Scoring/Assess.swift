/// The heart: what an edition makes of a period's organisations and of what people decided.
///
/// Pure: no clock, no randomness, no I/O, and no result depends on the order of a dictionary. The
/// assessments come in the order of the organisations' codes. Rules apply one after another, each
/// to all organisations, since quartiles and ranks need the whole cohort.
public func assess(
  _ cohort: Cohort, _ judgements: Judgements, under framework: Framework
) -> [Assessment] {
  var bench = Bench(cohort: cohort, judgements: judgements, framework: framework)
  for rule in framework.pipeline { bench.apply(rule) }
  return bench.drafts.map { $0.finished(under: framework, in: cohort.period) }
}

/// The cohort while the rules are being applied.
struct Bench {
  let cohort: Cohort
  let judgements: Judgements
  let framework: Framework
  var drafts: [Draft]
  /// What the overall rating can be where no area is rated, by rule and kind.
  var reachFromNothing: [RuleID: [OrganisationKind: [RatingID]]] = [:]

  init(cohort: Cohort, judgements: Judgements, framework: Framework) {
    self.cohort = cohort
    self.judgements = judgements
    self.framework = framework
    drafts = cohort.register.organisations.map { organisation in
      Draft(
        organisation: organisation, observations: cohort.observations[organisation.code] ?? [:],
        published: cohort.summaries[organisation.code])
    }
  }

  mutating func apply(_ rule: Rule) {
    switch rule.body {
    case .footprint(let body): applyFootprint(body, of: rule)
    case .score(let body): applyScore(body, of: rule)
    case .combine(let body): applyCombine(body, of: rule)
    case .average(let body): applyAverage(body, of: rule)
    case .quartileSegment(let body): applyQuartiles(body, of: rule)
    case .thresholdSegment(let body): each(of: rule) { $0.segment(by: body, of: rule) }
    case .cap(let body): each(of: rule) { $0.cap(body, of: rule) }
    case .considerations(let body): applyConsiderations(body, of: rule)
    case .aggregate(let body): applyAggregate(body, of: rule)
    case .limit(let body): applyLimit(body, of: rule)
    case .shift(let body): each(of: rule) { $0.shift(body, of: rule) }
    case .decision(let body): applyDecision(body, of: rule)
    case .rank(let body): applyRank(body, of: rule)
    case .route(let body): applyRoute(body, of: rule)
    case .support: applySupport(of: rule)
    }
  }

  /// Applies a rule to every organisation of its kinds.
  func each(of rule: Rule, _ body: (Draft) -> Void) {
    for index in drafts.indices where rule.kinds.contains(drafts[index].organisation.kind) {
      body(drafts[index])
    }
  }

  /// The organisations a rule applies to, as indices.
  func indices(of kinds: Set<OrganisationKind>) -> [Int] {
    drafts.indices.filter { kinds.contains(drafts[$0].organisation.kind) }
  }
}

/// One organisation's assessment in the making. A class, since every rule works on every one of them
/// and none should be copied; none outlives the call of `assess`.
final class Draft {
  let organisation: Organisation
  var observations: [MetricID: Observation]
  let published: PublishedSummary?
  var proxies: [MetricID: Coverage] = [:]
  var absences: [MetricID: Absence] = [:]
  var metrics: [MetricResult] = []
  var domains: [DomainResult] = []
  var average = AverageDetail(
    scored: 0, expected: 0, sum: 0, weight: 0, average: nil, published: nil, origin: .computed,
    absence: .notInEdition)
  var shownAverage: Double?
  var unadjusted: Int?
  var segment: Int?
  var segmentAbsence: Absence? = .notInEdition
  var possible: [Int] = []
  var rank = RankDetail(
    rank: nil, of: nil, origin: .computed, coverage: Coverage(held: 0, of: 0),
    absence: .notInEdition)
  var capability: CapabilityResult?
  var testsMet = 0
  var testsUnknown = 0
  var isDeficitReported = false
  var steps: [Step] = []

  init(
    organisation: Organisation, observations: [MetricID: Observation], published: PublishedSummary?
  ) {
    self.organisation = organisation
    self.observations = observations
    self.published = published
    metrics.reserveCapacity(24)
    steps.reserveCapacity(40)
  }

  func record(_ detail: StepDetail, of rule: Rule, subject: String? = nil) {
    steps.append(Step(rule: rule.id, subject: subject, detail: detail))
  }

  /// Why the organisation has no segment: first what the edition says of its kind, else what an
  /// earlier rule left open.
  private func absence(under framework: Framework) -> Absence? {
    if segment != nil { return nil }
    return framework.notSegmented[organisation.kind].map(Absence.notSegmented)
      ?? segmentAbsence ?? .noAverage
  }

  func finished(under framework: Framework, in period: Period) -> Assessment {
    Assessment(
      organisation: organisation, period: period, framework: framework.id, metrics: metrics,
      domains: domains, average: average.average, averageOrigin: average.origin,
      shownAverage: shownAverage, publishedAverage: published?.average,
      averageAbsence: average.average == nil ? average.absence : nil,
      unadjustedSegment: unadjusted, segment: segment,
      segmentAbsence: absence(under: framework), possibleSegments: possible, rank: rank.rank,
      rankOf: rank.rank == nil ? nil : rank.of, rankAbsence: rank.absence,
      capability: capability, flags: flags, steps: steps)
  }

  private var flags: [Flag] {
    var flags: [Flag] = []
    if isDeficitReported { flags.append(.deficit) }
    if possible.count > 1 { flags.append(.overrideUnknown) }
    if average.origin == .computed, average.scored < average.expected { flags.append(.missing) }
    if average.average != nil, average.origin == .published { flags.append(.publishedAverage) }
    if average.average != nil, metrics.contains(where: \.isProxy) { flags.append(.proxies) }
    if capability?.isProvisional == true { flags.append(.provisional) }
    return flags
  }
}
