import OversightCore
import Testing

/// Scores by rank: standard, floor, both, and the ends they leave for the others.
struct RankedScoreTests {
  @Test func ranksSpreadEvenlyFromOneToFour() throws {
    let results = try Invented(values: [90, 60, 80, 70]).assess(under: .ranking())
    #expect(agree(results.scores(), [1, 4, 2, 3]))
    #expect(
      results.results().first?.basis == .ranked(rank: 1, of: 4, best: 1, worst: 4))
  }

  @Test func lowerIsBetterTurnsTheOrder() throws {
    let results = try Invented(values: [90, 60, 80, 70]).assess(under: .ranking(better: "lower"))
    #expect(agree(results.scores(), [4, 1, 3, 2]))
  }

  @Test func tiesShareTheBetterPlace() throws {
    let results = try Invented(values: [90, 80, 80, 70]).assess(under: .ranking())
    #expect(agree(results.scores(), [1, 2, 2, 4]))
    #expect(results.results().map(\.rank) == [1, 2, 2, 4])
  }

  @Test func valuesThatDifferByNothingMeasurableAreTied() throws {
    let results = try Invented(values: [0.3, 0.1 + 0.2, 0.1]).assess(under: .ranking())
    #expect(agree(results.scores(), [1, 1, 4]))
  }

  @Test func meetingTheStandardGivesOne() throws {
    let edition = Edition.ranking("scoring: ranked, pool: sector, standard: 85")
    let results = try Invented(values: [85, 99, 84.9, 70, 60]).assess(under: edition)
    #expect(agree(results.scores(), [1, 1, 2, 3, 4]))
    #expect(results.results().first?.basis == .metStandard(85))
    #expect(results.results()[2].basis == .ranked(rank: 1, of: 3, best: 2, worst: 4))
  }

  @Test func aStandardOfFewerIsMetFromBelow() throws {
    let edition = Edition.ranking(
      better: "lower", "scoring: ranked, pool: sector, standard: 30")
    let results = try Invented(values: [30, 12, 31, 45]).assess(under: edition)
    #expect(agree(results.scores(), [1, 1, 2, 4]))
  }

  @Test func failingTheFloorGivesFour() throws {
    let edition = Edition.ranking("scoring: ranked, pool: sector, floor: 70")
    let results = try Invented(values: [70, 69.9, 90, 80, 10]).assess(under: edition)
    #expect(agree(results.scores(), [3, 4, 1, 2, 4]))
    #expect(results.results()[1].basis == .failedFloor(70))
  }

  @Test func aFloorOfFewerIsFailedFromAbove() throws {
    let edition = Edition.ranking(better: "lower", "scoring: ranked, pool: sector, floor: 70")
    let results = try Invented(values: [70, 70.1, 20]).assess(under: edition)
    #expect(agree(results.scores(), [3, 4, 1]))
  }

  @Test func standardAndFloorLeaveTwoToThree() throws {
    let edition = Edition.ranking("scoring: ranked, pool: sector, standard: 85, floor: 70")
    let results = try Invented(values: [90, 84, 80, 75, 60]).assess(under: edition)
    #expect(agree(results.scores(), [1, 2, 2.5, 3, 4]))
  }

  @Test(
    arguments: zip(
      ["", ", standard: 85", ", floor: 30", ", standard: 85, floor: 30"], [1.0, 2.0, 1.0, 2.0]))
  func aPoolOfOneTakesTheBetterEnd(bounds: String, best: Double) throws {
    let edition = Edition.ranking("scoring: ranked, pool: sector" + bounds)
    let results = try Invented(values: [50]).assess(under: edition)
    #expect(agree(results.scores(), [best]))
  }

  @Test(arguments: zip(["", ", standard: 85"], [1.0, 2.0]))
  func aPoolOfEqualsTakesTheBetterEnd(bounds: String, best: Double) throws {
    let edition = Edition.ranking("scoring: ranked, pool: sector" + bounds)
    let results = try Invented(values: [50, 50, 50]).assess(under: edition)
    #expect(agree(results.scores(), [best, best, best]))
  }

  @Test func whereNobodyMeetsTheStandardNobodyHasOne() throws {
    let edition = Edition.ranking("scoring: ranked, pool: sector, standard: 99")
    let results = try Invented(values: [50, 60, 70]).assess(under: edition)
    #expect(agree(results.scores(), [4, 3, 2]))
  }

  @Test func whereEverybodyMeetsTheStandardEverybodyHasOne() throws {
    let edition = Edition.ranking("scoring: ranked, pool: sector, standard: 10")
    let results = try Invented(values: [50, 60, 70]).assess(under: edition)
    #expect(agree(results.scores(), [1, 1, 1]))
  }

  @Test func whereEverybodyFailsTheFloorEverybodyHasFour() throws {
    let edition = Edition.ranking("scoring: ranked, pool: sector, floor: 99")
    let results = try Invented(values: [50, 60, 70]).assess(under: edition)
    #expect(agree(results.scores(), [4, 4, 4]))
  }

  /// A standard whose value nobody knows would change every score of the others.
  @Test func anUnknownStandardKeepsRanksFromBeingTaken() throws {
    let edition = Edition.ranking("scoring: ranked, pool: sector, unknown-standard: true")
    let results = try Invented(values: [50, 60]).assess(under: edition)
    #expect(results.scores() == [nil, nil])
  }
}

