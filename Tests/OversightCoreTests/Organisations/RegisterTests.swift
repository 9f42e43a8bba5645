import OversightCore
import Testing

/// Organisations through time.
struct RegisterTests {
  private static func organisation(
    _ code: String, _ name: String, from: String? = nil, until: String? = nil
  ) -> Organisation {
    var invented = Invented()
    invented.add(code, from: from, until: until, name: name)
    return invented.organisations[0]
  }

  private static func succession(
    _ predecessor: String, _ successor: String, _ date: String, share: Double? = nil
  ) -> Succession {
    Succession(
      predecessor: Invented.code(predecessor), successor: Invented.code(successor), kind: "split",
      share: share, date: Invented.day(date))
  }

  private static let register = Register(
    versions: [
      organisation("A01", "New name", from: "2025-10-01"),
      organisation("A01", "Old name", until: "2025-09-30"),
      organisation("B01", "Closed", until: "2025-12-15"),
      organisation("C01", "Opened", from: "2026-01-01"),
    ],
    memberships: [
      Membership(
        icb: Invented.code("Q01"), provider: Invented.code("A01"), from: nil,
        until: Invented.day("2025-12-31"), share: nil, basis: "register"),
      Membership(
        icb: Invented.code("Q02"), provider: Invented.code("A01"),
        from: Invented.day("2026-01-01"), until: nil, share: nil, basis: "register"),
    ],
    successions: [
      succession("B01", "C01", "2026-01-01", share: 0.6),
      succession("B01", "A01", "2025-12-16", share: 0.4),
    ])

  private static func names(_ day: String) -> [String] {
    register.asOf(Invented.day(day)).organisations.map(\.name)
  }

  @Test func aDayPicksTheVersionInForce() {
    #expect(Self.names("2025-09-30") == ["Old name", "Closed"])
    #expect(Self.names("2025-10-01") == ["New name", "Closed"])
    #expect(Self.names("2025-12-15") == ["New name", "Closed"])
    #expect(Self.names("2025-12-16") == ["New name"])
    #expect(Self.names("2026-01-01") == ["New name", "Opened"])
  }

  @Test func aDayPicksTheMembershipsInForce() {
    let before = Self.register.asOf(Invented.day("2025-12-31"))
    #expect(before.memberships.map(\.icb.value) == ["Q01"])
    let after = Self.register.asOf(Invented.day("2026-01-01"))
    #expect(after.memberships.map(\.icb.value) == ["Q02"])
  }

  @Test func theLatestVersionIsKnownAfterTheEnd() {
    #expect(Self.register.latest(Invented.code("B01"))?.name == "Closed")
    #expect(Self.register.latest(Invented.code("A01"))?.name == "New name")
    #expect(Self.register.latest(Invented.code("Z99")) == nil)
  }

  @Test func successorsComeInOrderOfDate() {
    let successors = Self.register.successors(of: Invented.code("B01"))
    #expect(successors.map(\.successor.value) == ["A01", "C01"])
    #expect(successors.map(\.share) == [0.4, 0.6])
    #expect(Self.register.successors(of: Invented.code("A01")).isEmpty)
  }

  @Test func aViewFindsByCode() {
    let view = Self.register.asOf(Invented.day("2025-10-01"))
    #expect(view.organisation(Invented.code("A01"))?.name == "New name")
    #expect(view.organisation(Invented.code("C01")) == nil)
    #expect(view.providers(of: Invented.code("Q01")).map(\.code.value) == ["A01"])
    #expect(view.icbs(of: Invented.code("A01")).isEmpty, "the board is not in force")
  }

  @Test(arguments: ["RDY", "s1y5d", " QWO ", "G6V2S", "ABCDEF"]) func codesAreRead(text: String) {
    #expect(OrganisationCode(text) != nil)
    #expect(OrganisationCode(text)?.value == OrganisationCode(text)?.value.uppercased())
  }

  @Test(arguments: ["", "AB", "ABCDEFG", "R DY", "R-Y", "RDÝ", "RD\u{202E}Y"])
  func otherCodesAreRefused(text: String) {
    #expect(OrganisationCode(text) == nil)
  }
}

/// Which organisations a quarter has.
struct CohortTests {
  private static func closing() -> Invented {
    var invented = Invented(values: [90, 80])
    invented.add("B01", from: nil, until: "2025-10-31", name: "Closed in the quarter")
    invented.add("C01", from: "2026-01-01", name: "Opened after it")
    return invented
  }

  private static func codes(_ invented: Invented, asOf day: String? = nil) -> [String] {
    Cohort(of: Invented.period, in: invented.dataset, asOf: day.map(Invented.day))
      .register.organisations.map(\.code.value)
  }

  @Test func theRegisterIsThatOfTheLastDay() {
    #expect(Self.codes(Self.closing()) == ["A01", "A02"])
  }

  @Test func aClosedBodyInPublishedRowsBelongsToTheQuarter() {
    var observed = Self.closing()
    observed.observe("B01", "wait", 70)
    #expect(Self.codes(observed) == ["A01", "A02", "B01"])
    var summarised = Self.closing()
    summarised.publish("B01", average: 2)
    #expect(Self.codes(summarised) == ["A01", "A02", "B01"])
  }

  @Test func itIsAssessedLikeTheOthers() throws {
    var invented = Self.closing()
    invented.observe("B01", "wait", 70)
    let results = try invented.assess(under: .ranking())
    #expect(agree(results.scores(), [1, 2.5, 4]))
  }

  @Test func aDayAskedForMovesTheRegister() {
    var invented = Self.closing()
    invented.observe("B01", "wait", 70)
    #expect(Self.codes(invented, asOf: "2025-10-31") == ["A01", "A02", "B01"])
    #expect(Self.codes(invented, asOf: "2025-11-01") == ["A01", "A02"])
    #expect(Self.codes(invented, asOf: "2026-01-01") == ["A01", "A02", "C01"])
  }

  /// Figures and judgements stay those of the quarter whatever day is asked for.
  @Test func itMovesTheRegisterOnly() throws {
    let judgements = ConsiderationTests.judgements(met: 3, rated: "poor")
    var invented = Self.closing()
    invented.publish("A01", average: 2, override: false)
    let edition = ConsiderationTests.edition()
    let now = try invented.assess(under: edition, judgements).of("A01")
    let then = try invented.assess(under: edition, judgements, asOf: "2030-01-01").of("A01")
    #expect(now.segment == 3)
    #expect(then.segment == 3)
    #expect(then.period == Invented.period)
    #expect(then.steps == now.steps)
  }

  @Test func anUnknownCodeInPublishedRowsIsNotMadeUp() {
    var invented = Self.closing()
    invented.observe("Z99", "wait", 70)
    #expect(Self.codes(invented) == ["A01", "A02"])
  }

  @Test func figuresOfOtherQuartersAreLeftOut() throws {
    let cohort = Cohort(of: Invented.quarter("Q2 2025/26"), in: Self.closing().dataset)
    #expect(cohort.observations.isEmpty)
    #expect(cohort.summaries.isEmpty)
  }
}
