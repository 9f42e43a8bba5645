import ArgumentParser
import OversightCore

/// What the standing checks find, of one organisation or of many.
struct ChecksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checks", abstract: Words.Help.checks, discussion: Words.Help.checksMore)

  @Argument(help: ArgumentHelp(Words.Help.anyCode)) var code: String?
  @Option(help: ArgumentHelp(Words.Help.region)) var region: [String] = []
  @Option(help: ArgumentHelp(Words.Help.type)) var type: OrganisationKind?
  @Option(help: ArgumentHelp(Words.Help.format)) var format: PageFormat = .text
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let program = Program(global)
    let record = try program.record()
    let scope = try program.scope(judgements: try program.judgements(of: record))
    let contexts = try shown(in: scope).map {
      AssessmentContext(scope: scope, assessment: $0, record: record)
    }
    let page = ChecksPage(scope: scope, contexts: contexts)
    switch format {
    case .text: try Output.print(page.lines)
    case .json: try Output.print(page.json.written)
    }
  }

  private func shown(in scope: Scope) throws(Failure) -> [Assessment] {
    if let code { return [try Finding.assessment(code, in: scope)] }
    var filter = ListFilter(kind: type)
    for name in region {
      filter.regions.formUnion(try Finding.regions(name, in: scope.cohort.register))
    }
    return scope.assessments.filter { filter.allows($0.organisation, in: scope.cohort.register) }
  }
}
