import Testing

@testable import OversightCore

/// What is due, by when, and what is done with.
struct DueTests {
  private static let today = Invented.day("2026-01-15")

  private static func due(
    _ records: [DossierRecord], views: [GivenRating] = []
  ) -> [DueItem] {
    var judgements = Judgements()
    judgements.dossiers[.invented("A01")] = .of(records)
    var area = AreaJudgement()
    area.partnerFeedback = views
    judgements.areas[.invented("A01")] = [AreaID("lead"): area]
    return dueItems(in: judgements)
  }

  private static func status(_ steps: [(RecordStep, [FieldName: String])]) -> DossierRecord {
    .made(.status, .single, [(.regionalProposal, [:])] + steps)
  }

  private static let sent: (RecordStep, [FieldName: String]) = (
    .factualAccuracy, [.date: "2026-01-02", .due: "2026-01-16"]
  )

  private static func support(_ steps: [(RecordStep, [FieldName: String])]) -> DossierRecord {
    .made(
      .support, 1,
      [
        (
          .add,
          [
            .support: "directions", .date: "2025-11-01", .text: "Board",
            .review: "2026-01-10",
          ]
        )
      ] + steps)
  }

  private static let asked = DossierRecord.board(
    "Devon", [(.ask, [.date: "2025-12-01", .due: "2026-01-14"])])

  @Test func everyKindIsDueWithItsDayAndOwner() {
    let items = Self.due([
      .certification(3, due: "2026-01-20"), Self.asked, Self.status([Self.sent]),
      .query(1, due: "2026-01-17"), Self.support([]), .action(1, due: "2026-01-18"),
    ])
    #expect(
      items.map(\.kind) == [
        .review, .partnerView, .factualAccuracy, .query, .action, .certification,
      ])
    #expect(
      items.map(\.due.description) == [
        "2026-01-10", "2026-01-14", "2026-01-16", "2026-01-17", "2026-01-18", "2026-01-20",
      ])
    #expect(
      items.map(\.owner) == [
        .nobodyNamed, .named("Devon"), .organisation, .named("NHS Devon"), .named("Bea"), .board,
      ])
    #expect(items.map { $0.isOverdue(on: Self.today) } == [true, true, false, false, false, false])
    #expect(items.map { $0.daysLate(on: Self.today) } == [5, 1, 0, 0, 0, 0])
    #expect(items.filter { $0.topic == .organisation }.map(\.kind) == [.factualAccuracy])
  }

  @Test func whatIsDoneIsNotDue() {
    let done: [DossierRecord] = [
      .certification(3, due: "2026-01-20", then: [.certify]),
      .query(1, due: "2026-01-17", then: [.answer]), .query(2, due: "2026-01-17", then: [.waive]),
      .action(1, due: "2026-01-18", then: [.close]), .action(2, due: "2026-01-18", then: [.drop]),
      Self.support([(.exit, [.date: "2026-01-02"])]),
      Self.status([Self.sent, (.returned, [.date: "2026-01-10"])]),
      .board("Torbay", [(.ask, [.date: "2025-12-01", .due: "2026-01-01"]), (.nilReturn, [:])]),
      .board("Plymouth", [(.ask, [.date: "2025-12-01"])]), .evidence(1),
    ]
    #expect(Self.due(done).isEmpty)
    #expect(Self.due([.action(1, due: "2026-01-18", then: [.drop, .reopen])]).count == 1)
  }

  @Test func aViewGivenIsAReply() {
    let view = GivenRating(actor: Invented.actor("Devon"), rating: .inWords)
    #expect(Self.due([Self.asked], views: [view]).isEmpty)
    let other = GivenRating(actor: Invented.actor("Torbay"), rating: .inWords)
    #expect(Self.due([Self.asked], views: [other]).count == 1)
  }

  @Test func factualAccuracyIsDueUntilReturnedAndAgainWhenSentAgain() {
    let returned: (RecordStep, [FieldName: String]) = (.returned, [.date: "2026-01-10"])
    let calibrated = Self.status([Self.sent, (.nationallyCalibrated, [:])])
    #expect(Self.due([calibrated]).isEmpty)
    let again = Self.status([
      Self.sent, returned, (.reopen, [:]), (.regionalProposal, [:]),
      (.factualAccuracy, [.date: "2026-01-20", .due: "2026-02-03"]),
    ])
    #expect(Self.due([again]).map(\.due) == [Invented.day("2026-02-03")])
  }

  @Test func aReviewThatWasHeldIsDueAgainOnlyOnItsNextDay() {
    let held: [FieldName: String] = [.date: "2026-01-09", .detail: "On course"]
    #expect(Self.due([Self.support([(.review, held)])]).isEmpty)
    let next = Self.support([(.review, held.merging([.review: "2026-04-01"]) { $1 })])
    #expect(Self.due([next]).map(\.due) == [Invented.day("2026-04-01")])
  }

  @Test(arguments: 0..<20) func theOrderDoesNotDependOnWhatWasWrittenFirst(seed: Int) {
    var numbers = SeededGenerator(seed: seed)
    let records: [DossierRecord] = [
      .query(2, due: "2026-01-20"), .query(10, due: "2026-01-20"), .action(1, due: "2026-01-20"),
      .query(1, due: "2026-01-21"),
    ]
    var judgements = Judgements()
    for code in ["A02", "A01"].shuffled(using: &numbers) {
      judgements.dossiers[.invented(code)] = .of(records.shuffled(using: &numbers))
    }
    let items = dueItems(in: judgements)
    #expect(
      items.map { "\($0.organisation) \($0.record.name)" } == [
        "A01 query-2", "A01 query-10", "A01 action-1", "A02 query-2", "A02 query-10",
        "A02 action-1", "A01 query-1", "A02 query-1",
      ])
  }

  @Test func anotherEditionOrYearIsLeftOut() {
    var judgements = Judgements()
    let year = Invented.period.cycle
    for cycle in [year, year.previous] {
      judgements.dossiers[.invented("A01", cycle)] = .of([.query(1, due: "2026-01-20")])
    }
    #expect(dueItems(in: judgements).count == 2)
    #expect(dueItems(in: judgements, cycle: year).map(\.key.cycle) == [year])
    #expect(dueItems(in: judgements, framework: FrameworkID("invented")).count == 2)
    #expect(dueItems(in: judgements, framework: FrameworkID("other")).isEmpty)
  }
}
