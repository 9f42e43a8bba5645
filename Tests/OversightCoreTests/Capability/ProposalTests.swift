import OversightCore
import Testing

/// The rating that is proposed from what is held.
struct ProposalTests {
  static let capability = """
    scales:
      - id: three
        ratings:
          - { id: none, name: None, letter: N }
          - { id: some, name: Some, letter: S }
          - { id: major, name: Major, letter: M }
    capability:
      - for: [provider]
        title: Capability
        overall: three
        layers: { assessor: three, moderated: three, final: three }
        provenance: assumed
        source: D
        areas: [{ id: whole, name: Whole }, { id: other, name: Other }]
    """

  static let rule = Edition.rule(
    "proposal",
    """
    propose, area: whole, inspection: { key-question: well-led, years: 3, ratings: { Good: none, \
    Requires improvement: some, Inadequate: major } }, findings: { serious: major, material: some, \
    minor: none, closed: none }, certification: { certified: none, certified-with-exceptions: none, \
    overdue: some, unable-to-certify: some, certified-and-not-complied-with: major }
    """)

  private static let aggregate = Edition.rule(
    "aggregate",
    """
    aggregate, areas: [whole], outcomes: [\
    { rating: none, when: [{ areas-rated: none, side: or-better, at-least: 1 }] }, \
    { rating: some, when: [{ areas-rated: some, side: or-better, at-least: 1 }] }, { rating: major }]
    """)

  /// The quarter ends on 31 December 2025.
  private static func assess(
    well: String? = nil, on day: String? = "2024-06-01", _ judgements: Judgements = Judgements(),
    rules: [String] = [rule, aggregate], asOf: String? = nil
  ) throws -> Assessment {
    var invented = Invented(values: [1])
    if let well { invented.inspect("A01", ["well-led": well], on: day) }
    let edition = Edition(capability: capability, rules: rules)
    return try invented.assess(under: edition, judgements, asOf: asOf).of("A01")
  }

  private static func held(_ write: (inout Judgements) -> Void) -> Judgements {
    var judgements = Judgements()
    write(&judgements)
    return judgements
  }

  @Test func nothingHeldIsNotAssessed() throws {
    let result = try Self.assess()
    let proposal = try #require(result.proposal)
    #expect(proposal.area == AreaID("whole") && proposal.proposed == nil)
    #expect(proposal.grounds.isEmpty)
    #expect(result.capability?.proposed == nil && result.capability?.overall == nil)
    #expect(result.capability?.absence == .notAssessed(proposed: nil))
  }

  private static let words: [(String, String?)] = [
    ("Inadequate", "major"), ("Requires improvement", "some"), ("Good", "none"),
    ("Not rated", nil), ("inadequate", nil),
  ]

