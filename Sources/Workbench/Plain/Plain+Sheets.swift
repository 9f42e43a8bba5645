import Narration
import Terminal

extension Sheet {
  /// The sheet as linear text: numbered questions, something to read, or what to type.
  func plain(on desk: Desk) -> PlainText {
    var text = PlainText()
    switch self {
    case .help(let sheet): say(desk.helpCommands(sheet.field.text), on: desk, in: &text)
    case .palette(let sheet):
      text.say(Words.paletteTitle)
      for (line, entry) in Palette(desk: desk).found(sheet.field.text).entries.enumerated() {
        text.offer(Words.sentence("\(entry.text): \(entry.help)"), line: line)
      }
    case .prompt(let sheet):
      text.say(Words.Plain.title(of: sheet))
      for (line, row) in desk.found(sheet.field.text).enumerated() where sheet.purpose.finds {
        text.offer("\(row.code) \(row.name).", line: line)
      }
    case .choices(let sheet):
      text.say("\(sheet.title).")
      text.say(sheet.lines)
      for (line, choice) in sheet.choices.enumerated() {
        let words = choice.reason.map(Words.notNow) ?? choice.help
        let help = words.isEmpty ? "" : ": \(words)"
        text.offer(Words.sentence(choice.title + help), line: line)
      }
    case .text(let sheet):
      text.say("\(sheet.title).")
      text.say(sheet.lines.map(\.text))
    case .editor(let sheet):
      text.say("\(desk.title(of: sheet)). \(Words.Plain.editorHint)")
      text.say(sheet.editor.isEmpty ? "" : Words.Plain.written(sheet.editor.text))
    case .form(let sheet): return sheet.plain(on: desk)
    }
    return text
  }

  private func say(_ commands: [Command], on desk: Desk, in text: inout PlainText) {
    for (line, command) in commands.enumerated() {
      // Digits choose lines here, and other keys are slower to type than the name.
      let keys = desk.keymap.keys(of: command).filter(\.isLetter).map(\.description)
        .joined(separator: " or ")
      let reason = command.disabled(desk).map(Words.notNow)
      text.offer(
        Words.Plain.command(
          command.id.description, key: keys, title: command.title, reason ?? command.help),
        line: line)
    }
  }
}

extension KeySequence {
  /// Whether it is typed as one sign that is no digit.
  fileprivate var isLetter: Bool {
    guard keys.count == 1, case .character(let character) = keys[0] else { return false }
    return !character.isNumber && character != " "
  }
}
