// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import OversightCore
import Testing

@testable import Ledger

@Suite("Segments published elsewhere")
struct ReportTests {
  private let code = OrganisationCode("QAA")!

  /// What is wrong with the row of QAA.
  private func refused(
    _ intent: Intent, by viewer: Viewer = .named("ann"), given maker: Maker = Maker(),
    under framework: Framework = .judging()
  ) -> Refusal? {
    var maker = maker
    do {
      try maker.carryOut(intent, by: viewer, under: framework)
      return nil
    } catch Refusal.row(code, quarter, let refusal) {
      return refusal
    } catch { return error as? Refusal }
  }

  @Test("each row is an event of its own, with its source")
  func rows() throws {
    var maker = Maker()
    let events = try maker.carryOut(.published([("QAA", 2), ("QBB", 3)]))
    #expect(
      events.map(\.key.description) == [
        "reported/QAA/2025-26-Q3/test", "reported/QBB/2025-26-Q3/test",
      ])
    #expect(events.map(\.id) == events.map(\.id).sorted())
    #expect(Set(events.map(\.salt)).count == 2)
    for event in events { #expect(try Event.decode(event.bytes) == .event(event)) }
    let reported = maker.record().judgements.reported
    #expect(reported.count == 2)
    #expect(
      reported[item("QBB", in: quarter)]
        == ReportedSegment(
          actor: Viewer.named("ann").actor, segment: 3, source: "region's letter"))
  }

  @Test("one bad row stops all, and is named")
  func whole() throws {
    var maker = Maker()
    #expect(throws: Refusal.self) { try maker.carryOut(.published([("QBB", 3), ("QAA", 9)])) }
    #expect(maker.entries.isEmpty)
    let refusal = Refusal.row(code, quarter, .segment(.unknown(9, possible: [1, 2, 3, 4, 5])))
    #expect(throws: refusal) { try maker.carryOut(.published([("QBB", 3), ("QAA", 9)])) }
    #expect(
      refusal.message == "QAA, Q3 2025/26: There is no segment '9'. Nothing was imported. "
        + "Use one of: 1, 2, 3, 4, 5.")
    #expect(refused(.published([("QAA", 2), ("QAA", 3)])) == .twice)
    #expect(refused(.published([])) == .nothingToImport)
  }

  @Test("an edition that takes no published segment says why")
  func edition() {
    let computing = Framework.judging(takesPublished: false)
    #expect(
      refused(.published([("QAA", 2)]), under: computing)
        == .notTakenAsPublished("Test edition", .icb, reason: nil))
    let without = Framework.judging(
      notSegmented: [.icb: "ICBs are not segmented"], takesPublished: false)
    let refusal = refused(.published([("QAA", 2)]), under: without)
    #expect(
      refusal
        == .notTakenAsPublished("Test edition", .icb, reason: "ICBs are not segmented"))
    #expect(refusal?.sentence.contains("ICBs are not segmented") == true)
  }

  @Test("a source is needed; the same again changes nothing, another source does")
  func sources() throws {
    #expect(refused(.published([("QAA", 2)], source: " ")) == .sourceNeeded)
    #expect(
      refused(.published([("QAA", 2)], source: String(repeating: "x", count: 4001)))
        == .tooLong(.source, count: 4001, limit: 4000))
    var maker = Maker()
    try maker.carryOut(.published([("QAA", 2)]))
    let held = try #require(maker.record().judgements.reported[item("QAA", in: quarter)])
    #expect(refused(.published([("QAA", 2)]), given: maker) == .reportUnchanged(held))
    #expect(refused(.published([("QAA", 2)], source: "web site"), given: maker) == nil)
    #expect(refused(.published([("QAA", 3)]), given: maker) == nil)
  }

  @Test("a reviewer, a declared interest, a body that was closed: refused")
  func people() {
    #expect(refused(.published([("QAA", 2)]), by: .named("rev", .reviewer)) == .reviewer)
    #expect(
      refused(.published([("QAA", 2)]), by: .named("ann", interests: [code])) == .interest(code))
    let closed = ReportedIntent(
      organisation: board(until: "2025-09-30"), period: quarter, segment: 2, source: "letter")
    #expect(refused(.reportSegments([closed])) == .closedIn(code, quarter))
  }

  @Test("taking back gives the one before")
  func withdrawal() throws {
    var maker = Maker()
    try maker.carryOut(.published([("QAA", 2)]))
    let second = try maker.carryOut(.published([("QAA", 3)]))[0]
    try maker.carryOut(.withdraw(second.id, ofThisSitting: [second.id]))
    #expect(maker.record().judgements.reported[item("QAA", in: quarter)]?.segment == 2)
  }
}
