/// A final rating that was revised once the assessment was approved: the earlier one is kept.
public struct RatingRevision: Hashable, Sendable {
  /// The area.
  public let area: AreaID
  /// What was signed before; nil where the rating had been taken away.
  public let before: AreaRating?
  /// What was signed instead; nil where the rating was taken away.
  public let after: AreaRating?
  /// On which day, in UTC.
  public let day: CalendarDate
  /// By whom.
  public let actor: Actor
  /// Why.
  public let reason: String
  /// A revision; the parameters are the properties.
  public init(
    area: AreaID, before: AreaRating?, after: AreaRating?, day: CalendarDate, actor: Actor,
    reason: String
  ) {
    self.area = area
    self.before = before
    self.after = after
    self.day = day
    self.actor = actor
    self.reason = reason
  }
}

/// Something that happened to an organisation's assessment on a day.
public struct YearEvent: Hashable, Sendable {
  /// What happened.
  public enum Subject: Hashable, Sendable {
    /// The assessment went a step on its way.
    case status(DossierRecord.Entry)
    /// A final rating was revised.
    case revision(RatingRevision)
    /// A board certified a quarter, or said that it cannot.
    case certification(DossierRecord, Period)
    /// An action was agreed.
    case actionMade(DossierRecord)
    /// An action was closed.
    case actionClosed(DossierRecord)
  }
  /// The day: as written in the record, else the day on which it was written down.
  public let day: CalendarDate
  /// What happened.
  public let subject: Subject
}

/// The year of one organisation under an edition.
public struct YearView: Sendable {
  /// One quarter of it.
  public struct Quarter: Sendable {
    /// The quarter.
    public let period: Period
    /// Its result; nil where none is held.
    public let assessment: Assessment?
    /// Why its segment is another one than in the quarter before; nil where that is not known.
    public let change: SegmentChange?
    /// The certification of the quarter, with its state; nil where nothing is held.
    public let certification: DossierRecord?
    /// What happened in the quarter, in order of day.
    public let events: [YearEvent]

    /// The day by which the quarter's certification is due; nil where none was said.
    public var certificationDue: CalendarDate? { certification?.date(.due) }
    /// The day on which the board certified, or said that it cannot.
    public var certificationMade: CalendarDate? { certification?.certifiedOn }
  }

  /// The four quarters.
  public let quarters: [Quarter]
  /// Everything that happened, in order of day, also before and after the year: an assessment of a year
  /// is agreed after its end.
  public let events: [YearEvent]

  /// The year of an organisation.
  ///
  /// - Parameters:
  ///   - cycle: the year.
  ///   - dossier: what was written down of the organisation in the year under the edition.
  ///   - framework: the edition.
  ///   - results: its results by quarter, of the year and of the quarter before it where held.
  ///   - changes: the moves of the segment that are known; the others are worked out where both quarters
  ///     were seen under this edition.
  ///   - revisions: the final ratings that were revised.
  public init(
    of cycle: Cycle, dossier: Dossier, under framework: Framework,
    results: [Period: Assessment], changes: [Period: SegmentChange] = [:],
    revisions: [RatingRevision] = []
  ) {
    let events = dossier.events(of: cycle, revisions: revisions)
    self.events = events
    quarters = cycle.quarters.map { period in
      Quarter(
        period: period, assessment: results[period],
        change: changes[period]
          ?? framework.change(from: results[period.previous], to: results[period]),
        certification: dossier.certification(period),
        events: events.filter { $0.day.period == period })
    }
  }
}

extension Framework {
  fileprivate func change(from before: Assessment?, to now: Assessment?) -> SegmentChange? {
    guard let before, let now, before.framework == id, now.framework == id else { return nil }
    return SegmentChange(from: before, rebased: nil, to: now, under: self)
  }
}

extension Dossier {
  /// Events of one day stand in this order: status, revisions, certifications, actions.
  fileprivate func events(of cycle: Cycle, revisions: [RatingRevision]) -> [YearEvent] {
    let revised = revisions.sorted { ($0.day, $0.area) < ($1.day, $1.area) }
      .map { YearEvent(day: $0.day, subject: .revision($0)) }
    let all =
      statusEvents + revised + certifications(of: cycle) + records(.action).flatMap(\.actionEvents)
    // Sorting is stable by position, so that one day keeps its order.
    return all.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  private var statusEvents: [YearEvent] {
    (record(.status, .single)?.entries ?? []).map {
      YearEvent(day: $0.given, subject: .status($0))
    }
  }

  private func certifications(of cycle: Cycle) -> [YearEvent] {
    cycle.quarters.compactMap { period in
      guard let record = certification(period), let day = record.certifiedOn else { return nil }
      return YearEvent(day: day, subject: .certification(record, period))
    }
  }
}

extension DossierRecord {
  /// The day on which a board certified, or said that it cannot; nil where it did neither.
  fileprivate var certifiedOn: CalendarDate? {
    entries.last { [.certify, .except, .unable].contains($0.step) }?.given
  }

  fileprivate var actionEvents: [YearEvent] {
    let made = self.made.map { YearEvent(day: $0, subject: .actionMade(self)) }
    let closed =
      state == .closed
      ? last(.close).map { YearEvent(day: $0.given, subject: .actionClosed(self)) } : nil
    return [made, closed].compactMap { $0 }
  }
}

extension DossierRecord.Entry {
  /// The day it says, else the day on which it was written down.
  public var given: CalendarDate { fields[.date].flatMap { CalendarDate($0) } ?? day }
}
