import Testing

@testable import OversightCore

/// What the standing checks find, and what they pass over.
struct CheckTests {
  private static let today = Invented.day("2026-02-01")
  private static let duties = [
    StatutoryDuty(id: "quality", name: "Improvement in quality", clause: "14Z34"),
    StatutoryDuty(id: "advice", name: "Obtaining advice", clause: "14Z38"),
  ]
  private static let scale = RatingScale(
    id: "three",
    ratings: ["good", "fair", "poor"].map {
      RatingDefinition(id: RatingID($0), name: $0, letter: $0)
    })

  /// An edition with two areas for boards and providers; all layers share one scale, save the
  /// self-assessment of the second area.
  private static func framework(duties: [StatutoryDuty] = duties) throws -> Framework {
    let other = RatingScale(id: "other", ratings: scale.ratings)
    let shared = Dictionary(uniqueKeysWithValues: Layer.allCases.map { ($0, scale) })
    let areas = [("lead", shared), ("care", shared.merging([.selfAssessment: other]) { $1 })]
    let plain = try Edition().framework()
    let profile = CapabilityProfile(
      kinds: [.icb, .provider], title: "Capability", overall: nil,
      areas: areas.map {
        FunctionalArea(id: AreaID($0), name: $0, descriptors: [:], scales: $1)
      },
      reasonRequired: [], provenance: .stated, source: "D", duties: duties)
    return Framework(
      id: plain.id, edition: plain.edition, shortName: plain.shortName, version: plain.version,
      standing: plain.standing, documents: plain.documents, segments: plain.segments,
      notSegmented: [:], domains: plain.domains, metrics: [], capability: [profile], decisions: [],
      pipeline: [], hash: "")
  }

  /// The checks of the board Q01, or of the provider A01.
  private static func checks(
    _ records: [DossierRecord] = [], _ areas: [String: AreaJudgement] = [:],
    of code: String = "Q01", duties: [StatutoryDuty] = [], on today: CalendarDate = today
  ) throws -> [StandingCheck] {
    var invented = Invented()
    invented.add("Q01", .icb)
    invented.add("A01")
    var judgements = Judgements(viewer: Invented.actor("ann"))
    judgements.areas[.invented(code)] = Dictionary(
      uniqueKeysWithValues: areas.map { (AreaID($0), $1) })
    let framework = try framework(duties: duties)
    let assessment = try invented.assess(under: framework, judgements).of(code)
    return standingChecks(
      of: assessment, dossier: .of(records), under: framework, on: today)
  }

  private static func given(_ rating: String?, by name: String = "ann") -> GivenRating {
    GivenRating(
      actor: Invented.actor(name), rating: rating.map { .rated(RatingID($0)) } ?? .inWords)
  }

  private static func judged(_ edit: (inout AreaJudgement) -> Void) -> AreaJudgement {
    var judgement = AreaJudgement()
    edit(&judgement)
    return judgement
  }

  @Test func nothingIsFoundOfAnEmptyDossierWithoutDuties() throws {
    #expect(try Self.checks().isEmpty)
    #expect(try Self.checks(of: "A01").isEmpty)
  }

  @Test func aRatingThatCountsNeedsEvidence() throws {
    let rated = ["lead": Self.judged { $0.assessors = [Self.given("good")] }]
    let bare = try Self.checks([], rated)
    #expect(bare.map(\.kind) == [.ratingWithoutEvidence])
    #expect(bare.map(\.topic) == [.area(AreaID("lead"))])
    let layer = DossierRecord.evidence(1, about: "layer/lead/final")
    #expect(try Self.checks([layer], rated).isEmpty)
    let elsewhere = DossierRecord.evidence(1, about: "area/care")
    #expect(try Self.checks([elsewhere], rated).map(\.kind) == [.ratingWithoutEvidence])
  }

  @Test func aViewThatDoesNotCountOrIsNoRatingNeedsNone() throws {
    let views: [(inout AreaJudgement) -> Void] = [
      { $0.assessors = [Self.given("good", by: "bob")] },
      { $0.selfAssessment = Self.given("good") },
      { $0.final = GivenRating(actor: Invented.actor("bob"), rating: .insufficientEvidence) },
      { $0.final = GivenRating(actor: Invented.actor("bob"), rating: .notApplicable) },
    ]
    for view in views { #expect(try Self.checks([], ["lead": Self.judged(view)]).isEmpty) }
  }

  @Test func evidenceIsStaleFromTheDayAfterItsLast() throws {
    let linked = DossierRecord.evidence(1, about: "metric/m", expires: "2026-02-01")
    #expect(try Self.checks([linked]).isEmpty)
    let later = try Self.checks([linked], on: Invented.day("2026-02-02"))
    #expect(later.map(\.detail) == [.staleEvidence(linked, expired: Self.today)])
    #expect(later.map(\.topic) == [.record(linked.name)])
  }

  @Test func evidenceWithoutAnyTopicIsUnusedAndNeverStale() throws {
    let loose = DossierRecord.evidence(1, expires: "2025-01-01")
    #expect(try Self.checks([loose]).map(\.detail) == [.unusedEvidence(loose)])
  }

  @Test func aSelfAssessmentIsFoundOnlyAboveEveryPartnerOnOneScale() throws {
    func found(_ own: String, _ partners: [String?], area: String = "lead") throws
      -> [StandingCheck]
    {
      let judgement = Self.judged { judgement in
        judgement.selfAssessment = Self.given(own)
        judgement.partnerFeedback = partners.enumerated().map {
          Self.given($0.element, by: "partner \($0.offset)")
        }
      }
      return try Self.checks([], [area: judgement])
    }
    let above = try found("good", ["fair", nil, "poor"])
    #expect(
      above.map(\.detail) == [
        .selfAssessmentAbovePartners(
          AreaID("lead"), own: RatingID("good"),
          partners: [Invented.actor("partner 0"), Invented.actor("partner 2")])
      ])
    #expect(above.map(\.topic) == [.layer(AreaID("lead"), .selfAssessment)])
    #expect(try found("fair", ["fair", "poor"]).isEmpty)
    #expect(try found("good", []).isEmpty)
    #expect(try found("good", [nil]).isEmpty)
    #expect(try found("good", ["poor"], area: "care").isEmpty)
  }

