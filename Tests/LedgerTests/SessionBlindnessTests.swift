// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import OversightCore
import Testing

@testable import Ledger

@Suite("Blindness in sessions")
struct SessionBlindnessTests {
  @Test("nothing anybody knows depends on what is hidden from them", arguments: 0..<16)
  func nothingLeaks(seed: UInt64) {
    let stream = SessionStream(seed: seed).entries(count: 120)
    for viewer in SessionStream.viewers {
      let rest = HiddenEntries(stream, from: viewer).removed(from: stream)
      let whole = Record(entries: stream, viewer: viewer)
      let without = Record(entries: rest, viewer: viewer)
      // Compared first: two whole records in a message would be books.
      let same = [
        "judgements": whole.judgements == without.judgements,
        "history": whole.history == without.history,
        "versions": whole.versions == without.versions,
        "notes": whole.notes == without.notes && whole.sessionNotes == without.sessionNotes,
        "sessions": whole.sessions == without.sessions, "record": whole == without,
      ]
      #expect(same.filter { !$0.value }.keys.sorted() == [], "\(viewer.actor), \(viewer.role)")
      #expect(whole.history.count == rest.count)
      #expect(rest.count < stream.count)
    }
  }

  @Test("a record that grew entry by entry is the one folded at once", arguments: 0..<6)
  func incremental(seed: UInt64) {
    let stream = SessionStream(seed: seed).entries(count: 90)
    for viewer in SessionStream.viewers {
      var grown = Record(entries: [], viewer: viewer)
      for (place, entry) in stream.enumerated() {
        grown.add(entry)
        if place.isMultiple(of: 15) {
          let isSame = grown == Record(entries: stream.prefix(place + 1), viewer: viewer)
          #expect(isSame, "\(viewer.actor), after \(place + 1)")
        }
      }
      let whole = Record(entries: stream, viewer: viewer)
      let isSame = grown == whole && grown.sessions == whole.sessions
      #expect(isSame, "\(viewer.actor), \(viewer.role)")
    }
  }

  @Test("what is decided and refused does not depend on what is hidden", arguments: 0..<5)
  func decidedAlike(seed: UInt64) {
    let stream = SessionStream(seed: seed).entries(count: 60)
    for viewer in SessionStream.viewers {
      let rest = HiddenEntries(stream, from: viewer).removed(from: stream)
      let whole = Record(entries: stream, viewer: viewer)
      let without = Record(entries: rest, viewer: viewer)
      for intent in Self.intents {
        #expect(outcome(of: intent, given: whole) == outcome(of: intent, given: without))
      }
    }
  }

  @Test("a refusal says the same whether others have rated or not")
  func refusals() throws {
    for assessors in [[], ["ann", "ben"]] {
      let without = try Maker.opened(assessors: assessors)
      var with = without
      let rated = try with.calibrate(.rate("achieving"), by: .ben)[0]
      try with.calibrate(.propose(2), by: .ben)
      try with.calibrate(.rate("excelling", of: "QBB"), by: .ben)
      try with.calibrate(.rate(nil, of: "QBB"), by: .ben)
      let guess = Intent.withdraw(rated.id, ofThisSitting: [rated.id])
      for viewer in [Viewer.ann, .cat, .jo, .dee, .named("rae", .reviewer)] {
        let (one, other) = (with.record(viewer), without.record(viewer))
        for intent in Self.intents + [guess] {
          #expect(outcome(of: intent, given: one) == outcome(of: intent, given: other))
        }
        let isSame = one == other
        #expect(isSame, "\(viewer.actor)")
      }
      #expect(with.refusal(of: guess, by: .jo) == .noSuchEvent(rated.id))
    }
  }

  @Test("taking a blind rating or proposal back is as hidden as it was")
  func withdrawal() throws {
    var maker = try Maker.opened()
    let events =
      try maker.calibrate(.rate("achieving"), by: .ann) + maker.calibrate(.propose(2), by: .ann)
    let before = maker
    for event in events {
      try maker.calibrate(.withdraw(event.id, ofThisSitting: [event.id]), by: .ann)
    }
    for viewer in [Viewer.ben, .jo, .named("rae", .reviewer)] {
      let isSame = maker.record(viewer) == before.record(viewer)
      #expect(isSame, "\(viewer.actor)")
      #expect(maker.record(viewer).history.count == 1)
    }
    #expect(maker.areas(for: .ann).isEmpty)
    #expect(maker.record(.ann).judgements.segmentViews.isEmpty)
    try maker.calibrate(.reveal(), by: .jo)
    #expect(maker.item()?.reveal?.assessors == [])
  }

