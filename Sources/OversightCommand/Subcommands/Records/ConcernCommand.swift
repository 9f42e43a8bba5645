import ArgumentParser
import OversightCore

/// Findings of third parties on a provider's governance.
struct ConcernCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concern", abstract: Words.Help.concern, discussion: Words.Help.concernMore,
    subcommands: [
      ConcernAdd.self, ConcernJudge.self, ConcernClose.self, ConcernReopen.self,
      RecordList<ListedConcerns>.self,
    ])
}

struct ConcernAdd: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Words.Help.concernAdd)
  static let kind = RecordKind.concern
  static let steps = [RecordStep.add]
  static let isOfToday = false

  @OptionGroup var target: CodeTarget
  @Argument(help: Words.Help.field(.text, of: .concern)) var text: String
  @Option(help: Words.Help.field(.source, of: .concern)) var source: String
  @Option(help: Words.Help.field(.date, of: .concern), transform: Reading.dayText)
  var date: String
  @Option(help: Words.Help.field(.link, of: .concern)) var link: String?

  func fields(in place: Place) -> [FieldName: String?] {
    [.text: text, .source: source, .date: date, .link: link]
  }
}

struct ConcernJudge: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge", abstract: Words.Help.concernJudge)
  static let kind = RecordKind.concern
  static let steps = [RecordStep.judge]

  @OptionGroup var target: NumberTarget
  @Argument(help: Words.Help.field(.seriousness, of: .concern)) var seriousness: Seriousness

  func fields(in place: Place) -> [FieldName: String?] { [.seriousness: seriousness.rawValue] }
}

struct ConcernClose: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: Words.Help.concernClose)
  static let kind = RecordKind.concern
  static let steps = [RecordStep.close]

  @OptionGroup var target: NumberTarget
  @Option(help: Words.Help.field(.detail, of: .concern)) var detail: String
  @Option(help: Words.Help.today(.date, of: .concern), transform: Reading.dayText)
  var date: String?

  func fields(in place: Place) -> [FieldName: String?] { [.detail: detail, .date: date] }
}

struct ConcernReopen: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: Words.Help.concernReopen)
  static let kind = RecordKind.concern
  static let steps = [RecordStep.reopen]

  @OptionGroup var target: NumberTarget
}
