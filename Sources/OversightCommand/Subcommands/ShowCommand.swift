import ArgumentParser

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Words.Help.show)

  @Argument(help: ArgumentHelp(Words.Help.code)) var code: String
  @Option(help: ArgumentHelp(Words.Help.format)) var format: PageFormat = .text
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let page = ScorecardPage(
      context: try AssessmentContext(code, Program(global)), isStudied: format == .json)
    switch format {
    case .text: try Output.print(page.lines)
    case .json: try Output.print(page.json.written)
    }
  }
}