/// Who is ranked with whom.
struct PoolTests {
  private static let three = "acute, mental-health-community, ambulance"

  private static func mixed() -> Invented {
    var invented = Invented()
    for (code, sector, value) in [
      ("A01", Sector.acute, 90.0), ("A02", .acute, 50), ("B01", .ambulance, 80),
      ("B02", .ambulance, 40), ("M01", .mentalHealthCommunity, 70),
    ] {
      invented.add(code, sector)
      invented.observe(code, "wait", value)
    }
    return invented
  }

  private static func scores(_ pool: String, sectors: String = three) throws -> [Double?] {
    try mixed().assess(under: .ranking("scoring: ranked, pool: \(pool)", sectors: sectors))
      .scores()
  }

  @Test func aSectorIsRankedWithinItself() throws {
    #expect(agree(try Self.scores("sector"), [1, 4, 1, 4, 1]))
  }

  @Test func allProvidersAreRankedTogether() throws {
    #expect(agree(try Self.scores("providers"), [1, 3.25, 1.75, 4, 2.5]))
  }

  @Test func nonAcuteLeavesAcuteOut() throws {
    let sectors = "mental-health-community, ambulance"
    #expect(agree(try Self.scores("non-acute", sectors: sectors), [1, 4, 2.5]))
  }

  /// Who gives a service is not known, so such a pool is never known to be whole.
  @Test func aServiceIsNeverKnownToBeWhole() throws {
    let results = try Self.mixed().assess(
      under: .ranking("scoring: ranked, pool: service", sectors: Self.three))
    #expect(results.scores() == [nil, nil, nil, nil, nil])
    #expect(results.results().first?.basis == .absent(.poolNotHeld(held: 5, of: 6)))
  }

  @Test func aServiceStillHasItsStandardAndFloor() throws {
    let edition = Edition.ranking(
      "scoring: ranked, pool: service, standard: 80, floor: 50", sectors: Self.three)
    let scores = try Self.mixed().assess(under: edition).scores()
    #expect(agree(scores, [1, nil, 1, 4, nil]))
  }

  @Test func metricsOfOtherSectorsAreNotShown() throws {
    let results = try Self.mixed().assess(under: .ranking(sectors: "ambulance"))
    #expect(results.map(\.metrics.count) == [0, 0, 1, 1, 0])
  }

  /// A rank stands beside the number it is out of, so the last without ties is the last of all.
  @Test(arguments: ["", ", standard: 85", ", floor: 45", ", standard: 85, floor: 45"])
  func theLastPlaceIsTheNumberRanked(bounds: String) throws {
    let edition = Edition.ranking("scoring: ranked, pool: sector" + bounds)
    let results = try Invented(values: [90, 88, 80, 70, 50]).assess(under: edition).results()
    #expect(results.last?.rank == results.last?.of)
  }

  /// The published rank is within the sector; it never stands beside the size of another pool.
  @Test func aPublishedRankIsNotOutOfAnotherPool() throws {
    var invented = Self.mixed()
    invented.observations = []
    for (code, value, rank) in [
      ("A01", 90.0, 1), ("A02", 50, 2), ("B01", 80, 1), ("B02", 40, 2), ("M01", 70, 1),
    ] {
      invented.observe(code, "wait", value, rank: rank)
    }
    let results = try invented.assess(
      under: .ranking("scoring: ranked, pool: providers", sectors: Self.three)
    ).results()
    for (result, place) in zip(results, [1, 4, 2, 5, 3]) where result.of == 5 {
      #expect(result.rank == place)
    }
  }
}
