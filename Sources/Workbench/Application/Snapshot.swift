import Ledger
import OversightCore
import Terminal

/// A picture of a screen without a terminal: the same reducer and the same views, nothing saved.
public struct Snapshot: Sendable {
  /// The screens there are pictures of.
  public enum Screen: String, CaseIterable, Sendable {
    case organisations, scorecard, capability, considerations, assessment, evidence, notes, history
    case help
    case metric, compare, regions, year, due, checks, sessions
    /// The agenda of the newest session.
    case agenda
    case compareEditions = "compare-editions"
    case workspaceHistory = "workspace-history"
    /// What stands there before anything is read, and where it cannot be.
    case opening, failed

    /// Whether it is a screen of one organisation, which must then be named.
    public var needsOrganisation: Bool {
      tab != nil || [.metric, .compare, .year].contains(self)
    }

    fileprivate var tab: Tab? {
      switch self {
      case .scorecard: .scorecard
      case .capability: .capability
      case .considerations: .considerations
      case .assessment: .assessment
      case .evidence: .evidence
      case .notes: .notes
      case .history: .history
      case .organisations, .help, .compareEditions, .metric, .compare, .regions, .year, .due,
        .checks, .sessions, .agenda, .workspaceHistory, .opening, .failed:
        nil
      }
    }
  }

  /// Which screen.
  public var screen: Screen
  /// Which organisation is selected, and open where the screen is one of its tabs.
  public var organisation: OrganisationCode?
  /// The other edition, on the screen that compares two; nil for the one the workbench suggests.
  public var other: FrameworkID?
  /// Those beside the organisation, on the screen that compares several.
  public var beside: [OrganisationCode]
  /// Keys typed after that.
  public var keys: [Key]
  /// The size of the window.
  public var size: Size
  /// The characters.
  public var glyphs: GlyphSet

  /// A snapshot; the parameters are the properties.
  public init(
    screen: Screen, organisation: OrganisationCode? = nil, other: FrameworkID? = nil,
    beside: [OrganisationCode] = [], keys: [Key] = [], size: Size, glyphs: GlyphSet = .standard
  ) {
    self.screen = screen
    self.organisation = organisation
    self.other = other
    self.beside = beside
    self.keys = keys
    self.size = size
    self.glyphs = glyphs
  }

  /// Why there is no picture: the sentence with which the workbench refuses the screen.
  public struct Missing: Error, Hashable, Sendable {
    /// The sentence; empty where the workbench says nothing.
    public let reason: String
  }

  /// The picture. What keys would save is not saved, and the picture says nothing of it.
  ///
  /// - Throws: `Missing` where the screen cannot be shown: no picture of another stands for it.
  public func picture(of opening: Opening, _ environment: Environment) throws(Missing) -> Grid {
    var state = State(size: size, glyphs: glyphs)
    var opening = opening
    opening.readOnly = Words.pictureSavesNothing
    opening.greets = false
    let messages = beginning(opening)
    for message in messages { _ = update(&state, message, environment) }
    if let reason = whyMissing(in: state) { throw Missing(reason: reason) }
    for key in keys { _ = update(&state, .terminal(.key(key)), environment) }
    return view(state)
  }

  private func beginning(_ opening: Opening) -> [Message] {
    switch screen {
    case .opening: []
    case .failed: [.failed(Words.pictureOfFailure)]
    default: [.opened(opening)] + messages
    }
  }

  private var messages: [Message] {
    let open = screen == .compare ? [] : organisation.map { [Message.open($0)] } ?? []
    let close = Message.terminal(.key(.escape))
    let tabs: [Message] =
      switch screen {
      case .organisations: open.isEmpty ? [] : [close]
      case .help: [.command("help")]
      case .metric: [.command("open-metric")]
      case .compare: [.sideBySide([organisation].compactMap { $0 } + beside)]
      case .regions: [.command("regions")]
      case .year: [.command("year")]
      case .due: [.command("due")]
      case .checks: [.command("checks")]
      case .sessions: [.command("sessions")]
      case .agenda: [.command("agenda")]
      case .workspaceHistory: [.command("history")]
      case .compareEditions:
        other.map { [.compare($0)] } ?? [.command("compare-editions"), .terminal(.key(.enter))]
      default: Array(repeating: .command("next-tab"), count: screen.tab?.rawValue ?? 0)
      }
    return open + tabs
  }
}

/// Whether the screen asked for is in front.
extension Snapshot {
  /// Why the screen is not in front; nil where it is, or where the window has no room for any.
  private func whyMissing(in state: State) -> String? {
    if screen == .opening || screen == .failed || state.isTooSmall { return nil }
    guard case .ready(let desk) = state.phase else {
      if case .failed(let reason) = state.phase { return reason }
      return ""
    }
    let named = [organisation].compactMap { $0 } + beside
    if let unknown = named.first(where: { desk.assessment($0) == nil }) {
      return Words.notInRegister(unknown.value)
    }
    return isInFront(on: desk) ? nil : desk.status.text
  }

  private func isInFront(on desk: Desk) -> Bool {
    switch (screen, desk.screen) {
    case (.organisations, .organisations), (.compare, .compare), (.regions, .regions),
      (.metric, .metric), (.workspaceHistory, .history), (.compareEditions, .editions),
      (.year, .year), (.due, .due), (.checks, .checks), (.sessions, .sessions),
      (.agenda, .agenda):
      true
    case (.help, _): desk.sheet != nil
    case (_, .organisation): desk.page.tab == screen.tab
    default: false
    }
  }
}
