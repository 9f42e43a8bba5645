import OversightCore
import Testing

@testable import OversightData

@Suite struct BundledTablesTests {
  private let dataset: Dataset

  init() throws {
    dataset = try DatasetReader.read(try BundledData.load(environment: [:]))
  }

  private func view(_ day: String) throws -> RegisterView {
    dataset.register.asOf(try #require(CalendarDate(day)))
  }

  private func code(_ text: String) throws -> OrganisationCode {
    try #require(OrganisationCode(text))
  }

  private func period(_ text: String) throws -> Period { try #require(Period(text)) }

  @Test(arguments: ["2025-06-30", "2025-09-30", "2025-12-31", "2026-03-31"])
  func registerIn2025And2026(_ day: String) throws {
    let sectors = Dictionary(grouping: try view(day).organisations, by: \.sector)
      .mapValues(\.count)
    #expect(
      sectors == [.acute: 134, .mentalHealthCommunity: 61, .ambulance: 10, .icb: 42])
  }

  @Test(arguments: [
    ("2024-09-30", 207, 42), ("2024-10-01", 206, 42), ("2024-11-01", 205, 42),
    ("2026-04-01", 202, 36), ("2026-06-30", 202, 36), ("2026-07-01", 202, 36),
    ("2026-08-01", 202, 36),
  ])
  func registerThroughTheMergers(_ day: String, _ providers: Int, _ boards: Int) throws {
    let kinds = Dictionary(grouping: try view(day).organisations, by: \.kind).mapValues(\.count)
    #expect(kinds == [.provider: providers, .icb: boards])
  }

  @Test func theOnlineTrustOpensInJuly() throws {
    let online = try code("K0N6A")
    #expect(try view("2026-06-30").organisation(online) == nil)
    #expect(try view("2026-07-01").organisation(online)?.note == "assumed")
  }

  @Test func namesAreThoseOfTheDay() throws {
    let bristol = try code("RA7")
    #expect(
      try view("2026-06-30").organisation(bristol)?.name
        == "University Hospitals Bristol and Weston NHS Foundation Trust")
    #expect(try view("2026-07-01").organisation(bristol)?.name == "Bristol NHS Foundation Trust")
    let board = try view("2026-04-01").organisation(try code("QWO"))
    #expect(board?.name == "NHS West Yorkshire Integrated Care Board")
  }

  @Test func membershipsFollowOnlyWholeMergers() throws {
    let before = try view("2026-03-31")
    let after = try view("2026-04-01")
    let codes = { (boards: [Organisation]) in boards.map(\.code.value) }
    #expect(codes(before.icbs(of: try code("G6V2S"))) == ["QMJ"])
    #expect(codes(after.icbs(of: try code("G6V2S"))) == ["Z9B2Z"])
    #expect(codes(after.icbs(of: try code("RY3"))) == ["S1Y5D", "T6Y0W"])
    #expect(codes(before.icbs(of: try code("RDU"))) == ["QNQ"])
    #expect(codes(after.icbs(of: try code("RDU"))) == [])
    #expect(codes(after.icbs(of: try code("RWR"))) == [])
  }

  @Test func membershipsAreInForceOnBothSides() throws {
    for day in ["2024-09-30", "2025-06-30", "2026-03-31", "2026-04-01", "2026-08-01"] {
      let view = try view(day)
      for membership in view.memberships {
        #expect(view.organisation(membership.icb) != nil, "\(membership.icb) on \(day)")
        #expect(view.organisation(membership.provider) != nil, "\(membership.provider) on \(day)")
      }
    }
  }

  @Test func publishedFigures() throws {
    let last = try period("Q4 2025/26")
    let trust = try code("RDY")
    let summary = try #require(dataset.summaries[last]?[trust])
    #expect(summary.average == 2.21)
    #expect(summary.rank == 24)
    #expect(summary.domains.map(\.domain).sorted().count == 5)
    let metric = MetricID("OF0063")
    let figure = try #require(
      dataset.observations[last]?.first { $0.organisation == trust && $0.metric == metric })
    #expect(figure.value == 46.55)
    #expect(figure.publishedScore == 4)
    #expect(figure.publishedRank == 47)
    #expect(figure.peers == PeerQuartiles(lower: 20.18, median: 24.52, upper: 29.83))
    #expect(figure.unit == "%")
  }

  @Test func summariesByPeriod() throws {
    let counts = dataset.summaries.mapValues(\.count)
    #expect(
      counts == [
        try period("Q1 2025/26"): 71, try period("Q2 2025/26"): 71, try period("Q3 2025/26"): 200,
        try period("Q4 2025/26"): 61, try period("Q1 2026/27"): 202,
      ])
    let early = try #require(dataset.summaries[try period("Q1 2026/27")])
    #expect(early.values.count { $0.financialOverride == nil } == 14)
  }

  @Test func everyPublishedOrganisationIsInTheRegister() throws {
    for period in dataset.periods {
      let view = dataset.register.asOf(period.lastDay)
      let codes = Set((dataset.observations[period] ?? []).map(\.organisation))
        .union((dataset.summaries[period] ?? [:]).keys)
      for code in codes { #expect(view.organisation(code) != nil, "\(code) in \(period)") }
    }
  }

  @Test func englandsWaitingList() {
    let months = Dictionary(grouping: dataset.monthly.values.joined(), by: \.month)
    #expect(months.count == 12)
    for (month, figures) in months {
      let total = { (name: String) in figures.compactMap { $0.counts[name] }.reduce(0, +) }
      let waiting = total("rtt_incomplete_total")
      #expect((6_950_000...7_250_000).contains(waiting), "\(month)")
      #expect((0.57...0.61).contains(total("rtt_within_18_weeks") / waiting), "\(month)")
    }
  }

  @Test func blankCountsAreAbsent() throws {
    let latest = try #require(dataset.monthly[try code("R0A")]?.last)
    #expect(latest.month.description == "2025-07")
    #expect(latest.counts["ae_attendances"] == nil)
  }

  @Test func cqcRatingsKeepTheirWords() throws {
    let rating = try #require(dataset.cqc[try code("R0A")])
    #expect(rating.ratings["well-led"] == "Requires improvement")
    #expect(rating.published?.description == "2019-03-19")
  }
}
