import OversightCore
import Testing

/// The panel's step: an overall rating that people set beside the one that the areas give.
struct ModerationTests {
  private static func capability(_ kind: String) -> String {
    """
    scales:
      - id: four
        ratings: [{ id: best, name: Best, letter: B }, { id: good, name: Good, letter: G }, \
    { id: fair, name: Fair, letter: F }, { id: poor, name: Poor, letter: P }]
    capability:
      - for: [\(kind)]
        title: Capability
        overall: four
        layers: { assessor: four, moderated: four, final: four }
        provenance: stated
        source: D
        areas: [{ id: first, name: First }, { id: second, name: Second }]
    """
  }

  /// The worse of the two areas.
  private static let worse = """
    aggregate, areas: [first, second], outcomes: [\
    { rating: best, when: [{ areas-rated: best, side: or-better, at-least: 2 }] }, \
    { rating: good, when: [{ areas-rated: good, side: or-better, at-least: 2 }] }, \
    { rating: fair, when: [{ areas-rated: fair, side: or-better, at-least: 2 }] }, \
    { rating: poor }]
    """

  private static func rating(_ kind: String, within: Int = 1) -> [String] {
    [
      Edition.rule("capability", for: kind, worse),
      Edition.rule(
        "order", for: kind,
        "limit, question: { id: order, name: Order, asks: \"Is one in force?\" }, best: fair"),
      Edition.rule("step", for: kind, "moderate, within: \(within)"),
    ]
  }

  private static func edition(within: Int = 1) -> Edition {
    var edition = Edition.segmenting(
      then: rating("provider", within: within) + [
        Edition.rule(
          "effect", "shift, capability: [poor], by: 1, together-at-most: 1, never-beyond: 3")
      ])
    edition.capability = capability("provider")
    return edition
  }

  /// Both areas rated alike, and what people set.
  private static func judgements(
    _ code: String = "A01", areas: String?, set: String?
  ) -> Judgements {
    var judgements = Judgements()
    if let areas {
      for area in ["first", "second"] { judgements.moderate(code, area, areas) }
    }
    if let set { judgements.settle(code, set, computed: areas) }
    return judgements
  }

  private static func result(
    _ judgements: Judgements, under edition: Edition = edition()
  ) throws -> Assessment {
    var invented = Invented()
    invented.add("A01")
    invented.publish("A01", average: 2)
    return try #require(try invented.assess(under: edition, judgements).first)
  }

