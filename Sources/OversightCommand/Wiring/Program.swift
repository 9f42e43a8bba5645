import Foundation
import Ledger
import LedgerSQLite
import OversightCore
import OversightData

/// What one run works with. Everything is made when it is first needed, and clock, identifiers and
/// the variables of the process are read here and nowhere else.
final class Program {
  /// The seed of every likely range.
  static let seed: UInt64 = 20_250_626

  let options: GlobalOptions
  let environment = Environment.live(seed: Program.seed)
  private let variables: [String: String]
  private var heldData: BundledFiles?
  private var heldEdition: NamedEdition?

  init(
    _ options: GlobalOptions, variables: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.options = options
    self.variables = variables
  }

  /// The data the program carries.
  func data() throws -> BundledFiles {
    if let heldData { return heldData }
    let data = try BundledFiles(pack: BundledData.load(environment: variables))
    heldData = data
    return data
  }

  /// The edition of `--framework`, by identifier or by the path of its file; nil where none is asked
  /// for.
  func asked() throws -> NamedEdition? {
    if heldEdition == nil, let text = options.framework {
      heldEdition = try NamedEdition(text, in: data().library)
    }
    return heldEdition
  }

  /// The figures and editions the program carries, and among them the edition of a file that was
  /// asked for: it takes the place of the one with its identifier.
  func library() throws -> Library {
    let carried = try data().library
    return try asked().map { carried.with($0.framework) } ?? carried
  }

  /// Who asks: the name of `--as`, else of the login.
  func viewer() throws(Failure) -> Viewer {
    guard let actor = Actor(options.actor ?? NSUserName()) else {
      throw Failure(.usage, Words.noName)
    }
    return Viewer(actor: actor, role: options.role)
  }

  /// Where the workspace lies.
  func location() throws(Failure) -> WorkspaceLocation {
    try WorkspaceLocation(option: options.workspace, variables: variables)
  }

  /// What is recorded and may be seen; nil where there is no workspace yet. Makes no file.
  func record() throws -> Record? {
    guard let store = try existingStore() else { return nil }
    let record = try store.record(for: viewer())
    if let damage = record.damage { Output.complain(Words.damaged(damage.sentence)) }
    return record
  }

  /// The workspace, where there is one. Makes no file.
  func existingStore() throws -> (any LedgerStore)? {
    let location = try location()
    guard location.exists else {
      if location.isNamed { Output.complain(Words.noWorkspaceYet(location.path)) }
      return nil
    }
    return try SQLiteLedger(path: location.path, clock: environment.now)
  }

  /// The workspace for writing, made and filled where there is none yet.
  func workspace() throws -> Workspace {
    let viewer = try viewer()
    // Nobody's first refused command leaves a file behind.
    if viewer.role == .reviewer { throw Refusal.reviewer }
    let location = try location()
    try location.makeFolder()
    let store = try SQLiteLedger(path: location.path, clock: environment.now)
    var workspace = try Workspace(store: store, viewer: viewer, environment: environment)
    try workspace.fill(from: data())
    // What is decided under a file is followed to that file by its hash.
    if let bytes = try asked()?.bytes { _ = try store.put(bytes, kind: .framework) }
    return workspace
  }

  /// The organisations of the period and edition asked for, with what the viewer may see of them.
  func scope() throws -> Scope { try scope(judgements: judgements(of: record())) }

  /// The organisations without any judgement, for finding what is to be judged.
  func bareScope() throws -> Scope { try scope(judgements: judgements(of: nil)) }

  /// The day of the clock, in UTC.
  var today: CalendarDate { environment.now().date }

  /// What a record says on this day; without one, nothing but who asks.
  func judgements(of record: Record?) throws(Failure) -> Judgements {
    if let damage = record?.damage { throw Failure(.damaged, Words.damaged(damage.sentence)) }
    let viewer = try viewer().actor
    var judgements = record?.judgements ?? Judgements(viewer: viewer)
    judgements.today = today
    return judgements
  }

  /// As `scope`, with other judgements.
  func scope(judgements: Judgements) throws -> Scope {
    let library = try library()
    let asked = try asked()?.framework
    guard !library.frameworks.isEmpty else { throw Failure(.damaged, Words.noFramework) }
    let period = try period(in: library, under: asked)
    guard let framework = library.edition(for: period, asked: asked) else {
      throw Failure(.refused, Words.nothingInForce(period, library.frameworks.map(\.id.value)))
    }
    return Scope(
      library: library, framework: framework, isChosen: asked != nil, period: period,
      asOf: options.asOf, judgements: judgements)
  }
}

extension Program {
  /// The period asked for, else the one shown under an edition where none is asked for. One without
  /// figures is refused.
  func period(in library: Library, under framework: Framework?) throws(Failure) -> Period {
    guard let period = options.period ?? library.defaultPeriod(under: framework) else {
      throw Failure(.damaged, Words.noFigures)
    }
    guard library.dataset.periods.contains(period) else {
      throw Failure(.refused, Words.noSuchPeriod(period, held: library.dataset.periods))
    }
    return period
  }
}

/// The files the program carries, read.
struct BundledFiles {
  let pack: Pack
  let library: Library

  init(pack: Pack) throws {
    self.pack = pack
    library = try LibraryReader.read(pack)
  }
}
