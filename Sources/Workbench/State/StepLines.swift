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
    let origin = StepOrigin(step, in: narrator.framework)
    let head = "\(origin.title): \(narrator.result(of: step.detail))"
    return [
      .init(text: head, style: step.isRung ? .strong : .plain),
      .init(text: "  \(narrator.sentence(for: step.detail))", style: .plain),
      .init(
        text: "  \(origin.provenance.rawValue) · \(origin.source)",
        style: origin.provenance == .assumed ? .accent : .dim),
    ]
  }
}
