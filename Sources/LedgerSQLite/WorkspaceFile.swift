import Foundation
import Ledger

/// The file on disk before SQLite touches it: who may read it, and whether it is ours at all.
struct WorkspaceFile {
  /// `OvWb`, at byte 68 of the file.
  static let applicationID: Int32 = 0x4F76_5762

  let path: String

  /// Absolute, so that no name is taken for an address or for memory.
  init(path: String) throws(LedgerError) {
    guard !path.isEmpty else { throw .cannotOpen(path: path, reason: Words.emptyPath) }
    self.path = URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// Makes the file where there is none, for its owner only and before it has any content; refuses
  /// what is not a workspace without opening it as a database. An empty file is taken as a new one.
  func prepare() throws(LedgerError) {
    try makeFolder((path as NSString).deletingLastPathComponent)
    let file = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    if file >= 0 {
      close(file)
    } else if errno == EEXIST {
      try check()
    } else {
      throw failure()
    }
  }

  private func check() throws(LedgerError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw failure() }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .cannotOpen(path: path, reason: Words.notAFile)
    }
    let header = try header()
    guard header.isEmpty || Self.isWorkspace(header) else { throw .notAWorkspace(path: path) }
  }

  private func header() throws(LedgerError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(file, &bytes, bytes.count)
    guard count >= 0 else { throw failure() }
    return Array(bytes.prefix(count))
  }

  private static func isWorkspace(_ header: [UInt8]) -> Bool {
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      return false
    }
    let identifier = header[68..<72].reduce(Int32(0)) { $0 << 8 | Int32($1) }
    return identifier == applicationID
  }

  private func makeFolder(_ folder: String) throws(LedgerError) {
    var status = stat()
    guard stat(folder, &status) != 0 else { return }
    try makeFolder((folder as NSString).deletingLastPathComponent)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw .cannotOpen(path: path, reason: Words.cannotMakeFolder(folder, reason(errno)))
    }
  }

  private func failure() -> LedgerError {
    let code = errno
    if code == ENOSPC || code == EDQUOT { return .full(path: path) }
    return .cannotOpen(path: path, reason: reason(code))
  }

  private func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
