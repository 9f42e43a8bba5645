import Foundation
import OversightCore
import OversightData
import Testing

/// The editions that the program carries.
enum BundledFrameworks {
  static let pack: Pack = {
    do { return try BundledData.load(environment: [:]) } catch { fatalError("\(error)") }
  }()

  static let all: [Framework] = {
    do {
      return try pack.frameworks.map {
        try FrameworkReader.read(Data($0.bytes), file: $0.name)
      }
    } catch {
      fatalError("\(error)")
    }
  }()

  static func framework(_ id: String) throws -> Framework {
    try #require(all.first { $0.id.value == id })
  }
}

/// The files in `Data/Frameworks`.
struct FrameworksBundledTests {
  private static let manual = "2025-26"
  private static let consultation = "2024-25-consultation"

  private static func rule(_ id: String, in edition: String) throws -> RuleBody {
    try #require(try BundledFrameworks.framework(edition).rule(RuleID(id))).body
  }

  @Test func bothRead() {
    #expect(BundledFrameworks.all.map(\.id.value).sorted() == [Self.consultation, Self.manual])
    #expect(Set(BundledFrameworks.all.map(\.hash)).count == 2)
  }

  @Test func standingsAreTrue() throws {
    #expect(try BundledFrameworks.framework(Self.consultation).standing == .draft)
    let manual = try BundledFrameworks.framework(Self.manual)
    for quarter in 1...4 {
      #expect(manual.standing.isLive(in: try #require(Period("Q\(quarter) 2025/26"))))
    }
    #expect(!manual.standing.isLive(in: try #require(Period("Q1 2026/27"))))
  }

  /// A clause is cited by the document it is in, unless nobody states it.
  @Test(arguments: [manual, consultation])
  func everyRuleSaysHowWeKnowIt(edition: String) throws {
    let framework = try BundledFrameworks.framework(edition)
    let documents = framework.documents.map(\.id)
    for rule in framework.pipeline {
      #expect(!rule.source.isEmpty, "\(rule.id)")
      guard rule.provenance == .stated else { continue }
      #expect(documents.contains { rule.source.contains($0) }, "\(rule.id): \(rule.source)")
    }
    for metric in framework.metrics { #expect(!metric.source.isEmpty, "\(metric.id)") }
    for profile in framework.capability { #expect(!profile.source.isEmpty) }
  }

  @Test func assumedRulesAreLabelled() throws {
    let assumed = BundledFrameworks.all.map { framework in
      (
        framework.id.value,
        framework.pipeline.filter { $0.provenance == .assumed }.map(\.id.value)
      )
    }.reduce(into: [String: [String]]()) { $0[$1.0] = $1.1 }
    #expect(assumed[Self.manual] == ["region-view"])
    #expect(
      assumed[Self.consultation] == [
        "footprint", "icb-score", "score", "combined-finance", "average", "icb-average", "quartile",
        "icb-quartile", "domains", "considerations", "capability", "capability-limit",
        "provider-capability", "effect", "calibration",
      ])
  }

  @Test func alternativesBelongToAssumedRulesAndSayWhat() {
    for rule in BundledFrameworks.all.flatMap(\.pipeline) where !rule.alternatives.isEmpty {
      #expect(rule.provenance == .assumed, "\(rule.id)")
      #expect(rule.alternatives.allSatisfy { !$0.says.isEmpty })
    }
  }

  @Test func theConsultationScoresNothingThatIsStated() throws {
    let metrics = try BundledFrameworks.framework(Self.consultation).metrics
    #expect(metrics.allSatisfy { $0.provenance == .assumed })
  }

  /// The consultation's providers are scored as the manual scores them, metric by metric.
  @Test func bothEditionsScoreProvidersAlike() throws {
    let manual = try BundledFrameworks.framework(Self.manual).metrics
    let consultation = try BundledFrameworks.framework(Self.consultation)
    for metric in manual {
      let other = try #require(consultation.metric(metric.id))
      #expect(other.scoring == metric.scoring, "\(metric.id)")
      #expect(other.polarity == metric.polarity)
      #expect(other.sectors == metric.sectors)
      #expect(other.standard == metric.standard && other.floor == metric.floor)
      #expect(other.weight == metric.weight && other.counts == metric.counts)
      #expect(other.domain == metric.domain)
    }
  }

  @Test func theInfectionRatesWeighOneThirdEach() throws {
    let light = try BundledFrameworks.framework(Self.manual).metrics.filter { $0.weight != 1 }
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

  /// The cuts lie in the intervals that the published segments leave.
  @Test func observedCutsLieInTheirIntervals() throws {
    guard case .quartileSegment(let rule) = try Self.rule("quartile", in: Self.manual) else {
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
      let period = try #require(Period("Q\(quarter) 2025/26"))
      let cuts = try #require(rule.observedCuts[period]).values
      #expect(zip(bounds, cuts).allSatisfy { $0.contains($1) }, "\(period)")
    }
    #expect(rule.minimumCoverage == 0.95)
  }

  @Test func theCombinedTableIsTheObservedOne() throws {
    guard case .combine(let rule) = try Self.rule("combined-finance", in: Self.manual) else {
      Issue.record("no table")
      return
    }
    #expect(rule.table == [[1, 1, 2, 3], [2, 2, 3, 4], [2, 3, 3, 4], [2, 3, 4, 4]])
    #expect(rule.assumedCells == [[2, 3], [2, 4], [3, 3], [4, 3]])
  }

  @Test func theConsultationHasSixTestsAndMovesByOne() throws {
    guard case .considerations(let tests) = try Self.rule("considerations", in: Self.consultation),
      case .shift(let shift) = try Self.rule("effect", in: Self.consultation)
    else {
      Issue.record("rules are missing")
      return
    }
    #expect(tests.tests.count == 6)
    #expect(Set(tests.tests.map(\.id)).count == 6)
    #expect(shift.testsMet == 3)
    #expect(shift.by == 1 && shift.together == 1)
    #expect(shift.ceiling == 3, "never into 4")
  }

  @Test func bothJudgeSixAreas() throws {
    let board = try BundledFrameworks.framework(Self.consultation).capability(of: .icb)
    #expect(board?.areas.count == 6)
    #expect(board?.areas.allSatisfy { $0.descriptors.count == 4 } == true)
    let region = try BundledFrameworks.framework(Self.manual).capability(of: .provider)
    let rated = region?.areas.filter { $0.scales[.selfAssessment] != nil }
    #expect(rated?.count == 6)
    #expect(region?.areas.filter { $0.scales[.final] != nil }.count == 1)
  }

  /// Words of the Care Quality Commission are never used for a segment.
  @Test func segmentsBorrowNoWords() {
    let words = BundledFrameworks.all.flatMap(\.segments).map { $0.words.lowercased() }
    for word in ["outstanding", "good", "requires improvement", "inadequate"] {
      #expect(!words.contains { $0.contains(word) })
    }
  }
}
