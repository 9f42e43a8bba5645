import Narration
import OversightCore

/// What is due.
extension Words {
  static let dueTitle = "Due"
  static let dayHeading = "Day"
  static let distanceHeading = "In"
  static let whatHeading = "What, from whom"
  static let dueFilterTitle = "Filter · words that a line must have"
  static let dueFilterHint = "For example: certification, or a code and action"
  static let noDueFilter = "no filter is on"
  /// "12 due on 22 Nov 26, 3 of them overdue   certification".
  static func dueHead(_ state: DueState, on today: CalendarDate) -> String {
    let late = state.items.filter { $0.isOverdue(on: today) }.count
    let count = Narrator.count(state.items.count, "item")
    let shown = state.text.isEmpty ? "" : "   \(state.count) shown: \(state.text)"
    return "\(count) due as of \(Narration.Words.shortDay(today)), \(late) overdue\(shown)"
  }
  static func dueHeading(isOverdue: Bool, _ count: Int) -> String {
    "\(isOverdue ? "Overdue" : "Due") · \(count)"
  }
  /// "today", "in 1 day", "12 days late".
  static func distance(to day: CalendarDate, from today: CalendarDate) -> String {
    let days = day.days(since: today)
    if days == 0 { return "today" }
    return days > 0
      ? "in \(Narrator.count(days, "day"))" : "\(Narrator.count(-days, "day")) late"
  }
  static func nothingDue(isFiltered: Bool) -> String {
    isFiltered
      ? "Nothing that is due matches the filter. / edits it, F clears it."
      : "Nothing is due: no certification, view, answer, review or action with a day is open."
  }
  static func dueShown(_ count: Int, of all: Int) -> String {
    count == all ? "\(Narrator.count(all, "item")) due." : "\(count) of \(all) items match."
  }
}
