import ArgumentParser
import Ledger
import OversightCore
import OversightData
import Terminal

/// Takes a table into the workspace, whole or not at all.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: Words.Help.importing, discussion: Words.Help.importingMore)

  @Argument(help: ArgumentHelp(Words.Help.table), completion: .file(extensions: ["csv"]))
  var file: String
  @ArgumentParser.Flag(help: ArgumentHelp(Words.Help.dryRun)) var dryRun = false
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let program = Program(global)
    let viewer = try program.viewer()
    if viewer.role == .reviewer { throw Refusal.reviewer }
    let table = try read()
    let record = try program.record() ?? Record(entries: [], viewer: viewer)
    let found = try check(table, given: record, program)
    if !found.new.isEmpty, !dryRun { try write(found, to: program) }
    try Output.print(lines(found, given: record))
  }

  private func read() throws -> CSVTable {
    let bytes = try InputFile.bytes(file)
    do {
      return try CSVReader.read(bytes, file: file)
    } catch {
      throw ImportFaults(faults: [ImportFault(error, file: file)]).failure
    }
  }

  private func check(
    _ table: CSVTable, given record: Record, _ program: Program
  ) throws -> Importing {
    var ids = program.environment.makeIDs()
    let now = program.environment.now()
    do {
      return try Importing(table, in: program.library(), given: record) { intent, framework in
        try decide(
          intent, by: record.viewer, given: record, framework: framework, now: now, ids: &ids)
      }
    } catch let faults as ImportFaults {
      throw faults.failure
    }
  }

  private func write(_ found: Importing, to program: Program) throws {
    var workspace = try program.workspace()
    var events: [Event] = []
    for row in found.new {
      events += try workspace.events(of: row.intent, under: row.framework)
    }
    try workspace.append(events)
  }

  private func lines(_ found: Importing, given record: Record) -> [String] {
    let count = Words.imported(
      new: found.new.count, held: found.held.count, found.kind.title, isDryRun: dryRun)
    return
      (found.drafts.map { Words.draft($0) } + [count]
      + found.new.map { " \($0.words(record.judgements))" }).map { DisplayText($0).string }
  }
}
