import OversightCore
import Testing

/// Metrics that an edition scores in some periods only.
struct MetricPeriodTests {
  /// First and last period, and whether the third quarter of 2025/26 lies between them.
  static let spans: [(from: String?, to: String?, isScored: Bool)] = [
    (nil, nil, true), ("Q3 2025/26", nil, true), ("Q4 2025/26", nil, false),
    ("Q3 2024/25", nil, true), (nil, "Q3 2025/26", true), (nil, "Q2 2025/26", false),
    (nil, "Q1 2026/27", true), ("Q3 2025/26", "Q3 2025/26", true),
    ("Q1 2025/26", "Q4 2025/26", true), ("Q1 2024/25", "Q4 2024/25", false),
    ("Q4 2025/26", "Q4 2026/27", false),
  ]

  private static func span(_ from: String?, _ to: String?) -> String {
    (from.map { ", from: \($0)" } ?? "") + (to.map { ", to: \($0)" } ?? "")
  }

  @Test(arguments: spans) func aMetricIsScoredInItsPeriodsOnly(
    from: String?, to: String?, isScored: Bool
  ) throws {
    var edition = Edition.ranking("scoring: ranked, pool: sector" + Self.span(from, to))
    edition.metrics.append(Edition.metric("staff"))
    edition.rules.append(Edition.average())
    var invented = Invented(values: [90, 80])
    invented.observe("A01", "staff", 1)
    invented.observe("A02", "staff", 2)
    let results = try invented.assess(under: edition)
    #expect(results.results().count == (isScored ? 2 : 0))
    #expect(agree(results.map(\.average), isScored ? [2.5, 2.5] : [4, 1]))
    let framework = try edition.framework()
    #expect(
      framework.metric(MetricID("wait"))?.isScored(in: Invented.period) == isScored)
  }

  /// A metric out of its time is not missing: it is not expected.
  @Test func aMetricOutOfItsTimeIsNotMissing() throws {
    var edition = Edition.ranking("scoring: ranked, pool: sector, to: Q2 2025/26")
    edition.metrics.append(Edition.metric("staff"))
    edition.rules.append(Edition.average())
    var invented = Invented(values: [nil])
    invented.observe("A01", "staff", 1)
    let result = try #require(try invented.assess(under: edition).first)
    #expect(result.average == 1)
    #expect(result.flags == [])
    // The edition knows the sector all the same.
    #expect(result.isScoredByEdition)
  }

  /// Without any metric left, the average is the published one.
  @Test func withoutMetricsThePublishedAverageStands() throws {
    var edition = Edition.ranking("scoring: ranked, pool: sector, to: Q2 2025/26")
    edition.rules += [Edition.average(), Edition.threshold()]
    var invented = Invented(values: [90])
    invented.publish("A01", average: 2.4)
    let result = try #require(try invented.assess(under: edition).first)
    #expect(result.metrics == [])
    #expect(result.average == 2.4)
    #expect(result.averageOrigin == .published)
    #expect(result.segment == 2)
  }

  /// A combination is made where it and both of what it is made from are scored.
  @Test(arguments: ["plan", "variance", "both"]) func aCombinationNeedsItsTime(late: String) throws
  {
    func metric(_ id: String, _ scoring: String) -> String {
      Edition.metric(id, scoring + (id == late ? ", from: Q4 2025/26" : ""))
    }
    let scored = "scoring: categories, counts: false, categories: { a: 1 }"
    let combine = "combine, rows: plan, columns: variance, into: both, table: [[1, 2], [3, 4]]"
    let edition = Edition(
      metrics: [
        metric("plan", scored), metric("variance", scored), metric("both", "scoring: combined"),
      ],
      rules: [Edition.score(published: true), Edition.rule("combine", combine), Edition.average()])
    var invented = Invented()
    invented.add("A01")
    for id in ["plan", "variance"] { invented.observe("A01", id, nil, score: 2) }
    let result = try #require(try invented.assess(under: edition).first)
    #expect(!result.metrics.contains { $0.metric.value == "both" })
    #expect(result.average == nil)
  }
}
