import OversightCore
import Testing

/// Answers and figures that a person entered with a source.
struct EnteredAnswerTests {
  /// Five boards of which the first has the fewest beds and the last the most.
  private static let beds = Systems.reporting("beds", [1, 2, 3, 4, 5])

  private static func outcome(
    _ test: String, _ judgements: Judgements, of code: String = "Q01", in invented: Invented = beds
  ) throws -> TestOutcome {
    try #require(
      try invented.assess(under: Systems.edition(), judgements).of(code).test(test))
  }

  @Test(arguments: [TestAnswer.met, .notMet], ["Q01", "Q02"])
  func anEnteredAnswerStandsAndTheComputedOneIsKept(answer: TestAnswer, code: String) throws {
    var judgements = Judgements()
    judgements.answer(code, "beds-low", answer)
    let outcome = try Self.outcome("beds-low", judgements, of: code)
    #expect(outcome.answer == answer)
    #expect(outcome.computed == (code == "Q01" ? .met : .notMet))
    #expect(outcome.findings.count == 1)
    guard case .entered(let given) = outcome.grounds else {
      Issue.record("\(outcome.grounds)")
      return
    }
    #expect(given.actor.name == "ann")
    #expect(given.source == "a return")
  }

  @Test func itIsOfItsBoardOnly() throws {
    var judgements = Judgements()
    judgements.answer("Q01", "beds-low", .notMet)
    #expect(try Self.outcome("beds-low", judgements, of: "Q02").grounds == .figures)
    #expect(try Self.outcome("beds-high", judgements, of: "Q01").grounds == .figures)
  }

  @Test func itAnswersWhereNoFigureCan() throws {
    var judgements = Judgements()
    judgements.answer("Q01", "asked", .met)
    let outcome = try Self.outcome("asked", judgements)
    #expect(outcome.answer == .met)
    #expect(outcome.computed == nil)
    #expect(outcome.findings == [])
  }

  @Test(arguments: [("Q2 2025/26", "invented"), ("Q3 2025/26", "other")])
  func anotherQuarterOrEditionCountsForNothing(period: String, edition: String) throws {
    var judgements = Judgements()
    let period = Invented.quarter(period)
    judgements.answer("Q01", "asked", .met, in: period, under: edition)
    judgements.answer("Q01", "finance", nil, figures: ["deficit": 9], in: period, under: edition)
    #expect(try Self.outcome("asked", judgements).answer == nil)
    #expect(try Self.outcome("finance", judgements).answer == nil)
  }

  @Test func figuresAloneAreComputedWith() throws {
    var judgements = Judgements()
    judgements.answer("Q01", "finance", nil, figures: ["deficit": 1.5, "off-plan": 2])
    let outcome = try Self.outcome("finance", judgements)
    #expect(outcome.answer == .met)
    #expect(outcome.grounds == .figures)
    #expect(outcome.findings.map(\.value) == [1.5, 2])
  }

  @Test func anAnswerStandsBesideFiguresThatSayOtherwise() throws {
    var judgements = Judgements()
    judgements.answer("Q01", "finance", .notMet, figures: ["deficit": 3])
    let outcome = try Self.outcome("finance", judgements)
    #expect(outcome.answer == .notMet)
    #expect(outcome.computed == .met)
    #expect(outcome.findings.map(\.value) == [3])
  }

  @Test func figuresOfAllSystemsGiveTheirQuartiles() throws {
    var judgements = Judgements()
    for number in 1...5 {
      judgements.answer(
        Invented.numbered(number, "Q"), "beds-high", nil, figures: ["beds": Double(number)])
    }
    let bare = Systems.reporting("beds", [nil, nil, nil, nil, nil])
    let results = try bare.assess(under: Systems.edition(), judgements)
    #expect(results.answers(to: "beds-high") == [.notMet, .notMet, .notMet, .notMet, .met])
    // A figure is of the system, for whichever test it was entered.
    #expect(results.answers(to: "beds-low") == [.met, .notMet, .notMet, .notMet, .notMet])
  }

  @Test func enteredAndImportedFiguresAreTakenTogether() throws {
    var judgements = Judgements()
    judgements.answer("Q03", "beds-high", nil, figures: ["beds": 3])
    let results = try Systems.reporting("beds", [1, 2, nil, 4, 5]).assess(
      under: Systems.edition(), judgements)
    #expect(results.answers(to: "beds-high") == [.notMet, .notMet, .notMet, .notMet, .met])
  }

  @Test func anEnteredFigureWinsOverAnImportedOne() throws {
    var judgements = Judgements()
    judgements.answer("Q01", "beds-low", nil, figures: ["beds": 9])
    let results = try Self.beds.assess(under: Systems.edition(), judgements)
    #expect(results.answers(to: "beds-low") == [.notMet, .met, .notMet, .notMet, .notMet])
    #expect(try results.of("Q01").test("beds-low")?.findings.map(\.value) == [9])
  }

  /// Of two entries of one figure that of the first test counts, whatever order they came in.
  @Test(arguments: [["beds-high", "beds-low"], ["beds-low", "beds-high"]])
  func oneOfTwoEntriesCounts(order: [String]) throws {
    let values = ["beds-high": 7.0, "beds-low": 0]
    var judgements = Judgements()
    for test in order {
      judgements.answer("Q01", test, nil, figures: ["beds": values[test] ?? 0])
    }
    #expect(try Self.outcome("beds-low", judgements).findings.map(\.value) == [7])
    #expect(try Self.outcome("beds-high", judgements).findings.map(\.value) == [7])
  }

  @Test func enteredAnswersAreCounted() throws {
    var judgements = Judgements()
    judgements.answer("Q03", "asked", .met)
    judgements.answer("Q03", "tier-one", .notMet)
    let detail = try #require(
      try Self.beds.assess(under: Systems.edition(), judgements).of("Q03").considerations)
    #expect(detail.met.map(\.value) == ["asked"])
    #expect(detail.notMet.map(\.value) == ["beds-high", "beds-low", "tier-one"])
    #expect(detail.unknown.map(\.value) == ["waiting", "finance"])
  }
}
