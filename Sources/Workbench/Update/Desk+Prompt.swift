import Ledger
import OversightCore
import Terminal

/// Keys while one line is typed: a filter, an organisation, the name of a file.
extension Desk {
  mutating func press(
    _ key: Key, on prompt: PromptSheet, _ environment: Environment
  ) -> [Effect] {
    list.selected = prompt.selected
    switch (key, prompt.purpose) {
    case (.escape, _), (.ctrl("c"), _): leave(prompt)
    case (.enter, .export): return export(to: prompt.field.text)
    case (.enter, .filter), (.enter, .events): takeFilter(prompt)
    case (.enter, .due):
      sheet = nil
      filterDue(prompt.field.text)
    case (.enter, .open), (.enter, .add), (.enter, .agenda):
      return openFound(prompt, environment)
    case (.tab, .filter): sheet = .prompt(complete(prompt, by: 1))
    case (.backTab, .filter): sheet = .prompt(complete(prompt, by: -1))
    case (.up, _) where prompt.purpose.finds, (.down, _) where prompt.purpose.finds:
      var prompt = prompt
      _ = prompt.window.apply(key)
      sheet = .prompt(prompt)
    default:
      var prompt = prompt
      if key == .ctrl("u") { prompt.field.text = "" } else { prompt.field.apply(key) }
      typed(prompt)
    }
    return []
  }

  private mutating func leave(_ prompt: PromptSheet) {
    sheet = nil
    if prompt.purpose == .filter { setFilter(prompt.before) }
    if prompt.purpose == .export { say(Words.nothingExported) }
    if prompt.purpose == .events { setEventFilter(prompt.before) }
    if prompt.purpose == .due { filterDue(prompt.before) }
  }

  /// A wrong filter is not taken: the prompt stays, with what is wrong.
  private mutating func takeFilter(_ prompt: PromptSheet) {
    let text = prompt.field.text.trimmed
    prompt.purpose == .filter ? setFilter(text) : setEventFilter(text)
    if status.tone == .bad { sheet = .prompt(prompt) }
  }

  /// Takes pasted text into the line.
  mutating func paste(_ text: String, into prompt: PromptSheet) {
    var prompt = prompt
    list.selected = prompt.selected
    prompt.field.paste(text)
    typed(prompt)
  }

  /// Results follow as one types.
  private mutating func typed(_ prompt: PromptSheet) {
    var prompt = prompt
    if prompt.purpose == .filter { tryFilter(prompt.field.text, isTyping: true) }
    if prompt.purpose == .events { tryEventFilter(prompt.field.text) }
    if prompt.purpose == .due { filterDue(prompt.field.text) }
    prompt.completing = nil
    prompt.window.resize(count: found(by: prompt).count, height: prompt.window.height)
    prompt.window.select(0)
    sheet = .prompt(prompt)
  }

  private mutating func openFound(
    _ prompt: PromptSheet, _ environment: Environment
  ) -> [Effect] {
    let found = found(prompt.field.text)
    guard found.indices.contains(prompt.window.selection) else {
      say(Words.nothingFound(prompt.field.text), .bad)
      return []
    }
    let code = found[prompt.window.selection].code
    switch prompt.purpose {
    case .agenda:
      return agenda.map { addToAgenda(code, of: $0.session, environment) } ?? []
    case .add: addCompared(code)
    default: open(code)
    }
    return []
  }

  /// The organisations offered under what is typed.
  func found(by prompt: PromptSheet) -> [Found] {
    prompt.purpose.finds ? found(prompt.field.text) : []
  }
}
