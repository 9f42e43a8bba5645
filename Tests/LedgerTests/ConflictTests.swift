// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import OversightCore
import Testing

@testable import Ledger

@Suite("A conflict of interest")
struct ConflictTests {
  private let qaa = OrganisationCode("QAA")!

  @Test("is declared by oneself, or by a chair for another; once")
  func declaring() throws {
    var maker = try Maker.opened()
    #expect(
      maker.refusal(of: .interest(of: "ben"), by: .ann) == .session(.forAnother(Actor("ben")!)))
    try maker.calibrate(.interest(reason: "was its director"), by: .ann)
    try maker.calibrate(.interest(of: "ben"), by: .jo)
    let conflicts = maker.record(.cat).judgements.conflicts
    #expect(conflicts.map(\.actor.name) == ["ann", "ben"])
    #expect(conflicts.map(\.declaredBy.name) == ["ann", "jo"])
    #expect(conflicts.map(\.reason) == ["was its director", ""])
    let twice = Refusal.session(.conflictUnchanged(isDeclared: true))
    #expect(maker.refusal(of: .interest(), by: .ann) == twice)
    #expect(maker.refusal(of: .interest(of: "ANN"), by: .jo) == twice)
    #expect(maker.refusal(of: .interest("QBB"), by: .ann) == nil)
  }

  @Test("is taken away only by a chair who is another person, with a reason")
  func takingAway() throws {
    var maker = try Maker.opened()
    func away(_ person: String?, _ reason: String = "another ann") -> Intent {
      .interest(of: person, isDeclared: false, reason: reason)
    }
    #expect(
      maker.refusal(of: away("ann"), by: .jo) == .session(.conflictUnchanged(isDeclared: false)))
    let event = try maker.calibrate(.interest(), by: .ann)[0]
    try maker.calibrate(.interest(), by: .dee)
    #expect(maker.refusal(of: away(nil), by: .ann) == .session(.needsChair))
    #expect(maker.refusal(of: away("ann"), by: .ben) == .session(.forAnother(Actor("ann")!)))
    #expect(maker.refusal(of: away("ann", " "), by: .jo) == .session(.needsReason))
    for name in [nil, "dee", "Dee"] {
      #expect(maker.refusal(of: away(name), by: .dee) == .session(.ownDecision))
    }
    #expect(
      maker.refusal(of: away("dee"), by: .named("Dee", .chair)) == .session(.ownDecision))
    #expect(
      maker.refusal(of: .withdraw(event.id, ofThisSitting: [event.id]), by: .ann)
        == .notWithdrawable)
    try maker.calibrate(away("Ann"), by: .jo)
    #expect(maker.record(.cat).judgements.conflicts.map(\.actor.name) == ["dee"])
    #expect(maker.item(for: .ann) != nil)
    #expect(maker.refusal(of: .rate("achieving"), by: .ann) == nil)
  }

  @Test("takes the organisation off that person's agenda, in every spelling of their name")
  func agenda() throws {
    var maker = try Maker.opened()
    try maker.calibrate(.interest(), by: .ann)
    func agenda(_ viewer: Viewer) -> [String] {
      maker.record(viewer).judgements.sessions[0].items.map(\.organisation.value)
    }
    #expect(agenda(.ann) == ["QBB"])
    #expect(agenda(.named("ANN")) == ["QBB"])
    #expect(agenda(.named("Ann", .chair)) == ["QBB"])
    #expect(agenda(.ben) == ["QAA", "QBB"])
    #expect(agenda(.jo) == ["QAA", "QBB"])
  }

  @Test("blocks rating, proposing, dissenting, deciding and signing, and nothing elsewhere")
  func blocking() throws {
    var maker = try Maker.opened()
    try maker.calibrate(.interest(), by: .ann)
    try maker.calibrate(.interest(), by: .dee)
    let refusal = Refusal.interest(qaa)
    for intent in [
      Intent.rate("achieving"), .propose(2), .item(.dissented, reason: "x"), .answer(.met),
    ] {
      #expect(maker.refusal(of: intent, by: .ann) == refusal)
    }
    for intent in [
      Intent.item(.begun), .reveal(), .calibrate(), .sign(), .item(.reopened, reason: "x"),
    ] {
      #expect(maker.refusal(of: intent, by: .dee) == refusal)
    }
    #expect(
      maker.refusal(of: .sessionNote("x", "QAA"), by: .dee) == .session(.notOnAgenda(qaa, .s1)))
    #expect(maker.refusal(of: .rate("achieving", of: "QBB"), by: .ann) == nil)
    #expect(maker.refusal(of: .item(.begun, "QBB"), by: .dee) == nil)
  }

  @Test("leaves that person's ratings out of the snapshot")
  func snapshot() throws {
    var maker = try Maker.opened()
    try maker.rate([(.ann, "excelling", "excelling"), (.ben, "progressing", "progressing")])
    try maker.calibrate(.propose(1), by: .ann)
    try maker.calibrate(.interest(of: "ANN"), by: .jo)
    try maker.calibrate(.reveal(), by: .jo)
    let reveal = try #require(maker.item()?.reveal)
    #expect(reveal.assessors.map(\.name) == ["ben"])
    try maker.calibrate(.calibrate(), by: .jo)
    #expect(maker.areas()[.leadership]?.moderated?.rating == .rated(RatingID("progressing")))
  }

  @Test("hides what people judge of the organisation until it is signed")
  func hidden() throws {
    var maker = try Maker.opened()
    try maker.calibrate(.interest(), by: .cat)
    try maker.rate([(.ann, "excelling", "progressing")])
    try maker.calibrate(.answer(.met), by: .ann)
    try maker.calibrate(.reveal(), by: .jo)
    try maker.calibrate(
      .calibrate(segment: 2, overall: "achieving", computedOverall: "progressing"), by: .jo)
    let judgements = maker.record(.cat).judgements
    #expect(judgements.areas.isEmpty)
    #expect(judgements.answers.isEmpty)
    #expect(judgements.segments.isEmpty)
    #expect(judgements.overalls.isEmpty)
    #expect(maker.record(.cat).session(holding: item()) == nil)
    #expect(
      maker.record(.cat).sessions.isRevealed(
        item(), by: .init("ann")!, at: 0, to: .cat) == false)
    try maker.calibrate(.sign(), by: .dee)
    let signed = maker.areas(for: .cat)
    #expect(signed.values.allSatisfy { $0.final != nil && $0.moderated == nil })
    #expect(signed.count == 2)
    #expect(maker.item(for: .cat) == nil)
  }

  @Test("a chair with an interest moves the rest of the agenda, and takes nothing away unseen")
  func arranging() throws {
    var maker = try Maker.opened()
    try maker.calibrate(.interest(), by: .jo)
    try maker.calibrate(.session(.arrange(.s1, [board("QBB"), board("QCC")])), by: .jo)
    #expect(
      maker.record(.dee).judgements.sessions[0].items.map(\.organisation.value)
        == ["QBB", "QCC", "QAA"])
    try maker.calibrate(.change(.closed, reason: "QBB later"), by: .jo)
    #expect(maker.record(.dee).judgements.sessions[0].state == .closed)
  }

  @Test("is not taken away by whoever writes past the rules")
  func forged() throws {
    var maker = try Maker.opened()
    try maker.calibrate(.interest(), by: .ann)
    let away = EventContent.conflict(
      ConflictDeclared(organisation: qaa, person: Actor("ann")!, isDeclared: false))
    maker.add(away, by: "ben")
    maker.add(away, by: "Ann", .chair)
    #expect(maker.item(for: .ann) == nil)
    #expect(maker.refusal(of: .rate("achieving"), by: .ann) == .interest(qaa))
  }
}
