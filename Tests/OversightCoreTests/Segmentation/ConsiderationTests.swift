import OversightCore
import Testing

/// Tests that are met, and how tests and capability move a segment.
struct ConsiderationTests {
  private static let tests = ["t1", "t2", "t3", "t4", "t5", "t6"]

  static func edition(
    cuts: String = "1.5, 2.5, 3.5", flag: Bool = false, effect: String = defaultEffect
  ) -> Edition {
    let asked = tests.map { "{ id: \($0), name: \($0), question: \"Is it?\" }" }.joined(
      separator: ", ")
    var edition = Edition.segmenting(
      cuts,
      then: (flag ? [Edition.rule("override", "cap, flag: financial-override, segment: 3")] : [])
        + [
          Edition.rule("tests", "considerations, tests: [\(asked)]"),
          Edition.rule("aggregate", aggregate), Edition.rule("effect", effect),
        ])
    edition.capability = capability
    return edition
  }

  static let defaultEffect =
    "shift, tests-met: 3, capability: [poor], by: 1, together-at-most: 1, never-beyond: 3"

  private static let aggregate = """
    aggregate, areas: [whole], outcomes: [\
    { rating: good, when: [{ areas-rated: good, side: or-better, at-least: 1 }] }, { rating: poor }]
    """

  static let capability = """
    scales:
      - id: two
        ratings: [{ id: good, name: Good, letter: G }, { id: poor, name: Poor, letter: P }]
    capability:
      - for: [provider]
        title: Capability
        overall: two
        layers: { assessor: two, moderated: two, final: two }
        provenance: stated
        source: D
        areas: [{ id: whole, name: Whole }]
    """

  /// The first `met` tests are met, the next `notMet` are not; the rest nobody answered.
  static func judgements(met: Int, notMet: Int = 0, rated: String? = nil) -> Judgements {
    var judgements = Judgements()
    for (index, test) in tests.prefix(met + notMet).enumerated() {
      judgements.answer("A01", test, index < met ? .met : .notMet)
    }
    if let rated { judgements.moderate("A01", "whole", rated) }
    return judgements
  }

  static func result(
    segment: Int, _ judgements: Judgements, override: Bool? = false,
    under edition: Edition = edition()
  ) throws -> Assessment {
    var invented = Invented()
    invented.add("A01")
    invented.publish("A01", average: Double(segment), override: override)
    return try #require(try invented.assess(under: edition, judgements).first)
  }

  static func shift(_ result: Assessment) throws -> ShiftDetail {
    try #require(result.details { if case .shift(let detail) = $0 { detail } else { nil } }.first)
  }

  @Test(arguments: 0...6) func testsAreMetNotMetOrUnknown(met: Int) throws {
    for notMet in 0...(6 - met) {
      let result = try Self.result(segment: 1, Self.judgements(met: met, notMet: notMet))
      let detail = try #require(
        result.details { if case .considerations(let detail) = $0 { detail } else { nil } }.first)
      #expect(detail.met.map(\.value) == Array(Self.tests.prefix(met)))
      #expect(detail.notMet.map(\.value) == Array(Self.tests.dropFirst(met).prefix(notMet)))
      #expect(detail.unknown.count == 6 - met - notMet)
    }
  }

  @Test(arguments: 0...6) func threeMetTestsMoveTheSegment(met: Int) throws {
    for notMet in 0...(6 - met) {
      let result = try Self.result(segment: 1, Self.judgements(met: met, notMet: notMet))
      #expect(result.segment == (met >= 3 ? 2 : 1), "unknown tests change nothing")
    }
  }

  @Test func theStepSaysWhatUnknownTestsCouldChange() throws {
    let open = try Self.shift(try Self.result(segment: 1, Self.judgements(met: 1, notMet: 3)))
    #expect(open.testsMet == 1)
    #expect(open.testsUnknown == 2)
    #expect(open.testsNeeded == 3)
    #expect(open.couldMoveByUnknown)
    let closed = try Self.shift(try Self.result(segment: 1, Self.judgements(met: 1, notMet: 4)))
    #expect(!closed.couldMoveByUnknown)
    let held = try Self.shift(try Self.result(segment: 3, Self.judgements(met: 0)))
    #expect(!held.couldMoveByUnknown)
  }

  @Test func poorCapabilityMovesTheSegment() throws {
    let result = try Self.result(segment: 1, Self.judgements(met: 0, rated: "poor"))
    #expect(result.segment == 2)
    let good = try Self.result(segment: 1, Self.judgements(met: 0, rated: "good"))
    #expect(good.segment == 1)
  }

  @Test(arguments: zip(1...4, [2, 3, 3, 4])) func togetherAtMostOneAndNeverIntoFour(
    before: Int, after: Int
  ) throws {
    let result = try Self.result(segment: before, Self.judgements(met: 6, rated: "poor"))
    #expect(result.segment == after)
    #expect(result.unadjustedSegment == before)
    let detail = try Self.shift(result)
    #expect(detail.movedByTests && detail.movedByCapability)
    #expect((detail.heldAt == 3) == (before == 3 || before == 4))
  }

  @Test func anEditionMayAllowTwoTogether() throws {
    let effect =
      "shift, tests-met: 3, capability: [poor], by: 1, together-at-most: 2, never-beyond: 4"
    let edition = Self.edition(effect: effect)
    let both = Self.judgements(met: 3, rated: "poor")
    #expect(try Self.result(segment: 2, both, under: edition).segment == 4)
    #expect(try Self.result(segment: 3, both, under: edition).segment == 4)
    #expect(
      try Self.result(segment: 2, Self.judgements(met: 3), under: edition).segment == 3)
  }

  @Test func withoutANumberTestsMoveNothing() throws {
    let edition = Self.edition(
      effect: "shift, capability: [poor], by: 1, together-at-most: 1, never-beyond: 3")
    #expect(try Self.result(segment: 1, Self.judgements(met: 6), under: edition).segment == 1)
  }

  @Test func answersOfAnotherQuarterOrEditionDoNotCount() throws {
    var judgements = Self.judgements(met: 6)
    let answers = try #require(judgements.answers.values.first)
    judgements.answers = [:]
    for (period, framework) in [("Q2 2025/26", "invented"), ("Q3 2025/26", "other")] {
      let key = PeriodKey(
        organisation: Invented.code("A01"), period: Invented.quarter(period),
        framework: FrameworkID(framework))
      judgements.answers[key] = answers
    }
    #expect(try Self.result(segment: 1, judgements).segment == 1)
  }

  /// Between two and three, a move into three leaves only three.
  @Test func openSegmentsMoveTogether() throws {
    let edition = Self.edition(flag: true)
    let moved = try Self.result(
      segment: 2, Self.judgements(met: 3), override: nil, under: edition)
    #expect(moved.possibleSegments == [3])
    #expect(moved.segment == 3)
    let open = try Self.result(segment: 1, Self.judgements(met: 3), override: nil, under: edition)
    #expect(open.possibleSegments == [2, 3])
    #expect(open.segment == nil)
  }

  @Test func withoutASegmentNothingMoves() throws {
    var invented = Invented()
    invented.add("A01")
    let result = try #require(
      try invented.assess(under: Self.edition(), Self.judgements(met: 6)).first)
    #expect(result.segment == nil)
    #expect(result.segmentAbsence == .notHeld)
  }
}
