import ArgumentParser
import Terminal
import Workbench

/// The keys of the workbench, from its table of commands.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: Words.Help.keys)

  /// How the page is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions
  @Option(help: ArgumentHelp(Words.Help.format)) var format = Format.text

  @ArgumentParser.Flag(name: .customLong("default"), help: ArgumentHelp(Words.Help.keysDefault))
  var isDefault = false

  func run() throws {
    let keymap = isDefault ? Keymap() : Keymap(own: own)
    try Output.print(format == .markdown ? KeysPage.markdown(keymap) : KeysPage.text(keymap))
  }

  /// A person's own keys; where something is wrong with them it is said.
  private var own: [CommandID: [KeySequence]] {
    let file = ConfigFile(ConfigCommand.location())
    if let summary = file.summary { Output.complain(summary) }
    return file.settings.keys
  }
}
