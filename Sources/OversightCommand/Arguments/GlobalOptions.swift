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
}

extension Role: ExpressibleByArgument {}
extension Layer: ExpressibleByArgument {}
extension OrganisationKind: ExpressibleByArgument {}
extension Sector: ExpressibleByArgument {}