  @Test(arguments: words)
  func theCommissionsWordsStandForRatings(words: String, rating: String?) throws {
    let result = try Self.assess(well: words)
    #expect(result.capability?.proposed?.value == rating)
    #expect(result.proposal?.grounds.map(\.rating?.value) == [rating])
    #expect(
      result.proposal?.grounds.first?.what
        == .inspection(question: "well-led", words: words, age: .within(years: 1)))
  }

  private static let ages: [(String?, ProposalGround.Age, String?)] = [
    ("2022-12-31", ProposalGround.Age.within(years: 3), "major"),
    ("2022-12-30", .older(years: 3), nil), ("2019-03-19", .older(years: 6), nil),
    ("2025-12-31", .within(years: 0), "major"), ("2026-01-01", .later, nil),
    (nil, .unknown, nil),
  ]

  /// On the very day it is three years old, and not older.
  @Test(arguments: ages)
  func anOldRatingIsShownAndDecidesNothing(
    day: String?, age: ProposalGround.Age, rating: String?
  ) throws {
    let result = try Self.assess(well: "Inadequate", on: day)
    let ground = try #require(result.proposal?.grounds.first)
    #expect(
      ground.what == .inspection(question: "well-led", words: "Inadequate", age: age))
    #expect(ground.day == day.map(Invented.day))
    #expect(ground.rating?.value == rating && result.capability?.proposed?.value == rating)
  }

  /// A leap day has its anniversary on the first of March.
  @Test func leapDays() throws {
    let on = try Self.assess(well: "Inadequate", on: "2020-02-29", asOf: "2023-02-28")
    #expect(on.capability?.proposed?.value == "major")
    let after = try Self.assess(well: "Inadequate", on: "2020-02-29", asOf: "2023-03-01")
    #expect(after.capability?.proposed == nil)
  }

  @Test func anotherQuestionIsNotLookedAt() throws {
    var invented = Invented(values: [1])
    invented.inspect("A01", ["overall": "Inadequate"], on: "2025-06-01")
    let edition = Edition(capability: Self.capability, rules: [Self.rule])
    #expect(try invented.assess(under: edition).of("A01").proposal?.grounds == [])
  }

  private static let findings: [(Seriousness?, Bool, String?)] = [
    (Seriousness.serious, false, "major"), (.material, false, "some"), (.minor, false, "none"),
    (nil, false, nil), (.serious, true, "none"), (nil, true, "none"),
  ]

  @Test(arguments: findings)
  func aFindingSpeaksAsItWasJudged(judged: Seriousness?, isClosed: Bool, rating: String?) throws {
    let held = Self.held { $0.find("A01", judged: judged, isClosed: isClosed) }
    let result = try Self.assess(held)
    #expect(result.capability?.proposed?.value == rating)
    #expect(result.proposal?.grounds.map(\.rating?.value) == [rating])
  }

  /// One that nobody judged takes nothing from what else is held.
  @Test func anUnjudgedFindingDecidesNothing() throws {
    let result = try Self.assess(well: "Good", Self.held { $0.find("A01") })
    #expect(result.capability?.proposed?.value == "none")
    #expect(result.proposal?.grounds.count == 2)
  }

  private static let certifications: [([RecordStep], ProposalRule.Certification, String?)] = [
    ([RecordStep.expect], ProposalRule.Certification.expected, nil),
    ([.expect, .certify], .certified, "none"), ([.certify], .certified, "none"),
    ([.except], .withExceptions, "none"), ([.expect, .unable], .unable, "some"),
    ([.certify, .notComplied], .notCompliedWith, "major"),
    ([.certify, .notComplied, .acceptPlan], .recovering, nil),
  ]

  @Test(arguments: certifications)
  func aCertificationSpeaksAsItStands(
    steps: [RecordStep], state: ProposalRule.Certification, rating: String?
  ) throws {
    let result = try Self.assess(Self.held { $0.certify("A01", steps) })
    let ground = try #require(result.proposal?.grounds.first)
    #expect(ground.what == .certification(Invented.period, state))
    #expect(ground.rating?.value == rating && result.capability?.proposed?.value == rating)
  }

  private static let days: [(String, String?, String?)] = [
    ("2026-01-30", "2026-01-30", nil), ("2026-01-30", "2026-01-31", "some"),
    ("2025-12-31", nil, nil), ("2025-12-30", nil, "some"),
  ]

  /// Overdue from the day after it is due: of those at work, else of the quarter's last day.
  @Test(arguments: days)
  func certificationsFallOverdue(due: String, today: String?, rating: String?) throws {
    var held = Self.held { $0.certify("A01", [.expect], due: due) }
    held.today = today.map(Invented.day)
    let result = try Self.assess(held)
    #expect(result.capability?.proposed?.value == rating)
    #expect(result.proposal?.grounds.first?.day == Invented.day(due))
  }

  @Test func aLaterQuartersCertificationIsNotLookedAt() throws {
    let held = Self.held { $0.certify("A01", [.unable], in: Invented.quarter("Q4 2025/26")) }
    #expect(try Self.assess(held).proposal?.grounds == [])
  }

  /// The rating is of the year: what an earlier quarter says stands until a later one answers it; what
  /// was not complied with stands until a plan is accepted.
  @Test func anEarlierQuartersCertificationStandsUntilItIsAnswered() throws {
    let earlier = Invented.quarter("Q2 2025/26")
    func proposed(_ before: [RecordStep], _ after: [RecordStep] = []) throws -> String? {
      let held = Self.held {
        $0.certify("A01", before, in: earlier)
        if !after.isEmpty { $0.certify("A01", after) }
      }
      return try Self.assess(held).capability?.proposed?.value
    }
    #expect(try proposed([.unable]) == "some")
    #expect(try proposed([.unable], [.certify]) == "none")
    #expect(try proposed([.certify, .notComplied], [.certify]) == "major")
    #expect(try proposed([.certify, .notComplied, .acceptPlan], [.certify]) == "none")
  }

  @Test func theWorstStands() throws {
    let held = Self.held {
      $0.find("A01", judged: .material)
      $0.certify("A01", [.certify])
    }
    #expect(try Self.assess(well: "Good", held).capability?.proposed?.value == "some")
    #expect(try Self.assess(well: "Inadequate", held).capability?.proposed?.value == "major")
  }

  /// A proposal moves nothing: without its rule all comes to the same.
  @Test func itMovesNothing() throws {
    let held = Self.held { $0.find("A01", judged: .serious) }
    let with = try Self.assess(held)
    let without = try Self.assess(held, rules: [Self.aggregate])
    #expect(with.capability?.overall == nil && with.outcome == without.outcome)
    #expect(with.dependences.isEmpty)
    #expect(with.capability?.absence == .notAssessed(proposed: RatingID("major")))
    #expect(without.capability?.absence == .notRated([AreaID("whole")]))
  }

  /// A named person's rating stands, whatever is proposed beside it.
  @Test func aNamedPersonDecides() throws {
    let held = Self.held {
      $0.find("A01", judged: .serious)
      $0.moderate("A01", "whole", "none")
    }
    let result = try Self.assess(held)
    #expect(result.capability?.overall?.value == "none" && result.capability?.absence == nil)
    #expect(result.capability?.proposed?.value == "major")
  }

  /// Where the area is judged and another is not, it is the other that is missing.
  @Test func anotherAreaIsMissing() throws {
    let both = Self.aggregate.replacing("areas: [whole]", with: "areas: [whole, other]")
    let held = Self.held { $0.moderate("A01", "whole", "none") }
    let result = try Self.assess(well: "Inadequate", held, rules: [Self.rule, both])
    #expect(result.capability?.absence == .notRated([AreaID("other")]))
    #expect(result.capability?.proposed?.value == "major")
  }

  @Test func anEditionWithoutAnOverallRatingProposesToo() throws {
    let result = try Self.assess(well: "Inadequate", rules: [Self.rule])
    #expect(result.capability?.proposed?.value == "major")
    #expect(result.rungs.map(\.rule.value) == ["proposal"])
  }
}
