import Foundation
import Ledger
import OversightCore
import Terminal

/// What the workbench needs of the world, made where the program is wired together.
public struct Wiring: Sendable {
  /// Opens figures and ledger; runs on the worker, so that the first picture does not wait for it.
  public var open: @Sendable () throws -> (Opening, any LedgerStore)
  /// Writes rows of a list into a file; answers with the sentence for the status line.
  public var export: @Sendable (Work.Export, WorkMonitor) throws -> String
  /// Takes the table at a path into the ledger; answers with the sentence for the status line.
  public var importFile: @Sendable (String, WorkMonitor) throws -> String
  /// Finds a file given as evidence and makes its digest; throws a sentence where it cannot be read.
  public var digest: @Sendable (String) throws -> FileDigest
  /// Keeps the texts being written.
  public var drafts: DraftStore
  /// Keeps what is to be found on the screen again.
  public var views: ViewStore
  /// Where copied text goes.
  public var clipboard: Clipboard
  /// What the user has set.
  public var settings: Settings
  /// Clock and identifiers.
  public var environment: Environment
  /// The variables of the process: colours, terminal type, the user's own editor.
  public var variables: [String: String]

  /// A wiring; the parameters are the properties.
  public init(
    open: @escaping @Sendable () throws -> (Opening, any LedgerStore),
    export: @escaping @Sendable (Work.Export, WorkMonitor) throws -> String,
    importFile: @escaping @Sendable (String, WorkMonitor) throws -> String,
    digest: @escaping @Sendable (String) throws -> FileDigest,
    drafts: DraftStore, views: ViewStore, clipboard: Clipboard, settings: Settings = Settings(),
    environment: Environment, variables: [String: String]
  ) {
    self.open = open
    self.export = export
    self.importFile = importFile
    self.digest = digest
    self.drafts = drafts
    self.views = views
    self.clipboard = clipboard
    self.settings = settings
    self.environment = environment
    self.variables = variables
  }

  /// The user's own editor, as a command for the shell; nil where none is set.
  var editor: String? {
    ["VISUAL", "EDITOR"].lazy.compactMap { variables[$0] }.first {
      !$0.allSatisfy(\.isWhitespace)
    }
  }

  /// Reads a file given as evidence and says what became of it.
  func outcome(ofReading path: String) -> DigestOutcome {
    do { return .read(try digest(path)) } catch { return .failed("\(error)") }
  }

  /// Does a piece of work and says how it ended.
  func outcome(of work: Work, _ monitor: WorkMonitor) -> WorkOutcome {
    do {
      switch work {
      case .export(let request): return .done(try export(request, monitor))
      case .importFile(let path): return .done(try importFile(path, monitor))
      }
    } catch let stopped as WorkStopped {
      return stopped.outcome(of: work)
    } catch {
      return .failed("\(error)")
    }
  }
}

extension WorkStopped {
  fileprivate func outcome(of work: Work) -> WorkOutcome {
    switch (self, work) {
    case (.cancelled, _): return .cancelled
    case (.refused(let sentence), _): return .failed(sentence)
    case (.fileExists(let path), .export(var request)):
      request.replaces = true
      return .fileExists(path: path, again: .export(request))
    case (.fileExists(let path), .importFile): return .failed(path)
    }
  }
}
