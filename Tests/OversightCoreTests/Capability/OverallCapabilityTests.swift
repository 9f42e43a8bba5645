import OversightCore
import Testing

/// The overall rating against a second reading of the rules: every full set of ratings, and every
/// set of missing areas, by brute force.
struct OverallCapabilityTests {
  private static let words = ["excelling", "achieving", "progressing", "insufficient-progress"]

  private static func arithmetic() throws -> OverallCapability {
    try #require(Published.consultation.overallCapability(of: .icb))
  }

  /// The rules as the domain says them, written without the engine: at least four Excelling and none
  /// below Achieving; at least four Achieving or better and none Insufficient; two or more
  /// Insufficient; otherwise Progressing. Insufficient in governance (first) or finance (last) bars
  /// Achieving and above.
  private static func expected(_ places: [Int]) -> Int {
    let overall = unlimited(places)
    return places.first == 3 || places.last == 3 ? max(overall, 2) : overall
  }

  private static func unlimited(_ places: [Int]) -> Int {
    func count(_ range: ClosedRange<Int>) -> Int { places.filter(range.contains).count }
    if count(0...0) >= 4, count(2...3) == 0 { return 0 }
    if count(0...1) >= 4, count(3...3) == 0 { return 1 }
    return count(3...3) >= 2 ? 3 : 2
  }

  /// Every way to fill what is missing.
  private static func completions(_ places: [Int?]) -> [[Int]] {
    places.reduce([[]]) { sets, place in
      sets.flatMap { set in (place.map { [$0] } ?? [0, 1, 2, 3]).map { set + [$0] } }
    }
  }

  @Test func everyFullSetGivesTheExpectedRating() throws {
    let arithmetic = try Self.arithmetic()
    let sets = Self.completions(Array(repeating: nil, count: 6))
    #expect(sets.count == 4096)
    let wrong = sets.filter { set in
      arithmetic.overall(of: set.map { RatingID(Self.words[$0]) })?.value
        != Self.words[Self.expected(set)]
    }
    #expect(wrong == [])
  }

  @Test(arguments: 1...60) func everyReachableRatingIsFound(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let places: [Int?] = (0..<6).map { _ in
      generator.once(in: 2) ? nil : Int.random(in: 0...3, using: &generator)
    }
    let reachable = Set(Self.completions(places).map(Self.expected)).sorted()
    let found = try Self.arithmetic().reachable(
      from: places.map { $0.map { RatingID(Self.words[$0]) } })
    #expect(found.map(\.value) == reachable.map { Self.words[$0] })
  }

  @Test func aBetterAreaNeverMakesTheOverallRatingWorse() throws {
    let arithmetic = try Self.arithmetic()
    for set in Self.completions(Array(repeating: nil, count: 6)) {
      let before = Self.expected(set)
      for area in set.indices where set[area] > 0 {
        var better = set
        better[area] -= 1
        let after = try #require(
          arithmetic.overall(of: better.map { RatingID(Self.words[$0]) }))
        #expect(try #require(Self.words.firstIndex(of: after.value)) <= before, "\(set)")
      }
    }
  }
}

/// Which ratings count, and the kinds that rules are for.
struct CapabilityTests {
  private static func profile(_ kind: String) -> String {
    """
      - for: [\(kind)]
        title: Capability
        overall: two
        layers: { self-assessment: two, partner-feedback: two, assessor: two, moderated: two, final: two }
        provenance: stated
        source: D
        areas: [{ id: first, name: First }, { id: second, name: Second }]
    """
  }

  private static let scales = """
    scales:
      - id: two
        ratings: [{ id: good, name: Good, letter: G }, { id: poor, name: Poor, letter: P }]
    capability:
    """

  private static let aggregate = """
    aggregate, areas: [first, second], outcomes: [\
    { rating: good, when: [{ areas-rated: good, side: or-better, at-least: 1 }] }, { rating: poor }]
    """

  private static func edition(then rules: [String] = []) -> Edition {
    Edition(
      capability: [scales, profile("icb"), profile("provider")].joined(separator: "\n"),
      rules: [Edition.rule("capability", for: "icb, provider", aggregate)] + rules)
  }

  private static func given(_ rating: String, by name: String = "ann") -> GivenRating {
    guard let actor = Actor(name) else { fatalError("no actor") }
    return GivenRating(actor: actor, rating: .rated(RatingID(rating)))
  }

  private static func result(
    _ first: AreaJudgement, _ second: AreaJudgement, viewer: String? = "ann",
    under edition: Edition = edition()
  ) throws -> CapabilityResult {
    var judgements = Judgements(viewer: viewer.flatMap { Actor($0) })
    let key = CapabilityKey(
      organisation: Invented.code("A01"), cycle: Invented.period.cycle,
      framework: FrameworkID("invented"))
    judgements.areas[key] = [AreaID("first"): first, AreaID("second"): second]
    var invented = Invented()
    invented.add("A01")
    return try #require(try invented.assess(under: edition, judgements).of("A01").capability)
  }

  private static func moderated(_ rating: String) -> AreaJudgement {
    var judgement = AreaJudgement()
    judgement.moderated = given(rating)
    return judgement
  }

