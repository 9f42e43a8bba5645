import Testing

@testable import OversightCore

/// Ratings of the year before, which count for nothing until they are given again.
struct CarryingTests {
  private static let cycle = Invented.period.cycle
  private static let day = Invented.day("2026-01-15")
  private static let capability = """
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
        areas: [{ id: lead, name: Leading }, { id: care, name: Caring }, { id: cash, name: Cash }]
    """

  private static func profile() throws -> CapabilityProfile {
    try #require(Edition(capability: capability).framework().capability(of: .provider))
  }

  private static func register(_ successions: [Succession] = []) -> Register {
    Register(versions: [], memberships: [], successions: successions)
  }

  private static func succession(_ from: String, _ to: String, _ day: String) -> Succession {
    Succession(
      predecessor: Invented.code(from), successor: Invented.code(to), kind: "merger", share: nil,
      date: Invented.day(day))
  }

  private static func given(_ rating: String, by name: String = "chair") -> GivenRating {
    GivenRating(actor: Invented.actor(name), rating: .rated(RatingID(rating)))
  }

  /// Leading signed, caring moderated, cash rated by one assessor only.
  private static func judgements(_ now: [AreaID: AreaJudgement] = [:]) -> Judgements {
    var (lead, care, cash) = (AreaJudgement(), AreaJudgement(), AreaJudgement())
    lead.moderated = given("good")
    lead.final = given("fair")
    care.moderated = given("poor")
    cash.assessors = [given("good", by: "ann")]
    var judgements = Judgements(viewer: Invented.actor("ann"))
    judgements.areas[.invented("A01", cycle.previous)] = [
      AreaID("lead"): lead, AreaID("care"): care, AreaID("cash"): cash,
    ]
    judgements.areas[.invented("A01")] = now
    return judgements
  }

  private static func carried(
    _ judgements: Judgements, _ successions: [Succession] = []
  ) throws -> [CarriedRating] {
    judgements.carried(
      to: .invented("A01"), by: try profile(), register: register(successions), on: day)
  }

  @Test func theFinalElseTheModeratedRatingIsCarriedInTheOrderOfTheAreas() throws {
    let carried = try Self.carried(Self.judgements())
    #expect(
      carried == [
        CarriedRating(
          area: AreaID("lead"), rating: .rated(RatingID("fair")), layer: .final,
          cycle: Self.cycle.previous),
        CarriedRating(
          area: AreaID("care"), rating: .rated(RatingID("poor")), layer: .moderated,
          cycle: Self.cycle.previous),
      ])
  }

  @Test func aRatingOfThisYearEndsCarrying() throws {
    var own = AreaJudgement()
    own.assessors = [Self.given("good", by: "ann")]
    #expect(
      try Self.carried(Self.judgements([AreaID("lead"): own])).map(\.area) == [AreaID("care")])
    // What another assessor rated, or the organisation itself, counts for nothing.
    var others = AreaJudgement()
    others.assessors = [Self.given("good", by: "bob")]
    others.selfAssessment = Self.given("good")
    #expect(try Self.carried(Self.judgements([AreaID("lead"): others])).count == 2)
  }

  @Test func whatIsCarriedCountsForNothing() throws {
    var invented = Invented()
    invented.add("A01")
    let edition = Edition(capability: Self.capability)
    let result = try invented.assess(under: edition, Self.judgements()).of("A01")
    #expect(result.capability?.areas.compactMap(\.effective).isEmpty == true)
  }

  static let changes: [(String, String, String, Int)] = [
    ("A02", "A01", "2025-10-01", 0), ("A01", "A02", "2024-04-02", 0),
    ("A01", "A02", "2024-04-01", 2), ("A02", "A01", "2026-01-16", 2),
    ("A02", "A03", "2025-10-01", 2),
  ]

  @Test(arguments: changes) func nothingIsCarriedToABodyThatChanged(
    from: String, to: String, day: String, count: Int
  ) throws {
    let carried = try Self.carried(Self.judgements(), [Self.succession(from, to, day)])
    #expect(carried.count == count)
  }

  @Test func theDifferenceOfEveryAreaIsSaid() throws {
    var (lead, care) = (AreaJudgement(), AreaJudgement())
    lead.final = Self.given("good")
    care.final = GivenRating(actor: Invented.actor("chair"), rating: .insufficientEvidence)
    let judgements = Self.judgements([AreaID("lead"): lead, AreaID("care"): care])
    let differences = judgements.differences(
      of: .invented("A01"), by: try Self.profile(), register: Self.register(), on: Self.day)
    #expect(
      differences == [
        CycleDifference(
          area: AreaID("lead"), before: .rated(RatingID("fair")), after: .rated(RatingID("good")),
          steps: -1),
        CycleDifference(
          area: AreaID("care"), before: .rated(RatingID("poor")), after: .insufficientEvidence,
          steps: nil),
        CycleDifference(area: AreaID("cash"), before: nil, after: nil, steps: nil),
      ])
  }

  @Test func aWorseRatingIsAboveNought() throws {
    var lead = AreaJudgement()
    lead.final = Self.given("poor")
    let differences = Self.judgements([AreaID("lead"): lead]).differences(
      of: .invented("A01"), by: try Self.profile(), register: Self.register(), on: Self.day)
    #expect(differences.first?.steps == 1)
  }
}
