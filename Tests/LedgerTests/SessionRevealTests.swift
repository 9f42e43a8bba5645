// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import OversightCore
import Testing

@testable import Ledger

@Suite("Blind until the reveal")
struct SessionRevealTests {
  private func ratings(_ maker: Maker, for viewer: Viewer) -> [String] {
    (maker.areas(for: viewer)[.leadership]?.assessors ?? []).map(\.actor.name)
  }

  @Test("each sees their own ratings and proposal only, the chair none")
  func blind() throws {
    var maker = try Maker.opened()
    try maker.rate([(.ann, "excelling", "progressing"), (.ben, "achieving", "achieving")])
    try maker.calibrate(.propose(2), by: .ann)
    let key = item("QAA", in: quarter)
    #expect(ratings(maker, for: .ann) == ["ann"])
    #expect(ratings(maker, for: .jo) == [])
    #expect(ratings(maker, for: .cat) == [])
    #expect(maker.record(.ann).judgements.segmentViews[key]?.map(\.segment) == [2])
    for viewer in [Viewer.ben, .jo, .dee, .named("rae", .reviewer)] {
      #expect(maker.record(viewer).judgements.segmentViews.isEmpty)
    }
  }

  @Test("who is ready is seen by the chair and by oneself, once every area is rated")
  func ready() throws {
    var maker = try Maker.opened()
    func ready(_ viewer: Viewer) -> [String]? { maker.item(for: viewer)?.ready.map(\.name) }
    try maker.calibrate(.rate("achieving"), by: .ann)
    #expect(ready(.jo) == [])
    let last = try maker.calibrate(.rate("achieving", "quality"), by: .ann)
    #expect(last.map(\.kind.name) == ["rated", "ready"])
    try maker.rate([(.ben, "achieving", "achieving")])
    #expect(ready(.jo) == ["ann", "ben"])
    #expect(ready(.dee) == ["ann", "ben"])
    #expect(ready(.ann) == ["ann"])
    #expect(ready(.cat) == [])
    #expect(ready(.named("rae", .reviewer)) == [])
    let gone = try maker.calibrate(
      .withdraw(last[0].id, ofThisSitting: [last[0].id]), by: .ann)
    #expect(gone.map(\.kind.name) == ["withdrawn", "ready"])
    #expect(ready(.jo) == ["ben"])
    try maker.calibrate(.rate(nil), by: .ben)
    #expect(ready(.jo) == [])
  }

  @Test("only the chair reveals, once")
  func revealing() throws {
    var maker = try Maker.opened()
    try maker.rate([(.ann, "achieving", "achieving")])
    #expect(maker.refusal(of: .reveal(), by: .ann) == .session(.needsChair))
    #expect(maker.refusal(of: .reveal(), by: .named("rae", .reviewer)) == .reviewer)
    try maker.calibrate(.reveal(), by: .jo)
    #expect(maker.refusal(of: .reveal(), by: .jo) == .session(.notNow(.revealed)))
    for viewer in [Viewer.ben, .jo, .named("rae", .reviewer)] {
      #expect(ratings(maker, for: viewer) == ["ann"])
    }
  }

  @Test("the reveal keeps a snapshot of ratings and proposals")
  func snapshot() throws {
    var maker = try Maker.opened()
    try maker.rate([(.ann, "excelling", "progressing"), (.ben, "achieving", "achieving")])
    try maker.calibrate(.propose(2), by: .ann)
    try maker.calibrate(.reveal(), by: .jo)
    let reveal = try #require(maker.item(for: .ben)?.reveal)
    #expect(reveal.assessors.map(\.name) == ["ann", "ben"])
    #expect(reveal.ratings[.leadership]?.map(\.rating.rating?.value) == ["excelling", "achieving"])
    #expect(reveal.ratings[.quality]?.map(\.rating.rating?.value) == ["progressing", "achieving"])
    #expect(reveal.segments.map(\.segment) == [2])
    #expect(maker.item(for: .ann)?.reveal == reveal)
    #expect(maker.item(for: .jo)?.reveal == reveal)
  }

  @Test("one reveal opens one organisation")
  func one() throws {
    var maker = try Maker.opened()
    try maker.rate([(.ann, "achieving", "achieving")])
    try maker.rate([(.ann, "achieving", "achieving")], of: "QBB")
    try maker.calibrate(.reveal(), by: .jo)
    #expect(maker.areas("QAA", for: .ben)[.leadership]?.assessors.count == 1)
    #expect(maker.areas("QBB", for: .ben).isEmpty)
    #expect(maker.areas("QBB", for: .jo).isEmpty)
  }

