import Ledger
import Terminal

/// The one table of commands.
public enum CommandTable {
  /// Every command, in the order in which help lists them.
  public static let all: [Command] =
    Commands.list + Commands.table + Commands.groups + Commands.columns + Commands.organisation
    + Commands.scorecard + Commands.capability
    + Commands.area
    + Commands.considerations + Commands.dossier + Commands.metric + Commands.compare
    + Commands.events
    + Commands.year + Commands.due + Commands.checks + Commands.sessions
    + Commands.agenda + Commands.calibration + Commands.plot + Commands.regions
    + Commands.editions + Commands.moving + Commands.everywhere
    + Commands.program

  /// The contexts of a desk, the innermost first.
  static func contexts(of desk: Desk) -> [Context] { desk.front.contexts + [.everywhere] }

  /// The commands a person can see here: a reviewer's session has none that write.
  static func available(
    on desk: Desk, where isWanted: (Command) -> Bool = { _ in true }
  ) -> [Command] {
    let contexts = contexts(of: desk)
    return known(to: desk) { command in
      isWanted(command) && contexts.contains(where: command.contexts.contains)
    }
  }

  /// The commands of every screen, but for those that a person may never give.
  static func known(
    to desk: Desk, where isWanted: (Command) -> Bool = { _ in true }
  ) -> [Command] {
    return all.filter { !(desk.onlyReads && $0.writes) && isWanted($0) }
  }

  /// Why a command cannot be given now: it belongs to another screen, or what it needs is not there.
  static func reason(against command: Command, on desk: Desk) -> String? {
    guard command.contexts.isDisjoint(with: contexts(of: desk)) else {
      return command.disabled(desk)
    }
    let screens = Context.allCases.filter(command.contexts.contains)
    return Words.elsewhere(screens.map(Words.name))
  }

  /// What the keys pressed so far mean.
  enum Match {
    /// A command, and nothing else.
    case command(Command)
    /// Several commands begin so.
    case beginning([Command])
    case nothing
  }

  /// What keys pressed one after the other mean here; the innermost context wins.
  static func match(_ keys: [Key], on desk: Desk) -> Match {
    // Few commands have the keys, so that these are asked for first: this runs at every key.
    let likely = known(to: desk) { command in
      desk.keymap.keys(of: command).contains { $0.keys == keys || $0.isContinuation(of: keys) }
    }
    for context in contexts(of: desk) {
      let commands = likely.filter { $0.contexts.contains(context) }
      let found = commands.first { desk.keymap.keys(of: $0).contains { $0.keys == keys } }
      if let found { return .command(found) }
      if !commands.isEmpty { return .beginning(commands) }
    }
    return .nothing
  }

  /// The command of a name.
  static func command(_ id: CommandID) -> Command? { all.first { $0.id == id } }
}

/// The commands by context, one file each.
enum Commands {}
