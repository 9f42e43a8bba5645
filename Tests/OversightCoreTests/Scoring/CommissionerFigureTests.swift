import OversightCore
import Testing

/// A board's own figures, once imported, stand in the place of sums over its providers.
struct CommissionerFigureTests {
  private static let figures = """
    footprint, figures: [\
    { metric: stock, count: within, of: waiting, per: 100, take: last-month }, \
    { metric: flow, count: over, of: attending, per: 100, take: three-months }, \
    { metric: mean, mean-of: staff }]
    """

  private static func edition() -> Edition {
    let ranked = "scoring: ranked, pool: icbs"
    return Edition(
      metrics: ["stock", "flow", "mean"].map { Edition.metric($0, sectors: "icb", ranked) }
        + [Edition.metric("staff")],
      rules: [
        Edition.rule("footprint", for: "icb", figures), Edition.score(for: "icb"),
        Edition.average(published: false, for: "icb"), Systems.rule(for: "icb"),
      ])
  }

  /// Two boards with a provider each: 60 and 30 in a hundred within time, 20 and 40 over.
  private static func two() -> Invented {
    var invented = Systems.waiting([[60, 60, 60], [30, 30, 30]])
    for month in Systems.months {
      invented.count("P01", month, ["over": 20, "attending": 100])
      invented.count("P02", month, ["over": 40, "attending": 100])
    }
    invented.monthly = merged(invented.monthly)
    invented.observe("P01", "staff", 8)
    invented.observe("P02", "staff", 2)
    return invented
  }

  /// One row for each provider and month.
  private static func merged(_ rows: [MonthlyFigures]) -> [MonthlyFigures] {
    Dictionary(grouping: rows) { "\($0.organisation) \($0.month)" }.values.map { rows in
      MonthlyFigures(
        organisation: rows[0].organisation, month: rows[0].month,
        counts: rows.reduce(into: [:]) { $0.merge($1.counts) { _, last in last } })
    }
  }

  private static func result(
    of metric: String, _ code: String = "Q01", in invented: Invented
  ) throws -> MetricResult {
    let board = try invented.assess(under: edition()).of(code)
    return try #require(board.metrics.first { $0.metric.value == metric })
  }

  @Test func withoutThemThereAreProxies() throws {
    let stock = try Self.result(of: "stock", in: Self.two())
    #expect(stock.value == 60)
    #expect(stock.isProxy)
    #expect(stock.coverage == Coverage(held: 1, of: 1))
  }

  @Test func importedMonthsReplaceTheSum() throws {
    var invented = Self.two()
    for (month, within) in zip(Systems.months, [1.0, 2, 3]) {
      invented.count("Q01", month, ["within": within, "waiting": 50, "over": 5, "attending": 10])
    }
    let stock = try Self.result(of: "stock", in: invented)
    #expect(stock.value == 6, "the last month's")
    #expect(!stock.isProxy)
    #expect(stock.coverage == nil)
    let flow = try Self.result(of: "flow", in: invented)
    #expect(flow.value == 50)
    #expect(!flow.isProxy)
    // The other board has not imported any.
    #expect(try Self.result(of: "stock", "Q02", in: invented).value == 30)
    #expect(try Self.result(of: "stock", "Q02", in: invented).isProxy)
  }

  /// An imported statistic replaces its own proxy and no other.
  @Test func oneImportedStatisticLeavesTheOtherProxies() throws {
    var invented = Self.two()
    for month in Systems.months { invented.count("Q01", month, ["within": 5, "waiting": 50]) }
    #expect(try Self.result(of: "stock", in: invented).value == 10)
    #expect(try !Self.result(of: "stock", in: invented).isProxy)
    let flow = try Self.result(of: "flow", in: invented)
    #expect(flow.value == 20)
    #expect(flow.isProxy)
  }

  /// A quarter of which one month was imported is not whole; the sum over providers is.
  @Test(arguments: 0..<3) func aQuarterImportedInPartIsNotTaken(missing: Int) throws {
    var invented = Self.two()
    for (index, month) in Systems.months.enumerated() where index != missing {
      invented.count("Q01", month, ["within": 5, "waiting": 50])
    }
    let stock = try Self.result(of: "stock", in: invented)
    #expect(stock.value == 60)
    #expect(stock.isProxy)
  }

  @Test func anImportedValueReplacesAMean() throws {
    var invented = Self.two()
    invented.observe("Q01", "mean", 5)
    let mean = try Self.result(of: "mean", in: invented)
    #expect(mean.value == 5)
    #expect(!mean.isProxy)
    #expect(try Self.result(of: "mean", "Q02", in: invented).value == 2)
    #expect(try Self.result(of: "mean", "Q02", in: invented).isProxy)
  }

  @Test func anImportedValueReplacesARatio() throws {
    var invented = Self.two()
    invented.observe("Q01", "stock", 5)
    #expect(try Self.result(of: "stock", in: invented).value == 5)
    #expect(try !Self.result(of: "stock", in: invented).isProxy)
  }

  /// A value that was suppressed is no figure, so the proxy stays.
  @Test func anImportWithoutAValueReplacesNothing() throws {
    var invented = Self.two()
    invented.observe("Q01", "mean", nil, status: .suppressed)
    #expect(try Self.result(of: "mean", in: invented).value == 8)
  }

  /// Own figures and proxies are ranked together, and the list says while any is a proxy.
  @Test func theyAreRankedWithTheProxies() throws {
    var invented = Self.two()
    for month in Systems.months {
      invented.count(
        "Q01", month, ["within": 10, "waiting": 50, "over": 5, "attending": 10])
    }
    #expect(agree(try invented.assess(under: Self.edition()).scores(of: "stock"), [4, 1]))
    #expect(try invented.assess(under: Self.edition()).of("Q01").flags.contains(.proxies))
    invented.observe("Q01", "mean", 5)
    #expect(try !invented.assess(under: Self.edition()).of("Q01").flags.contains(.proxies))
  }

  @Test func testsTakeThemMonthByMonth() throws {
    var invented = Self.two()
    for (month, within) in zip(Systems.months, [1.0, 2, 3]) {
      invented.count("Q01", month, ["within": within, "waiting": 50])
    }
    let results = try invented.assess(under: Self.edition())
    let own = try #require(try results.of("Q01").test("waiting"))
    #expect(own.findings.map(\.value) == [2, 4, 6])
    #expect(own.findings.allSatisfy { !$0.isProxy })
    #expect(own.answer == .met)
    let other = try #require(try results.of("Q02").test("waiting"))
    #expect(other.findings.map(\.value) == [30, 30, 30])
    #expect(other.findings.allSatisfy { $0.isProxy })
    #expect(other.answer == .notMet)
  }
}
