import ArgumentParser

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Words.Help.show)

  @Argument(help: ArgumentHelp(Words.Help.code)) var code: String
  @Option(help: ArgumentHelp(Words.Help.format)) var format: PageFormat = .text
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let program = Program(global)
    let record = try program.record()
    let scope = try program.scope(judgements: try program.judgements(of: record))
    let assessment = try Finding.assessment(code, in: scope)
    let page = ScorecardPage(
      scope: scope, assessment: assessment, notes: record?.notes ?? [],
      isStudied: format == .json)
    switch format {
    case .text: try Output.print(page.lines)
    case .json: try Output.print(page.json.written)
    }
  }
}
