import Ledger
import OversightCore
import Terminal

/// A picture of a screen without a terminal: the same reducer and the same views, nothing saved.
public struct Snapshot: Sendable {
  /// The screens there are pictures of.
  public enum Screen: String, CaseIterable, Sendable {
    case organisations, scorecard, capability, considerations, notes, history, help
    case compareEditions = "compare-editions"

    /// Whether it is a screen of one organisation, which must then be named.
    public var needsOrganisation: Bool { tab != nil }

    fileprivate var tab: Tab? {
      switch self {
      case .scorecard: .scorecard
      case .capability: .capability
      case .considerations: .considerations
      case .notes: .notes
      case .history: .history
      case .organisations, .help, .compareEditions: nil
      }
    }
  }

  /// Which screen.
  public var screen: Screen
  /// Which organisation is selected, and open where the screen is one of its tabs.
  public var organisation: OrganisationCode?
  /// The other edition, on the screen that compares two; nil for the one the workbench suggests.
  public var other: FrameworkID?
  /// Keys typed after that.
  public var keys: [Key]
  /// The size of the window.
  public var size: Size
  /// The characters.
  public var glyphs: GlyphSet

  /// A snapshot; the parameters are the properties.
  public init(
    screen: Screen, organisation: OrganisationCode? = nil, other: FrameworkID? = nil,
    keys: [Key] = [], size: Size, glyphs: GlyphSet = .standard
  ) {
    self.screen = screen
    self.organisation = organisation
    self.other = other
    self.keys = keys
    self.size = size
    self.glyphs = glyphs
  }

  /// The picture. What keys would save is not saved, and the picture says nothing of it.
  public func picture(of opening: Opening, _ environment: Environment) -> Grid {
    var state = State(size: size, glyphs: glyphs)
    var opening = opening
    opening.readOnly = Words.pictureSavesNothing
    for message in [.opened(opening)] + messages { _ = update(&state, message, environment) }
    return view(state)
  }

  private var messages: [Message] {
    let open = organisation.map { [Message.open($0)] } ?? []
    let close = Message.terminal(.key(.escape))
    let tabs: [Message] =
      switch screen {
      case .organisations: open.isEmpty ? [] : [close]
      case .help: [.command("help")]
      case .compareEditions:
        other.map { [.compare($0)] } ?? [.command("compare-editions"), .terminal(.key(.enter))]
      default: Array(repeating: .command("next-tab"), count: screen.tab?.rawValue ?? 0)
      }
    return open + tabs + keys.map { .terminal(.key($0)) }
  }
}