  @Test("where assessors are named, others neither rate nor are shown anything")
  func named() throws {
    var maker = try Maker.opened(assessors: ["ann", "ben"])
    #expect(maker.refusal(of: .rate("achieving"), by: .cat) == .session(.notAnAssessor(.s1)))
    #expect(maker.refusal(of: .propose(2), by: .cat) == .session(.notAnAssessor(.s1)))
    try maker.rate([(.ann, "achieving", "achieving")])
    try maker.calibrate(.reveal(), by: .jo)
    #expect(ratings(maker, for: .ben) == ["ann"])
    #expect(ratings(maker, for: .cat) == [])
    #expect(maker.item(for: .cat)?.reveal?.ratings == [:])
    #expect(
      maker.refusal(of: .item(.dissented, reason: "no"), by: .cat)
        == .session(.notAnAssessor(.s1)))
    try maker.calibrate(.change(.joined(Actor("cat")!, .assessor)), by: .jo)
    #expect(ratings(maker, for: .cat) == ["ann"])
    #expect(maker.item(for: .cat)?.reveal?.assessors.map(\.name) == ["ann"])
  }

  @Test("what a person rated before others were named is not in the snapshot")
  func shutOut() throws {
    var maker = Maker()
    try maker.calibrate(.rate("achieving"), by: .cat)
    try maker.calibrate(.open(assessors: ["ann"]), by: .jo)
    try maker.calibrate(.rate("excelling"), by: .ann)
    try maker.calibrate(.reveal(), by: .jo)
    #expect(maker.item()?.reveal?.assessors.map(\.name) == ["ann"])
  }

  @Test("chairs do not rate in a session")
  func chair() throws {
    let maker = try Maker.opened()
    #expect(maker.refusal(of: .rate("achieving"), by: .jo) == .session(.chairDoesNotRate(.s1)))
    #expect(maker.refusal(of: .propose(2), by: .dee) == .session(.chairDoesNotRate(.s1)))
  }

  @Test("after the reveal nobody rates, proposes or takes back")
  func locked() throws {
    var maker = try Maker.opened()
    let rated = try maker.calibrate(.rate("achieving"), by: .ann)[0]
    let proposed = try maker.calibrate(.propose(2), by: .ann)[0]
    try maker.calibrate(.reveal(), by: .jo)
    let refusal = Refusal.session(.revealed(.s1))
    #expect(maker.refusal(of: .rate("excelling"), by: .ann) == refusal)
    #expect(maker.refusal(of: .rate("excelling"), by: .ben) == refusal)
    #expect(maker.refusal(of: .rate(nil), by: .ann) == refusal)
    #expect(maker.refusal(of: .propose(3), by: .ann) == refusal)
    #expect(maker.refusal(of: .propose(nil), by: .ann) == refusal)
    for event in [rated, proposed] {
      #expect(
        maker.refusal(of: .withdraw(event.id, ofThisSitting: [event.id]), by: .ann) == refusal)
    }
    #expect(maker.refusal(of: .rate("excelling", of: "QBB"), by: .ann) == nil)
  }

  @Test("a parked item that was revealed stays locked")
  func parked() throws {
    var maker = try Maker.revealed()
    try maker.calibrate(.item(.parked(owner: "ben"), reason: "figures"), by: .jo)
    #expect(maker.refusal(of: .rate("excelling"), by: .ann) == .session(.revealed(.s1)))
  }

  @Test("what an earlier session of the year revealed is not in a later snapshot")
  func laterSession() throws {
    var maker = try Maker.signed()
    try maker.calibrate(.change(.closed, reason: "done"), by: .jo)
    try maker.calibrate(.open(.s2, [board()], period: Period("Q4 2025/26")!), by: .jo)
    try maker.calibrate(.rate("progressing"), by: .ann)
    #expect(maker.item(in: .s2)?.ready == [])
    try maker.calibrate(.rate("achieving"), by: .ben)
    try maker.calibrate(.rate("progressing", "quality"), by: .ann)
    #expect(maker.item(in: .s2)?.ready.map(\.name) == ["ann"])
    #expect(ratings(maker, for: .jo) == ["ann", "ben", "cat"])
    #expect(maker.areas()[.leadership]?.assessors.first?.rating == .rated(RatingID("excelling")))
    try maker.calibrate(.reveal(in: .s2), by: .jo)
    let reveal = try #require(maker.item(in: .s2)?.reveal)
    #expect(
      reveal.ratings[.leadership]?.map(\.rating.rating?.value) == ["progressing", "achieving"])
    #expect(reveal.ratings[.quality]?.map(\.actor.name) == ["ann"])
    #expect(maker.item(in: .s1)?.reveal?.assessors.map(\.name) == ["ann", "ben", "cat"])
  }

  @Test("no second session of the year opens what is blind in one that goes on")
  func otherPeriod() throws {
    var maker = try Maker.opened()
    try maker.calibrate(.propose(2), by: .ann)
    let period = Period("Q4 2025/26")!
    #expect(throws: Refusal.session(.heldElsewhere(board().code, .s1))) {
      try maker.calibrate(.open(.s2, [board()], period: period), by: .dee)
    }
    // After an end all the same, a session of another period opens no proposal of this one.
    try maker.calibrate(.change(.closed, reason: "put off"), by: .jo)
    try maker.calibrate(.open(.s2, [board()], period: period), by: .dee)
    try maker.calibrate(.reveal(in: .s2), by: .dee)
    #expect(maker.record(.jo).judgements.segmentViews.isEmpty)
  }

  @Test("only chairs open, and only in a session there is, whoever wrote the event")
  func forged() throws {
    var maker = try Maker.opened()
    try maker.rate([(.ann, "achieving", "achieving")])
    func reveal(_ name: SessionName) -> EventContent {
      .agendaItem(
        AgendaItemRecorded(session: name, item: item("QAA", in: quarter), change: .revealed))
    }
    maker.add(reveal(.s1), by: "ben")
    maker.add(reveal(.s2), by: "jo", .chair)
    #expect(ratings(maker, for: .ben) == [])
    #expect(ratings(maker, for: .jo) == [])
    maker.add(reveal(.s1), by: "jo", .chair)
    #expect(ratings(maker, for: .ben) == ["ann"])
  }

  @Test("a second opening of the same name changes nothing")
  func forgedOpening() throws {
    var maker = try Maker.opened(assessors: ["ann"])
    try maker.rate([(.ann, "achieving", "achieving")])
    try maker.calibrate(.reveal(), by: .jo)
    let before = maker.record(.ben).judgements
    maker.add(
      .session(
        SessionRecorded(
          session: .s1,
          change: .opened(
            SessionOpening(
              stage: .regional, region: "North", period: quarter, framework: FrameworkID("test"),
              people: [], agenda: [])))), by: "ben", .chair)
    #expect(maker.record(.ben).judgements == before)
  }
}
