import OversightCore
import Testing

/// The editions of 2025/26 and 2026/27.
struct FrameworksManualTests {
  private static let manual = BundledFrameworks.manual
  private static let fixedCuts = BundledFrameworks.fixedCuts

  private static func assumed(in edition: String) throws -> [String] {
    try BundledFrameworks.framework(edition).pipeline.filter { $0.provenance == .assumed }
      .map(\.id.value)
  }

  @Test func assumedRulesAreLabelled() throws {
    #expect(try Self.assumed(in: Self.manual) == ["region-view"])
    #expect(
      try Self.assumed(in: Self.fixedCuts) == [
        "score", "combined-finance", "region-view", "rank",
      ])
  }

  @Test(arguments: [manual, fixedCuts])
  func theSegmentIsArithmetic(edition: String) throws {
    let framework = try BundledFrameworks.framework(edition)
    #expect(framework.refusal(of: .segment)?.contains("arithmetic") == true)
    #expect(framework.refusal(of: .consideration) != nil)
    #expect(framework.refusal(of: .areaRating) == nil)
  }

  /// Segments 1 to 4, and capability alone is decided by people.
  @Test func noFifthSegmentUnderFixedCuts() throws {
    let framework = try BundledFrameworks.framework(Self.fixedCuts)
    #expect(framework.segments.map(\.isDecisionOnly) == [false, false, false, false])
    #expect(framework.refusal(of: .intensiveSupport) != nil)
    #expect(!framework.pipeline.contains { $0.body.kind == .decision })
  }

  @Test func theFifthSegmentIsADecision() throws {
    let framework = try BundledFrameworks.framework(Self.manual)
    #expect(framework.refusal(of: .intensiveSupport) == nil)
    #expect(framework.segments.map(\.isDecisionOnly) == [false, false, false, false, true])
    guard case .decision(let rule) = try BundledFrameworks.rule("decision", in: Self.manual).body
    else {
      Issue.record("no decision")
      return
    }
    #expect(rule == DecisionRule(within: nil, into: 5, from: 4, secondPerson: [5]))
  }

  @Test(arguments: [manual, fixedCuts])
  func anOverrideLeavesNothingBetterThanThree(edition: String) throws {
    guard case .cap(let rule) = try BundledFrameworks.rule("override", in: edition).body else {
      Issue.record("no override")
      return
    }
    #expect(rule == CapRule(flag: .financialOverride, segment: 3))
  }

  @Test(arguments: [manual, fixedCuts])
  func theRegionIsWhoOversees(edition: String) throws {
    guard case .route(let rule) = try BundledFrameworks.rule("route", in: edition).body else {
      Issue.record("no route")
      return
    }
    #expect(rule.throughBoardWhen.isEmpty)
    #expect(rule.otherwise == "NHS England region")
  }

  @Test func theInfectionRatesWeighOneThirdEach() throws {
    let metrics = try BundledFrameworks.framework(Self.manual).metrics
    let light = metrics.filter { $0.weight != 1 }
    #expect(light.map(\.id.value) == ["OF0020", "OF0048", "OF0088"])
    #expect(abs(light.reduce(0) { $0 + $1.weight } - 1) < 1e-9)
  }

  @Test func standardAndFloorAreTheObservedOnes() throws {
    let metrics = try BundledFrameworks.framework(Self.manual).metrics
    let bounded = metrics.filter { $0.standard != nil || $0.floor != nil }
    #expect(bounded.map(\.id.value) == ["OF0017", "OF0057"])
    #expect(bounded.map(\.standard) == [30, nil])
    #expect(bounded.map(\.floor) == [nil, 70])
    let unknown = metrics.filter(\.hasUnknownStandard).map(\.id.value)
    #expect(unknown == ["OF0003", "OF0010", "OF0011", "OF0013"])
  }

  /// What was inferred from published scores agrees with them by construction, and says so.
  @Test func whatWasInferredFromPublishedScoresSaysSo() throws {
    let fitted = try BundledFrameworks.framework(Self.manual).metrics.filter {
      !$0.fittedFrom.isEmpty
    }
    #expect(
      fitted.map(\.id.value).sorted() == ["OF0017", "OF0057", "OF0079", "OF0080", "OF0081"])
    let quarters = try (1...4).map { try BundledFrameworks.period("Q\($0) 2025/26") }
    for metric in fitted { #expect(metric.fittedFrom == Set(quarters), "\(metric.id)") }
  }

  @Test func publishedNamesAreKeptByYear() throws {
    let metrics = try BundledFrameworks.framework(Self.manual).metrics
    let year = try #require(Cycle("2025/26"))
    let named = metrics.filter { $0.names[year] != nil }
    #expect(named.count >= 10)
    let crisis = try #require(metrics.first { $0.id.value == "OF0016" })
    #expect(
      crisis.name(in: year)
        == "Percentage of patients in mental health crisis to receive face-to-face contact within "
        + "24 hours")
  }

  /// The cuts lie in the intervals that the published segments leave.
  @Test func observedCutsLieInTheirIntervals() throws {
    guard
      case .quartileSegment(let rule) = try BundledFrameworks.rule("quartile", in: Self.manual).body
    else {
      Issue.record("no quartile rule")
      return
    }
    let intervals = [
      1: [2.0438..<2.0591, 2.3238..<2.3320, 2.6023..<2.6533],
      2: [2.0619..<2.0700, 2.3373..<2.3525, 2.6430..<2.6875],
      4: [2.0191..<2.1088, 2.2872..<2.3111, 2.5725..<2.5977],
    ]
    #expect(rule.observedCuts.count == intervals.count)
    for (quarter, bounds) in intervals {
      let period = try BundledFrameworks.period("Q\(quarter) 2025/26")
      let cuts = try #require(rule.observedCuts[period]).values
      #expect(zip(bounds, cuts).allSatisfy { $0.contains($1) }, "\(period)")
    }
    #expect(rule.minimumCoverage == 0.95)
  }

  @Test func fixedCutsLieInTheirIntervals() throws {
    guard
      case .thresholdSegment(let rule) = try BundledFrameworks.rule("cuts", in: Self.fixedCuts).body
    else {
      Issue.record("no cuts")
      return
    }
    let bounds = [1.92..<1.94, 2.32..<2.33, 2.77..<2.78]
    #expect(zip(bounds, rule.cuts.values).allSatisfy { $0.contains($1) })
    #expect(rule.fittedFrom == [try BundledFrameworks.period("Q1 2026/27")])
    #expect(try BundledFrameworks.rule("cuts", in: Self.fixedCuts).provenance == .observed)
  }

  /// From the first quarter of 2026/27 on, nothing of 2025/26 stands in any more.
  @Test func standInsEndWithTheirYear() throws {
    let metrics = try BundledFrameworks.framework(Self.fixedCuts).metrics
    let last = try BundledFrameworks.period("Q4 2025/26")
    #expect(!metrics.isEmpty && metrics.allSatisfy { $0.to == last })
  }

  @Test func boardsOfTheFixedCutsHaveAPublishedSegmentOrNone() throws {
    guard
      case .published(let rule) = try BundledFrameworks.rule("icb-segment", in: Self.fixedCuts).body
    else {
      Issue.record("no rule for boards")
      return
    }
    #expect(rule.absent == "not held: ICB metric list not published")
    #expect(try BundledFrameworks.framework(Self.fixedCuts).capability(of: .icb) == nil)
  }

  @Test(arguments: BundledFrameworks.ids.filter { $0 != BundledFrameworks.annual })
  func theCombinedTableIsTheObservedOne(edition: String) throws {
    guard case .combine(let rule) = try BundledFrameworks.rule("combined-finance", in: edition).body
    else {
      Issue.record("no table")
      return
    }
    #expect(rule.table == [[1, 1, 2, 3], [2, 2, 3, 4], [2, 3, 3, 4], [2, 3, 4, 4]])
    #expect(rule.assumedCells == [[2, 3], [2, 4], [3, 3], [4, 3]])
  }

  @Test(arguments: [manual, fixedCuts])
  func theBoardRatesSixAreasAndTheRegionOne(edition: String) throws {
    let profile = try BundledFrameworks.framework(edition).capability(of: .provider)
    let rated = profile?.areas.filter { $0.scales[.selfAssessment] != nil } ?? []
    let viewed = profile?.areas.filter { $0.scales[.final] != nil } ?? []
    #expect(rated.count == 6)
    #expect(viewed.count == 1)
    let scales = (rated + viewed).map { Set($0.scales.values.map(\.id)) }
    #expect(scales.allSatisfy { $0.count == 1 }, "two scales never share a column")
    #expect(Set(rated.flatMap { $0.scales.values.map(\.id) }) == ["board"])
    #expect(Set(viewed.flatMap { $0.scales.values.map(\.id) }) == ["colour"])
  }
}
