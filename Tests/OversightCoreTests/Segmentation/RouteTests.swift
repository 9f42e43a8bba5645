import OversightCore
import Testing

/// Who oversees a provider: through its lead board, or directly.
struct RouteTests {
  private static let capability = """
    scales:
      - id: two
        ratings: [{ id: good, name: Good, letter: G }, { id: poor, name: Poor, letter: P }]
    capability:
      - for: [icb]
        title: Capability
        overall: two
        layers: { assessor: two, moderated: two, final: two }
        provenance: stated
        source: D
        areas: [{ id: whole, name: Whole }]
    """

  private static let aggregate = """
    aggregate, areas: [whole], outcomes: [\
    { rating: good, when: [{ areas-rated: good, side: or-better, at-least: 1 }] }, { rating: poor }]
    """

  private static let route =
    "route, through-board-when: [good], direct-segments: [3, 4], words: open"

  private static func edition(_ route: String = route) -> Edition {
    var edition = Edition.segmenting(then: [
      Edition.rule("override", "cap, flag: financial-override, segment: 3"),
      Edition.rule("capability", for: "icb", aggregate), Edition.rule("route", route),
    ])
    edition.capability = capability
    return edition
  }

  /// A provider of two boards in a segment; nil for none.
  private static func result(
    segment: Int?, _ judgements: Judgements, override: Bool? = false,
    under edition: Edition = edition()
  ) throws -> RouteDetail {
    var invented = Systems.serving(2)
    if let segment { invented.publish("P01", average: Double(segment), override: override) }
    let result = try invented.assess(under: edition, judgements).of("P01")
    let detail = try #require(result.route)
    #expect(result.outcome.route == detail.route)
    return detail
  }

  private static func led(by board: String = "Q01", rated: String? = nil) -> Judgements {
    var judgements = Judgements()
    judgements.lead("P01", board)
    if let rated { judgements.moderate(board, "whole", rated) }
    return judgements
  }

  /// The lead board's rating, the provider's segment, the route and whether each ground speaks for
  /// the board.
  static let cases: [(rating: String?, segment: Int?, route: OversightRoute?)] = [
    ("good", 1, .throughBoard), ("good", 2, .throughBoard), ("good", 3, .direct),
    ("good", 4, .direct), ("good", nil, nil), ("poor", 1, .direct), ("poor", 4, .direct),
    ("poor", nil, .direct), (nil, 1, nil), (nil, 4, nil), (nil, nil, nil),
  ]

  @Test(arguments: cases) func theRuleIndicatesFromRatingAndNeed(
    rating: String?, segment: Int?, route: OversightRoute?
  ) throws {
    let detail = try Self.result(segment: segment, Self.led(rated: rating))
    #expect(detail.indicated == route)
    #expect(detail.route == route)
    #expect(detail.choice == nil)
    let need: RouteDetail.Ground =
      segment.map { .segment($0, isDirect: $0 >= 3) } ?? .segmentUnknown
    let lead: RouteDetail.Ground =
      rating.map { .leadRated(RatingID($0), isTrusted: $0 == "good") } ?? .leadNotRated
    #expect(detail.grounds == [lead, need])
    #expect(detail.lead?.board == Invented.code("Q01"))
  }

  @Test func withoutALeadNoRouteIsClaimed() throws {
    var judgements = Judgements()
    judgements.moderate("Q02", "whole", "good")
    let detail = try Self.result(segment: 1, judgements)
    #expect(detail.route == nil)
    #expect(detail.lead == nil)
    #expect(detail.needsLeadBoard)
    #expect(detail.grounds == [.leadNotAgreed])
    #expect(detail.words == "open")
    // All its boards' ratings are listed.
    #expect(detail.boards.map(\.code.value) == ["Q01", "Q02"])
    #expect(detail.boards.map(\.rating) == [nil, RatingID("good")])
  }

  /// The rating of a board that does not lead is listed and decides nothing.
  @Test func anotherBoardsRatingDecidesNothing() throws {
    var judgements = Self.led(rated: "good")
    judgements.moderate("Q02", "whole", "poor")
    #expect(try Self.result(segment: 1, judgements).indicated == .throughBoard)
  }

  @Test func aSegmentLeftOpenIsUnknown() throws {
    let detail = try Self.result(segment: 1, Self.led(rated: "good"), override: nil)
    #expect(detail.indicated == nil)
    #expect(detail.grounds.last == .segmentUnknown)
  }

  /// The route follows the board's rating as soon as it is another.
  @Test func itFollowsTheBoardsRating() throws {
    var judgements = Self.led()
    #expect(try Self.result(segment: 2, judgements).route == nil)
    judgements.moderate("Q01", "whole", "good")
    #expect(try Self.result(segment: 2, judgements).route == .throughBoard)
    judgements.moderate("Q01", "whole", "poor")
    #expect(try Self.result(segment: 2, judgements).route == .direct)
  }

  @Test(arguments: OversightRoute.allCases, [nil, "good", "poor"])
  func aChoiceWins(route: OversightRoute, rating: String?) throws {
    var judgements = Self.led(rated: rating)
    judgements.choose("P01", route)
    let detail = try Self.result(segment: 1, judgements)
    #expect(detail.route == route)
    #expect(detail.choice?.actor.name == "director")
    // What the rule indicates is kept beside it.
    #expect(detail.indicated == rating.map { $0 == "good" ? .throughBoard : .direct })
    judgements.leads = [:]
    #expect(try Self.result(segment: 1, judgements).route == route)
    #expect(try Self.result(segment: 1, judgements).indicated == nil)
  }

  @Test func aLeadThatIsNotInTheRegisterIsNone() throws {
    let detail = try Self.result(segment: 1, Self.led(by: "Q99", rated: "good"))
    #expect(detail.lead == nil)
    #expect(detail.grounds == [.leadNotAgreed])
    #expect(detail.route == nil)
  }

  /// What led when, on the quarter's last day, 31 December 2025: from the latest day not after it.
  static let leads: [(leads: [(board: String, from: String)], lead: String?)] = [
    ([("Q01", "2026-01-01")], nil), ([("Q01", "2025-12-31")], "Q01"),
    ([("Q01", "2025-04-01"), ("Q02", "2025-10-01")], "Q02"),
    ([("Q02", "2025-10-01"), ("Q01", "2025-04-01")], "Q02"),
    ([("Q01", "2025-04-01"), ("Q02", "2026-01-01")], "Q01"),
    // Of two from one day the one recorded last.
    ([("Q01", "2025-04-01"), ("Q02", "2025-04-01")], "Q02"),
    ([("Q02", "2025-04-01"), ("Q01", "2025-04-01")], "Q01"),
  ]

  @Test(arguments: leads) func theLeadIsDated(
    leads: [(board: String, from: String)], lead: String?
  ) throws {
    var judgements = Judgements()
    for (board, from) in leads { judgements.lead("P01", board, from: from) }
    let detail = try Self.result(segment: 1, judgements)
    #expect(detail.lead?.board.value == lead)
  }

  @Test func anEditionWithoutSuchARouteHasItsOwnWords() throws {
    let edition = Self.edition("route, words: region")
    let detail = try Self.result(segment: 1, Self.led(rated: "good"), under: edition)
    #expect(!detail.needsLeadBoard)
    #expect(detail.lead == nil)
    #expect(detail.route == nil)
    #expect(detail.grounds == [])
    #expect(detail.words == "region")
  }
}
