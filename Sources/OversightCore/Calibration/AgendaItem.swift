/// How far an item of an agenda is. The raw value is the word of files and of JSON.
public enum ItemState: String, Sendable, CaseIterable {
  /// Nobody began with it.
  case waiting
  /// It is being spoken of.
  case open
  /// Put off, with an owner.
  case parked
  /// The ratings are open to those who sit in the session.
  case revealed
  /// Decided, and not signed yet.
  case decided
  /// Signed by a second person, and locked.
  case signed
  /// Opened again after it was decided or signed.
  case reopened
  /// Returned to the region with a question, by a national session.
  case returned
}

/// An organisation on the agenda of a calibration session, and what was done about it.
public struct AgendaItem: Hashable, Sendable, Identifiable {
  /// The organisation.
  public let organisation: OrganisationCode
  /// How far it is.
  public var state: ItemState = .waiting
  /// When it came into that state; nil while nobody began with it.
  public var since: Timestamp?
  /// How long it was spoken of before that, in milliseconds.
  public var elapsed: Int64 = 0
  /// Why it was put off, and who sees to it.
  public var parking: ItemRemark?
  /// How far it was when it was put off.
  public var parkedFrom: ItemState?
  /// For a benchmark case, what was agreed earlier.
  public var benchmark: Benchmark?
  /// The reveals, oldest first.
  public var reveals: [Reveal] = []
  /// The decision that stands; nil where there is none.
  public var decision: ItemDecision?
  /// Who signed it; nil while nobody did.
  public var signature: ItemRemark?
  /// The decisions before it, oldest first, each with its signature where it had one: nothing that was
  /// decided disappears.
  public var earlier: [EarlierDecision] = []
  /// Who did not agree, and why.
  public var dissents: [ItemRemark] = []
  /// The questions with which it was returned.
  public var returns: [ItemRemark] = []
  /// Why it was opened again.
  public var reopenings: [ItemRemark] = []
  /// Who left for it.
  public var away: [Actor] = []
  /// Those who said that they are ready: all for the chair, only themselves for others.
  public var ready: [Actor] = []

  /// An item nobody began with.
  public init(organisation: OrganisationCode) { self.organisation = organisation }

  /// The organisation stands for the item.
  public var id: OrganisationCode { organisation }

  /// Whether the ratings that were revealed stand, so that nobody rates until it is opened again.
  public var isRevealed: Bool {
    [.revealed, .decided, .signed, .returned].contains(state == .parked ? parkedFrom : state)
  }

  /// The last reveal; nil before the first.
  public var reveal: Reveal? { reveals.last }

  /// Whether something is still to be decided.
  public var isUndecided: Bool { benchmark == nil && state != .decided && state != .signed }

  /// Whether somebody left the room for it.
  public func isAway(_ actor: Actor) -> Bool { away.contains { $0.isSamePerson(as: actor) } }

  /// How long it has been spoken of, in milliseconds: from when it was begun to its decision.
  public func duration(at now: Timestamp) -> Int64 {
    guard [.open, .revealed, .reopened].contains(state), let since else { return elapsed }
    return elapsed + max(0, now.milliseconds - since.milliseconds)
  }
}

/// A decision that another took the place of, or that was opened again.
public struct EarlierDecision: Hashable, Sendable {
  /// What was decided.
  public let decision: ItemDecision
  /// Who had signed it; nil where nobody had.
  public let signature: ItemRemark?
  /// A decision and its signature.
  public init(decision: ItemDecision, signature: ItemRemark?) {
    self.decision = decision
    self.signature = signature
  }
}

/// What somebody said or did about an item, with the day and the reason.
public struct ItemRemark: Hashable, Sendable {
  /// Who.
  public let actor: Actor
  /// When.
  public let time: Timestamp
  /// Why, or what; empty where nothing was said.
  public let text: String
  /// Who sees to it, where somebody was named.
  public let owner: String?
  /// A remark.
  public init(actor: Actor, time: Timestamp, text: String, owner: String? = nil) {
    self.actor = actor
    self.time = time
    self.text = text
    self.owner = owner
  }
}

/// What was agreed earlier of an organisation that is rated again, blind.
public struct Benchmark: Hashable, Sendable {
  /// The agreed ratings.
  public let ratings: [AreaID: RatingID]
  /// The financial year they are of.
  public let cycle: Cycle
  /// A benchmark.
  public init(ratings: [AreaID: RatingID], cycle: Cycle) {
    self.ratings = ratings
    self.cycle = cycle
  }
}

