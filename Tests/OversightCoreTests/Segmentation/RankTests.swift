import OversightCore
import Testing

/// Places in the league table of a sector.
struct RankTests {
  private static func edition(published: Bool = true) -> Edition {
    .segmenting(then: [
      Edition.rule("override", "cap, flag: financial-override, segment: 3"),
      Edition.rule("rank", "rank, use-published: \(published)"),
    ])
  }

  /// Organisations `A01` … of a sector with averages; nil for one that is not held.
  private static func table(
    _ averages: [Double?], override: [Bool?] = [], sector: Sector = .acute
  ) -> Invented {
    var invented = Invented()
    for (index, average) in averages.enumerated() {
      let code = Invented.numbered(index + 1)
      invented.add(code, sector)
      guard average != nil else { continue }
      let flag = override.indices.contains(index) ? override[index] : false
      invented.publish(code, average: average, override: flag)
    }
    return invented
  }

  @Test func theBetterAverageHasTheBetterPlace() throws {
    let results = try Self.table([2.2, 1.1, 3.3]).assess(under: Self.edition())
    #expect(results.map(\.rank) == [2, 1, 3])
    #expect(results.map(\.rankOf) == [3, 3, 3])
  }

  @Test func tiesShareTheBetterPlace() throws {
    let results = try Self.table([1.1, 2.2, 2.2, 3.3]).assess(under: Self.edition())
    #expect(results.map(\.rank) == [1, 2, 2, 4])
  }

  @Test func theSegmentComesFirst() throws {
    let results = try Self.table([1.1, 2.2, 3.3], override: [true, false, false]).assess(
      under: Self.edition())
    #expect(results.segments == [3, 2, 3])
    #expect(results.map(\.rank) == [2, 1, 3])
  }

  /// The published tables rank a trust placed in segment 5 by the segment it came from.
  @Test func aDecisionMovesNoRank() throws {
    var edition = Self.edition()
    edition.rules.insert(
      Edition.rule("decision", "decision, into: 5, from: 4"), at: edition.rules.count - 1)
    var judgements = Judgements()
    judgements.decide("A02", 5, in: Invented.quarter("Q3 2025/26"))
    let results = try Self.table([1.1, 2.2, 3.3]).assess(under: edition, judgements)
    #expect(results.segments[1] == 5)
    #expect(results.map(\.rank) == [1, 2, 3])
  }

  /// A table is ranked by what is published: averages that print alike are tied.
  @Test func averagesThatPrintAlikeAreTied() throws {
    let scored = "scoring: categories, categories: { a: 1 }"
    var edition = Self.edition()
    edition.metrics = (1...3).map { Edition.metric("m\($0)", scored) }
    edition.rules.insert(Edition.score(published: true), at: 0)
    var invented = Self.table([nil, nil])
    for (code, scores) in [("A01", [1.0, 2.01, 2.0]), ("A02", [1, 2, 2])] {
      invented.publish(code, average: nil, override: false)
      for (index, score) in scores.enumerated() {
        invented.observe(code, "m\(index + 1)", nil, score: score)
      }
    }
    let results = try invented.assess(under: edition)
    #expect(results.map(\.shownAverage) == [1.67, 1.67])
    #expect(results.first?.average != results.last?.average)
    #expect(results.map(\.rank) == [1, 1])
  }

  @Test func sectorsHaveTablesOfTheirOwn() throws {
    var invented = Self.table([1.1, 2.2])
    for (code, average) in [("B01", 1.5), ("B02", 1.4)] {
      invented.add(code, .ambulance)
      invented.publish(code, average: average, override: false)
    }
    let results = try invented.assess(under: Self.edition())
    #expect(results.map(\.rank) == [1, 2, 2, 1])
    #expect(results.map(\.rankOf) == [2, 2, 2, 2])
  }

  @Test func anIncompleteTableTakesPublishedRanks() throws {
    var invented = Self.table([2.2, nil])
    invented.summaries = []
    invented.publish("A01", average: 2.2, override: false, rank: 17)
    let results = try invented.assess(under: Self.edition())
    #expect(results.map(\.rank) == [17, nil])
    #expect(results.map(\.rankOf) == [2, nil])
    #expect(results.last?.rankAbsence == .tableNotHeld(held: 1, of: 2))
  }

  @Test func itDoesNotWhereTheRuleSaysSo() throws {
    var invented = Self.table([nil, nil])
    invented.publish("A01", average: 2.2, override: false, rank: 17)
    let results = try invented.assess(under: Self.edition(published: false))
    #expect(results.map(\.rank) == [nil, nil])
    #expect(results.first?.rankAbsence == .tableNotHeld(held: 1, of: 2))
  }

  /// One organisation between two segments leaves every place open.
  @Test func anOpenSegmentLeavesTheTableIncomplete() throws {
    let results = try Self.table([1.1, 2.2], override: [nil, false]).assess(
      under: Self.edition(published: false))
    #expect(results.map(\.rank) == [nil, nil])
  }

  @Test func aWholeTableIsComputedThoughRanksArePublished() throws {
    var invented = Self.table([nil, nil])
    invented.publish("A01", average: 2.2, override: false, rank: 17)
    invented.publish("A02", average: 1.2, override: false, rank: 18)
    #expect(try invented.assess(under: Self.edition()).map(\.rank) == [2, 1])
  }

  @Test func anEditionWithoutTheRuleHasNoRank() throws {
    let result = try #require(try Self.table([1.1]).assess(under: .segmenting()).first)
    #expect(result.rank == nil)
    #expect(result.rankAbsence == .notInEdition)
  }
}
