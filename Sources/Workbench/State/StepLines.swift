import Narration
import OversightCore
import Terminal

/// Every step of an assessment as lines to read: the same steps as the command line's `explain`.
struct StepLines {
  let narrator: Narrator
  let assessment: Assessment
  /// What each step does to the result, by its identifier.
  let studies: [String: StepStudy]
  /// Why the segment is another one than in the quarter before; nil where it is not known.
  let change: (period: Period, change: SegmentChange)?
  /// A sentence as the screen may show it.
  let shown: (String) -> String
  /// What stands in place of a step that the screen may not show; nil where it may.
  let hiding: (StepDetail) -> String?

  var lines: [TextSheet.TextLine] {
    changeLines + dependenceLines + assessment.steps.filter(isWorthReading).flatMap(lines)
  }

  private var changeLines: [TextSheet.TextLine] {
    guard let change else { return [] }
    return block(Words.changeTitle(change.period), narrator.change(change.change), .plain)
  }

  private var dependenceLines: [TextSheet.TextLine] {
    let sentences = narrator.dependences(assessment)
    return sentences.isEmpty ? [] : block(Words.dependsTitle, sentences, .accent)
  }

  private func block(
    _ title: String, _ sentences: [String], _ style: Style
  ) -> [TextSheet.TextLine] {
    [.init(text: title, style: .strong)]
      + sentences.map { .init(text: "  \(shown($0))", style: style) }
      + [.init(text: "", style: .plain)]
  }

  /// Metrics that do not apply are not steps on the way to anything.
  private func isWorthReading(_ step: Step) -> Bool {
    if case .metric(let result) = step.detail { return result.isShown }
    return true
  }

  /// What it means where something the rule needs is missing, in the edition's words.
  private func missing(_ step: Step) -> [TextSheet.TextLine] {
    narrator.incomplete(step).map { [.init(text: "  \($0)", style: .dim)] } ?? []
  }

  /// Everything the step looked at, where its sentence does not say all.
  private func particulars(_ step: Step) -> [TextSheet.TextLine] {
    narrator.particulars(of: step.detail).map { .init(text: "  \(shown($0))", style: .plain) }
  }

  private func study(_ step: Step) -> [TextSheet.TextLine] {
    let sentences = studies[step.id].map { narrator.study($0, of: step, in: assessment) } ?? []
    return sentences.map { .init(text: "  \(shown($0))", style: .dim) }
  }

  /// One step with what it does to the result.
  func lines(_ step: Step) -> [TextSheet.TextLine] {
    let origin = StepOrigin(step, in: narrator.framework)
    let hidden = hiding(step.detail)
    let result = hidden == nil ? narrator.result(of: step.detail) : Words.hidden
    let said = hidden.map(Words.sentence) ?? shown(narrator.sentence(for: step.detail))
    return [
      .init(text: "\(origin.title): \(result)", style: step.isRung ? .strong : .plain),
      .init(text: "  \(said)", style: .plain),
      .init(
        text: "  \(origin.provenance.rawValue) · \(origin.source)",
        style: origin.provenance == .assumed ? .accent : .dim),
    ] + (hidden == nil ? particulars(step) + missing(step) + study(step) : missing(step))
  }
}
