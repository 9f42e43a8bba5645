import OversightData

/// The folder of source files; remembers what was read from it.
struct SourceFolder {
  struct Reading {
    let file: SourceFile
    let rows: Int
    let hash: String
  }

  private let folder: DataFolder
  private(set) var readings: [Reading] = []

  init(path: String) { folder = DataFolder(path: path) }

  mutating func bytes(_ file: SourceFile) throws -> [UInt8] {
    let bytes = try folder.read(file.path)
    let table = try CSVReader.read(bytes, file: file.name)
    let hash = DataPackage.Resource.hash(of: bytes).dropFirst("sha256:".count)
    readings.append(Reading(file: file, rows: table.count, hash: String(hash)))
    return bytes
  }

  mutating func table(_ file: SourceFile) throws -> CSVTable {
    try CSVReader.read(try bytes(file), file: file.name)
  }

  /// The names of tables that no importer knows.
  func unknownFiles() throws -> [String] {
    let known = Set(SourceFile.all.map(\.path))
    return try folder.names().filter { $0.hasSuffix(".csv") && !known.contains($0) }
  }
}
