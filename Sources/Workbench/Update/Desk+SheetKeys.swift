import Ledger
import OversightCore
import Terminal

/// Keys while a sheet lies over the screen.
extension Desk {
  mutating func pressOnSheet(_ key: Key, _ environment: Environment) -> [Effect] {
    switch sheet {
    case .help(let sheet): return press(key, on: sheet, environment)
    case .palette(let sheet): return press(key, on: sheet, environment)
    case .prompt(let sheet): return press(key, on: sheet, environment)
    case .choices(let sheet): return press(key, on: sheet, environment)
    case .editor(let sheet): return press(key, on: sheet, environment)
    case .form(let sheet): return press(key, on: sheet, environment)
    case .text(let sheet): return press(key, on: sheet)
    case nil: return []
    }
  }

  private static func closes(_ key: Key) -> Bool { key == .escape || key == .ctrl("c") }

  private mutating func press(
    _ key: Key, on choices: ChoiceSheet, _ environment: Environment
  ) -> [Effect] {
    var choices = choices
    if Self.closes(key) {
      sheet = nil
      return choices.leaving.map { receive($0, environment) } ?? []
    }
    if let shortcut = choices.shortcuts.first(where: { $0.key.keys.contains(key) }) {
      sheet = nil
      return receive(shortcut.message, environment)
    }
    let chosen =
      choices.choices.indices.contains(choices.window.selection)
      ? choices.choices[choices.window.selection] : nil
    switch (key, chosen) {
    case (.enter, let chosen?) where chosen.reason != nil:
      say("\(chosen.title): \(Words.notNow(chosen.reason ?? ""))", .bad)
      return []
    case (.enter, let chosen?):
      if !chosen.staysOpen { sheet = nil }
      return receive(chosen.message, environment)
    case (.delete, let chosen?):
      return chosen.removal.map { receive($0, environment) } ?? []
    default:
      let moving: Key = key == .tab ? .down : key == .backTab ? .up : key
      if !choices.window.apply(moving) { say(Words.noSuchKeyOnSheet(key), .bad) }
    }
    sheet = .choices(choices)
    return []
  }

  private mutating func press(_ key: Key, on text: TextSheet) -> [Effect] {
    var text = text
    // What was wrong with a key is said until the next one.
    if status.tone == .bad { sayWhatIsSelected() }
    if Self.closes(key) || key == .enter || key == .character("q") || key == .character("x") {
      sheet = nil
      return []
    }
    switch key {
    case .character("y"):
      return [.copy(text.lines.map(\.text).joined(separator: "\n"))]
    case .down, .character("j"): text.window.scroll(by: 1)
    case .up, .character("k"): text.window.scroll(by: -1)
    case .pageDown, .space, .ctrl("f"): text.window.scroll(by: max(1, text.window.height - 1))
    case .pageUp, .ctrl("b"): text.window.scroll(by: -max(1, text.window.height - 1))
    case .home, .character("g"): text.window.scroll(by: -text.lines.count)
    case .end, .character("G"): text.window.scroll(by: text.lines.count)
    default: say(Words.noSuchKeyOnSheet(key), .bad)
    }
    sheet = .text(text)
    return []
  }
}
