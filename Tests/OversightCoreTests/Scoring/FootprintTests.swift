import OversightCore
import Testing

/// Figures of a board made from those of the providers it serves.
struct FootprintTests {
  private static let figures = """
    footprint, figures: [\
    { metric: stock, count: within, of: waiting, per: 100, take: last-month }, \
    { metric: flow, all-but: over, of: attending, per: 1000, take: three-months }, \
    { metric: mean, mean-of: staff }]
    """

  private static func edition() -> Edition {
    let ranked = "scoring: ranked, pool: icbs"
    return Edition(
      metrics: ["stock", "flow", "mean"].map { Edition.metric($0, sectors: "icb", ranked) }
        + [Edition.metric("staff")],
      rules: [
        Edition.rule("footprint", for: "icb", figures), Edition.score(for: "icb"),
      ])
  }

  /// Boards `Q01` and `Q02`; `P01` serves both, `P02` the second only.
  private static func two(first: Double? = nil, second: Double? = nil) -> Invented {
    var invented = Invented()
    for code in ["Q01", "Q02"] { invented.add(code, .icb) }
    for code in ["P01", "P02"] { invented.add(code) }
    invented.place("P01", in: "Q01", share: first)
    invented.place("P01", in: "Q02", share: second)
    invented.place("P02", in: "Q02")
    for month in ["2025-10", "2025-11", "2025-12"] {
      invented.count("P01", month, counts(60, of: 100))
      invented.count("P02", month, counts(10, of: 100))
    }
    invented.observe("P01", "staff", 8)
    invented.observe("P02", "staff", 2)
    return invented
  }

  private static func counts(_ within: Double, of waiting: Double) -> [String: Double] {
    ["within": within, "waiting": waiting, "over": 100 - within, "attending": waiting]
  }

  private static func values(_ invented: Invented, of metric: String) throws -> [Double?] {
    try invented.assess(under: edition()).results(of: metric).map(\.value)
  }

  @Test func aSharedProviderCountsHalfForEachOfTwo() throws {
    let invented = Self.two()
    #expect(agree(try Self.values(invented, of: "stock"), [60, 100 * 40 / 150]))
    #expect(agree(try Self.values(invented, of: "flow"), [600, 1000 * 120.0 / 450]))
    #expect(agree(try Self.values(invented, of: "mean"), [8, (0.5 * 8 + 2) / 1.5]))
  }

  @Test func aGivenShareCounts() throws {
    let invented = Self.two(first: 0.25, second: 0.75)
    #expect(agree(try Self.values(invented, of: "stock"), [60, 100 * 55 / 175]))
    #expect(agree(try Self.values(invented, of: "mean"), [8, (0.75 * 8 + 2) / 1.75]))
  }

  @Test func equalSharesAddUpForThreeBoards() throws {
    var invented = Self.two()
    invented.add("Q03", .icb)
    invented.place("P01", in: "Q03")
    #expect(
      agree(try Self.values(invented, of: "mean"), [8, (8.0 / 3 + 2) / (1.0 / 3 + 1), 8]))
  }

  /// A stock is that of the period's last month, a flow the sum of all three.
  @Test func stocksAndFlowsTakeTheirMonths() throws {
    var invented = Self.two()
    invented.monthly = []
    for (month, within) in [("2025-10", 10.0), ("2025-11", 20), ("2025-12", 90)] {
      invented.count("P01", month, Self.counts(within, of: 100))
    }
    #expect(agree(try Self.values(invented, of: "stock"), [90, 90]))
    #expect(agree(try Self.values(invented, of: "flow"), [400, 400]))
  }

  @Test(arguments: ["2025-10", "2025-11", "2025-12"])
  func anIncompleteQuarterSaysWhatIsHeld(missing: String) throws {
    var invented = Self.two()
    invented.monthly.removeAll { $0.month == Invented.month(missing) }
    invented.count("P02", "2025-07", Self.counts(1, of: 2))
    let latest = missing == "2025-12" ? "2025-11" : "2025-12"
    let results = try invented.assess(under: Self.edition()).results(of: "stock")
    for result in results {
      #expect(result.score == nil)
      #expect(result.basis == .absent(.monthsNotHeld(latest: Invented.month(latest))))
    }
  }

  @Test func monthsOfOtherQuartersCountInNothing() throws {
    var invented = Self.two()
    invented.count("P01", "2025-07", Self.counts(0, of: 5000))
    invented.count("P01", "2026-01", Self.counts(0, of: 5000))
    #expect(agree(try Self.values(invented, of: "stock"), [60, 100 * 40 / 150]))
  }

  @Test func noMonthAtAllIsHeld() throws {
    var invented = Self.two()
    invented.monthly = []
    let result = try #require(try invented.assess(under: Self.edition()).results(of: "flow").first)
    #expect(result.basis == .absent(.monthsNotHeld(latest: nil)))
  }

  /// A provider that does not give the service is silent; one that does is counted whole.
  @Test func aProviderWithoutTheServiceIsLeftOut() throws {
    var invented = Self.two()
    invented.monthly.removeAll { $0.organisation == Invented.code("P02") }
    for month in ["2025-10", "2025-11", "2025-12"] { invented.count("P02", month, [:]) }
    let result = try #require(try invented.assess(under: Self.edition()).results(of: "stock").last)
    #expect(agree([result.value], [60]))
    #expect(result.coverage == Coverage(held: 1, of: 2))
    #expect(result.isProxy)
  }

  @Test func noProviderWithAFigureIsSaidSo() throws {
    var invented = Self.two()
    invented.observations = []
    let result = try #require(try invented.assess(under: Self.edition()).results(of: "mean").first)
    #expect(result.basis == .absent(.noProviderFigures))
  }

  /// Its months are not what is missing: the other boards have them.
  @Test func aBoardWithoutProvidersSaysSo() throws {
    var invented = Self.two()
    invented.add("Q03", .icb)
    let result = try #require(try invented.assess(under: Self.edition()).results(of: "stock").last)
    #expect(result.basis == .absent(.noProviderFigures))
  }

  @Test func proxiesAreRankedAmongBoards() throws {
    let results = try Self.two().assess(under: Self.edition())
    #expect(agree(results.scores(of: "stock"), [1, 4]))
    #expect(try results.of("Q01").metrics.map(\.metric.value) == ["stock", "flow", "mean"])
  }

  @Test func theStepSaysHowManyProvidersThereAre() throws {
    let board = try Self.two().assess(under: Self.edition()).of("Q02")
    #expect(
      board.steps.first?.detail
        == .footprint(providers: 2, made: 3, latest: Invented.month("2025-12")))
  }
}
