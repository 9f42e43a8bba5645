import Ledger
import Narration
import OversightCore
import Terminal

/// What is due of every organisation in view.
struct DueState: Sendable {
  /// One line of it.
  enum Row: Sendable {
    /// What the lines below it have in common: overdue, or due.
    case heading(isOverdue: Bool, count: Int)
    case item(DueItem)
  }

  /// Everything that is due, by day.
  let items: [DueItem]
  /// The filter as written.
  var text = ""
  /// The lines in view.
  var rows: [Row] = []
  var window = ScrollWindow()

  init(_ items: [DueItem]) { self.items = items }

  /// The selected item; nil on a heading.
  var item: DueItem? {
    if rows.indices.contains(window.selection), case .item(let item) = rows[window.selection] {
      return item
    }
    return nil
  }

  /// How many items are in view.
  var count: Int { rows.filter { if case .item = $0 { true } else { false } }.count }
}

extension Desk {
  /// Everything due in the workspace that the person may see, of every edition and year.
  var dueNow: DueState { DueState(dueItems(in: judgements)) }

  /// What is overdue first, then by day, as far as the filter lets it through.
  func dueRows(of state: DueState) -> [DueState.Row] {
    let wanted = state.text.split(separator: " ").map { String($0).folded }
    let items = state.items.filter { item in
      let words = dueText(item).folded
      return wanted.allSatisfy(words.contains)
    }
    let late = items.filter { $0.isOverdue(on: today) }
    let ahead = items.filter { !$0.isOverdue(on: today) }
    return rows(late, isOverdue: true) + rows(ahead, isOverdue: false)
  }

  private func rows(_ items: [DueItem], isOverdue: Bool) -> [DueState.Row] {
    items.isEmpty
      ? [] : [.heading(isOverdue: isOverdue, count: items.count)] + items.map(DueState.Row.item)
  }

  private func dueText(_ item: DueItem) -> String {
    [item.organisation.value, name(of: item.organisation), dueWhat(item), "\(item.due)"]
      .joined(separator: " ")
  }

  /// The short name of an organisation, in the register of the period or of any day.
  func name(of code: OrganisationCode) -> String {
    assessment(code)?.organisation.shortName ?? library.dataset.register.latest(code)?.shortName
      ?? code.value
  }

  /// What is due, from whom and by when, in the words of its edition. On a shared screen nobody is
  /// named.
  func dueWhat(_ item: DueItem) -> String {
    if isPresenting { return Narration.Words.due(item.kind) }
    return narrator(of: item).sentence(for: item, on: today)
  }

  /// The same without the day.
  func dueLine(_ item: DueItem) -> String {
    isPresenting ? Narration.Words.due(item.kind) : narrator(of: item).line(for: item)
  }

  private func narrator(of item: DueItem) -> Narrator {
    Narrator(library.framework(item.key.framework) ?? framework)
  }
}
