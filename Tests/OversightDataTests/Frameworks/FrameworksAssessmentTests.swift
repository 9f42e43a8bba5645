import OversightCore
import OversightData
import Testing

/// What the assessments of the bundled editions cover beside ratings: narrative, duties, prompts,
/// certification and what proposes a provider's rating.
struct FrameworksAssessmentTests {
  private static let consultation = BundledFrameworks.consultation
  private static let draft = BundledFrameworks.draft
  private static let annual = BundledFrameworks.annual

  private static func profile(
    _ edition: String, _ kind: OrganisationKind
  ) throws -> CapabilityProfile {
    try #require(try BundledFrameworks.framework(edition).capability(of: kind))
  }

  @Test func theSampleReads() throws {
    let profile = try #require(try Sample.read(Sample.text).capability(of: .provider))
    #expect(
      profile.narrative == [
        Subject(id: "strong-points", name: "Strong points"),
        Subject(id: "next", name: "What is next"),
      ])
    #expect(
      profile.duties == [
        StatutoryDuty(id: "care", name: "Care", clause: "s.1"),
        StatutoryDuty(id: "thrift", name: "Thrift", clause: "s.2"),
      ])
    #expect(profile.prompts.map(\.id) == ["near-by", "far"])
    #expect(
      profile.certification
        == CertificationTerms(dueDays: 30, provenance: .assumed, source: "the days are assumed"))
    #expect(
      profile.moderation
        == ModerationTerms(
          fromMedian: 0, fromSelfAssessment: 2, provenance: .assumed, source: "ours"))
  }

  @Test func theSamplesProposalReads() throws {
    let rule = try #require(try Sample.read(Sample.text).rule(RuleID("proposal")))
    guard case .propose(let body) = rule.body else { throw Missing() }
    let (good, poor) = (RatingID("good"), RatingID("poor"))
    #expect(
      body
        == ProposalRule(
          area: AreaID("whole"),
          inspection: ProposalRule.Inspection(
            question: "well-led", years: 3,
            ratings: ["Good": good, "Requires improvement": poor]),
          findings: [.serious: poor, .closed: good],
          certification: [.overdue: poor, .recovering: good]))
    #expect(body.ratings == [good, poor])
  }

  /// The eight duties of the Act, the same in every edition that assesses boards.
  @Test(arguments: [consultation, draft, annual]) func theEightDuties(edition: String) throws {
    let profile = try Self.profile(edition, .icb)
    let clauses = profile.duties.map(\.clause)
    let sections = ["14Z34", "14Z35", "14Z38", "14Z40", "14Z43", "14Z45", "223GB–223N", "116B"]
    #expect(clauses.count == sections.count)
    for (clause, section) in zip(clauses, sections) { #expect(clause.hasSuffix(section)) }
    #expect(profile.duties == (try Self.profile(Self.consultation, .icb)).duties)
    #expect(profile.source.contains("14Z59"))
  }

  @Test(arguments: [consultation, draft, annual]) func theFivePrompts(edition: String) throws {
    #expect(
      try Self.profile(edition, .icb).prompts.map(\.id) == [
        "primary-care", "independent-and-voluntary-sector", "local-priorities", "integration",
        "system-priorities",
      ])
  }

  @Test func onlyTheAnnualAssessmentHasANarrative() throws {
    let parts = try Self.profile(Self.annual, .icb).narrative
    #expect(parts.map(\.id) == ["strengths", "development", "next-steps"])
    #expect(parts.map(\.name) == ["Strengths", "Areas for development", "Next steps"])
    for edition in [Self.consultation, Self.draft] {
      #expect(try Self.profile(edition, .icb).narrative.isEmpty)
    }
  }

  /// That certification is quarterly is stated by the consultation alone, and its day by nobody.
  @Test func certificationIsTheConsultations() throws {
    let terms = try #require(try Self.profile(Self.consultation, .provider).certification)
    #expect(terms.dueDays == 30 && terms.provenance == .assumed)
    for framework in try BundledFrameworks.ids.map(BundledFrameworks.framework) {
      for profile in framework.capability where profile.certification != nil {
        #expect(framework.id.value == Self.consultation && profile.kinds == [.provider])
      }
    }
  }

  @Test func theSamplesStepReads() throws {
    let rule = try #require(try Sample.read(Sample.text).rule(RuleID("step")))
    guard case .moderate(let body) = rule.body else { throw Missing() }
    #expect(body == ModerateRule(within: 1))
  }

  /// Ours wherever areas are rated, and the same.
  @Test func whenCalibrationSaysWhy() throws {
    for framework in try BundledFrameworks.ids.map(BundledFrameworks.framework) {
      for profile in framework.capability {
        let isRated = profile.areas.contains { $0.scales[.moderated] != nil }
        let terms = profile.moderation
        #expect((terms != nil) == isRated, "\(framework.id)")
        guard let terms else { continue }
        #expect(terms.fromMedian == 0 && terms.fromSelfAssessment == 1)
        #expect(terms.provenance == .assumed)
      }
    }
  }

  /// The panel's step is ours: of boards, and of providers where two areas make the rating.
  @Test func whereThePanelMayStep() throws {
    var found: [String: Set<OrganisationKind>] = [:]
    for framework in try BundledFrameworks.ids.map(BundledFrameworks.framework) {
      for rule in framework.pipeline {
        guard case .moderate(let body) = rule.body else { continue }
        #expect(body.within == 1 && rule.provenance == .assumed && rule.source.contains("ours"))
        found[framework.id.value] = rule.kinds
      }
    }
    #expect(found == [Self.consultation: [.icb], Self.draft: [.icb, .provider]])
    let framework = try BundledFrameworks.framework(Self.consultation)
    #expect(
      framework.moderationReach(of: .icb, from: RatingID("achieving")).map(\.value)
        == ["excelling", "achieving", "progressing"])
    #expect(framework.moderationReach(of: .provider, from: RatingID("some-concerns")) == [])
  }

  /// Ours in both editions, and the same.
  @Test func twoEditionsPropose() throws {
    let rules = try BundledFrameworks.ids.map(BundledFrameworks.framework).flatMap(\.pipeline)
      .filter { $0.body.kind == .propose }
    #expect(rules.count == 2 && rules.allSatisfy { $0.provenance == .assumed })
    guard case .propose(let first)? = rules.first?.body,
      case .propose(let second)? = rules.last?.body
    else { throw Missing() }
    #expect(first == second && first.inspection.years == 3)
    #expect(first.inspection.ratings["Inadequate"] == RatingID("major-concerns"))
    #expect(first.findings[.serious] == RatingID("major-concerns"))
    #expect(first.certification[.expected] == nil && first.certification[.recovering] == nil)
  }

  private struct Missing: Error {}
}
