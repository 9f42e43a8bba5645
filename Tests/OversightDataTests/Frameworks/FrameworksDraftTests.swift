import OversightCore
import Testing

/// The two drafts: the consultation of 2024 and the draft of March 2025.
struct FrameworksDraftTests {
  private static let consultation = BundledFrameworks.consultation
  private static let draft = BundledFrameworks.draft

  private static func tests(in edition: String) throws -> ConsiderationsRule {
    guard
      case .considerations(let rule) = try BundledFrameworks.rule("considerations", in: edition)
        .body
    else { throw Missing() }
    return rule
  }

  private static func effect(in edition: String) throws -> ShiftRule {
    guard case .shift(let rule) = try BundledFrameworks.rule("effect", in: edition).body else {
      throw Missing()
    }
    return rule
  }

  private struct Missing: Error {}

  /// Everything but what follows a segment, and the routes, is our assumption.
  @Test func whatTheConsultationStates() throws {
    let stated = try BundledFrameworks.framework(Self.consultation).pipeline.filter {
      $0.provenance != .assumed
    }
    #expect(stated.map(\.id.value) == ["route", "support"])
  }

  @Test func whatTheDraftStates() throws {
    let stated = try BundledFrameworks.framework(Self.draft).pipeline.filter {
      $0.provenance != .assumed
    }
    #expect(stated.map(\.id.value) == ["support"])
  }

  @Test func everyMetricOfTheConsultationHasACorePurpose() throws {
    let metrics = try BundledFrameworks.framework(Self.consultation).metrics
    #expect(metrics.allSatisfy { !$0.purpose.isEmpty && $0.provenance == .assumed })
    #expect(Set(metrics.map(\.purpose)).count == 4)
    let boards = metrics.filter { $0.sectors == [.icb] }
    #expect(boards.count == 12)
  }

  @Test func twoDomainsOfTheConsultationHoldNoMetric() throws {
    let empty = try BundledFrameworks.framework(Self.consultation).domains.filter {
      !$0.absent.isEmpty
    }
    #expect(empty.map(\.name) == ["Leadership and capability", "Local strategic priorities"])
  }

