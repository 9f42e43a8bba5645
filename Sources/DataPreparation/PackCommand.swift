import ArgumentParser
import OversightData

/// Packs the data folder for embedding.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Packs the tables and framework files for embedding.")

  @Option(help: "The data folder.")
  var data = "Data"

  func run() throws {
    let folder = DataFolder(path: data)
    let pack = try folder.pack()
    let problems = DataPackage.problems(in: pack)
    guard problems.isEmpty else { throw PreparationFailure.problems(problems) }
    let bytes = pack.bytes
    // An unchanged pack keeps its time stamp, so that nothing is built again for it.
    if (try? folder.read(DataFolder.packName)) != bytes {
      try folder.write([Pack.Entry(name: DataFolder.packName, bytes: bytes)])
    }
    print("\(DataFolder.packName): \(pack.entries.count) files, \(bytes.count) bytes")
  }
}
