import ArgumentParser

/// The whole annual assessment of an organisation.
struct AssessmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assessment", abstract: Words.Help.assessment)

  @Argument(help: ArgumentHelp(Words.Help.code)) var code: String
  @Option(help: ArgumentHelp(Words.Help.format)) var format: PageFormat = .text
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let context = try AssessmentContext(code, Program(global))
    switch format {
    case .text: try Output.print(AssessmentPage(context: context).lines)
    case .json: try Output.print(AssessmentJSON(context: context).json.written)
    }
  }
}
