import ArgumentParser
import OversightCore

/// Who moves between two editions, and why.
struct FrameworksCompare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: Words.Help.frameworksCompare,
    discussion: Words.Help.frameworksCompareMore)

  @Argument(help: ArgumentHelp(Words.Help.edition)) var first: String
  @Argument(help: ArgumentHelp(Words.Help.edition)) var second: String
  @Option(help: ArgumentHelp(Words.Help.format)) var format: TableFormat = .table
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let program = Program(global)
    let library = try program.library()
    let left = try NamedEdition(first, in: library).framework
    let right = try NamedEdition(second, in: library).framework
    let period = try program.period(in: library.with(left), under: left)
    let page = ComparisonPage(
      EditionComparison(
        left, right,
        cohort: Cohort(of: period, in: library.dataset, asOf: program.options.asOf),
        judgements: try program.judgements(of: program.record())))
    switch format {
    case .table: try Output.print(page.lines)
    case .json: try Output.print(page.json.written)
    }
  }
}
