import OversightCore
import Testing

/// Whose indicated route a board's rating changes, and what each rating would bring.
struct RouteMovesTests {
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

  private static var edition: Edition {
    var edition = Edition.segmenting(then: [
      Edition.rule("override", "cap, flag: financial-override, segment: 3"),
      Edition.rule("capability", for: "icb", aggregate),
      Edition.rule(
        "route", "route, through-board-when: [good], direct-segments: [3, 4], words: open"),
    ])
    edition.capability = capability
    return edition
  }

  /// A provider of two boards in segment 1, led by the first.
  private static func run(_ rating: String?, led: Bool = true) throws -> [Assessment] {
    var (invented, judgements) = (Systems.serving(2), Judgements())
    invented.publish("P01", average: 1, override: false)
    if led { judgements.lead("P01", "Q01") }
    if let rating { judgements.moderate("Q01", "whole", rating) }
    return try invented.assess(under: edition, judgements)
  }

  static let routes: [(rating: String?, route: OversightRoute?)] = [
    (nil, nil), ("good", .throughBoard), ("poor", .direct),
  ]

  @Test func everyChangeOfTheRatingMovesTheProviderItLeads() throws {
    for before in Self.routes {
      for after in Self.routes {
        let moves = routeMoves(from: try Self.run(before.rating), to: try Self.run(after.rating))
        #expect(moves.map(\.before) == (before.route == after.route ? [] : [before.route]))
        #expect(moves.map(\.after) == (before.route == after.route ? [] : [after.route]))
        #expect(moves.allSatisfy { $0.organisation.code == Invented.code("P01") })
      }
    }
  }

  @Test func whomNobodyLeadsMovesNowhere() throws {
    #expect(
      routeMoves(from: try Self.run("good", led: false), to: try Self.run("poor", led: false))
        .isEmpty)
  }

  /// What is foretold of a rating is what comes of it.
  @Test func whatIsForetoldComesTrue() throws {
    let framework = try Self.edition.framework()
    for before in Self.routes {
      let now = try Self.run(before.rating)
      for after in Self.routes {
        let told = framework.routeMoves(
          where: Invented.code("Q01"), isRated: after.rating.map { RatingID($0) }, among: now)
        #expect(told == routeMoves(from: now, to: try Self.run(after.rating)))
      }
      #expect(
        framework.routeMoves(where: Invented.code("Q02"), isRated: RatingID("good"), among: now)
          .isEmpty)
    }
  }

  @Test(arguments: [nil, "good", "poor"])
  func whatIfIsTheWholeCalculation(rated: String?) throws {
    var (invented, judgements) = (Systems.serving(2), Judgements())
    invented.publish("P01", average: 1, override: false)
    judgements.lead("P01", "Q01")
    if let rated { judgements.moderate("Q01", "whole", rated) }
    let now = try invented.assess(under: Self.edition, judgements)
    let ratings = [RatingID("good"), RatingID("poor")]
    let tried = try invented.tried(
      "whole", of: "Q01", ratings, judgements, under: Self.edition, now: now)
    #expect(tried.map(\.rating) == ratings)
    #expect(tried.map { $0.assessment.capability?.overall } == ratings)
    for (outcome, rating) in zip(tried, ["good", "poor"]) {
      #expect(outcome.routes == routeMoves(from: now, to: try Self.run(rating)))
    }
  }
}

extension Invented {
  /// What each rating of an area would bring.
  fileprivate func tried(
    _ area: String, of code: String, _ ratings: [RatingID], _ judgements: Judgements,
    under edition: Edition, now: [Assessment]
  ) throws -> [WhatIf] {
    whatIf(
      AreaID(area), of: Self.code(code), isRated: ratings, by: Self.actor("ann"),
      in: Cohort(of: Self.period, in: dataset), judgements, under: try edition.framework(),
      now: now)
  }
}
