import OversightCore
import Foundation
import GRDB
import Ledger
import LedgerContract
import Testing

@testable import LedgerSQLite

@Suite("The workspace file")
struct FileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  private func refusal(_ path: String) -> LedgerError? {
    do {
      _ = try SQLiteLedger(path: path, clock: { Timestamp(milliseconds: 0) })
      return nil
    } catch { return error }
  }

  @Test("the file, its log and its folder belong to their owner only")
  func modes() throws {
    let path = folder.path + "/new/deep/workspace.sqlite"
    let store = try SQLiteLedger(path: path, clock: { Timestamp(milliseconds: 0) })
    var desk = Desk(store)
    try desk.carryOut(.writing("private"), by: Fixture.ann)
    for suffix in ["", "-wal", "-shm"] { #expect(try mode(path + suffix) == 0o600) }
    #expect(try mode(folder.path + "/new") == 0o700)
    #expect(try mode(folder.path + "/new/deep") == 0o700)
  }

  @Test("the writing connection syncs fully, keeps a write-ahead log and checks references")
  func pragmas() throws {
    let store = try folder.open()
    let found = try ["synchronous", "journal_mode", "foreign_keys", "application_id"].map { name in
      try store.queue.writeWithoutTransaction { db in
        try String.fetchOne(db, sql: "PRAGMA \(name)")
      }
    }
    #expect(found == ["2", "wal", "1", String(WorkspaceFile.applicationID)])
  }

  @Test("an appended event is there for a connection of its own")
  func durable() throws {
    var desk = Desk(try folder.open())
    try desk.carryOut(.writing("kept"), by: Fixture.ann)
    let count = try DatabaseQueue(path: folder.workspace).read { db in
      try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM entries")
    }
    #expect(count == 1)
  }

  @Test("an empty file becomes a workspace")
  func empty() throws {
    try Data().write(to: URL(fileURLWithPath: folder.workspace))
    #expect(try folder.open().entries(since: 0).isEmpty)
  }

  @Test("another file is refused and left as it is")
  func otherFiles() throws {
    let text = Data("Code,Name\nQAA,NHS\n".utf8)
    try text.write(to: URL(fileURLWithPath: folder.workspace))
    #expect(refusal(folder.workspace) == .notAWorkspace(path: folder.workspace))
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.workspace)) == text)
  }

  @Test("another program's database is refused and left as it is")
  func otherDatabases() throws {
    try DatabaseQueue(path: folder.workspace).write { db in
      try db.execute(sql: "CREATE TABLE things (id INTEGER)")
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.workspace))
    #expect(refusal(folder.workspace) == .notAWorkspace(path: folder.workspace))
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.workspace)) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
  }

  @Test("a folder, an empty path, a path through a file: refused with a reason")
  func otherPlaces() throws {
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path + "/file"))
    for path in [folder.path, "", folder.path + "/file/workspace.sqlite"] {
      guard case .cannotOpen? = refusal(path) else {
        Issue.record("\(path): \(String(describing: refusal(path)))")
        continue
      }
    }
  }

  @Test("a name that means something to SQLite is only a name")
  func names() throws {
    for name in [":memory:", "file:x?mode=memory"] {
      let path = folder.path + "/" + name
      _ = try SQLiteLedger(path: path, clock: { Timestamp(milliseconds: 0) })
      #expect(FileManager.default.fileExists(atPath: path))
    }
  }

  @Test("a damaged file is told as damage, on opening or by verify")
  func damaged() throws {
    var desk = Desk(try folder.open())
    for number in 0..<200 { try desk.carryOut(.writing("note \(number)"), by: Fixture.ann) }
    desk = Desk(try TemporaryFolder().open())
    let file = URL(fileURLWithPath: folder.workspace)
    let bytes = try Data(contentsOf: file)
    try (bytes.prefix(4096) + Data(repeating: 0x5A, count: bytes.count - 4096)).write(to: file)
    #expect(throws: LedgerError.self) {
      let store = try folder.open()
      _ = try store.entries(since: 0)
    }
  }

  @Test("a cut-off file is told as damage")
  func truncated() throws {
    _ = try folder.open()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.workspace))
    try bytes.prefix(4096).write(to: URL(fileURLWithPath: folder.workspace))
    #expect(refusal(folder.workspace)?.isDamage == true)
    try bytes.prefix(50).write(to: URL(fileURLWithPath: folder.workspace))
    #expect(refusal(folder.workspace) == .notAWorkspace(path: folder.workspace))
  }
}
