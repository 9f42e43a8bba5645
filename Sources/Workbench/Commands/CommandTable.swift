import Ledger
import Terminal

/// The one table of commands.
public enum CommandTable {
  /// Every command, in the order in which help lists them.
  public static let all: [Command] =
    Commands.list + Commands.organisation + Commands.scorecard + Commands.capability
    + Commands.considerations + Commands.comparison + Commands.moving + Commands.everywhere

  /// The contexts of a desk, the innermost first.
  static func contexts(of desk: Desk) -> [Context] {
    switch desk.screen {
    case .organisations: [.list, .everywhere]
    case .organisation:
      [desk.page.tab.context, .organisation, .everywhere]
    case .comparison: [.comparison, .everywhere]
    }
  }

  /// The commands a person can see here: a reviewer's session has none that write.
  static func available(on desk: Desk) -> [Command] {
    let contexts = Set(contexts(of: desk))
    return all.filter {
      !$0.contexts.isDisjoint(with: contexts) && !($0.writes && desk.viewer.role == .reviewer)
    }
  }

  /// The command of a key here; the innermost context wins.
  static func command(for key: Key, on desk: Desk) -> Command? {
    let available = available(on: desk)
    for context in contexts(of: desk) {
      let found = available.first { $0.contexts.contains(context) && $0.keys.contains(key) }
      if let found { return found }
    }
    return nil
  }

  /// Whether a key would write here, if this person could.
  static func isWriting(_ key: Key, on desk: Desk) -> Bool {
    let contexts = Set(contexts(of: desk))
    return all.contains {
      $0.writes && !$0.contexts.isDisjoint(with: contexts) && $0.keys.contains(key)
    }
  }

  /// The command of a name.
  static func command(_ id: CommandID) -> Command? { all.first { $0.id == id } }

  /// Two commands on one key in one context, as text; empty where the table is sound.
  public static var clashes: [String] {
    Context.allCases.flatMap { context in
      let commands = all.filter { $0.contexts.contains(context) }
      let pairs = commands.flatMap { command in command.keys.map { ($0, command.id) } }
      return Dictionary(grouping: pairs, by: \.0).values.filter { $0.count > 1 }.map { pairs in
        "\(context.rawValue) \(KeyName.name(pairs[0].0)): "
          + pairs.map(\.1.description).sorted().joined(separator: ", ")
      }
    }
  }
}

extension Tab {
  /// Where its commands can be given.
  var context: Context {
    switch self {
    case .scorecard: .scorecard
    case .capability: .capability
    case .considerations: .considerations
    case .notes: .notes
    case .history: .history
    }
  }
}

/// The commands by context, one file each.
enum Commands {}
