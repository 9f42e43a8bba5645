import OversightCore
import Testing

/// Tests that the figures of all systems answer by quartiles.
struct QuartileAnswerTests {
  /// Values with the places, from 0, of those beyond the lower and the upper quartile.
  static let reported: [(values: [Double], lowest: [Int], highest: [Int])] = [
    // Of five, the quartiles are the second and the fourth: a value on one does not lie beyond.
    ([1, 2, 3, 4, 5], [0], [4]),
    ([5, 4, 3, 2, 1], [4], [0]),
    // Of four, they lie three quarters of the way to the next.
    ([1, 2, 3, 4], [0], [3]),
    ([1, 2, 3, 4, 5, 6, 7, 8], [0, 1], [6, 7]),
    ([1, 1, 3, 4, 5], [], [4]),
    ([1, 2, 3, 5, 5], [0], []),
    ([7, 7, 7, 7], [], []),
    ([7], [], []),
    ([-4, -3, -2, -1, 0], [0], [4]),
    // Closer than can be measured is on the quartile, not beyond it.
    ([2 - 5e-10, 2, 3, 4, 4 + 5e-10], [], []),
    ([2 - 5e-9, 2, 3, 4, 4 + 5e-9], [0], [4]),
  ]

  @Test(arguments: reported) func onlyWhoLiesBeyondTheQuartileMeetsIt(
    values: [Double], lowest: [Int], highest: [Int]
  ) throws {
    let results = try Systems.reporting("beds", values).assess(under: Systems.edition())
    func expected(_ places: [Int]) -> [TestAnswer?] {
      values.indices.map { places.contains($0) ? .met : .notMet }
    }
    #expect(results.answers(to: "beds-low") == expected(lowest))
    #expect(results.answers(to: "beds-high") == expected(highest))
  }

  @Test func theFindingSaysWhatItWasHeldAgainst() throws {
    let results = try Systems.reporting("beds", [1, 2, 3, 4, 5]).assess(under: Systems.edition())
    let low = try #require(try results.of("Q01").test("beds-low"))
    #expect(low.grounds == .figures)
    #expect(low.computed == .met)
    let finding = try #require(low.findings.first)
    #expect(low.findings.count == 1)
    #expect(finding.figure == MetricID("beds"))
    #expect(finding.month == nil)
    #expect(finding.value == 1)
    #expect(finding.cut == 2)
    #expect(finding.systems == 5)
    #expect(!finding.isProxy)
    #expect(try results.of("Q01").test("beds-high")?.findings.first?.cut == 4)
  }

  /// The first system is lowest in all three months, or in all but one.
  @Test(arguments: [nil, 0, 1, 2]) func itMustLieThereInEachMonth(except month: Int?) throws {
    let first = (0..<3).map { $0 == month ? 90.0 : 10 }
    let others = [[50, 50, 50], [60, 60, 60], [70, 70, 70], [80, 80, 80]].map {
      $0.map(Double.init)
    }
    let results = try Systems.waiting([first] + others).assess(under: Systems.edition())
    let expected: [TestAnswer?] = [month == nil ? .met : .notMet] + others.map { _ in .notMet }
    #expect(results.answers(to: "waiting") == expected)
    let findings = try #require(try results.of("Q01").test("waiting")).findings
    #expect(findings.map(\.month) == Systems.months.map { Month($0) })
    #expect(findings.map(\.value) == first)
    // With the first at the top, the second is lowest and the third stands on the quartile.
    #expect(findings.map(\.cut) == (0..<3).map { $0 == month ? 60 : 50 })
    #expect(findings.allSatisfy { $0.systems == 5 && $0.isProxy })
  }

  /// Lowest in each month is another thing than lowest over the quarter.
  @Test func lowestOverTheQuarterIsNotEnough() throws {
    let results = try Systems.waiting([
      [0, 0, 61], [50, 50, 50], [60, 60, 60], [70, 70, 70], [80, 80, 80],
    ]).assess(under: Systems.edition())
    #expect(results.answers(to: "waiting") == Array(repeating: .notMet, count: 5))
  }

