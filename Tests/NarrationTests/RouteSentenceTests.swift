import Testing

@testable import Narration
@testable import OversightCore

/// Who oversees a provider, and why, in words.
@Suite struct RouteSentenceTests {
  private let narrator: Narrator
  private let board: OrganisationCode
  private let lead: LeadBoard

  init() throws {
    narrator = try Editions.consultation()
    board = try #require(OrganisationCode("QVV"))
    lead = LeadBoard(
      board: board, from: try #require(CalendarDate("2026-04-01")),
      actor: try #require(Actor("ann")), reason: "agreed")
  }

  private func route(
    rating: String? = nil, lead: LeadBoard? = nil, needsLead: Bool = true,
    indicated: OversightRoute? = nil, grounds: [RouteDetail.Ground] = [],
    choice: RouteChoice? = nil, words: String = "lead ICB not agreed"
  ) -> StepDetail {
    .route(
      RouteDetail(
        boards: [RouteDetail.Board(code: board, rating: rating.map { RatingID($0) })], lead: lead,
        needsLeadBoard: needsLead, indicated: indicated, grounds: grounds, choice: choice,
        words: words))
  }

  @Test func withoutALeadBoardNoRouteIsClaimed() {
    let open = route(grounds: [.leadNotAgreed])
    #expect(narrator.sentence(for: open) == "lead ICB not agreed; serves QVV not rated")
    #expect(narrator.result(of: open) == Words.nothing)
    let rated = route(rating: "achieving", grounds: [.leadNotAgreed])
    #expect(narrator.sentence(for: rated) == "lead ICB not agreed; serves QVV achieving")
  }

  @Test func anEditionWithoutSuchARouteHasItsOwnWords() {
    let region = route(needsLead: false, words: "NHS England region")
    #expect(narrator.sentence(for: region) == "NHS England region")
  }

  private static let grounds: [([RouteDetail.Ground], OversightRoute?, String)] = [
    (
      [.leadRated(RatingID("achieving"), isTrusted: true), .segment(2, isDirect: false)],
      .throughBoard, "achieving: NHS England aims to work through it; segment 2"
    ),
    (
      [.leadRated(RatingID("achieving"), isTrusted: true), .segment(3, isDirect: true)], .direct,
      "achieving: NHS England aims to work through it; segment 3: NHS England may work directly"
    ),
    (
      [.leadRated(RatingID("progressing"), isTrusted: false), .segment(1, isDirect: false)],
      .direct, "progressing: NHS England may work directly; segment 1"
    ),
    (
      [.leadRated(RatingID("achieving"), isTrusted: true), .segmentUnknown], nil,
      "achieving: NHS England aims to work through it; no segment"
    ),
    (
      [.leadNotRated, .segment(1, isDirect: false)], nil,
      "not rated, so no route is indicated; segment 1"
    ),
  ]

  @Test(arguments: grounds) func everyGroundIsSaid(
    grounds: [RouteDetail.Ground], indicated: OversightRoute?, words: String
  ) {
    let detail = route(lead: lead, indicated: indicated, grounds: grounds)
    #expect(narrator.sentence(for: detail) == "lead ICB QVV from 1 April 2026, \(words)")
    #expect(narrator.result(of: detail) == (indicated.map(Words.shortRoute) ?? Words.nothing))
  }

  @Test func aChoiceNamesWhoAndWhatTheRuleIndicates() throws {
    let choice = RouteChoice(
      actor: try #require(Actor("director")), route: .direct, reason: "Needs our help.")
    let chosen = route(
      lead: lead, indicated: .throughBoard,
      grounds: [.leadRated(RatingID("achieving"), isTrusted: true), .segment(2, isDirect: false)],
      choice: choice)
    #expect(
      narrator.sentence(for: chosen)
        == "the rule indicates through the ICB; "
        + "director chose directly by NHS England: Needs our help.")
    #expect(narrator.result(of: chosen) == "directly")
    let alone = route(grounds: [.leadNotAgreed], choice: choice)
    #expect(
      narrator.sentence(for: alone) == "director chose directly by NHS England: Needs our help.")
  }
}
