import Testing

@testable import Narration
@testable import OversightCore

/// Tests and questions in words: what was asked, what answers it, and what is not known.
@Suite struct TestSentenceTests {
  private let narrator = Narrator(Asking.framework)

  private func outcome(
    _ answer: TestAnswer?, _ grounds: TestOutcome.Grounds, computed: TestAnswer? = nil,
    findings: [FigureFinding] = []
  ) -> StepDetail {
    .test(
      TestOutcome(
        test: TestID("beds"), answer: answer, grounds: grounds, computed: computed,
        findings: findings))
  }

  private func finding(
    _ figure: String, _ value: Double, month: String? = nil, cut: Double? = nil,
    isProxy: Bool = false
  ) -> FigureFinding {
    FigureFinding(
      figure: MetricID(figure), month: month.flatMap { Month($0) }, value: value, cut: cut,
      systems: 42, isProxy: isProxy)
  }

  private func given(_ answer: TestAnswer?) throws -> GivenAnswer {
    GivenAnswer(actor: try #require(Actor("ann")), answer: answer, source: "the board's return")
  }

  /// A test is met, not met or not known; it is never passed or failed.
  @Test func anAnswerIsMetNotMetOrNotKnown() {
    #expect(narrator.word(for: .met) == "met")
    #expect(narrator.word(for: .notMet) == "not met")
    #expect(narrator.word(for: nil) == "not known")
    for answer in [TestAnswer.met, .notMet, nil] {
      #expect(narrator.result(of: outcome(answer, .figures)) == narrator.word(for: answer))
    }
  }

  @Test func figuresAreSaidMonthByMonth() {
    let months = outcome(
      .met, .figures,
      findings: [
        finding("waits", 55.234, month: "2025-04", cut: 56.1, isProxy: true),
        finding("waits", 54, month: "2025-05", cut: 56, isProxy: false),
      ])
    #expect(
      narrator.sentence(for: months)
        == "Apr 2025 55.23 %, quartile 56.10 of 42 systems (proxy); "
        + "May 2025 54.00 %, quartile 56.00 of 42 systems")
  }

  @Test func aFigureOfThePeriodIsNamed() {
    let table = outcome(.notMet, .figures, findings: [finding("deficit", 1.5)])
    #expect(narrator.sentence(for: table) == "System deficit 1.50 %")
  }

  @Test func anEnteredAnswerNamesWhoAndFromWhat() throws {
    let plain = outcome(.met, .entered(try given(.met)))
    #expect(narrator.sentence(for: plain) == "entered by ann: the board's return")
    let agreed = outcome(
      .met, .entered(try given(.met)), computed: .met, findings: [finding("deficit", 3)])
    #expect(narrator.sentence(for: agreed) == "entered by ann: the board's return")
    let other = outcome(
      .met, .entered(try given(.met)), computed: .notMet, findings: [finding("deficit", 1.5)])
    #expect(
      narrator.sentence(for: other)
        == "entered by ann: the board's return; "
        + "the figures held say not met (System deficit 1.50 %)")
  }

  private func systems(_ answers: [(String, TestAnswer?)]) throws -> [SystemAnswer] {
    try answers.map { SystemAnswer(board: try #require(OrganisationCode($0)), answer: $1) }
  }

  @Test func aProvidersAnswersAreThoseOfItsSystems() throws {
    let one = try systems([("QVV", .met)])
    #expect(
      narrator.sentence(for: outcome(.met, .systems(one, isLead: false))) == "its system QVV met")
    #expect(
      narrator.sentence(for: outcome(.met, .systems(one, isLead: true))) == "lead ICB QVV met")
    let three = try systems([("QMJ", .met), ("QOP", nil), ("QVV", .notMet)])
    #expect(
      narrator.sentence(for: outcome(.notMet, .systems(three, isLead: false)))
        == "its systems QMJ met, QOP not known and QVV not met")
  }

  /// Where a provider's own answer stands, its systems say otherwise, not figures.
  @Test func whatItsSystemsSayIsNotCalledFigures() throws {
    let own = outcome(.notMet, .entered(try given(.notMet)), computed: .met)
    #expect(
      narrator.sentence(for: own) == "entered by ann: the board's return; its systems say met")
  }

  @Test func anUnknownAnswerSaysWhyAndWhatIsHeld() {
    let open = outcome(nil, .absent(.notAnswered))
    #expect(narrator.sentence(for: open) == "not answered yet")
    let short = outcome(
      nil, .absent(.systemsNotHeld(MetricID("deficit"), held: 41, of: 42)),
      findings: [finding("deficit", 1.5)])
    #expect(
      narrator.sentence(for: short)
        == "System deficit: held for 41 of 42 systems only; System deficit 1.50 %")
    let none = outcome(nil, .absent(.figureNotEntered(MetricID("deficit"))))
    #expect(
      narrator.sentence(for: none)
        == "System deficit: not held, to be entered with its source")
  }

  @Test func testsAreCounted() {
    func counted(_ answers: [TestAnswer?]) -> StepDetail {
      .considerations(
        ConsiderationsDetail(
          outcomes: answers.map { TestOutcome(test: TestID("t"), answer: $0, grounds: .figures) }))
    }
    #expect(narrator.sentence(for: counted([.met, .notMet])) == "1 of 2 tests met, 0 not known")
    #expect(narrator.result(of: counted([.notMet, nil])) == "0 met")
    #expect(narrator.sentence(for: counted([nil, nil])) == "0 of 2 tests met, 2 not known")
    #expect(narrator.result(of: counted([nil, nil])) == "not known")
  }
}

