import ArgumentParser
import OversightCore

/// What somebody undertook to do.
struct ActionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "action", abstract: Words.Help.action, discussion: Words.Help.actionMore,
    subcommands: [
      ActionAdd.self, ActionChange.self, ActionClose.self, ActionDrop.self, ActionReopen.self,
      RecordList<ListedActions>.self,
    ])
}

struct ActionAdd: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Words.Help.actionAdd)
  static let kind = RecordKind.action
  static let steps = [RecordStep.add]

  @OptionGroup var target: CodeTarget
  @Argument(help: Words.Help.field(.text, of: .action)) var text: String
  @Option(help: Words.Help.field(.owner, of: .action)) var owner: String
  @Option(help: Words.Help.field(.due, of: .action), transform: Reading.dayText)
  var due: String
  @OptionGroup(title: Words.Help.aboutTitle) var about: TopicOptions

  func fields(in place: Place) throws -> [FieldName: String?] {
    [.text: text, .owner: owner, .due: due, .about: try about.text(in: place)]
  }
}

struct ActionChange: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: Words.Help.actionChange, aliases: ["write"])
  static let kind = RecordKind.action
  static let steps = [RecordStep.write]

  @OptionGroup var target: NumberTarget
  @Option(help: Words.Help.field(.text, of: .action)) var text: String?
  @Option(help: Words.Help.field(.owner, of: .action)) var owner: String?
  @Option(help: Words.Help.field(.due, of: .action), transform: Reading.dayText)
  var due: String?

  func fields(in place: Place) -> [FieldName: String?] {
    [.text: text, .owner: owner, .due: due]
  }
}

struct ActionClose: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: Words.Help.actionClose)
  static let kind = RecordKind.action
  static let steps = [RecordStep.close]

  @OptionGroup var target: NumberTarget
  @Option(help: Words.Help.field(.detail, of: .action)) var detail: String
  @Option(help: Words.Help.today(.date, of: .action), transform: Reading.dayText)
  var date: String?

  func fields(in place: Place) -> [FieldName: String?] { [.detail: detail, .date: date] }
}

struct ActionDrop: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: Words.Help.actionDrop)
  static let kind = RecordKind.action
  static let steps = [RecordStep.drop]

  @OptionGroup var target: NumberTarget
}

struct ActionReopen: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: Words.Help.actionReopen)
  static let kind = RecordKind.action
  static let steps = [RecordStep.reopen]

  @OptionGroup var target: NumberTarget
}
