import Ledger
import OversightCore
import OversightData

/// Takes a table into the workspace, whole or not at all: the same for the command and the screen.
struct ImportRun {
  let program: Program
  let file: String
  /// Called before each row is checked, with its place and how many there are; may stop the run.
  var onRow: (Int, Int) throws -> Void = { _, _ in }

  /// Checks every row, and writes those that are new unless only a look was asked for.
  func run(dryRun: Bool) throws -> Importing {
    let viewer = try program.viewer()
    if viewer.role == .reviewer { throw Refusal.reviewer }
    let table = try read()
    let record = try program.record() ?? Record(entries: [], viewer: viewer)
    let found = try check(table, given: record)
    if !found.new.isEmpty, !dryRun { try write(found.events, given: record) }
    return found
  }

  private func read() throws -> CSVTable {
    let bytes = try InputFile.bytes(file)
    do {
      return try CSVReader.read(bytes, file: file)
    } catch {
      throw ImportFaults(faults: [ImportFault(error, file: file)])
    }
  }

  private func check(_ table: CSVTable, given record: Record) throws -> Importing {
    var ids = program.environment.makeIDs()
    let now = program.environment.now()
    let count = table.count
    let scope = ImportScope(
      library: try program.library(), asked: try program.asked()?.framework,
      period: program.options.period, today: program.today, record: record)
    return try Importing(table, in: scope, onRow: { try onRow($0, count) }) {
      intent, framework, record in
      try decide(
        intent, by: record.viewer, given: record, framework: framework, now: now, ids: &ids)
    }
  }

  /// What somebody wrote since the table was checked is a clash, not passed over.
  private func write(_ events: [Event], given record: Record) throws {
    let workspace = try program.workspace()
    _ = try workspace.store.append(
      events, expecting: record.expecting(events), by: workspace.viewer)
  }
}
