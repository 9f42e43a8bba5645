import ArgumentParser
import Narration
import OversightCore

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Words.Help.list, discussion: Words.Help.listMore)

  @Option(help: ArgumentHelp(Words.Help.type)) var type: OrganisationKind?
  @Option(help: ArgumentHelp(Words.Help.region)) var region: [String] = []
  @Option(help: ArgumentHelp(Words.Help.icb, valueName: "code")) var icb: String?
  @Option(help: ArgumentHelp(Words.Help.sector)) var sector: Sector?
  @Option(help: ArgumentHelp(Words.Help.sort, valueName: "columns")) var sort: [String] = []
  @Option(help: ArgumentHelp(Words.Help.format)) var format: ListFormat = .table
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let order = try ListOrder.reading(sort)
    let scope = try Program(global).scope()
    let filter = try filter(in: scope)
    let shown = scope.assessments.filter {
      filter.allows($0.organisation, in: scope.cohort.register)
    }
    let previous = scope.previous(of: shown)
    let rows = shown.map { ListRow($0, previous: previous, framework: scope.framework) }
    try print(ListPage(scope: scope, rows: order.sorted(rows), previous: previous))
  }

  private func print(_ page: ListPage) throws {
    switch format {
    case .table: try Output.print(page.table(columns: Output.columns))
    case .json: try Output.print(page.json.written)
    case .csv:
      page.notices.forEach(Output.complain)
      try Output.write(try page.csv())
    }
  }

  private func filter(in scope: Scope) throws(Failure) -> ListFilter {
    var filter = ListFilter(kind: type, sector: sector)
    for name in region {
      filter.regions.formUnion(try Finding.regions(name, in: scope.cohort.register))
    }
    if let icb { filter.board = try board(icb, in: scope) }
    return filter
  }

  private func board(_ text: String, in scope: Scope) throws(Failure) -> OrganisationCode {
    let organisation = try Finding.assessment(text, in: scope).organisation
    if organisation.kind == .icb { return organisation.code }
    let boards = scope.cohort.register.icbs(of: organisation.code).map { "\($0.code) (\($0.name))" }
    throw Failure(.refused, Words.notABoard(organisation, boards))
  }
}
