/// What one step does to a result.
public struct StepStudy: Sendable, Hashable {
  /// The other steps that use the same metric, the same column or the same subject, in order.
  public let alsoCountedIn: [String]
  /// What the rules would come to without the step, at the same cuts; nil where leaving it out says
  /// nothing: averages, cuts and ranks, and the metrics of an average taken as published.
  public let without: Outcome?
}

/// Studies every step of one organisation's result, by the step's identifier: the rules are applied
/// again without it, the cuts held as they are.
public func study(
  _ code: OrganisationCode, in cohort: Cohort, _ judgements: Judgements, under framework: Framework
) -> [String: StepStudy] {
  var bench = Bench(cohort: cohort, judgements: judgements, framework: framework)
  for rule in framework.pipeline { bench.apply(rule) }
  guard let place = bench.drafts.firstIndex(where: { $0.organisation.code == code }) else {
    return [:]
  }
  let drafts = bench.drafts.map {
    $0.finished(under: framework, in: cohort.period, dependences: [])
  }
  var omission = Omission(
    cohort: cohort, judgements: judgements, framework: framework, place: place,
    heldCuts: heldCuts(of: drafts))
  let without = omission.outcomes(of: drafts[place])
  let uses = StepUses(framework: framework)
  let tokens = drafts[place].steps.map { ($0.id, uses.tokens(of: $0)) }
  return Dictionary(
    tokens.map { id, own in
      let others = tokens.filter { $0.0 != id && !$0.1.isDisjoint(with: own) }.map(\.0)
      return (id, StepStudy(alsoCountedIn: others, without: without[id]))
    }, uniquingKeysWith: { first, _ in first })
}

/// The cuts that were used, by rule.
private func heldCuts(of assessments: [Assessment]) -> [RuleID: HeldCuts] {
  var cuts: [RuleID: HeldCuts] = [:]
  for step in assessments.lazy.flatMap(\.steps) {
    guard case .segment(let detail) = step.detail, let origin = detail.origin else { continue }
    cuts[step.rule] = (detail.cuts, origin)
  }
  return cuts
}

/// Applies the rules again, each time without one step of one organisation.
private struct Omission {
  let cohort: Cohort
  let judgements: Judgements
  let framework: Framework
  let place: Int
  let heldCuts: [RuleID: HeldCuts]
  private var found: [String: Outcome] = [:]

  init(
    cohort: Cohort, judgements: Judgements, framework: Framework, place: Int,
    heldCuts: [RuleID: HeldCuts]
  ) {
    self.cohort = cohort
    self.judgements = judgements
    self.framework = framework
    self.place = place
    self.heldCuts = heldCuts
  }

  mutating func outcomes(of assessment: Assessment) -> [String: Outcome] {
    var bench = Bench(cohort: cohort, judgements: judgements, framework: framework)
    bench.heldCuts = heldCuts
    for (index, rule) in framework.pipeline.enumerated() {
      let steps = assessment.steps.filter { $0.rule == rule.id }
      let rest = framework.pipeline[(index + 1)...]
      for step in steps { omitBefore(step, of: rule, bench, rest) }
      bench.apply(rule)
      guard assessment.averageOrigin == .computed else { continue }
      for step in steps { omitAfter(step, bench, rest) }
    }
    return found
  }

  /// Rules and tests are left out before they are applied.
  private mutating func omitBefore(
    _ step: Step, of rule: Rule, _ bench: Bench, _ rest: ArraySlice<Rule>
  ) {
    switch (step.detail, rule.body) {
    case (.test(let outcome), .considerations(let body)):
      attempt(step, bench) { fork in
        fork.apply(rule.with(.considerations(body.without(outcome.test))))
        fork.apply(rest)
      }
    case (.cap, _), (.considerations, _), (.aggregate, _), (.limit, _), (.moderation, _),
      (.shift, _), (.decision, _), (.published, _):
      let others = framework.with(pipeline: framework.pipeline.filter { $0.id != rule.id })
      attempt(step, bench) { fork in
        fork.framework = others
        fork.apply(rest)
      }
    default: break
    }
  }

