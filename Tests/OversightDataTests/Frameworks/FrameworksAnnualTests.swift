import OversightCore
import OversightData
import Testing

/// The annual assessment of boards: an edition that is words only.
struct FrameworksAnnualTests {
  private static func framework() throws -> Framework {
    try BundledFrameworks.framework(BundledFrameworks.annual)
  }

  @Test func itHasNoSegmentsNoMetricsAndNoRules() throws {
    let framework = try Self.framework()
    #expect(framework.segments.isEmpty && framework.metrics.isEmpty && framework.pipeline.isEmpty)
    #expect(Set(framework.notSegmented.keys) == Set(OrganisationKind.allCases))
  }

  @Test func itHasFiveAreasAndNoRatings() throws {
    let profile = try #require(try Self.framework().capability(of: .icb))
    #expect(
      profile.areas.map(\.name) == [
        "System leadership and governance", "Population health and healthcare",
        "Unequal access, outcomes and experience", "Productivity and value for money",
        "Social and economic development",
      ])
    #expect(profile.overall == nil)
    #expect(profile.areas.allSatisfy { $0.scales.isEmpty })
    #expect(profile.provenance == .stated)
    #expect(profile.source.contains("14Z59"))
  }

  @Test func nothingIsDecidedUnderIt() throws {
    let framework = try Self.framework()
    for subject in Decision.Subject.allCases {
      #expect(framework.refusal(of: subject)?.isEmpty == false, "\(subject)")
    }
    #expect(framework.refusal(of: .areaRating)?.contains("narrative") == true)
  }

  /// Every result is empty and says why.
  @Test func itsResultsAreReasons() throws {
    let framework = try Self.framework()
    let dataset = try DatasetReader.read(BundledFrameworks.pack)
    let results = assess(
      Cohort(of: try BundledFrameworks.period("Q1 2025/26"), in: dataset), Judgements(),
      under: framework)
    #expect(!results.isEmpty)
    for result in results {
      #expect(result.segment == nil && result.average == nil && result.steps.isEmpty)
      let reason = try #require(framework.notSegmented[result.organisation.kind])
      #expect(result.segmentAbsence == .notSegmented(reason))
    }
    let boards = results.filter { $0.organisation.kind == .icb }
    #expect(!boards.isEmpty && boards.allSatisfy { $0.capability?.areas.count == 5 })
  }
}
