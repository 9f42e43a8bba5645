import Foundation
import Ledger

/// The file in which the workspace is kept.
struct WorkspaceLocation: Equatable {
  let path: String
  /// Whether it was named, by option or variable, and is not just where it lies by default.
  let isNamed: Bool

  /// The option's path, else that of `$OVERSIGHT_WORKSPACE`, else one in the user's data folder.
  init(option: String?, variables: [String: String]) throws(Failure) {
    let named = option ?? variables.value("OVERSIGHT_WORKSPACE")
    if let named, named.hasPrefix("postgresql:") || named.hasPrefix("postgres:") {
      throw Failure(.refused, Words.noPostgres)
    }
    isNamed = named != nil
    path = named.map { ($0 as NSString).expandingTildeInPath } ?? Self.standard(variables)
  }

  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// Makes the folder of the file, for its owner only.
  func makeFolder() throws(LedgerError) {
    let folder = (path as NSString).deletingLastPathComponent
    if folder.isEmpty { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw .cannotOpen(path: path, reason: Words.unstopped(error.localizedDescription))
    }
  }

  private static func standard(_ variables: [String: String]) -> String {
    let home = variables.value("HOME") ?? NSHomeDirectory()
    let data = variables.value("XDG_DATA_HOME") ?? "\(home)/.local/share"
    return "\(data)/oversight/workspace.sqlite"
  }
}
