import Foundation
import GRDB
import Ledger

extension SQLiteLedger {
  /// How long one program waits for another.
  static let patience: TimeInterval = 5

  /// Opens the file, takes missing steps of the layout, and turns to a write-ahead log, so that one
  /// program reads while another writes.
  static func open(_ path: String, _ schema: Schema) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: path, configuration: configuration())
    try queue.writeWithoutTransaction { db in
      try schema.migrate(db, path: path)
      try useWriteAheadLog(db, path: path)
    }
    return queue
  }

  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  /// SQLite does not wait by itself while it changes the kind of log.
  private static func useWriteAheadLog(_ db: Database, path: String) throws {
    if try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal" { return }
    for attempt in 1... {
      do {
        let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        guard mode == "wal" else {
          throw LedgerError.cannotOpen(path: path, reason: Words.noWriteAheadLog)
        }
        return
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && attempt < 100 {
        usleep(20_000)
      }
    }
  }
}

/// Does something with the file; whatever goes wrong is told in the ledger's own terms.
func access<Value>(_ path: String, _ work: () throws -> Value) throws(LedgerError) -> Value {
  do {
    return try work()
  } catch let error as LedgerError {
    throw error
  } catch let error as DatabaseError {
    throw LedgerError(error, path: path)
  } catch {
    throw .storage(path: path, reason: "\(error)")
  }
}

extension LedgerError {
  init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_ERROR:
      self = .damaged(path: path, reason: reason)
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, reason: reason)
    default: self = .storage(path: path, reason: reason)
    }
  }
}
