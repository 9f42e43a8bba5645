import Ledger
import Terminal

/// The name of a command in configuration, palette and tests; it never changes.
public struct CommandID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The name, kebab-case.
  public let description: String
  /// A name.
  public init(stringLiteral value: String) { description = value }
  /// A name read from a file.
  public init(_ name: String) { description = name }
}

/// Where a command can be given.
public enum Context: String, CaseIterable, Hashable, Sendable {
  /// Any screen.
  case everywhere
  /// The list of organisations.
  case list
  /// The organisations by region, ICB, type or segment.
  case groups
  /// The columns of the list.
  case columns
  /// Any tab of an organisation.
  case organisation
  /// The scorecard.
  case scorecard
  /// The capability tab.
  case capability
  /// The views of one area with their reasons.
  case area
  /// The considerations tab.
  case considerations
  /// The assessment of an organisation, from draft to issued.
  case assessment
  /// The evidence on an organisation.
  case evidence
  /// The notes of an organisation.
  case notes
  /// The history of an organisation.
  case history
  /// The comparison of two editions.
  case editions
  /// The regions by segment and capability.
  case regions
  /// The organisations of a region in the plot.
  case plot
  /// Organisations side by side.
  case compare
  /// One metric of an organisation through time.
  case metric
  /// The year of an organisation.
  case year
  /// What is due.
  case due
  /// What the standing checks found.
  case checks
  /// The calibration sessions of the workspace.
  case sessions
  /// The agenda of a calibration session.
  case agenda
  /// One item of a calibration session.
  case calibration

  /// The contexts whose commands can be given together, each list from the innermost to everywhere.
  static var nestings: [[Context]] {
    let tabs = Tab.allCases.map(\.contexts)
    let alone = Set(allCases).subtracting(tabs.joined()).subtracting([.everywhere])
    return (tabs + allCases.filter(alone.contains).map { [$0] }).map { $0 + [.everywhere] }
  }
}

/// One thing a user can do. Dispatch, footer, help and the keys page all come from this value.
public struct Command: Sendable {
  /// Its name.
  public let id: CommandID
  /// Its title in lists.
  public let title: String
  /// What it does, in a sentence.
  public let help: String
  /// Its keys unless a person's own stand in their place, the first of which the footer shows.
  public let keys: [KeySequence]
  /// Where it can be given.
  public let contexts: Set<Context>
  /// The word in the footer and how early it comes, lowest first; nil where it is not shown.
  let footer: Footer?
  /// Whether it writes to the ledger: absent from a reviewer's session.
  public let writes: Bool
  /// What may follow its name in the palette; nil where it takes nothing.
  let values: Values?
  /// Why it cannot be given now; nil where it can.
  let disabled: @Sendable (Desk) -> String?
  /// What it does.
  let run: @Sendable (inout Desk, Environment) -> [Effect]

  /// A word for the footer.
  struct Footer: Sendable {
    let order: Int
    let word: String
    /// The keys as the footer writes them, where several commands share a hint.
    let keys: @Sendable (Desk) -> String?
  }

  /// What may follow a command's name in the palette.
  struct Values: Sendable {
    /// The word that is typed before the value.
    let word: String
    /// The values that fit what was typed after the word, the likeliest first.
    let matching: @Sendable (Desk, String) -> [Value]
  }

  /// One value of a command.
  struct Value: Sendable {
    /// The value as typed.
    let text: String
    /// What it does.
    let help: String
    /// Gives the command with this value.
    let message: Message
  }

  init(
    _ id: CommandID, _ title: String, _ help: String, keys: [Key] = [],
    sequences: [String] = [], in contexts: Set<Context>, footer: Footer? = nil,
    writes: Bool = false, values: Values? = nil,
    disabled: @escaping @Sendable (Desk) -> String? = { _ in nil },
    run: @escaping @Sendable (inout Desk, Environment) -> [Effect]
  ) {
    self.id = id
    self.title = title
    self.help = help
    self.keys = keys.map(KeySequence.init) + sequences.compactMap(KeySequence.init)
    self.contexts = contexts
    self.footer = footer
    self.writes = writes
    self.values = values
    self.disabled = disabled
    self.run = run
  }
}

extension Command.Footer {
  /// A footer word with its place.
  static func at(_ order: Int, _ word: String, keys: String? = nil) -> Self {
    Self(order: order, word: word) { _ in keys }
  }

  /// The same where the keys depend on what is in front.
  static func at(
    _ order: Int, _ word: String, keys: @escaping @Sendable (Desk) -> String?
  ) -> Self {
    Self(order: order, word: word, keys: keys)
  }
}
