import OversightCore

/// What a step is called and where it comes from: a metric's score from the metric's own definition,
/// everything else from the rule.
public struct StepOrigin: Hashable, Sendable {
  /// The title: the metric's or domain's name, else the rule's title.
  public let title: String
  /// How it is known.
  public let provenance: Provenance
  /// The clause.
  public let source: String

  /// The origin of a step under an edition.
  public init(_ step: Step, in framework: Framework) {
    let rule = framework.rule(step.rule)
    var metric: MetricDefinition?
    if case .metric(let result) = step.detail { metric = framework.metric(result.metric) }
    var domain: String?
    if case .domain(let result) = step.detail {
      domain = framework.domains.first { $0.id == result.domain }?.name
    }
    var test: ConsiderationsRule.Test?
    if case .test(let outcome) = step.detail, case .considerations(let body)? = rule?.body {
      test = body.tests.first { $0.id == outcome.test }
    }
    title = metric?.name ?? test?.asked.name ?? domain ?? rule?.title ?? step.rule.value
    provenance = metric?.provenance ?? rule?.provenance ?? .assumed
    source = metric?.source ?? rule?.source ?? ""
  }
}
