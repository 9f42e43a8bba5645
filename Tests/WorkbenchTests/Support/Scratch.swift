import Foundation
import Ledger
import OversightCore
import Testing

@testable import Workbench

/// A folder of a test's own, removed with it.
final class Scratch {
  /// Longer than a program for a clipboard may take: many tests share the processor.
  static let patience = 60.0
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "scratch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func place(_ name: String) -> URL { folder.appending(path: name) }

  /// A program of a few lines of shell. A shell writes it: while this process has it open, another
  /// test that starts a program would hand the open file on, and what is open cannot be run.
  @discardableResult
  func program(_ name: String, _ lines: String) throws -> URL {
    let place = place(name)
    let writing = "printf '#!/bin/sh\\n%s\\n' \"$1\" > \"$2\" && chmod 755 \"$2\""
    let process = Subprocess.start("/bin/sh", ["-c", writing, "sh", lines, place.path])
    #expect(Subprocess.wait(for: try #require(process)))
    return place
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: place(name), encoding: .utf8)
  }

  /// Who may read and write a file or folder.
  static func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  /// What the workbench needs of the world, with nothing behind it but this folder.
  func wiring(
    on ledger: SharedLedger, variables: [String: String] = [:], settings: Settings = Settings()
  ) -> Wiring {
    let person = People.named("ann")
    var clipboard = Clipboard(variables: variables, folder: place("state"))
    clipboard.patience = Self.patience
    return Wiring(
      open: { try Self.open(ledger) }, export: { _, _ in "" }, importFile: { _, _ in "" },
      digest: { FileDigest(path: $0, digest: String(repeating: "0", count: 64)) },
      drafts: DraftStore(folder: place("drafts"), of: person),
      views: ViewStore(folder: place("view"), of: person),
      clipboard: clipboard, settings: settings,
      environment: .fixed(at: SharedLedger.time, seed: 3), variables: variables)
  }

  private static func open(_ ledger: SharedLedger) throws -> (Opening, any LedgerStore) {
    let viewer = Viewer(actor: People.named("ann"), role: .assessor)
    var opening = Opening(
      library: try Bundled.library(), record: try ledger.store.record(for: viewer), sequence: 0,
      framework: FrameworkID("2024-25-consultation"), period: Period("Q1 2025/26"))
    // Most stories begin after the tour.
    opening.greets = false
    return (opening, ledger.store)
  }
}
