import OversightCore
import Foundation
import GRDB
import Ledger
import LedgerContract

@testable import LedgerSQLite

/// A folder of its own for one test, removed with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/ledger-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var workspace: String { path + "/workspace.sqlite" }

  func open(_ schema: Schema = .current) throws -> SQLiteLedger {
    try SQLiteLedger(
      path: workspace, clock: { Timestamp(milliseconds: 1_800_000_000_000) }, schema: schema)
  }

  var place: LedgerPlace {
    LedgerPlace(
      open: { try self.open() }, tamper: { tampering in try self.run(tampering.statement) })
  }

  /// Runs SQL past the ledger, with its protection taken off first, as a tamperer would.
  func run(_ statement: (sql: String, arguments: StatementArguments)) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: workspace, configuration: configuration).write { db in
      let triggers = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger)") }
      try db.execute(sql: statement.sql, arguments: statement.arguments)
    }
  }
}

extension Tampering {
  fileprivate var statement: (sql: String, arguments: StatementArguments) {
    let event = "WHERE content_hash = (SELECT content_hash FROM entries WHERE sequence = ?)"
    switch self {
    case .changeEvent(let sequence, let bytes):
      return ("UPDATE events SET bytes = ? \(event)", [Data(bytes), sequence])
    case .redate(let sequence):
      return ("UPDATE entries SET recorded_at = recorded_at - 1 WHERE sequence = ?", [sequence])
    case .removeEntry(let sequence):
      return ("DELETE FROM entries WHERE sequence = ?", [sequence])
    case .refile(let sequence, let key):
      return ("UPDATE events SET key = ? \(event)", [key, sequence])
    case .changeBlob(let hash, let bytes):
      return ("UPDATE blobs SET bytes = ? WHERE hash = ?", [Data(bytes), Data(hash.bytes)])
    }
  }
}
