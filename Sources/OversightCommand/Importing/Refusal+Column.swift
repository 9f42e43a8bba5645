import Ledger
import OversightCore

extension Refusal {
  /// The column of a table of judgements that a refusal of a row is of; nil where it is of the whole
  /// row. What a note or a record is about stands in one column, whatever it names.
  func column(of intent: Intent) -> String? {
    switch intent {
    case .note where isOfTopic: "about"
    case .record(let intent) where isOfTopic: topicColumn(of: intent) ?? column
    default: column
    }
  }

  /// Whether something was named that is not there.
  private var isOfTopic: Bool {
    switch self {
    case .unknownArea, .unknownLayer, .unknownMetric, .unknownStep, .unknownTest, .unknownPart,
      .noSuchNote, .noSuchRecord:
      true
    default: false
    }
  }

  /// A record known by what it is about names it there; others name an area or a domain in columns
  /// of their own.
  private func topicColumn(of intent: RecordIntent) -> String? {
    if RecordForm.of(intent.kind).naming == .topic { return "name" }
    switch self {
    case .unknownArea(let area, _) where intent.fields[.area] == area.value:
      return FieldName.area.rawValue
    case .unknownPart(.domain, _, _): return FieldName.domain.rawValue
    case .noSuchRecord(_, let name) where intent.fields[.of] == name.value:
      return FieldName.of.rawValue
    default: return intent.fields[.about] == nil ? nil : FieldName.about.rawValue
    }
  }

  private var column: String? {
    switch self {
    case .interest, .closed, .closedIn: "organisation"
    case .unknownArea: "area"
    case .unknownLayer, .partnerNotAsked, .finalNeedsChair: "layer"
    case .unknownRating: "rating"
    case .partnerBlank, .partnerNotNamed: "partner"
    case .reasonNeeded, .viewNeedsWords: "reason"
    case .unknownTest: "test"
    case .unknownFigure: "figure"
    case .sourceNeeded: "source"
    case .emptyNote: "text"
    case .unknownMetric, .noSuchNote: "about"
    case .record(let refusal): refusal.column
    default: nil
    }
  }
}

extension RecordRefusal {
  fileprivate var column: String? {
    switch self {
    case .unknownStep, .notNow, .needsChair: "step"
    case .needsReason, .approvalNeedsReason, .notReturned: "reason"
    case .fieldMissing(let field), .fieldNotAsked(let field, _), .fieldWrong(let field, _),
      .fieldTooLong(let field, _, _):
      field.rawValue
    case .dayToCome(let field, _): field.rawValue
    case .dueBefore: FieldName.due.rawValue
    case .nameMissing: "name"
    case .notForKind, .notInEdition, .unchanged, .queriesOpen, .inUse: nil
    }
  }
}
