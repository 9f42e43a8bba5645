import ArgumentParser
import OversightCore

/// Which records a command named `list` lists.
protocol ListedRecords {
  /// The kinds.
  static var kinds: [RecordKind] { get }
}

/// Queries.
enum ListedQueries: ListedRecords { static let kinds = [RecordKind.query] }
/// Actions.
enum ListedActions: ListedRecords { static let kinds = [RecordKind.action] }
/// Support and interventions, each with what must hold for it to end.
enum ListedSupport: ListedRecords { static let kinds = [RecordKind.support] }
/// Findings of third parties.
enum ListedConcerns: ListedRecords { static let kinds = [RecordKind.concern] }
/// Best practice and areas for development.
enum ListedPractices: ListedRecords { static let kinds = [RecordKind.practice] }

/// Lists records: of one organisation in the year and edition shown, or of the whole workspace.
struct RecordList<Listed: ListedRecords>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Words.Help.listed)
  }

  @Argument(help: ArgumentHelp(Words.Help.anyCode)) var code: String?
  @Option(help: ArgumentHelp(Words.Help.format)) var format: PageFormat = .text
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let program = Program(global)
    let page = RecordListPage(
      library: try program.library(), kinds: Listed.kinds, dossiers: try dossiers(of: program))
    switch format {
    case .text: try Output.print(page.lines)
    case .json: try Output.print(page.json.written)
    }
  }

  private func dossiers(
    of program: Program
  ) throws -> [(key: CapabilityKey, dossier: Dossier)] {
    if let code {
      let place = try AssessmentContext(code, program).place
      return [(place.key, place.dossier)]
    }
    let judgements = try program.judgements(of: try program.record())
    let asked = try program.asked()?.framework.id
    return judgements.dossiers.filter { key, _ in
      (asked.map { $0 == key.framework } ?? true)
        && (global.period.map { $0.cycle == key.cycle } ?? true)
    }.sorted {
      ($0.key.organisation, $0.key.cycle, $0.key.framework)
        < ($1.key.organisation, $1.key.cycle, $1.key.framework)
    }.map { ($0.key, $0.value) }
  }
}

/// The partners of an organisation and their views.
struct FeedbackList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Words.Help.feedbackListed)

  @Argument(help: ArgumentHelp(Words.Help.code)) var code: String
  @Option(help: ArgumentHelp(Words.Help.format)) var format: PageFormat = .text
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let page = FeedbackPage(context: try AssessmentContext(code, Program(global)))
    switch format {
    case .text: try Output.print(page.lines)
    case .json: try Output.print(page.json.written)
    }
  }
}

/// The notes of an organisation as threads.
struct NoteList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Words.Help.notesListed)

  @Argument(help: ArgumentHelp(Words.Help.code)) var code: String
  @Option(help: ArgumentHelp(Words.Help.format)) var format: PageFormat = .text
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let page = NoteListPage(context: try AssessmentContext(code, Program(global)))
    switch format {
    case .text: try Output.print(page.lines)
    case .json: try Output.print(page.json.written)
    }
  }
}
