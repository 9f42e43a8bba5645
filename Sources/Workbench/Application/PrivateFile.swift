import Foundation

/// Files that are their owner's only.
enum PrivateFile {
  /// Writes a file (mode 0600) beside its place and moves it there, so that a crash leaves the old
  /// one or the new. Missing folders are made private (mode 0700).
  static func write(_ bytes: Data, to place: URL) throws {
    try makeFolder(place.deletingLastPathComponent())
    let beside = place.appendingPathExtension("new")
    // One that a crash left half written; the new one must be ours from its first byte.
    unlink(beside.path)
    try create(beside, bytes)
    guard rename(beside.path, place.path) == 0 else { throw failure(place) }
  }

  /// Makes a file of a name that is not there yet, with its mode before its text: nobody reads it in
  /// between, and a link laid in its place is not followed.
  static func create(_ place: URL, _ bytes: Data) throws {
    let file = open(place.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(place) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    try handle.write(contentsOf: bytes)
    try handle.close()
  }

  /// Makes a folder, and every missing one above it.
  static func makeFolder(_ folder: URL) throws {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// A text as the name of a file that no other text has, and that leads to no other folder.
  static func name(_ text: String) -> String {
    let safe = text.utf8.map { byte -> String in
      let character = Character(UnicodeScalar(byte))
      let isPlain = character.isASCII && (character.isLetter || character.isNumber)
      return isPlain ? String(character) : "%" + String(byte, radix: 16)
    }
    return safe.joined()
  }

  private static func failure(_ place: URL) -> CocoaError {
    let reason = POSIXError(POSIXError.Code(rawValue: errno) ?? .EIO)
    return CocoaError(
      .fileWriteUnknown,
      userInfo: [NSFilePathErrorKey: place.path, NSUnderlyingErrorKey: reason])
  }
}
