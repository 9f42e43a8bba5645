import Ledger
import OversightCore
import Testing

extension LedgerContract {
  static let clashing = [
    LedgerContract("a decision on what somebody changed in between clashes, and writes nothing") {
      place in
      var desk = Desk(try place.open())
      let stale = try desk.store.record(for: Fixture.ann)
      let events = try desk.decide(.rating("achieving"), by: Fixture.ann, given: stale)
      try desk.carryOut(.rating("progressing"), by: Fixture.ben)
      let clash = try clash {
        try desk.store.append(events, expecting: stale.expecting(events), by: Fixture.ann)
      }
      #expect(clash.map(\.key) == [events[0].key])
      #expect(clash.first?.expected == 0)
      #expect(clash.first?.newer.map(\.entry.sequence) == [1])
      #expect(try desk.store.entries(since: 0).count == 1)
    },
    LedgerContract("a clash passes once the newer entry has been seen") { place in
      var desk = Desk(try place.open())
      try desk.carryOut(.rating("progressing"), by: Fixture.ben)
      let fresh = try desk.store.record(for: Fixture.ann)
      let events = try desk.decide(.rating("achieving"), by: Fixture.ann, given: fresh)
      let entries = try desk.store.append(
        events, expecting: fresh.expecting(events), by: Fixture.ann)
      #expect(entries.map(\.sequence) == [2])
    },
    LedgerContract("one clash stops the whole append") { place in
      var desk = Desk(try place.open())
      let stale = try desk.store.record(for: Fixture.ann)
      let events =
        try desk.decide(.writing("free"), by: Fixture.ann, given: stale)
        + desk.decide(.rating("achieving"), by: Fixture.ann, given: stale)
      try desk.carryOut(.rating("progressing"), by: Fixture.ben)
      let clash = try clash {
        try desk.store.append(events, expecting: stale.expecting(events), by: Fixture.ann)
      }
      #expect(clash.map(\.key) == [events[1].key])
      #expect(try desk.store.record(for: Fixture.ann).notes.isEmpty)
    },
    LedgerContract("other organisations, areas and layers do not clash") { place in
      var desk = Desk(try place.open())
      let stale = try desk.store.record(for: Fixture.ann)
      try desk.carryOut(.rating("progressing"), by: Fixture.ben)
      let apart: [Intent] = [
        .rating("achieving", of: Fixture.otherBoard), .rating("achieving", area: "quality"),
        .rating("achieving", layer: .selfAssessment), .writing("a note"),
      ]
      for intent in apart {
        let events = try desk.decide(intent, by: Fixture.ann, given: stale)
        _ = try desk.store.append(events, expecting: stale.expecting(events), by: Fixture.ann)
      }
      #expect(try desk.store.entries(since: 0).count == 5)
    },
    LedgerContract("a record and what follows it go in together; later writers of it clash") {
      place in
      var desk = Desk(try place.open())
      let before = try desk.store.record(for: Fixture.ann)
      var ahead = before
      let asked = try desk.decide(.asking("Is it?"), by: Fixture.ann, given: ahead)
      ahead.foresee(asked)
      let name = try #require(asked[0].key.recordName)
      let waived = try desk.decide(.waiving(name), by: Fixture.ann, given: ahead)
      let events = asked + waived
      let entries = try desk.store.append(
        events, expecting: before.expecting(events), by: Fixture.ann)
      #expect(entries.map(\.sequence) == [1, 2])
      let stale = try desk.store.record(for: Fixture.ben)
      let item = try #require(stale.judgements.dossiers.values.first)
      #expect(item.record(.query, number: 1)?.state == .waived)
      let again = try desk.decide(.reopening(name), by: Fixture.ben, given: stale)
      try desk.carryOut(.reopening(name), by: Fixture.ann)
      let clash = try clash {
        try desk.store.append(again, expecting: stale.expecting(again), by: Fixture.ben)
      }
      #expect(clash.map(\.key) == [again[0].key])
    },
    LedgerContract("what the person may not see never clashes") { place in
      var desk = Desk(try place.open())
      let blind = try desk.carryOut(.rating("excelling", layer: .assessor), by: Fixture.ben)
      let hidden = try key(of: blind[0], in: desk.store)
      let record = try desk.store.record(for: Fixture.ann)
      let events = try desk.decide(
        .rating("achieving", layer: .assessor), by: Fixture.ann, given: record)
      var expecting = record.expecting(events)
      expecting[hidden] = 0
      let entries = try desk.store.append(events, expecting: expecting, by: Fixture.ann)
      #expect(entries.map(\.sequence) == [2])
    },
    LedgerContract("a withdrawal clashes with a newer decision on the same key") { place in
      var desk = Desk(try place.open())
      try desk.carryOut(.rating("achieving"), by: Fixture.ann)
      let stale = try desk.store.record(for: Fixture.ann)
      guard let mine = stale.history.first?.event else { throw NotThere() }
      let events = try desk.decide(
        .withdraw(mine.id, ofThisSitting: [mine.id]), by: Fixture.ann, given: stale)
      try desk.carryOut(.rating("progressing"), by: Fixture.ben)
      let clash = try clash {
        try desk.store.append(events, expecting: stale.expecting(events), by: Fixture.ann)
      }
      #expect(clash.map(\.key) == [mine.key])
    },
  ]

  private static func clash(_ append: () throws -> [Entry]) throws -> [Clash] {
    do {
      _ = try append()
      Issue.record("the append went through")
      return []
    } catch LedgerError.clash(let clashes) {
      return clashes
    }
  }

  private static func key(of entry: Entry, in store: any LedgerStore) throws -> JudgementKey {
    let bytes = try store.entries(since: entry.sequence - 1).first?.bytes ?? []
    guard case .event(let event) = try Event.decode(bytes) else { throw NotThere() }
    return event.key
  }
}

/// Something a test relies on is not there.
struct NotThere: Error {}
