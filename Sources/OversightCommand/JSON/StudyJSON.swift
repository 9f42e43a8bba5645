import Narration
import OversightCore

/// What a result rests on: our assumptions, and each single step.
struct StudyJSON {
  let assessment: Assessment
  let narrator: Narrator

  /// The other forms of assumed rules under which the result would be another one.
  func dependences() -> [JSONFields] {
    zip(assessment.dependences, narrator.dependences(assessment)).map { dependence, sentence in
      let rule = narrator.framework.rule(dependence.rule)
      let other = rule?.alternatives.first { $0.id == dependence.alternative }
      var fields = JSONFields()
      fields.put("rule", dependence.rule.value)
      fields.put("title", rule?.title ?? dependence.rule.value)
      fields.put("alternative", dependence.alternative)
      fields.put("says", other?.says ?? dependence.alternative)
      fields.put("result", outcome(dependence.result))
      fields.put("sentence", sentence)
      return fields
    }
  }

  /// Where else the same is counted, and what the rules come to without the step.
  func put(_ study: StepStudy?, in fields: inout JSONFields) {
    fields.put("alsoCountedIn", study?.alsoCountedIn ?? [])
    fields.put("without", study?.without.map(outcome), or: Words.leavingOutSaysNothing)
  }

  /// What the rules come to.
  private func outcome(_ outcome: Outcome) -> JSONFields {
    var fields = JSONFields()
    fields.put("averageScore", outcome.average, or: narrator.reason(.noAverage))
    let open = outcome.possible.map(String.init)
    fields.put(
      "segment", outcome.segment,
      or: open.isEmpty
        ? narrator.reason(.noSegment) : Narrator.list(open, last: "or"))
    fields.put("possibleSegments", outcome.possible)
    fields.put("capabilityRating", outcome.overall, or: Words.noOverall)
    fields.put("route", outcome.route?.rawValue, or: Words.noRoute)
    return fields
  }
}
