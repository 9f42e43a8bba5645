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
  /// One dataset.
  case dataset(ContentHash)
  /// The file in force for one edition.
  case framework(FrameworkID)

  /// The organisation it is about; nil where it is about the whole workspace.
  public var organisation: OrganisationCode? {
    switch self {
    case .rating(let item, _, _, _), .note(let item, _), .record(let item, _, _):
      item.organisation
    case .answer(let item, _), .segment(let item), .route(let item), .reported(let item):
      item.organisation
    case .lead(let provider): provider
    case .dataset, .framework: nil
    }
  }

  /// The organisation, period and edition; nil where it is not about one period.
  public var period: PeriodKey? {
    switch self {
    case .answer(let item, _), .segment(let item), .route(let item), .reported(let item): item
    case .record(let item, .certification, let name): PeriodKey(quarter: name, of: item)
    case .rating, .note, .record, .lead, .dataset, .framework: nil
    }
  }

  /// The organisation, year and edition; nil where it is not about one year.
  public var item: CapabilityKey? {
    switch self {
    case .rating(let item, _, _, _), .note(let item, _), .record(let item, _, _): item
    case .answer, .segment, .lead, .route, .reported, .dataset, .framework:
      period.map {
        CapabilityKey(
          organisation: $0.organisation, cycle: $0.period.cycle, framework: $0.framework)
      }
    }
  }

  /// The financial year; nil where it is about none.
  var cycle: Cycle? { item?.cycle }

  /// The item that must be revealed before others than the author see this; nil where it is not
  /// blind.
  var blindItem: CapabilityKey? {
    if case .rating(let item, _, .assessor, _) = self { return item }
    return nil
  }

  /// Whether nobody needs to be blind to it: the signed result, and what was published elsewhere.
  var isOpen: Bool {
    switch self {
    case .rating(_, _, let layer, _): layer == .final
    case .reported: true
    case .note, .answer, .segment, .lead, .route, .record, .dataset, .framework: false
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
