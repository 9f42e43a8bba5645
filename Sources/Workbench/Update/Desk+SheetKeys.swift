import Ledger
import OversightCore
import Terminal

/// Keys while a sheet lies over the screen.
extension Desk {
  mutating func pressOnSheet(_ key: Key, _ environment: Environment) -> [Effect] {
    switch sheet {
    case .help(let sheet): return press(key, on: sheet, environment)
    case .prompt(let sheet): return press(key, on: sheet)
    case .choices(let sheet): return press(key, on: sheet, environment)
    case .editor(let sheet): return press(key, on: sheet, environment)
    case .text(let sheet): return press(key, on: sheet)
    case nil: return []
    }
  }

  private static func closes(_ key: Key) -> Bool { key == .escape || key == .ctrl("c") }

  private mutating func press(
    _ key: Key, on help: HelpSheet, _ environment: Environment
  ) -> [Effect] {
    var help = help
    if Self.closes(key) {
      sheet = nil
      return []
    }
    let found = helpCommands(help.field.text)
    switch key {
    case .up, .down, .pageUp, .pageDown: _ = help.window.apply(key)
    case .enter:
      sheet = nil
      guard found.indices.contains(help.window.selection) else { return [] }
      return run(found[help.window.selection], environment)
    default:
      help.field.apply(key)
      help.window.select(0)
    }
    help.window.resize(count: helpCommands(help.field.text).count, height: help.window.height)
    sheet = .help(help)
    return []
  }

  /// The commands that a search in the help finds: by title and sentence, or after `@` by key.
  func helpCommands(_ search: String) -> [Command] {
    let commands = CommandTable.available(on: self)
    if search.hasPrefix("@") {
      let wanted = search.dropFirst()
      return commands.filter { command in
        wanted.isEmpty || keymap.keys(of: command).contains { $0.description.hasPrefix(wanted) }
      }
    }
    let words = search.folded.split(separator: " ")
    return commands.filter { command in
      let text = "\(command.title) \(command.help) \(command.id)".folded
      return words.allSatisfy { text.contains($0) }
    }
  }

  private mutating func press(_ key: Key, on prompt: PromptSheet) -> [Effect] {
    var prompt = prompt
    if Self.closes(key) {
      sheet = nil
      list.selected = prompt.selected
      if prompt.purpose == .filter { setFilter(prompt.before) }
      return []
    }
    list.selected = prompt.selected
    switch (key, prompt.purpose) {
    case (.enter, .filter): takeFilter(prompt)
    case (.ctrl("u"), _):
      prompt.field.text = ""
      typed(prompt)
    case (.enter, .open): openFound(prompt)
    case (.up, .open), (.down, .open):
      _ = prompt.window.apply(key)
      sheet = .prompt(prompt)
    default:
      prompt.field.apply(key)
      typed(prompt)
    }
    return []
  }

  /// A wrong filter is not taken: the prompt stays, with what is wrong.
  private mutating func takeFilter(_ prompt: PromptSheet) {
    setFilter(prompt.field.text.trimmed)
    if status.tone == .bad { sheet = .prompt(prompt) }
  }

  /// Results follow as one types.
  private mutating func typed(_ prompt: PromptSheet) {
    var prompt = prompt
    if prompt.purpose == .filter { tryFilter(prompt.field.text, isTyping: true) }
    prompt.window.resize(count: found(prompt.field.text).count, height: prompt.window.height)
    prompt.window.select(0)
    sheet = .prompt(prompt)
  }

  private mutating func openFound(_ prompt: PromptSheet) {
    let found = found(prompt.field.text)
    guard found.indices.contains(prompt.window.selection) else {
      say(Words.nothingFound(prompt.field.text), .bad)
      return
    }
    open(found[prompt.window.selection].code)
  }

  /// Organisations by code, former code, or part of a name or former name; exact codes first.
  func found(_ text: String) -> [ListRow] {
    let wanted = text.folded
    guard !wanted.isEmpty else { return [] }
    let heirs = OrganisationCode(text).map { code in
      library.dataset.register.successors(of: code).map(\.successor)
    }
    return list.all.filter { row in
      row.code.value.folded.hasPrefix(wanted) || heirs?.contains(row.code) == true
        || ([row.name] + row.otherNames).contains { $0.folded.contains(wanted) }
    }.sorted { left, right in
      let exact = (left.code.value.folded == wanted, right.code.value.folded == wanted)
      return exact.0 != exact.1 ? exact.0 : left.code < right.code
    }
  }

  private mutating func press(
    _ key: Key, on choices: ChoiceSheet, _ environment: Environment
  ) -> [Effect] {
    var choices = choices
    if Self.closes(key) {
      sheet = nil
      return []
    }
    if key == .enter, choices.choices.indices.contains(choices.window.selection) {
      sheet = nil
      return receive(choices.choices[choices.window.selection].message, environment)
    }
    _ = choices.window.apply(key == .tab ? .down : key == .backTab ? .up : key)
    sheet = .choices(choices)
    return []
  }

  private mutating func press(_ key: Key, on text: TextSheet) -> [Effect] {
    var text = text
    if Self.closes(key) || key == .enter || key == .character("q") || key == .character("x") {
      sheet = nil
      return []
    }
    switch key {
    case .down, .character("j"): text.window.scroll(by: 1)
    case .up, .character("k"): text.window.scroll(by: -1)
    case .pageDown, .space, .ctrl("f"): text.window.scroll(by: max(1, text.window.height - 1))
    case .pageUp, .ctrl("b"): text.window.scroll(by: -max(1, text.window.height - 1))
    case .home, .character("g"): text.window.scroll(by: -text.lines.count)
    case .end, .character("G"): text.window.scroll(by: text.lines.count)
    default: say(Words.noSuchKey([key]), .bad)
    }
    sheet = .text(text)
    return []
  }
}

/// The editor.
extension Desk {
  fileprivate mutating func press(
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
    default:
      let outcome = editor.editor.apply(key)
      return keep(outcome, in: editor)
    }
  }

  /// Every change is kept as a draft, so that no crash loses a sentence.
  private mutating func keep(_ outcome: TextEditor.Outcome, in editor: EditorSheet) -> [Effect] {
    sheet = .editor(editor)
    switch outcome {
    case .changed:
      let text = editor.editor.text
      drafts[editor.draft] = text.isEmpty ? nil : text
      if status.tone == .bad { status = .none }
      return [.keepDraft(editor.draft, text.isEmpty ? nil : text)]
    case .refused(let sentence): say(sentence, .bad)
    case .moved, .ignored: break
    }
    return []
  }

  /// Pasted text is one event and never acts as keys.
  mutating func paste(_ text: String) -> [Effect] {
    switch sheet {
    case .editor(var editor):
      let outcome = editor.editor.paste(text)
      return keep(outcome, in: editor)
    case .prompt(var prompt):
      list.selected = prompt.selected
      prompt.field.paste(text)
      typed(prompt)
    case .help(var help):
      help.field.paste(text)
      sheet = .help(help)
    default: say(Words.pasteHasNoPlace, .bad)
    }
    return []
  }

  /// The user's own editor came back.
  mutating func edited(_ text: String?) -> [Effect] {
    guard case .editor(var editor) = sheet, let text else { return [] }
    let size = editor.editor.viewport
    editor.editor = TextEditor(text, limit: TextLimit.characters, viewport: size)
    return keep(.changed, in: editor)
  }
}
