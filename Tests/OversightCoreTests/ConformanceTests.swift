import OversightCore
import Testing

/// The edition 2025/26 against every published figure held.
struct ConformanceTests {
  /// Assessments that have a published summary, with it.
  static func pairs(_ quarter: Int) -> [(Assessment, PublishedSummary)] {
    let summaries = Published.library.dataset.summaries[Published.period(quarter)] ?? [:]
    return Published.assessments(quarter).compactMap { assessment in
      summaries[assessment.organisation.code].map { (assessment, $0) }
    }
  }

  @Test(arguments: 1...4) func averagesLieWithinAHundredth(quarter: Int) throws {
    let computed = Self.pairs(quarter).filter { $0.0.averageOrigin == .computed }
    #expect(computed.count == [71, 71, 71, 61][quarter - 1])
    for (assessment, published) in computed {
      let shown = try #require(assessment.shownAverage)
      let printed = try #require(published.average)
      #expect(abs(shown - printed) < 0.01 + 1e-9, "\(assessment.organisation.code)")
    }
  }

  @Test func mostAveragesAreExact() {
    let exact = (1...4).flatMap(Self.pairs).filter {
      $0.0.averageOrigin == .computed && $0.0.shownAverage == $0.1.average
    }
    // Means of the published two decimals give 258; unrounded scores give more.
    #expect(exact.count >= 258)
  }

  @Test(arguments: 1...4) func segmentsAgree(quarter: Int) {
    let pairs = Self.pairs(quarter)
    #expect(pairs.count == [71, 71, 200, 61][quarter - 1])
    for (assessment, published) in pairs {
      if let unadjusted = published.unadjustedSegment {
        #expect(assessment.unadjustedSegment == unadjusted, "\(assessment.organisation.code)")
      }
      #expect(assessment.segment == published.adjustedSegment, "\(assessment.organisation.code)")
    }
  }

  @Test func thirdQuarterUsesItsOwnQuartiles() throws {
    let details = Published.assessments(3).flatMap(\.steps).compactMap { step in
      if case .segment(let detail) = step.detail { return detail }
      return nil
    }
    let detail = try #require(details.first)
    let cuts = try #require(detail.cuts?.values)
    #expect(detail.origin == .cohort(Coverage(held: 200, of: 205)))
    // Metric scores that can be computed are used unrounded; with the published two decimals the
    // cuts are 2.0734, 2.355 and 2.7063.
    #expect(zip(cuts, [2.0734, 2.355, 2.7063]).allSatisfy { abs($0 - $1) < 0.0005 })
  }

  @Test func publishedAveragesGiveThePublishedQuartiles() throws {
    let summaries = Published.library.dataset.summaries[Published.period(3)] ?? [:]
    let cuts = try #require(CutPoints.quartiles(of: summaries.values.compactMap(\.average)))
    #expect(summaries.count == 200)
    #expect(zip(cuts.values, [2.0775, 2.355, 2.7025]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test(arguments: 1...4) func metricScoresAgree(quarter: Int) {
    let observations = Published.library.dataset.observations[Published.period(quarter)] ?? []
    let scores = Dictionary(
      uniqueKeysWithValues: observations.map { ("\($0.organisation) \($0.metric)", $0) })
    var ranked = 0
    for assessment in Published.assessments(quarter) {
      for result in assessment.metrics {
        let key = "\(assessment.organisation.code) \(result.metric)"
        guard let printed = scores[key]?.publishedScore, let score = result.score else { continue }
        #expect(abs(Rounding.halfAway(score, decimals: 2) - printed) < 0.005, "\(key)")
        if case .ranked = result.basis { ranked += 1 }
      }
    }
    #expect(ranked > 120, "scores computed from ranks, not taken over: \(ranked)")
  }

  /// Every metric whose pool is held whole must be computed, never taken as published.
  @Test(arguments: ["OF0061", "OF0084"]) func wholePoolsAreComputed(metric: String) {
    let results = (1...4).flatMap { Published.assessments($0) }.flatMap(\.metrics).filter {
      $0.metric.value == metric && $0.score != nil
    }
    #expect(results.count == 274)
    for result in results {
      guard case .ranked = result.basis else {
        Issue.record("\(metric) was \(result.basis)")
        continue
      }
    }
  }

  @Test func bandsAndTheCombinedTableAreComputed() {
    let results = (1...4).flatMap { Published.assessments($0) }.flatMap(\.metrics)
    let combined = results.filter { $0.metric.value == "OF0080" && $0.score != nil }
    let held = combined.filter {
      if case .combined(_, _, let assumed) = $0.basis { return !assumed }
      return false
    }
    #expect(held.count >= 274)
  }

  @Test(arguments: 1...4) func domainScoresAgree(quarter: Int) throws {
    for (assessment, published) in Self.pairs(quarter) {
      for printed in published.domains {
        guard let score = printed.score else { continue }
        let own = try #require(assessment.domains.first { $0.domain == printed.domain }?.score)
        #expect(abs(own - score) < 0.011, "\(assessment.organisation.code) \(printed.domain)")
      }
    }
  }

  @Test func domainSegmentsOfTheThirdQuarterMostlyAgree() {
    var (equal, all) = (0, 0)
    for (assessment, published) in Self.pairs(3) {
      for printed in published.domains {
        guard let segment = printed.segment else { continue }
        all += 1
        let own = assessment.domains.first { $0.domain == printed.domain }
        equal += own?.segment == segment ? 1 : 0
      }
    }
    #expect(all == 996)
    #expect(equal >= 965, "\(equal) of \(all)")
  }

  @Test(arguments: 1...4) func ranksAgreeWhereTheTableIsWhole(quarter: Int) {
    var whole = 0
    for (assessment, published) in Self.pairs(quarter) {
      let ranks = assessment.steps.compactMap { step -> RankDetail? in
        if case .rank(let detail) = step.detail { return detail }
        return nil
      }
      whole += ranks.first?.origin == .computed ? 1 : 0
      #expect(assessment.rank == published.rank, "\(assessment.organisation.code)")
    }
    #expect(whole == [71, 71, 71, 61][quarter - 1])
  }

  @Test func dorsetInTheFourthQuarter() throws {
    let dorset = try Published.assessment("RDY", 4)
    let scores = dorset.metrics.filter { $0.counts && $0.score != nil }.compactMap(\.score)
    #expect(scores.count == 11)
    #expect(dorset.shownAverage == 2.21)
    #expect(dorset.segment == 2)
    #expect(dorset.rank == 24)
    #expect(dorset.rankOf == 61)
  }

  @Test func coverageIsStated() {
    let library = Published.library
    let coverage = library.coverageBySector(
      of: Published.assessments(4), in: Published.period(4))
    #expect(coverage.map(\.sector) == [.acute, .mentalHealthCommunity, .ambulance])
    #expect(coverage.map(\.coverage.held) == [0, 61, 0])
    #expect(coverage.map(\.coverage.of) == [134, 61, 10])
    #expect(coverage.map(\.latestHeld) == [Published.period(3), nil, Published.period(3)])
  }

  @Test func theDefaultPeriodIsTheNewestWholeOne() {
    // Averages and segments of that quarter are published, and its own edition is in force.
    #expect(Published.library.defaultPeriod(under: nil) == Invented.quarter("Q1 2026/27"))
    #expect(Published.library.defaultPeriod(under: Published.consultation) == Published.period(3))
  }
}
