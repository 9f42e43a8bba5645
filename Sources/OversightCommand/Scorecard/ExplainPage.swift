import Narration
import OversightCore
import Terminal

/// Every step from observation to segment and capability, in the order in which they were taken.
struct ExplainPage {
  let scope: Scope
  let assessment: Assessment
  let previous: PreviousPeriod
  let studies: [String: StepStudy]

  init(scope: Scope, assessment: Assessment) {
    self.scope = scope
    self.assessment = assessment
    previous = scope.previous(of: [assessment])
    studies = scope.studies(of: assessment.organisation.code)
  }

  private var narrator: Narrator { scope.narrator }

  var json: JSON {
    var fields = ScopeJSON.fields(scope)
    fields.put("code", assessment.organisation.code)
    fields.put("name", assessment.organisation.name)
    StepsJSON(
      assessment: assessment, narrator: narrator, previous: previous, studies: studies
    ).put(in: &fields)
    return fields.json
  }

  var lines: [String] {
    let title = Words.explainTitle(assessment.organisation, scope)
    let steps = assessment.steps.enumerated().flatMap { step($1, number: $0 + 1) }
    return scope.warnings + title.flatMap(wrapped) + change + dependences + steps
  }

  /// Why the segment is another one than in the period before, or the same.
  private var change: [String] {
    let code = assessment.organisation.code
    let sentences =
      previous.change(of: code).map(narrator.change)
      ?? [previous.changeReason(for: assessment, narrator)]
    return ["", Words.changeTitle(since: previous.period)] + sentences.flatMap(indented)
  }

  /// What the result depends on that we assumed.
  private var dependences: [String] {
    let sentences = narrator.dependences(assessment)
    if sentences.isEmpty { return [] }
    return ["", Words.dependencesTitle] + sentences.flatMap(indented)
  }

  private func step(_ step: Step, number: Int) -> [String] {
    let origin = StepOrigin(step, in: narrator.framework)
    let sentence = narrator.sentence(for: step.detail)
    let result = narrator.result(of: step.detail)
    let mark = origin.provenance == .assumed ? Words.assumedMark : ""
    return ["", clean("\(number). \(origin.title)  [\(step.id)]\(mark)")]
      + extra(of: step).flatMap(indented) + indented("\(sentence) → \(result)")
      + indented(Words.rule(step.rule.value, origin.provenance, origin.source))
      + indented(narrator.incomplete(step) ?? "") + indented(alternatives(of: step.rule))
      + study(of: step).flatMap(indented)
  }

  /// Where else the same is counted, and what the rules come to without the step.
  private func study(of step: Step) -> [String] {
    studies[step.id].map { narrator.study($0, of: step, in: assessment) } ?? []
  }

  /// The figures behind the sentence.
  private func extra(of step: Step) -> [String] {
    switch step.detail {
    case .metric(let result): value(of: result) + place(of: result)
    case .proposal: narrator.particulars(of: step.detail)
    case .average(let detail) where detail.average != nil && detail.origin == .computed:
      [narrator.sum(of: assessment.metrics) + " = \(Figure.text(detail.sum, decimals: 2))"]
    default: []
    }
  }

  private func value(of result: MetricResult) -> [String] {
    guard let value = result.value else { return [] }
    let figure = Figure.value(value, unit: result.unit)
    let rank = result.rank.map { Words.ranked($0, of: result.pool) } ?? ""
    return ["\(figure) \(Figure.unit(result.unit))\(rank)"]
  }

  /// Where the metric stands in the edition.
  private func place(of result: MetricResult) -> [String] {
    let purpose = narrator.framework.metric(result.metric)?.purpose ?? ""
    return [Words.place(domain: narrator.domainName(result.domain), purpose: purpose)]
  }

  private func alternatives(of rule: RuleID) -> String {
    let says = narrator.framework.rule(rule)?.alternatives.map(\.says) ?? []
    return says.isEmpty ? "" : Words.alternatives(says)
  }

  private func indented(_ text: String) -> [String] {
    if text.isEmpty { return [] }
    return DisplayText.wrapping(text, to: (Output.columns ?? 100) - 3).map { "   \($0.string)" }
  }

  private func wrapped(_ text: String) -> [String] {
    DisplayText.wrapping(text, to: Output.columns ?? 100).map(\.string)
  }

  private func clean(_ text: String) -> String { DisplayText(text).string }
}
