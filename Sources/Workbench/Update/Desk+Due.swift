import Ledger
import Narration
import OversightCore
import Terminal

/// What is due.
extension Desk {
  /// Opens the calendar of what is due; one that is open already is gone back to.
  mutating func openDue() {
    sheet = nil
    bring(toFront: .due)
    sayWhatIsSelected()
  }

  /// The calendar is kept while its screen is open.
  mutating func settleDue() {
    guard screens.contains(.due) else {
      due = nil
      return
    }
    if due == nil {
      due = dueNow
      refreshDue()
    }
  }

  /// Makes it anew after something was written down, or another day began.
  mutating func dueAgain() {
    guard let old = due else { return }
    var fresh = dueNow
    fresh.text = old.text
    fresh.window = old.window
    due = fresh
    refreshDue(keeping: old.item)
  }

  /// Keeps the selection on an item, and never on a heading.
  private mutating func refreshDue(keeping item: DueItem? = nil) {
    guard var state = due else { return }
    state.rows = dueRows(of: state)
    let place = state.rows.firstIndex { row in
      if case .item(let other) = row { item == nil || other == item } else { false }
    }
    state.window = ScrollWindow(
      count: state.rows.count, height: state.window.height,
      selection: place ?? min(state.window.selection, 1))
    due = state
  }

  /// Takes the list after it was moved: a heading is passed over.
  mutating func takeDue(_ window: ScrollWindow) {
    guard let state = due else { return }
    var window = window
    if state.rows.indices.contains(window.selection),
      case .heading = state.rows[window.selection], window.selection != state.window.selection
    {
      let isDown = window.selection > state.window.selection || window.selection == 0
      window.move(by: isDown ? 1 : -1)
    }
    due?.window = window
  }

  /// What is selected, as a sentence.
  var dueWords: String {
    guard let state = due else { return "" }
    guard let item = state.item else { return Words.nothingDue(isFiltered: !state.text.isEmpty) }
    return Words.sentence("\(item.organisation) \(name(of: item.organisation)): \(dueWhat(item))")
  }

  /// Opens what the selected item is of: its organisation, on the place to deal with it.
  mutating func openDueItem() {
    guard let item = due?.item else { return }
    guard assessment(item.organisation) != nil else {
      say(Words.notInRegister(item.organisation.value), .bad)
      return
    }
    open(topic: item.topic, of: item.organisation)
    if item.key.framework != framework.id || item.key.cycle != period.cycle {
      let edition = library.framework(item.key.framework)?.shortName ?? item.key.framework.value
      say(Words.eventElsewhere(edition, item.key.cycle))
    }
  }

  /// Asks for a filter; results follow as one types.
  mutating func askDueFilter() {
    let text = due?.text ?? ""
    sheet = .prompt(
      PromptSheet(
        purpose: .due, field: LineField(text.isEmpty ? "" : text + " "), before: text,
        selected: list.selected))
    say(Words.dueFilterHint)
  }

  /// Filters by words that a line must have.
  mutating func filterDue(_ text: String) {
    due?.text = text.trimmed
    refreshDue()
    let count = due?.count ?? 0
    say(Words.dueShown(count, of: due?.items.count ?? 0))
  }
}
