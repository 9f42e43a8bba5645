import Testing

@testable import Narration
@testable import OversightCore

/// What is found, what is due and the year, in words.
@Suite struct DossierSentenceTests: WritesRecords {
  private let narrator: Narrator
  private let board: OrganisationCode

  init() throws {
    narrator = try Editions.consultation()
    board = try #require(OrganisationCode("QVV"))
  }

  @Test func everyCheckSaysWhatIsMissing() throws {
    let duty = StatutoryDuty(id: "quality", name: "Improvement in quality", clause: "14Z34")
    let (ann, bob) = (try #require(Actor("Healthwatch")), try #require(Actor("Devon")))
    let certification = try record(.certification, "Q3", (.expect, [.due: "2026-01-30"]))
    let period = try #require(Period("Q3 2025/26"))
    let rated = EffectiveRating(rating: .rated(RatingID("achieving")), layer: .moderated)
    let sentences: [(StandingCheck.Detail, String)] = [
      (
        .ratingWithoutEvidence(AreaID("finance"), rated),
        "Financial management and value for money is rated Achieving (moderated) and nothing is "
          + "given as evidence"
      ),
      (
        .staleEvidence(try evidence(), expired: try day("2026-07-01")),
        "evidence 1, Joint forward plan review, expired on 1 Jul 26 and is still linked"
      ),
      (
        .unusedEvidence(try evidence()),
        "evidence 1, Joint forward plan review, is linked to nothing"
      ),
      (
        .selfAssessmentAbovePartners(
          AreaID("quality"), own: RatingID("excelling"), partners: [bob, ann]),
        "Quality of services and outcomes: the self-assessment, Excelling, is above the view of "
          + "every partner who rated it: Devon and Healthwatch"
      ),
      (.dutyWithoutFinding(duty), "Improvement in quality (14Z34) has no finding"),
      (
        .boardNotConsulted(try record(.partner, "Devon Board", (.add, [:]))),
        "Devon Board was not asked"
      ),
      (
        .noBoardNamed,
        "no health and wellbeing board is named; which boards the area has is not in the data"
      ),
      (
        .certificationOverdue(
          certification, period, due: try day("2026-01-30"), daysLate: 1),
        "the self-certification of Q3 2025/26 was due on 30 Jan 26, 1 day overdue"
      ),
    ]
    for (detail, words) in sentences {
      #expect(narrator.sentence(for: StandingCheck(detail: detail)) == words)
    }
  }

  @Test func whatIsDueSaysFromWhomAndHowLate() throws {
    let cycle = try #require(Cycle("2026/27"))
    let key = CapabilityKey(
      organisation: board, cycle: cycle, framework: narrator.framework.id)
    func item(_ kind: DueKind, _ record: DossierRecord, _ owner: DueItem.Owner) throws -> DueItem {
      DueItem(key: key, kind: kind, due: try day("2026-12-01"), record: record, owner: owner)
    }
    let query = try item(.query, try query(), .named("NHS Devon"))
    let words = "answer to query 2 by NHS Devon, due"
    let ends = [
      ("2026-11-30", " 1 Dec 26"), ("2026-12-01", " today"),
      ("2026-12-13", " 1 Dec 26, 12 days overdue"),
    ]
    for (today, end) in ends {
      #expect(
        narrator.sentence(for: query, on: try day(today))
          == "\(words)\(end): Is the plan agreed?")
    }
    let certification = try record(.certification, "Q3", (.expect, [.due: "2026-12-01"]))
    let status = try record(.status, "it", (.regionalProposal, [:]))
    let others: [(DueItem, String)] = [
      (
        try item(.certification, certification, .board),
        "self-certification of Q3 2026/27 by the board, due 1 Dec 26"
      ),
      (
        try item(.factualAccuracy, status, .organisation),
        "answer on factual accuracy by the organisation, due 1 Dec 26"
      ),
      (
        try item(.partnerView, status, .named("Devon Board")),
        "the view of Devon Board, due 1 Dec 26"
      ),
    ]
    for (item, words) in others {
      #expect(narrator.sentence(for: item, on: try day("2026-11-30")) == words)
    }
  }