  /// A metric is taken from the card once it has its score, so that what rests on it goes as well.
  private mutating func omitAfter(_ step: Step, _ bench: Bench, _ rest: ArraySlice<Rule>) {
    guard case .metric(let result) = step.detail, result.score != nil else { return }
    let place = place
    attempt(step, bench) { fork in
      fork.drafts[place].metrics.removeAll { $0.metric == result.metric }
      fork.apply(rest)
    }
  }

  private mutating func attempt(_ step: Step, _ bench: Bench, _ body: (inout Bench) -> Void) {
    var fork = bench.forked()
    body(&fork)
    found[step.id] = fork.drafts[place].outcome
  }
}

extension ConsiderationsRule {
  fileprivate func without(_ test: TestID) -> ConsiderationsRule {
    ConsiderationsRule(
      figures: figures, tests: tests.filter { $0.id != test }, minimumCoverage: minimumCoverage,
      across: across)
  }
}

/// What steps use, as words that can be compared: metrics, columns of the monthly table, subjects.
private struct StepUses {
  let framework: Framework
  private var sources: [MetricID: Set<String>] = [:]

  init(framework: Framework) {
    self.framework = framework
    for rule in framework.pipeline {
      guard case .footprint(let body) = rule.body else { continue }
      for entry in body.entries {
        sources[entry.metric] = Self.tokens(of: entry.figure)
      }
    }
  }

  func tokens(of step: Step) -> Set<String> {
    let rule = framework.rule(step.rule)
    var tokens = Set(rule?.subject.map { ["subject \($0)"] } ?? [])
    switch step.detail {
    case .metric(let result):
      tokens.formUnion(self.tokens(of: result.metric))
      if case .combine(let body)? = rule?.body {
        tokens.formUnion(self.tokens(of: body.rows).union(self.tokens(of: body.columns)))
      }
    case .test(let outcome): tokens.formUnion(self.tokens(of: outcome.test, in: rule))
    case .aggregate, .limit: tokens.formUnion(areas(of: rule).flatMap(self.tokens))
    default: break
    }
    return tokens
  }

  private func tokens(of metric: MetricID) -> Set<String> {
    let subject = framework.metric(metric)?.subject.map { Set(["subject \($0)"]) } ?? []
    return subject.union(sources[metric] ?? []).union(["metric \(metric)"])
  }

  private func tokens(of test: TestID, in rule: Rule?) -> Set<String> {
    guard case .considerations(let body)? = rule?.body,
      let test = body.tests.first(where: { $0.id == test })
    else { return [] }
    var tokens = Set(test.subject.map { ["subject \($0)"] } ?? [])
    for id in test.basis?.figures ?? [] {
      tokens.insert("metric \(id)")
      if case .monthly(let numerator, _, _)? = framework.systemFigure(id)?.making {
        tokens.insert(Self.token(of: numerator))
      }
    }
    return tokens
  }

  private func areas(of rule: Rule?) -> [AreaID] {
    switch rule?.body {
    case .aggregate(let body): return body.areas
    case .limit(let body):
      if case .areas(let areas, _) = body.bar { return areas }
      return []
    default: return []
    }
  }

  private func tokens(of area: AreaID) -> Set<String> {
    let found = framework.capability.lazy.compactMap { $0.area(area) }.first
    return Set(["area \(area)"] + (found?.subject.map { ["subject \($0)"] } ?? []))
  }

  private static func tokens(of figure: FootprintRule.Figure) -> Set<String> {
    switch figure {
    case .ratio(let numerator, _, _, _): [token(of: numerator)]
    case .mean(let metric): ["metric \(metric)"]
    case .unheld: []
    }
  }

  private static func token(of numerator: FootprintRule.Ratio) -> String {
    switch numerator {
    case .count(let column), .remainder(let column): "column \(column)"
    }
  }
}
