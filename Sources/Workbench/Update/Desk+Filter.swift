import Narration
import OversightCore
import Terminal

/// The filter of the list.
extension Desk {
  /// Takes a filter; a wrong one leaves the last good one in force and says what is wrong where.
  mutating func setFilter(_ text: String) {
    sheet = nil
    tryFilter(text)
    if status == .none { say(Words.filtered(list.rows.count, list.total)) }
  }

  /// Filters as one types. A last word that may become the name of a column does not filter yet, or
  /// the list would be empty until its operator is typed.
  mutating func tryFilter(_ text: String, isTyping: Bool = false) {
    list.filterText = text
    status = .none
    do {
      list.filter = try FilterParser.parse(isTyping ? Self.withoutBegunColumn(text) : text)
      list.kept = []
      list.isWrong = false
      refreshRows()
    } catch {
      list.isWrong = true
      if isTyping { keepWhatIsGood(of: text) }
      say(Words.filterProblem(text, error), .bad)
    }
  }

  /// Takes the filter a person left here. One that is not one any more is dropped with a word.
  mutating func takeRemembered(filter text: String) {
    do {
      list.filter = try FilterParser.parse(text)
      list.filterText = text
    } catch {
      say(Words.filterForgotten(text, error), .bad)
    }
  }

  /// While the last term is wrong, those before it stay in force.
  private mutating func keepWhatIsGood(of text: String) {
    let terms = text.split(separator: " ").dropLast().joined(separator: " ")
    guard let filter = try? FilterParser.parse(terms) else { return }
    list.filter = filter
    refreshRows()
  }

  private static func withoutBegunColumn(_ text: String) -> String {
    let last = text.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    let word = last.lowercased()
    let isBegun =
      !word.isEmpty && Filter.Field.all.contains { $0.name.lowercased().hasPrefix(word) }
    return isBegun ? String(text.dropLast(last.count)) : text
  }

  /// Adds a term to the filter.
  mutating func narrow(by term: Filter) {
    let inForce = list.filter
    let parts = inForce.conditions.filter { $0 != term }
    setFilter(Filter(allOf: parts + [term]).description)
  }

  /// The condition that keeps the selected row's value in the selected column.
  var valueFilter: Filter? {
    guard let row = selectedRow, list.column.isSortable else { return nil }
    let column = list.column
    if column.isNumeric {
      let shown = row.number(in: column).flatMap {
        Figure.parse(Figure.plain($0, decimals: column.decimals))
      }
      return .compare(.column(column), .equal, [shown.map { .number($0) } ?? .unknown])
    }
    let words = column == .type ? [row.sector.rawValue] : row.filterWords(in: column)
    return .compare(
      .column(column), .equal, words.isEmpty ? [.unknown] : words.prefix(1).map { .words($0) })
  }
}

extension ListRow {
  /// The words in a column, without those a filter cannot hold.
  fileprivate func filterWords(in column: ListColumn) -> [String] {
    words(in: column).filter { !$0.contains("\"") && !$0.isEmpty }
  }
}

/// Typing a filter.
extension PromptSheet {
  /// What Tab offered last; typing anything else ends it.
  struct Completing: Sendable {
    let completion: FilterCompletion
    let chosen: Int
    /// The text as it stands with the chosen word.
    let text: String
  }
}

extension Desk {
  /// Takes the next word that fits what was typed, or the one before.
  mutating func complete(_ prompt: PromptSheet, by step: Int) -> PromptSheet {
    var prompt = prompt
    let going = prompt.completing.flatMap { $0.text == prompt.field.text ? $0 : nil }
    let completion = going?.completion ?? FilterCompletion(of: prompt.field.text, on: self)
    let count = completion.words.count
    guard count > 0 else {
      say(Words.nothingToComplete, .bad)
      return prompt
    }
    let first = step > 0 ? 0 : count - 1
    let chosen = going.map { ($0.chosen + step + count) % count } ?? first
    let text = completion.text(taking: chosen)
    prompt.field.text = text
    tryFilter(text, isTyping: true)
    say(Words.completions(completion.words, chosen: chosen))
    // A word that is the only one is taken for good, so that the next Tab goes on after it.
    prompt.completing =
      count > 1 ? PromptSheet.Completing(completion: completion, chosen: chosen, text: text) : nil
    return prompt
  }
}
