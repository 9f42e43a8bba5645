import Foundation
import OversightCore
import Workbench

/// The long work of the workbench, done by the same code as the commands. It runs on a thread of its
/// own, so it has a program of its own.
struct LongWork: Sendable {
  let options: GlobalOptions
  let variables: [String: String]

  /// Writes rows of a list as `list --format csv` does.
  func export(_ request: Work.Export, _ monitor: WorkMonitor) throws -> String {
    let place = ExportedFile(path: request.path)
    // What will be refused in the end is refused at once.
    if !request.replaces, place.exists { throw WorkStopped.fileExists(place.path) }
    let count = request.organisations.count
    let page = try page(of: request)
    let bytes = try page.csv { row in
      try monitor.report(done: row, of: count, unit: Words.rows)
    }
    try place.write(bytes, replacing: request.replaces)
    return Words.exported(count, to: place.path)
  }

  private func page(of request: Work.Export) throws -> ListPage {
    let program = Program(options, variables: variables)
    let library = try program.library()
    let framework = try Finding.framework(request.framework.value, in: library)
    let scope = Scope(
      library: library,
      // An edition is not the same in every period in which it is used.
      framework: library.edition(for: request.period, asked: framework) ?? framework,
      isChosen: request.isChosen, period: request.period, asOf: request.asOf,
      judgements: try program.judgements(of: program.record()))
    let shown = request.organisations.compactMap { scope.assessment(of: $0) }
    let previous = scope.previous(of: shown)
    let rows = shown.map { ListRow($0, previous: previous, framework: scope.framework) }
    return ListPage(scope: scope, rows: rows, previous: previous)
  }

  /// Takes a table in as `import` does.
  func importFile(_ path: String, _ monitor: WorkMonitor) throws -> String {
    let program = Program(options, variables: variables)
    let run = ImportRun(program: program, file: path) { row, count in
      try monitor.report(done: row, of: count, unit: Words.rows)
    }
    let found = try Self.inOneSentence(path) { try run.run(dryRun: false) }
    return Words.importedHere(new: found.new.count, held: found.held.count, found.kind)
  }

  /// The status line has room for one fault; the command lists them all.
  private static func inOneSentence<Result>(
    _ path: String, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch let faults as ImportFaults {
      throw WorkStopped.refused(Words.notImported(faults.faults.map(\.description), path))
    }
  }

  /// The same with the program's own errors as sentences.
  static func sayingWhy<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let stopped as WorkStopped {
      throw stopped
    } catch {
      throw WorkStopped.refused(Failure(error)?.message ?? "\(error)")
    }
  }
}

/// A file that the user named for what is written from the workbench.
struct ExportedFile {
  let path: String

  init(path: String) { self.path = (path as NSString).expandingTildeInPath }

  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// Writes the file whole or not at all. One that somebody made in between is not replaced either,
  /// unless that was asked for.
  func write(_ bytes: [UInt8], replacing: Bool) throws {
    let beside = "\(path).\(UUID().uuidString).new"
    defer { unlink(beside) }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: beside))
    } catch {
      throw Failure(.refused, Words.cannotWrite(path, error.localizedDescription))
    }
    if (replacing ? rename(beside, path) : link(beside, path)) == 0 { return }
    if errno == EEXIST { throw WorkStopped.fileExists(path) }
    throw Failure(.refused, Words.cannotWrite(path, String(cString: strerror(errno))))
  }
}
