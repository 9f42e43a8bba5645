import ArgumentParser
import Ledger
import OversightCore

/// The session, with the options that every command of it takes.
struct SessionTarget: ParsableArguments {
  @Argument(help: ArgumentHelp(Words.Help.Sessions.name)) var name: String
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func work() throws -> SessionWork { try SessionWork(name, global) }
  func named() throws -> NamedSession { try NamedSession(name, global) }
}

/// An item of its agenda, likewise, with a reason.
struct ItemTarget: ParsableArguments {
  @Argument(help: ArgumentHelp(Words.Help.Sessions.name)) var name: String
  @Argument(help: ArgumentHelp(Words.Help.code)) var code: String
  @Option(help: ArgumentHelp(Words.Help.reason, valueName: "text")) var reason = ""
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func work() throws -> SessionWork { try SessionWork(name, global) }
}

/// A person, named on the command line.
enum Naming {
  static func person(_ text: String) throws(Refusal) -> Actor {
    guard let actor = Actor(text) else { throw .session(.personBlank) }
    return actor
  }
}

/// A command that does something to a session as a whole.
protocol SessionChanging: ParsableCommand {
  var target: SessionTarget { get }
  var reason: String { get }
  /// What is to be done.
  func change() throws -> SessionChange
  /// What it did.
  func told(_ session: Session) -> String
}

extension SessionChanging {
  var reason: String { "" }

  func run() throws {
    let work = try target.work()
    let change = try change()
    let answer = try work.write { .change($0.name, change, reason: reason) }
    try answer.print([told(answer.session)])
  }
}

/// A command that does something to an item of the agenda.
protocol ItemChanging: ParsableCommand {
  var target: ItemTarget { get }
  var reason: String { get }
  /// What is to be done to an organisation.
  func change(_ organisation: Organisation, in work: SessionWork) throws -> ItemChange
  /// What is told beside how far the item is.
  func remarks(_ item: AgendaItem, _ answer: SessionAnswer) throws -> [String]
}

extension ItemChanging {
  var reason: String { target.reason }
  func remarks(_ item: AgendaItem, _ answer: SessionAnswer) throws -> [String] { [] }

  func run() throws {
    let work = try target.work()
    let organisation = try work.organisation(target.code)
    let change = try change(organisation, in: work)
    let answer = try work.write { .item($0.name, organisation, change, reason: reason) }
    guard let item = answer.session.item(organisation.code) else { return }
    try answer.print(
      [Words.Sessions.done(work.name, organisation, item)] + remarks(item, answer))
  }
}

extension SessionStage: ExpressibleByArgument {}
extension SessionPart: ExpressibleByArgument {}
extension Presence: ExpressibleByArgument {}
extension AgendaOrder: ExpressibleByArgument {}
extension Trajectory: ExpressibleByArgument {}
extension LongStanding: ExpressibleByArgument {}
