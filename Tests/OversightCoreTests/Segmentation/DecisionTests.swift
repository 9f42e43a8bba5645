import OversightCore
import Testing

/// Segments decided by people.
struct DecisionTests {
  private static let edition = Edition.segmenting(then: [
    Edition.rule("override", "cap, flag: financial-override, segment: 3"),
    Edition.rule("decision", "decision, into: 5, from: 4"), Edition.rule("support", "support"),
  ])

  private static func decided(_ segment: Int, period: String = "Q3 2025/26") -> Judgements {
    var judgements = Judgements()
    judgements.decide("A01", segment, in: Invented.quarter(period))
    return judgements
  }

  private static func result(
    segment: Int, _ judgements: Judgements, override: Bool? = false
  ) throws -> Assessment {
    try ConsiderationTests.result(
      segment: segment, judgements, override: override, under: edition)
  }

  private static func detail(_ result: Assessment) throws -> DecisionDetail {
    try #require(
      result.details { if case .decision(let detail) = $0 { detail } else { nil } }.first)
  }

  @Test func aDecisionStands() throws {
    let result = try Self.result(segment: 4, Self.decided(5))
    #expect(result.unadjustedSegment == 4)
    #expect(result.segment == 5)
    #expect(result.possibleSegments == [5])
    #expect(result.segmentAbsence == nil)
  }

  @Test func theStepNamesWhoDecided() throws {
    let result = try Self.result(segment: 4, Self.decided(5))
    let detail = try Self.detail(result)
    #expect(detail.decision?.actor.name == "chair")
    #expect(detail.before == 4)
    #expect(detail.after == 5)
    #expect(result.steps.last?.detail == .support(segment: 5, words: ""))
  }

  @Test func withoutADecisionNothingChanges() throws {
    #expect(try Self.result(segment: 4, Judgements()).segment == 4)
  }

  @Test func aDecisionIsOfItsQuarter() throws {
    let result = try Self.result(segment: 4, Self.decided(5, period: "Q2 2025/26"))
    #expect(result.segment == 4)
  }

  /// What a blank flag left open, people may settle.
  @Test func aDecisionSettlesAnOpenSegment() throws {
    let result = try Self.result(segment: 2, Self.decided(3), override: nil)
    #expect(result.segment == 3)
    #expect(result.possibleSegments == [3])
    #expect(result.segmentAbsence == nil)
    #expect(!result.flags.contains(.overrideUnknown))
  }

  /// Until a second person decides, only the step knows of a proposal.
  @Test(arguments: [1, 2, 4], [true, false, nil])
  func aProposalChangesNothing(segment: Int, override: Bool?) throws {
    var judgements = Judgements()
    judgements.propose("A01", 5)
    let proposed = try Self.result(segment: segment, judgements, override: override)
    let without = try Self.result(segment: segment, Judgements(), override: override)
    #expect(proposed.outcome == without.outcome)
    #expect(proposed.flags == without.flags)
    #expect(proposed.segmentAbsence == without.segmentAbsence)
    #expect(proposed.steps.last == without.steps.last)
    let detail = try Self.detail(proposed)
    #expect(detail.proposal?.segment == 5)
    #expect(detail.decision == nil)
    #expect(detail.before == detail.after)
  }

  /// A newer proposal beside a decision leaves the decision standing.
  @Test func aDecisionStandsBesideAProposal() throws {
    var judgements = Self.decided(5)
    judgements.propose("A01", 4)
    #expect(try Self.result(segment: 4, judgements).segment == 5)
  }
}
