import Ledger
import OversightCore

extension Refusal {
  /// The column of a table of judgements that a refusal is of; nil where it is of the whole row.
  var column: String? {
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
    case .nameMissing: "name"
    case .notForKind, .notInEdition, .unchanged, .queriesOpen: nil
    }
  }
}
