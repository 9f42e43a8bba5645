import Narration
import OversightCore
import Terminal

/// Every step from observation to segment and capability, in the order in which they were taken.
struct ExplainPage {
  let scope: Scope
  let assessment: Assessment

  private var narrator: Narrator { scope.narrator }

  var json: JSON {
    var fields = ScopeJSON.fields(scope)
    fields.put("code", assessment.organisation.code)
    fields.put("name", assessment.organisation.name)
    fields.put(
      "steps",
      assessment.steps.map { StepJSON(assessment: assessment, narrator: narrator).fields($0) })
    return fields.json
  }

  var lines: [String] {
    let title = Words.explainTitle(assessment.organisation, scope)
    let steps = assessment.steps.enumerated().flatMap { step($1, number: $0 + 1) }
    return scope.warnings + title.flatMap(wrapped) + steps
  }

  private func step(_ step: Step, number: Int) -> [String] {
    let origin = StepOrigin(step, in: narrator.framework)
    let sentence = narrator.sentence(for: step.detail)
    let result = narrator.result(of: step.detail)
    return ["", clean("\(number). \(origin.title)  [\(step.id)]")]
      + extra(of: step).flatMap(indented) + indented("\(sentence) → \(result)")
      + indented(Words.rule(step.rule.value, origin.provenance, origin.source))
      + indented(alternatives(of: step.rule))
  }

  /// The figures behind the sentence.
  private func extra(of step: Step) -> [String] {
    switch step.detail {
    case .metric(let result): value(of: result)
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
