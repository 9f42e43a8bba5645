import Ledger
import OversightCore
import Terminal

/// What came of things done outside: the user's own editor, the clipboard, long work.
extension Desk {
  /// The user's own editor came back, or was not to be had; the text is never lost by it.
  mutating func edited(_ outcome: EditorOutcome, _ environment: Environment) -> [Effect] {
    guard let written = WritingSheet(sheet) else { return [] }
    switch (outcome, written) {
    case (.written(let text), _) where text == written.textOfEditor:
      say(Words.editorChangedNothing)
    case (.written(let text), .editor(let editor)):
      return replace(by: text, in: editor, environment)
    case (.written(let text), .form(let form)):
      return replace(by: text, in: form, environment)
    case (.failed(let command), _): say(Words.editorFailed(command), .bad)
    case (.none, _): say(Words.noEditor, .bad)
    }
    return []
  }

  /// Begins long work, unless some is being done. It counts as being done before it starts.
  mutating func begin(_ work: Work) -> [Effect] {
    guard self.work == nil else {
      say(Words.stillWorking, .bad)
      return []
    }
    self.work = work
    say(Words.begun(work))
    return [.work(work)]
  }

  /// Says how far the work is; an error stays until the next key.
  mutating func took(_ progress: WorkProgress) {
    guard let work, status.tone != .bad else { return }
    say(Words.progress(progress, of: work))
  }

  /// Stops the work being done. It ends with its own message, once it has left everything as it was.
  mutating func cancelWork() -> [Effect] {
    guard work != nil else { return [] }
    say(Words.stopping)
    return [.cancelWork]
  }

  /// Work ended: says how, or asks what only the user can decide.
  mutating func workEnded(_ outcome: WorkOutcome) {
    work = nil
    switch outcome {
    case .done(let sentence): say(sentence, .good)
    case .failed(let sentence): say(sentence, .bad)
    case .cancelled: say(Words.workCancelled)
    case .fileExists(let path, _) where sheet != nil: say(Words.fileExists(path), .bad)
    case .fileExists(let path, let again): askToReplace(path, again)
    }
  }

  private mutating func askToReplace(_ path: String, _ again: Work) {
    status = .none
    sheet = .choices(
      ChoiceSheet(
        title: Words.fileExistsTitle, lines: [Words.fileExists(path)],
        choices: [
          .init(title: Words.keepFile, help: Words.nothingWrittenYet, message: .closeSheet),
          .init(title: Words.replaceFile, help: Words.replaceFileHelp, message: .work(again)),
        ]))
  }
}

extension WritingSheet {
  /// The text of several lines that is being written.
  fileprivate var textOfEditor: String? {
    switch self {
    case .editor(let editor): return editor.editor.text
    case .form(let form):
      if case .text(let editor)? = form.row?.value { return editor.text }
      return nil
    }
  }
}
