import Narration
import Terminal

/// One line of the palette: a command, or a command with a value.
struct PaletteEntry: Sendable {
  /// What is typed to get it; the history keeps this.
  let text: String
  let title: String
  let keys: [KeySequence]
  let help: String
  /// Why it cannot be given now; nil where it can.
  let reason: String?
  let message: Message
  /// Whether it writes with a value: then it is run only where the whole of it stands in the line.
  var writesValue = false
}

/// What the palette lists for what was typed: a pure function of the desk.
struct Palette {
  let desk: Desk

  /// The lines, best first, and whether they only come near to what was typed.
  func found(_ typed: String) -> (entries: [PaletteEntry], isNear: Bool) {
    let typed = typed.trimmed
    if typed.isEmpty { return (recent, false) }
    let entries = matching(typed)
    return entries.isEmpty ? (near(typed), true) : (entries, false)
  }

  /// How often an entry was used.
  func uses(of entry: PaletteEntry) -> Int { history.count { $0 == entry.text } }

  /// On a shared screen nobody reads what was looked for before.
  private var history: [String] { desk.isPresenting ? [] : desk.memory.palette }

  /// What was used most and last comes first, then what can be given here, then the rest.
  private var recent: [PaletteEntry] {
    let weights = history.reversed().enumerated().reduce(into: [String: Double]()) {
      $0[$1.element, default: 0] += 1 / Double($1.offset + 1)
    }
    let used = weights.keys.sorted { (weights[$0] ?? 0, $1) > (weights[$1] ?? 0, $0) }
      .compactMap(entry(exactly:))
    let rest = commands.filter { command in !used.contains { $0.text == command.text } }
    return used + rest.filter { $0.reason == nil } + rest.filter { $0.reason != nil }
  }

  /// Commands by letters; where the first word is that of a command with values, its values.
  private func matching(_ typed: String) -> [PaletteEntry] {
    if let given = values(of: typed) { return given }
    let all =
      commands + listedValues
      + history.reduce(into: [String]()) { kept, text in
        if !kept.contains(text) { kept.append(text) }
      }.compactMap(entry(exactly:))
    var seen: Set<String> = []
    let found = LetterMatch.sorted(all, by: typed) { [$0.title, $0.text] }
      .filter { seen.insert($0.text).inserted }
    // A command whose whole name was typed is meant, whatever was run before.
    return found.filter { $0.text == typed } + found.filter { $0.text != typed }
  }

  /// What was typed after the word of a command with values; nil where the first word is none.
  private func values(of typed: String) -> [PaletteEntry]? {
    guard let blank = typed.firstIndex(of: " ") else { return nil }
    let rest = String(typed[blank...]).trimmed
    let word = typed[..<blank]
    let command = CommandTable.known(to: desk).first { $0.values.map { $0.word == word } ?? false }
    guard let command, let values = command.values else { return nil }
    return values.matching(desk, rest).map { entry(command, values.word, $0) }
  }

  /// The values that can be listed before any of them is typed.
  private var listedValues: [PaletteEntry] {
    CommandTable.known(to: desk).flatMap { command in
      command.values.map { values in
        values.matching(desk, "").map { entry(command, values.word, $0) }
      } ?? []
    }
  }

  /// A command of another screen is left out where one of the same title can be given here.
  private var commands: [PaletteEntry] {
    let all = CommandTable.known(to: desk).map { command in
      (command, CommandTable.reason(against: command, on: desk))
    }
    let here = Set(CommandTable.available(on: desk).map(\.title))
    let shown = all.filter { command, _ in
      !here.contains(command.title)
        || !command.contexts.isDisjoint(with: CommandTable.contexts(of: desk))
    }
    return shown.map { command, reason in
      PaletteEntry(
        text: command.id.description, title: command.title,
        keys: desk.keymap.keys(of: command), help: command.help, reason: reason,
        message: .command(command.id))
    }
  }

  private func entry(
    _ command: Command, _ word: String, _ value: Command.Value
  ) -> PaletteEntry {
    PaletteEntry(
      text: "\(word) \(value.text)", title: "\(command.title): \(value.text)", keys: [],
      help: value.help, reason: CommandTable.reason(against: command, on: desk),
      message: value.message, writesValue: command.writes)
  }

  /// The entry that a text of the history stood for; nil where it is not there any more.
  private func entry(exactly text: String) -> PaletteEntry? {
    commands.first { $0.text == text } ?? values(of: text)?.first { $0.text == text }
  }

  /// What to say where nothing fits: the values of the command whose word was typed, where these can
  /// be listed, else that there is no such command.
  func nothingFound(_ typed: String) -> String {
    let typed = typed.trimmed
    let word = typed.prefix { $0 != " " }
    let values = CommandTable.known(to: desk).lazy.compactMap(\.values).first { $0.word == word }
    let listed = values?.matching(desk, "").map(\.text) ?? []
    return typed.contains(" ") && !listed.isEmpty
      ? Words.takes(String(word), listed) : Words.noSuchCommand(typed)
  }

  /// Names of commands that differ from what was typed by a few letters.
  private func near(_ typed: String) -> [PaletteEntry] {
    let commands = commands
    let names = commands.flatMap { [$0.text, $0.title.lowercased()] }
    let found = Nearest.words(to: typed, among: names)
    return commands.filter { found.contains($0.text) || found.contains($0.title.lowercased()) }
  }
}
