import OversightCore
import Testing

/// Means of the scores present.
struct AverageTests {
  /// An edition whose metrics take published scores, with weights.
  private static func edition(
    _ weights: [String: String], minimum: Int = 1, published: Bool = true
  ) -> Edition {
    let metrics = weights.keys.sorted().map { id in
      Edition.metric(
        id, "scoring: categories, categories: { a: 1 }, weight: \(weights[id] ?? "1")")
    }
    return Edition(
      metrics: metrics,
      rules: [
        Edition.score(published: true), Edition.average(atLeast: minimum, published: published),
      ])
  }

  /// One organisation with the published scores `m01`, `m02` …
  private static func scored(_ scores: [Double?]) -> Invented {
    var invented = Invented()
    invented.add("A01")
    for (index, score) in scores.enumerated() {
      invented.observe(
        "A01", Invented.numbered(index + 1, "m"), nil, score: score,
        status: score == nil ? .suppressed : .reported)
    }
    return invented
  }

  private static func weights(_ count: Int) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: (1...count).map { (Invented.numbered($0, "m"), "1") })
  }

  /// The manual's own example: 16.83 / 11 = 1.53.
  @Test func theWorkedExampleOfTheManual() throws {
    let scores = [1.00, 2.62, 1.00, 1.00, 1.00, 1.40, 1.00, 3.00, 1.36, 1.45, 2.00]
    let result = try #require(
      try Self.scored(scores).assess(under: Self.edition(Self.weights(11))).first)
    let average = try #require(result.average)
    #expect(abs(average - 16.83 / 11) < 1e-12)
    #expect(result.shownAverage == 1.53)
    #expect(result.averageOrigin == .computed)
  }

  @Test func threeThirdsCountAsOne() throws {
    let third = "0.3333333333333333"
    let edition = Self.edition(["m01": third, "m02": third, "m03": third, "m04": "1"])
    let result = try #require(try Self.scored([1, 2, 3, 4]).assess(under: edition).first)
    #expect(agree([result.average], [3]))
  }

  @Test func aSuppressedThirdLeavesItsWeightOut() throws {
    let third = "0.3333333333333333"
    let edition = Self.edition(["m01": third, "m02": third, "m03": third, "m04": "1"])
    let result = try #require(try Self.scored([1, nil, 3, 4]).assess(under: edition).first)
    #expect(agree([result.average], [(1.0 / 3 + 3.0 / 3 + 4) / (2.0 / 3 + 1)]))
  }

  @Test func theAverageHasAllItsDecimals() throws {
    let result = try #require(
      try Self.scored([1, 1, 2]).assess(under: Self.edition(Self.weights(3))).first)
    #expect(result.average == 4.0 / 3)
    #expect(result.shownAverage == 1.33)
  }

  @Test func tooFewMetricsGiveNoAverage() throws {
    let edition = Self.edition(Self.weights(3), minimum: 3)
    let result = try #require(try Self.scored([1, 2]).assess(under: edition).first)
    #expect(result.average == nil)
    #expect(result.averageAbsence == .tooFewMetrics(scored: 2, needed: 3))
    let whole = try #require(try Self.scored([1, 2, 3]).assess(under: edition).first)
    #expect(whole.average == 2)
  }

  /// A mean of the rest would be another figure than the one published.
  @Test func oneReportedMetricWithoutScoreMakesThePublishedAverageStand() throws {
    var edition = Self.edition(Self.weights(2))
    edition.metrics.append(Edition.metric("wait", "scoring: ranked, pool: service"))
    var invented = Self.scored([1, 2])
    invented.observe("A01", "wait", 80)
    invented.publish("A01", average: 2.17)
    let result = try #require(try invented.assess(under: edition).first)
    #expect(result.average == 2.17)
    #expect(result.averageOrigin == .published)
    #expect(result.flags == [.publishedAverage])
  }

  @Test func withoutAPublishedOneThereIsNone() throws {
    var edition = Self.edition(Self.weights(2))
    edition.metrics.append(Edition.metric("wait", "scoring: ranked, pool: service"))
    var invented = Self.scored([1, 2])
    invented.observe("A01", "wait", 80)
    let result = try #require(try invented.assess(under: edition).first)
    #expect(result.average == nil)
    #expect(result.averageAbsence == .scoresNotHeld(unscored: 1))
  }

  @Test func aPublishedAverageIsNotTakenWhereTheRuleSaysSo() throws {
    var invented = Invented()
    invented.add("A01")
    invented.publish("A01", average: 2.17)
    let edition = Self.edition(Self.weights(1), published: false)
    let result = try #require(try invented.assess(under: edition).first)
    #expect(result.average == nil)
    #expect(result.averageAbsence == .notHeld)
  }

  @Test func theComputedAverageWinsOverThePublished() throws {
    var invented = Self.scored([1, 2])
    invented.publish("A01", average: 3.99)
    let result = try #require(
      try invented.assess(under: Self.edition(Self.weights(2))).first)
    #expect(result.average == 1.5)
    #expect(result.publishedAverage == 3.99)
  }

  /// Sums are taken in the order of the metrics' ids, so the order of the file changes no bit.
  @Test func theOrderOfTheFileChangesNothing() throws {
    let scores = [1.1, 2.2, 3.3, 1.7, 2.9, 3.1]
    var edition = Self.edition(Self.weights(scores.count))
    let first = try Self.scored(scores).assess(under: edition).first?.average
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<20 {
      edition.metrics.shuffle(using: &generator)
      #expect(try Self.scored(scores).assess(under: edition).first?.average == first)
    }
  }

  @Test func aMetricThatIsMissingIsFlagged() throws {
    let results = try Self.scored([1, nil]).assess(under: Self.edition(Self.weights(2)))
    #expect(results.first?.flags == [.missing])
  }
}

