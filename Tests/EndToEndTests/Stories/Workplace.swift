import Foundation

/// A home and a workspace of its own for a story, so that none reads or writes the developer's.
final class Workplace {
  /// What a run without a terminal gave.
  struct Run {
    let status: Int32
    let output: String
    let complaint: String
  }

  static let draft = ["--framework", "2024-25-consultation"]
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "oversight-story-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var variables: [String: String] {
    ["HOME": folder.path, "XDG_DATA_HOME": folder.appending(path: "share").path]
  }

  /// Starts the workbench without waiting for anything.
  func start(
    _ arguments: [String] = [], as name: String = "ann", environment: [String: String] = [:],
    columns: Int = 120, rows: Int = 40
  ) throws -> PtyProgram {
    let program = try PtyProgram(
      Products.path("oversight"), ["--as", name] + arguments,
      environment: variables.merging(environment) { $1 }, columns: columns, rows: rows)
    program.belongings = self
    return program
  }

  /// Starts the workbench and waits until the list is there.
  func workbench(
    _ arguments: [String] = [], as name: String = "ann", environment: [String: String] = [:],
    columns: Int = 120, rows: Int = 40
  ) throws -> PtyProgram {
    let program = try start(
      arguments, as: name, environment: environment, columns: columns, rows: rows)
    try program.waitFor(" organisations. Up and down choose", seconds: 30)
    try program.waitUntilIdle()
    try program.answerGreetings()
    return program
  }

  /// A workbench on the capability tab of an organisation under the draft edition.
  func capability(
    of code: String, _ arguments: [String] = [], as name: String = "ann",
    environment: [String: String] = [:]
  ) throws -> PtyProgram {
    let program = try workbench(Self.draft + arguments, as: name, environment: environment)
    try program.open(code)
    try program.goToTab("Capability")
    return program
  }

  /// A shell on a terminal, in this home.
  func shell() throws -> PtyProgram {
    let own = variables.merging(["PS1": "prompt> "]) { $1 }
    let shell = try PtyProgram(
      "/bin/bash", ["--norc", "-i"], environment: own, columns: 120, rows: 40)
    shell.belongings = self
    try shell.waitFor("prompt>")
    return shell
  }

  /// Runs a command of the program; input and outputs are no terminals. Outputs go to files, so
  /// that no pipe can fill up while the other is read.
  func run(_ arguments: [String], as name: String = "ann", input: String? = nil) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: Products.path("oversight"))
    process.arguments = arguments + ["--as", name]
    process.environment = variables.merging(["LANG": "C.UTF-8"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    if let input {
      let place = folder.appending(path: "input-\(UUID())")
      try Data(input.utf8).write(to: place)
      process.standardInput = try FileHandle(forReadingFrom: place)
    }
    let places = ["output", "complaint"].map { folder.appending(path: "\($0)-\(UUID())") }
    let files = try places.map { place in
      try Data().write(to: place)
      return try FileHandle(forWritingTo: place)
    }
    (process.standardOutput, process.standardError) = (files[0], files[1])
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    try process.run()
    if end.wait(timeout: .now() + 60) == .timedOut { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    let texts = try places.map { try String(contentsOf: $0, encoding: .utf8) }
    return Run(status: process.terminationStatus, output: texts[0], complaint: texts[1])
  }
}

/// What `list --format json` says of organisations, as far as stories need it.
struct Listing: Decodable {
  struct Organisation: Decodable {
    let code: String
    let unadjustedSegment: Int?
  }
  let organisations: [Organisation]

  init(_ workplace: Workplace, _ arguments: [String]) throws {
    let run = try workplace.run(["list", "--format", "json"] + arguments)
    self = try JSONDecoder().decode(Listing.self, from: Data(run.output.utf8))
  }
}
