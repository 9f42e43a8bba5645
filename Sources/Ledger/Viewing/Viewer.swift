import OversightCore

/// What a person is here to do.
public enum Role: String, Sendable, CaseIterable {
  /// Rates and writes notes.
  case assessor
  /// Runs calibration and signs.
  case chair
  /// Reads.
  case reviewer
}

/// The person for whom everything is shown and in whose name everything is written.
public struct Viewer: Hashable, Sendable {
  /// Who.
  public let actor: Actor
  /// As what.
  public let role: Role
  /// The organisations in which this person declared an interest. Judgements on them that are not
  /// yet signed are hidden, and this person writes nothing on them.
  public let interests: Set<OrganisationCode>

  /// A viewer.
  public init(actor: Actor, role: Role, interests: Set<OrganisationCode> = []) {
    self.actor = actor
    self.role = role
    self.interests = interests
  }
}

/// What calibration sessions have opened to whom. Outside a session nothing is ever revealed.
public struct Sessions: Sendable, Equatable {
  private var revealed: [CapabilityKey: Set<Actor>] = [:]

  /// No session: every assessor sees their own ratings only.
  public static let none = Sessions()

  /// No session.
  public init() {}

  /// Whether the ratings of an item have been revealed to a person.
  public func isRevealed(_ item: CapabilityKey, to actor: Actor) -> Bool {
    revealed[item]?.contains(actor) ?? false
  }

  /// Opens the ratings of an item to those who sat in its session.
  public mutating func reveal(_ item: CapabilityKey, to actors: Set<Actor>) {
    revealed[item, default: []].formUnion(actors)
  }
}

/// Whether a viewer may know of an event. Applied to the stream before the fold, so that lists,
/// counts, searches, exports, history and undo are blind without knowing it.
///
/// - An author always sees their own event.
/// - Of an organisation in which the viewer declared an interest only what is signed is seen, and what
///   was published elsewhere.
/// - An assessor's rating is seen by its author only, until the chair reveals it; not even the chair
///   or a reviewer sees it before.
/// - A withdrawal is seen by those who may see what it withdraws.
/// - Everything else is seen by all.
public func visible(_ event: Event, to viewer: Viewer, sessions: Sessions) -> Bool {
  if event.actor == viewer.actor { return true }
  if let code = event.key.organisation, viewer.interests.contains(code), !event.key.isOpen {
    return false
  }
  guard let item = event.key.blindItem else { return true }
  return sessions.isRevealed(item, to: viewer.actor)
}
