// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import OversightCore
import Testing

@testable import Ledger

@Suite("Signed and locked")
struct SessionLockTests {
  private func rating(_ id: String) -> AreaRating { .rated(RatingID(id)) }

  private func finding(_ code: String = "QAA") -> Intent {
    .record(
      RecordIntent(
        organisation: board(code), cycle: quarter.cycle, kind: .trajectory, step: .write,
        fields: [.trajectory: "steady"]))
  }

  @Test("nobody signs their own decision, in other capitals neither")
  func own() throws {
    var maker = try Maker.revealed()
    try maker.calibrate(.calibrate(), by: .jo)
    for name in ["jo", "Jo", "JO"] {
      #expect(maker.refusal(of: .sign(), by: .named(name, .chair)) == .session(.ownDecision))
    }
    #expect(maker.refusal(of: .sign(), by: .ann) == .session(.needsChair))
    #expect(maker.refusal(of: .sign(), by: .dee) == nil)
  }

  @Test("what was moderated becomes final")
  func finals() throws {
    let maker = try Maker.signed()
    #expect(maker.areas()[.leadership]?.final?.rating == rating("achieving"))
    #expect(maker.areas()[.quality]?.final?.rating == rating("progressing"))
    #expect(maker.areas()[.quality]?.final?.actor.name == "dee")
    #expect(maker.item(for: .ann)?.signature?.actor.name == "dee")
    #expect(maker.item(for: .ann)?.state == .signed)
  }

  @Test("until it is signed the session alone moderates")
  func held() throws {
    let maker = try Maker.opened()
    let held = Refusal.session(.held(.s1))
    #expect(maker.refusal(of: .rate("achieving", layer: .moderated), by: .jo) == held)
    #expect(maker.refusal(of: .rate("achieving", layer: .final), by: .jo) == held)
    #expect(maker.refusal(of: .segment(2, of: board()), by: .jo) == held)
    #expect(maker.refusal(of: .answer(.met), by: .ann) == nil)
    #expect(maker.refusal(of: finding(), by: .ann) == nil)
    #expect(maker.refusal(of: .rate("achieving", of: "QCC", layer: .moderated), by: .jo) == nil)
  }

  @Test("after signing nothing beneath it is changed")
  func locked() throws {
    var maker = Maker()
    let answer = try maker.calibrate(.answer(.met), by: .ann)[0]
    let early = try maker.calibrate(.rate("excelling"), by: .ann)[0]
    try maker.calibrate(.open(), by: .jo)
    try maker.calibrate(.propose(2), by: .ann)
    try maker.calibrate(.reveal(), by: .jo)
    let decided = try maker.calibrate(.calibrate(segment: 2), by: .jo)
    try maker.calibrate(.sign(), by: .dee)
    let signed = Refusal.session(.signed(.s1, by: Actor("dee")!))
    func undo(_ event: Event) -> Intent { .withdraw(event.id, ofThisSitting: [event.id]) }
    let assessors: [Intent] = [
      .rate("achieving"), .rate(nil), .propose(3), .answer(.notMet), finding(), undo(early),
      undo(answer), .rate("achieving", layer: .moderated),
    ]
    for intent in assessors { #expect(maker.refusal(of: intent, by: .ann) == signed) }
    let chairs: [Intent] = [
      .rate("achieving", layer: .moderated), .rate("achieving", layer: .final),
      .rate(nil, layer: .final), .segment(3, of: board()), .segment(nil, of: board()),
      .calibrate(), .reveal(), .item(.begun), .item(.parked(owner: "ann"), reason: "x"),
    ]
    for intent in chairs { #expect(maker.refusal(of: intent, by: .jo) == signed) }
    #expect(maker.refusal(of: .sign(), by: .dee) == signed)
    for event in decided {
      let refusal = maker.refusal(of: undo(event), by: .jo)
      #expect(refusal == (event.kind.name == "agenda-item" ? .notWithdrawable : signed))
    }
    #expect(maker.refusal(of: .rate("achieving", of: "QBB"), by: .ann) == nil)
  }

  @Test("a closed session keeps what it signed locked")
  func closed() throws {
    var maker = try Maker.signed()
    try maker.calibrate(.change(.closed, reason: "the rest later"), by: .jo)
    let signed = Refusal.session(.signed(.s1, by: Actor("dee")!))
    #expect(maker.refusal(of: .rate("achieving"), by: .ann) == signed)
    #expect(maker.refusal(of: .rate("achieving", layer: .moderated), by: .jo) == signed)
    #expect(maker.refusal(of: .answer(.met), by: .ann) == signed)
    #expect(
      maker.refusal(of: .item(.reopened, reason: "x"), by: .jo) == .session(.closed(.s1)))
  }

  @Test("a session of another period of the year leaves what this one signed locked")
  func otherPeriod() throws {
    var maker = try Maker.signed()
    let undone = try maker.calibrate(.answer(.met, of: board("QCC")), by: .ann)[0]
    try maker.calibrate(.open(.s2, [board()], period: Period("Q4 2025/26")!), by: .jo)
    let signed = Refusal.session(.signed(.s1, by: Actor("dee")!))
    #expect(maker.refusal(of: .answer(.met), by: .ann) == signed)
    #expect(maker.refusal(of: .segment(2, of: board()), by: .jo) == signed)
    #expect(maker.refusal(of: .rate("progressing"), by: .ann) == nil)
    #expect(
      maker.refusal(of: .withdraw(undone.id, ofThisSitting: [undone.id]), by: .ann) == nil)
  }

