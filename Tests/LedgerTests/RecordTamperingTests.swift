import OversightCore
import Testing

@testable import Ledger

/// A record never shows a changed event as genuine: the fold itself compares each event with its hash.
@Suite("A changed event")
struct RecordTamperingTests {
  @Test("is damage in the record, not a rating")
  func changedBytes() throws {
    let event = Event(
      EventHeader(
        id: try #require(EventID("01920000-0000-7000-8000-000000000001")),
        actor: try #require(Actor("ann")), role: .assessor,
        time: try #require(Timestamp("2026-11-12T14:29:00.000Z")), reason: "", framework: nil,
        salt: Array(repeating: 7, count: 16)),
      .datasetImported(DatasetImported(hash: .of([1]), title: "one")))
    let entry = Entry(after: nil, contentHash: event.contentHash, recordedAt: event.time)
    let changed = String(decoding: event.bytes, as: UTF8.self).replacing("one", with: "two")
    let viewer = Viewer(actor: event.actor, role: .chair)
    let good = Record(
      entries: [StoredEntry(entry: entry, bytes: event.bytes, key: nil)], viewer: viewer)
    let bad = Record(
      entries: [StoredEntry(entry: entry, bytes: Array(changed.utf8), key: nil)], viewer: viewer)
    #expect(good.damage == nil)
    #expect(good.datasets.map(\.title) == ["one"])
    #expect(bad.damage == LedgerDamage(sequence: 1, problem: .changedEvent))
    #expect(bad.datasets.isEmpty)
  }
}