  /// Every system is needed to know where the lowest quarter lies.
  @Test(arguments: 0..<3) func oneMissingMonthOfOneSystemLeavesTheLowestUnknown(month: Int) throws {
    var values = [10.0, 50, 60, 70].map { [Double?](repeating: $0, count: 3) }
    values[2][month] = nil
    let results = try Systems.waiting(values).assess(under: Systems.edition())
    let lowest = try #require(try results.of("Q01").test("waiting"))
    #expect(lowest.answer == nil)
    #expect(lowest.computed == nil)
    #expect(lowest.grounds == .absent(.systemsNotHeld(MetricID("waits"), held: 3, of: 4)))
    // A month in which it was not lowest settles it, whatever the missing one would say.
    #expect(results.answers(to: "waiting") == [nil, .notMet, .notMet, .notMet])
    // What is held of it is shown all the same.
    #expect(try results.of("Q01").test("waiting")?.findings.count == 3)
    #expect(try results.of("Q03").test("waiting")?.findings.count == 2)
    #expect(try results.of("Q01").considerations?.unknown.contains(TestID("waiting")) == true)
  }

  @Test func noMonthAtAllSaysWhichIsTheLatestHeld() throws {
    var invented = Systems.waiting([[nil, nil, nil], [nil, nil, nil]])
    invented.count("P01", "2025-07", ["within": 1, "waiting": 2])
    let board = try invented.assess(under: Systems.edition()).of("Q01")
    #expect(
      board.test("waiting")?.grounds
        == .absent(.monthsNotHeld(latest: Invented.month("2025-07"))))
    #expect(board.test("waiting")?.findings == [])
  }

  @Test func aReportedFigureThatNobodyHasIsNamed() throws {
    let board = try Systems.reporting("beds", [nil, nil]).assess(under: Systems.edition())
      .of("Q01")
    #expect(board.test("beds-low")?.grounds == .absent(.figureNotEntered(MetricID("beds"))))
  }

  @Test func aReportedFigureThatOneSystemLacksLeavesAllUnknown() throws {
    let results = try Systems.reporting("beds", [1, 2, nil, 4]).assess(under: Systems.edition())
    #expect(results.answers(to: "beds-low") == [nil, nil, nil, nil])
    for board in results {
      #expect(
        board.test("beds-low")?.grounds
          == .absent(.systemsNotHeld(MetricID("beds"), held: 3, of: 4)))
    }
  }

  /// The least share of systems, how many of four are held, and whether those are answered.
  @Test(arguments: [("1", 3, false), ("0.75", 3, true), ("0.76", 3, false), ("0", 1, true)])
  func anEditionMayTakeQuartilesOfFewer(coverage: String, held: Int, isAnswered: Bool) throws {
    let values = (0..<4).map { $0 < held ? Double($0) : nil }
    let results = try Systems.reporting("beds", values).assess(
      under: Systems.edition(coverage: coverage))
    let answers = results.answers(to: "beds-high")
    #expect(answers.prefix(held).allSatisfy { ($0 != nil) == isAnswered })
    // Who has no figure is never answered, however few are asked for.
    #expect(answers.dropFirst(held).allSatisfy { $0 == nil })
    #expect(
      results.last?.test("beds-high")?.grounds
        == .absent(.systemsNotHeld(MetricID("beds"), held: held, of: 4)))
  }

  @Test func aQuestionWithoutFiguresIsNotAnswered() throws {
    let board = try Systems.reporting("beds", [1]).assess(under: Systems.edition()).of("Q01")
    #expect(board.test("asked")?.grounds == .absent(.notAnswered))
    #expect(board.test("asked")?.answer == nil)
  }

  /// Every test has its step, under the count of all.
  @Test func everyTestHasItsStep() throws {
    let board = try Systems.reporting("beds", [1]).assess(under: Systems.edition()).of("Q01")
    #expect(
      board.steps.map(\.id)
        == [
          "tests:waiting", "tests:beds-high", "tests:beds-low", "tests:tier-one",
          "tests:finance", "tests:asked", "tests",
        ])
    #expect(board.rungs.map(\.id) == ["tests"])
  }
}
