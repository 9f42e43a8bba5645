/// The name of a calibration session: `S1`.
public struct SessionName: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The name in capitals.
  public let value: String

  /// A name; nil where it is not 1 to 20 letters, digits, hyphens and full stops.
  public init?(_ text: some StringProtocol) {
    let fits = text.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".")
    }
    guard (1...20).contains(text.count), fits else { return nil }
    value = text.uppercased()
  }

  /// The name.
  public var description: String { value }
  /// Alphabetical order.
  public static func < (left: SessionName, right: SessionName) -> Bool { left.value < right.value }
}

/// Whose session it is. The raw value is the word of the ledger and of the command line.
public enum SessionStage: String, Sendable, CaseIterable {
  /// A region's: it makes the regional proposals.
  case regional
  /// All regions': it takes the regional proposals.
  case national
}

/// How far a session is.
public enum SessionState: String, Sendable, CaseIterable {
  /// Going on.
  case open
  /// To be resumed.
  case adjourned
  /// Ended.
  case closed
}

/// As what somebody takes part. The raw value is the word of the ledger and of the command line.
public enum SessionPart: String, Sendable, CaseIterable {
  /// Rates, blind until the reveal.
  case assessor
  /// Reveals, decides and signs.
  case chair
  /// Reads.
  case reviewer
}

/// Whether somebody is there. The raw value is the word of the ledger and of the command line.
public enum Presence: String, Sendable, CaseIterable {
  /// There.
  case present
  /// Sent apologies.
  case apologies
  /// There for somebody else.
  case deputising
}

/// Somebody named in a session.
public struct Participant: Hashable, Sendable {
  /// Who.
  public let actor: Actor
  /// As what; nil for somebody whose attendance alone was noted.
  public var part: SessionPart?
  /// Whether they are there; nil where nobody noted it.
  public var presence: Presence?
  /// For whom somebody deputises.
  public var deputisingFor: Actor?
  /// Somebody.
  public init(
    actor: Actor, part: SessionPart? = nil, presence: Presence? = nil, deputisingFor: Actor? = nil
  ) {
    self.actor = actor
    self.part = part
    self.presence = presence
    self.deputisingFor = deputisingFor
  }
  /// Whether they are in the room.
  public var isThere: Bool { presence == .present || presence == .deputising }
}

/// A calibration session as it stands, as far as the viewer may see. What an item of its agenda is
/// about has the session's period, year and edition.
public struct Session: Hashable, Sendable, Identifiable {
  /// The name.
  public let name: SessionName
  /// Regional or national.
  public let stage: SessionStage
  /// The region; nil for a national session.
  public let region: String?
  /// The period of what is computed.
  public let period: Period
  /// The edition.
  public let framework: FrameworkID
  /// Who opened it.
  public let chair: Actor
  /// When.
  public let opened: Timestamp
  /// Those named, in the order in which they were.
  public var people: [Participant] = []
  /// How many must be in the room for a decision; nil where nobody said.
  public var quorum: Int?
  /// How many minutes are planned; nil while the timer is off.
  public var minutes: Int?
  /// How far it is.
  public var state: SessionState = .open
  /// When it came into that state.
  public var since: Timestamp
  /// How long it was open before that, in milliseconds.
  public var elapsed: Int64 = 0
  /// What is to be decided, in the order of the agenda.
  public var items: [AgendaItem] = []

  /// A session that was just opened.
  public init(
    name: SessionName, stage: SessionStage, region: String?, period: Period,
    framework: FrameworkID, chair: Actor, opened: Timestamp
  ) {
    self.name = name
    self.stage = stage
    self.region = region
    self.period = period
    self.framework = framework
    self.chair = chair
    self.opened = opened
    since = opened
  }

  /// The name stands for the session.
  public var id: SessionName { name }

  /// The item of an organisation; nil where it is not on the agenda, or hidden.
  public func item(_ organisation: OrganisationCode) -> AgendaItem? {
    items.first { $0.organisation == organisation }
  }

  /// Those who rate; none where any assessor may.
  public var assessors: [Actor] { people.filter { $0.part == .assessor }.map(\.actor) }

  /// Whether somebody may rate in it. Named assessors rate under the name they were given, since
  /// another spelling would be a second vote.
  public func admits(_ actor: Actor) -> Bool {
    let named = assessors
    return named.isEmpty || named.contains(actor)
  }

  /// Whether somebody is named as one who rates, in whatever capitals: they do not chair as well.
  public func isAssessor(_ actor: Actor) -> Bool {
    assessors.contains { $0.isSamePerson(as: actor) }
  }

  /// Those in the room while an item is spoken of, of whom nobody noted that they left for it.
  public func present(for item: AgendaItem) -> [Actor] {
    people.filter { $0.isThere && !item.isAway($0.actor) }.map(\.actor)
  }

  /// How long it has been open, in milliseconds, without the time it was adjourned.
  public func duration(at now: Timestamp) -> Int64 {
    elapsed + (state == .open ? max(0, now.milliseconds - since.milliseconds) : 0)
  }

  /// By what capability judgements of an organisation are kept.
  public func key(_ organisation: OrganisationCode) -> CapabilityKey {
    CapabilityKey(organisation: organisation, cycle: period.cycle, framework: framework)
  }

  /// By what segments of an organisation are kept.
  public func periodKey(_ organisation: OrganisationCode) -> PeriodKey {
    PeriodKey(organisation: organisation, period: period, framework: framework)
  }
}

extension Actor {
  /// Whether two names are one person's: another spelling of capitals makes no second person.
  public func isSamePerson(as other: Actor) -> Bool {
    name.lowercased() == other.name.lowercased()
  }
}
