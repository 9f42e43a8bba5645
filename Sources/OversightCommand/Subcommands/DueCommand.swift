import ArgumentParser
import OversightCore

/// What is due of the whole workspace.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: Words.Help.due, discussion: Words.Help.dueMore)

  @Argument(help: ArgumentHelp(Words.Help.anyCode)) var code: String?
  @Option(help: ArgumentHelp(Words.Help.region)) var region: [String] = []
  @Option(help: ArgumentHelp(Words.Help.dueBefore, valueName: "date"), transform: Reading.day)
  var before: CalendarDate?
  @Option(help: ArgumentHelp(Words.Help.format)) var format: DueFormat = .text
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  /// How it is written.
  enum DueFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv
  }

  func run() throws {
    let program = Program(global)
    let page = DuePage(
      library: try program.library(), items: try items(of: program), today: program.today)
    switch format {
    case .text: try Output.print(page.lines)
    case .json: try Output.print(page.json.written)
    case .csv: try Output.write(try page.csv())
    }
  }

  private func items(of program: Program) throws -> [DueItem] {
    let register = try program.library().dataset.register
    let code = try code.map { try Finding.code($0, in: register) }
    let view = register.asOf(global.asOf ?? program.today)
    var regions: Set<String> = []
    for name in region { regions.formUnion(try Finding.regions(name, in: view)) }
    let judgements = try program.judgements(of: try program.record())
    let all = dueItems(
      in: judgements, framework: try program.asked()?.framework.id, cycle: global.period?.cycle)
    return all.filter { item in
      (code.map { $0 == item.organisation } ?? true) && (before.map { item.due < $0 } ?? true)
        && (regions.isEmpty
          || regions.contains(register.latest(item.organisation)?.region ?? ""))
    }
  }
}
