import OversightCore
import Testing

/// The consultation of 2024: proxies, aggregation, and the effect of capability.
struct ConsultationTests {
  static let areas = [
    "governance", "commissioning", "quality", "inequalities", "involvement", "finance",
  ].map(AreaID.init)

  static func judgements(_ ratings: [String?], of code: String = "QWO") -> Judgements {
    var judgements = Judgements(viewer: Actor("ann"))
    let key = CapabilityKey(
      organisation: Published.code(code), cycle: Published.period(3).cycle,
      framework: Published.consultation.id)
    for (area, rating) in zip(areas, ratings) {
      guard let rating, let ann = Actor("ann") else { continue }
      var judgement = AreaJudgement()
      judgement.assessors = [GivenRating(actor: ann, rating: .rated(RatingID(rating)))]
      judgements.areas[key, default: [:]][area] = judgement
    }
    return judgements
  }

  static func assess(_ ratings: [String?], of code: String = "QWO") throws -> Assessment {
    try Published.assessment(
      code, 3, under: Published.consultation, judgements: judgements(ratings, of: code))
  }

  @Test func boardsAreScoredByProxies() throws {
    for assessment in Published.assessments(3, under: Published.consultation)
    where assessment.organisation.kind == .icb {
      #expect(assessment.average != nil, "\(assessment.organisation.code)")
      #expect(assessment.segment != nil)
      #expect(!assessment.metrics.contains { !$0.isProxy })
    }
  }

  @Test func tooFewProxiesGiveNoScore() throws {
    let board = try Published.assessment("QWO", 4, under: Published.consultation)
    #expect(board.average == nil)
    #expect(board.averageAbsence == .tooFewMetrics(scored: 4, needed: 5))
    #expect(board.segment == nil)
  }

  @Test func firstQuarterUsesItsOwnMonths() throws {
    let board = try Published.assessment("QWO", 1, under: Published.consultation)
    let waiting = try #require(board.metrics.first { $0.metric.value == "proxy-18-weeks" })
    let share = try #require(waiting.value)
    #expect(share > 40)
    #expect(waiting.score != nil)
    let later = try Published.assessment("QWO", 3, under: Published.consultation)
    let missing = try #require(later.metrics.first { $0.metric.value == "proxy-18-weeks" })
    #expect(missing.basis == .absent(.monthsNotHeld(latest: Month("2025-07"))))
  }

  @Test func boardSegmentsAreQuartilesOfTheBoards() {
    let boards = Published.assessments(3, under: Published.consultation).filter {
      $0.organisation.kind == .icb
    }
    let counts = (1...4).map { segment in boards.filter { $0.segment == segment }.count }
    #expect(boards.count == 42)
    #expect(counts.reduce(0, +) == 42)
    #expect(counts.allSatisfy { (9...12).contains($0) }, "\(counts)")
  }

  /// Ratings by their first letters, in the order of the areas.
  @Test(
    arguments: [
      ("EEEEAA", "excelling"), ("EEEEPA", "achieving"), ("AAAAPP", "achieving"),
      ("AAAPPP", "progressing"), ("AAAAIA", "progressing"), ("AIAAIA", "insufficient-progress"),
      ("IEEEEE", "progressing"),
    ]) func ratingsAggregate(letters: String, overall: String) throws
  {
    let words: [Character: String] = [
      "E": "excelling", "A": "achieving", "P": "progressing", "I": "insufficient-progress",
    ]
    let assessment = try Self.assess(letters.map { words[$0] })
    #expect(assessment.capability?.overall == RatingID(overall))
  }

  @Test func incompleteSaysWhatCouldBe() throws {
    let five = ["achieving", nil, "achieving", "achieving", "achieving", "progressing"]
    let capability = try #require(try Self.assess(five).capability)
    #expect(capability.overall == nil)
    #expect(capability.absence == .notRated([AreaID("commissioning")]))
    #expect(capability.reachable.map(\.value) == ["achieving", "progressing"])
    let none = try #require(try Self.assess([]).capability)
    #expect(none.reachable.count == 4)
  }

  @Test func insufficientProgressMovesTheSegmentButNeverIntoFour() throws {
    let poor: [String?] = Array(repeating: "insufficient-progress", count: 6)
    for board in Published.assessments(3, under: Published.consultation)
    where board.organisation.kind == .icb {
      let before = try #require(board.segment)
      let after = try #require(try Self.assess(poor, of: board.organisation.code.value).segment)
      #expect(after == (before < 3 ? before + 1 : before))
    }
  }

  @Test func aMovingRatingIsProvisionalWhileItIsOnlyOnesOwn() throws {
    let capability = try #require(
      try Self.assess(Array(repeating: "achieving", count: 6)).capability)
    #expect(capability.isProvisional)
    var others = Self.judgements(Array(repeating: "achieving", count: 6))
    others.viewer = Actor("ben")
    let seen = try Published.assessment(
      "QWO", 3, under: Published.consultation, judgements: others)
    #expect(seen.capability?.overall == nil)
  }
}
