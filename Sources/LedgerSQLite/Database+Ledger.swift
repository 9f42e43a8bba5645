import Foundation
import GRDB
import Ledger
import OversightCore

extension Database {
  /// The entries after a sequence with the events' bytes, where they are there.
  func entries(since sequence: Int) throws -> [StoredEntry] {
    try entries(where: "sequence > ?", [sequence])
  }

  /// The entries on a key after a sequence.
  func entries(on key: JudgementKey, after sequence: Int) throws -> [StoredEntry] {
    try entries(where: "key = ? AND sequence > ?", [key.description, sequence])
  }

  private func entries(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [StoredEntry] {
    let statement = try cachedStatement(
      sql: """
        SELECT sequence, recorded_at, entries.content_hash, previous, hash, bytes, key
        FROM entries LEFT JOIN events USING (content_hash)
        WHERE \(condition) ORDER BY sequence
        """)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var found: [StoredEntry] = []
    while let row = try rows.next() { found.append(StoredEntry(row)) }
    return found
  }

  private func lastEntry() throws -> Entry? {
    let last = try Int.fetchOne(self, sql: "SELECT max(sequence) FROM entries") ?? 0
    return try entries(since: last - 1).last?.entry
  }

  /// A second attempt at an append whose first one had come through.
  func refuseRecorded(_ event: Event) throws {
    let found = try Int.fetchOne(
      self, sql: "SELECT 1 FROM events WHERE id = ?", arguments: [event.id.description])
    if found != nil { throw LedgerError.alreadyRecorded(event.id) }
  }

  /// Writes an event and its entry.
  func record(_ event: Event, at time: Timestamp) throws -> Entry {
    try refuseRecorded(event)
    let entry = Entry(after: try lastEntry(), contentHash: event.contentHash, recordedAt: time)
    try cachedStatement(
      sql: "INSERT INTO events (content_hash, id, key, bytes) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [
      Data(entry.contentHash.bytes), event.id.description, event.key.description, Data(event.bytes),
    ])
    try cachedStatement(
      sql: """
        INSERT INTO entries (sequence, recorded_at, content_hash, previous, hash)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      entry.sequence, entry.recordedAt.milliseconds, Data(entry.contentHash.bytes),
      Data(entry.previous.bytes), Data(entry.hash.bytes),
    ])
    return entry
  }

  func keep(_ bytes: [UInt8], _ kind: BlobKind, _ hash: ContentHash) throws {
    guard try blob(hash) == nil else { return }
    try execute(
      sql: "INSERT INTO blobs (hash, kind, bytes) VALUES (?, ?, ?)",
      arguments: [Data(hash.bytes), kind.rawValue, Data(bytes)])
  }

  func blob(_ hash: ContentHash) throws -> Blob? {
    let row = try Row.fetchOne(
      self, sql: "SELECT kind, bytes FROM blobs WHERE hash = ?", arguments: [Data(hash.bytes)])
    guard let row else { return nil }
    let kind = String.fromDatabaseValue(row[0]).flatMap(BlobKind.init) ?? .dataset
    return Blob(kind: kind, bytes: row.bytes(1) ?? [])
  }

  func blobHashes() throws -> [ContentHash] {
    try Row.fetchAll(self, sql: "SELECT hash FROM blobs ORDER BY hash").map {
      $0.hash(0)
    }
  }

  /// What is wrong with the file as a database.
  func problems() throws -> [String] {
    var problems = try String.fetchAll(self, sql: "PRAGMA quick_check(5)").filter { $0 != "ok" }
    if try Row.fetchOne(self, sql: "PRAGMA foreign_key_check") != nil {
      problems.append(Words.brokenReference)
    }
    for table in Schema.protectedTables where try triggerCount(table) != 3 {
      problems.append(Words.unprotected(table))
    }
    return problems
  }

  private func triggerCount(_ table: String) throws -> Int? {
    try Int.fetchOne(
      self, sql: "SELECT COUNT(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?",
      arguments: [table])
  }
}

extension StoredEntry {
  /// A row as it is; what cannot be read becomes something that does not verify.
  fileprivate init(_ row: Row) {
    let entry = Entry(
      sequence: Int.fromDatabaseValue(row[0]) ?? 0,
      recordedAt: Timestamp(milliseconds: Int64.fromDatabaseValue(row[1]) ?? 0),
      contentHash: row.hash(2), previous: row.hash(3), hash: row.hash(4))
    self.init(entry: entry, bytes: row.bytes(5), key: String.fromDatabaseValue(row[6]))
  }
}

extension Row {
  fileprivate func bytes(_ column: Int) -> [UInt8]? {
    Data.fromDatabaseValue(self[column]).map { [UInt8]($0) }
  }

  fileprivate func hash(_ column: Int) -> ContentHash {
    bytes(column).flatMap { ContentHash(bytes: $0) } ?? .zero
  }
}