  private static func step(_ result: Assessment) throws -> ModerationDetail {
    try #require(
      result.detail { if case .moderation(let detail) = $0 { detail } else { nil } })
  }

  /// What the areas give, what people set, how far they may go, and what stands.
  static let cases: [(areas: String, set: String?, within: Int, after: String)] = [
    ("good", nil, 1, "good"), ("good", "good", 1, "good"), ("good", "best", 1, "best"),
    ("good", "fair", 1, "fair"), ("good", "poor", 1, "good"), ("good", "poor", 2, "poor"),
    ("best", "fair", 1, "best"), ("best", "fair", 2, "fair"), ("best", "poor", 2, "best"),
    ("best", "poor", 3, "poor"), ("poor", "fair", 1, "fair"), ("poor", "good", 1, "poor"),
  ]

  @Test(arguments: cases) func aDecisionStandsWithinReach(
    areas: String, set: String?, within: Int, after: String
  ) throws {
    let judgements = Self.judgements(areas: areas, set: set)
    let result = try Self.result(judgements, under: Self.edition(within: within))
    let capability = try #require(result.capability)
    #expect(capability.overall == RatingID(after))
    #expect(capability.computedOverall == RatingID(areas))
    #expect(capability.isMoved == (after != areas))
    #expect(capability.reachable == [RatingID(after)])
    #expect(capability.absence == nil && !capability.isProvisional)
    let detail = try Self.step(result)
    #expect(detail.before == RatingID(areas) && detail.after == RatingID(after))
    #expect(detail.decision?.rating.value == set)
    #expect(detail.within == within)
    #expect(detail.isOutOfReach == (set != nil && set != after))
  }

  /// An area not rated leaves the overall rating open, whatever people set before.
  @Test func incompleteStaysIncomplete() throws {
    var judgements = Judgements()
    judgements.moderate("A01", "first", "good")
    judgements.settle("A01", "good", computed: "good")
    let result = try Self.result(judgements)
    let capability = try #require(result.capability)
    #expect(capability.overall == nil && capability.computedOverall == nil)
    #expect(capability.absence == .notRated([AreaID("second")]))
    #expect(capability.reachable.map(\.value) == ["good", "fair", "poor"])
    let detail = try Self.step(result)
    #expect(detail.before == nil && detail.after == nil && !detail.isOutOfReach)
    #expect(detail.decision?.rating == RatingID("good"))
  }

  /// What counts is how far it lies now, not how far it lay when it was set.
  @Test func reachIsTakenFromWhatTheAreasGiveNow() throws {
    var judgements = Self.judgements(areas: "poor", set: nil)
    judgements.settle("A01", "good", computed: "fair")
    #expect(try Self.result(judgements).capability?.overall == RatingID("poor"))
    judgements.settle("A01", "good", computed: "poor")
    judgements.moderate("A01", "first", "fair")
    judgements.moderate("A01", "second", "fair")
    #expect(try Self.result(judgements).capability?.overall == RatingID("good"))
  }

  /// The step is taken from what the limits leave, and may go past what bars.
  @Test func theStepComesAfterTheLimits() throws {
    let barred = Self.judgements(areas: "best", set: "good").answering("A01", "order", .met)
    let result = try Self.result(barred)
    #expect(try Self.step(result).before == RatingID("fair"))
    #expect(result.capability?.computedOverall == RatingID("fair"))
    #expect(result.capability?.overall == RatingID("good"))
    let beyond = Self.judgements(areas: "best", set: "best").answering("A01", "order", .met)
    #expect(try Self.result(beyond).capability?.overall == RatingID("fair"))
  }

  /// The segment moves by the rating that stands, not by the one the areas give.
  @Test(arguments: [
    ("poor", nil, 3), ("poor", "fair", 2), ("fair", nil, 2), ("fair", "poor", 3),
    ("good", "poor", 2),
  ]) func theSegmentMovesByWhatStands(areas: String, set: String?, segment: Int) throws {
    let result = try Self.result(Self.judgements(areas: areas, set: set))
    #expect(result.segment == segment)
  }

  /// Nor does a rating given by people to one organisation, year or edition reach another.
  @Test func itIsForItsOwn() throws {
    var invented = Invented()
    invented.add("A01")
    invented.add("A02")
    var judgements = Self.judgements("A02", areas: "good", set: nil)
    for area in ["first", "second"] { judgements.moderate("A01", area, "good") }
    judgements.settle("A01", "best", computed: "good")
    judgements.settle("A02", "best", computed: "good", under: "another")
    let results = try invented.assess(under: Self.edition(), judgements)
    #expect(try results.of("A01").capability?.overall == RatingID("best"))
    #expect(try results.of("A02").capability?.overall == RatingID("good"))
  }

  @Test func itIsARungOnlyWhereTheKindHasIt() throws {
    var invented = Systems.serving(1)
    invented.publish("P01", average: 2)
    let results = try invented.assess(under: Self.edition(), Judgements())
    func has(_ code: String) throws -> Bool {
      try results.of(code).rungs.contains {
        if case .moderation = $0.detail { true } else { false }
      }
    }
    #expect(try has("P01"))
    #expect(try !has("Q01"))
  }

  @Test func reachIsAskedOfTheEdition() throws {
    let framework = try Self.edition().framework()
    func reach(_ rating: String, _ kind: OrganisationKind = .provider) -> [String] {
      framework.moderationReach(of: kind, from: RatingID(rating)).map(\.value)
    }
    #expect(reach("best") == ["best", "good"])
    #expect(reach("good") == ["best", "good", "fair"])
    #expect(reach("poor") == ["fair", "poor"])
    #expect(reach("unheard") == [])
    #expect(reach("good", .icb) == [], "boards have no such rule")
    let without = framework.with(pipeline: framework.pipeline.filter { $0.id.value != "step" })
    #expect(without.moderationReach(of: .provider, from: RatingID("good")) == [])
  }

  // MARK: Routes

  private static func routing() -> Edition {
    var edition = Edition.segmenting(
      then: rating("icb") + [
        Edition.rule(
          "route", "route, through-board-when: [best, good], direct-segments: [4], words: open")
      ])
    edition.capability = capability("icb")
    return edition
  }

  /// A provider's route goes by the rating of its lead board that stands.
  @Test(
    arguments: [
      ("fair", nil, OversightRoute.direct), ("fair", "good", .throughBoard),
      ("good", nil, .throughBoard),
      ("good", "fair", .direct), ("poor", "good", .direct),
    ] as [(String, String?, OversightRoute)])
  func theRouteGoesByWhatStands(areas: String, set: String?, route: OversightRoute) throws {
    var invented = Systems.serving(1)
    invented.publish("P01", average: 2)
    var judgements = Self.judgements("Q01", areas: areas, set: set)
    judgements.lead("P01", "Q01")
    let result = try invented.assess(under: Self.routing(), judgements).of("P01")
    #expect(result.route?.indicated == route)
  }

  /// Another form of how the areas make one rating is told only where another rating would stand.
  @Test func aDecisionSettlesWhatAnAssumptionLeftOpen() throws {
    let strict = """
      , alternatives: [{ id: strict, says: stricter, with: { outcomes: [{ rating: fair }] } }]
      """
    var edition = Self.edition()
    edition.rules = edition.rules.map { rule in
      rule.contains("kind: aggregate")
        ? rule.replacing("provenance: stated", with: "provenance: assumed") + strict : rule
    }
    let open = try Self.result(Self.judgements(areas: "good", set: nil), under: edition)
    #expect(open.dependences.map(\.alternative) == ["strict"])
    let settled = try Self.result(Self.judgements(areas: "good", set: "good"), under: edition)
    #expect(settled.dependences.isEmpty, "good lies within reach of fair too")
    let beyond = try Self.result(Self.judgements(areas: "good", set: "best"), under: edition)
    #expect(beyond.dependences.map(\.result.overall) == [RatingID("fair")])
  }
}
