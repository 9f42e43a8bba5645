import Terminal

/// Which keys run which command: those of the table, and a person's own in their place.
public struct Keymap: Hashable, Sendable {
  /// A person's own keys by command.
  private let own: [CommandID: [KeySequence]]

  /// The keys of the table with a person's own in the place of some.
  public init(own: [CommandID: [KeySequence]] = [:]) { self.own = own }

  /// The keys of a command, the first of which the footer shows; may be none.
  public func keys(of command: Command) -> [KeySequence] { own[command.id] ?? command.keys }

  /// A command with one of its keys.
  public struct Binding: Hashable, Sendable {
    /// The command.
    public let command: CommandID
    /// The keys, pressed one after the other.
    public let keys: KeySequence
  }

  /// Two commands on one key where both can be given, or one on the beginning of another's.
  public struct Clash: Hashable, Sendable {
    /// The innermost context in which both can be given: they may belong to those around it.
    public let context: Context
    /// The one earlier in the table.
    public let first: Binding
    /// The other.
    public let second: Binding
  }

  /// Where two commands stand in each other's way; empty where the map is sound.
  public var clashes: [Clash] {
    Context.nestings.flatMap { contexts in
      var before: [Key: [Binding]] = [:]
      var clashes: [Clash] = []
      for binding in bindings(in: contexts) {
        let others = before[binding.keys.keys[0], default: []]
        clashes += others.filter { Self.collide($0, binding) }.map {
          Clash(context: contexts[0], first: $0, second: binding)
        }
        before[binding.keys.keys[0]] = others + [binding]
      }
      return clashes
    }
  }

  private func bindings(in contexts: [Context]) -> [Binding] {
    // A key of an inner context takes it from the outer ones, so that theirs are looked at as well.
    CommandTable.all.filter { !$0.contexts.isDisjoint(with: contexts) }.flatMap { command in
      keys(of: command).map { Binding(command: command.id, keys: $0) }
    }
  }

  private static func collide(_ one: Binding, _ other: Binding) -> Bool {
    one.command != other.command
      && (one.keys.keys.starts(with: other.keys.keys)
        || other.keys.keys.starts(with: one.keys.keys))
  }
}
