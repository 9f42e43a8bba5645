import Narration
import OversightCore

/// One line of the considerations tab: a test of the edition, or what another of its rules asks.
struct TestRow: Sendable {
  /// What is asked.
  let question: Question
  /// The rule that asks it.
  let rule: Rule
  /// The step of the ladder that took the answer; nil where the rule made none.
  let step: Step?
  /// What a person entered, whether it stands or not.
  let given: GivenAnswer?

  /// What answers it, where it is one of the tests that are counted.
  var outcome: TestOutcome? {
    if case .test(let outcome)? = step?.detail { return outcome }
    return nil
  }

  /// Whether it is one of the tests that are counted.
  var isTest: Bool { rule.asksTests }

  /// The answer that counts; nil where it is not known.
  var answer: TestAnswer? {
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

extension Desk {
  /// Everything the edition asks of an organisation, in the order of its rules: the tests, and the
  /// questions of other rules.
  func testRows(of assessment: Assessment) -> [TestRow] {
    let given = record.judgements.answers[periodKey(of: assessment)] ?? [:]
    let rules = framework.pipeline.filter { $0.kinds.contains(assessment.organisation.kind) }
    return rules.flatMap { rule in
      rule.questions.map { question in
        TestRow(
          question: question, rule: rule,
          step: assessment.steps.first { $0.answers(question.id, of: rule) },
          given: given[question.id])
      }
    }
  }

  /// The questions of the open organisation.
  var testRows: [TestRow] { open.map(testRows) ?? [] }

  /// The selected question.
  var selectedTest: TestRow? {
    let rows = testRows
    return rows.indices.contains(page.tests.selection) ? rows[page.tests.selection] : nil
  }

  /// What answers and decisions on an organisation are kept by.
  func periodKey(of assessment: Assessment) -> PeriodKey {
    PeriodKey(
      organisation: assessment.organisation.code, period: period, framework: framework.id)
  }
}

extension Step {
  /// Whether it is the step a question's answer went into.
  func answers(_ question: TestID, of rule: Rule) -> Bool {
    guard self.rule == rule.id else { return false }
    switch detail {
    case .test(let outcome): return outcome.test == question
    case .cap, .limit: return true
    default: return false
    }
  }
}
