import Dispatch
import Foundation
import GRDB
import Ledger
import LedgerContract
import Synchronization
import Testing

@testable import LedgerSQLite

@Suite("Trouble with the disk and with others")
struct TroubleTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("a full disk is told, and nothing is lost or half written")
  func full() throws {
    let store = try folder.open()
    var desk = Desk(store)
    try desk.carryOut(.writing("before"), by: Fixture.ann)
    try store.queue.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    let big = String(repeating: "x", count: 4000)
    #expect(throws: LedgerError.full(path: folder.workspace)) {
      for _ in 0..<50 { try desk.carryOut(.writing(big), by: Fixture.ann) }
    }
    let report = try folder.open().verify()
    #expect(report.damages == [])
    #expect(report.entries >= 1)
  }

  @Test(
    "a file that may not be written is told, and can still be read",
    .enabled(if: geteuid() != 0, "nothing is read-only for root"))
  func readOnly() throws {
    var desk = Desk(try folder.open())
    try desk.carryOut(.writing("before"), by: Fixture.ann)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o400], ofItemAtPath: folder.workspace)
    var late = Desk(try folder.open(), seed: 2)
    #expect(throws: LedgerError.readOnly(path: folder.workspace)) {
      try late.carryOut(.writing("after"), by: Fixture.ann)
    }
    #expect(try late.store.record(for: Fixture.ann).notes.count == 1)
  }

  @Test("what SQLite reports is told in the ledger's own terms")
  func terms() {
    let expected: [(ResultCode, LedgerError)] = [
      (.SQLITE_FULL, .full(path: "p")), (.SQLITE_READONLY, .readOnly(path: "p")),
      (.SQLITE_BUSY, .busy(path: "p")), (.SQLITE_NOTADB, .damaged(path: "p", reason: "m")),
      (.SQLITE_CORRUPT, .damaged(path: "p", reason: "m")),
      (.SQLITE_IOERR, .storage(path: "p", reason: "m")),
    ]
    for (code, error) in expected {
      #expect(LedgerError(DatabaseError(resultCode: code, message: "m"), path: "p") == error)
      #expect(!error.sentence.isEmpty && !error.nextStep.isEmpty)
    }
  }

  @Test("many at once open, make and write one file; the chain stays whole")
  func crowd() throws {
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { worker in
      do {
        var desk = Desk(try folder.open(), seed: UInt64(worker + 1))
        for number in 0..<10 { try desk.carryOut(.writing("\(number)"), by: Fixture.ann) }
      } catch { failures.withLock { $0.append("\(error)") } }
    }
    #expect(failures.withLock { $0 } == [])
    let report = try folder.open().verify()
    #expect(report.damages == [])
    #expect(report.entries == 80)
  }

  @Test("another program that holds the file is waited for")
  func busy() throws {
    var desk = Desk(try folder.open())
    let other = try DatabaseQueue(path: folder.workspace)
    let held = DispatchSemaphore(value: 0)
    let thread = Thread {
      try? other.writeWithoutTransaction { db in
        try db.execute(sql: "BEGIN IMMEDIATE")
        held.signal()
        Thread.sleep(forTimeInterval: 0.2)
        try db.execute(sql: "COMMIT")
      }
    }
    thread.start()
    held.wait()
    #expect(try desk.carryOut(.writing("patient"), by: Fixture.ann).count == 1)
  }
}
