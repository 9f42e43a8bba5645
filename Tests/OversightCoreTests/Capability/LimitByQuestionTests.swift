import OversightCore
import Testing

/// What stands against an organisation by the answer to a question: an undertaking in force.
struct LimitByQuestionTests {
  private static let scales = """
    scales:
      - id: three
        ratings: [{ id: good, name: Good, letter: G }, { id: fair, name: Fair, letter: F }, \
    { id: poor, name: Poor, letter: P }]
    capability:
      - for: [provider]
        title: Capability
        overall: three
        layers: { assessor: three, moderated: three, final: three }
        provenance: stated
        source: D
        areas: [{ id: first, name: First }, { id: second, name: Second }]
    """

  /// Good where both are good, poor where one is poor, else fair.
  private static let aggregate = """
    aggregate, areas: [first, second], outcomes: [\
    { rating: good, when: [{ areas-rated: good, side: or-better, at-least: 2 }] }, \
    { rating: poor, when: [{ areas-rated: poor, side: or-worse, at-least: 1 }] }, \
    { rating: fair }]
    """

  private static func edition(best: String = "fair", then rules: [String] = []) -> Edition {
    Edition(
      capability: scales,
      rules: [
        Edition.rule("capability", aggregate),
        Edition.rule(
          "standing",
          "limit, question: { id: undertaking, name: Undertaking, asks: \"Is one in force?\" }, "
            + "best: \(best)"),
      ] + rules)
  }

  private static func result(
    _ ratings: [String?], _ answer: TestAnswer?, under edition: Edition = edition()
  ) throws -> Assessment {
    var judgements = Judgements().answering("A01", "undertaking", answer)
    for (area, rating) in zip(["first", "second"], ratings) {
      if let rating { judgements.moderate("A01", area, rating) }
    }
    var invented = Invented()
    invented.add("A01")
    invented.add("A02")
    return try invented.assess(under: edition, judgements).of("A01")
  }

  private static func limit(_ result: Assessment) throws -> LimitDetail {
    try #require(
      result.details { if case .limit(let detail) = $0 { detail } else { nil } }.first)
  }

  /// The ratings, the answer, the overall rating and what is reachable.
  static let cases: [([String?], TestAnswer?, String?, [String])] = [
    (["good", "good"], .met, "fair", ["fair"]),
    (["good", "good"], .notMet, "good", ["good"]),
    (["good", "good"], nil, "good", ["good"]),
    (["poor", "good"], .met, "poor", ["poor"]),
    (["fair", "good"], .met, "fair", ["fair"]),
    (["good", nil], .met, nil, ["fair", "poor"]),
    (["good", nil], .notMet, nil, ["good", "fair", "poor"]),
    (["good", nil], nil, nil, ["good", "fair", "poor"]),
    ([nil, nil], .met, nil, ["fair", "poor"]),
    ([nil, nil], .notMet, nil, ["good", "fair", "poor"]),
    ([nil, nil], nil, nil, ["good", "fair", "poor"]),
  ]

  @Test(arguments: cases) func yesBarsWhatIsBetter(
    ratings: [String?], answer: TestAnswer?, overall: String?, reachable: [String]
  ) throws {
    let result = try Self.result(ratings, answer)
    #expect(result.capability?.overall?.value == overall)
    #expect(result.capability?.reachable.map(\.value) == reachable)
    let detail = try Self.limit(result)
    #expect(detail.question == TestID("undertaking"))
    #expect(detail.isSet == answer.map { $0 == .met })
    #expect(detail.barring == [])
    #expect(detail.after?.value == overall)
    #expect(detail.reachable.map(\.value) == reachable)
  }

  @Test func theStepSaysWhatItWasBefore() throws {
    let detail = try Self.limit(try Self.result(["good", "good"], .met))
    #expect(detail.before == RatingID("good"))
    #expect(detail.after == RatingID("fair"))
  }

  /// What bars one organisation is not what the others can reach.
  @Test func itBarsNobodyElse() throws {
    var judgements = Judgements()
    judgements.answer("A01", "undertaking", .met)
    var invented = Invented()
    invented.add("A01")
    invented.add("A02")
    let results = try invented.assess(under: Self.edition(), judgements)
    #expect(try results.of("A01").capability?.reachable.map(\.value) == ["fair", "poor"])
    #expect(try results.of("A02").capability?.reachable.map(\.value) == ["good", "fair", "poor"])
  }

  /// A limit of areas after it keeps it, and the other way round.
  @Test func limitsAddUp() throws {
    let edition = Self.edition(then: [
      Edition.rule("areas", "limit, areas: [first], rated: fair, best: poor")
    ])
    let both = try Self.result(["fair", "good"], .met, under: edition)
    #expect(both.capability?.overall == RatingID("poor"))
    let question = try Self.result(["good", "good"], .met, under: edition)
    #expect(question.capability?.overall == RatingID("fair"))
    let areas = try Self.result(["fair", "good"], nil, under: edition)
    #expect(areas.capability?.overall == RatingID("poor"))
    let neither = try Self.result(["good", "fair"], nil, under: edition)
    #expect(neither.capability?.overall == RatingID("fair"))
  }

  /// The arithmetic that a form shows while somebody rates knows what stands too.
  @Test func theArithmeticOfTheEditionKnowsWhatStands() throws {
    let framework = try Self.edition().framework()
    let good = [RatingID("good"), RatingID("good")]
    let free = try #require(framework.overallCapability(of: .provider))
    let barred = try #require(
      framework.overallCapability(of: .provider, standing: [TestID("undertaking")]))
    let other = try #require(
      framework.overallCapability(of: .provider, standing: [TestID("another")]))
    #expect(free.overall(of: good) == RatingID("good"))
    #expect(barred.overall(of: good) == RatingID("fair"))
    #expect(other.overall(of: good) == RatingID("good"))
    #expect(barred.reachable(from: [nil, nil]).map(\.value) == ["fair", "poor"])
  }
}
