import Ledger
import OversightCore

/// Everything people write down of an assessment: ratings and partners' views, answers, notes, and
/// every kind of record. A row may follow on one above it, so the order of rows counts.
enum JudgementTable: ImportTable {
  static let title = Words.judgements
  static let titleOfOne = Words.judgement
  static let required = ["record", "organisation"]
  static let optional = unique(
    ["cycle", "period", "framework", "step", "number", "name", "reason"]
      + ["area", "layer", "rating", "partner", "strength"] + [
        "test", "answer", "figure", "standing",
      ]
      + RecordForm.all.flatMap(\.fields).map(\.rawValue))
  static let key: [String] = []

  /// What a row can be of: the words of the column `record`.
  enum Kind {
    case rating, answer, note
    case record(RecordForm)

    /// Every word.
    static let words = ["rating", "answer", "note"] + RecordForm.all.map(\.kind.rawValue)

    init(_ word: String) throws(Failure) {
      switch word {
      case "rating": self = .rating
      case "answer": self = .answer
      case "note": self = .note
      default:
        guard let kind = RecordKind(rawValue: word) else {
          throw Failure(.refused, Words.noSuchWord(word, Self.words))
        }
        self = .record(RecordForm.of(kind))
      }
    }
  }

  static func row(_ fields: inout ImportFields, in scope: ImportScope) -> ImportRow? {
    let kind = fields.value("record") { text throws(Failure) in try Kind(text) }
    let place = RowPlace(&fields, of: kind, in: scope)
    guard let kind, let place else { return nil }
    guard let row = row(of: kind, &fields, at: place, in: scope) else { return nil }
    fields.refuseUnasked(fields.text("record"))
    return fields.faults.isEmpty ? row : nil
  }

  private static func row(
    of kind: Kind, _ fields: inout ImportFields, at place: RowPlace, in scope: ImportScope
  ) -> ImportRow? {
    let intent: Intent? =
      switch kind {
      case .rating: RatingRow(&fields, at: place, in: scope).map { .rate($0.intent) }
      case .answer: AnswerRow(&fields, at: place, in: scope).map { .consider($0.intent) }
      case .note: NoteRow(&fields, at: place, in: scope).map { .note($0.intent) }
      case .record(let form):
        RecordRow(form, &fields, at: place, in: scope).map { .record($0.intent) }
      }
    return intent.map {
      let intent = $0
      return ImportRow(
        framework: place.framework, intent: intent, place: { $0.column(of: intent) })
    }
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

extension JudgementTable.Kind {
  /// Whether the column `period` can be a field of its own, beside the year the row is of.
  var hasOwnPeriod: Bool {
    if case .record(let form) = self { return form.fields.contains(.period) }
    return false
  }

  /// Whether it is of a quarter that need not have figures.
  var isOfQuarter: Bool {
    if case .record(let form) = self { return form.naming == .quarter }
    return false
  }
}
