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
  /// Approval in spite of duties without a finding and boards not consulted needs a reason. No board
  /// named at all is told apart.
  case approvalNeedsReason(duties: [String], boards: [String], namesNoBoard: Bool)
  /// The organisation's answer on factual accuracy has not come back, so going on needs a reason.
  case notReturned
}
