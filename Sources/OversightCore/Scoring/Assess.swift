/// The heart: what an edition makes of a period's organisations and of what people decided.
///
/// Pure: no clock, no randomness, no I/O, and no result depends on the order of a dictionary. The
/// assessments come in the order of the organisations' codes. Rules apply one after another, each
/// to all organisations, since quartiles and ranks need the whole cohort. Every assumed rule that has
/// other forms is tried in each of them, one at a time, so that a result that rests on our choice
/// says so.
public func assess(
  _ cohort: Cohort, _ judgements: Judgements, under framework: Framework
) -> [Assessment] {
  var bench = Bench(cohort: cohort, judgements: judgements, framework: framework)
  var trials: [(rule: RuleID, alternative: String, outcomes: [Outcome])] = []
  for (index, rule) in framework.pipeline.enumerated() {
    for alternative in rule.alternatives {
      var trial = bench.forked()
      trial.framework = framework.replacing(rule.with(alternative.body))
      trial.apply(trial.framework.pipeline[index...])
      trials.append((rule.id, alternative.id, trial.drafts.map(\.outcome)))
    }
    bench.apply(rule)
  }
  bench.describeCapability()
  return bench.drafts.enumerated().map { index, draft in
    let outcome = draft.outcome
    let dependences = trials.filter { $0.outcomes[index].differsInResult(from: outcome) }.map {
      Dependence(rule: $0.rule, alternative: $0.alternative, result: $0.outcomes[index])
    }
    return draft.finished(under: framework, in: cohort.period, dependences: dependences)
  }
}

/// How many of the organisations an edition scores would have an average: what `assess` finds with no
/// judgements, without the steps to it.
func averagesHeld(in cohort: Cohort, under framework: Framework) -> Coverage {
  var bench = Bench(cohort: cohort, judgements: Judgements(), framework: framework).forked()
  bench.apply(framework.pipeline)
  let scored = bench.drafts.filter { framework.scores($0.organisation.sector) }
  return Coverage(held: scored.filter { $0.average.average != nil }.count, of: scored.count)
}

extension Outcome {
  /// Whether segment, rating or route differ; an average alone decides nothing.
  fileprivate func differsInResult(from other: Outcome) -> Bool {
    segment != other.segment || possible != other.possible || overall != other.overall
      || route != other.route
  }
}

/// The cuts a rule used, and where they come from.
typealias HeldCuts = (cuts: CutPoints?, origin: CutOrigin)

/// The cohort while the rules are being applied.
struct Bench {
  let cohort: Cohort
  let judgements: Judgements
  var framework: Framework
  var drafts: [Draft]
  /// What the overall rating can be where no area is rated, by rule and kind.
  var reachFromNothing: [RuleID: [OrganisationKind: [RatingID]]] = [:]
  /// Cuts that are held as they are instead of being taken from the cohort, by rule.
  var heldCuts: [RuleID: HeldCuts] = [:]
  /// The figures of all systems, by the rule that looks at them: the same in every fork.
  var systemSeries: [RuleID: SystemSeries] = [:]
  /// Whether it only tries something: then nothing is worked out that is only shown.
  private(set) var isTrial = false

  init(cohort: Cohort, judgements: Judgements, framework: Framework) {
    self.cohort = cohort
    self.judgements = judgements
    self.framework = framework
    drafts = cohort.register.organisations.map { organisation in
      let key = PeriodKey(
        organisation: organisation.code, period: cohort.period, framework: framework.id)
      return Draft(
        organisation: organisation, observations: cohort.observations[organisation.code] ?? [:],
        published: cohort.summaries[organisation.code], answers: judgements.answers[key] ?? [:])
    }
  }

  /// A copy to try something on; it keeps no steps.
  func forked() -> Bench {
    var fork = self
    fork.drafts = drafts.map { $0.forked() }
    fork.isTrial = true
    return fork
  }

  mutating func apply(_ rules: some Sequence<Rule>) {
    for rule in rules { apply(rule) }
  }