/// Means of each domain's scores: context only.
struct DomainTests {
  private static func edition() -> Edition {
    let scored = "scoring: categories, categories: { a: 1 }"
    return Edition(
      domains: ["access", "people", "unused"],
      metrics: [
        Edition.metric("m1", domain: "access", scored),
        Edition.metric("m2", domain: "access", scored),
        Edition.metric("m3", domain: "people", scored),
      ],
      rules: [
        Edition.score(published: true), Edition.average(),
        Edition.rule(
          "domains", "segment-by-quartile, of: domains, cohort: [provider], minimum-coverage: 0.95"
        ),
      ])
  }

  private static func four() -> Invented {
    var invented = Invented()
    for number in 1...4 {
      let code = Invented.numbered(number)
      invented.add(code)
      for metric in ["m1", "m2", "m3"] {
        invented.observe(code, metric, nil, score: Double(metric == "m2" ? 1 : number))
      }
    }
    return invented
  }

  @Test func aDomainIsTheMeanOfItsOwnMetrics() throws {
    let results = try Self.four().assess(under: Self.edition())
    let third = try results.of("A03")
    #expect(third.domains.map(\.domain) == ["access", "people"])
    #expect(third.domains.map(\.score) == [2, 3])
    #expect(agree([third.average], [7.0 / 3]))
  }

  @Test func aDomainHasTheQuartilesOfItsOwnScores() throws {
    let results = try Self.four().assess(under: Self.edition())
    #expect(results.map { $0.domains.last?.segment } == [1, 2, 3, 4])
    #expect(results.segments == [nil, nil, nil, nil])
  }

  @Test func aDomainNotHeldWholeIsAsPublished() throws {
    var invented = Self.four()
    invented.add("A05")
    invented.publish(
      "A01", average: nil,
      domains: [PublishedDomain(domain: "access", score: 3.4, segment: 4)])
    let results = try invented.assess(under: Self.edition())
    let first = try #require(try results.of("A01").domains.first)
    #expect(first.score == 1)
    #expect(first.segment == 4)
    #expect(first.segmentOrigin == .published)
    let second = try #require(try results.of("A02").domains.first)
    #expect(second.segment == nil)
    #expect(second.segmentAbsence == .noCuts(held: 4, of: 5))
  }
}
