import Ledger
import OversightCore
import Testing

extension LedgerContract {
  /// What people decide by period: it comes back from another store as it was decided, and what came
  /// in between is never written over.
  static let judging = [
    LedgerContract("answers, segments, lead boards, routes and imports come back") { place in
      var desk = Desk(try place.open())
      try desk.carryOut(.answer(.met), by: Fixture.ann)
      try desk.carryOut(.segment(4), by: Fixture.ann)
      try desk.carryOut(.segment(4, confirms: true), by: Fixture.jo)
      try desk.carryOut(.lead(), by: Fixture.ann)
      try desk.carryOut(.route(.direct), by: Fixture.jo)
      try desk.carryOut(
        .published(2, of: [Fixture.board, Fixture.otherBoard]), by: Fixture.ann)
      let store = try place.open()
      let judgements = try store.record(for: Fixture.ben).judgements
      #expect(judgements.answers.values.flatMap(\.values).map(\.answer) == [.met])
      #expect(judgements.segments.values.map(\.proposer) == [Fixture.ann.actor])
      #expect(judgements.proposals.isEmpty)
      #expect(judgements.leads[Fixture.trust.code]?.map(\.board) == [Fixture.board.code])
      #expect(judgements.routes.values.map(\.route) == [.direct])
      #expect(judgements.reported.values.map(\.segment) == [2, 2])
      #expect(try store.verify().damages == [])
      #expect(try store.entries(since: 0).count == 7)
    },
    LedgerContract("an answer clashes with one in between on its test, on no other") { place in
      var desk = Desk(try place.open())
      let stale = try desk.store.record(for: Fixture.ann)
      try desk.carryOut(.answer(.notMet), by: Fixture.ben)
      let same = try desk.decide(.answer(.met), by: Fixture.ann, given: stale)
      #expect(try clashes(same, after: stale, by: Fixture.ann, in: desk) == same.map(\.key))
      let other = try desk.decide(.answer(.met, "cancer"), by: Fixture.ann, given: stale)
      #expect(try clashes(other, after: stale, by: Fixture.ann, in: desk) == [])
    },
    LedgerContract("a confirmation clashes with another proposal in between") { place in
      var desk = Desk(try place.open())
      try desk.carryOut(.segment(4), by: Fixture.ann)
      let stale = try desk.store.record(for: Fixture.jo)
      let events = try desk.decide(.segment(4, confirms: true), by: Fixture.jo, given: stale)
      try desk.carryOut(.segment(nil), by: Fixture.ann)
      #expect(try clashes(events, after: stale, by: Fixture.jo, in: desk) == events.map(\.key))
      #expect(try desk.store.record(for: Fixture.jo).judgements.segments.isEmpty)
    },
    LedgerContract("lead boards and routes clash with those in between") { place in
      var desk = Desk(try place.open())
      let stale = try desk.store.record(for: Fixture.jo)
      let lead = try desk.decide(.lead(), by: Fixture.jo, given: stale)
      let route = try desk.decide(.route(.direct), by: Fixture.jo, given: stale)
      try desk.carryOut(.lead(Fixture.otherBoard), by: Fixture.ann)
      #expect(try clashes(lead, after: stale, by: Fixture.jo, in: desk) == lead.map(\.key))
      #expect(try clashes(route, after: stale, by: Fixture.jo, in: desk) == [])
    },
    LedgerContract("one row that clashes stops a whole import") { place in
      var desk = Desk(try place.open())
      let stale = try desk.store.record(for: Fixture.ann)
      let events = try desk.decide(
        .published(2, of: [Fixture.board, Fixture.otherBoard]), by: Fixture.ann, given: stale)
      try desk.carryOut(.published(3, of: [Fixture.otherBoard]), by: Fixture.ben)
      #expect(try clashes(events, after: stale, by: Fixture.ann, in: desk) == [events[1].key])
      let held = try desk.store.record(for: Fixture.ann).judgements.reported
      #expect(held.values.map(\.segment) == [3])
    },
    LedgerContract("undo of every kind gives back what stood before, in another store too") {
      place in
      var desk = Desk(try place.open())
      let intents: [Intent] = [
        .answer(.met), .segment(2), .lead(), .route(.direct),
        .published(2, of: [Fixture.board]),
      ]
      for intent in intents {
        try desk.carryOut(intent, by: Fixture.jo)
        guard let event = try desk.store.record(for: Fixture.jo).history.first?.event else {
          throw NotThere()
        }
        try desk.carryOut(.withdraw(event.id, ofThisSitting: [event.id]), by: Fixture.jo)
      }
      let record = try place.open().record(for: Fixture.jo)
      #expect(record.judgements == Judgements(viewer: Fixture.jo.actor))
      #expect(record.history.count == 2 * intents.count)
    },
  ]

  /// The keys on which an append clashes; none where it goes through.
  static func clashes(
    _ events: [Event], after record: Record, by viewer: Viewer, in desk: Desk
  ) throws -> [JudgementKey] {
    do {
      _ = try desk.store.append(
        events, expecting: record.expecting(events), by: viewer, sessions: record.sessions)
      return []
    } catch {
      guard case .clash(let clashes) = error else { throw error }
      return clashes.map(\.key)
    }
  }
}
