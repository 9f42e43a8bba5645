import ArgumentParser
import Narration
import OversightCore

/// Areas of best practice and for development.
struct PracticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice", abstract: Words.Help.practice, discussion: Words.Help.practiceMore,
    subcommands: [
      PracticeAdd.self, PracticeChange.self, PracticeAgree.self, PracticeDrop.self,
      RecordList<ListedPractices>.self, PracticeSearchCommand.self,
    ])
}

struct PracticeAdd: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Words.Help.practiceAdd)
  static let kind = RecordKind.practice
  static let steps = [RecordStep.add]

  @OptionGroup var target: CodeTarget
  @Argument(help: Words.Help.field(.text, of: .practice)) var text: String
  @Option(
    name: [.customLong("kind"), .customLong("practice")],
    help: Words.Help.field(.practice, of: .practice))
  var practice: PracticeKind
  @Option(help: Words.Help.field(.area, of: .practice)) var area: String
  @Option(help: Words.Help.field(.domain, of: .practice)) var domain: String?

  func fields(in place: Place) throws -> [FieldName: String?] {
    [
      .text: text, .practice: practice.rawValue, .area: try place.area(area).id.value,
      .domain: try domain.map(place.domain),
    ]
  }

  /// For an area for development, best practice of others.
  func remarks(on record: DossierRecord, _ judged: Judged, in place: Place) -> [String] {
    guard practice == .development else { return [] }
    let offers = judged.after.judgements.offers(
      for: record, of: place.organisation.code, register: judged.after.dataset.register)
    if offers.isEmpty { return [Words.noOffers] }
    return [Words.offersTitle] + offers.map { " \(judged.narrator.line(for: $0))" }
  }
}

struct PracticeChange: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: Words.Help.practiceChange, aliases: ["write"])
  static let kind = RecordKind.practice
  static let steps = [RecordStep.write]

  @OptionGroup var target: NumberTarget
  @Argument(help: Words.Help.field(.text, of: .practice)) var text: String
  @Option(help: Words.Help.field(.area, of: .practice)) var area: String?
  @Option(help: Words.Help.field(.domain, of: .practice)) var domain: String?

  func fields(in place: Place) throws -> [FieldName: String?] {
    [
      .text: text, .area: try area.map { try place.area($0).id.value },
      .domain: try domain.map { try $0.isEmpty ? "" : place.domain($0) },
    ]
  }
}

struct PracticeAgree: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree", abstract: Words.Help.practiceAgree)
  static let kind = RecordKind.practice
  static let steps = [RecordStep.agree]

  @OptionGroup var target: NumberTarget
  @Option(help: Words.Help.field(.by, of: .practice)) var by: String
  @Option(help: Words.Help.today(.date, of: .practice), transform: Reading.dayText)
  var date: String?

  func fields(in place: Place) -> [FieldName: String?] { [.by: by, .date: date] }
}

struct PracticeDrop: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: Words.Help.practiceDrop)
  static let kind = RecordKind.practice
  static let steps = [RecordStep.drop]

  @OptionGroup var target: NumberTarget
}
