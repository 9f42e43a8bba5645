import ArgumentParser
import Ledger
import OversightCore

/// A command that sets the agenda anew.
protocol SessionArranging: ParsableCommand {
  var target: SessionTarget { get }
  /// The organisations that are named.
  var codes: [String] { get }
  /// Whether they must be on the agenda.
  static var areOnAgenda: Bool { get }
  /// The agenda as it is to be.
  func arranged(_ agenda: [Organisation], with named: [Organisation]) -> [Organisation]
}

extension SessionArranging {
  static var areOnAgenda: Bool { true }

  func run() throws {
    let work = try target.work()
    let named = try codes.map { try work.organisation($0) }
    if Self.areOnAgenda { for organisation in named { _ = try work.named.item(organisation.code) } }
    let answer = try work.write { session in
      let agenda = try session.items.map { try work.organisation($0.organisation.value) }
      return .arrange(session.name, arranged(agenda, with: named))
    }
    try answer.print([Words.Sessions.agenda(answer.session)])
  }
}

/// Puts organisations on the agenda.
struct SessionAdd: SessionArranging {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Words.Help.Sessions.add)
  static let areOnAgenda = false

  @OptionGroup var target: SessionTarget
  @Argument(help: ArgumentHelp(Words.Help.Sessions.codes)) var codes: [String]

  func arranged(_ agenda: [Organisation], with named: [Organisation]) -> [Organisation] {
    agenda + named
  }
}

/// Takes organisations from the agenda.
struct SessionRemove: SessionArranging {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: Words.Help.Sessions.remove)

  @OptionGroup var target: SessionTarget
  @Argument(help: ArgumentHelp(Words.Help.Sessions.codes)) var codes: [String]

  func arranged(_ agenda: [Organisation], with named: [Organisation]) -> [Organisation] {
    agenda.filter { organisation in !named.contains { $0.code == organisation.code } }
  }
}

/// Moves an organisation to another place of the agenda.
struct SessionMove: SessionArranging {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: Words.Help.Sessions.move)

  @OptionGroup var target: SessionTarget
  @Argument(help: ArgumentHelp(Words.Help.code)) var code: String
  @Argument(help: ArgumentHelp(Words.Help.Sessions.place)) var place: Int

  var codes: [String] { [code] }

  func validate() throws {
    if place < 1 { throw ValidationError(Words.Sessions.badPlace) }
  }

  func arranged(_ agenda: [Organisation], with named: [Organisation]) -> [Organisation] {
    var rest = agenda.filter { organisation in !named.contains { $0.code == organisation.code } }
    rest.insert(contentsOf: named, at: min(place - 1, rest.count))
    return rest
  }
}
