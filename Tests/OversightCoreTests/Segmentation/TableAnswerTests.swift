import OversightCore
import Testing

/// Tests that are answered from a table by one figure or two.
struct TableAnswerTests {
  private static func outcome(
    _ test: String, _ figures: [String: Double]
  ) throws -> TestOutcome {
    var invented = Invented()
    invented.add("Q01", .icb)
    for (figure, value) in figures { invented.observe("Q01", figure, value) }
    return try #require(try invented.assess(under: Systems.edition()).of("Q01").test(test))
  }

  /// A tier up to one meets it.
  static let tiers: [(Double, Bool)] = [
    (0, true), (1, true), (1 + 5e-10, true), (1.001, false), (2, false),
  ]

  @Test(arguments: tiers) func oneFigureAnswers(
    tier: Double, isMet: Bool
  ) throws {
    let outcome = try Self.outcome("tier-one", ["tier": tier])
    #expect(outcome.answer == (isMet ? .met : .notMet))
    #expect(outcome.grounds == .figures)
    #expect(outcome.findings.map(\.value) == [tier])
    #expect(outcome.findings.first?.cut == nil)
  }

  /// Over two meets it; up to two and over one off plan meets it; a value on a cut is not over it.
  static let finance: [(deficit: Double, offPlan: Double?, answer: TestAnswer?)] = [
    (-3, 9, .notMet), (0, 9, .notMet), (0.01, 9, .met), (0.01, 1, .notMet), (1, 1.01, .met),
    (1, 0.99, .notMet), (2, 1, .notMet), (2, 1.01, .met), (2 + 5e-10, 1 + 5e-10, .notMet),
    (2.01, 0, .met), (9, -9, .met),
    // The first and the last row say the same in every cell, so they need no second figure.
    (-3, nil, .notMet), (0, nil, .notMet), (2.01, nil, .met), (1, nil, nil), (2, nil, nil),
  ]

  @Test(arguments: finance) func twoFiguresAnswer(
    deficit: Double, offPlan: Double?, answer: TestAnswer?
  ) throws {
    var figures = ["deficit": deficit]
    if let offPlan { figures["off-plan"] = offPlan }
    let outcome = try Self.outcome("finance", figures)
    #expect(outcome.answer == answer)
    #expect(outcome.computed == answer)
    #expect(
      outcome.grounds
        == (answer == nil ? .absent(.figureNotEntered(MetricID("off-plan"))) : .figures))
    // What is held is shown, the rows' figure first.
    #expect(outcome.findings.map(\.value) == [deficit] + (offPlan.map { [$0] } ?? []))
  }

  @Test(arguments: [nil, 5.0]) func theFigureOfTheRowsIsAlwaysNeeded(offPlan: Double?) throws {
    let outcome = try Self.outcome("finance", offPlan.map { ["off-plan": $0] } ?? [:])
    #expect(outcome.answer == nil)
    #expect(outcome.grounds == .absent(.figureNotEntered(MetricID("deficit"))))
    #expect(outcome.findings.map(\.value) == (offPlan.map { [$0] } ?? []))
  }

  /// Unlike a quartile, a table needs nobody else's figure.
  @Test func otherSystemsDoNotMatter() throws {
    let results = try Systems.reporting("deficit", [3, nil, -1]).assess(under: Systems.edition())
    #expect(results.answers(to: "finance") == [.met, nil, .notMet])
  }

  @Test func aTableHasACellForEachBand() {
    let one = TestTable.Axis(figure: MetricID("a"), cuts: [1])
    let two = TestTable.Axis(figure: MetricID("b"), cuts: [1, 2])
    #expect(TestTable(rows: one, columns: nil, met: [[true], [false]]) != nil)
    #expect(TestTable(rows: one, columns: nil, met: [[true]]) == nil)
    #expect(TestTable(rows: one, columns: nil, met: [[true, true], [false, false]]) == nil)
    #expect(TestTable(rows: one, columns: two, met: [[true], [false]]) == nil)
    #expect(
      TestTable(rows: one, columns: two, met: [[true, true, true], [false, true, true]]) != nil)
  }
}
