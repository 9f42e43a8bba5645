import ArgumentParser
import Foundation
import Ledger
import LedgerSQLite
import OversightCore
import OversightData
import TerminalCurses
import Workbench

/// What runs where no command is given: the workbench on the screen.
struct WorkbenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workbench", abstract: Words.Help.workbench)

  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    guard isatty(STDIN_FILENO) == 1, Output.isTerminal else {
      throw Failure(.usage, Words.noTerminal)
    }
    let variables = ProcessInfo.processInfo.environment
    let program = Program(global, variables: variables)
    // Wrong names and places are told before the terminal is taken over.
    let location = try program.location()
    let viewer = try program.viewer()
    let wiring = Wiring(
      open: opener(variables), drafts: Self.drafts(at: location, of: viewer),
      environment: program.environment,
      variables: variables)
    do {
      try Application(driver: CursesDriver(), wiring: wiring).run()
    } catch {
      throw Failure(.usage, error.description)
    }
  }

  /// Drafts lie beside the workspace they belong to.
  private static func drafts(at location: WorkspaceLocation, of viewer: Viewer) -> DraftStore {
    DraftStore(folder: URL(fileURLWithPath: location.path + ".drafts"), of: viewer.actor)
  }

  /// Opens figures and ledger on the worker; a program of its own, since it is another thread.
  private func opener(
    _ variables: [String: String]
  ) -> @Sendable () throws -> (Opening, any LedgerStore) {
    let options = global
    return {
      do {
        return try Self.open(Program(options, variables: variables))
      } catch {
        throw Unopened(sentence: Failure(error)?.message ?? "\(error)")
      }
    }
  }

  private struct Unopened: Error, CustomStringConvertible {
    let sentence: String
    var description: String { sentence }
  }

  private static func open(_ program: Program) throws -> (Opening, any LedgerStore) {
    // Wrong names are told before a workspace is made.
    _ = try place(of: program)
    let store =
      try program.viewer().role == .reviewer
      ? program.storeForReading() : program.workspace().store
    return (try opening(program, entries: try store.entries(since: 0)), store)
  }

  /// What the workbench would open, without making a workspace.
  static func reading(_ program: Program) throws -> Opening {
    try opening(program, entries: try program.existingStore()?.entries(since: 0) ?? [])
  }

  private static func opening(_ program: Program, entries: [StoredEntry]) throws -> Opening {
    let asked = try place(of: program)
    let viewer = try program.viewer()
    let drafts =
      viewer.role == .reviewer ? [:] : try drafts(at: program.location(), of: viewer).all()
    return Opening(
      library: try program.library(), record: Record(entries: entries, viewer: viewer),
      sequence: entries.last?.entry.sequence ?? 0, framework: asked?.id,
      period: program.options.period, asOf: program.options.asOf,
      drafts: drafts)
  }

  /// The edition asked for; a period without figures, or in which nothing was in force, is refused.
  private static func place(of program: Program) throws -> Framework? {
    let library = try program.library()
    if let period = program.options.period, !library.dataset.periods.contains(period) {
      throw Failure(.refused, Words.noSuchPeriod(period, held: library.dataset.periods))
    }
    let asked = try program.asked()?.framework
    if let period = program.options.period, library.edition(for: period, asked: asked) == nil {
      throw Failure(.refused, Words.nothingInForce(period, library.frameworks.map(\.id.value)))
    }
    return asked
  }
}

extension Program {
  /// The workspace for a reader, made empty where there is none yet: only writers fill it.
  func storeForReading() throws -> any LedgerStore {
    if let store = try existingStore() { return store }
    let location = try location()
    try location.makeFolder()
    return try SQLiteLedger(path: location.path, clock: environment.now)
  }
}
