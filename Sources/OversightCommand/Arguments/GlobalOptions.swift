import ArgumentParser
import Ledger
import OversightCore

/// The options that every command takes, before or after its name.
struct GlobalOptions: ParsableArguments {
  /// Their names, for moving them behind the command.
  static let names: Set = ["workspace", "as", "role", "framework", "period", "as-of"]

  @Option(help: ArgumentHelp(Words.Help.workspace, valueName: "path"))
  var workspace: String?

  @Option(name: .customLong("as"), help: ArgumentHelp(Words.Help.actor, valueName: "name"))
  var actor: String?

  @Option(help: ArgumentHelp(Words.Help.role))
  var role: Role = .assessor

  @Option(help: ArgumentHelp(Words.Help.framework, valueName: "id"))
  var framework: String?

  @Option(
    help: ArgumentHelp(Words.Help.period, valueName: "quarter"), transform: Reading.period)
  var period: Period?

  @Option(
    name: .customLong("as-of"), help: ArgumentHelp(Words.Help.asOf, valueName: "date"),
    transform: Reading.day)
  var asOf: CalendarDate?
}

/// Reads the values of options.
enum Reading {
  static func period(_ text: String) throws -> Period {
    guard let period = Period(text) else { throw ValidationError(Words.badPeriod) }
    return period
  }

  static func day(_ text: String) throws -> CalendarDate {
    guard let day = CalendarDate(text) else { throw ValidationError(Words.badDay) }
    return day
  }

  /// A day as a record keeps it; an empty text takes a day away.
  static func dayText(_ text: String) throws -> String {
    try text.isEmpty ? "" : day(text).description
  }

  /// A step of an assessment's way.
  static func statusStep(_ text: String) throws -> RecordStep {
    let steps = RecordForm.of(.status).steps.map(\.step)
    guard let step = steps.first(where: { $0.rawValue == text.lowercased() }) else {
      throw ValidationError(Words.badStatusStep(text, steps.map(\.rawValue)))
    }
    return step
  }
}

extension Role: ExpressibleByArgument {}
extension Layer: ExpressibleByArgument {}
extension EvidenceKind: ExpressibleByArgument {}
extension PartnerKind: ExpressibleByArgument {}
extension ViewStrength: ExpressibleByArgument {}
extension PracticeKind: ExpressibleByArgument {}
extension QueryOutcome: ExpressibleByArgument {}
extension Seriousness: ExpressibleByArgument {}
extension SupportKind: ExpressibleByArgument {}
extension CriterionState: ExpressibleByArgument {}
extension OrganisationKind: ExpressibleByArgument {}
extension Sector: ExpressibleByArgument {}
