import Testing

@testable import OversightCore

/// The year of one organisation: quarters, certifications, revisions and actions.
struct YearViewTests {
  private static let cycle = Invented.period.cycle

  /// Results in segments, by quarter; the quarter before the year is `Q4 2024/25`.
  private static func results(
    _ averages: [String: Double], under framework: Framework
  ) throws -> [Period: Assessment] {
    var results: [Period: Assessment] = [:]
    for (quarter, average) in averages {
      var invented = Invented()
      invented.add("A01")
      invented.publish("A01", average: average)
      // The figures are of one quarter; which quarter they stand for is the test's.
      results[Invented.quarter(quarter)] = try invented.assess(under: framework).of("A01")
    }
    return results
  }

  private static func year(
    _ records: [DossierRecord] = [], _ averages: [String: Double] = [:],
    revisions: [RatingRevision] = []
  ) throws -> YearView {
    let framework = try Edition.segmenting().framework()
    return YearView(
      of: cycle, dossier: .of(records), under: framework,
      results: try results(averages, under: framework), revisions: revisions)
  }

  @Test func fourQuartersStandInOrderWithWhatIsHeld() throws {
    let year = try Self.year([], ["Q2 2025/26": 1.2])
    #expect(
      year.quarters.map(\.period.description) == [
        "Q1 2025/26", "Q2 2025/26", "Q3 2025/26", "Q4 2025/26",
      ])
    #expect(year.quarters.map(\.assessment?.segment) == [nil, 1, nil, nil])
    #expect(year.quarters.allSatisfy { $0.change == nil && $0.certification == nil })
    #expect(year.events.isEmpty)
  }

  @Test func aMoveIsKnownWhereBothQuartersAreHeld() throws {
    let year = try Self.year(
      [], ["Q4 2024/25": 1.2, "Q1 2025/26": 2.7, "Q2 2025/26": 2.7, "Q4 2025/26": 1.2])
    let moves = year.quarters.map { $0.change.map { [$0.from, $0.to] } }
    #expect(moves == [[1, 3], [3, 3], nil, nil])
    #expect(year.quarters[0].change?.cause == .score)
  }

  @Test func aMoveThatIsKnownIsTaken() throws {
    let framework = try Edition.segmenting().framework()
    let results = try Self.results(["Q1 2025/26": 2.7, "Q4 2024/25": 1.2], under: framework)
    let before = try #require(results[Invented.quarter("Q1 2025/26")])
    let known = try #require(
      SegmentChange(from: before, rebased: nil, to: before, under: framework))
    let year = YearView(
      of: Self.cycle, dossier: Dossier(), under: framework, results: results,
      changes: [Invented.quarter("Q1 2025/26"): known])
    #expect(year.quarters[0].change == known)
  }

  @Test func aCertificationHasItsDayAndWhenItWasMade() throws {
    let year = try Self.year([
      .certification(1, due: "2025-07-31"),
      .certification(3, due: "2026-01-31", then: [.certify, .notComplied]),
    ])
    let quarters = year.quarters
    #expect(quarters[0].certification?.state == .expected)
    #expect(quarters[0].certificationDue == Invented.day("2025-07-31"))
    #expect(quarters[0].certificationMade == nil)
    #expect(quarters[2].certification?.state == .notCompliedWith)
    #expect(quarters[2].certificationMade == Invented.day("2026-01-20"))
    // What was made in January stands among the events of the last quarter.
    #expect(quarters.map(\.events.count) == [0, 0, 0, 1])
  }

  @Test func eventsStandInOrderOfDayAlsoAfterTheYear() throws {
    let status = DossierRecord.made(
      .status, .single, on: "2026-05-02",
      [(.regionalProposal, [.date: "2026-03-30"]), (.factualAccuracy, [.due: "2026-05-16"])])
    let revision = RatingRevision(
      area: AreaID("lead"), before: .rated(RatingID("fair")), after: .rated(RatingID("good")),
      day: Invented.day("2025-10-02"), actor: Invented.actor("chair"), reason: "New minutes")
    let year = try Self.year(
      [
        status, .action(1, due: "2025-12-01", then: [.close]),
        .action(2, due: "2025-12-01", then: [.drop]),
        .action(3, due: "2025-12-01", then: [.close, .reopen]),
      ], revisions: [revision])
    #expect(
      year.events.map(\.day.description) == [
        "2025-10-01", "2025-10-01", "2025-10-02", "2025-12-05", "2026-03-30", "2026-05-02",
      ])
    #expect(year.events[2].subject == .revision(revision))
    #expect(year.quarters.map(\.events.count) == [0, 0, 4, 1])
  }

  @Test(arguments: 0..<10) func theOrderDoesNotDependOnWhatWasWrittenFirst(seed: Int) throws {
    var numbers = SeededGenerator(seed: seed)
    let records = (1...4).map { DossierRecord.action($0, due: "2025-12-01", then: [.close]) }
    let year = try Self.year(records.shuffled(using: &numbers))
    let straight = try Self.year(records)
    #expect(year.events == straight.events)
    #expect(year.events.count == 8)
  }
}
