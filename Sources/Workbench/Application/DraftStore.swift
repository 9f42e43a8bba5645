import Foundation
import OversightCore

/// Keeps texts that are being written, a file each, so that neither crash nor hang-up loses one.
public struct DraftStore: Sendable {
  private let folder: URL

  /// One person's drafts, in a folder of their own within `folder`, since several may work under one
  /// login and nobody's unsaved words are another's to read. It is made private (mode 0700) when the
  /// first is kept.
  public init(folder: URL, of person: Actor) {
    self.folder = folder.appending(path: Self.safe(person.name))
  }

  /// The drafts of earlier runs. Files that cannot be read are left alone.
  public func all() -> [DraftKey: String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var drafts: [DraftKey: String] = [:]
    for name in names.sorted() where name.hasSuffix(".draft") {
      guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8),
        let end = text.firstIndex(of: "\n")
      else { continue }
      drafts[DraftKey(String(text[..<end]))] = String(text[text.index(after: end)...])
    }
    return drafts
  }

  /// Keeps a text, or forgets it where there is none. The file (mode 0600) is written beside its
  /// place and moved there, so that a crash leaves the old one or the new.
  public func keep(_ key: DraftKey, _ text: String?) throws {
    let place = folder.appending(path: Self.name(of: key))
    guard let text else {
      if FileManager.default.fileExists(atPath: place.path) {
        try FileManager.default.removeItem(at: place)
      }
      return
    }
    for level in [folder.deletingLastPathComponent(), folder] {
      try FileManager.default.createDirectory(
        at: level, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    let beside = folder.appending(path: Self.name(of: key) + ".new")
    let bytes = Data("\(key)\n\(text)".utf8)
    guard
      FileManager.default.createFile(
        atPath: beside.path, contents: bytes, attributes: [.posixPermissions: 0o600])
    else { throw CocoaError(.fileWriteUnknown) }
    guard rename(beside.path, place.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  private static func name(of key: DraftKey) -> String { safe(key.description) + ".draft" }

  /// A text as a name of a file that no other text has.
  private static func safe(_ text: String) -> String {
    let safe = text.utf8.map { byte -> String in
      let character = Character(UnicodeScalar(byte))
      let isPlain = character.isASCII && (character.isLetter || character.isNumber)
      return isPlain ? String(character) : "%" + String(byte, radix: 16)
    }
    return safe.joined()
  }
}

/// The user's own editor on a private temporary file, which is removed afterwards.
struct ExternalEditor {
  /// The command, as `EDITOR` gives it.
  let command: String

  /// The text after the editor ended; nil where it failed.
  func edit(_ text: String) -> String? {
    let name = "oversight-\(ProcessInfo.processInfo.processIdentifier).txt"
    let place = FileManager.default.temporaryDirectory.appending(path: name)
    defer { try? FileManager.default.removeItem(at: place) }
    guard
      FileManager.default.createFile(
        atPath: place.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]),
      run(on: place.path) == 0
    else { return nil }
    return try? String(contentsOf: place, encoding: .utf8)
  }

  /// Spawned with an empty signal mask and default handlers, so that the editor hears of a resize.
  private func run(on path: String) -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    // The path is an argument of its own: no shell ever reads it.
    let words = ["/bin/sh", "-c", "exec \(command) \"$1\"", "sh", path]
    var arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    guard posix_spawn(&process, "/bin/sh", nil, &attributes, &arguments, environ) == 0 else {
      return -1
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }
}
