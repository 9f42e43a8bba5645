import OversightCore

/// What somebody wants to do in, or about, a calibration session.
public indirect enum SessionIntent: Hashable, Sendable {
  /// To open one; with the organisations of its agenda in the version of the register on the screen.
  case open(SessionName, SessionOpening, [Organisation])
  /// To do something to one as a whole.
  case change(SessionName, SessionChange, reason: String)
  /// To set the agenda; with its organisations, likewise.
  case arrange(SessionName, [Organisation])
  /// To do something to an item; deciding and signing have intents of their own.
  case item(SessionName, Organisation, ItemChange, reason: String)
  /// To decide an item.
  case decide(CalibrationIntent)
  /// To sign what another person decided.
  case sign(SessionName, Organisation, reason: String)
  /// To propose a segment, blind; nil takes the proposal away.
  case propose(SessionName, Organisation, segment: Int?, reason: String)
  /// To write a note of one's own; about an organisation, or the session.
  case note(SessionName, OrganisationCode?, text: String)
  /// To declare an interest of one's own or, for a chair, of somebody else; or to take it away.
  case conflict(Organisation, person: Actor?, isDeclared: Bool, reason: String)
  /// To write down where somebody worked.
  case employment(Employment)
}

extension SessionIntent {
  /// The organisation it is about; nil where it is about the session or a person.
  public var organisation: OrganisationCode? {
    switch self {
    case .item(_, let organisation, _, _), .sign(_, let organisation, _),
      .propose(_, let organisation, _, _), .conflict(let organisation, _, _, _):
      organisation.code
    case .decide(let intent): intent.organisation.code
    case .note(_, let code, _): code
    case .open, .change, .arrange, .employment: nil
    }
  }
}

/// What a chair wants to decide of an item.
public struct CalibrationIntent: Hashable, Sendable {
  /// The session.
  public var session: SessionName
  /// The organisation, in the version of the register that is on the screen.
  public var organisation: Organisation
  /// The ratings of areas that are named; the others take the median.
  public var areas: [AreaID: AreaRating]
  /// Reasons of single areas.
  public var areaReasons: [AreaID: String]
  /// The segment; nil for the computed one.
  public var segment: Int?
  /// The segment the rules come to with these ratings, before any decision; nil where to none.
  public var computed: Int?
  /// The overall rating, where the panel sets another than the areas give; nil for theirs.
  public var overall: RatingID?
  /// The overall rating the areas give with these ratings; nil where to none.
  public var computedOverall: RatingID?
  /// The improvement trajectory, the support to partners and the long-standing challenges, by field of
  /// the record; none leaves the record as it is.
  public var trajectory: [FieldName: String]
  /// Why.
  public var reason: String
  /// What is on the screen.
  public var shown: DecisionContext

  /// An intent to decide; the parameters are the properties.
  public init(
    session: SessionName, organisation: Organisation, areas: [AreaID: AreaRating] = [:],
    areaReasons: [AreaID: String] = [:], segment: Int? = nil, computed: Int? = nil,
    overall: RatingID? = nil, computedOverall: RatingID? = nil,
    trajectory: [FieldName: String] = [:], reason: String = "", shown: DecisionContext = .none
  ) {
    self.session = session
    self.organisation = organisation
    self.areas = areas
    self.areaReasons = areaReasons
    self.segment = segment
    self.computed = computed
    self.overall = overall
    self.computedOverall = computedOverall
    self.trajectory = trajectory
    self.reason = reason
    self.shown = shown
  }
}
