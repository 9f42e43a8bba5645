/// The filter: what it may say, and what is wrong with one.
extension Words {
  static let filterHidden =
    "other assessors' ratings are hidden until the reveal, so no filter may look in them"
  static let filterNoEvidence =
    "evidence cannot be recorded yet, so nobody has any; has:note finds notes"
  static let filterUnknownOrder = "unknown is no number: use = or !="
  static let filterRangeOrder = "a range has two ends: use : or ="
  static let filterMissing = "a word or a value is missing here"
  static let filterQuotation = "this quotation mark is never closed: add \""
  static let filterBracketClosed = "this bracket is never closed: add )"
  static let filterBracketOpened = "a bracket closes that was never opened: take it away"
  static func filterNoField(_ word: String) -> String {
    let names = Filter.Field.all.map(\.name).joined(separator: ", ")
    return "no column '\(word)': use \(names)"
  }
  static func filterWordsOnly(_ name: String) -> String { "'\(name)' has words: use : or =" }
  static func filterNoNumber(_ word: String) -> String {
    "'\(word)' is not a number, such as 2 or 2.0..2.1"
  }
  static func filterNoMark(_ word: String, _ name: String, _ marks: [String]) -> String {
    "nothing \(name) '\(word)': use \(marks.joined(separator: " or "))"
  }

  /// What is wrong with a filter, in words; while one types it stands under its place as well.
  static func filterProblem(_ text: String, _ problem: FilterParser.Problem) -> String {
    let start = text.index(text.startIndex, offsetBy: min(problem.place, text.count))
    let mark = text[start...].prefix(12)
    return "Filter, character \(problem.place + 1)\(mark.isEmpty ? "" : ", at '\(mark)'"): "
      + "\(problem.message). The last good filter stays."
  }
  static func filterForgotten(_ text: String, _ problem: FilterParser.Problem) -> String {
    "The filter you left, \(text), is not taken again: \(problem.message)."
  }

  static let caret = "^"

  /// What Tab offers, the one taken in brackets; the rest of many as a count.
  static func completions(_ words: [String], chosen: Int) -> String {
    let first = max(0, min(chosen - 3, words.count - 8))
    let shown = words.indices.dropFirst(first).prefix(8)
    let parts = shown.map { $0 == chosen ? "[\(words[$0])]" : words[$0] }
    let more = words.count - shown.count
    return "Tab: \(parts.joined(separator: " · "))" + (more > 0 ? " · \(more) more" : "")
  }
  static let nothingToComplete = "Nothing known begins like this. Tab after a blank lists columns."

  // Where no organisation matches.
  static let noOrganisationGroup = "No organisation of this group matches. Esc leaves the group."
  static func noneMatches(_ conditions: Int) -> String {
    switch conditions {
    case 0, 1: "No organisation matches."
    case 2: "No organisation matches both conditions."
    default: "No organisation matches all \(conditions) conditions."
    }
  }
  static func dropCondition(_ condition: String) -> String { "Drop \(condition)" }
  static func organisationCount(_ count: Int) -> String {
    count == 1 ? "1 organisation" : "\(count) organisations"
  }
  static let editFilter = "Edit the filter"
  static let clearFilter = "Clear the filter"
  static func noneSelected(_ choice: String) -> String {
    "No organisation matches. The filter is still on. Enter: \(choice)."
  }
}
