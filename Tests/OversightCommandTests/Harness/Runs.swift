import Foundation
import Testing

/// What a run of the built program gave.
struct RunResult {
  let status: Int32
  let output: String
  let complaint: String

  /// The output as a JSON object.
  func json() throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
  }
}

/// A home of its own for runs of the built program.
final class Home {
  let folder: URL
  var workspace: String { folder.appendingPathComponent("oversight/workspace.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("oversight-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file into the home and gives its path.
  func write(_ text: String, to name: String) throws -> String {
    let place = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: place)
    return place.path
  }

  var hasWorkspace: Bool { FileManager.default.fileExists(atPath: workspace) }

  /// Runs the program; input and outputs are no terminals. Outputs go to files, so that no pipe can
  /// fill up while the other is read.
  func run(_ arguments: String...) throws -> RunResult { try run(arguments) }

  func run(_ arguments: [String], variables: [String: String] = [:]) throws -> RunResult {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.environment = environment.merging(variables) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    let names = ["output", "complaint"].map { "\($0)-\(UUID().uuidString)" }
    let files = try names.map(file)
    (process.standardOutput, process.standardError) = (files[0], files[1])
    try process.run()
    process.waitUntilExit()
    try files.forEach { try $0.close() }
    return RunResult(
      status: process.terminationStatus, output: try text(names[0]), complaint: try text(names[1]))
  }

  private var environment: [String: String] {
    let kept = ["PATH", "LD_LIBRARY_PATH", "HOME"]
    let own = ProcessInfo.processInfo.environment.filter { kept.contains($0.key) }
    return own.merging(["XDG_DATA_HOME": folder.path, "XDG_CONFIG_HOME": folder.path]) { _, new in
      new
    }
  }

  private func file(_ name: String) throws -> FileHandle {
    let url = folder.appendingPathComponent(name)
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  private func text(_ name: String) throws -> String {
    let url = folder.appendingPathComponent(name)
    defer { try? FileManager.default.removeItem(at: url) }
    return try String(contentsOf: url, encoding: .utf8)
  }

  /// The program lies beside the tests.
  private static let program: URL = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = tests.deletingLastPathComponent().appendingPathComponent("oversight")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    let bundle = Bundle.main.bundleURL.deletingLastPathComponent()
    return bundle.appendingPathComponent("oversight")
  }()
}

/// The folder of the sources, for published figures and schemas.
enum Repository {
  static func url(_ path: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(path)
  }

  /// The entries with which a workspace begins: the data, and each edition that is carried.
  static func firstEntries() throws -> Int {
    let files = try FileManager.default.contentsOfDirectory(atPath: url("Data/Frameworks").path)
    return 1 + files.filter { $0.hasSuffix(".yaml") }.count
  }

  /// The rows of a table without quoted fields, by column.
  static func rows(_ path: String) throws -> [[String: String]] {
    let lines = try String(contentsOf: url(path), encoding: .utf8)
      .split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let header = try #require(lines.first).map(String.init)
    return lines.dropFirst().map { fields in
      Dictionary(zip(header, fields.map(String.init))) { first, _ in first }
    }
  }
}
