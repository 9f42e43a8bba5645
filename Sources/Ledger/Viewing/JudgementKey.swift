import OversightCore

/// What an event decides. Two events on one key follow each other; events on different keys never
/// meet, so people at work on different things never collide. Stores keep it as its text.
public enum JudgementKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// One layer of one area. The holder is the assessor, or the partner whose feedback it is, or the
  /// person who wrote the feedback down where no partner is named; nil for layers there is one of.
  case rating(CapabilityKey, area: AreaID, layer: Layer, holder: Actor?)
  /// One note: notes never replace one another.
  case note(CapabilityKey, EventID)
  /// The answer to one test or other question.
  case answer(PeriodKey, TestID)
  /// The decision on the segment, and the proposal of one.
  case segment(PeriodKey)
  /// The boards that lead on a provider.
  case lead(OrganisationCode)
  /// The oversight route of a provider.
  case route(PeriodKey)
  /// The segment published elsewhere.
  case reported(PeriodKey)
  /// One record of an assessment.
  case record(CapabilityKey, RecordKind, RecordName)
  /// The overall capability rating that calibration set.
  case overall(CapabilityKey)
  /// A calibration session: who takes part, what is on its agenda, how far it is.
  case session(SessionName)
  /// One item of a session's agenda.
  case agendaItem(SessionName, PeriodKey)
  /// Whether an assessor is ready with an item.
  case ready(SessionName, PeriodKey, Actor)
  /// The segment an assessor proposes.
  case view(PeriodKey, Actor)
  /// A chair's own note in a session.
  case sessionNote(SessionName, EventID)
  /// The interest of a person in an organisation.
  case conflict(OrganisationCode, Actor)
  /// Where a person worked.
  case employment(Actor, OrganisationCode)
  /// One dataset.
  case dataset(ContentHash)
  /// The file in force for one edition.
  case framework(FrameworkID)

  /// The organisation it is about; nil where it is about the whole workspace.
  public var organisation: OrganisationCode? {
    switch self {
    case .rating(let item, _, _, _), .note(let item, _), .record(let item, _, _),
      .overall(let item):
      item.organisation
    case .answer(let item, _), .segment(let item), .route(let item), .reported(let item),
      .agendaItem(_, let item), .ready(_, let item, _), .view(let item, _):
      item.organisation
    case .lead(let provider): provider
    case .conflict(let code, _), .employment(_, let code): code
    case .session, .sessionNote, .dataset, .framework: nil
    }
  }

  /// The organisation, period and edition; nil where it is not about one period.
  public var period: PeriodKey? {
    switch self {
    case .answer(let item, _), .segment(let item), .route(let item), .reported(let item),
      .agendaItem(_, let item), .ready(_, let item, _), .view(let item, _):
      item
    case .record(let item, .certification, let name): PeriodKey(quarter: name, of: item)
    case .rating, .note, .record, .lead, .overall, .session, .sessionNote, .conflict, .employment,
      .dataset, .framework:
      nil
    }
  }

  /// The organisation, year and edition; nil where it is not about one year.
  public var item: CapabilityKey? {
    switch self {
    case .rating(let item, _, _, _), .note(let item, _), .record(let item, _, _),
      .overall(let item):
      item
    default: period.map(CapabilityKey.init)
    }
  }

  /// The financial year; nil where it is about none.
  var cycle: Cycle? { item?.cycle }

  /// The item that must be revealed before others than the author see this; nil where it is not
  /// blind.
  var blindItem: CapabilityKey? {
    switch self {
    case .rating(let item, _, .assessor, _): item
    case .view(let item, _): CapabilityKey(item)
    default: nil
    }
  }

  /// Whether others than the author may see it who were not shown it; blind things aside.
  var audience: Audience {
    switch self {
    case .sessionNote: .author
    case .ready, .employment: .chairs
    default: .all
    }
  }

  /// Who may see what is not blind.
  enum Audience {
    /// Everybody.
    case all
    /// The chairs, and whom it is about.
    case chairs
    /// Its author alone.
    case author
  }

  /// Whom it is about or whose it is, where it is one person's.
  var person: Actor? {
    switch self {
    case .ready(_, _, let actor), .view(_, let actor), .conflict(_, let actor),
      .employment(let actor, _):
      actor
    case .rating(_, _, _, let holder): holder
    default: nil
    }
  }

  /// Whether an interest in the organisation hides it not: the signed result, what was published
  /// elsewhere, and the interest itself.
  var isOpen: Bool {
    switch self {
    case .rating(_, _, let layer, _): layer == .final
    case .reported, .conflict, .employment: true
    default: false
    }
  }

  /// The order of the texts.
  public static func < (left: JudgementKey, right: JudgementKey) -> Bool {
    left.description < right.description
  }
}

extension Layer {
  /// Whether several people or partners each have a rating of their own on this layer.
  var hasHolder: Bool { self == .assessor || self == .partnerFeedback }
}

extension PeriodKey {
  /// The period of a record that is known by its quarter; nil where the name is none.
  fileprivate init?(quarter name: RecordName, of item: CapabilityKey) {
    guard let period = Period("\(name) \(item.cycle)"), name == .quarter(period) else { return nil }
    self.init(organisation: item.organisation, period: period, framework: item.framework)
  }
}

extension CapabilityKey {
  /// The year of a period.
  public init(_ item: PeriodKey) {
    self.init(
      organisation: item.organisation, cycle: item.period.cycle, framework: item.framework)
  }
}
