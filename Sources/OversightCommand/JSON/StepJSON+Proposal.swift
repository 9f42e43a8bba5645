import Narration
import OversightCore

/// Inputs and result of a proposal.
extension StepJSON {
  func proposal(_ detail: ProposalDetail) -> Values {
    var values = Values()
    values.inputs.put("area", detail.area)
    values.inputs.put("grounds", detail.grounds.map(ground))
    values.result.put(
      "proposed", detail.proposed, or: narrator.sentence(for: .proposal(detail)))
    return values
  }

  private func ground(_ ground: ProposalGround) -> JSONFields {
    let sentence = narrator.sentence(for: ground)
    var fields = what(ground.what, sentence)
    fields.put("day", ground.day?.description, or: sentence)
    fields.put("rating", ground.rating, or: sentence)
    fields.put("sentence", sentence)
    return fields
  }

  private func what(_ what: ProposalGround.What, _ sentence: String) -> JSONFields {
    var fields = JSONFields()
    switch what {
    case .inspection(let question, let words, let age):
      fields.put("kind", "cqc")
      fields.put("question", question)
      fields.put("says", words)
      fields.put("years", age.years, or: sentence)
    case .finding(let number, let source, let finding):
      fields.put("kind", "finding")
      fields.put("number", number)
      fields.put("source", source)
      fields.put("says", finding?.rawValue, or: sentence)
    case .certification(let period, let state):
      fields.put("kind", "certification")
      fields.put("period", period)
      fields.put("says", state.rawValue)
    }
    return fields
  }
}

extension ProposalGround.Age {
  /// Whole years; nil where the rating had no age on the day.
  fileprivate var years: Int? {
    switch self {
    case .within(let years), .older(let years): years
    case .later, .unknown: nil
    }
  }
}
