import OversightData

/// Makes all files of the data folder from the folder of source files.
struct Importer {
  private var folder: SourceFolder
  private var notes = ImportNotes()

  init(folder: SourceFolder) { self.folder = folder }

  /// The tables and their descriptions, checked.
  mutating func files() throws -> [Pack.Entry] {
    let statistics = try readStatistics()
    let register = try RegisterSources(&folder)
    var tables = try registerTables(register, statistics)
    tables += statisticsTables(statistics)
    tables += try plainTables()
    for name in try folder.unknownFiles() { notes.skip("file “\(name)”: no importer knows it") }
    tables.append(sourcesTable())
    return try described(tables)
  }

  private mutating func readStatistics() throws -> TidyStatistics {
    var all = TidyStatistics()
    for file in [SourceFile.mentalHealthCommunity, .ambulance] {
      all.add(
        try StatisticsReader.read(try folder.bytes(file), file: file.name, source: file.id))
    }
    all.add(try AcuteExtract.read(try folder.table(.acute), source: SourceFile.acute.id))
    all.add(try EarlySummary.read(try folder.table(.summary), source: SourceFile.summary.id))
    notes.add(all.notes)
    return all
  }

  private mutating func registerTables(
    _ sources: RegisterSources, _ statistics: TidyStatistics
  ) throws -> [TableRows] {
    let published = Dictionary(
      grouping: statistics.organisations.sorted { $0.period < $1.period }, by: \.code)
    var organisations = OrganisationImporter(sources: sources, published: published)
    var memberships = MembershipImporter(sources: sources)
    let tables = [
      TableRows(TableCatalogue.organisations, try organisations.rows()),
      TableRows(TableCatalogue.memberships, try memberships.rows()),
      TableRows(TableCatalogue.successions, sources.successionRows()),
      TableRows(TableCatalogue.clusters, sources.clusterRows()),
    ]
    notes.add(organisations.notes)
    notes.add(memberships.notes)
    return tables
  }

  private mutating func plainTables() throws -> [TableRows] {
    let tables = [
      TableRows(
        TableCatalogue.monthly, try PlainTables.monthly(try folder.table(.monthly))),
      TableRows(
        TableCatalogue.operational, try PlainTables.operational(try folder.table(.operational))),
      TableRows(
        TableCatalogue.cqcRatings, try PlainTables.cqcRatings(try folder.table(.cqc), &notes)),
    ]
    return tables
  }

  private func sourcesTable() -> TableRows {
    let rows = folder.readings.sorted { $0.file.id < $1.file.id }.map {
      [
        $0.file.id, $0.file.title, $0.file.publisher, $0.file.name, "\($0.rows)", $0.hash,
        $0.file.note,
      ]
    }
    return TableRows(TableCatalogue.sources, rows)
  }

  private func described(_ tables: [TableRows]) throws -> [Pack.Entry] {
    var files = try tables.map { Pack.Entry(name: $0.schema.path, bytes: try $0.bytes()) }
    files += try PackageDescriptions.entries(files)
    let problems = DataPackage.problems(in: try Pack(files))
    guard problems.isEmpty else { throw PreparationFailure.problems(problems) }
    return files.sorted { $0.name < $1.name }
  }
}

extension Importer {
  /// The data-quality report.
  func report(_ files: [Pack.Entry]) -> [String] {
    let read = folder.readings.map { "  \($0.rows) rows  \($0.file.path)" }
    let written = files.map { "  \($0.bytes.count) bytes  \($0.name)" }
    return ["Read"] + read + ["Made regular"] + Self.counted(notes.changes)
      + ["Left out"] + Self.counted(notes.skipped) + ["Worth a look"]
      + notes.remarks.sorted().map { "  \($0)" } + ["Tables"] + written
  }

  private static func counted(_ sentences: [String: Int]) -> [String] {
    sentences.sorted { $0.key < $1.key }.map { "  \($0.value) × \($0.key)" }
  }
}

/// Why nothing was written.
enum PreparationFailure: Error, CustomStringConvertible {
  case problems([String])
  case contradiction(String)

  var description: String {
    switch self {
    case .problems(let problems): return problems.joined(separator: "\n")
    case .contradiction(let sentence): return "\(sentence); correct the source file"
    }
  }
}

/// The rows of a table before they are written.
struct TableRows {
  let schema: TableSchema
  private let rows: [[String]]

  init(_ schema: TableSchema, _ rows: [[String]]) {
    self.schema = schema
    self.rows = rows
  }

  func bytes() throws -> [UInt8] {
    var writer = CSVWriter(file: schema.path, columns: schema.columns)
    for row in rows { try writer.append(row) }
    return writer.bytes
  }
}
