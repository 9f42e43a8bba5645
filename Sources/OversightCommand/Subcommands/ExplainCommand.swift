import ArgumentParser

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: Words.Help.explain)

  @Argument(help: ArgumentHelp(Words.Help.code)) var code: String
  @Option(help: ArgumentHelp(Words.Help.format)) var format: PageFormat = .text
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let scope = try Program(global).scope()
    let page = ExplainPage(scope: scope, assessment: try Finding.assessment(code, in: scope))
    switch format {
    case .text: try Output.print(page.lines)
    case .json: try Output.print(page.json.written)
    }
  }
}
