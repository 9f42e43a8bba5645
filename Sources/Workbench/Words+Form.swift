import Ledger
import Narration
import OversightCore

/// The sheet on which a step of a record is filled in.
extension Words {
  static func formTitle(_ code: String, _ what: String, _ step: String) -> String {
    "\(code), \(what): \(step)"
  }
  static let neededNote = "* needed"
  static let neededMark = "*"
  static let neededWord = "needed"
  static func nameOf(_ kind: RecordKind) -> String {
    kind == .partner ? "Name of the partner" : "Name"
  }
  static let reasonLabel = "Reason"
  static let notChosen = "not chosen"
  static let nothingTicked = "nothing; Enter chooses"
  static func place(_ place: Int, of count: Int) -> String { "\(place + 1) of \(count), ← →" }
  static func anyOf(_ count: Int) -> String { "one of \(count), ← →" }
  static let tickHint = "Letters find, Space ticks, Enter takes what is ticked."
  static let tickTitle = "tick what it is about"
  static func ticked(_ count: Int) -> String { "\(count) ticked" }
  static let formKept =
    "Not saved; what you wrote is kept, and the same step opens it again."

  /// What a row asks for, as a sentence.
  static func asks(_ row: FormRow, isText: Bool) -> String {
    let need = row.isRequired ? ", \(neededWord)" : ""
    let remark =
      switch row.value {
      case .choice where !row.remark.isEmpty: " \(row.remark.capitalisedFirst)."
      default: row.remark.isEmpty ? "" : " This day is \(row.remark)."
      }
    return "\(row.label)\(need): \(way(row, isText: isText)).\(remark)"
  }

  private static func way(_ row: FormRow, isText: Bool) -> String {
    switch row.value {
    case .text: return "a text; ^O opens your own editor"
    case .choice(let options, _) where options.isEmpty: return "there is none to choose"
    case .choice: return "← → or its first letter choose"
    case .topics: return "Enter opens the list"
    case .line:
      if case .field(let field) = row.entry, field.type == .date {
        return "a day, as 2026-03-31"
      }
      return "one line"
    }
  }

  /// Why a form was not taken, in the words of its rows.
  static func refused(_ refusal: Refusal, in form: FormSheet) -> String {
    func label(_ field: FieldName) -> String {
      form.place(of: .field(field)).map { form.rows[$0].label }
        ?? form.kind.map { Narration.Words.field(field, of: $0).capitalisedFirst } ?? field.rawValue
    }
    guard case .record(let record) = refusal else { return refusal.message }
    switch record {
    case .fieldMissing(let field): return "Not saved: \(label(field)) is needed."
    case .nameMissing: return "Not saved: a name is needed."
    case .needsReason: return "Not saved: a reason is needed."
    case .fieldWrong(let field, let text) where field.type == .date:
      return "Not saved: \(label(field)) '\(text)' is no day. Write it as 2026-03-31."
    case .fieldTooLong(let field, let count, let limit):
      return "Not saved: \(label(field)) has \(Figure.count(count)) characters, "
        + "\(Figure.count(limit)) fit."
    default: return "Not saved: \(refusal.message)"
    }
  }
}

extension Words.Plain {
  static let formEnd = "That is all that is asked."
  static let formLeave = "Leave it; what was written is kept"
  static let formSave = "Save"
  static func question(_ place: Int, of count: Int, _ row: FormRow) -> String {
    let need = row.isRequired ? ", needed" : ", may be left out"
    let remark = row.remark.isEmpty ? "" : " (\(row.remark))"
    return "Question \(place + 1) of \(count). \(row.label)\(need).\(remark)"
  }
  static func stands(_ text: String) -> String { "It says: \(text)" }
  static let textHint =
    "Type lines; a single full stop goes on, a single question mark leaves it for later."
  static let lineHint =
    "Type it, or Enter to go on; a single question mark leaves it for later."
  static let choiceHint = "A number, or Enter to go on; a single question mark leaves it for later."
  static let topicsHint =
    "A number ticks or unticks, words find more, Enter goes on, a question mark leaves it."
  static func noSuchAnswer(_ text: String) -> String { "Nothing here is called '\(text)'." }
  static let formPrompt = "Answer: "
  static func tickedTopic(_ title: String, _ isTicked: Bool) -> String {
    isTicked ? "ticked, \(title)" : title
  }
  static func label(_ row: FormRow, _ text: String) -> String {
    "\(row.label): \(text.isEmpty ? nothingGiven : text)"
  }
}
