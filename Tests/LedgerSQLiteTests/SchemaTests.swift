import Foundation
import GRDB
import Ledger
import LedgerContract
import Testing

@testable import LedgerSQLite

@Suite("The layout of the file")
struct SchemaTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static func recorded(_ name: String) throws -> String {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try String(contentsOf: here.appendingPathComponent("Recorded/\(name)"), encoding: .utf8)
  }

  @Test("a file recorded with layout 1 opens, verifies and takes new events")
  func layout1() throws {
    let sql = try Self.recorded("layout-1.sql")
    try DatabaseQueue(path: folder.workspace).writeWithoutTransaction { db in
      try db.execute(sql: sql)
    }
    var desk = Desk(try folder.open(), seed: 2)
    let report = try desk.store.verify()
    #expect(report.damages == [])
    #expect(report.entries == 4)
    let record = try desk.store.record(for: Fixture.ann)
    #expect(record.notes.map(\.text) == ["It's recorded; \"kept\"."])
    #expect(record.judgements.areas.count == 1)
    #expect(try desk.carryOut(.writing("more"), by: Fixture.ann)[0].sequence == 5)
  }

  @Test("layout 1 as recorded is layout 1 as made today")
  func unchanged() throws {
    let recorded = try TemporaryFolder()
    let sql = try Self.recorded("layout-1.sql")
    try DatabaseQueue(path: recorded.workspace).writeWithoutTransaction { db in
      try db.execute(sql: sql)
    }
    func schema(_ folder: TemporaryFolder) throws -> [String] {
      try folder.open(Schema(steps: [Schema.current.steps[0]])).queue.read { db in
        try String.fetchAll(db, sql: "SELECT sql FROM sqlite_master WHERE sql > '' ORDER BY name")
      }
    }
    #expect(try schema(recorded) == schema(folder))
  }

  @Test("missing steps are taken, once, and nothing is lost")
  func steps() throws {
    var desk = Desk(try folder.open())
    try desk.carryOut(.writing("before"), by: Fixture.ann)
    let next = Schema(steps: Schema.current.steps + ["CREATE TABLE later (id INTEGER) STRICT"])
    for _ in 0..<2 {
      let store = try folder.open(next)
      #expect(try store.record(for: Fixture.ann).notes.count == 1)
      #expect(try store.queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 2)
    }
  }

  @Test("a step that fails leaves the layout as it was")
  func failedStep() throws {
    _ = try folder.open()
    let bad = Schema(steps: Schema.current.steps + ["CREATE TABLE later (id); nonsense"])
    #expect(throws: LedgerError.self) { try folder.open(bad) }
    #expect(throws: Never.self) { try folder.open().storageProblems().isEmpty }
  }

  @Test("a newer layout is refused, saying so")
  func newer() throws {
    _ = try folder.open(Schema(steps: Schema.current.steps + ["CREATE TABLE later (id)"]))
    let expected = LedgerError.newerWorkspace(path: folder.workspace, version: 2, known: 1)
    #expect(throws: expected) { try folder.open() }
    #expect(expected.message.contains("layout 2"))
  }

  @Test("rows are never changed, removed or replaced, not even by SQL")
  func protection() throws {
    let store = try folder.open()
    var desk = Desk(store)
    _ = try store.put([1], kind: .dataset)
    for text in ["one", "two"] { try desk.carryOut(.writing(text), by: Fixture.ann) }
    let attempts = [
      "UPDATE events SET bytes = x'00'", "DELETE FROM events", "UPDATE entries SET recorded_at = 0",
      "DELETE FROM entries", "UPDATE blobs SET bytes = x'00'", "DELETE FROM blobs",
      "INSERT OR REPLACE INTO blobs SELECT hash, kind, x'00' FROM blobs",
      "INSERT OR REPLACE INTO events SELECT content_hash, id, key, x'00' FROM events",
      "INSERT OR REPLACE INTO entries SELECT sequence, 0, content_hash, previous, hash FROM entries",
      "REPLACE INTO entries SELECT 3, 0, content_hash, previous, hash FROM entries",
    ]
    for sql in attempts {
      #expect(throws: DatabaseError.self, "\(sql)") {
        try store.queue.write { db in try db.execute(sql: sql) }
      }
    }
    #expect(try store.verify().isIntact)
  }

  @Test("verify says when the protection was taken off")
  func unprotected() throws {
    let store = try folder.open()
    try folder.run((sql: "SELECT 1", arguments: []))
    #expect(try store.storageProblems().count == 3)
    #expect(try store.verify().isIntact == false)
  }
}
