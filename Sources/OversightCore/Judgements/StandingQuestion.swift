/// A question of an edition with what stands for it of one organisation: one of the tests that are
/// counted, or what another rule asks.
public struct StandingQuestion: Sendable {
  /// What is asked.
  public let question: Question
  /// The rule that asks it.
  public let rule: Rule
  /// The step of the result that took the answer; nil where the rule made none.
  public let step: Step?
  /// What a person entered, whether it stands or not.
  public let given: GivenAnswer?

  /// What answers it, where it is one of the tests that are counted.
  public var outcome: TestOutcome? {
    if case .test(let outcome)? = step?.detail { return outcome }
    return nil
  }

  /// Whether it is one of the tests that are counted.
  public var isTest: Bool { rule.asksTests }

  /// The answer that counts; nil where it is not known.
  public var answer: TestAnswer? {
    switch step?.detail {
    case .test(let outcome): outcome.answer
    case .cap(let detail): Self.answer(detail.isSet)
    case .limit(let detail): Self.answer(detail.isSet)
    default: given?.answer
    }
  }

  private static func answer(_ isSet: Bool?) -> TestAnswer? {
    isSet.map { $0 ? .met : .notMet }
  }
}

extension Framework {
  /// Everything the edition asks of an organisation, in the order of its rules. `given` is what people
  /// entered of the organisation in the period.
  public func standing(
    of assessment: Assessment, given: [TestID: GivenAnswer]
  ) -> [StandingQuestion] {
    pipeline.filter { $0.kinds.contains(assessment.organisation.kind) }.flatMap { rule in
      rule.questions.map { question in
        StandingQuestion(
          question: question, rule: rule,
          step: assessment.steps.first { $0.answers(question.id, of: rule) },
          given: given[question.id])
      }
    }
  }
}

extension Rule {
  /// Whether what it asks are the tests that are counted.
  public var asksTests: Bool {
    if case .considerations = body { return true }
    return false
  }
}

extension Step {
  /// Whether it is the step a question's answer went into.
  fileprivate func answers(_ question: TestID, of rule: Rule) -> Bool {
    guard self.rule == rule.id else { return false }
    switch detail {
    case .test(let outcome): return outcome.test == question
    case .cap, .limit: return true
    default: return false
    }
  }
}