  @Test func everyDutyWithoutAFindingIsNamed() throws {
    let written = DossierRecord.made(
      .finding, .topic(.duty("quality")), [(.write, [.text: "Met."])])
    let board = DossierRecord.board("Devon", [(.ask, [.date: "2025-12-01"])])
    let found = try Self.checks([written, board], duties: Self.duties)
    #expect(found.map(\.topic) == [.duty("advice")])
  }

  @Test func aBoardThatWasNeverAskedIsFound() throws {
    let listed = DossierRecord.board("Devon  Board")
    let found = try Self.checks([listed])
    #expect(found.map(\.detail) == [.boardNotConsulted(listed)])
    let view = Self.judged { $0.partnerFeedback = [Self.given("poor", by: "Devon Board")] }
    #expect(try Self.checks([listed], ["care": view]).isEmpty)
    for step in [RecordStep.ask, .nilReturn, .reply, .drop] {
      let done = DossierRecord.board("Devon", [(step, [.date: "2025-12-01"])])
      #expect(try Self.checks([done]).isEmpty, "\(step)")
    }
    let council = DossierRecord.made(
      .partner, RecordName("Council"), [(.add, [.partnerKind: "local-authority"])])
    #expect(try Self.checks([council]).isEmpty)
  }

  @Test func anICBWithDutiesMustNameABoard() throws {
    let none = try Self.checks(duties: Self.duties)
    #expect(none.last?.detail == .noBoardNamed)
    #expect(none.last?.topic == .organisation)
    #expect(none.filter { $0.kind == .boardNotConsulted }.count == 1)
    let provider = try Self.checks(of: "A01", duties: Self.duties)
    #expect(!provider.contains { $0.kind == .boardNotConsulted })
    let view = Self.judged {
      $0.partnerFeedback = [
        GivenRating(
          actor: Invented.actor("Devon"), rating: .inWords,
          view: PartnerView(kind: .healthAndWellbeingBoard))
      ]
    }
    let told = try Self.checks([], ["lead": view], duties: Self.duties)
    #expect(!told.contains { $0.kind == .boardNotConsulted })
  }

  @Test func aCertificationIsOverdueFromTheDayAfterItsDay() throws {
    let first = DossierRecord.certification(1, due: "2025-12-31")
    let others = [
      DossierRecord.certification(2, due: "2026-02-01"),
      .certification(3, due: "2025-12-31", then: [.certify]),
    ]
    let found = try Self.checks(others + [first], of: "A01")
    let quarter = Invented.quarter("Q1 2025/26")
    #expect(
      found.map(\.detail) == [
        .certificationOverdue(first, quarter, due: Invented.day("2025-12-31"), daysLate: 32)
      ])
    #expect(found.map(\.period) == [quarter])
    #expect(found.map(\.record) == [first])
  }

  @Test func whatWasGivenUpIsNeverFound() throws {
    let records: [DossierRecord] = [
      .evidence(1, about: "metric/m", expires: "2020-01-01", then: [.drop]),
      .evidence(2, then: [.drop]), .board("Devon", [(.drop, [:])]),
    ]
    #expect(try Self.checks(records).isEmpty)
    // Evidence given up is no evidence.
    let rated = ["lead": Self.judged { $0.moderated = Self.given("good", by: "bob") }]
    let dropped = DossierRecord.evidence(1, about: "area/lead", then: [.drop])
    #expect(try Self.checks([dropped], rated).map(\.kind) == [.ratingWithoutEvidence])
  }

  @Test(arguments: 0..<20) func theOrderIsThatOfTheKindsWhateverWasWrittenFirst(seed: Int) throws {
    var numbers = SeededGenerator(seed: seed)
    let records: [DossierRecord] = [
      .evidence(1), .evidence(2), .evidence(3, about: "metric/m", expires: "2020-01-01"),
      .evidence(10), .board("Devon"), .board("Torbay"), .certification(2, due: "2025-10-01"),
      .certification(1, due: "2025-11-01"),
    ]
    let rated = Self.judged { $0.final = Self.given("good", by: "bob") }
    let areas = ["lead": rated, "care": rated]
    let found = try Self.checks(
      records.shuffled(using: &numbers), areas, duties: Self.duties)
    #expect(
      found.map(\.topic.description) == [
        "area/lead", "area/care", "record/evidence-3", "record/evidence-1", "record/evidence-2",
        "record/evidence-10", "duty/quality", "duty/advice", "record/Devon", "record/Torbay",
        "record/Q1", "record/Q2",
      ])
    let kinds = found.map { CheckKind.allCases.firstIndex(of: $0.kind) ?? -1 }
    #expect(kinds == kinds.sorted())
  }
}
