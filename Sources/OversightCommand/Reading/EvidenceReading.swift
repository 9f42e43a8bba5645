import ArgumentParser
import OversightCore

/// The evidence of an organisation.
struct EvidenceList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Words.Help.evidenceList)

  @Argument(help: ArgumentHelp(Words.Help.code)) var code: String
  @Option(help: ArgumentHelp(Words.Help.format)) var format: PageFormat = .text
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let context = try AssessmentContext(code, Program(global))
    let place = context.place
    switch format {
    case .text: try Output.print(EvidencePage(context: context).list)
    case .json:
      let page = RecordListPage(
        library: context.scope.library, kinds: [.evidence], dossiers: [(place.key, place.dossier)])
      try Output.print(page.json.written)
    }
  }
}

/// One piece of evidence.
struct EvidenceShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Words.Help.evidenceShow)

  @Argument(help: ArgumentHelp(Words.Help.code)) var code: String
  @Argument(help: ArgumentHelp(Words.Help.evidenceNumber)) var number: Int
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let context = try AssessmentContext(code, Program(global))
    let subject = RecordSubject(kind: .evidence, which: .number(number))
    guard let record = try subject.present(in: context.place) else { return }
    try Output.print(EvidencePage(context: context).show(record))
  }
}

/// What became of the files given as evidence.
struct EvidenceCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: Words.Help.evidenceCheck,
    discussion: Words.Help.evidenceCheckMore)

  @Argument(help: ArgumentHelp(Words.Help.code)) var code: String
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let page = EvidenceFilesPage(context: try AssessmentContext(code, Program(global)))
    try Output.print(page.lines)
    if page.lost > 0 { throw Failure(.refused, Words.Read.evidenceLost(page.lost)) }
  }
}

/// Best practice and areas for development in the workspace.
struct PracticeSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: Words.Help.practiceSearch)

  @Option(help: ArgumentHelp(Words.Help.practiceText)) var text = ""
  @Option(help: ArgumentHelp(Words.Help.practiceArea, valueName: "id")) var area: String?
  @Option(help: ArgumentHelp(Words.Help.practiceDomain, valueName: "id")) var domain: String?
  @Option(help: ArgumentHelp(Words.Help.type)) var type: OrganisationKind?
  @Option(help: ArgumentHelp(Words.Help.sector)) var sector: Sector?
  @Option(help: ArgumentHelp(Words.Help.practiceKind)) var kind = PracticeKind.bestPractice
  @Option(help: ArgumentHelp(Words.Help.format)) var format: PageFormat = .text
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let program = Program(global)
    let page = PracticePage(library: try program.library(), found: try found(by: program))
    switch format {
    case .text: try Output.print(page.lines)
    case .json: try Output.print(page.json.written)
    }
  }

  private func found(by program: Program) throws -> [FoundPractice] {
    let (library, asked) = (try program.library(), try program.asked()?.framework)
    let judgements = try program.judgements(of: try program.record())
    let practices = { (search: PracticeSearch) in
      judgements.practices(search, register: library.dataset.register).filter { found in
        (asked.map { $0.id == found.key.framework } ?? true)
          && (global.period.map { $0.cycle == found.key.cycle } ?? true)
      }
    }
    let scope = PracticeScope(
      library: library, asked: asked, kind: type,
      held: practices(PracticeSearch(practice: kind, kind: type)).map(\.record))
    return practices(
      PracticeSearch(
        practice: kind, area: try area.map(scope.area), domain: try domain.map(scope.domain),
        kind: type, sector: sector, text: text))
  }
}
