import ArgumentParser
import OversightData

/// Says whether tables, descriptions and pack fit together.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks tables against their descriptions, and that the pack is up to date.",
    discussion: "Exits with 1 where anything is stale.")

  @Option(help: "The data folder.")
  var data = "Data"

  func run() throws {
    let folder = DataFolder(path: data)
    let pack = try folder.pack()
    var problems = DataPackage.problems(in: pack)
    if (try? folder.read(DataFolder.packName)) != pack.bytes {
      problems.append("\(DataFolder.packName) is stale; run: oversight-data pack")
    }
    problems.forEach { print($0) }
    if !problems.isEmpty { throw ExitCode(1) }
    print("Data is up to date: \(pack.entries.count) files.")
  }
}
