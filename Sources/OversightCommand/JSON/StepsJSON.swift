import Narration
import OversightCore

/// The steps of a result, what each does to it, what it depends on and why it is another one than
/// before: the same fields on the page and in the explanation.
struct StepsJSON {
  let assessment: Assessment
  let narrator: Narrator
  let previous: PreviousPeriod
  let studies: [String: StepStudy]

  func put(in fields: inout JSONFields) {
    let study = StudyJSON(assessment: assessment, narrator: narrator)
    let step = StepJSON(assessment: assessment, narrator: narrator)
    fields.put(
      "steps",
      assessment.steps.map { one in
        var fields = step.fields(one)
        study.put(studies[one.id], in: &fields)
        return fields
      })
    fields.put("dependences", study.dependences())
    fields.put(
      "change",
      previous.change(of: assessment.organisation.code).map {
        ChangeJSON.fields($0, since: previous.period, narrator)
      }, or: previous.changeReason(for: assessment, narrator))
  }
}
