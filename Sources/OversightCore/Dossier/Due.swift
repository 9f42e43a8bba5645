/// What kind of thing is due. The raw value is the word of the command line and of JSON, and is never
/// changed.
public enum DueKind: String, Sendable, CaseIterable {
  /// A board's certification of a quarter.
  case certification
  /// The view of a partner who was asked.
  case partnerView = "partner-view"
  /// The organisation's answer on factual accuracy.
  case factualAccuracy = "factual-accuracy"
  /// The answer to a query.
  case query
  /// The review of a support or an intervention.
  case review
  /// An action.
  case action
}

/// Something that is due by a day.
public struct DueItem: Hashable, Sendable {
  /// From whom it is awaited.
  public enum Owner: Hashable, Sendable {
    /// The organisation's board.
    case board
    /// The organisation.
    case organisation
    /// A person or body by name: a partner, the addressee of a query, the owner of an action.
    case named(String)
    /// Nobody was named.
    case nobodyNamed
  }

  /// The organisation, year and edition.
  public let key: CapabilityKey
  /// What kind of thing.
  public let kind: DueKind
  /// The day by which it is due.
  public let due: CalendarDate
  /// What it is written down in.
  public let record: DossierRecord
  /// From whom it is awaited.
  public let owner: Owner

  /// The organisation.
  public var organisation: OrganisationCode { key.organisation }

  /// The place to deal with it.
  public var topic: Topic {
    kind == .factualAccuracy ? .organisation : .record(record.name)
  }

  /// Whether its day has passed.
  public func isOverdue(on today: CalendarDate) -> Bool { due < today }

  /// How many days ago it was due; 0 where it is not overdue.
  public func daysLate(on today: CalendarDate) -> Int { max(0, today.days(since: due)) }
}

/// What is due of every organisation, by day, so that what is overdue comes first; of one day by code,
/// kind and number.
///
/// - Parameters:
///   - judgements: what the viewer may see.
///   - framework: the edition; nil for all.
///   - cycle: the year; nil for all.
public func dueItems(
  in judgements: Judgements, framework: FrameworkID? = nil, cycle: Cycle? = nil
) -> [DueItem] {
  judgements.dossiers.filter { key, _ in
    (framework.map { $0 == key.framework } ?? true) && (cycle.map { $0 == key.cycle } ?? true)
  }.flatMap { key, dossier in
    dossier.dueItems(of: key, views: (judgements.areas[key] ?? [:]).values)
  }.sorted { $0.precedes($1) }
}

extension Dossier {
  /// What is due of one organisation, in no order; `views` are what was said of its areas.
  fileprivate func dueItems(
    of key: CapabilityKey, views: some Sequence<AreaJudgement>
  ) -> [DueItem] {
    let asked = records(.partner).filter { $0.state == .asked && !views.haveView(of: $0.name) }
    let open = { kind in records(kind).filter { $0.state == .open } }
    let due =
      records(.certification).filter { $0.state == .expected }.map { ($0, DueKind.certification) }
      + asked.map { ($0, .partnerView) } + records(.status).map { ($0, .factualAccuracy) }
      + open(.query).map { ($0, .query) } + open(.support).map { ($0, .review) }
      + open(.action).map { ($0, .action) }
    return due.compactMap { record, kind in
      record.due(as: kind).map {
        DueItem(key: key, kind: kind, due: $0, record: record, owner: record.owner(of: kind))
      }
    }
  }
}

extension DossierRecord {
  fileprivate func due(as kind: DueKind) -> CalendarDate? {
    switch kind {
    case .certification, .partnerView, .query, .action: date(.due)
    case .factualAccuracy: factualAccuracyDue
    case .review: reviewDue
    }
  }

  /// The day by which the organisation is to answer; nil where it answered, or it was not sent.
  private var factualAccuracyDue: CalendarDate? {
    guard state == .factualAccuracy,
      let sent = entries.last(where: { [.factualAccuracy, .returned].contains($0.step) })
    else { return nil }
    return sent.step == .factualAccuracy ? sent.fields[.due].flatMap { CalendarDate($0) } : nil
  }

  /// The day of the next review; nil where a review was held since that day was set.
  private var reviewDue: CalendarDate? {
    guard let set = entries.lastIndex(where: { $0.fields[.review] != nil }),
      !entries[(set + 1)...].contains(where: { $0.step == .review })
    else { return nil }
    return date(.review)
  }

  fileprivate func owner(of kind: DueKind) -> DueItem.Owner {
    switch kind {
    case .certification: .board
    case .partnerView: .named(name.value)
    case .factualAccuracy: .organisation
    case .query: .named(text(.to))
    case .review: .nobodyNamed
    case .action: .named(text(.owner))
    }
  }
}

extension DueItem {
  fileprivate func precedes(_ other: DueItem) -> Bool {
    if due != other.due { return due < other.due }
    if organisation != other.organisation { return organisation < other.organisation }
    if kind != other.kind { return kind.place < other.kind.place }
    if record.number != other.record.number { return record.number < other.record.number }
    if record.name != other.record.name { return record.name < other.record.name }
    return (key.cycle, key.framework) < (other.key.cycle, other.key.framework)
  }
}

extension DueKind {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
