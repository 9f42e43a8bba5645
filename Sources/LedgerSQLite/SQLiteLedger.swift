import Foundation
import GRDB
import Ledger
import OversightCore

/// A ledger in one file, for one person or for several programs on one computer. Every append is on
/// the disk when it returns; the file and what lies beside it belong to their owner only.
public final class SQLiteLedger: LedgerStore {
  let path: String
  let queue: DatabaseQueue
  private let clock: @Sendable () -> Timestamp
  private let watcher: Watcher

  /// A file shows all it holds.
  public let holdsEveryBody = true

  /// Opens a workspace, or makes one where there is no file or an empty one.
  ///
  /// - Parameters:
  ///   - path: the file; folders that are missing are made.
  ///   - clock: the clock entries are dated by.
  /// - Throws: why it cannot be opened; what was there is then as it was.
  public convenience init(
    path: String, clock: @escaping @Sendable () -> Timestamp
  ) throws(LedgerError) {
    try self.init(path: path, clock: clock, schema: .current)
  }

  init(
    path: String, clock: @escaping @Sendable () -> Timestamp, schema: Schema
  ) throws(LedgerError) {
    let file = try WorkspaceFile(path: path)
    try file.prepare()
    let queue = try access(file.path) { try Self.open(file.path, schema) }
    self.path = file.path
    self.queue = queue
    self.clock = clock
    watcher = Watcher(path: file.path)
  }

  /// Adds events in one transaction.
  public func append(
    _ events: [Event], expecting: [JudgementKey: Int], by viewer: Viewer, sessions: Sessions
  ) throws(LedgerError) -> [Entry] {
    guard !events.isEmpty else { return [] }
    let entries = try write { db in
      for event in events { try db.refuseRecorded(event) }
      let clashes = try Clash.among(
        events, expecting: expecting, for: viewer, sessions: sessions, newer: db.entries)
      guard clashes.isEmpty else { throw LedgerError.clash(clashes) }
      return try events.map { try db.record($0, at: self.clock()) }
    }
    if let last = entries.last { watcher.announce(last.sequence) }
    return entries
  }

  /// The entries after a sequence, in order.
  public func entries(since sequence: Int) throws(LedgerError) -> [StoredEntry] {
    try access(path) { try queue.read { db in try db.entries(since: sequence) } }
  }

  /// Keeps bytes under their SHA-256.
  public func put(_ bytes: [UInt8], kind: BlobKind) throws(LedgerError) -> ContentHash {
    let hash = ContentHash.of(bytes)
    try write { db in try db.keep(bytes, kind, hash) }
    return hash
  }

  /// The bytes of a hash; nil where none are kept.
  public func get(_ hash: ContentHash) throws(LedgerError) -> Blob? {
    try access(path) { try queue.read { db in try db.blob(hash) } }
  }

  /// The hashes of all bytes kept, ascending.
  public func blobs() throws(LedgerError) -> [ContentHash] {
    try access(path) { try queue.read { db in try db.blobHashes() } }
  }

  /// Calls back when entries were added. Start to observe first and read then, so that nothing falls
  /// in between.
  public func observe(
    _ handler: @escaping @Sendable (Int) -> Void
  ) throws(LedgerError) -> LedgerObserver {
    try access(path) { try watcher.add(handler) }
  }

  /// What SQLite says of the file, and whether its protection is in place.
  public func storageProblems() throws(LedgerError) -> [String] {
    try access(path) { try queue.read { db in try db.problems() } }
  }

  private func write<Value>(_ work: (Database) throws -> Value) throws(LedgerError) -> Value {
    try access(path) {
      try queue.writeWithoutTransaction { db in
        var value: Value?
        try db.inTransaction(.immediate) {
          value = try work(db)
          return .commit
        }
        guard let value else { throw LedgerError.busy(path: path) }
        return value
      }
    }
  }
}
