import OversightCore
import Testing

/// A ceiling that the answer to a question sets: a board's own deficit.
struct CapByQuestionTests {
  private static let cap = Edition.rule(
    "own", for: "icb",
    "cap, question: { id: own-deficit, name: Own deficit, asks: \"Does it report a deficit?\" }, "
      + "segment: 3")
  private static let edition = Edition.segmenting(for: "icb", then: [cap])

  /// A board in a segment, and what was answered; nil for nobody.
  private static func result(
    segment: Int?, _ answer: TestAnswer?, under edition: Edition = edition
  ) throws -> Assessment {
    var invented = Invented()
    invented.add("Q01", .icb)
    if let segment { invented.publish("Q01", average: Double(segment)) }
    return try invented.assess(
      under: edition, Judgements().answering("Q01", "own-deficit", answer)
    ).of("Q01")
  }

  private static func detail(_ result: Assessment) throws -> CapDetail {
    try #require(result.details { if case .cap(let detail) = $0 { detail } else { nil } }.first)
  }

  /// The segment before, the answer, and the segments that remain possible.
  static let cases: [(before: Int, answer: TestAnswer?, possible: [Int])] = [
    (1, .met, [3]), (2, .met, [3]), (3, .met, [3]), (4, .met, [4]),
    (1, .notMet, [1]), (2, .notMet, [2]), (3, .notMet, [3]), (4, .notMet, [4]),
    (1, nil, [1, 3]), (2, nil, [2, 3]), (3, nil, [3]), (4, nil, [4]),
  ]

  @Test(arguments: cases) func theAnswerDecides(
    before: Int, answer: TestAnswer?, possible: [Int]
  ) throws {
    let result = try Self.result(segment: before, answer)
    #expect(result.unadjustedSegment == before)
    #expect(result.possibleSegments == possible)
    #expect(result.segment == (possible.count == 1 ? possible[0] : nil))
    #expect((result.segmentAbsence == nil) == (possible.count == 1))
    let detail = try Self.detail(result)
    #expect(detail.isSet == answer.map { $0 == .met })
    #expect(detail.flag.question?.id == TestID("own-deficit"))
    #expect(detail.before == before)
    #expect(detail.after == result.segment)
    #expect(detail.possible == possible)
  }

  /// The reason names the question: no flag of a published file is blank here.
  @Test func anOpenSegmentNamesTheQuestion() throws {
    let result = try Self.result(segment: 2, nil)
    #expect(result.segmentAbsence == .questionOpen(TestID("own-deficit"), [2, 3]))
  }

  @Test func figuresWithoutAnAnswerLeaveItOpen() throws {
    var judgements = Judgements()
    judgements.answer("Q01", "own-deficit", nil, figures: ["deficit": 3])
    var invented = Invented()
    invented.add("Q01", .icb)
    invented.publish("Q01", average: 2)
    let result = try invented.assess(under: Self.edition, judgements).of("Q01")
    #expect(result.possibleSegments == [2, 3])
  }

  @Test(arguments: [TestAnswer.met, .notMet, nil]) func withoutASegmentThereIsNothingToCap(
    answer: TestAnswer?
  ) throws {
    let result = try Self.result(segment: nil, answer)
    #expect(result.segment == nil)
    #expect(result.possibleSegments == [])
    #expect(result.segmentAbsence == .notHeld)
  }

  /// The published flag belongs to providers; the question asks nobody else.
  @Test func theQuestionIsForItsKind() throws {
    let framework = try Self.edition.framework()
    #expect(framework.questions(for: .icb).map(\.id.value) == ["own-deficit"])
    #expect(framework.questions(for: .provider) == [])
    #expect(framework.question(TestID("own-deficit"))?.asks == "Does it report a deficit?")
    #expect(framework.rule(asking: TestID("own-deficit"))?.id == RuleID("own"))
    #expect(framework.rule(asking: TestID("another")) == nil)
  }
}

/// Two ceilings one after the other: each keeps what the other left open.
struct TwoCapsTests {
  private static func edition(_ second: Int) -> Edition {
    .segmenting(then: [
      Edition.rule("override", "cap, flag: financial-override, segment: 3"),
      Edition.rule(
        "second",
        "cap, question: { id: order, name: Order, asks: \"Is there one?\" }, "
          + "segment: \(second)"),
    ])
  }

  private static func result(
    segment: Int, override: Bool?, _ answer: TestAnswer?, second: Int
  ) throws -> Assessment {
    try ConsiderationTests.result(
      segment: segment, Judgements().answering("A01", "order", answer), override: override,
      under: edition(second))
  }

  /// Every combination against a second reading: the segments over all ways to answer what is open.
  @Test(arguments: 1...4, [2, 3, 4]) func everyCombinationIsPossibleAsItShouldBe(
    segment: Int, second: Int
  ) throws {
    for override in [true, false, nil] {
      for answer in [TestAnswer.met, .notMet, nil] {
        let flags = override.map { [$0] } ?? [false, true]
        let answers = answer.map { [$0 == .met] } ?? [false, true]
        let expected = Set(
          flags.flatMap { flag in
            answers.map { max(segment, flag ? 3 : 1, $0 ? second : 1) }
          })
        let result = try Self.result(
          segment: segment, override: override, answer, second: second)
        let place = "\(segment) \(String(describing: override)) \(String(describing: answer))"
        #expect(result.possibleSegments == expected.sorted(), "\(place)")
        #expect(result.segment == (expected.count == 1 ? expected.first : nil), "\(place)")
        #expect((result.segmentAbsence == nil) == (expected.count == 1), "\(place)")
      }
    }
  }

  /// That nobody answered the second question does not take the first flag away.
  @Test(arguments: [TestAnswer.met, .notMet, nil]) func theDeficitStaysFlagged(
    answer: TestAnswer?
  ) throws {
    let set = try Self.result(segment: 1, override: true, answer, second: 2)
    #expect(set.flags.contains(.deficit))
  }
}