  /// The six tests with the data each needs.
  @Test(arguments: [consultation, draft])
  func theSixTestsNameTheirFigures(edition: String) throws {
    let rule = try Self.tests(in: edition)
    #expect(
      rule.tests.map(\.id.value) == [
        "urgent-care", "elective", "cancer", "primary-care", "mental-health", "finance",
      ])
    let quartiles = rule.tests[1...4].map(\.basis)
    #expect(
      quartiles == [
        .quartile(of: MetricID("system-18-weeks"), side: .lowest),
        .quartile(of: MetricID("system-62-days"), side: .lowest),
        .quartile(of: MetricID("gp-satisfaction"), side: .lowest),
        .quartile(of: MetricID("out-of-area-bed-days"), side: .highest),
      ])
    let monthly = rule.figures.filter { $0.making != .reported }
    #expect(
      monthly.map(\.making) == [
        .monthly(
          numerator: .count("rtt_within_18_weeks"), denominator: "rtt_incomplete_total", scale: 100),
        .monthly(
          numerator: .count("cancer_62_day_within"), denominator: "cancer_62_day_total", scale: 100),
      ])
    #expect(rule.minimumCoverage == 1, "quartiles of all systems")
    #expect(rule.across == .all)
    #expect(rule.tests.allSatisfy { $0.subject != nil })
  }

  @Test(
    "only tier one meets the test of urgent care",
    arguments: [(0, false), (1, true), (2, false), (3, false)])
  func tiers(tier: Double, isMet: Bool) throws {
    for edition in [Self.consultation, Self.draft] {
      guard case .table(let table) = try Self.tests(in: edition).tests[0].basis else {
        Issue.record("no table")
        return
      }
      #expect(table.met[table.rows.band(of: tier)] == [isMet])
    }
  }

  /// Deficit and how far off plan, both in per cent; exactly 2 and exactly 1 are not over.
  @Test(arguments: [
    (2.1, 0.0, true), (2.1, 5.0, true), (2.0, 1.0, false), (2.0, 1.1, true), (1.5, 1.0, false),
    (1.5, 1.01, true), (0.1, 3.0, true), (0.0, 3.0, false), (-1.0, 3.0, false),
  ])
  func theFinanceTest(deficit: Double, offPlan: Double, isMet: Bool) throws {
    for edition in [Self.consultation, Self.draft] {
      guard case .table(let table) = try Self.tests(in: edition).tests[5].basis,
        let columns = table.columns
      else {
        Issue.record("no table")
        return
      }
      #expect(table.met[table.rows.band(of: deficit)][columns.band(of: offPlan)] == isMet)
    }
  }

  @Test func considerationsAndCapabilityMoveByOneAndNeverIntoFour() throws {
    let consultation = try Self.effect(in: Self.consultation)
    #expect(
      consultation
        == ShiftRule(
          testsMet: 3,
          capability: [RatingID("insufficient-progress"), RatingID("major-concerns")], by: 1,
          together: 1, ceiling: 3))
    #expect(
      try Self.effect(in: Self.draft)
        == ShiftRule(
          testsMet: 3, capability: [RatingID("insufficient-progress")], by: 1, together: 1,
          ceiling: 3))
    let rules = try [Self.consultation, Self.draft].map {
      try BundledFrameworks.rule("effect", in: $0)
    }
    #expect(rules.map(\.kinds) == [[.icb, .provider], [.icb]])
    for other in rules.flatMap(\.alternatives) {
      guard case .shift(let body) = other.body else {
        Issue.record("\(other.id)")
        return
      }
      #expect(body.ceiling == 3, "no form of ours reaches 4")
    }
  }

  /// The forms an assumed rule might have had as well.
  @Test(arguments: [
    (consultation, "considerations", ["any-system"]),
    (consultation, "capability", ["five-areas", "three-insufficient"]),
    (consultation, "capability-limit", ["excelling-only"]),
    (consultation, "undertaking-limit", ["insufficient"]),
    (consultation, "effect", ["two-tests", "each-by-one"]),
    (draft, "effect", ["two-tests", "each-by-one", "tests-only"]),
    (draft, "provider-capability", ["collaboration-beside", "collaboration-alone"]),
  ])
  func otherForms(edition: String, rule: String, forms: [String]) throws {
    #expect(try BundledFrameworks.rule(rule, in: edition).alternatives.map(\.id) == forms)
  }

  @Test func calibrationStaysWithinOne() throws {
    let rules = try [Self.consultation, Self.draft].map { edition in
      try BundledFrameworks.rule("calibration", in: edition).body
    }
    guard case .decision(let consultation) = rules[0], case .decision(let draft) = rules[1] else {
      Issue.record("no calibration")
      return
    }
    #expect(
      consultation == DecisionRule(within: 1, into: nil, from: nil, secondPerson: [4]))
    #expect(draft == DecisionRule(within: 1, into: 5, from: 4, secondPerson: [4, 5]))
  }

  @Test func whoOverseesAProvider() throws {
    let rules = try [Self.consultation, Self.draft].map { edition in
      try BundledFrameworks.rule("route", in: edition).body
    }
    guard case .route(let consultation) = rules[0], case .route(let draft) = rules[1] else {
      Issue.record("no routes")
      return
    }
    #expect(
      consultation
        == RouteRule(
          throughBoardWhen: [RatingID("excelling"), RatingID("achieving")], directSegments: [3, 4],
          otherwise: "lead ICB not agreed"))
    #expect(draft.throughBoardWhen.isEmpty)
  }

  /// In the draft a deficit leaves nothing better than 3: of providers by the published flag, of
  /// boards by their own position.
  @Test func aDeficitLeavesNothingBetterThanThree() throws {
    let caps = try ["deficit", "own-deficit"].map { try BundledFrameworks.rule($0, in: Self.draft) }
    guard case .cap(let providers) = caps[0].body, case .cap(let boards) = caps[1].body else {
      Issue.record("no caps")
      return
    }
    #expect(caps.map(\.kinds) == [[.provider], [.icb]])
    #expect(providers == CapRule(flag: .financialOverride, segment: 3))
    #expect(boards.segment == 3)
    let question = try #require(boards.flag.question)
    #expect(question.asks.contains("itself"), "its own deficit, not that of the system")
    #expect(try !Self.tests(in: Self.draft).tests.contains { $0.id == question.id })
  }

  @Test(arguments: [consultation, draft])
  func boardsAreJudgedInSixAreas(edition: String) throws {
    let profile = try #require(try BundledFrameworks.framework(edition).capability(of: .icb))
    #expect(profile.areas.count == 6)
    #expect(profile.areas.allSatisfy { $0.descriptors.count == 4 })
    #expect(profile.overall?.ratings.count == 4)
    #expect(profile.areas.allSatisfy { Set($0.scales.keys) == Set(Layer.allCases) })
  }

  @Test func collaborationIsAJudgementOfItsOwn() throws {
    let framework = try BundledFrameworks.framework(Self.draft)
    let areas = framework.capability(of: .provider)?.areas ?? []
    #expect(areas.map(\.id.value) == ["provider-capability", "collaboration"])
    #expect(areas.map { $0.scales[.partnerFeedback] != nil } == [false, true])
    let shifts = framework.pipeline.filter { $0.body.kind == .shift }
    #expect(shifts.allSatisfy { !$0.kinds.contains(.provider) }, "it moves no segment")
  }

  /// The overall rating of a provider under the draft, by its two judgements.
  @Test(arguments: [
    ("no-material-concerns", "no-material-concerns", "no-material-concerns"),
    ("no-material-concerns", "some-concerns", "some-concerns"),
    ("some-concerns", "no-material-concerns", "some-concerns"),
    ("some-concerns", "major-concerns", "major-concerns"),
    ("major-concerns", "no-material-concerns", "major-concerns"),
  ])
  func theWorseJudgementStands(governance: String, collaboration: String, overall: String) throws {
    let arithmetic = try #require(
      try BundledFrameworks.framework(Self.draft).overallCapability(of: .provider))
    #expect(
      arithmetic.overall(of: [RatingID(governance), RatingID(collaboration)])
        == RatingID(overall))
  }

  /// An undertaking or a direction is asked for, and bars Achieving and above.
  @Test(arguments: [consultation, draft])
  func anUndertakingBars(edition: String) throws {
    let framework = try BundledFrameworks.framework(edition)
    let id = TestID("undertaking-or-direction")
    #expect(framework.questions(for: .icb).contains { $0.id == id })
    let ratings = Array(repeating: RatingID("excelling"), count: 6)
    let free = framework.overallCapability(of: .icb)?.overall(of: ratings)
    let barred = framework.overallCapability(of: .icb, standing: [id])?.overall(of: ratings)
    #expect(free == RatingID("excelling"))
    #expect(barred == RatingID("progressing"))
  }
}
