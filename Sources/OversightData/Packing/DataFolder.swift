import Foundation

/// A folder laid out as `Data/`: tables and their descriptions in folders, framework files, and the
/// pack of them all.
public struct DataFolder: Sendable {
  /// The name of the pack within the folder.
  public static let packName = "bundled.pack"
  /// The name of a folder's description.
  public static let descriptionName = "datapackage.json"
  private let root: URL

  /// A folder, or a link to one; nothing is read yet.
  public init(path: String) {
    root = URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath()
  }

  /// All tables, descriptions and framework files of the folder.
  public func pack() throws(PackError) -> Pack {
    var entries: [Pack.Entry] = []
    for name in try names() where Self.belongs(name) {
      entries.append(Pack.Entry(name: name, bytes: try read(name)))
    }
    if entries.isEmpty { throw .missing("\(root.path)/…/\(Self.descriptionName)") }
    return try Pack(entries)
  }

  /// The bytes of a file of the folder.
  public func read(_ name: String) throws(PackError) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: root.appendingPathComponent(name)))
    } catch {
      throw .unreadable(name, reason: error.localizedDescription)
    }
  }

  /// Writes files into the folder: all are written under other names first, so that a full disk or
  /// a folder without permission leaves every file as it was.
  public func write(_ entries: [Pack.Entry]) throws(PackError) {
    do {
      for entry in entries { try stage(entry) }
    } catch {
      for entry in entries { try? FileManager.default.removeItem(at: staged(entry)) }
      throw .unreadable(root.path, reason: error.localizedDescription)
    }
    for entry in entries {
      guard rename(staged(entry).path, root.appendingPathComponent(entry.name).path) == 0 else {
        throw .unreadable(entry.name, reason: String(cString: strerror(errno)))
      }
    }
  }

  private func staged(_ entry: Pack.Entry) -> URL {
    root.appendingPathComponent(entry.name + ".new")
  }

  private func stage(_ entry: Pack.Entry) throws {
    let file = staged(entry)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(entry.bytes).write(to: file)
  }

  /// The paths of all files, relative to the folder.
  public func names() throws(PackError) -> [String] {
    do {
      return try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    } catch {
      throw .unreadable(root.path, reason: error.localizedDescription)
    }
  }

  private static func belongs(_ name: String) -> Bool {
    let parts = name.split(separator: "/")
    guard parts.count >= 2, let file = parts.last, !file.hasPrefix(".") else { return false }
    return file.hasSuffix(".csv") || file == descriptionName
      || (parts[0] == "Frameworks" && file.hasSuffix(".yaml"))
  }
}
