import Ledger
import Narration
import OversightCore

/// The words for what happens outside the picture: clipboard, the user's own editor, long work.
extension Words {
  // MARK: Pictures

  /// What the picture of a failed opening says: the ledger's own sentence.
  static let pictureOfFailure =
    LedgerError.cannotOpen(path: "workspace.sqlite", reason: "permission denied").message

  // MARK: Clipboard

  static func copied(_ outcome: Clipboard.Outcome) -> String {
    switch outcome {
    case .taken(let name): "Copied with \(name)."
    case .sent: "Sent to the terminal's clipboard; terminals may refuse it."
    case .written(let path, let reason): "Written to \(path), since \(why(reason))."
    case .nowhere(let reason): "Not copied: \(reason)"
    }
  }

  private static func why(_ reason: Clipboard.Reason) -> String {
    switch reason {
    case .noClipboard: "this terminal has no clipboard"
    case .tooLong: "it is too long for the terminal's clipboard"
    }
  }

  // MARK: The user's own editor

  static let noEditor = "No editor is set. Set EDITOR, as in: export EDITOR=vim. Your text is safe."
  static let editorChangedNothing = "The editor changed nothing."
  static func editorFailed(_ command: String) -> String {
    "“\(command)” could not be run or failed. Your text is as it was."
  }

  // MARK: Long work

  static let stillWorking = "Something is still being done; Esc stops it."
  static let stopping = "Stopping …"
  static let workCancelled = "Stopped; nothing was changed."
  static let fileExistsTitle = "The file is there already"
  static let keepFile = "Keep the file"
  static let nothingWrittenYet = "nothing has been written"
  static let replaceFile = "Replace it"
  static let replaceFileHelp = "what the file holds now is lost"
  static func fileExists(_ path: String) -> String {
    "\(path) is there already; nothing was written."
  }

  static func begun(_ work: Work) -> String {
    switch work {
    case .export(let export): "Exporting to \(export.path) …  Esc stops it."
    case .importFile(let path): "Importing \(path) …  Esc stops it."
    }
  }

  static func progress(_ progress: WorkProgress, of work: Work) -> String {
    let verb =
      switch work {
      case .export: "Exporting"
      case .importFile: "Importing"
      }
    let count = "\(Figure.count(progress.done)) of \(Figure.count(progress.of)) \(progress.unit)"
    return "\(verb): \(([count] + pace(progress)).joined(separator: ", ")).  Esc stops it."
  }

  private static func pace(_ progress: WorkProgress) -> [String] {
    guard let rate = progress.rate, let left = progress.left else { return [] }
    let each = rate >= 1 ? "\(Figure.count(Int(rate.rounded()))) a second" : "under 1 a second"
    return [each, time(left) + " left"]
  }

  /// A time to wait, no finer than it can be foretold.
  private static func time(_ seconds: Double) -> String {
    let seconds = Int(seconds.rounded(.up))
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3_600 { return "\(seconds / 60) min \(seconds % 60) s" }
    return "\(seconds / 3_600) h \(seconds % 3_600 / 60) min"
  }
}
