import OversightCore
import Testing

/// Where an average lies between cuts.
struct CutTests {
  private static func segments(
    _ averages: [Double?], under edition: Edition = .segmenting("1.93, 2.325, 2.775")
  ) throws -> [Int?] {
    try published(averages).assess(under: edition).segments
  }

  /// Organisations with published averages.
  static func published(_ averages: [Double?]) -> Invented {
    var invented = Invented()
    for (index, average) in averages.enumerated() {
      let code = Invented.numbered(index + 1)
      invented.add(code)
      if average != nil { invented.publish(code, average: average) }
    }
    return invented
  }

  @Test func fixedCutsGiveFourSegments() throws {
    #expect(try Self.segments([1, 1.94, 2.5, 2.8, 4]) == [1, 2, 3, 4, 4])
  }

  @Test func aValueOnTheCutTakesTheBetterSegment() throws {
    #expect(try Self.segments([1.93, 2.325, 2.775]) == [1, 2, 3])
  }

  @Test func theLastBitsDoNotDecide() throws {
    #expect(try Self.segments([1.93 + 9e-10, 2.325 + 9e-10, 2.775 + 9e-10]) == [1, 2, 3])
    #expect(try Self.segments([1.93 + 2e-9, 2.325 + 2e-9, 2.775 + 2e-9]) == [2, 3, 4])
  }

  /// Two averages published as 2.06 fell in different segments.
  @Test func cutsCompareBeforeRounding() throws {
    let results = try Self.published([2.0612, 2.0588]).assess(under: .segmenting("2.06, 2.5, 3"))
    #expect(results.map(\.shownAverage) == [2.06, 2.06])
    #expect(results.segments == [2, 1])
  }

  @Test func withoutAnAverageThereIsNoSegment() throws {
    let result = try #require(try Self.published([nil]).assess(under: .segmenting()).first)
    #expect(result.segment == nil)
    #expect(result.segmentAbsence == .notHeld)
    #expect(result.possibleSegments == [])
  }

  @Test func theStepNamesAverageAndCuts() throws {
    let result = try #require(
      try Self.published([2.06]).assess(under: .segmenting("1.93, 2.325, 2.775")).first)
    let detail = try #require(
      result.details { if case .segment(let detail) = $0 { detail } else { nil } }.first)
    #expect(detail.average == 2.06)
    #expect(detail.cuts?.values == [1.93, 2.325, 2.775])
    #expect(detail.origin == .fixed)
    #expect(detail.segment == 2)
    #expect(result.unadjustedSegment == 2)
  }

  @Test func cutsAreThreeRisingNumbers() {
    #expect(CutPoints([1, 2, 3])?.values == [1, 2, 3])
    #expect(CutPoints([1, 2]) == nil)
    #expect(CutPoints([1, 2, 3, 4]) == nil)
    #expect(CutPoints([2, 1, 3]) == nil)
    #expect(CutPoints([1, 3, 2]) == nil)
  }
}

/// Quartiles of a cohort, and what stands in for them.
struct QuartileTests {
  private static func edition(
    coverage: String = "0.95", cohort: String = "provider", observed: String = ""
  ) -> Edition {
    Edition(rules: [
      Edition.average(),
      Edition.rule(
        "quartile",
        "segment-by-quartile, of: average, cohort: [\(cohort)], minimum-coverage: \(coverage)"
          + (observed.isEmpty ? "" : ", observed-cuts: { \(observed) }")),
    ])
  }

  private static let observed = "Q3 2025/26: [1.5, 2.5, 3.5]"

  /// The first `held` of `count` organisations have averages, rising from 2 by hundredths.
  private static func cohort(_ held: Int, of count: Int) -> Invented {
    CutTests.published((0..<count).map { $0 < held ? 2 + Double($0) / 100 : nil })
  }

