import OversightCore
import Testing

@testable import Ledger

@Suite("Verification")
struct VerifyTests {
  private func damages(
    _ change: (inout [StoredEntry]) -> Void, holdsEveryBody: Bool = true
  ) throws -> [LedgerDamage] {
    var maker = Maker()
    for text in ["one", "two", "three"] { maker.add(.note(text)) }
    change(&maker.entries)
    return try Shelf(stored: maker.entries, holdsEveryBody: holdsEveryBody).verify().damages
  }

  @Test("an untouched ledger is intact")
  func intact() throws {
    #expect(try damages { _ in } == [])
  }

  @Test("a missing entry is a gap and a broken link at the next one")
  func gap() throws {
    let found = try damages { $0.remove(at: 1) }
    #expect(
      found == [
        LedgerDamage(sequence: 3, problem: .gap(expected: 2)),
        LedgerDamage(sequence: 3, problem: .brokenLink),
      ])
  }

  @Test("two entries in each other's place are found")
  func order() throws {
    #expect(try damages { $0.swapAt(0, 1) }.first?.sequence == 2)
  }

  @Test("an entry whose chain was worked out anew still breaks at the next")
  func rewritten() throws {
    let found = try damages { entries in
      let other = Entry(
        after: entries[0].entry, contentHash: .of([0]), recordedAt: Timestamp(milliseconds: 0))
      entries[1] = StoredEntry(entry: other, bytes: entries[1].bytes, key: entries[1].key)
    }
    #expect(
      found == [
        LedgerDamage(sequence: 2, problem: .changedEvent),
        LedgerDamage(sequence: 3, problem: .brokenLink),
      ])
  }

  @Test("a body that is not there is damage only where the store shows all")
  func bodies() throws {
    func bare(_ entries: inout [StoredEntry]) {
      entries[2] = StoredEntry(entry: entries[2].entry, bytes: nil, key: nil)
    }
    #expect(try damages(bare) == [LedgerDamage(sequence: 3, problem: .missingEvent)])
    #expect(try damages(bare, holdsEveryBody: false) == [])
  }

  @Test("a newer program's event verifies and is counted")
  func newer() throws {
    var maker = Maker()
    maker.append(Array(#"{"kind":"sung","version":4}"#.utf8))
    let report = try Shelf(stored: maker.entries).verify()
    #expect(report.isIntact)
    #expect(report.newer == [EventKind(name: "sung", version: 4)])
  }

  @Test("the first damage is told in words with its place")
  func words() throws {
    let found = try damages { $0.remove(at: 1) }
    #expect(found[0].sentence == "Entry 3: entry 2 should stand here.")
  }
}

/// A store that only holds what it was given.
private struct Shelf: LedgerStore {
  var stored: [StoredEntry]
  var holdsEveryBody = true

  func append(
    _ events: [Event], expecting: [JudgementKey: Int], by viewer: Viewer, sessions: Sessions
  ) throws(LedgerError) -> [Entry] { throw .readOnly(path: "") }
  func entries(since sequence: Int) throws(LedgerError) -> [StoredEntry] { stored }
  func put(_ bytes: [UInt8], kind: BlobKind) throws(LedgerError) -> ContentHash {
    throw .readOnly(path: "")
  }
  func get(_ hash: ContentHash) throws(LedgerError) -> Blob? { nil }
  func blobs() throws(LedgerError) -> [ContentHash] { [] }
  func observe(
    _ handler: @escaping @Sendable (Int) -> Void
  ) throws(LedgerError) -> LedgerObserver { LedgerObserver {} }
  func storageProblems() throws(LedgerError) -> [String] { [] }
}
