// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import OversightCore
import Testing

@testable import Ledger

@Suite("A national session")
struct NationalSessionTests {
  /// The region decided and signed QAA; a national session has it on its agenda.
  private func maker() throws -> Maker {
    var maker = try Maker.signed()
    try maker.calibrate(.open(.s2, [board()], stage: .national, region: nil), by: .dee)
    return maker
  }

  @Test("takes what the region moderated where nothing was revealed")
  func takes() throws {
    var maker = try maker()
    try maker.calibrate(.calibrate(in: .s2, reason: ""), by: .dee)
    let decision = try #require(maker.item(in: .s2)?.decision)
    #expect(decision.areas[.leadership]?.rating == .rated(RatingID("achieving")))
    #expect(decision.areas[.quality]?.rating == .rated(RatingID("progressing")))
    #expect(decision.areas.values.allSatisfy { $0.median == nil && !$0.isNamed })
    try maker.calibrate(.sign(in: .s2), by: .jo)
    #expect(maker.item(in: .s2)?.state == .signed)
  }

  @Test("may decide otherwise; what the region signed holds no more until it is signed again")
  func otherwise() throws {
    var maker = try maker()
    try maker.calibrate(.calibrate(["quality": "achieving"], in: .s2), by: .dee)
    #expect(maker.areas()[.quality]?.moderated?.rating == .rated(RatingID("achieving")))
    #expect(maker.areas()[.quality]?.final == nil)
    #expect(maker.areas()[.leadership]?.final != nil)
    try maker.calibrate(.sign(in: .s2), by: .jo)
    #expect(maker.areas()[.quality]?.final?.rating == .rated(RatingID("achieving")))
  }

  @Test("a region does nothing to an item while a national session holds it")
  func held() throws {
    let maker = try maker()
    let held = Refusal.session(.held(.s2))
    #expect(maker.refusal(of: .item(.reopened, reason: "x"), by: .jo) == held)
    #expect(maker.refusal(of: .item(.reopened, "QBB", reason: "x"), by: .jo) != held)
  }

  @Test("returns an item with a question; the region then reopens it")
  func returned() throws {
    var maker = try maker()
    #expect(
      maker.refusal(of: .item(.returned, "QBB", reason: "x"), by: .jo)
        == .session(.notNational))
    #expect(
      maker.refusal(of: .item(.returned, in: .s2), by: .dee) == .session(.needsReason))
    #expect(
      maker.refusal(of: .item(.returned, in: .s2, reason: "x"), by: .ann)
        == .session(.needsChair))
    try maker.calibrate(.item(.returned, in: .s2, reason: "Why not segment 4?"), by: .dee)
    #expect(maker.item(in: .s2)?.returns.map(\.text) == ["Why not segment 4?"])
    #expect(maker.refusal(of: .calibrate(in: .s2), by: .dee) == .session(.notNow(.returned)))
    #expect(
      maker.refusal(of: .rate("progressing"), by: .ann)
        == .session(.signed(.s1, by: Actor("dee")!)))
    try maker.calibrate(.item(.reopened, reason: "asked"), by: .jo)
    #expect(maker.refusal(of: .rate("progressing"), by: .ann) == nil)
    try maker.calibrate(.reveal(), by: .jo)
    try maker.calibrate(.calibrate(segment: 4), by: .jo)
    try maker.calibrate(.sign(), by: .dee)
    try maker.calibrate(.item(.begun, in: .s2), by: .dee)
    #expect(maker.item(in: .s2)?.state == .open)
    try maker.calibrate(.calibrate(in: .s2, segment: 4), by: .dee)
    try maker.calibrate(.sign(in: .s2), by: .jo)
    #expect(maker.record(.ann).judgements.segments.values.map(\.segment) == [4])
  }

  @Test("knows the newest decision of a region")
  func regional() throws {
    let maker = try maker()
    let judgements = maker.record(.dee).judgements
    let session = try #require(judgements.sessions.last)
    #expect(
      session.regionalDecision(on: OrganisationCode("QAA")!, judgements)
        == maker.item(in: .s1)?.decision)
  }
}
