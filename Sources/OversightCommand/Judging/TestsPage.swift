import Narration
import OversightCore
import Terminal

/// The tests and other questions of one organisation, with their answers and what these rest on.
struct TestsPage {
  let subject: TestSubject
  let scope: Scope

  var lines: [String] {
    let (organisation, narrator) = (subject.organisation, scope.narrator)
    let standing = subject.standing(in: scope)
    let tests = standing.enumerated().flatMap { test($1, number: $0 + 1, narrator) }
    return scope.warnings
      + [
        "\(organisation.code) \(organisation.name) · \(scope.period) · \(narrator.framework.shortName)"
      ]
      .map { DisplayText($0).string } + summary + [""] + tests
  }

  private var summary: [String] {
    guard let assessment = scope.assessment(of: subject.organisation.code) else { return [] }
    let narrator = scope.narrator
    let counts = assessment.considerations.map { [narrator.sentence(for: .considerations($0))] }
    return (counts ?? []).flatMap { wrapped($0, indent: 0) }
      + narrator.openQuestions(of: assessment).flatMap { wrapped($0, indent: 0) }
  }

  private func test(_ test: StandingQuestion, number: Int, _ narrator: Narrator) -> [String] {
    let head = "\(number) \(test.question.name)  [\(test.question.id)]: \(test.word(narrator))"
    return [DisplayText(head).string] + wrapped(test.question.asks, indent: 3)
      + wrapped(test.grounds(narrator), indent: 3)
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    let blanks = String(repeating: " ", count: indent)
    return DisplayText.wrapping(text, to: (Output.columns ?? 100) - indent).map {
      blanks + $0.string
    }
  }
}

/// What an answer changed.
struct AnswerPage {
  let subject: TestSubject
  let question: Question
  let judged: Judged

  private var code: OrganisationCode { subject.organisation.code }

  var lines: [String] {
    let narrator = judged.narrator
    let open = judged.after.assessment(of: code).map(narrator.openQuestions) ?? []
    return judged.lines(
      subject.organisation,
      answer(narrator) + count + [judged.segment(of: code)] + open + judged.others(than: code))
  }

  private func answer(_ narrator: Narrator) -> [String] {
    let was = subject.standing(in: judged.before).first { $0.question == question }
    guard let now = subject.standing(in: judged.after).first(where: { $0.question == question })
    else { return [] }
    let change = Words.change(
      question.name, from: was?.word(narrator) ?? "", to: now.word(narrator))
    return ["\(change) (\(now.grounds(narrator)))"]
  }

  /// How many tests are met, before and after.
  private var count: [String] {
    guard let now = judged.after.assessment(of: code)?.considerations,
      now.outcomes.contains(where: { $0.test == question.id })
    else { return [] }
    let was = judged.before.assessment(of: code)?.considerations?.met.count ?? 0
    return [
      Words.testsMet(
        from: was, to: now.met.count, of: now.outcomes.count, unknown: now.unknown.count)
    ]
  }
}
