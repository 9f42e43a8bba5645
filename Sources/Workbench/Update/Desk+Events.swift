import Ledger
import Narration
import OversightCore
import Terminal

/// The history of an organisation and of the workspace.
extension Desk {
  /// Opens the history of the whole workspace; one that is open already is gone back to.
  mutating func openHistoryScreen() {
    sheet = nil
    events = EventsState()
    bring(toFront: .history)
    refreshEvents()
    sayWhatIsSelected()
  }

  /// Keeps the selection inside the lines that are shown.
  mutating func refreshEvents() {
    eventsState.window.resize(count: shownEvents.count, height: eventsState.window.height)
  }

  /// Asks for a filter; results follow as one types.
  mutating func askEventFilter() {
    let text = eventsState.text
    sheet = .prompt(
      PromptSheet(
        purpose: .events, field: LineField(text.isEmpty ? "" : text + " "), before: text,
        selected: list.selected))
    say(Words.eventFilterHint)
  }

  /// Takes a filter; a wrong one leaves the last good one in force and says what is wrong.
  mutating func setEventFilter(_ text: String) {
    sheet = nil
    tryEventFilter(text)
    if status == .none { say(Words.eventsShown(shownEvents.count, of: allEvents.count)) }
  }

  /// Filters as one types.
  mutating func tryEventFilter(_ text: String) {
    status = .none
    do {
      eventsState.filter = try EventFilter.parse(text)
      eventsState.text = text
      eventsState.window.select(0)
      refreshEvents()
    } catch {
      // While the last term is wrong, those before it stay in force.
      let terms = text.split(separator: " ").dropLast().joined(separator: " ")
      if let good = try? EventFilter.parse(terms) { eventsState.filter = good }
      refreshEvents()
      say(Words.filterProblem(text, error), .bad)
    }
  }

  /// Opens what the selected event is about: the tab it belongs to, with its line selected.
  mutating func openEvent() {
    guard let line = selectedEvent, let key = line.event?.key, let code = key.organisation else {
      say(Words.aboutNoOrganisation, .bad)
      return
    }
    guard assessment(code) != nil else {
      say(Words.notInRegister(code.value), .bad)
      return
    }
    if openCode != code { open(code) }
    select(what: key)
    sayWhatIsSelected()
    if case .note(let item, let id) = key, item == openKey,
      !openNotes.contains(where: { $0.id == id })
    {
      say(Words.noteGone)
    }
    if let item = key.item, item.framework != framework.id || item.cycle != period.cycle {
      let edition = library.framework(item.framework)?.shortName ?? item.framework.value
      say(Words.eventElsewhere(edition, item.cycle))
    }
  }

  private mutating func select(what key: JudgementKey) {
    switch key {
    case .rating(_, let area, let layer, _):
      page.tab = .capability
      page.layer = layer
      if let place = areas.firstIndex(where: { $0.id == area }) { page.areas.select(place) }
    case .note(_, let id):
      page.tab = .notes
      let (notes, height) = (openNotes, max(1, openNotes.count))
      let place = notes.firstIndex { $0.id == id } ?? 0
      page.notes = ScrollWindow(count: notes.count, height: height, selection: place)
    case .answer(_, let test):
      page.tab = .considerations
      let rows = open.map(testRows) ?? []
      if let place = rows.firstIndex(where: { $0.question.id == test }) {
        page.tests.select(place)
      }
    case .record(_, let kind, let name):
      if !go(to: kind, name) { page.tab = .assessment }
    case .overall: page.tab = .capability
    default: page.tab = .scorecard
    }
  }

  /// The selected line in full.
  mutating func showEvent() {
    guard let line = selectedEvent else { return }
    let lines = historyDetail(line).map { TextSheet.TextLine(text: $0, style: .plain) }
    sheet = .text(TextSheet(title: Words.firstLine(eventWords(line)), lines: lines))
  }
}
