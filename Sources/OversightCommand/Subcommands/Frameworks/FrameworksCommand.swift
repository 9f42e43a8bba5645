import ArgumentParser

/// The editions as data.
struct FrameworksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frameworks", abstract: Words.Help.frameworks,
    subcommands: [
      FrameworksList.self, FrameworksShow.self, FrameworksCheck.self, FrameworksCompare.self,
    ],
    defaultSubcommand: FrameworksList.self)
}

struct FrameworksList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Words.Help.frameworksList)

  @Option(help: ArgumentHelp(Words.Help.format)) var format: TableFormat = .table
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let page = FrameworksPage(library: try Program(global).library())
    switch format {
    case .table: try Output.print(page.lines)
    case .json: try Output.print(page.json.written)
    }
  }
}

struct FrameworksShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Words.Help.frameworksShow)

  @Argument(help: ArgumentHelp(Words.Help.edition)) var edition: String
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let named = try NamedEdition(edition, in: Program(global).library())
    try Output.print(FrameworkPage(framework: named.framework).lines)
  }
}
