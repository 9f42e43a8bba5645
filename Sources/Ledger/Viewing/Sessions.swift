import OversightCore

/// What calibration sessions have opened to whom, and who declared an interest in what. Outside a
/// session nothing is ever revealed.
public struct Sessions: Sendable, Equatable {
  private struct Reveal: Sendable, Equatable {
    let session: SessionName
    /// Where in the ledger it stands.
    let sequence: Int
  }

  private var reveals: [CapabilityKey: [Reveal]] = [:]
  /// Those named in each session, by what they are there.
  private var parts: [SessionName: [Actor: SessionPart]] = [:]
  private var declared: [Actor: Set<OrganisationCode>] = [:]

  /// No session: every assessor sees their own ratings only.
  public static let none = Sessions()

  /// No session.
  public init() {}

  /// The organisations in which a person has an interest: given with the viewer, or declared.
  public func interests(of viewer: Viewer) -> Set<OrganisationCode> {
    viewer.interests.union(interests(of: viewer.actor))
  }

  /// The organisations in which a person has a declared interest; capitals make no second person.
  public func interests(of actor: Actor) -> Set<OrganisationCode> {
    if declared.isEmpty { return [] }
    return declared.filter { $0.key.isSamePerson(as: actor) }.values.reduce(into: []) {
      $0.formUnion($1)
    }
  }

  /// Whether what stands at a place in the ledger was revealed to a viewer since: to those named in the
  /// session, to everybody where it names no assessor, and to chairs and reviewers.
  public func isRevealed(_ item: CapabilityKey, at sequence: Int, to viewer: Viewer) -> Bool {
    (reveals[item] ?? []).contains { reveal in
      reveal.sequence > sequence && isOpen(reveal.session, to: viewer)
    }
  }

  /// The place of the last reveal of an item before a place, in any session but one; 0 where there
  /// is none.
  func lastReveal(of item: CapabilityKey, before sequence: Int, notOf session: SessionName) -> Int {
    (reveals[item] ?? []).last { $0.sequence < sequence && $0.session != session }?.sequence ?? 0
  }

  private func isOpen(_ session: SessionName, to viewer: Viewer) -> Bool {
    let named = parts[session] ?? [:]
    return viewer.role != .assessor || !named.values.contains(.assessor)
      || named.keys.contains { $0.isSamePerson(as: viewer.actor) }
  }

  /// Takes account of an event, whoever may see it.
  ///
  /// - Returns: whether it changes what may be seen.
  mutating func add(_ event: Event, at sequence: Int) -> Bool {
    switch event.content {
    case .session(let recorded): return add(recorded)
    case .agendaItem(let recorded):
      guard recorded.change == .revealed else { return false }
      reveals[CapabilityKey(recorded.item), default: []].append(
        Reveal(session: recorded.session, sequence: sequence))
      return true
    case .conflict(let recorded):
      if recorded.isDeclared {
        return declared[recorded.person, default: []].insert(recorded.organisation).inserted
      }
      return declared[recorded.person]?.remove(recorded.organisation) != nil
    default: return false
    }
  }

  private mutating func add(_ recorded: SessionRecorded) -> Bool {
    switch recorded.change {
    case .opened(let opening):
      parts[recorded.session] = Dictionary(
        opening.people.map { ($0.actor, $0.part) }, uniquingKeysWith: { $1 })
      return false
    case .joined(let actor, let part):
      parts[recorded.session, default: [:]][actor] = part
      // Whoever joins after a reveal is shown it, and the first named shuts out those not named.
      return reveals.values.contains { $0.contains { $0.session == recorded.session } }
    default: return false
    }
  }
}