  @Test func finalWinsOverModeratedOverOnesOwn() {
    var judgement = AreaJudgement()
    judgement.selfAssessment = Self.given("good")
    judgement.partnerFeedback = [Self.given("good")]
    #expect(judgement.effective(for: Actor("ann")) == nil)
    judgement.assessors = [Self.given("poor", by: "ben"), Self.given("good")]
    #expect(judgement.effective(for: Actor("ann"))?.rating == .rated(RatingID("good")))
    #expect(judgement.effective(for: Actor("ann"))?.isProvisional == true)
    #expect(judgement.effective(for: nil) == nil)
    judgement.moderated = Self.given("poor")
    #expect(judgement.effective(for: Actor("ann"))?.layer == .moderated)
    judgement.final = Self.given("good")
    #expect(judgement.effective(for: Actor("ann"))?.layer == .final)
    #expect(judgement.effective(for: Actor("ann"))?.isProvisional == false)
  }

  @Test func aMissingAreaLeavesTheOverallRatingOpen() throws {
    let open = try Self.result(Self.moderated("poor"), AreaJudgement())
    #expect(open.overall == nil)
    #expect(open.absence == .notRated([AreaID("second")]))
    #expect(open.reachable.map(\.value) == ["good", "poor"])
    let whole = try Self.result(Self.moderated("poor"), Self.moderated("poor"))
    #expect(whole.overall == RatingID("poor"))
    #expect(whole.absence == nil)
    #expect(whole.reachable == [RatingID("poor")])
  }

  @Test func tooLittleEvidenceIsNoRating() throws {
    var judgement = AreaJudgement()
    judgement.moderated = GivenRating(
      actor: Self.given("good").actor, rating: .insufficientEvidence)
    let result = try Self.result(judgement, Self.moderated("good"))
    #expect(result.overall == nil)
    #expect(result.absence == .notRated([AreaID("first")]))
  }

  @Test func aLimitBarsWhatIsBetter() throws {
    let edition = Self.edition(then: [
      Edition.rule("limit", "limit, areas: [first], rated: poor, best: poor")
    ])
    let barred = try Self.result(
      Self.moderated("poor"), Self.moderated("good"), under: edition)
    #expect(barred.overall == RatingID("poor"))
    let free = try Self.result(Self.moderated("good"), Self.moderated("poor"), under: edition)
    #expect(free.overall == RatingID("good"))
    let open = try Self.result(Self.moderated("poor"), AreaJudgement(), under: edition)
    #expect(open.reachable == [RatingID("poor")])
  }

  @Test func theStepOfALimitNamesWhatBars() throws {
    let edition = Self.edition(then: [
      Edition.rule("limit", "limit, areas: [first, second], rated: poor, best: poor")
    ])
    var invented = Invented()
    invented.add("A01")
    var judgements = Judgements()
    let key = CapabilityKey(
      organisation: Invented.code("A01"), cycle: Invented.period.cycle,
      framework: FrameworkID("invented"))
    judgements.areas[key] = [
      AreaID("first"): Self.moderated("good"), AreaID("second"): Self.moderated("poor"),
    ]
    let result = try invented.assess(under: edition, judgements).of("A01")
    let detail = try #require(
      result.details { if case .limit(let detail) = $0 { detail } else { nil } }.first)
    #expect(detail.barring == [AreaID("second")])
    #expect(detail.before == RatingID("good"))
    #expect(detail.after == RatingID("poor"))
  }

  /// Boards and providers may share the names of areas; a rule is for its kinds only.
  @Test func aLimitIsForItsKinds() throws {
    let edition = Self.edition(then: [
      Edition.rule("board-limit", for: "icb", "limit, areas: [first], rated: poor, best: poor"),
      Edition.rule("limit", "limit, areas: [second], rated: poor, best: poor"),
    ])
    let result = try Self.result(Self.moderated("poor"), Self.moderated("good"), under: edition)
    #expect(result.overall == RatingID("good"))
  }

  /// What is reachable from nothing is told on the scale of the organisation's own profile.
  @Test func reachIsOfItsOwnKind() throws {
    var edition = Self.edition()
    edition.capability = [
      Self.scales.replacing("capability:", with: Self.turned),
      Self.profile("icb").replacing("overall: two", with: "overall: turned"),
      Self.profile("provider"),
    ].joined(separator: "\n")
    var invented = Invented()
    invented.add("A01")
    invented.add("Q01", .icb)
    let results = try invented.assess(under: edition)
    #expect(try results.of("A01").capability?.reachable.map(\.value) == ["good", "poor"])
    #expect(try results.of("Q01").capability?.reachable.map(\.value) == ["poor", "good"])
  }

  private static let turned = """
      - id: turned
        ratings: [{ id: poor, name: Poor, letter: P }, { id: good, name: Good, letter: G }]
    capability:
    """

  @Test func onesOwnRatingIsProvisional() throws {
    var own = AreaJudgement()
    own.assessors = [Self.given("good")]
    let result = try Self.result(own, Self.moderated("good"))
    #expect(result.overall == RatingID("good"))
    #expect(result.isProvisional)
    let other = try Self.result(own, Self.moderated("good"), viewer: "ben")
    #expect(other.overall == nil)
    #expect(!other.isProvisional)
  }
}
