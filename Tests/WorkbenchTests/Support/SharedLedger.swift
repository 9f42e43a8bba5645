import OversightCore
import Foundation
import Ledger
import LedgerSQLite

/// A real ledger in a folder of its own, removed with it; several desktops may share one.
final class SharedLedger: Sendable {
  static let time = Timestamp(milliseconds: 1_794_493_740_000)

  let store: SQLiteLedger
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try SQLiteLedger(
      path: folder.appending(path: "workspace.sqlite").path, clock: { SharedLedger.time })
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
