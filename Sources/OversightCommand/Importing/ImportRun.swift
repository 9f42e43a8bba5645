import Ledger
import OversightCore
import OversightData

/// Takes a table into the workspace, whole or not at all: the same for the command and the screen.
struct ImportRun {
  let program: Program
  let file: String
  /// Called before each row is checked, with its place and how many there are; may stop the run.
  var onRow: (Int, Int) throws -> Void = { _, _ in }

  /// What the table says beside what is held.
  struct Outcome {
    let found: Importing
    let record: Record
  }

  /// Checks every row, and writes those that are new unless only a look was asked for.
  func run(dryRun: Bool) throws -> Outcome {
    let viewer = try program.viewer()
    if viewer.role == .reviewer { throw Refusal.reviewer }
    let table = try read()
    let record = try program.record() ?? Record(entries: [], viewer: viewer)
    let found = try check(table, given: record)
    if !found.new.isEmpty, !dryRun { try write(found) }
    return Outcome(found: found, record: record)
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
    return try Importing(
      table, in: program.library(), given: record, onRow: { try onRow($0, count) }
    ) { intent, framework in
      try decide(
        intent, by: record.viewer, given: record, framework: framework, now: now, ids: &ids)
    }
  }

  private func write(_ found: Importing) throws {
    var workspace = try program.workspace()
    var events: [Event] = []
    for row in found.new {
      events += try workspace.events(of: row.intent, under: row.framework)
    }
    try workspace.append(events)
  }
}
