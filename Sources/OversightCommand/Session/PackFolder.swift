import Foundation
import Narration

/// The folder into which papers are written, all or nothing.
struct PackFolder {
  /// The name of the list of papers, without its ending.
  static let index = "index"

  private let url: URL
  /// As it was given.
  private let path: String
  private var manager: FileManager { .default }

  init(path: String) {
    self.path = path
    url = URL(fileURLWithPath: (path as NSString).expandingTildeInPath).standardizedFileURL
  }

  /// Writes files into the folder, which is made where there is none.
  ///
  /// - Parameter isForced: whether files that are not of the papers may lie there; they stay.
  /// - Throws: a failure that says what stands against it; everything is as it was then.
  func write(_ files: [String: Data], isForced: Bool) throws(Failure) {
    try check(files.keys, isForced: isForced)
    let draft = url.deletingLastPathComponent()
      .appendingPathComponent(".\(url.lastPathComponent)-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: draft) }
    do {
      try manager.createDirectory(at: draft, withIntermediateDirectories: true)
      for (name, data) in files { try data.write(to: draft.appendingPathComponent(name)) }
      try put(draft, files.keys.sorted())
    } catch {
      throw Failure(.refused, Words.Sessions.notWritten(path, error.localizedDescription))
    }
  }

  /// A new folder comes into being at once. In one that is there each file takes the place of the one
  /// before it; where one cannot, all go back.
  private func put(_ draft: URL, _ names: [String]) throws {
    guard manager.fileExists(atPath: url.path) else {
      return try manager.moveItem(at: draft, to: url)
    }
    var moves: [(from: URL, to: URL)] = []
    func move(_ from: URL, _ to: URL) throws {
      try manager.moveItem(at: from, to: to)
      moves.append((from, to))
    }
    do {
      for name in names {
        let place = url.appendingPathComponent(name)
        if manager.fileExists(atPath: place.path) {
          try move(place, draft.appendingPathComponent("\(name).before"))
        }
        try move(draft.appendingPathComponent(name), place)
      }
    } catch {
      for move in moves.reversed() { try? manager.moveItem(at: move.to, to: move.from) }
      throw error
    }
  }

  private func check(_ names: some Collection<String>, isForced: Bool) throws(Failure) {
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: url.path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue, let held = try? manager.contentsOfDirectory(atPath: url.path) else {
      throw Failure(.refused, Words.Sessions.notAFolder(path))
    }
    let others = held.filter { !isEarlier || !names.contains($0) }.sorted()
    if !isForced, !others.isEmpty {
      throw Failure(.refused, Words.Sessions.otherFiles(path, others))
    }
  }

  /// Whether papers were written there before: those are written anew.
  private var isEarlier: Bool {
    let list = url.appendingPathComponent("\(Self.index).md")
    guard let text = try? String(contentsOf: list, encoding: .utf8) else { return false }
    return text.hasPrefix("# \(CalibrationWords.papers)")
  }
}