  @Test func aCarriedRatingSaysThatItIsNotConfirmed() throws {
    let cycle = try #require(Cycle("2024/25"))
    let carried = CarriedRating(
      area: AreaID("finance"), rating: .rated(RatingID("achieving")), layer: .final, cycle: cycle)
    #expect(
      narrator.sentence(for: carried)
        == "Financial management and value for money: Achieving (final, 2024/25), "
        + "carried, not confirmed")
  }

  static let differences: [(AreaRating?, AreaRating?, Int?, String)] = [
    (
      .rated(RatingID("progressing")), .rated(RatingID("achieving")), -1,
      "Achieving, was Progressing: one better"
    ),
    (
      .rated(RatingID("achieving")), .rated(RatingID("achieving")), 0,
      "Achieving, was Achieving: no change"
    ),
    (nil, .rated(RatingID("achieving")), nil, "Achieving, was not rated"),
    (
      .rated(RatingID("achieving")), .insufficientEvidence, nil,
      "too little evidence, was Achieving"
    ),
  ]

  @Test(arguments: differences) func theYearBeforeStandsBeside(
    before: AreaRating?, after: AreaRating?, steps: Int?, words: String
  ) {
    let difference = CycleDifference(
      area: AreaID("quality"), before: before, after: after, steps: steps)
    #expect(
      narrator.sentence(for: difference) == "Quality of services and outcomes: \(words)")
  }

  @Test func aQuarterSaysWhatIsHeldAndWhatHappened() throws {
    var dossier = Dossier()
    let records = [
      try record(.certification, "Q1", (.expect, [.due: "2026-07-30"])),
      try record(
        .certification, "Q2", (.certify, [.date: "2026-10-20", .by: "The chair"])),
      try record(
        .action, "a", number: 1, (.add, [.text: "Plan", .owner: "Bea", .due: "2026-12-01"])),
    ]
    for record in records { dossier.set(record.kind, record.name, to: record) }
    let revision = RatingRevision(
      area: AreaID("finance"), before: .rated(RatingID("achieving")),
      after: .rated(RatingID("progressing")), day: try day("2026-06-30"),
      actor: try #require(Actor("chair")), reason: "New\naccounts")
    let year = YearView(
      of: try #require(Cycle("2026/27")), dossier: dossier, under: narrator.framework,
      results: [:], revisions: [revision])
    #expect(
      year.quarters.map { narrator.sentence(for: $0) } == [
        "Q1 2026/27: no result held; self-certification expected, due 30 Jul 26; "
          + "1 action agreed; 1 rating revised",
        "Q2 2026/27: no result held; self-certification certified, 20 Oct 26",
        "Q3 2026/27: no result held", "Q4 2026/27: no result held",
      ])
    #expect(
      year.events.map { narrator.sentence(for: $0) } == [
        "20 Jun 26: action 1 agreed: Plan",
        "30 Jun 26: Financial management and value for money revised from Achieving to Progressing "
          + "by chair: New accounts",
        "20 Oct 26: Q2 2026/27, self-certification: certified",
      ])
  }

  @Test func aQuarterWithResultsSaysItsSegmentAndWhatMovedIt() throws {
    let library = try Editions.library()
    let manual = try Editions.manual()
    let cycle = try #require(Cycle("2025/26"))
    var results: [OrganisationCode: [Period: Assessment]] = [:]
    for period in cycle.quarters {
      for assessment in library.assessments(period, under: manual.framework) {
        results[assessment.organisation.code, default: [:]][period] = assessment
      }
    }
    var moved = 0
    for own in results.values {
      let year = YearView(of: cycle, dossier: Dossier(), under: manual.framework, results: own)
      for quarter in year.quarters {
        let sentence = manual.sentence(for: quarter)
        guard let change = quarter.change, let cause = change.cause else { continue }
        moved += 1
        #expect(
          sentence == "\(quarter.period): segment \(change.to), was \(change.from) "
            + "(\(Words.cause(cause)))")
      }
    }
    #expect(moved > 0)
  }

  @Test func aStepOfTheStatusSaysWhoAndWhen() throws {
    var dossier = Dossier()
    let status = try record(
      .status, "it", (.regionalProposal, [.date: "2026-06-01"]),
      (.factualAccuracy, [.date: "2026-06-03", .due: "2026-06-17"]))
    dossier.set(.status, .single, to: status)
    let year = YearView(
      of: try #require(Cycle("2026/27")), dossier: dossier, under: narrator.framework, results: [:])
    #expect(
      year.events.map { narrator.sentence(for: $0) } == [
        "1 Jun 26: proposed by the region, by ann",
        "3 Jun 26: sent to the organisation for factual accuracy, due 17 Jun 26, by ann",
      ])
    #expect(
      narrator.line(for: status) == "with the organisation for factual accuracy, 3 Jun 26")
  }

  @Test func anOfferSaysWhatItHasInCommon() throws {
    let record = try record(
      .practice, "p", number: 1,
      (.add, [.practice: "best-practice", .area: "finance", .text: "One ledger"]))
    let key = CapabilityKey(
      organisation: board, cycle: try #require(Cycle("2026/27")),
      framework: narrator.framework.id)
    let offer = PracticeOffer(
      likeness: .area, practice: FoundPractice(key: key, organisation: nil, record: record))
    #expect(
      narrator.line(for: offer)
        == "same area: QVV, 2026/27: best practice, Financial management and value for money: "
        + "One ledger")
  }
}
