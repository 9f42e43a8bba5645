import OversightCore
import Testing

@testable import Ledger

@Suite("Undo")
struct WithdrawTests {
  private func withdraw(
    _ event: Event, by name: String = "ann", in maker: Maker, sitting: Set<EventID>? = nil
  ) throws -> Event {
    var ids = IDSource(seed: 5)
    return try decide(
      .withdraw(event.id, ofThisSitting: sitting ?? [event.id]), by: .named(name),
      given: maker.record(for: name), framework: edition(), now: maker.time, ids: &ids)[0]
  }

  @Test("one's own newest event is taken back, then the one before")
  func again() throws {
    var maker = Maker()
    let first = maker.add(.rating("achieving"))
    let second = maker.add(.rating("excelling"))
    #expect(throws: Refusal.changedSince(second.actor, second.time)) {
      try withdraw(first, in: maker)
    }
    maker.add(try withdraw(second, in: maker).content)
    maker.add(try withdraw(first, in: maker).content)
    #expect(maker.record().judgements.areas.isEmpty)
  }

  @Test("what somebody changed since is not taken back; the refusal says who and when")
  func changed() {
    var maker = Maker()
    let mine = maker.add(.rating("achieving", layer: .moderated))
    let theirs = maker.add(.rating("excelling", layer: .moderated), by: "ben")
    #expect(throws: Refusal.changedSince(theirs.actor, theirs.time)) {
      try withdraw(mine, in: maker)
    }
    #expect(Refusal.changedSince(theirs.actor, theirs.time).sentence.contains("ben"))
  }

  @Test("another's event, an earlier sitting's, a withdrawn one: refused")
  func refused() throws {
    var maker = Maker()
    let mine = maker.add(.note("x"))
    let theirs = maker.add(.note("y"), by: "ben")
    #expect(throws: Refusal.notYours(theirs.actor, theirs.time)) {
      try withdraw(theirs, in: maker)
    }
    #expect(throws: Refusal.notThisSitting(mine.time)) {
      try withdraw(mine, in: maker, sitting: [])
    }
    let withdrawal = maker.add(try withdraw(mine, in: maker).content)
    #expect(throws: Refusal.alreadyWithdrawn(mine.actor, withdrawal.time)) {
      try withdraw(mine, in: maker)
    }
    #expect(throws: Refusal.notWithdrawable) { try withdraw(withdrawal, in: maker) }
  }

  @Test("a hidden event is refused in the words of one that does not exist")
  func hidden() {
    var maker = Maker()
    let blind = maker.add(.rating("achieving"), by: "ben")
    #expect(throws: Refusal.noSuchEvent(blind.id)) { try withdraw(blind, in: maker) }
  }
}
