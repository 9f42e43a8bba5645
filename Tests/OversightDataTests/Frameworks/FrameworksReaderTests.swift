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
    #expect(framework.pipeline.count == 13)
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
        "score", "combine", "average", "quartile", "override", "tests", "proposal",
        "overall", "limit", "direction", "step", "effect", "decision",
      ])
  }

  /// The sample with rules for boards too.
  private static func boards(_ rules: String) throws -> Framework {
    let text = Sample.text.replacing("not-segmented:\n  icb: boards are not segmented\n", with: "")
    return try Sample.read(text + rules)
  }

  @Test func fixedCutsRankRouteSupportAndDecisionRead() throws {
    let common = "for: [icb], provenance: stated, source: D"
    let framework = try Self.boards(
      """
        - id: cuts
          kind: segment-by-threshold
          cuts: [1.93, 2.325, 2.775]
          fitted-from: [Q1 2025/26]
          title: C
          for: [icb]
          provenance: stated
          source: D
        - id: moved
          kind: decision
          within: 1
          into: 5
          from: 4
          second-person: [4, 5]
          title: D
          for: [icb]
          provenance: stated
          source: D
        - { id: rank, title: R, kind: rank, use-published: true, \(common) }
        - { id: route, title: R, kind: route, words: region, direct-segments: [3, 4], \(common) }
        - { id: support, title: S, kind: support, \(common) }

      """)
    let bodies = framework.pipeline.suffix(5).map(\.body)
    guard case .thresholdSegment(let cuts) = bodies[0], case .decision(let decision) = bodies[1],
      case .rank(let rank) = bodies[2], case .route(let route) = bodies[3],
      case .support = bodies[4]
    else {
      Issue.record("\(bodies)")
      return
    }
    #expect(cuts.cuts.values == [1.93, 2.325, 2.775])
    #expect(cuts.fittedFrom == Set([Period("Q1 2025/26")].compactMap(\.self)))
    #expect(decision == DecisionRule(within: 1, into: 5, from: 4, secondPerson: [4, 5]))
    #expect(rank.usesPublished)
    #expect(
      route == RouteRule(throughBoardWhen: [], directSegments: [3, 4], otherwise: "region"))
  }

  @Test func publishedSegmentsAndCapsByQuestionRead() throws {
    let framework = try Self.boards(
      """
        - id: reported
          kind: published
          absent: nobody published it
          title: P
          for: [icb]
          provenance: stated
          source: D
        - id: own
          kind: cap
          question: { id: own-debt, name: Own debt, asks: Is it in debt itself? }
          segment: 3
          title: O
          for: [icb]
          provenance: assumed
          source: D
          alternatives:
            - { id: four, says: to 4, with: { segment: 4 } }

      """)
    guard case .published(let published)? = framework.rule(RuleID("reported"))?.body,
      case .cap(let cap)? = framework.rule(RuleID("own"))?.body
    else {
      Issue.record("not read")
      return
    }
    #expect(published.absent == "nobody published it")
    let question = Question(id: TestID("own-debt"), name: "Own debt", asks: "Is it in debt itself?")
    #expect(cap == CapRule(flag: .question(question), segment: 3))
    #expect(framework.questions(for: .icb) == [question])
    guard case .cap(let other)? = framework.rule(RuleID("own"))?.alternatives.first?.body else {
      Issue.record("no other form")
      return
    }
    #expect(other == CapRule(flag: .question(question), segment: 4))
  }

  @Test func testsHaveTheirFigures() throws {
    let framework = try Sample.read(Sample.text)
    guard case .considerations(let rule)? = framework.rule(RuleID("tests"))?.body else {
      Issue.record("no tests")
      return
    }
    #expect(
      rule.figures.map(\.making) == [
        .monthly(numerator: .count("late_ones"), denominator: "all_ones", scale: 100), .reported,
        .reported,
      ])
    #expect(rule.tests.map(\.id.value) == ["urgent", "slow", "debts"])
    #expect(rule.tests.map(\.subject) == [nil, "time", nil])
    #expect(rule.tests[0].basis == nil)
    #expect(rule.tests[1].basis == .quartile(of: MetricID("late"), side: .highest))
    let table = try #require(
      TestTable(
        rows: .init(figure: MetricID("debt"), cuts: [0, 2]),
        columns: .init(figure: MetricID("slip"), cuts: [1]),
        met: [[false, false], [false, true], [true, true]]))
    #expect(rule.tests[2].basis == .table(table))
    #expect(rule.minimumCoverage == 0.9)
    #expect(rule.across == .all)
  }

  @Test func whatIsSaidBesideTheArithmeticIsKept() throws {
    let framework = try Sample.read(Sample.text)
    let plan = try #require(framework.metric(MetricID("plan")))
    #expect(plan.purpose == "Value for money", "in full words")
    #expect(plan.disclosure == "small numbers are left out")
    #expect(plan.subject == "money")
    #expect(plan.name(in: try #require(Cycle("2024/25"))) == "The plan")
    #expect(plan.name(in: try #require(Cycle("2025/26"))) == "Plan")
    #expect(plan.fittedFrom == Set([Period("Q1 2025/26")].compactMap(\.self)))
    let wait = try #require(framework.metric(MetricID("wait")))
    let scored = ["Q4 2024/25", "Q1 2025/26", "Q4 2025/26", "Q1 2026/27"].compactMap {
      Period($0).map(wait.isScored(in:))
    }
    #expect(scored == [false, true, true, false])
    #expect(framework.domains.map(\.absent) == ["", "no metric is held"])
    #expect(framework.subjects.map(\.name) == ["Money", "Time"])
    let override = try #require(framework.rule(RuleID("override")))
    #expect(override.subject == "money")
    #expect(override.incomplete == "a blank flag leaves it open")
    let profile = try #require(framework.capability(of: .provider))
    #expect(profile.incomplete == "nothing rated is nothing said")
    #expect(profile.areas.map(\.subject) == ["time"])
  }

  /// An edition may have no segments: then it needs neither metrics nor domains nor rules.
  @Test(arguments: ["", "domains: []\nmetrics: []\npipeline: []\n"])
  func anEditionWithoutSegmentsReads(lists: String) throws {
    let framework = try Sample.read(Sample.withoutSegments + lists)
    #expect(framework.segments.isEmpty && framework.metrics.isEmpty && framework.pipeline.isEmpty)
    #expect(framework.notSegmented.count == OrganisationKind.allCases.count)
    let profile = try #require(framework.capability(of: .icb))
    #expect(profile.overall == nil)
    #expect(profile.areas.map(\.scales) == [[:]])
  }

  /// The order of keys, comments, quotes and the style of lists are the writer's own.
  @Test func theStyleOfWritingDoesNotMatter() throws {
    let other = Sample.text
      .replacing("id: small\nedition: A small edition", with: "edition: \"A small edition\"")
      .replacing("table: [[1, 2], [3, 4]]", with: "table:\n      - [1, 2]\n      - [3, 4] # why")
      .replacing("short: Small", with: "short: 'Small'\nid: small")
    #expect(try Sample.read(other).id == FrameworkID("small"))
    #expect(try Sample.read(Sample.text.replacing("\n", with: "\r\n")).pipeline.count == 13)
  }
}