/// A segment that an assessor proposes.
public struct SegmentView: Hashable, Sendable {
  /// Who.
  public let actor: Actor
  /// The segment.
  public let segment: Int
  /// Why.
  public let reason: String
  /// A proposal.
  public init(actor: Actor, segment: Int, reason: String) {
    self.actor = actor
    self.segment = segment
    self.reason = reason
  }
}

/// What was open at a reveal: the ratings given blind, which agreement is measured on.
public struct Reveal: Hashable, Sendable {
  /// Who revealed.
  public let actor: Actor
  /// When.
  public let time: Timestamp
  /// The ratings by area, each assessor once, by name.
  public var ratings: [AreaID: [GivenRating]] = [:]
  /// The segments proposed, each assessor once, by name.
  public var segments: [SegmentView] = []
  /// A reveal.
  public init(actor: Actor, time: Timestamp) {
    self.actor = actor
    self.time = time
  }

  /// Those who rated an area or proposed a segment, by name.
  public var assessors: [Actor] {
    Set(ratings.values.flatMap { $0.map(\.actor) } + segments.map(\.actor)).sorted()
  }

  /// An assessor's rating of an area; nil where there is none.
  public func rating(of area: AreaID, by actor: Actor) -> GivenRating? {
    ratings[area]?.first { $0.actor == actor }
  }
}

/// What calibration decided of an item, with what was on the screen.
public struct ItemDecision: Hashable, Sendable {
  /// The moderated rating of one area.
  public struct Area: Hashable, Sendable {
    /// The rating.
    public let rating: AreaRating
    /// The median that was revealed; nil where nobody rated it.
    public let median: RatingID?
    /// Whether the chair named it, or the median was taken.
    public let isNamed: Bool
    /// Why, where something was said of this area alone.
    public let reason: String
    /// A moderated rating.
    public init(rating: AreaRating, median: RatingID?, isNamed: Bool, reason: String) {
      self.rating = rating
      self.median = median
      self.isNamed = isNamed
      self.reason = reason
    }
  }

  /// Who decided.
  public let actor: Actor
  /// When.
  public let time: Timestamp
  /// Why; empty where nothing asked for a reason.
  public let reason: String
  /// The areas.
  public let areas: [AreaID: Area]
  /// The segment: as computed, or as moderated; nil where the edition lets nobody decide it, or there
  /// is none.
  public let segment: Int?
  /// The segment the rules came to with these ratings; nil where to none.
  public let computed: Int?
  /// The overall rating where the panel set it; nil where the areas' result stands.
  public let overall: RatingID?
  /// The overall rating the areas give.
  public let computedOverall: RatingID?
  /// The average on the screen, as shown; nil where there was none.
  public let average: String?
  /// SHA-256 of the dataset, hexadecimal.
  public let dataset: String?
  /// SHA-256 of the edition's file, hexadecimal.
  public let framework: String?

  /// A decision; the parameters are the properties.
  public init(
    actor: Actor, time: Timestamp, reason: String, areas: [AreaID: Area], segment: Int?,
    computed: Int?, overall: RatingID?, computedOverall: RatingID?, average: String?,
    dataset: String?, framework: String?
  ) {
    self.actor = actor
    self.time = time
    self.reason = reason
    self.areas = areas
    self.segment = segment
    self.computed = computed
    self.overall = overall
    self.computedOverall = computedOverall
    self.average = average
    self.dataset = dataset
    self.framework = framework
  }

  /// The overall rating that counts.
  public var rating: RatingID? { overall ?? computedOverall }
}

/// An interest somebody has in an organisation, declared by them or by the chair.
public struct Conflict: Hashable, Sendable {
  /// Whose.
  public let actor: Actor
  /// In which organisation.
  public let organisation: OrganisationCode
  /// Who declared it.
  public let declaredBy: Actor
  /// When.
  public let time: Timestamp
  /// What it is; empty where nothing was said.
  public let reason: String
  /// A conflict of interest.
  public init(
    actor: Actor, organisation: OrganisationCode, declaredBy: Actor, time: Timestamp,
    reason: String
  ) {
    self.actor = actor
    self.organisation = organisation
    self.declaredBy = declaredBy
    self.time = time
    self.reason = reason
  }
}

/// Where somebody worked.
public struct Employment: Hashable, Sendable {
  /// Who.
  public let actor: Actor
  /// Where.
  public let organisation: OrganisationCode
  /// From when; nil where nobody said.
  public let from: CalendarDate?
  /// Until when; nil where nobody said, or it goes on.
  public let until: CalendarDate?
  /// An employment.
  public init(
    actor: Actor, organisation: OrganisationCode, from: CalendarDate?, until: CalendarDate?
  ) {
    self.actor = actor
    self.organisation = organisation
    self.from = from
    self.until = until
  }
}
