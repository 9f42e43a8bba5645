import ArgumentParser
import OversightCore

/// Questions to the organisation or to somebody else, and what became of them.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: Words.Help.query, discussion: Words.Help.queryMore,
    subcommands: [
      QueryAsk.self, QueryAnswer.self, QueryWaive.self, QueryReopen.self,
      RecordList<ListedQueries>.self,
    ])
}

struct QueryAsk: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: Words.Help.queryAsk)
  static let kind = RecordKind.query
  static let steps = [RecordStep.ask]

  @OptionGroup var target: CodeTarget
  @Argument(help: Words.Help.field(.text, of: .query)) var text: String
  @Option(help: Words.Help.field(.to, of: .query)) var to: String
  @Option(help: Words.Help.field(.due, of: .query), transform: Reading.dayText)
  var due: String
  @OptionGroup(title: Words.Help.aboutTitle) var about: TopicOptions

  func fields(in place: Place) throws -> [FieldName: String?] {
    [.text: text, .to: to, .due: due, .about: try about.text(in: place)]
  }
}

struct QueryAnswer: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: Words.Help.queryAnswer)
  static let kind = RecordKind.query
  static let steps = [RecordStep.answer]

  @OptionGroup var target: NumberTarget
  @Argument(help: Words.Help.field(.answer, of: .query)) var answer: String
  @Option(help: Words.Help.field(.outcome, of: .query)) var outcome: QueryOutcome
  @Option(help: Words.Help.field(.effect, of: .query)) var effect: String?
  @Option(help: Words.Help.today(.date, of: .query), transform: Reading.dayText)
  var date: String?

  func fields(in place: Place) -> [FieldName: String?] {
    [.answer: answer, .outcome: outcome.rawValue, .effect: effect, .date: date]
  }
}

struct QueryWaive: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive", abstract: Words.Help.queryWaive)
  static let kind = RecordKind.query
  static let steps = [RecordStep.waive]

  @OptionGroup var target: NumberTarget
}

struct QueryReopen: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: Words.Help.queryReopen)
  static let kind = RecordKind.query
  static let steps = [RecordStep.reopen]

  @OptionGroup var target: NumberTarget
}
