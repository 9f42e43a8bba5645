import OversightCore
import Testing

/// Scores by bands of the value and by published category.
struct BandedScoreTests {
  private static let bands = """
    scoring: banded, bands: [{ from: 0, score: 1 }, { above: -1, score: 2 }, \
    { from: -2, score: 3 }, { score: 4 }]
    """

  @Test(
    arguments: [
      (0.0, 1.0), (5, 1), (-0.01, 2), (-0.99, 2), (-1, 3), (-1.5, 3), (-2, 3), (-2.01, 4),
    ]) func aValueTakesTheFirstBandItLiesIn(value: Double, score: Double) throws
  {
    let results = try Invented(values: [value]).assess(under: .ranking(Self.bands))
    #expect(results.scores() == [score])
    #expect(results.results().first?.basis == .banded)
  }

  @Test func bandsNeedNoPool() throws {
    var invented = Invented(values: [3])
    invented.add("A02")
    #expect(try invented.assess(under: .ranking(Self.bands)).scores() == [1, nil])
  }

  /// Such a value is reported: to say that nothing was published would be false.
  @Test func aValueInNoBandIsNotCalledUnpublished() throws {
    var edition = Edition.ranking("scoring: banded, bands: [{ from: 0, score: 1 }]")
    edition.metrics.append(Edition.metric("staff"))
    edition.rules.append(Edition.average())
    var invented = Invented(values: [-1])
    invented.observe("A01", "staff", 5)
    let result = try #require(try invented.assess(under: edition).first)
    #expect(result.metrics.first?.score == nil)
    #expect(result.metrics.first?.basis != .absent(.notHeld))
    #expect(result.average == nil, "a mean of the rest would be another figure")
  }

  @Test func aCategoryIsTakenAsPublished() throws {
    let edition = Edition.ranking(
      "scoring: categories, categories: { Good: 2, Inadequate: 4 }", published: true)
    var invented = Invented()
    invented.add("A01")
    invented.observe("A01", "wait", nil, score: 2)
    #expect(try invented.assess(under: edition).scores() == [2])
  }
}

/// One score in the place of two, through a table.
struct CombinedScoreTests {
  private static let table = "[1, 1, 2, 3], [2, 2, 3, 4], [2, 3, 3, 4], [2, 3, 4, 4]"

  private static func edition(_ table: String = table, assumed: String = "[2, 3], [4, 3]")
    -> Edition
  {
    let scored = "scoring: categories, counts: false, categories: { a: 1 }"
    return Edition(
      metrics: [
        Edition.metric("plan", scored), Edition.metric("variance", scored),
        Edition.metric("both", "scoring: combined"),
      ],
      rules: [
        Edition.score(published: true),
        Edition.rule(
          "combine",
          "combine, rows: plan, columns: variance, into: both, table: [\(table)], "
            + "assumed-cells: [\(assumed)]"),
        Edition.average(published: false),
      ])
  }

  private static func result(
    plan: Double?, variance: Double?, both: Double? = nil, under edition: Edition = edition()
  ) throws -> Assessment {
    var invented = Invented()
    invented.add("A01")
    for (metric, score) in [("plan", plan), ("variance", variance), ("both", both)] {
      if let score { invented.observe("A01", metric, nil, score: score) }
    }
    return try #require(try invented.assess(under: edition).first)
  }

  private static func combined(_ assessment: Assessment) throws -> MetricResult {
    try #require([assessment].results(of: "both").first)
  }

  @Test func everyCellIsReadByRowAndColumn() throws {
    let cells: [[Double]] = [[1, 1, 2, 3], [2, 2, 3, 4], [2, 3, 3, 4], [2, 3, 4, 4]]
    for (row, columns) in cells.enumerated() {
      for (column, score) in columns.enumerated() {
        let result = try Self.result(plan: Double(row + 1), variance: Double(column + 1))
        #expect(try Self.combined(result).score == score, "\(row + 1), \(column + 1)")
      }
    }
  }

  @Test(arguments: [(2.0, 3.0, true), (4, 3, true), (3, 2, false), (1, 1, false)])
  func anAssumedCellIsMarked(plan: Double, variance: Double, isAssumed: Bool) throws {
    let result = try Self.combined(try Self.result(plan: plan, variance: variance))
    #expect(
      result.basis
        == .combined(row: MetricID("plan"), column: MetricID("variance"), assumed: isAssumed))
  }

  @Test func itTakesThePlaceOfBothInTheAverage() throws {
    let result = try Self.result(plan: 1, variance: 4)
    #expect(result.average == 3)
    #expect(result.metrics.filter(\.counts).map(\.metric.value) == ["both"])
    #expect(result.metrics.map(\.metric.value) == ["plan", "variance", "both"])
  }

  @Test func aCellOutsideTheTableIsSaidSo() throws {
    let small = Self.edition("[1, 2], [3, 4]", assumed: "")
    let result = try Self.combined(try Self.result(plan: 3, variance: 1, under: small))
    #expect(result.score == nil)
    #expect(result.basis == .absent(.outsideTable))
    let published = try Self.combined(
      try Self.result(plan: 3, variance: 1, both: 2, under: small))
    #expect(published.score == 2)
    #expect(published.basis == .published)
  }

  @Test func anInputThatIsMissingIsNamed() throws {
    let result = try Self.combined(try Self.result(plan: 1, variance: nil))
    #expect(result.basis == .absent(.inputMissing(MetricID("variance"))))
    let other = try Self.combined(try Self.result(plan: nil, variance: nil))
    #expect(other.basis == .absent(.inputMissing(MetricID("plan"))))
  }

  @Test func aPublishedCombinationStandsInForMissingInputs() throws {
    let result = try Self.combined(try Self.result(plan: nil, variance: 2, both: 3))
    #expect(result.score == 3)
    #expect(result.basis == .published)
  }

  /// Plan and variance may be filed elsewhere than what they make.
  @Test func itCountsInTheDomainOfItsDefinition() throws {
    var edition = Self.edition()
    edition.domains = ["care", "money"]
    for place in [0, 2] {
      edition.metrics[place].replace("domain: care", with: "domain: money")
    }
    let result = try Self.result(plan: 1, variance: 4, under: edition)
    #expect(try Self.combined(result).domain == "money")
    #expect(try Self.combined(result).score == 3)
  }

  /// The combination is a metric of the edition like any other.
  @Test func itHasTheWeightOfItsDefinition() throws {
    var edition = Self.edition()
    edition.metrics[2] += ", weight: 0.5"
    #expect(try Self.combined(try Self.result(plan: 1, variance: 4, under: edition)).weight == 0.5)
  }
}
