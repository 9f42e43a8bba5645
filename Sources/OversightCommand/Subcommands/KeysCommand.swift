import ArgumentParser
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

  func run() throws {
    try Output.print(format == .markdown ? KeysPage.markdown : KeysPage.text)
  }
}
