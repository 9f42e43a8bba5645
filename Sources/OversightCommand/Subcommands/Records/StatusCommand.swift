import ArgumentParser
import OversightCore
import Terminal

/// How far an assessment is on its way from draft to issued; without a step, its whole way.
struct StatusCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: Words.Help.status, discussion: Words.Help.statusMore)
  static let kind = RecordKind.status
  static var steps: [RecordStep] { RecordForm.of(.status).steps.map(\.step) }

  @OptionGroup var target: CodeTarget
  @Argument(help: Words.Help.statusStep, transform: Reading.statusStep)
  var chosen: RecordStep?
  @Option(help: Words.Help.today(.date, of: .status), transform: Reading.dayText)
  var date: String?
  @Option(help: Words.Help.field(.due, of: .status), transform: Reading.dayText)
  var due: String?
  @Option(help: Words.Help.field(.detail, of: .status)) var detail: String?
  @Option(help: Words.Help.field(.link, of: .status)) var link: String?

  /// Without a step nothing is decided, and `run` never asks.
  var step: RecordStep { chosen ?? Self.steps[0] }

  func validate() throws {
    let isSaid = ![date, due, detail, link].allSatisfy { $0 == nil } || !target.reason.isEmpty
    if chosen == nil, isSaid { throw ValidationError(Words.statusStepNeeded) }
  }

  func run() throws {
    if chosen == nil { try show() } else { try record() }
  }

  func which(in place: Place) -> RecordSubject.Which { .name(.single) }

  func fields(in place: Place) -> [FieldName: String?] {
    [.date: date, .due: due, .detail: detail, .link: link]
  }

  func remarks(on record: DossierRecord, _ judged: Judged, in place: Place) -> [String] {
    StatusPage(place: place).newest
  }

  private func show() throws {
    let program = Program(target.global)
    let held = try program.record()
    let scope = try program.scope(judgements: program.judgements(of: held))
    let organisation = try Finding.assessment(target.code, in: scope).organisation
    let place = Place(organisation: organisation, scope: scope, allNotes: held?.notes ?? [])
    try Output.print(StatusPage(place: place).lines.map { DisplayText($0).string })
  }
}
