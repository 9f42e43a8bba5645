import Foundation
import Ledger
import LedgerSQLite
import OversightCore
import OversightData
import Workbench

/// Joins the workbench to the files of the person who starts it.
struct WorkbenchWiring: Sendable {
  let options: GlobalOptions
  let variables: [String: String]

  /// Everything the workbench needs of the world. Wrong names and places are told here, before the
  /// terminal is taken over.
  func wiring() throws -> Wiring {
    let program = Program(options, variables: variables)
    let (location, viewer) = (try program.location(), try program.viewer())
    let config = ConfigFile(ConfigLocation(variables: variables))
    let work = LongWork(options: options, variables: variables)
    return Wiring(
      open: opener(config, Self.views(at: location, of: viewer)),
      export: { request, monitor in
        try LongWork.sayingWhy { try work.export(request, monitor) }
      },
      importFile: { path, monitor in
        try LongWork.sayingWhy { try work.importFile(path, monitor) }
      },
      digest: { path in
        do throws(Failure) {
          let file = try EvidenceFile(path: path)
          return FileDigest(path: file.path, digest: file.digest.description)
        } catch {
          throw Unopened(sentence: error.message)
        }
      },
      drafts: Self.drafts(at: location, of: viewer), views: Self.views(at: location, of: viewer),
      clipboard: Clipboard(variables: variables, folder: stateFolder), settings: config.settings,
      environment: program.environment, variables: variables)
  }

  /// Drafts lie beside the workspace they belong to.
  private static func drafts(at location: WorkspaceLocation, of viewer: Viewer) -> DraftStore {
    DraftStore(folder: URL(fileURLWithPath: location.path + ".drafts"), of: viewer.actor)
  }

  /// So does what was left on the screen.
  private static func views(at location: WorkspaceLocation, of viewer: Viewer) -> ViewStore {
    ViewStore(folder: URL(fileURLWithPath: location.path + ".view"), of: viewer.actor)
  }

  /// Where a copied text goes that no clipboard took.
  private var stateFolder: URL {
    let home = variables.value("HOME") ?? NSHomeDirectory()
    let state = variables.value("XDG_STATE_HOME") ?? "\(home)/.local/state"
    return URL(fileURLWithPath: state).appending(path: "oversight")
  }

  /// Opens figures and ledger on the worker; with a program of its own, since it is another thread.
  private func opener(
    _ config: ConfigFile, _ views: ViewStore
  ) -> @Sendable () throws -> (Opening, any LedgerStore) {
    let (settings, problem) = (config.settings, config.summary)
    return {
      do {
        var (opening, store) = try Self.open(Program(options, variables: variables))
        opening.settings = settings
        opening.settingsProblem = problem
        opening.remembered = views.remembered()
        return (opening, store)
      } catch {
        throw Unopened(sentence: Failure(error)?.message ?? "\(error)")
      }
    }
  }

  /// Why nothing could be opened.
  struct Unopened: Error, CustomStringConvertible {
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
    let store = try drafts(at: program.location(), of: viewer)
    let drafts = viewer.role == .reviewer ? [:] : store.all()
    return Opening(
      library: try program.library(), record: Record(entries: entries, viewer: viewer),
      sequence: entries.last?.entry.sequence ?? 0, framework: asked?.id,
      period: program.options.period, asOf: program.options.asOf,
      drafts: drafts,
      draftTimes: Dictionary(
        uniqueKeysWithValues: drafts.keys.compactMap { key in
          store.time(of: key).map { (key, $0) }
        }))
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
