import Ledger
import OversightCore
import Terminal

/// Writing a text of several lines.
extension Desk {
  mutating func press(
    _ key: Key, on editor: EditorSheet, _ environment: Environment
  ) -> [Effect] {
    var editor = editor
    switch key {
    case .ctrl("s"): return saveText(editor, environment)
    case .ctrl("o"): return [.edit(editor.editor.text)]
    case .escape, .ctrl("c"):
      sheet = nil
      say(editor.editor.isEmpty ? Words.nothingWritten : Words.draftKept)
      return []
    case .tab, .backTab:
      editor.subject = (editor.subject + 1) % max(1, editor.subjects.count)
      sheet = .editor(editor)
      return []
    case .ctrl("t"):
      editor.toggleKind()
      sheet = .editor(editor)
      return []
    default:
      let outcome = editor.editor.apply(key)
      return keep(outcome, in: editor, environment)
    }
  }

  /// Whether a text is on disk as a draft, as far as is known.
  func isKept(_ key: DraftKey) -> Bool { drafts[key] != nil && !unkept.contains(key) }

  /// Every change is kept as a draft, so that no crash loses a sentence.
  mutating func keep(
    _ outcome: TextEditor.Outcome, in editor: EditorSheet, _ environment: Environment
  ) -> [Effect] {
    sheet = .editor(editor)
    switch outcome {
    case .changed: return keepDraft(of: editor, environment)
    case .refused(let sentence): say(sentence, .bad)
    case .moved, .ignored: break
    }
    return []
  }

  private mutating func keepDraft(
    of editor: EditorSheet, _ environment: Environment
  ) -> [Effect] {
    if status.tone == .bad { status = .none }
    return keep(editor.editor.isEmpty ? nil : editor.editor.text, as: editor.draft, environment)
  }

  /// Keeps a text as a draft, or forgets it where there is none.
  mutating func keep(
    _ text: String?, as key: DraftKey, _ environment: Environment
  ) -> [Effect] {
    drafts[key] = text
    draftTimes[key] = text == nil ? nil : environment.now()
    // Kept until the disk says otherwise.
    unkept.remove(key)
    return [.keepDraft(key, text)]
  }

  /// The disk did not take a draft; the text is still in memory.
  mutating func notKept(_ key: DraftKey, _ reason: String) {
    guard drafts[key] != nil else { return }
    unkept.insert(key)
    say(Words.draftNotKept(reason), .bad)
  }

  /// Puts the insertion point where a click fell.
  mutating func click(at point: Point, of origin: Point) {
    let place = Point(column: point.column - origin.column, row: point.row - origin.row)
    if case .form(let form) = sheet { return click(at: place, in: form) }
    guard case .editor(var editor) = sheet else { return }
    editor.editor.click(at: place)
    sheet = .editor(editor)
  }

  /// Puts another text in the place of the one being written, as one step that can be undone.
  mutating func replace(
    by text: String, in editor: EditorSheet, _ environment: Environment
  ) -> [Effect] {
    var editor = editor
    let outcome = editor.editor.replaceAll(by: text)
    return keep(outcome, in: editor, environment)
  }

  /// Pasted text is one event and never acts as keys.
  mutating func paste(_ text: String, _ environment: Environment) -> [Effect] {
    switch sheet {
    case .editor(var editor):
      let outcome = editor.editor.paste(text)
      return keep(outcome, in: editor, environment)
    case .form(let form): return paste(text, into: form, environment)
    case .prompt(let prompt): paste(text, into: prompt)
    case .palette(let palette): paste(text, into: palette)
    case .help(let help): paste(text, into: help)
    default: say(Words.pasteHasNoPlace, .bad)
    }
    return []
  }
}
