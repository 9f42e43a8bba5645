import Narration
import OversightCore

/// Inputs and result of one test.
extension StepJSON {
  func test(_ outcome: TestOutcome) -> Values {
    let reason = narrator.test(outcome)
    var values = Values()
    values.inputs.put("grounds", grounds(outcome.grounds))
    values.inputs.put("source", source(outcome.grounds), or: Words.notEntered)
    values.inputs.put("actor", actor(outcome.grounds), or: Words.notEntered)
    values.inputs.put("figures", outcome.findings.map(finding))
    values.inputs.put("systems", systems(outcome.grounds))
    values.inputs.put("computed", outcome.computed?.rawValue, or: reason)
    values.result.put("answer", outcome.answer?.rawValue, or: reason)
    return values
  }

  private func grounds(_ grounds: TestOutcome.Grounds) -> String {
    switch grounds {
    case .entered: "entered"
    case .figures: "figures"
    case .systems: "systems"
    case .absent: "none"
    }
  }

  private func source(_ grounds: TestOutcome.Grounds) -> String? {
    if case .entered(let given) = grounds { return given.source }
    return nil
  }

  private func actor(_ grounds: TestOutcome.Grounds) -> String? {
    if case .entered(let given) = grounds { return given.actor.name }
    return nil
  }

  private func systems(_ grounds: TestOutcome.Grounds) -> [JSONFields] {
    guard case .systems(let systems, _) = grounds else { return [] }
    return systems.map { system in
      var fields = JSONFields()
      fields.put("board", system.board)
      fields.put("answer", system.answer?.rawValue, or: Words.notAnswered)
      return fields
    }
  }

  private func finding(_ finding: FigureFinding) -> JSONFields {
    var fields = JSONFields()
    fields.put("figure", finding.figure.value)
    fields.put("month", finding.month?.description, or: Words.notMonthly)
    fields.put("value", finding.value)
    fields.put("quartile", finding.cut, or: Words.noQuartile)
    fields.put("systems", finding.systems)
    fields.put("isProxy", finding.isProxy)
    return fields
  }
}