  @Test("an answer of another period may be given and taken back")
  func answerOfAnother() throws {
    var maker = try Maker.signed()
    let other = Intent.consider(
      ConsiderationIntent(
        organisation: board(), period: Period("Q4 2025/26")!, test: TestID("elective"),
        answer: .met, figures: [:], source: "minutes"))
    let event = try maker.calibrate(other, by: .ann)[0]
    #expect(maker.refusal(of: .withdraw(event.id, ofThisSitting: [event.id]), by: .ann) == nil)
  }

  @Test("reopening needs a reason, unlocks that item only and takes its finals away")
  func reopening() throws {
    var maker = try Maker.revealed()
    try maker.rate([(.ann, "achieving", "achieving")], of: "QBB")
    try maker.calibrate(.reveal("QBB"), by: .jo)
    for code in ["QAA", "QBB"] {
      try maker.calibrate(.calibrate(of: code), by: .jo)
      try maker.calibrate(.sign(code), by: .dee)
    }
    #expect(maker.refusal(of: .item(.reopened), by: .jo) == .session(.needsReason))
    #expect(maker.refusal(of: .item(.reopened, reason: "x"), by: .ann) == .session(.needsChair))
    try maker.calibrate(.item(.reopened, reason: "a figure changed"), by: .jo)
    #expect(maker.areas("QAA")[.leadership]?.final == nil)
    #expect(maker.areas("QAA")[.leadership]?.moderated != nil)
    #expect(maker.areas("QBB")[.leadership]?.final != nil)
    #expect(maker.item()?.reopenings.map(\.text) == ["a figure changed"])
    #expect(maker.item()?.signature == nil)
    #expect(maker.refusal(of: .rate("progressing"), by: .ann) == nil)
    #expect(
      maker.refusal(of: .rate("progressing", of: "QBB"), by: .ann)
        == .session(.signed(.s1, by: Actor("dee")!)))
    #expect(maker.refusal(of: .sign(), by: .dee) == .session(.notDecided))
  }

  @Test("after reopening people rate blind again, until the second reveal")
  func again() throws {
    var maker = try Maker.signed()
    try maker.calibrate(.item(.reopened, reason: "a figure changed"), by: .jo)
    #expect(maker.item()?.ready == [])
    try maker.calibrate(.rate("insufficient"), by: .ann)
    #expect(maker.item()?.ready.map(\.name) == ["ann"])
    #expect(
      maker.areas(for: .ben)[.leadership]?.assessors.first?.rating == rating("excelling"))
    #expect(
      maker.areas(for: .jo)[.leadership]?.assessors.first?.rating == rating("excelling"))
    #expect(
      maker.areas(for: .ann)[.leadership]?.assessors.first?.rating == rating("insufficient"))
    try maker.calibrate(.reveal(), by: .jo)
    let item = try #require(maker.item(for: .ben))
    #expect(item.reveals.count == 2)
    #expect(
      item.reveals[0].rating(of: .leadership, by: Actor("ann")!)?.rating == rating("excelling"))
    #expect(
      item.reveals[1].rating(of: .leadership, by: Actor("ann")!)?.rating == rating("insufficient"))
    #expect(
      item.reveals[1].rating(of: .leadership, by: Actor("ben")!)?.rating == rating("achieving"))
    try maker.calibrate(.calibrate(), by: .dee)
    try maker.calibrate(.sign(), by: .jo)
    #expect(maker.item()?.signature?.actor.name == "jo")
  }

  @Test("after reopening the same rating may be given once more")
  func sameAgain() throws {
    var maker = try Maker.signed()
    #expect(maker.refusal(of: .rate("excelling"), by: .ann) != nil)
    try maker.calibrate(.item(.reopened, reason: "a figure changed"), by: .jo)
    try maker.calibrate(.rate("excelling"), by: .ann)
    #expect(maker.item()?.ready.map(\.name) == ["ann"])
    #expect(
      maker.refusal(of: .rate("excelling"), by: .ann) == .unchanged(rating("excelling")))
    #expect(maker.refusal(of: .propose(nil), by: .ann) == .session(.unchanged))
  }

  @Test("is put off with an owner and a reason, and comes back as it was")
  func parking() throws {
    var maker = try Maker.revealed()
    func park(_ owner: String, _ reason: String) -> Intent {
      .item(.parked(owner: owner), reason: reason)
    }
    #expect(maker.refusal(of: park("ben", " "), by: .jo) == .session(.needsReason))
    #expect(maker.refusal(of: park(" ", "figures"), by: .jo) == .session(.ownerNeeded))
    #expect(maker.refusal(of: park("ben", "figures"), by: .ann) == .session(.needsChair))
    #expect(maker.refusal(of: .item(.unparked), by: .jo) == .session(.notNow(.revealed)))
    try maker.calibrate(park("ben", "figures"), by: .jo)
    #expect(maker.item()?.state == .parked)
    #expect(maker.item()?.parking?.owner == "ben")
    #expect(maker.item()?.parking?.text == "figures")
    #expect(maker.refusal(of: .calibrate(), by: .jo) == .session(.notNow(.parked)))
    try maker.calibrate(.item(.unparked), by: .jo)
    #expect(maker.item()?.state == .revealed)
    #expect(maker.item()?.parking == nil)
    #expect(maker.item()?.reveal?.assessors.count == 3)
  }

  @Test("one nobody began with is taken up once it comes back")
  func parkedWaiting() throws {
    var maker = try Maker.opened()
    try maker.calibrate(.item(.parked(owner: "ben"), reason: "late"), by: .jo)
    #expect(maker.refusal(of: .rate("achieving"), by: .ann) == nil)
    try maker.calibrate(.item(.unparked), by: .jo)
    #expect(maker.item()?.state == .open)
  }

  @Test("dissent needs a reason and stands beside the decision, each person's last")
  func dissent() throws {
    var maker = try Maker.revealed()
    #expect(maker.refusal(of: .item(.dissented), by: .ann) == .session(.needsReason))
    #expect(
      maker.refusal(of: .item(.dissented, "QBB", reason: "x"), by: .ann)
        == .session(.notNow(.waiting)))
    try maker.calibrate(.item(.dissented, reason: "too early"), by: .ann)
    try maker.calibrate(.item(.dissented, reason: "too high"), by: .ben)
    try maker.calibrate(.calibrate(), by: .jo)
    try maker.calibrate(.sign(), by: .dee)
    try maker.calibrate(.item(.dissented, reason: "still too early"), by: .ann)
    #expect(maker.item(for: .cat)?.dissents.map(\.text) == ["too high", "still too early"])
    #expect(maker.item()?.state == .signed)
  }

  @Test("a benchmark case keeps what was agreed, and is rated blind")
  func benchmark() throws {
    var maker = try Maker.opened()
    let agreed = Benchmark(ratings: [.leadership: RatingID("achieving")], cycle: Cycle("2024/25")!)
    let none = Benchmark(ratings: [:], cycle: agreed.cycle)
    #expect(
      maker.refusal(of: .item(.benchmarked(none)), by: .jo)
        == .session(.nothingAgreed(OrganisationCode("QAA")!)))
    #expect(maker.refusal(of: .item(.benchmarked(agreed)), by: .ann) == .session(.needsChair))
    try maker.calibrate(.item(.benchmarked(agreed)), by: .jo)
    #expect(maker.refusal(of: .item(.benchmarked(agreed)), by: .jo) == .session(.unchanged))
    #expect(maker.item(for: .ann)?.benchmark == agreed)
    #expect(maker.item()?.isUndecided == false)
    try maker.rate([(.ann, "progressing", "progressing")])
    #expect(maker.areas(for: .jo).isEmpty)
    try maker.calibrate(.reveal(), by: .jo)
    #expect(maker.item()?.reveal?.median(of: .leadership, on: scale) == RatingID("progressing"))
  }

  private var scale: RatingScale {
    Framework.calibrating().capability[0].areas[0].scales[.assessor]!
  }

  @Test("it is timed from when it is begun to its decision")
  func time() throws {
    var maker = try Maker.opened()
    try maker.calibrate(.item(.begun), by: .jo)
    try maker.calibrate(.item(.parked(owner: "ben"), reason: "late"), by: .jo)
    let parked = try #require(maker.item())
    #expect(parked.elapsed == 1000)
    #expect(parked.duration(at: Timestamp(milliseconds: maker.time.milliseconds + 9000)) == 1000)
    try maker.calibrate(.item(.unparked), by: .jo)
    try maker.calibrate(.reveal(), by: .jo)
    let item = try #require(maker.item())
    #expect(item.duration(at: Timestamp(milliseconds: maker.time.milliseconds + 500)) == 2500)
  }
}