  mutating func apply(_ rule: Rule) {
    switch rule.body {
    case .footprint(let body): applyFootprint(body, of: rule)
    case .score(let body): applyScore(body, of: rule)
    case .combine(let body): applyCombine(body, of: rule)
    case .average(let body): applyAverage(body, of: rule)
    case .quartileSegment(let body): applyQuartiles(body, of: rule)
    case .thresholdSegment(let body): each(of: rule) { $0.segment(by: body, of: rule) }
    case .published(let body): applyPublished(body, of: rule)
    case .cap(let body): each(of: rule) { $0.cap(body, of: rule) }
    case .considerations(let body): applyConsiderations(body, of: rule)
    case .propose(let body): applyProposal(body, of: rule)
    case .aggregate(let body): applyAggregate(body, of: rule)
    case .limit(let body): applyLimit(body, of: rule)
    case .moderate(let body): applyModeration(body, of: rule)
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

  /// What judgements on an organisation in this period are kept by.
  func key(of draft: Draft) -> PeriodKey {
    PeriodKey(
      organisation: draft.organisation.code, period: cohort.period, framework: framework.id)
  }
}

/// One organisation's assessment in the making. A class, since every rule works on every one of them
/// and none should be copied; none outlives the call of `assess`.
final class Draft {
  let organisation: Organisation
  var observations: [MetricID: Observation]
  let published: PublishedSummary?
  let answers: [TestID: GivenAnswer]
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
  /// The segment before a decision of people.
  var adjusted: Int?
  var segmentAbsence: Absence? = .notInEdition
  var possible: [Int] = []
  var rank = RankDetail(
    rank: nil, of: nil, origin: .computed, coverage: Coverage(held: 0, of: 0),
    absence: .notInEdition)
  /// The rating of an area that what is held proposes.
  var proposal: ProposalDetail?
  var capability: CapabilityResult?
  var testsMet = 0
  var testsUnknown = 0
  var isDeficitReported = false
  var route: OversightRoute?
  private var steps: [Step] = []
  let keepsSteps: Bool

  init(
    organisation: Organisation, observations: [MetricID: Observation],
    published: PublishedSummary?, answers: [TestID: GivenAnswer], keepsSteps: Bool = true
  ) {
    self.organisation = organisation
    self.observations = observations
    self.published = published
    self.answers = answers
    self.keepsSteps = keepsSteps
    if keepsSteps {
      metrics.reserveCapacity(24)
      steps.reserveCapacity(40)
    }
  }

  /// A copy without steps.
  func forked() -> Draft {
    let fork = Draft(
      organisation: organisation, observations: observations, published: published,
      answers: answers, keepsSteps: false)
    fork.proxies = proxies
    fork.absences = absences
    fork.metrics = metrics
    fork.domains = domains
    fork.average = average
    fork.shownAverage = shownAverage
    fork.unadjusted = unadjusted
    fork.segment = segment
    fork.adjusted = adjusted
    fork.segmentAbsence = segmentAbsence
    fork.possible = possible
    fork.rank = rank
    fork.proposal = proposal
    fork.capability = capability
    fork.testsMet = testsMet
    fork.testsUnknown = testsUnknown
    fork.isDeficitReported = isDeficitReported
    fork.route = route
    return fork
  }

  func record(_ detail: @autoclosure () -> StepDetail, of rule: Rule, subject: String? = nil) {
    if keepsSteps { steps.append(Step(rule: rule.id, subject: subject, detail: detail())) }
  }

  var outcome: Outcome {
    Outcome(
      average: shownAverage, segment: segment, possible: possible, overall: capability?.overall,
      route: route)
  }

  /// Why the organisation has no segment: first what the edition says of its kind, else what an
  /// earlier rule left open.
  private func absence(under framework: Framework) -> Absence? {
    if segment != nil { return nil }
    return framework.notSegmented[organisation.kind].map(Absence.notSegmented)
      ?? segmentAbsence ?? .noAverage
  }

  func finished(
    under framework: Framework, in period: Period, dependences: [Dependence]
  ) -> Assessment {
    Assessment(
      organisation: organisation, period: period, framework: framework.id, metrics: metrics,
      domains: domains, average: average.average, averageOrigin: average.origin,
      shownAverage: shownAverage, publishedAverage: published?.average,
      averageAbsence: average.average == nil ? average.absence : nil,
      unadjustedSegment: unadjusted, segment: segment,
      segmentAbsence: absence(under: framework), possibleSegments: possible, rank: rank.rank,
      rankOf: rank.rank == nil ? nil : rank.of, rankAbsence: rank.absence,
      capability: capability, flags: flags(dependsOnAssumption: !dependences.isEmpty),
      isScoredByEdition: framework.scores(organisation.sector), dependences: dependences,
      steps: steps)
  }

  private func flags(dependsOnAssumption: Bool) -> [Flag] {
    var flags: [Flag] = []
    if isDeficitReported { flags.append(.deficit) }
    if possible.count > 1 { flags.append(.overrideUnknown) }
    if average.origin == .computed, average.scored < average.expected { flags.append(.missing) }
    if average.average != nil, average.origin == .published { flags.append(.publishedAverage) }
    if average.average != nil, metrics.contains(where: \.isProxy) { flags.append(.proxies) }
    if capability?.isProvisional == true { flags.append(.provisional) }
    if dependsOnAssumption { flags.append(.assumption) }
    return flags
  }
}
