import ArgumentParser
import OversightCore

/// What partners of an organisation say of it, and whom of them was asked.
struct FeedbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback", abstract: Words.Help.feedback, discussion: Words.Help.feedbackMore,
    subcommands: [
      FeedbackGive.self, FeedbackName.self, FeedbackAsk.self, FeedbackReply.self,
      FeedbackNilReturn.self, FeedbackDrop.self, FeedbackList.self,
    ],
    defaultSubcommand: FeedbackGive.self)
}

/// A partner's view of an area: a rating on the layer of the partners.
struct FeedbackGive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "give", abstract: Words.Help.feedbackGive)

  @Argument(help: ArgumentHelp(Words.Help.code)) var code: String
  @Argument(help: ArgumentHelp(Words.Help.area)) var area: String
  @Argument(help: ArgumentHelp(Words.Help.rating)) var rating: String
  @Option(help: ArgumentHelp(Words.Help.reason, valueName: "text")) var reason = ""
  @Option(help: ArgumentHelp(Words.Help.partnerName, valueName: "name")) var partner: String
  @Option(
    name: [.customLong("kind"), .customLong("partner-kind")],
    help: ArgumentHelp(Words.Help.partnerKind))
  var kind: PartnerKind?
  @OptionGroup var view: ViewOptions
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let given = GivenView(
      layer: .partnerFeedback, rating: rating, reason: reason, partner: partner,
      view: view.view(of: kind))
    try given.record(code: code, area: area, global)
  }
}

/// A partner or board, by the name that people give it.
protocol PartnerCommand: RecordCommand {
  var name: String { get }
}

extension PartnerCommand {
  static var kind: RecordKind { .partner }
  func which(in place: Place) -> RecordSubject.Which { .name(RecordName(name)) }
}

struct FeedbackName: PartnerCommand {
  static let configuration = CommandConfiguration(
    commandName: "name", abstract: Words.Help.feedbackName, aliases: ["add"])
  static let steps = [RecordStep.add]

  @OptionGroup var target: CodeTarget
  @Argument(help: ArgumentHelp(Words.Help.partnerName)) var name: String
  @Option(
    name: [.customLong("kind"), .customLong("partner-kind")],
    help: ArgumentHelp(Words.Help.partnerKind))
  var partnerKind: PartnerKind

  func fields(in place: Place) -> [FieldName: String?] { [.partnerKind: partnerKind.rawValue] }
}

struct FeedbackAsk: PartnerCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: Words.Help.feedbackAsk)
  static let steps = [RecordStep.ask]

  @OptionGroup var target: CodeTarget
  @Argument(help: ArgumentHelp(Words.Help.partnerName)) var name: String
  @Option(
    name: [.customLong("kind"), .customLong("partner-kind")],
    help: ArgumentHelp(Words.Help.partnerKindOnce))
  var partnerKind: PartnerKind?
  @Option(help: Words.Help.today(.date, of: .partner), transform: Reading.dayText)
  var date: String?
  @Option(help: Words.Help.field(.due, of: .partner), transform: Reading.dayText)
  var due: String?

  func fields(in place: Place) -> [FieldName: String?] {
    [.partnerKind: partnerKind?.rawValue, .date: date, .due: due]
  }
}

struct FeedbackReply: PartnerCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: Words.Help.feedbackReply)
  static let steps = [RecordStep.reply]

  @OptionGroup var target: CodeTarget
  @Argument(help: ArgumentHelp(Words.Help.partnerName)) var name: String
  @Option(help: Words.Help.field(.text, of: .partner)) var text: String?
  @Option(help: Words.Help.today(.date, of: .partner), transform: Reading.dayText)
  var date: String?

  func fields(in place: Place) -> [FieldName: String?] { [.text: text, .date: date] }
}

struct FeedbackNilReturn: PartnerCommand {
  static let configuration = CommandConfiguration(
    commandName: "nil-return", abstract: Words.Help.feedbackNilReturn)
  static let steps = [RecordStep.nilReturn]

  @OptionGroup var target: CodeTarget
  @Argument(help: ArgumentHelp(Words.Help.partnerName)) var name: String
  @Option(help: Words.Help.today(.date, of: .partner), transform: Reading.dayText)
  var date: String?

  func fields(in place: Place) -> [FieldName: String?] { [.date: date] }
}

struct FeedbackDrop: PartnerCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: Words.Help.feedbackDrop)
  static let steps = [RecordStep.drop]

  @OptionGroup var target: CodeTarget
  @Argument(help: ArgumentHelp(Words.Help.partnerName)) var name: String
}
