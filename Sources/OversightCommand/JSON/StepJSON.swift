import Narration
import OversightCore

/// One step with its typed inputs and result, and the sentence that says the same.
struct StepJSON {
  let assessment: Assessment
  let narrator: Narrator

  func fields(_ step: Step) -> JSONFields {
    let origin = StepOrigin(step, in: narrator.framework)
    let values = values(of: step)
    var fields = JSONFields()
    fields.put("id", step.id)
    fields.put("title", origin.title)
    fields.put("rule", step.rule.value)
    fields.put("provenance", origin.provenance.rawValue)
    fields.put("source", origin.source)
    fields.put("inputs", values.inputs)
    fields.put("result", values.result)
    fields.put("sentence", narrator.sentence(for: step.detail))
    fields.put("resultWords", narrator.result(of: step.detail))
    return fields
  }

  struct Values {
    var inputs = JSONFields()
    var result = JSONFields()
  }

  private func values(of step: Step) -> Values {
    switch step.detail {
    case .footprint(let providers, let made, let latest): footprint(providers, made, latest)
    case .metric(let result): metric(result)
    case .domain(let result): domain(result)
    case .average(let detail): average(detail)
    case .segment(let detail): segment(detail)
    case .cap(let detail): cap(detail)
    case .published(let detail): published(detail)
    case .test(let outcome): test(outcome)
    case .considerations(let detail): considerations(detail)
    case .proposal(let detail): proposal(detail)
    case .aggregate(let detail): aggregate(detail, by: step.rule)
    case .limit(let detail): limit(detail)
    case .moderation(let detail): moderation(detail)
    case .shift(let detail): shift(detail)
    case .decision(let detail): decision(detail)
    case .rank(let detail): rank(detail)
    case .route(let detail): route(detail)
    case .support(let segment, let words): support(segment, words)
    }
  }
}
