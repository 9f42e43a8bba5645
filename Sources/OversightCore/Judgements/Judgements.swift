/// The name of a person, as given by the login or by `--as`.
public struct Actor: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The name.
  public let name: String
  /// An actor; the name is trimmed. Nil where nothing is left.
  public init?(_ name: some StringProtocol) {
    let words = name.split(whereSeparator: { $0.isWhitespace })
    guard !words.isEmpty else { return nil }
    self.name = words.joined(separator: " ")
  }
  /// The name.
  public var description: String { name }
  /// Alphabetical order.
  public static func < (left: Actor, right: Actor) -> Bool { left.name < right.name }
}

/// Who gave a rating: layers of judgement stand side by side and never overwrite one another.
/// The raw value is the word of the command line and of the ledger.
public enum Layer: String, Sendable, CaseIterable {
  /// The organisation's own view.
  case selfAssessment = "self-assessment"
  /// The view of a partner of the organisation.
  case partnerFeedback = "partner-feedback"
  /// One assessor's rating, seen by its author only until it is revealed.
  case assessor
  /// What calibration agreed.
  case moderated
  /// What was signed.
  case final
}

/// What a person said of an area. Not rated is the absence of one of these, and none of the last
/// two is the lowest rating.
public enum AreaRating: Hashable, Sendable {
  /// A rating of the area's scale.
  case rated(RatingID)
  /// The area does not apply to the organisation.
  case notApplicable
  /// There is too little evidence to rate.
  case insufficientEvidence
  /// A view in words, without a rating: of the organisation itself, or of a partner.
  case inWords

  /// The rating, where there is one.
  public var rating: RatingID? {
    if case .rated(let id) = self { return id }
    return nil
  }
}

/// A rating with the person who gave it.
public struct GivenRating: Hashable, Sendable {
  /// Who.
  public let actor: Actor
  /// What.
  public let rating: AreaRating
  /// Why, empty where no reason was given; the view itself where it is in words.
  public let reason: String
  /// What is known of a partner's view; nothing on other layers.
  public let view: PartnerView
  /// A given rating.
  public init(
    actor: Actor, rating: AreaRating, reason: String = "", view: PartnerView = PartnerView()
  ) {
    self.actor = actor
    self.rating = rating
    self.reason = reason
    self.view = view
  }
}

/// What is known of a partner's view of an area, beside the view itself.
public struct PartnerView: Hashable, Sendable {
  /// What kind of partner; nil where nobody said.
  public let kind: PartnerKind?
  /// The day the view is of; nil where nobody said.
  public let date: CalendarDate?
  /// How strongly it is held; nil where nobody said.
  public let strength: ViewStrength?
  /// What is known; nothing by itself.
  public init(
    kind: PartnerKind? = nil, date: CalendarDate? = nil, strength: ViewStrength? = nil
  ) {
    self.kind = kind
    self.date = date
    self.strength = strength
  }
}

/// Every layer of one functional area, as far as the viewer may see.
public struct AreaJudgement: Hashable, Sendable {
  /// The organisation's own view.
  public var selfAssessment: GivenRating?
  /// The partners' views, by name.
  public var partnerFeedback: [GivenRating] = []
  /// The assessors' ratings the viewer may see, by name.
  public var assessors: [GivenRating] = []
  /// What calibration agreed.
  public var moderated: GivenRating?
  /// What was signed.
  public var final: GivenRating?
  /// An area nobody has judged.
  public init() {}
}

/// The rating that counts for an area, and how firm it is.
public struct EffectiveRating: Hashable, Sendable {
  /// The rating.
  public let rating: AreaRating
  /// The layer it was taken from: final, else moderated, else the viewer's own.
  public let layer: Layer
  /// Whether it is only the viewer's own rating.
  public var isProvisional: Bool { layer == .assessor }
}

extension AreaJudgement {
  /// Final, else moderated, else the viewer's own assessor rating. Self-assessment and partner
  /// feedback never count.
  public func effective(for viewer: Actor?) -> EffectiveRating? {
    if let final { return EffectiveRating(rating: final.rating, layer: .final) }
    if let moderated { return EffectiveRating(rating: moderated.rating, layer: .moderated) }
    return assessors.first { $0.actor == viewer }.map {
      EffectiveRating(rating: $0.rating, layer: .assessor)
    }
  }
}

/// What capability judgements are kept by: an assessment stays with the body that was assessed.
public struct CapabilityKey: Hashable, Sendable {
  /// The organisation.
  public let organisation: OrganisationCode
  /// The financial year of the period.
  public let cycle: Cycle
  /// The edition whose scale was used.
  public let framework: FrameworkID
  /// A key.
  public init(organisation: OrganisationCode, cycle: Cycle, framework: FrameworkID) {
    self.organisation = organisation
    self.cycle = cycle
    self.framework = framework
  }
}

/// What considerations, certifications and segment decisions are kept by.
public struct PeriodKey: Hashable, Sendable {
  /// The organisation.
  public let organisation: OrganisationCode
  /// The period.
  public let period: Period
  /// The edition.
  public let framework: FrameworkID
  /// A key.
  public init(organisation: OrganisationCode, period: Period, framework: FrameworkID) {
    self.organisation = organisation
    self.period = period
    self.framework = framework
  }
}

/// An entered answer to one of the edition's tests.
public enum TestAnswer: String, Sendable, CaseIterable {
  /// The test is met.
  case met
  /// The test is not met.
  case notMet = "not-met"
}

