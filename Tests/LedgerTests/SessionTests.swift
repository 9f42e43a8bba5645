// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import OversightCore
import Testing

@testable import Ledger

@Suite("A calibration session")
struct SessionTests {
  private let qaa = OrganisationCode("QAA")!
  private let qbb = OrganisationCode("QBB")!

  @Test("is opened by a chair, for one region, with an agenda")
  func opening() throws {
    let maker = Maker()
    #expect(maker.refusal(of: .open(), by: .ann) == .session(.needsChair))
    #expect(maker.refusal(of: .open(), by: .named("rae", .reviewer)) == .reviewer)
    #expect(maker.refusal(of: .open(.s1, []), by: .jo) == .session(.nothingOnAgenda))
    #expect(maker.refusal(of: .open(region: nil), by: .jo) == .session(.regionWrong(.regional)))
    #expect(
      maker.refusal(of: .open(stage: .national), by: .jo) == .session(.regionWrong(.national)))
    #expect(
      maker.refusal(of: .open(region: "South"), by: .jo) == .session(.otherRegion(qaa, "South")))
    #expect(maker.refusal(of: .open(.s1, [board(), board()]), by: .jo) == .twice)
    #expect(maker.refusal(of: .open(quorum: 0), by: .jo) == .session(.numberWrong(0)))
    #expect(
      maker.refusal(of: .open(.s1, [provider()]), by: .jo)
        == .noCapability("Test edition", .provider))
    #expect(maker.refusal(of: .open(), by: .jo) == nil)
  }

  @Test("keeps what it was opened with")
  func opened() throws {
    let maker = try Maker.opened(assessors: ["ann", "ben"], quorum: 2)
    let session = try #require(maker.record(.cat).judgements.sessions.first)
    #expect(session.items.map(\.organisation) == [qaa, qbb])
    #expect(session.items.allSatisfy { $0.state == .waiting })
    #expect(session.assessors.map(\.name) == ["ann", "ben"])
    #expect(session.chair.name == "jo")
    #expect(session.quorum == 2)
    #expect(session.state == .open)
  }

  @Test("takes no name and no organisation that another has")
  func overlap() throws {
    var maker = try Maker.opened()
    #expect(maker.refusal(of: .open(.s1, [board("QCC")]), by: .dee) == .session(.nameTaken(.s1)))
    #expect(
      maker.refusal(of: .open(.s2, [board("QCC"), board()]), by: .dee)
        == .session(.heldElsewhere(qaa, .s1)))
    #expect(maker.refusal(of: .open(.s2, [board("QCC")]), by: .dee) == nil)
    try maker.calibrate(.change(.closed, reason: "fire"), by: .jo)
    #expect(maker.refusal(of: .open(.s2), by: .dee) == nil)
  }

  @Test("writes down the agenda and the edition that were checked, whatever the opening says")
  func checked() throws {
    var maker = Maker()
    let opening = SessionOpening(
      stage: .regional, region: "North", period: quarter, framework: FrameworkID("other"),
      people: [], agenda: [OrganisationCode("QZZ")!])
    try maker.calibrate(.session(.open(.s1, opening, [board()])), by: .jo)
    let session = try #require(maker.record(.jo).judgements.sessions.first)
    #expect(session.items.map(\.organisation) == [qaa])
    #expect(session.framework == FrameworkID("test"))
  }

  @Test("has an agenda that the chair arranges; what was begun stays on it")
  func arranging() throws {
    var maker = try Maker.opened()
    func arrange(_ codes: String...) -> Intent {
      .session(.arrange(.s1, codes.map { board($0) }))
    }
    #expect(maker.refusal(of: arrange("QBB", "QAA"), by: .ann) == .session(.needsChair))
    #expect(maker.refusal(of: arrange("QAA", "QBB"), by: .jo) == .session(.unchanged))
    #expect(maker.refusal(of: arrange("QAA", "QAA"), by: .jo) == .twice)
    try maker.calibrate(.item(.begun, "QBB"), by: .jo)
    #expect(maker.refusal(of: arrange("QAA"), by: .jo) == .session(.begunAlready(qbb)))
    try maker.calibrate(arrange("QBB", "QCC"), by: .jo)
    #expect(
      maker.record(.jo).judgements.sessions[0].items.map(\.organisation.value) == ["QBB", "QCC"])
    #expect(maker.item("QBB")?.state == .open)
    #expect(
      maker.refusal(of: .reveal("QAA"), by: .jo) == .session(.notOnAgenda(qaa, .s1)))
  }

  @Test("loses nothing that was revealed by parking it")
  func parkedIsBegun() throws {
    var maker = try Maker.revealed()
    try maker.calibrate(.item(.parked(owner: "ben"), reason: "figures"), by: .jo)
    #expect(
      maker.refusal(of: .session(.arrange(.s1, [board("QBB")])), by: .jo)
        == .session(.begunAlready(qaa)))
  }

  @Test(
    "is adjourned, resumed and closed; closing unfinished needs a reason, as does resuming then")
  func going() throws {
    var maker = try Maker.opened()
    #expect(maker.refusal(of: .change(.adjourned), by: .ann) == .session(.needsChair))
    #expect(
      maker.refusal(of: .change(.resumed), by: .jo) == .session(.stateUnchanged(.s1, .open)))
    try maker.calibrate(.change(.adjourned), by: .jo)
    #expect(
      maker.refusal(of: .change(.adjourned), by: .jo)
        == .session(.stateUnchanged(.s1, .adjourned)))
    for change in [ItemChange.begun, .revealed] {
      #expect(maker.refusal(of: .item(change), by: .jo) == .session(.adjourned(.s1)))
    }
    #expect(maker.refusal(of: .calibrate(), by: .jo) == .session(.adjourned(.s1)))
    try maker.calibrate(.change(.resumed), by: .jo)
    #expect(maker.refusal(of: .change(.closed), by: .jo) == .session(.unfinished([qaa, qbb])))
    try maker.calibrate(.change(.closed, reason: "late"), by: .jo)
    for intent in [Intent.reveal(), .item(.begun), .calibrate(), .sign(), .propose(2)] {
      #expect(maker.refusal(of: intent, by: .jo) == .session(.closed(.s1)))
    }
    #expect(maker.refusal(of: .change(.timed(5)), by: .jo) == .session(.closed(.s1)))
    #expect(maker.refusal(of: .change(.resumed), by: .jo) == .session(.needsReason))
    #expect(maker.refusal(of: .change(.resumed, reason: "one left"), by: .jo) == nil)
  }

  @Test("closes without a reason once everything is signed, parked or a benchmark")
  func finished() throws {
    var maker = try Maker.signed()
    #expect(maker.refusal(of: .change(.closed), by: .jo) == .session(.unfinished([qbb])))
    var parked = maker
    try parked.calibrate(.item(.parked(owner: "ann"), "QBB", reason: "away"), by: .jo)
    #expect(parked.refusal(of: .change(.closed), by: .jo) == nil)
    let agreed = Benchmark(
      ratings: [.leadership: RatingID("achieving")], cycle: Cycle("2024/25")!)
    try maker.calibrate(.item(.benchmarked(agreed), "QBB"), by: .jo)
    #expect(maker.refusal(of: .change(.closed), by: .jo) == nil)
  }

  @Test("notes who is there, for whom, and a timer that is off until it is set")
  func people() throws {
    var maker = try Maker.opened()
    let bea = Actor("bea")!
    let ann = Actor("ann")!
    try maker.calibrate(.change(.attended(bea, .deputising, deputisingFor: ann)), by: .jo)
    #expect(
      maker.refusal(
        of: .change(.attended(Actor("BEA")!, .deputising, deputisingFor: ann)), by: .jo)
        == .session(.unchanged))
    try maker.calibrate(.change(.joined(Actor("Bea")!, .assessor)), by: .jo)
    try maker.calibrate(.change(.timed(90)), by: .jo)
    let session = try #require(maker.record(.ann).judgements.sessions.first)
    #expect(session.people.map(\.actor) == [bea])
    #expect(session.people.map(\.part) == [.assessor])
    #expect(session.people.map(\.deputisingFor) == [ann])
    #expect(session.minutes == 90)
    #expect(maker.refusal(of: .change(.timed(0)), by: .jo) == .session(.numberWrong(0)))
    #expect(maker.refusal(of: .change(.timed(90)), by: .jo) == .session(.unchanged))
  }

  @Test("is not worked in under another edition than its own")
  func otherEdition() throws {
    let maker = try Maker.revealed()
    let other = Framework.calibrating().renamed("other")
    let refusal = Refusal.session(.otherEdition(.s1, FrameworkID("test")))
    for intent in [Intent.item(.begun), .item(.reopened, reason: "x"), .calibrate(), .sign()] {
      #expect(maker.refusal(of: intent, by: .jo, under: other) == refusal)
    }
    #expect(maker.refusal(of: .propose(2), by: .ann, under: other) == refusal)
  }

  @Test("keeps a chair's notes from everybody else")
  func notes() throws {
    var maker = try Maker.opened()
    #expect(maker.refusal(of: .sessionNote("x"), by: .ann) == .session(.needsChair))
    #expect(maker.refusal(of: .sessionNote(" "), by: .jo) == .emptyNote)
    #expect(
      maker.refusal(of: .sessionNote("x", "QZZ"), by: .jo)
        == .session(.notOnAgenda(OrganisationCode("QZZ")!, .s1)))
    let event = try maker.calibrate(.sessionNote("watch QAA", "QAA"), by: .jo)[0]
    #expect(maker.record(.jo).sessionNotes.map(\.text) == ["watch QAA"])
    for viewer in [Viewer.ann, .dee, .named("rae", .reviewer)] {
      let record = maker.record(viewer)
      #expect(record.sessionNotes.isEmpty)
      #expect(record.line(of: event.id) == nil)
      #expect(record.versions[event.key] == nil)
    }
    try maker.calibrate(.withdraw(event.id, ofThisSitting: [event.id]), by: .jo)
    #expect(maker.record(.jo).sessionNotes.isEmpty)
    #expect(maker.record(.dee).history.count == 1)
  }

  @Test("keeps where people worked from all but chairs and themselves")
  func employment() throws {
    var maker = try Maker.opened()
    func worked(_ name: String) -> Intent {
      .session(
        .employment(
          Employment(actor: Actor(name)!, organisation: qaa, from: nil, until: nil)))
    }
    #expect(maker.refusal(of: worked("ben"), by: .ann) == .session(.forAnother(Actor("ben")!)))
    try maker.calibrate(worked("ann"), by: .ann)
    try maker.calibrate(worked("ben"), by: .jo)
    #expect(maker.refusal(of: worked("ann"), by: .ann) == .session(.unchanged))
    #expect(maker.record(.dee).judgements.employments.map(\.actor.name) == ["ann", "ben"])
    #expect(maker.record(.ben).judgements.employments.map(\.actor.name) == ["ben"])
    #expect(maker.record(.cat).judgements.employments.isEmpty)
  }
}

extension Framework {
  /// The same rules under another name.
  fileprivate func renamed(_ name: String) -> Framework {
    Framework(
      id: FrameworkID(name), edition: edition, shortName: shortName, version: version,
      standing: standing, documents: documents, segments: segments, notSegmented: notSegmented,
      domains: domains, metrics: metrics, capability: capability, decisions: decisions,
      pipeline: pipeline, hash: hash)
  }
}
