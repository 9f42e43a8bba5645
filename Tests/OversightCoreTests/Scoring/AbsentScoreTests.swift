import OversightCore
import Testing

/// What is not there is left out, with its reason, and never counts as nought.
struct AbsentScoreTests {
  private static let reasons: [(ObservationStatus, Absence)] = [
    (.notSubmitted, .notSubmitted), (.suppressed, .suppressed), (.notApplicable, .notApplicable),
  ]

  @Test(arguments: reasons) func whatIsNotReportedHasNoScore(
    status: ObservationStatus, absence: Absence
  ) throws {
    var invented = Invented(values: [90, 80, 70])
    invented.add("A04")
    invented.observe("A04", "wait", nil, status: status)
    let results = try invented.assess(under: .ranking())
    #expect(agree(results.scores(), [1, 2.5, 4, nil]))
    #expect(results.results().last?.basis == .absent(absence))
    #expect(results.results().last?.value == nil)
  }

  @Test(arguments: reasons.map(\.0)) func whatIsNotReportedLeavesTheAverageAlone(
    status: ObservationStatus
  ) throws {
    var edition = Edition.ranking()
    edition.metrics.append(Edition.metric("staff"))
    edition.rules.append(Edition.average())
    var invented = Invented(values: [90, 80])
    invented.observe("A01", "staff", 5)
    invented.observe("A02", "staff", nil, status: status)
    #expect(agree(try invented.assess(under: edition).map(\.average), [1, 4]))
  }

  @Test func noRowAtAllIsNotHeld() throws {
    var invented = Invented(values: [90, 80])
    invented.add("A03")
    let results = try invented.assess(under: .ranking())
    #expect(results.results().last?.basis == .absent(.notHeld))
    #expect(results.results().last?.score == nil)
  }

  /// One provider without any row keeps everybody's rank from being known.
  @Test func aPoolNotHeldWholeGivesNoRanks() throws {
    var invented = Invented(values: [90, 80])
    invented.add("A03")
    let first = try invented.assess(under: .ranking()).results().first
    #expect(first?.basis == .absent(.poolNotHeld(held: 2, of: 3)))
    #expect(first?.rank == nil)
    #expect(first?.of == nil)
  }

  @Test func standardAndFloorNeedNoPool() throws {
    var invented = Invented(values: [90, 10, 50])
    invented.add("A04")
    let edition = Edition.ranking("scoring: ranked, pool: sector, standard: 85, floor: 20")
    #expect(agree(try invented.assess(under: edition).scores(), [1, 4, nil, nil]))
  }

  @Test func aReportedMetricWithoutScoreIsCountedAsMissing() throws {
    var edition = Edition.ranking()
    edition.rules.append(Edition.average())
    var invented = Invented(values: [90])
    invented.add("A02")
    let results = try invented.assess(under: edition)
    #expect(results.first?.average == nil)
    #expect(results.first?.averageAbsence == .scoresNotHeld(unscored: 1))
    #expect(results.last?.averageAbsence == .notHeld)
  }
}

/// Published scores: an input where ranks cannot be taken, and the arbiter of false ties.
struct PublishedScoreTests {
  @Test func aPublishedScoreStandsInForAPoolNotHeld() throws {
    var invented = Invented(values: [90])
    invented.add("A02")
    invented.add("A03")
    invented.observe("A02", "wait", 80, score: 2.35)
    let results = try invented.assess(under: .ranking(published: true))
    #expect(results.scores() == [nil, 2.35, nil])
    #expect(results.results()[1].basis == .published)
  }

  @Test func itDoesNotWhereTheRuleSaysSo() throws {
    var invented = Invented()
    invented.add("A01")
    invented.add("A02")
    invented.observe("A01", "wait", 80, score: 2.35)
    #expect(try invented.assess(under: .ranking()).scores() == [nil, nil])
  }

  /// Values rounded for publication look tied where the figures behind them were not.
  @Test func thePublishedScoreWinsOverAFalseTie() throws {
    var invented = Invented()
    let rows = [("A01", 90.0, 1.0), ("A02", 80, 2), ("A03", 80, 3), ("A04", 70, 4)]
    for (code, value, score) in rows {
      invented.add(code)
      invented.observe(code, "wait", value, score: score)
    }
    let results = try invented.assess(under: .ranking(published: true))
    #expect(results.scores() == [1, 2, 3, 4])
    #expect(results.results()[2].basis == .published)
    #expect(results.results()[1].basis == .ranked(rank: 2, of: 4, best: 1, worst: 4))
  }

  @Test func publishedRanksOrderThePoolOfASector() throws {
    var invented = Invented()
    for (code, rank) in [("A01", 1), ("A02", 3), ("A03", 2), ("A04", 3)] {
      invented.add(code)
      invented.observe(code, "wait", 80, rank: rank)
    }
    #expect(agree(try invented.assess(under: .ranking()).scores(), [1, 3, 2, 3]))
  }

  /// A score of our own that rounds to the published one keeps all its decimals.
  @Test func anEqualPublishedScoreDoesNotRoundOurs() throws {
    var invented = Invented()
    for (index, score) in [1.0, 1.43, 1.86, 2.29, 2.71, 3.14, 3.57, 4.0].enumerated() {
      let code = Invented.numbered(index + 1)
      invented.add(code)
      invented.observe(code, "wait", 90 - Double(index), score: score)
    }
    let scores = try invented.assess(under: .ranking(published: true)).scores()
    #expect(agree(scores, (0..<8).map { 1 + 3 * Double($0) / 7 }))
  }
}