  @Test("a reveal whose bytes were changed opens nothing")
  func tampered() throws {
    var maker = try Maker.opened()
    try maker.rate([(.ann, "achieving", "achieving")])
    try maker.calibrate(.reveal("QBB"), by: .jo)
    let last = maker.entries.removeLast()
    let text = String(decoding: last.bytes!, as: UTF8.self).replacing("QBB", with: "QAA")
    let changed = Array(text.utf8)
    guard case .event(let event)? = try? Event.decode(changed) else {
      Issue.record("the changed bytes are no event")
      return
    }
    #expect(event.key == .agendaItem(.s1, item("QAA", in: quarter)))
    maker.entries.append(StoredEntry(entry: last.entry, bytes: changed, key: last.key))
    for viewer in [Viewer.ben, .jo] {
      let record = maker.record(viewer)
      #expect(record.judgements.areas.isEmpty)
      #expect(record.damage?.problem == .changedEvent)
      #expect(!record.sessions.isRevealed(item(), by: Actor("ann")!, at: 0, to: viewer))
      #expect(record.judgements.sessions[0].items.allSatisfy { $0.reveals.isEmpty })
    }
    #expect(maker.refusal(of: .rate("progressing"), by: .ann)?.message.isEmpty == false)
  }

  @Test("what is foreseen opens as what is stored would")
  func foreseen() throws {
    var maker = try Maker.opened()
    try maker.rate([(.ann, "achieving", "achieving")])
    var record = maker.record(.jo)
    let events = try maker.calibrate(.reveal(), by: .jo)
    record.foresee(events)
    #expect(record.judgements == maker.record(.jo).judgements)
    #expect(record.judgements.areas[item()]?.count == 2)
  }

  /// Something of everything that can be asked of a session or of what it holds.
  private static let intents: [Intent] = [
    .open(.s1), .open(SessionName("S9")!), .open(SessionName("S9")!, [board("QCC")]),
    .change(.adjourned), .change(.resumed), .change(.closed), .change(.closed, reason: "late"),
    .change(.timed(30)), .change(.joined(Actor("ben")!, .assessor)),
    .change(.attended(Actor("ben")!, .present, deputisingFor: nil)),
    .session(.arrange(.s1, [board("QBB")])), .session(.arrange(.s1, [board("QBB"), board()])),
    .item(.begun), .item(.parked(owner: "ann"), reason: "x"), .item(.unparked),
    .reveal(), .reveal("QBB"), .item(.reopened, reason: "x"), .item(.returned, reason: "x"),
    .item(.dissented, reason: "x"), .item(.left(Actor("ann")!)), .item(.arrived(Actor("ann")!)),
    .calibrate(), .calibrate(reason: ""), .calibrate(["quality": "achieving"], reason: ""),
    .calibrate(segment: 2), .calibrate(overall: "achieving", computedOverall: "progressing"),
    .sign(), .sign("QBB"), .propose(2), .propose(nil), .propose(9),
    .rate("achieving"), .rate("excelling", "quality"), .rate(nil), .rate("good"),
    .rate("achieving", layer: .moderated), .rate("achieving", layer: .final),
    .rate("achieving", layer: .selfAssessment), .answer(.met), .segment(2, of: board()),
    .sessionNote("x"), .sessionNote("x", "QAA"), .interest(), .interest(of: "ben"),
    .interest(of: "ben", isDeclared: false, reason: "x"),
    .note(NoteIntent(organisation: board(), cycle: quarter.cycle, text: "x")),
  ]

  /// What comes of asking: the sentence of the refusal, or what is written.
  private func outcome(of intent: Intent, given record: Record) -> String {
    var ids = IDSource(seed: 3)
    do {
      let events = try decide(
        intent, by: record.viewer, given: record, framework: .calibrating(),
        now: Timestamp(milliseconds: 1_800_000_000_000), ids: &ids)
      return events.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    } catch { return error.message }
  }
}
