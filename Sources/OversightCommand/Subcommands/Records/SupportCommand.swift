import ArgumentParser
import OversightCore

/// Support given or received, and interventions: recorded, never computed.
struct SupportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "support", abstract: Words.Help.support, discussion: Words.Help.supportMore,
    subcommands: [
      SupportAdd.self, SupportReview.self, SupportExit.self, SupportReopen.self,
      CriterionCommand.self, RecordList<ListedSupport>.self,
    ])
}

struct SupportAdd: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Words.Help.supportAdd)
  static let kind = RecordKind.support
  static let steps = [RecordStep.add]

  @OptionGroup var target: CodeTarget
  @Argument(help: Words.Help.field(.text, of: .support)) var text: String
  @Option(
    name: [.customLong("kind"), .customLong("support")],
    help: Words.Help.field(.support, of: .support))
  var support: SupportKind
  @Option(help: Words.Help.today(.date, of: .support), transform: Reading.dayText)
  var date: String?
  @Option(help: Words.Help.field(.basis, of: .support)) var basis: String?
  @Option(help: Words.Help.field(.review, of: .support), transform: Reading.dayText)
  var review: String?

  func fields(in place: Place) -> [FieldName: String?] {
    [.text: text, .support: support.rawValue, .date: date, .basis: basis, .review: review]
  }
}

struct SupportReview: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: Words.Help.supportReview)
  static let kind = RecordKind.support
  static let steps = [RecordStep.review]

  @OptionGroup var target: NumberTarget
  @Option(help: Words.Help.field(.detail, of: .support)) var detail: String
  @Option(help: Words.Help.today(.date, of: .support), transform: Reading.dayText)
  var date: String?
  @Option(help: Words.Help.field(.review, of: .support), transform: Reading.dayText)
  var review: String?

  func fields(in place: Place) -> [FieldName: String?] {
    [.detail: detail, .date: date, .review: review]
  }
}

struct SupportExit: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "exit", abstract: Words.Help.supportExit)
  static let kind = RecordKind.support
  static let steps = [RecordStep.exit]

  @OptionGroup var target: NumberTarget
  @Option(help: Words.Help.field(.detail, of: .support)) var detail: String?
  @Option(help: Words.Help.today(.date, of: .support), transform: Reading.dayText)
  var date: String?

  func fields(in place: Place) -> [FieldName: String?] { [.detail: detail, .date: date] }

  /// Ending it with criteria that are not met is for people to decide, and is said.
  func remarks(on record: DossierRecord, _ judged: Judged, in place: Place) -> [String] {
    let open = place.dossier.records(.exitCriterion).filter {
      $0.text(.of) == record.name.value && $0.word(.met) != CriterionState.met
    }
    return open.isEmpty ? [] : [Words.criteriaNotMet(open.map(\.number))]
  }
}

struct SupportReopen: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: Words.Help.supportReopen)
  static let kind = RecordKind.support
  static let steps = [RecordStep.reopen]

  @OptionGroup var target: NumberTarget
}

/// What must hold for a support or an intervention to end.
struct CriterionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "criterion", abstract: Words.Help.criterion, discussion: Words.Help.criterionMore,
    subcommands: [CriterionAdd.self, CriterionJudge.self, CriterionDrop.self])
}

struct CriterionAdd: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Words.Help.criterionAdd)
  static let kind = RecordKind.exitCriterion
  static let steps = [RecordStep.add]

  @OptionGroup var target: CodeTarget
  @Argument(help: ArgumentHelp(Words.Help.supportNumber)) var support: Int
  @Argument(help: Words.Help.field(.text, of: .exitCriterion)) var text: String

  func fields(in place: Place) throws -> [FieldName: String?] {
    let support = RecordSubject(kind: .support, which: .number(support))
    return [.of: try support.name(in: place)?.value, .text: text]
  }
}

struct CriterionJudge: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge", abstract: Words.Help.criterionJudge)
  static let kind = RecordKind.exitCriterion
  static let steps = [RecordStep.judge]

  @OptionGroup var target: NumberTarget
  @Argument(help: Words.Help.field(.met, of: .exitCriterion)) var met: CriterionState
  @Option(help: Words.Help.today(.date, of: .exitCriterion), transform: Reading.dayText)
  var date: String?

  func fields(in place: Place) -> [FieldName: String?] { [.met: met.rawValue, .date: date] }
}

struct CriterionDrop: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: Words.Help.criterionDrop)
  static let kind = RecordKind.exitCriterion
  static let steps = [RecordStep.drop]

  @OptionGroup var target: NumberTarget
}
