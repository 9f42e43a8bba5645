import GRDB
import Ledger

/// The layout of the file, as steps from one version to the next. A step is never changed once it
/// was released; `user_version` counts the steps taken.
struct Schema {
  let steps: [String]

  /// The layout this program writes.
  static let current = Schema(steps: [v1])

  var version: Int { steps.count }

  /// Takes the missing steps in one transaction. Two programs may do so at once: the second waits
  /// and finds it done.
  func migrate(_ db: Database, path: String) throws {
    let found = try Self.version(db)
    guard found <= version else {
      throw LedgerError.newerWorkspace(path: path, version: found, known: version)
    }
    guard found < version else { return }
    try db.inTransaction(.immediate) {
      let found = try Self.version(db)
      if found == 0 { try Self.claim(db, path: path) }
      for step in steps.dropFirst(found) { try db.execute(sql: step) }
      try db.execute(sql: "PRAGMA user_version = \(max(found, version))")
      return .commit
    }
  }

  private static func version(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  /// Only an empty database becomes a workspace.
  private static func claim(_ db: Database, path: String) throws {
    guard try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_master") == 0 else {
      throw LedgerError.notAWorkspace(path: path)
    }
    try db.execute(sql: "PRAGMA application_id = \(WorkspaceFile.applicationID)")
  }

  /// Tables whose rows are never changed or removed, not even by replacing them.
  static let protectedTables = ["events", "entries", "blobs"]

  private static let v1 =
    """
    CREATE TABLE events (
      content_hash BLOB NOT NULL PRIMARY KEY CHECK (length(content_hash) = 32),
      id TEXT NOT NULL UNIQUE,
      key TEXT,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE INDEX events_by_key ON events (key);
    CREATE TABLE entries (
      sequence INTEGER NOT NULL PRIMARY KEY CHECK (sequence > 0),
      recorded_at INTEGER NOT NULL,
      content_hash BLOB NOT NULL UNIQUE REFERENCES events (content_hash),
      previous BLOB NOT NULL UNIQUE CHECK (length(previous) = 32),
      hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32)
    ) STRICT;
    CREATE TABLE blobs (
      hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
      kind TEXT NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER events_stay BEFORE UPDATE ON events
      BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER events_remain BEFORE DELETE ON events
      BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;
    CREATE TRIGGER events_once BEFORE INSERT ON events
      WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id OR content_hash = NEW.content_hash)
      BEGIN SELECT RAISE(ABORT, 'events are never replaced'); END;
    CREATE TRIGGER entries_stay BEFORE UPDATE ON entries
      BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
    CREATE TRIGGER entries_remain BEFORE DELETE ON entries
      BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END;
    CREATE TRIGGER entries_once BEFORE INSERT ON entries
      WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM entries)
        OR EXISTS (
          SELECT 1 FROM entries WHERE content_hash = NEW.content_hash
            OR previous = NEW.previous OR hash = NEW.hash)
      BEGIN SELECT RAISE(ABORT, 'entries follow one another'); END;
    CREATE TRIGGER blobs_stay BEFORE UPDATE ON blobs
      BEGIN SELECT RAISE(ABORT, 'files are never changed'); END;
    CREATE TRIGGER blobs_remain BEFORE DELETE ON blobs
      BEGIN SELECT RAISE(ABORT, 'files are never removed'); END;
    CREATE TRIGGER blobs_once BEFORE INSERT ON blobs
      WHEN EXISTS (SELECT 1 FROM blobs WHERE hash = NEW.hash)
      BEGIN SELECT RAISE(ABORT, 'files are never replaced'); END;
    """
}
