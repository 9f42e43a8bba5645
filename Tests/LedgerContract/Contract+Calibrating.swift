import Ledger
import OversightCore
import Testing

extension LedgerContract {
  /// Calibration sessions: people at work at the same time in one session, none of whom learns from the
  /// store what the session still hides.
  static let calibrating = [
    LedgerContract("blind ratings and proposals of several people never clash") { place in
      var desk = Desk(try place.open())
      try desk.carryOut(.opening, by: Fixture.jo)
      let stale = try desk.store.record(for: Fixture.ann)
      let rated = try desk.decide(.blind("achieving"), by: Fixture.ann, given: stale)
      let proposed = try desk.decide(.proposal(2), by: Fixture.ann, given: stale)
      for area in ["leadership", "quality"] {
        try desk.carryOut(.blind("progressing", area: area), by: Fixture.ben)
      }
      try desk.carryOut(.proposal(3), by: Fixture.ben)
      #expect(try clashes(rated, after: stale, by: Fixture.ann, in: desk) == [])
      #expect(try clashes(proposed, after: stale, by: Fixture.ann, in: desk) == [])
      #expect(try desk.store.record(for: Fixture.jo).judgements.areas.isEmpty)
      #expect(try desk.store.record(for: Fixture.ann).judgements.areas.count == 1)
    },
    LedgerContract("the chair's work never clashes with what is hidden from the chair") { place in
      var desk = Desk(try place.open())
      try desk.carryOut(.opening, by: Fixture.jo)
      let stale = try desk.store.record(for: Fixture.jo)
      let begun = try desk.decide(.item(.begun), by: Fixture.jo, given: stale)
      try desk.carryOut(.blind("progressing"), by: Fixture.ben)
      #expect(try clashes(begun, after: stale, by: Fixture.jo, in: desk) == [])
    },
    LedgerContract("two chairs at one item clash, at two items not") { place in
      var desk = Desk(try place.open())
      try desk.carryOut(.opening, by: Fixture.jo)
      let stale = try desk.store.record(for: Fixture.jo)
      let same = try desk.decide(.item(.revealed), by: Fixture.jo, given: stale)
      let other = try desk.decide(
        .item(.revealed, of: Fixture.otherBoard), by: Fixture.jo, given: stale)
      try desk.carryOut(.item(.revealed), by: Fixture.dee)
      #expect(try clashes(same, after: stale, by: Fixture.jo, in: desk) == same.map(\.key))
      #expect(try clashes(other, after: stale, by: Fixture.jo, in: desk) == [])
    },
    LedgerContract("a reveal opens what came before it, in another store too") { place in
      var desk = Desk(try place.open())
      try desk.carryOut(.opening, by: Fixture.jo)
      try desk.carryOut(.blind("achieving"), by: Fixture.ann)
      try desk.carryOut(.item(.revealed), by: Fixture.jo)
      try desk.carryOut(.item(.reopened), by: Fixture.jo)
      try desk.carryOut(.blind("progressing"), by: Fixture.ann)
      let areas = try place.open().record(for: Fixture.ben).judgements.areas
      let ratings = areas.values.flatMap(\.values).flatMap(\.assessors).map(\.rating)
      #expect(ratings == [.rated(RatingID("achieving"))])
      #expect(try desk.store.verify().damages == [])
    },
    LedgerContract("what a reveal opened in between clashes for those to whom it did") { place in
      var desk = Desk(try place.open())
      try desk.carryOut(.opening, by: Fixture.jo)
      let blind = try desk.carryOut(.blind("achieving"), by: Fixture.ben)
      let hidden = try desk.store.event(of: blind[0]).key
      let note = try desk.decide(
        .writing("one"), by: Fixture.jo, given: try desk.store.record(for: Fixture.jo))
      func clashes(_ sessions: Sessions) throws -> [JudgementKey] {
        try Clash.among(
          note, expecting: [hidden: 0], for: Fixture.jo, sessions: sessions,
          newer: { key, sequence in
            try desk.store.entries(since: sequence).filter { $0.key == key.description }
          }
        ).map(\.key)
      }
      #expect(try clashes(try desk.store.record(for: Fixture.jo).sessions) == [])
      try desk.carryOut(.item(.revealed), by: Fixture.jo)
      #expect(try clashes(try desk.store.record(for: Fixture.jo).sessions) == [hidden])
      #expect(try clashes(.none) == [])
    },
    LedgerContract("what an interest hides never clashes, since appends pass the sessions") {
      place in
      var desk = Desk(try place.open())
      try desk.carryOut(.interest(), by: Fixture.ann)
      let record = try desk.store.record(for: Fixture.ann)
      let moderated = try desk.carryOut(.rating("progressing"), by: Fixture.ben)
      let hidden = try desk.store.event(of: moderated[0]).key
      let events = try desk.decide(
        .rating("achieving", of: Fixture.otherBoard), by: Fixture.ann, given: record)
      var expecting = record.expecting(events)
      expecting[hidden] = 0
      let entries = try desk.store.append(
        events, expecting: expecting, by: Fixture.ann, sessions: record.sessions)
      #expect(entries.map(\.sequence) == [3])
    },
  ]
}

extension LedgerStore {
  /// The event of an entry.
  fileprivate func event(of entry: Entry) throws -> Event {
    let bytes = try entries(since: entry.sequence - 1).first?.bytes ?? []
    guard case .event(let event) = try Event.decode(bytes) else { throw NotThere() }
    return event
  }
}