/// What a person entered for a test or another question, with its source.
public struct GivenAnswer: Hashable, Sendable {
  /// Who.
  public let actor: Actor
  /// The answer; nil where only figures were entered.
  public let answer: TestAnswer?
  /// Figures of the system, by identifier, in their units.
  public let figures: [MetricID: Double]
  /// Where it comes from: a document, a return, a meeting.
  public let source: String
  /// An entered answer.
  public init(
    actor: Actor, answer: TestAnswer?, figures: [MetricID: Double] = [:], source: String
  ) {
    self.actor = actor
    self.answer = answer
    self.figures = figures
    self.source = source
  }
}

/// A segment decided by people.
public struct SegmentDecision: Hashable, Sendable {
  /// Who decided.
  public let actor: Actor
  /// The segment.
  public let segment: Int
  /// Why.
  public let reason: String
  /// Who had proposed it, where the edition wants a second person; nil where one decides.
  public let proposer: Actor?
  /// A decision.
  public init(actor: Actor, segment: Int, reason: String, proposer: Actor? = nil) {
    self.actor = actor
    self.segment = segment
    self.reason = reason
    self.proposer = proposer
  }
}

/// The overall capability rating that calibration set, beside what the areas gave.
public struct OverallDecision: Hashable, Sendable {
  /// Who.
  public let actor: Actor
  /// The rating.
  public let rating: RatingID
  /// What the areas gave when it was set; nil where nothing.
  public let computed: RatingID?
  /// Why.
  public let reason: String
  /// A decision.
  public init(actor: Actor, rating: RatingID, computed: RatingID?, reason: String) {
    self.actor = actor
    self.rating = rating
    self.computed = computed
    self.reason = reason
  }
}

/// The board agreed to lead on a provider, from a day on.
public struct LeadBoard: Hashable, Sendable {
  /// The board.
  public let board: OrganisationCode
  /// The first day.
  public let from: CalendarDate
  /// Who recorded it.
  public let actor: Actor
  /// On what ground.
  public let reason: String
  /// A lead board.
  public init(board: OrganisationCode, from: CalendarDate, actor: Actor, reason: String) {
    self.board = board
    self.from = from
    self.actor = actor
    self.reason = reason
  }
}

/// How NHS England oversees a provider.
public enum OversightRoute: String, Sendable, CaseIterable {
  /// Through the lead board.
  case throughBoard = "through-icb"
  /// Directly, with the board as partner.
  case direct
}

/// A route chosen by a regional director.
public struct RouteChoice: Hashable, Sendable {
  /// Who.
  public let actor: Actor
  /// The route.
  public let route: OversightRoute
  /// Why.
  public let reason: String
  /// A choice.
  public init(actor: Actor, route: OversightRoute, reason: String) {
    self.actor = actor
    self.route = route
    self.reason = reason
  }
}

/// A segment that somebody else published, imported with its source.
public struct ReportedSegment: Hashable, Sendable {
  /// Who imported it.
  public let actor: Actor
  /// The segment.
  public let segment: Int
  /// Where it was published.
  public let source: String
  /// A reported segment.
  public init(actor: Actor, segment: Int, source: String) {
    self.actor = actor
    self.segment = segment
    self.source = source
  }
}

/// What people decided: a fold over the events one viewer may see, so that everything computed from
/// it is blind without knowing it. Nothing here is ever read from a file directly.
public struct Judgements: Sendable, Equatable {
  /// Whose own assessor ratings count provisionally; nil for nobody.
  public var viewer: Actor?
  /// Ratings by key and area.
  public var areas: [CapabilityKey: [AreaID: AreaJudgement]] = [:]
  /// Entered answers to tests and other questions, with the figures entered for them.
  public var answers: [PeriodKey: [TestID: GivenAnswer]] = [:]
  /// Segments decided by people.
  public var segments: [PeriodKey: SegmentDecision] = [:]
  /// Segments proposed and not yet decided by a second person; they count for nothing.
  public var proposals: [PeriodKey: SegmentDecision] = [:]
  /// Segments published elsewhere and imported.
  public var reported: [PeriodKey: ReportedSegment] = [:]
  /// The boards that lead on a provider, in the order in which they were recorded.
  public var leads: [OrganisationCode: [LeadBoard]] = [:]
  /// Routes chosen by a regional director.
  public var routes: [PeriodKey: RouteChoice] = [:]
  /// Overall ratings that calibration set.
  public var overalls: [CapabilityKey: OverallDecision] = [:]
  /// The segments that assessors propose, as far as the viewer may see; they count for nothing.
  public var segmentViews: [PeriodKey: [SegmentView]] = [:]
  /// The calibration sessions, in the order in which they were opened.
  public var sessions: [Session] = []
  /// The interests declared, in order.
  public var conflicts: [Conflict] = []
  /// Where people worked, as far as the viewer may see.
  public var employments: [Employment] = []
  /// Everything else written down, by organisation, year and edition.
  public var dossiers: [CapabilityKey: Dossier] = [:]
  /// The day on which what is due is due or overdue: today, for those at work; nil takes the last day
  /// of the period. Given with the judgements, since nothing here reads a clock.
  public var today: CalendarDate?

  /// No judgements.
  public init(viewer: Actor? = nil) { self.viewer = viewer }

  /// The board that leads on a provider on a day: the one with the latest first day not after it,
  /// of several the one recorded last. Nil where none was agreed.
  public func lead(of provider: OrganisationCode, on day: CalendarDate) -> LeadBoard? {
    (leads[provider] ?? []).filter { $0.from <= day }.reduce(nil) { latest, next in
      guard let latest, next.from < latest.from else { return next }
      return latest
    }
  }
}