/// Flags, bars and published segments that rest on a question or an import.
@Suite struct QuestionSentenceTests {
  private let narrator = Narrator(Asking.framework)

  private func cap(_ isSet: Bool?, _ before: Int?, _ after: Int?, _ possible: [Int]) -> StepDetail {
    .cap(
      CapDetail(
        flag: .question(Asking.deficit), isSet: isSet, before: before, after: after,
        possible: possible))
  }

  @Test func aCapRepeatsItsQuestion() {
    #expect(narrator.sentence(for: cap(true, 2, 3, [3])) == "yes. Does it report a deficit?")
    #expect(narrator.sentence(for: cap(false, 2, 2, [2])) == "no. Does it report a deficit?")
    #expect(
      narrator.sentence(for: cap(nil, 2, nil, [2, 3]))
        == "not known: 2 or 3 possible. Does it report a deficit?")
    #expect(
      narrator.sentence(for: cap(nil, 4, 4, [4])) == "not known. Does it report a deficit?")
    #expect(narrator.result(of: cap(nil, 2, nil, [2, 3])) == "2 or 3")
  }

  /// No flag of a published file is blank where nobody answered a question.
  @Test func anOpenSegmentNamesWhatIsNotAnswered() {
    #expect(
      narrator.reason(.questionOpen(Asking.deficit.id, [2, 3]))
        == "Own deficit not answered: 2 or 3")
  }

  @Test func aLimitRepeatsItsQuestion() {
    func limit(_ isSet: Bool?) -> StepDetail {
      .limit(
        LimitDetail(
          barring: [], question: Asking.undertaking.id, isSet: isSet, before: nil, after: nil,
          reachable: []))
    }
    #expect(narrator.sentence(for: limit(true)) == "yes, bars better ratings. Is one in force?")
    #expect(narrator.sentence(for: limit(false)) == "no. Is one in force?")
    #expect(
      narrator.sentence(for: limit(nil))
        == "not answered, changes nothing until it is. Is one in force?")
  }

  @Test func aPublishedSegmentNamesItsSource() throws {
    let reported = ReportedSegment(
      actor: try #require(Actor("ann")), segment: 3, source: "the board's page")
    let held = StepDetail.published(PublishedSegmentDetail(reported: reported, absence: nil))
    #expect(narrator.sentence(for: held) == "as published: the board's page")
    #expect(narrator.result(of: held) == "segment 3")
    let none = StepDetail.published(
      PublishedSegmentDetail(reported: nil, absence: .segmentNotHeld("the list is not published")))
    #expect(narrator.sentence(for: none) == "the list is not published")
    #expect(narrator.result(of: none) == "no segment")
  }
}

/// An edition that asks a test, a cap's and a limit's question, made here so that the words of no
/// real one are needed.
private enum Asking {
  static let deficit = Question(
    id: TestID("own-deficit"), name: "Own deficit", asks: "Does it report a deficit?")
  static let undertaking = Question(
    id: TestID("undertaking"), name: "Undertaking", asks: "Is one in force?")

  private static let figures = [
    SystemFigure(
      id: MetricID("waits"), name: "Waits", unit: "%",
      making: .monthly(numerator: .count("within"), denominator: "waiting", scale: 100)),
    SystemFigure(id: MetricID("deficit"), name: "System deficit", unit: "%", making: .reported),
  ]

  private static func rule(_ id: String, _ body: RuleBody) -> Rule {
    Rule(
      id: RuleID(id), title: id, kinds: [.icb], provenance: .stated, source: "D", body: body,
      alternatives: [])
  }

  static let framework = Framework(
    id: FrameworkID("asking"), edition: "An edition that asks", shortName: "Asking",
    version: "1.0.0", standing: .draft, documents: [], segments: [], notSegmented: [:], domains: [],
    metrics: [], capability: [], decisions: [],
    pipeline: [
      rule(
        "tests",
        .considerations(
          ConsiderationsRule(
            figures: figures,
            tests: [
              ConsiderationsRule.Test(
                asked: Question(id: TestID("beds"), name: "Beds", asks: "Is it?"))
            ]))),
      rule("cap", .cap(CapRule(flag: .question(deficit), segment: 3))),
      rule("limit", .limit(LimitRule(bar: .question(undertaking), best: RatingID("good")))),
    ], hash: "")
}
