import Ledger
import Narration
import OversightCore

/// The tests and other questions that people answer of one organisation, under one edition.
struct TestSubject {
  let organisation: Organisation
  let questions: [Question]

  /// Refused where the edition asks nothing, with its reason.
  init(code: String, in scope: Scope) throws {
    organisation = try Finding.assessment(code, in: scope).organisation
    let framework = scope.framework
    if let reason = framework.refusal(of: .consideration) {
      throw Refusal.noConsiderations(framework.edition, reason)
    }
    questions = framework.questions(for: organisation.kind)
    if questions.isEmpty {
      throw Failure(.refused, Words.asksNothing(framework.edition, organisation))
    }
  }

  /// A question by number, identifier or a part of its name.
  func question(_ text: String) throws(Failure) -> Question {
    if let number = Int(text), questions.indices.contains(number - 1) {
      return questions[number - 1]
    }
    let found = Finding.matches(text, in: questions.map { ($0.id.value, $0.name) })
    if found.count == 1, let question = questions.first(where: { $0.id.value == found[0] }) {
      return question
    }
    let choice = questions.enumerated().map { "\($0 + 1) \($1.id)" }
    let near = Nearest.words(to: text, among: questions.map(\.id.value))
    throw Failure(.refused, Words.noSuch(.test, text, matching: found, near: near, choice))
  }

  /// The answers as they stand, in the order of the edition.
  func standing(in scope: Scope) -> [StandingQuestion] {
    let assessment = scope.assessment(of: organisation.code)
    let key = PeriodKey(
      organisation: organisation.code, period: scope.period, framework: scope.framework.id)
    let given = scope.judgements.answers[key] ?? [:]
    return assessment.map { scope.framework.standing(of: $0, given: given) } ?? []
  }
}

extension StandingQuestion {
  /// The answer in words: a test is met or not met, another question is answered yes or no.
  func word(_ narrator: Narrator) -> String { narrator.word(for: answer, isTest: isTest) }

  /// What it rests on.
  func grounds(_ narrator: Narrator) -> String {
    if let outcome { return narrator.test(outcome) }
    return given.map { Words.entered($0) } ?? Words.notAnswered
  }
}

extension Narrator {
  /// What answers that are still open could change, a sentence a step; none where nothing is open.
  func openQuestions(of assessment: Assessment) -> [String] {
    assessment.steps.compactMap { step in
      switch step.detail {
      case .shift(let detail) where detail.testsUnknown > 0 && detail.testsNeeded != nil:
        detail.couldMoveByUnknown
          ? titled(step) : Words.unknownChangesNothing(detail.testsUnknown)
      case .cap(let detail) where detail.flag.question != nil && detail.isSet == nil:
        titled(step)
      default: nil
      }
    }
  }

  private func titled(_ step: Step) -> String {
    "\(StepOrigin(step, in: framework).title): \(sentence(for: step.detail))"
  }
}
