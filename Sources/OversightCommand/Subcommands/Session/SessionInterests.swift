import ArgumentParser
import Ledger
import OversightCore

/// Declares an interest, or takes it away.
struct SessionConflict: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflict", abstract: Words.Help.Sessions.conflict,
    discussion: Words.Help.Sessions.conflictMore)

  @OptionGroup var target: ItemTarget
  @Option(help: ArgumentHelp(Words.Help.Sessions.conflictPerson, valueName: "name"))
  var person: String?
  @ArgumentParser.Flag(help: ArgumentHelp(Words.Help.Sessions.withdrawConflict))
  var withdraw = false

  func run() throws {
    let work = try target.work()
    let organisation = try work.organisation(target.code)
    let person = try person.map { try Naming.person($0) }
    let answer = try work.write { _ in
      .conflict(
        organisation, person: person, isDeclared: !withdraw, reason: target.reason)
    }
    try answer.print([
      Words.Sessions.interest(
        person ?? answer.record.viewer.actor, organisation, isDeclared: !withdraw)
    ])
  }
}

/// Writes down where somebody worked, from which interests are suggested.
struct SessionEmployment: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "employment", abstract: Words.Help.Sessions.employment,
    discussion: Words.Help.Sessions.employmentMore)

  @Argument(help: ArgumentHelp(Words.Help.Sessions.person)) var person: String
  @Argument(help: ArgumentHelp(Words.Help.Sessions.employer)) var code: String
  @Option(
    help: ArgumentHelp(Words.Help.Sessions.employedFrom, valueName: "date"),
    transform: Reading.day)
  var from: CalendarDate?
  @Option(
    help: ArgumentHelp(Words.Help.Sessions.employedUntil, valueName: "date"),
    transform: Reading.day)
  var until: CalendarDate?
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func validate() throws {
    if let from, let until, until < from { throw ValidationError(Words.Sessions.badEmployment) }
  }

  func run() throws {
    let judging = try Judging(global)
    let employment = Employment(
      actor: try Naming.person(person),
      organisation: try Finding.code(code, in: judging.bare.dataset.register), from: from,
      until: until)
    let judged = try judging.decide { _ in .session(.employment(employment)) }
    var page = PageLines()
    page.add(judged.after.warnings + [Words.Sessions.employed(employment)])
    try Output.print(page.lines)
  }
}

/// The interests declared, and those that earlier work suggests.
struct SessionConflicts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts", abstract: Words.Help.Sessions.conflicts,
    discussion: Words.Help.Sessions.conflictsMore)

  @OptionGroup var target: SessionTarget
  @Option(help: ArgumentHelp(Words.Help.format)) var format: PageFormat = .text

  func run() throws {
    let named = try target.named()
    let page = ConflictsPage(named: named, scope: try named.scope())
    switch format {
    case .text: try Output.print(page.lines)
    case .json: try Output.print(page.json.written)
    }
  }
}
