import Foundation
import OversightCore
import OversightData
import Testing

/// What a good file gives.
struct FrameworksReaderTests {
  @Test func theSampleReads() throws {
    let framework = try Sample.read(Sample.text)
    #expect(framework.id == FrameworkID("small"))
    #expect(framework.shortName == "Small")
    #expect(framework.segments.map(\.number) == [1, 2, 3, 4, 5])
    #expect(framework.segments.map(\.isDecisionOnly) == [false, false, false, false, true])
    #expect(framework.pipeline.count == 9)
    #expect(framework.notSegmented == [.icb: "boards are not segmented"])
  }

  @Test func theHashIsThatOfTheBytes() throws {
    let one = try Sample.read(Sample.text)
    let two = try Sample.read(Sample.text + "\n")
    #expect(one.hash.count == 64)
    #expect(one.hash != two.hash)
    #expect(one.hash == (try Sample.read(Sample.text)).hash)
  }

  @Test func aLiveEditionHasItsQuarters() throws {
    let framework = try Sample.read(Sample.text)
    let quarters = ["Q4 2024/25", "Q1 2025/26", "Q4 2025/26", "Q1 2026/27"]
    let live = quarters.compactMap { Period($0) }.map(framework.standing.isLive(in:))
    #expect(live == [false, true, true, false])
    #expect(framework.standing.word == "live")
  }

  @Test func anEditionMayStillBeInForce() throws {
    let framework = try Sample.read(Sample.text.replacing(", to: Q4 2025/26", with: ""))
    let later = try #require(Period("Q3 2030/31"))
    #expect(framework.standing.isLive(in: later))
  }

  @Test func whatMayNotBeDecidedSaysWhy() throws {
    let framework = try Sample.read(Sample.text)
    #expect(framework.refusal(of: .areaRating) == nil)
    #expect(framework.refusal(of: .segment) == "it is arithmetic")
    #expect(framework.refusal(of: .consideration) == "A small edition does not provide for it")
  }

  @Test func metricsHaveTheirScoring() throws {
    let framework = try Sample.read(Sample.text)
    let plan = try #require(framework.metric(MetricID("plan")))
    #expect(
      plan.scoring
        == .banded([
          ScoreBand(from: 0, includesFrom: true, score: 1),
          ScoreBand(from: -1, includesFrom: false, score: 2),
          ScoreBand(from: nil, includesFrom: true, score: 4),
        ]))
    #expect(!plan.counts)
    let wait = try #require(framework.metric(MetricID("wait")))
    #expect(wait.scoring == .ranked(.sector))
    #expect(wait.standard == 30)
    #expect(wait.weight == 1)
    #expect(wait.shortName == "Wait", "without a short name it is the name")
  }

  @Test func areasTakeTheLayersOfTheirProfileOrTheirOwn() throws {
    let own = Sample.text.replacing(
      "name: The whole", with: "name: The whole\n        layers: { moderated: two, final: two }")
    let area = try #require(try Sample.read(own).capability(of: .provider)?.areas.first)
    #expect(Set(area.scales.keys) == [.moderated, .final])
    let shared = try #require(try Sample.read(Sample.text).capability(of: .provider))
    #expect(shared.areas.first.map { Set($0.scales.keys) } == [.assessor, .moderated, .final])
    #expect(shared.reasonRequired == [.final])
    #expect(shared.areas.first?.descriptors[RatingID("poor")] == "It is poor")
  }

  @Test func anAlternativeIsTheRuleWithOtherParameters() throws {
    let rule = try #require(try Sample.read(Sample.text).rule(RuleID("effect")))
    let other = try #require(rule.alternatives.first)
    #expect(other.says == "two move it")
    guard case .shift(let body) = rule.body, case .shift(let changed) = other.body else {
      Issue.record("not shifts")
      return
    }
    #expect(body.testsMet == 3)
    #expect(changed.testsMet == 2)
    #expect(changed.capability == body.capability)
    #expect(changed.ceiling == body.ceiling)
  }

  @Test func rulesStandInTheOrderOfTheFile() throws {
    #expect(
      try Sample.read(Sample.text).pipeline.map(\.id.value) == [
        "score", "combine", "average", "quartile", "override", "tests", "overall", "limit",
        "effect",
      ])
  }

  @Test func fixedCutsRankRouteSupportAndDecisionRead() throws {
    let common = "for: [provider], provenance: stated, source: D"
    let text =
      Sample.text + """
          - { id: cuts, title: C, kind: segment-by-threshold, cuts: [1.93, 2.325, 2.775], \(common) }
          - { id: decision, title: D, kind: decision, within: 1, into: 5, from: 4, \(common) }
          - { id: rank, title: R, kind: rank, use-published: true, \(common) }
          - { id: route, title: R, kind: route, words: region, direct-segments: [3, 4], \(common) }
          - { id: support, title: S, kind: support, \(common) }

        """
    let bodies = try Sample.read(text).pipeline.suffix(5).map(\.body)
    guard case .thresholdSegment(let cuts) = bodies[0], case .decision(let decision) = bodies[1],
      case .rank(let rank) = bodies[2], case .route(let route) = bodies[3],
      case .support = bodies[4]
    else {
      Issue.record("\(bodies)")
      return
    }
    #expect(cuts.cuts.values == [1.93, 2.325, 2.775])
    #expect(decision == DecisionRule(within: 1, into: 5, from: 4))
    #expect(rank.usesPublished)
    #expect(
      route == RouteRule(throughBoardWhen: [], directSegments: [3, 4], otherwise: "region"))
  }

  /// The order of keys, comments, quotes and the style of lists are the writer's own.
  @Test func theStyleOfWritingDoesNotMatter() throws {
    let other = Sample.text
      .replacing("id: small\nedition: A small edition", with: "edition: \"A small edition\"")
      .replacing("table: [[1, 2], [3, 4]]", with: "table:\n      - [1, 2]\n      - [3, 4] # why")
      .replacing("short: Small", with: "short: 'Small'\nid: small")
    #expect(try Sample.read(other).id == FrameworkID("small"))
    #expect(try Sample.read(Sample.text.replacing("\n", with: "\r\n")).pipeline.count == 9)
  }
}
