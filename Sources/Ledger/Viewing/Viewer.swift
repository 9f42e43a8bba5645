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
  /// The organisations in which this person has an interest, beside those declared in the ledger.
  /// Judgements on them that are not yet signed are hidden, and this person writes nothing on them.
  public let interests: Set<OrganisationCode>

  /// A viewer.
  public init(actor: Actor, role: Role, interests: Set<OrganisationCode> = []) {
    self.actor = actor
    self.role = role
    self.interests = interests
  }
}

/// Whether a viewer may know of an event. Applied to the stream before the fold, so that lists,
/// counts, searches, exports, history and undo are blind without knowing it.
///
/// - An author always sees their own event.
/// - Of an organisation in which the viewer declared an interest only what is signed is seen, and what
///   was published elsewhere.
/// - An assessor's rating, and the segment an assessor proposes, is seen by its author only, until the
///   chair reveals it; not even the chair or a reviewer sees it before.
/// - Who is ready, and where somebody worked, is seen by the chairs and by those it is about; a chair's
///   own note by its author.
/// - A withdrawal is seen by those who may see what it withdraws.
/// - Everything else is seen by all.
///
/// - Parameter sequence: where in the ledger the event stands: a reveal opens what came before it.
public func visible(
  _ event: Event, at sequence: Int, to viewer: Viewer, sessions: Sessions
) -> Bool {
  if event.actor == viewer.actor { return true }
  if let code = event.key.organisation, !event.key.isOpen,
    sessions.interests(of: viewer).contains(code)
  {
    return false
  }
  switch event.key.audience {
  case .author: return false
  case .chairs where viewer.role != .chair && event.key.person != viewer.actor: return false
  case .chairs, .all: break
  }
  guard let item = event.key.blindItem else { return true }
  return sessions.isRevealed(
    item, in: event.key.period?.period, by: event.actor, at: sequence, to: viewer)
}