  private static func origin(_ results: [Assessment]) throws -> CutOrigin? {
    try #require(
      results.first?.details { if case .segment(let detail) = $0 { detail } else { nil } }.first
    ).origin
  }

  @Test func quartilesMakeFourEqualParts() throws {
    let results = try Self.cohort(8, of: 8).assess(under: Self.edition())
    #expect(results.segments == [1, 1, 2, 2, 3, 3, 4, 4])
  }

  /// With five the quartiles are values themselves: a value on the cut takes the better segment.
  @Test func aValueOnAQuartileTakesTheBetterSegment() throws {
    let results = try CutTests.published([1, 2, 3, 4, 5]).assess(under: Self.edition())
    #expect(results.segments == [1, 1, 2, 3, 4])
  }

  @Test func oneAloneIsInTheBestSegment() throws {
    #expect(try CutTests.published([3.9]).assess(under: Self.edition()).segments == [1])
  }

  @Test func equalsAreAllInTheBestSegment() throws {
    let results = try CutTests.published([3, 3, 3, 3]).assess(under: Self.edition())
    #expect(results.segments == [1, 1, 1, 1])
  }

  @Test(arguments: [(19, 20), (38, 40), (57, 60), (95, 100), (20, 20)])
  func ninetyFiveInAHundredAreEnough(held: Int, count: Int) throws {
    let results = try Self.cohort(held, of: count).assess(
      under: Self.edition(observed: Self.observed))
    #expect(try Self.origin(results) == .cohort(Coverage(held: held, of: count)))
    #expect(results.first?.segment == 1)
    #expect(results[held - 1].segment == 4)
  }

  @Test(arguments: [(18, 20), (37, 40), (56, 60), (94, 100), (1, 20)])
  func fewerTakeTheObservedCuts(held: Int, count: Int) throws {
    let results = try Self.cohort(held, of: count).assess(
      under: Self.edition(observed: Self.observed))
    #expect(try Self.origin(results) == .observed(Coverage(held: held, of: count)))
    #expect(results.first?.segment == 2)
  }

  @Test func withoutObservedCutsThereIsNoSegment() throws {
    let results = try Self.cohort(18, of: 20).assess(under: Self.edition())
    #expect(results.segments.allSatisfy { $0 == nil })
    #expect(results.first?.segmentAbsence == .noCuts(held: 18, of: 20))
    #expect(results.last?.segmentAbsence == .notHeld)
  }

  @Test func theCutsOfAnotherQuarterDoNotServe() throws {
    let edition = Self.edition(observed: "Q2 2025/26: [1.5, 2.5, 3.5]")
    let results = try Self.cohort(18, of: 20).assess(under: edition)
    #expect(results.first?.segmentAbsence == .noCuts(held: 18, of: 20))
  }

  @Test func nobodyHeldGivesNoQuartilesHoweverLittleIsAsked() throws {
    let results = try Self.cohort(0, of: 4).assess(under: Self.edition(coverage: "0"))
    #expect(results.segments == [nil, nil, nil, nil])
  }

  @Test func quartilesAreOverAllSectorsTogether() throws {
    var invented = Invented()
    for (index, sector) in [Sector.acute, .ambulance, .mentalHealthCommunity, .acute].enumerated() {
      invented.add(Invented.numbered(index + 1), sector)
      invented.publish(Invented.numbered(index + 1), average: Double(index) + 1)
    }
    #expect(try invented.assess(under: Self.edition()).segments == [1, 2, 3, 4])
  }

  /// A trust of no league table, which no metric is for, is not missing from the cohort.
  @Test func whomTheEditionScoresByNothingIsNotInTheCohort() throws {
    var invented = Self.cohort(19, of: 20)
    invented.add("X01", .other)
    var edition = Self.edition()
    edition.metrics = [Edition.metric()]
    edition.rules.insert(Edition.score(), at: 0)
    #expect(
      try Self.origin(invented.assess(under: edition)) == .cohort(Coverage(held: 19, of: 20)))
  }

  /// Boards in a cohort of their own take no part in that of the providers.
  @Test func aCohortIsOfItsKinds() throws {
    var invented = Self.cohort(8, of: 8)
    invented.add("Q01", .icb)
    invented.publish("Q01", average: 4)
    let results = try invented.assess(under: Self.edition())
    #expect(try Self.origin(results) == .cohort(Coverage(held: 8, of: 8)))
    #expect(try results.of("Q01").segment == nil)
    #expect(try results.of("Q01").segmentAbsence == .notInEdition)
  }
}
