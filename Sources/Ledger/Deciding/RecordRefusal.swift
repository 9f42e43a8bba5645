import OversightCore

/// Why something may not be done to a record of an assessment.
public enum RecordRefusal: Error, Hashable, Sendable {
  /// Organisations of this kind have no such record.
  case notForKind(RecordKind, OrganisationKind)
  /// The edition asks for no such record; with its name.
  case notInEdition(RecordKind, edition: String)
  /// Nothing of this name can be done to such a record.
  case unknownStep(RecordStep, RecordKind, possible: [RecordStep])
  /// It cannot be done to a record in this state; nil where there is none yet.
  case notNow(RecordStep, RecordKind, RecordState?, possible: [RecordStep])
  /// Only the chair does it, for the regional director.
  case needsChair(RecordStep, RecordKind)
  /// It needs a written reason.
  case needsReason(RecordStep, RecordKind)
  /// A field that must be given.
  case fieldMissing(FieldName)
  /// A field that this step does not take.
  case fieldNotAsked(FieldName, possible: [FieldName])
  /// A field that holds what it cannot hold.
  case fieldWrong(FieldName, String)
  /// A field with too much text.
  case fieldTooLong(FieldName, count: Int, limit: Int)
  /// It does not say which record.
  case nameMissing(RecordKind)
  /// Nothing would change.
  case unchanged(RecordKind)
  /// Queries that nobody answered or waived stand against approval, by number.
  case queriesOpen([Int])
  /// Approval in spite of what it lacks needs a reason.
  case approvalNeedsReason(ApprovalGaps)
  /// A day that is still to come, of something that was done.
  case dayToCome(FieldName, CalendarDate)
  /// Due before the day from which it runs.
  case dueBefore(CalendarDate, CalendarDate)
  /// Something else belongs to it: exit criteria to a support.
  case inUse(RecordKind)
  /// The organisation's answer on factual accuracy has not come back, so going on needs a reason.
  case notReturned
}

/// What an assessment lacks when it is to be approved.
public struct ApprovalGaps: Hashable, Sendable {
  /// The names of areas that nobody moderated or signed.
  public let areas: [String]
  /// The names of statutory duties without a finding.
  public let duties: [String]
  /// The names of boards that were not consulted.
  public let boards: [String]
  /// Whether no board is named at all.
  public let namesNoBoard: Bool
  /// Gaps; none by itself.
  public init(
    areas: [String] = [], duties: [String] = [], boards: [String] = [], namesNoBoard: Bool = false
  ) {
    self.areas = areas
    self.duties = duties
    self.boards = boards
    self.namesNoBoard = namesNoBoard
  }
}
