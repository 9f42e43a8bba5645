import Narration
import OversightCore
import Terminal

/// Every step of an assessment as lines to read: the same steps as the command line's `explain`.
struct StepLines {
  let narrator: Narrator
  let assessment: Assessment

  var lines: [TextSheet.TextLine] {
    assessment.steps.filter(isWorthReading).flatMap(lines)
  }

  /// Metrics that do not apply are not steps on the way to anything.
  private func isWorthReading(_ step: Step) -> Bool {
    if case .metric(let result) = step.detail { return result.isShown }
    return true
  }

  private func lines(_ step: Step) -> [TextSheet.TextLine] {
    let rule = narrator.framework.rule(step.rule)
    let (provenance, source) = origin(of: step, rule)
    let head = "\(title(step, rule)): \(narrator.result(of: step.detail))"
    return [
      .init(text: head, style: step.isRung ? .strong : .plain),
      .init(text: "  \(narrator.sentence(for: step.detail))", style: .plain),
      .init(
        text: "  \(provenance.rawValue) · \(source)",
        style: provenance == .assumed ? .accent : .dim),
    ]
  }

  /// A metric says itself how its scoring is known; everything else is the rule's.
  private func origin(of step: Step, _ rule: Rule?) -> (Provenance, String) {
    if case .metric(let result) = step.detail,
      let definition = narrator.framework.metric(result.metric)
    {
      return (definition.provenance, definition.source)
    }
    return (rule?.provenance ?? .assumed, rule?.source ?? "")
  }

  private func title(_ step: Step, _ rule: Rule?) -> String {
    switch step.detail {
    case .metric(let result):
      "\(narrator.shortName(of: result.metric)) (\(result.metric))"
    case .domain(let result): narrator.domainName(result.domain)
    default: rule?.title ?? step.rule.value
    }
  }
}
