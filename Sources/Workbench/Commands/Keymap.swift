import Terminal

/// Which keys run which command: those of the table, and a person's own in their place.
public struct Keymap: Hashable, Sendable {
  /// A person's own keys by command.
  private let own: [CommandID: [KeySequence]]

  /// The keys of the table with a person's own in the place of some.
  public init(own: [CommandID: [KeySequence]] = [:]) { self.own = own }

  /// The keys of a command, the first of which the footer shows; may be none.
  public func keys(of command: Command) -> [KeySequence] { own[command.id] ?? command.keys }

  /// Two commands on one key in one context, or one on the beginning of another's, as text; empty
  /// where the map is sound.
  public var clashes: [String] {
    Context.allCases.flatMap { context in
      let commands = CommandTable.all.filter { $0.contexts.contains(context) }
      let pairs = commands.flatMap { command in keys(of: command).map { ($0, command.id) } }
      return pairs.enumerated().flatMap { place, pair in
        pairs[..<place].filter { Self.collide($0.0, pair.0) && $0.1 != pair.1 }.map { other in
          "\(context.rawValue) \(pair.0): "
            + [pair.1.description, other.1.description].sorted().joined(separator: ", ")
        }
      }
    }
  }

  private static func collide(_ one: KeySequence, _ other: KeySequence) -> Bool {
    one == other || one.isContinuation(of: other.keys) || other.isContinuation(of: one.keys)
  }
}
