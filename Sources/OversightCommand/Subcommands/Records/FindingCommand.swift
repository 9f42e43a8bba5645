import ArgumentParser
import OversightCore

/// What was found, in words: of a statutory duty, a prompt, a part of an area's narrative.
struct FindingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finding", abstract: Words.Help.finding, discussion: Words.Help.findingMore,
    subcommands: [FindingDuty.self, FindingPrompt.self, FindingNarrative.self])
}

/// A finding that stands under what it is about.
protocol FindingOfTopic: RecordCommand {
  var text: String { get }
  func topic(in place: Place) throws -> Topic
}

extension FindingOfTopic {
  static var kind: RecordKind { .finding }
  static var steps: [RecordStep] { [.write] }
  func which(in place: Place) throws -> RecordSubject.Which {
    .name(.topic(try topic(in: place)))
  }
  func fields(in place: Place) -> [FieldName: String?] { [.text: text] }
}

struct FindingDuty: FindingOfTopic {
  static let configuration = CommandConfiguration(
    commandName: "duty", abstract: Words.Help.findingDuty)

  @OptionGroup var target: CodeTarget
  @Argument(help: ArgumentHelp(Words.Help.aboutDuty)) var duty: String
  @Argument(help: Words.Help.field(.text, of: .finding)) var text: String

  func topic(in place: Place) throws -> Topic { try place.dutyTopic(duty) }
}

struct FindingPrompt: FindingOfTopic {
  static let configuration = CommandConfiguration(
    commandName: "prompt", abstract: Words.Help.findingPrompt)

  @OptionGroup var target: CodeTarget
  @Argument(help: ArgumentHelp(Words.Help.aboutPrompt)) var prompt: String
  @Argument(help: Words.Help.field(.text, of: .finding)) var text: String

  func topic(in place: Place) throws -> Topic { try place.promptTopic(prompt) }
}

struct FindingNarrative: FindingOfTopic {
  static let configuration = CommandConfiguration(
    commandName: "narrative", abstract: Words.Help.findingNarrative)

  @OptionGroup var target: CodeTarget
  @Argument(help: ArgumentHelp(Words.Help.narrativePart, valueName: "area/part")) var part: String
  @Argument(help: Words.Help.field(.text, of: .finding)) var text: String

  func topic(in place: Place) throws -> Topic { try place.narrativeTopic(part) }
}

/// The Care Quality Commission's own view, beside ours and never scored.
struct CQCViewCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "cqc-view", abstract: Words.Help.cqcView, discussion: Words.Help.cqcViewMore)
  static let kind = RecordKind.cqcView
  static let steps = [RecordStep.write]
  static let isOfToday = false

  @OptionGroup var target: CodeTarget
  @Argument(help: Words.Help.field(.text, of: .cqcView)) var text: String
  @Option(help: Words.Help.field(.date, of: .cqcView), transform: Reading.dayText)
  var date: String
  @Option(help: Words.Help.field(.scope, of: .cqcView)) var scope: String
  @Option(help: Words.Help.field(.link, of: .cqcView)) var link: String?

  func which(in place: Place) -> RecordSubject.Which { .name(.single) }

  func fields(in place: Place) -> [FieldName: String?] {
    [.text: text, .date: date, .scope: scope, .link: link]
  }
}
