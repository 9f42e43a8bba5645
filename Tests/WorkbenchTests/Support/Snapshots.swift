import Foundation
import Terminal

/// Pictures of screens as text files beside the tests. `OVERSIGHT_RECORD=1` writes them anew; without
/// it a missing or different file is a failure.
enum Snapshots {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Snapshots")

  static let isRecording = ProcessInfo.processInfo.environment["OVERSIGHT_RECORD"] == "1"

  /// What differs between a picture and its file; nil where nothing does.
  static func difference(_ name: String, _ grid: Grid) throws -> String? {
    let file = folder.appending(path: "\(name).txt")
    let text = grid.text + "\n"
    if isRecording {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return nil
    }
    guard let held = try? String(contentsOf: file, encoding: .utf8) else {
      return "\(name) has no file; OVERSIGHT_RECORD=1 writes it:\n\(text)"
    }
    guard held != text else { return nil }
    return "\(name) was\n\(held)--- and is\n\(text)--- first at \(first(held, text))"
  }

  private static func first(_ held: String, _ text: String) -> String {
    let old = held.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset
    return "line \((line ?? min(old.count, new.count)) + 1)"
  }
}
