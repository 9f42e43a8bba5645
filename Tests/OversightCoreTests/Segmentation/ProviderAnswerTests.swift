import OversightCore
import Testing

/// What a provider takes from the answers of the systems it serves.
struct ProviderAnswerTests {
  private static let answers: [TestAnswer?] = [.met, .notMet, nil]

  /// The outcome of the provider `P01` that serves boards with these answers.
  private static func outcome(
    _ answers: [TestAnswer?], across: String = "all", _ judgements: Judgements = Judgements()
  ) throws -> TestOutcome {
    var judgements = judgements
    for (index, answer) in answers.enumerated() {
      judgements = judgements.answering(Invented.numbered(index + 1, "Q"), "asked", answer)
    }
    let results = try Systems.serving(answers.count).assess(
      under: Systems.edition(across: across), judgements)
    return try #require(try results.of("P01").test("asked"))
  }

  @Test(arguments: answers) func ofOneSystemItTakesTheAnswer(answer: TestAnswer?) throws {
    for across in ["all", "any"] {
      let outcome = try Self.outcome([answer], across: across)
      #expect(outcome.answer == answer)
      #expect(
        outcome.grounds
          == .systems(
            [SystemAnswer(board: Invented.code("Q01"), answer: answer)], isLead: false))
    }
  }

  /// Whatever the unknown ones turn out to be: the answer is known where all cases agree.
  private static func expected(_ answers: [TestAnswer?], across: String) -> TestAnswer? {
    let cases = answers.reduce([[]]) { cases, answer in
      cases.flatMap { known in (answer.map { [$0] } ?? [.met, .notMet]).map { known + [$0] } }
    }
    let met = Set(
      cases.map { known in
        across == "all" ? known.allSatisfy { $0 == .met } : known.contains(.met)
      })
    return met.count > 1 ? nil : met == [true] ? .met : .notMet
  }

  @Test(arguments: ["all", "any"]) func ofSeveralItTakesAllOrAny(across: String) throws {
    for first in Self.answers {
      for second in Self.answers {
        let two = [first, second]
        #expect(
          try Self.outcome(two, across: across).answer == Self.expected(two, across: across),
          "\(two)")
        for third in Self.answers {
          let three = two + [third]
          #expect(
            try Self.outcome(three, across: across).answer
              == Self.expected(three, across: across), "\(three)")
        }
      }
    }
  }

  @Test func everySystemIsNamedWithItsAnswer() throws {
    let outcome = try Self.outcome([.met, nil, .notMet])
    let systems = zip(["Q01", "Q02", "Q03"], [.met, nil, .notMet]).map {
      SystemAnswer(board: Invented.code($0), answer: $1)
    }
    #expect(outcome.grounds == .systems(systems, isLead: false))
    #expect(outcome.computed == nil)
  }

  @Test(arguments: ["all", "any"]) func theLeadBoardAloneCounts(across: String) throws {
    for (lead, answer) in [("Q01", TestAnswer.met), ("Q02", .notMet)] {
      var judgements = Judgements()
      judgements.lead("P01", lead)
      let outcome = try Self.outcome([.met, .notMet], across: across, judgements)
      #expect(outcome.answer == answer)
      #expect(
        outcome.grounds
          == .systems([SystemAnswer(board: Invented.code(lead), answer: answer)], isLead: true))
    }
  }

  /// A lead board whose answer is unknown leaves it unknown, whatever the others say.
  @Test func anUnknownLeadIsNotReplacedByTheOthers() throws {
    var judgements = Judgements()
    judgements.lead("P01", "Q01")
    #expect(try Self.outcome([nil, .notMet], judgements).answer == nil)
  }

  @Test func aLeadBoardThatIsNotHeldIsPassedOver() throws {
    var judgements = Judgements()
    judgements.lead("P01", "Q99")
    let outcome = try Self.outcome([.met, .notMet], across: "any", judgements)
    #expect(outcome.answer == .met)
    guard case .systems(let systems, isLead: false) = outcome.grounds else {
      Issue.record("\(outcome.grounds)")
      return
    }
    #expect(systems.count == 2)
  }

  /// Who leads is who led on the register's day: the quarter's last, here 31 December 2025.
  @Test(arguments: [("2025-12-31", TestAnswer.met), ("2026-01-01", .notMet)])
  func theLeadIsThatOfTheDay(from: String, answer: TestAnswer) throws {
    var judgements = Judgements()
    judgements.lead("P01", "Q02")
    judgements.lead("P01", "Q01", from: from)
    #expect(try Self.outcome([.met, .notMet], judgements).answer == answer)
  }

  @Test(arguments: [TestAnswer.met, .notMet]) func itsOwnEnteredAnswerStands(
    answer: TestAnswer
  ) throws {
    var judgements = Judgements()
    judgements.answer("P01", "asked", answer)
    let outcome = try Self.outcome([.met, .met], judgements)
    #expect(outcome.answer == answer)
    #expect(outcome.computed == .met, "the answer of its systems is kept")
    guard case .entered = outcome.grounds else {
      Issue.record("\(outcome.grounds)")
      return
    }
  }

  @Test func whoServesNoSystemHasNoAnswer() throws {
    let outcome = try Self.outcome([])
    #expect(outcome.answer == nil)
    #expect(outcome.grounds == .absent(.noSystem))
  }

  @Test func aBoardThatIsNotInTheRegisterIsNoSystem() throws {
    var invented = Systems.serving(0)
    invented.place("P01", in: "Q99")
    let provider = try invented.assess(under: Systems.edition()).of("P01")
    #expect(provider.test("asked")?.grounds == .absent(.noSystem))
  }

  /// The figures are the systems'; a provider has none of its own, and is in nobody's quartile.
  @Test func figuresAnswerThroughTheSystem() throws {
    var invented = Systems.waiting([[10], [50], [60], [70], [80]].map { [$0[0], $0[0], $0[0]] })
    invented.observe("P02", "beds", 1)
    let results = try invented.assess(under: Systems.edition())
    #expect(try results.of("P01").test("waiting")?.answer == .met)
    #expect(try results.of("P02").test("waiting")?.answer == .notMet)
    #expect(try results.of("P01").test("waiting")?.findings == [])
    #expect(
      try results.of("P02").test("beds-low")?.grounds
        == .systems([SystemAnswer(board: Invented.code("Q02"), answer: nil)], isLead: false))
    #expect(
      try results.of("Q02").test("beds-low")?.grounds
        == .absent(.figureNotEntered(MetricID("beds"))))
  }

  @Test func aRuleForProvidersAloneStillHearsTheSystems() throws {
    let invented = Systems.serving(1)
    var judgements = Judgements()
    judgements.answer("Q01", "asked", .met)
    let results = try invented.assess(under: Systems.edition(for: "provider"), judgements)
    #expect(try results.of("P01").test("asked")?.answer == .met)
    #expect(try results.of("Q01").considerations == nil)
  }

  /// Three tests met in the one system move the provider like an ICB.
  @Test func metTestsOfTheSystemMoveTheProvider() throws {
    let shift = "shift, tests-met: 3, by: 1, together-at-most: 1, never-beyond: 3"
    let edition = Edition.segmenting(then: [Systems.rule(), Edition.rule("effect", shift)])
    var invented = Systems.serving(1)
    invented.publish("P01", average: 1)
    var judgements = Judgements()
    for test in ["asked", "finance", "tier-one"] {
      #expect(try invented.assess(under: edition, judgements).of("P01").segment == 1)
      judgements.answer("Q01", test, .met)
    }
    #expect(try invented.assess(under: edition, judgements).of("P01").segment == 2)
  }
}
