import OversightCore

/// What calibration sessions have opened to whom, and who declared an interest in what. Outside a
/// session nothing is ever revealed.
public struct Sessions: Sendable, Equatable {
  private struct Reveal: Sendable, Equatable {
    let session: SessionName
    let period: Period
    /// Where in the ledger it stands.
    let sequence: Int
  }

  private struct Declaration: Sendable, Equatable {
    let actor: Actor
    let organisation: OrganisationCode
    /// Where in the ledger it was declared and, where it was, taken away.
    let from: Int
    var until: Int?
  }

  private var reveals: [CapabilityKey: [Reveal]] = [:]
  /// Those named in each session, by what they are there.
  private var parts: [SessionName: [Actor: SessionPart]] = [:]
  private var declared: [Declaration] = []

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
    return Set(
      declared.filter { $0.until == nil && $0.actor.isSamePerson(as: actor) }.map(\.organisation))
  }

  /// Whether a person had a declared interest at a place in the ledger, whatever came later: what was
  /// revealed with or without them stays so.
  func hadInterest(_ actor: Actor, in code: OrganisationCode, at sequence: Int) -> Bool {
    declared.contains {
      $0.organisation == code && $0.from < sequence && ($0.until ?? .max) > sequence
        && $0.actor.isSamePerson(as: actor)
    }
  }

  /// Whether what stands at a place in the ledger was revealed to a viewer since: to those named in the
  /// session, to everybody where it names no assessor, and to chairs and reviewers. A session opens
  /// what those gave who rate in it, and nobody else's.
  ///
  /// - Parameters:
  ///   - period: the period of what stands there; nil where it is of the whole year.
  ///   - author: who gave it.
  public func isRevealed(
    _ item: CapabilityKey, in period: Period? = nil, by author: Actor, at sequence: Int,
    to viewer: Viewer
  ) -> Bool {
    (reveals[item] ?? []).contains { reveal in
      reveal.sequence > sequence && period ?? reveal.period == reveal.period
        && rates(author, in: reveal.session) && isOpen(reveal.session, to: viewer)
    }
  }

  private func rates(_ actor: Actor, in session: SessionName) -> Bool {
    let assessors = (parts[session] ?? [:]).filter { $0.value == .assessor }.keys
    return assessors.isEmpty || assessors.contains(actor)
  }

  /// The place of the last reveal of an item before a place, in any session but one; 0 where there
  /// is none.
  func lastReveal(of item: CapabilityKey, before sequence: Int, notOf session: SessionName) -> Int {
    (reveals[item] ?? []).last { $0.sequence < sequence && $0.session != session }?.sequence ?? 0
  }

  /// As a viewer may know it: without the reveals of organisations in which they have an interest.
  func known(to viewer: Viewer) -> Sessions {
    let interests = interests(of: viewer)
    if interests.isEmpty { return self }
    var known = self
    known.reveals = reveals.filter { !interests.contains($0.key.organisation) }
    return known
  }

  private func isOpen(_ session: SessionName, to viewer: Viewer) -> Bool {
    let named = parts[session] ?? [:]
    return viewer.role != .assessor || !named.values.contains(.assessor)
      || named.keys.contains { $0.isSamePerson(as: viewer.actor) }
  }

  /// Takes account of an event, whoever may see it. What opens anything counts only where a chair did
  /// it, in a session there is, whatever program wrote the event.
  ///
  /// - Returns: whether it changes what may be seen.
  mutating func add(_ event: Event, at sequence: Int) -> Bool {
    switch event.content {
    case .session(let recorded): return event.role == .chair && add(recorded)
    case .agendaItem(let recorded):
      guard recorded.change == .revealed, event.role == .chair, parts[recorded.session] != nil
      else { return false }
      reveals[CapabilityKey(recorded.item), default: []].append(
        Reveal(
          session: recorded.session, period: recorded.item.period, sequence: sequence))
      return true
    case .conflict(let recorded):
      return add(recorded, of: event, at: sequence)
    default: return false
    }
  }

  private mutating func add(
    _ recorded: ConflictDeclared, of event: Event, at sequence: Int
  ) -> Bool {
    let place = declared.firstIndex {
      $0.until == nil && $0.organisation == recorded.organisation
        && $0.actor.isSamePerson(as: recorded.person)
    }
    if recorded.isDeclared {
      guard place == nil else { return false }
      declared.append(
        Declaration(
          actor: recorded.person, organisation: recorded.organisation, from: sequence, until: nil))
      return true
    }
    guard let place, event.role == .chair, !event.actor.isSamePerson(as: recorded.person) else {
      return false
    }
    declared[place].until = sequence
    return true
  }

  private mutating func add(_ recorded: SessionRecorded) -> Bool {
    switch recorded.change {
    case .opened(let opening):
      // The first opening of a name stands, so that no later one shows what it hid.
      if parts[recorded.session] != nil { return false }
      parts[recorded.session] = Dictionary(
        opening.people.map { ($0.actor, $0.part) }, uniquingKeysWith: { $1 })
      return false
    case .joined(let actor, let part):
      if parts[recorded.session] == nil { return false }
      parts[recorded.session]?[actor] = part
      // Whoever joins after a reveal is shown it, and the first named shuts out those not named.
      return reveals.values.contains { $0.contains { $0.session == recorded.session } }
    default: return false
    }
  }
}
