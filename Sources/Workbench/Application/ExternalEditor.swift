import Foundation

/// How the user's own editor ended.
public enum EditorOutcome: Hashable, Sendable {
  /// With this text.
  case written(String)
  /// The command could not be run or ended with a failure: the text stays as it was.
  case failed(String)
  /// None is set.
  case none
}

/// The user's own editor on a private temporary file, which is removed with its folder afterwards.
struct ExternalEditor {
  /// The command, as `EDITOR` gives it; it may have arguments.
  let command: String

  /// Lets the editor change a text. Nothing of it stays on the disk, whatever happens.
  func edit(_ text: String) -> EditorOutcome {
    guard let folder = Self.freshFolder() else { return .failed(command) }
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = folder.appending(path: "oversight.txt")
    guard (try? PrivateFile.create(place, Data(text.utf8))) != nil, run(on: place.path),
      let bytes = try? Data(contentsOf: place)
    else { return .failed(command) }
    // An editor may leave bytes that are no UTF-8: what can be read of them is better than nothing.
    return .written(String(decoding: bytes, as: UTF8.self))
  }

  /// A folder nobody else can look into (mode 0700) or could have made before: editors put their own
  /// copies and swap files beside the text.
  private static func freshFolder() -> URL? {
    let pattern = FileManager.default.temporaryDirectory.appending(path: "oversight-XXXXXX").path
    var name = Array(pattern.utf8CString)
    guard mkdtemp(&name) != nil else { return nil }
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return URL(fileURLWithPath: path)
  }

  /// The shell reads the command, which may have arguments; the path is an argument of its own that
  /// no shell ever reads.
  private func run(on path: String) -> Bool {
    let words = ["-c", "exec \(command) \"$1\"", "sh", path]
    return Subprocess.start("/bin/sh", words).map(Subprocess.wait) ?? false
  }
}
