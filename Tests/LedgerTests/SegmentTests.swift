// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import OversightCore
import Testing

@testable import Ledger

/// Who may decide a segment and how it stands. The invented edition lets moderation move a provider by
/// one, places in 5 from 4 by decision only, and wants two persons for 4 and 5.
@Suite("Segments decided by people")
struct SegmentTests {
  private let ann = Viewer.named("ann")
  private let chairAnn = Viewer.named("ann", .chair)
  private let jo = Viewer.jo

  private func refused(
    _ intent: Intent, by viewer: Viewer = .jo, given maker: Maker = Maker()
  ) -> SegmentRefusal? {
    var maker = maker
    do {
      try maker.carryOut(intent, by: viewer)
      return nil
    } catch Refusal.segment(let refusal) {
      return refusal
    } catch {
      Issue.record(error)
      return nil
    }
  }

  private func decided(_ maker: Maker) -> SegmentDecision? {
    maker.record().judgements.segments[item("RAA", in: quarter)]
  }

  private func proposed(_ maker: Maker) -> SegmentDecision? {
    maker.record().judgements.proposals[item("RAA", in: quarter)]
  }

  @Test("where one person decides it is the chair, with the reason")
  func one() throws {
    #expect(refused(.segment(2), by: ann) == .needsChair)
    var maker = Maker()
    let event = try maker.carryOut(.segment(2), by: jo)[0]
    #expect(
      decided(maker)
        == SegmentDecision(actor: jo.actor, segment: 2, reason: "because", proposer: nil))
    #expect(event.key.description == "segment/RAA/2025-26-Q3/test")
    #expect(event.reason == "because")
    #expect(try Event.decode(event.bytes) == .event(event))
  }

  @Test("where two are needed a proposal changes nothing until another, the chair, confirms it")
  func two() throws {
    var maker = Maker()
    try maker.carryOut(.segment(4, reason: "worsening"), by: ann)
    #expect(decided(maker) == nil)
    #expect(proposed(maker)?.segment == 4)
    #expect(proposed(maker)?.reason == "worsening")
    try maker.carryOut(.segment(4, confirms: true, reason: "agreed"), by: jo)
    #expect(
      decided(maker)
        == SegmentDecision(actor: jo.actor, segment: 4, reason: "agreed", proposer: ann.actor))
    #expect(proposed(maker) == nil)
  }

  @Test("a chair may be the first person, but never both")
  func chairFirst() throws {
    var maker = Maker()
    try maker.carryOut(.segment(4), by: jo)
    #expect(decided(maker) == nil)
    #expect(refused(.segment(4, confirms: true), by: jo, given: maker) == .ownProposal(4))
    #expect(refused(.segment(4, confirms: true), by: ann, given: maker) == .needsChair)
    try maker.carryOut(.segment(4, confirms: true), by: chairAnn)
    #expect(decided(maker)?.proposer == jo.actor)
  }

  @Test("what cannot be confirmed or proposed again is refused, and says what to do")
  func second() throws {
    #expect(refused(.segment(4, confirms: true)) == .notProposed(4))
    #expect(refused(.segment(2, confirms: true)) == .notProposed(2))
    var maker = Maker()
    try maker.carryOut(.segment(4), by: ann)
    let proposal = try #require(proposed(maker))
    let other = refused(.segment(2, confirms: true), given: maker)
    #expect(other == .otherProposed(2, proposal: proposal))
    let again = refused(.segment(4), given: maker)
    #expect(again == .alreadyProposed(proposal))
    #expect(refused(.segment(4), by: ann, given: maker) == .alreadyProposed(proposal))
    #expect(Refusal.segment(try #require(other)).nextStep == "Confirm segment 4, or propose 2.")
    #expect(
      Refusal.segment(try #require(again)).message
        == "ann proposed segment 4 already; nothing changed. A chair other than ann confirms it.")
  }

  @Test("a chair's decision ends a proposal for another segment")
  func overruled() throws {
    var maker = Maker()
    try maker.carryOut(.segment(4), by: ann)
    try maker.carryOut(.segment(2), by: jo)
    #expect(decided(maker)?.segment == 2)
    #expect(proposed(maker) == nil)
    try maker.carryOut(.segment(4), by: ann)
    #expect(decided(maker)?.segment == 2)
    #expect(proposed(maker)?.segment == 4)
    try maker.carryOut(.segment(2), by: jo)
    #expect(proposed(maker) == nil)
  }

  @Test("the segment that only a decision reaches is reached from its neighbour alone")
  func into() throws {
    for computed in [1, 2, 3, nil] {
      #expect(
        refused(.segment(5, from: computed)) == .onlyFrom(5, from: 4, computed: computed))
    }
    var maker = Maker()
    try maker.carryOut(.segment(5, from: 4), by: ann)
    try maker.carryOut(.segment(5, from: 4, confirms: true), by: jo)
    #expect(decided(maker)?.segment == 5)
  }

  @Test("moderation moves the computed segment so far and no farther")
  func within() {
    #expect(
      refused(.segment(1)) == .tooFar(1, computed: 3, within: 1, possible: [2, 3, 4]))
    #expect(
      refused(.segment(2, from: 4)) == .tooFar(2, computed: 4, within: 1, possible: [3, 4]))
    #expect(refused(.segment(2, from: 1)) == nil)
    for segment in 1...4 { #expect(refused(.segment(segment, from: nil)) == nil) }
  }

  @Test("a segment that arithmetic never reaches is not reached by moderation")
  func notByModeration() {
    let framework = Framework.judging(decision: DecisionRule(within: 1, into: nil, from: nil))
    var maker = Maker()
    #expect(throws: Refusal.segment(.notByModeration(5))) {
      try maker.carryOut(.segment(5, from: 4), by: .jo, under: framework)
    }
    let placing = Framework.judging(decision: DecisionRule(within: nil, into: 5, from: 4))
    #expect(throws: Refusal.segment(.onlyInto(3, into: 5))) {
      try maker.carryOut(.segment(3, from: 4), by: .jo, under: placing)
    }
    #expect(throws: Never.self) {
      try maker.carryOut(.segment(5, from: 4), by: .jo, under: placing)
    }
  }

  @Test("what the edition leaves to nobody is refused with its reason")
  func edition() throws {
    let framework = Framework.judging(
      refusals: [.segment: "it is arithmetic.", .intensiveSupport: "there is no such segment"])
    func refusal(_ segment: Int?) -> Refusal? {
      var maker = Maker()
      do {
        try maker.carryOut(.segment(segment, from: 4), by: .jo, under: framework)
        return nil
      } catch { return error as? Refusal }
    }
    let arithmetic = SegmentRefusal.notDecided(
      nil, edition: "Test edition", reason: "it is arithmetic.")
    #expect(refusal(3) == .segment(arithmetic))
    #expect(refusal(nil) == .segment(arithmetic))
    #expect(
      refusal(5)
        == .segment(
          .notDecided(5, edition: "Test edition", reason: "there is no such segment")))
    #expect(
      refusal(3)?.sentence
        == "Segments are not decided by people under Test edition: it is arithmetic.")
  }

  @Test("a kind of organisation whose segment nobody decides")
  func kind() {
    var maker = Maker()
    let unsegmented = Framework.judging(notSegmented: [.icb: "ICBs have no segment"])
    #expect(
      throws: Refusal.segment(
        .noRule(edition: "Test edition", .icb, reason: "ICBs have no segment"))
    ) {
      try maker.carryOut(.segment(2, of: board()), by: .jo, under: unsegmented)
    }
    #expect(throws: Refusal.segment(.noRule(edition: "Test edition", .icb, reason: nil))) {
      try maker.carryOut(.segment(nil, of: board()), by: .jo)
    }
  }

  @Test("a segment that does not exist, nothing to decide, no reason")
  func senseless() throws {
    #expect(refused(.segment(7)) == .unknown(7, possible: [1, 2, 3, 4, 5]))
    #expect(
      refused(.segment(2, from: .min)) == .unknown(.min, possible: [1, 2, 3, 4, 5]))
    #expect(refused(.segment(3)) == .nothingToDecide(3))
    for blank in ["", " \n"] {
      #expect(refused(.segment(2, reason: blank)) == .reasonNeeded)
      #expect(refused(.segment(4, reason: blank), by: ann) == .reasonNeeded)
    }
    var maker = Maker()
    try maker.carryOut(.segment(2), by: jo)
    #expect(refused(.segment(2), given: maker) == .unchanged(2))
    #expect(refused(.segment(nil, reason: " "), given: maker) == .reasonNeeded)
    try maker.carryOut(.segment(3), by: jo)
    #expect(decided(maker)?.segment == 3)
  }

  @Test("the chair takes anything away, a proposer the own proposal where nothing is decided")
  func clearing() throws {
    #expect(refused(.segment(nil)) == .unchanged(nil))
    var maker = Maker()
    try maker.carryOut(.segment(4), by: ann)
    #expect(refused(.segment(nil), by: .named("ben"), given: maker) == .needsChair)
    try maker.carryOut(.segment(nil), by: ann)
    #expect(proposed(maker) == nil)
    try maker.carryOut(.segment(2), by: jo)
    try maker.carryOut(.segment(4), by: ann)
    #expect(refused(.segment(nil), by: ann, given: maker) == .needsChair)
    try maker.carryOut(.segment(nil), by: jo)
    #expect(maker.record().judgements.segments.isEmpty)
    #expect(maker.record().judgements.proposals.isEmpty)
  }

  @Test("what stands may be taken away even after the edition lets nobody decide it any more")
  func afterChange() throws {
    var maker = Maker()
    try maker.carryOut(.segment(2), by: jo)
    try maker.carryOut(
      .segment(nil), by: jo,
      under: .judging(refusals: [.segment: "no", .intensiveSupport: "no"], decision: nil))
    #expect(decided(maker) == nil)
  }

  @Test("taking back gives what stood before: the proposal, then nothing")
  func withdrawal() throws {
    var maker = Maker()
    let proposal = try maker.carryOut(.segment(4), by: ann)[0]
    let decision = try maker.carryOut(.segment(4, confirms: true), by: jo)[0]
    #expect(throws: Refusal.changedSince(jo.actor, decision.time)) {
      try maker.carryOut(.withdraw(proposal.id, ofThisSitting: [proposal.id]), by: ann)
    }
    try maker.carryOut(.withdraw(decision.id, ofThisSitting: [decision.id]), by: jo)
    #expect(decided(maker) == nil)
    #expect(proposed(maker)?.actor == ann.actor)
    let again = try maker.carryOut(.segment(4, confirms: true), by: jo)[0]
    #expect(again.id != decision.id)
    try maker.carryOut(.withdraw(again.id, ofThisSitting: [again.id]), by: jo)
    try maker.carryOut(.withdraw(proposal.id, ofThisSitting: [proposal.id]), by: ann)
    #expect(maker.record().judgements == Judgements(viewer: ann.actor))
  }

  @Test("taking back what was cleared gives decision and proposal again")
  func withdrawnClearing() throws {
    var maker = Maker()
    try maker.carryOut(.segment(2), by: jo)
    try maker.carryOut(.segment(4), by: ann)
    let clearing = try maker.carryOut(.segment(nil), by: jo)[0]
    try maker.carryOut(.withdraw(clearing.id, ofThisSitting: [clearing.id]), by: jo)
    #expect(decided(maker)?.segment == 2)
    #expect(proposed(maker)?.segment == 4)
  }

  @Test("the history tells decision and proposal before and after, and what was computed")
  func history() throws {
    var maker = Maker()
    let event = try maker.carryOut(.segment(4), by: ann)[0]
    let first = StandingSegment(proposal: proposed(maker), computed: 3)
    #expect(
      maker.record().history[0].change
        == .judgement(event.key, before: nil, after: .segment(first)))
    try maker.carryOut(.segment(4, confirms: true), by: jo)
    let second = StandingSegment(decision: decided(maker), computed: 3)
    #expect(
      maker.record().history[0].change
        == .judgement(event.key, before: .segment(first), after: .segment(second)))
  }

  @Test("a reviewer, a declared interest, a body that was closed: refused")
  func people() {
    var maker = Maker()
    let code = OrganisationCode("RAA")!
    #expect(throws: Refusal.reviewer) {
      try maker.carryOut(.segment(2), by: .named("rev", .reviewer))
    }
    #expect(throws: Refusal.interest(code)) {
      try maker.carryOut(.segment(2), by: .named("jo", .chair, interests: [code]))
    }
    #expect(throws: Refusal.closedIn(code, quarter)) {
      try maker.carryOut(.segment(2, of: provider(until: "2025-09-30")), by: .jo)
    }
  }
}
