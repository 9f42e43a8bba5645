import Terminal

/// One line of the help.
enum HelpLine: Sendable {
  /// Where the keys below work.
  case heading(String)
  /// A command, which can be run from here.
  case command(Command)
  /// A key of a text or a sheet, to read.
  case key(SheetKey)

  /// Whether it can be chosen.
  var isSelectable: Bool {
    if case .heading = self { false } else { true }
  }
}

extension Desk {
  /// The lines that a search in the help finds, by title and sentence, or after `@` by key. What can
  /// only be named stands in the palette.
  func helpLines(_ search: String) -> [HelpLine] {
    let everywhere = Command.isEverywhere
    let commands = helpCommands(search)
    let here = commands.filter { !everywhere($0) }.map(HelpLine.command)
    let sections =
      [(Words.everywhere, commands.filter(everywhere).map(HelpLine.command))]
      + SheetKeys.sections(forReader: onlyReads).map { section in
        (section.title, section.keys.filter { $0.matches(search) }.map(HelpLine.key))
      }
    return here
      + sections.filter { !$0.1.isEmpty }.flatMap { title, lines in
        [HelpLine.heading(title)] + lines
      }
  }

  /// The commands that a search in the help finds.
  func helpCommands(_ search: String) -> [Command] {
    let commands = CommandTable.available(on: self).filter { !keymap.keys(of: $0).isEmpty }
    return commands.filter { command in
      let keys = keymap.keys(of: command).map(\.description)
      return HelpSearch.finds(
        search, in: "\(command.title) \(command.help) \(command.id)", keys: keys)
    }
  }
}

extension Command {
  fileprivate static let isEverywhere: @Sendable (Command) -> Bool = {
    $0.contexts.contains(.everywhere)
  }
}

extension SheetKey {
  fileprivate func matches(_ search: String) -> Bool {
    HelpSearch.finds(
      search, in: "\(word ?? "") \(help)", keys: keys.map(KeyName.name))
  }
}

private enum HelpSearch {
  static func finds(_ search: String, in text: String, keys: [String]) -> Bool {
    if search.hasPrefix("@") {
      let wanted = search.dropFirst()
      return wanted.isEmpty || keys.contains { $0.hasPrefix(wanted) }
    }
    let text = text.folded
    return search.folded.split(separator: " ").allSatisfy { text.contains($0) }
  }
}
