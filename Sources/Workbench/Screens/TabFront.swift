import Ledger
import OversightCore
import Terminal

/// One tab of an organisation: all of them share the name, the row of tabs and the ladder.
protocol TabFront: Front {
  /// The organisation.
  var code: OrganisationCode { get }
  /// Which tab.
  var tab: Tab { get }
  /// Gives the tab's list its height.
  func fit(_ desk: inout Desk, in layout: PageLayout, of assessment: Assessment, covered: Int)
  /// Says the tab in sentences.
  func say(_ assessment: Assessment, on desk: Desk, in text: inout PlainText)
}

extension TabFront {
  var contexts: [Context] { tab.contexts }

  func title(on desk: Desk) -> String { organisationTitle(on: desk) }

  func titleBehind(on desk: Desk) -> String { organisationTitleBehind(on: desk) }

  /// Code and whole name of the organisation.
  func organisationTitle(on desk: Desk) -> String {
    desk.assessment(code).map { "\($0.organisation.code) \($0.organisation.name)" } ?? code.value
  }

  /// Code and short name of the organisation.
  func organisationTitleBehind(on desk: Desk) -> String {
    desk.assessment(code).map { "\(code) \($0.organisation.shortName)" } ?? code.value
  }

  func titleInShort(on desk: Desk) -> String { code.value }

  func organisation(on desk: Desk) -> OrganisationCode? { code }

  func fit(_ desk: inout Desk, to size: Size, covered: Int) {
    guard let assessment = desk.assessment(code) else { return }
    let layout = PageLayout(desk: desk, assessment: assessment, size: size)
    fit(&desk, in: layout, of: assessment, covered: covered)
  }

  func drawHead(_ desk: Desk, on canvas: inout Canvas) {
    OrganisationView(desk: desk).drawTabs(on: &canvas)
  }

  func draw(_ desk: Desk, on canvas: inout Canvas) {
    OrganisationView(desk: desk).draw(on: &canvas)
  }
}

extension Tab {
  /// What the tab is to the rest of the program.
  func front(of code: OrganisationCode) -> any Front {
    switch self {
    case .scorecard: ScorecardFront(code: code)
    case .capability: CapabilityFront(code: code)
    case .considerations: ConsiderationsFront(code: code)
    case .assessment: AssessmentFront(code: code)
    case .evidence: EvidenceFront(code: code)
    case .notes: NotesFront(code: code)
    case .history: HistoryFront(code: code)
    }
  }

  /// Where its commands can be given, the innermost first.
  var contexts: [Context] { [context, .organisation] }

  private var context: Context {
    switch self {
    case .scorecard: .scorecard
    case .capability: .capability
    case .considerations: .considerations
    case .assessment: .assessment
    case .evidence: .evidence
    case .notes: .notes
    case .history: .history
    }
  }
}

/// The metrics by domain.
struct ScorecardFront: TabFront {
  let code: OrganisationCode
  var tab: Tab { .scorecard }

  func window(on desk: Desk) -> ScrollWindow { desk.page.metrics }
  func take(_ window: ScrollWindow, on desk: inout Desk) { desk.page.metrics = window }
  func selection(on desk: Desk) -> String { desk.selectedMetric.map(desk.words) ?? "" }
  func copyText(on desk: Desk) -> String { selection(on: desk) }

  func subjects(on desk: Desk) -> [Topic] {
    (desk.selectedMetric.map { [.metric($0.metric)] } ?? []) + [.organisation]
  }

  func fit(_ desk: inout Desk, in layout: PageLayout, of assessment: Assessment, covered: Int) {
    let height = layout.metricRows - (layout.paneRows == 0 ? covered : 0)
    desk.page.metrics.resize(
      count: desk.scorecard(of: assessment).count, height: max(1, height))
  }
}

/// The functional areas.
struct CapabilityFront: TabFront {
  let code: OrganisationCode
  var tab: Tab { .capability }

  func window(on desk: Desk) -> ScrollWindow { desk.page.areas }
  func take(_ window: ScrollWindow, on desk: inout Desk) { desk.page.areas = window }
  func selection(on desk: Desk) -> String { desk.selectedArea.map(desk.areaWords) ?? "" }

  /// The linear mode has said every reason with the areas, so that one stays among them to rate the
  /// next; where a narrative is wanted, Enter asks which part.
  func plainChoice(on desk: Desk) -> CommandID? {
    desk.openProfile?.narrative.isEmpty == true || desk.onlyReads ? "descriptors" : nil
  }

  func copyText(on desk: Desk) -> String { selection(on: desk) }

  func subjects(on desk: Desk) -> [Topic] {
    (desk.selectedArea.map { [.area($0.id)] } ?? []) + [.organisation]
  }

  func fit(_ desk: inout Desk, in layout: PageLayout, of assessment: Assessment, covered: Int) {
    desk.page.areas.resize(count: desk.areas.count, height: max(1, desk.areas.count))
  }
}

/// The tests of the edition and what else it asks.
struct ConsiderationsFront: TabFront {
  let code: OrganisationCode
  var tab: Tab { .considerations }

  func window(on desk: Desk) -> ScrollWindow { desk.page.tests }
  func take(_ window: ScrollWindow, on desk: inout Desk) { desk.page.tests = window }
  func selection(on desk: Desk) -> String { desk.selectedTest.map(desk.words) ?? "" }
  func copyText(on desk: Desk) -> String { desk.selectedTest.map(desk.wholeWords) ?? "" }

  func subjects(on desk: Desk) -> [Topic] {
    (desk.selectedTest.map { [.step($0.rule.id)] } ?? []) + [.organisation]
  }

  func evidenceTopic(on desk: Desk) -> Topic? { desk.selectedTest.map { .test($0.question.id) } }

  func fit(_ desk: inout Desk, in layout: PageLayout, of assessment: Assessment, covered: Int) {
    desk.page.tests.resize(
      count: desk.testRows(of: assessment).count, height: layout.testRows(covered: covered))
  }
}

/// The notes.
struct NotesFront: TabFront {
  let code: OrganisationCode
  var tab: Tab { .notes }

  func window(on desk: Desk) -> ScrollWindow { desk.page.notes }
  func take(_ window: ScrollWindow, on desk: inout Desk) { desk.page.notes = window }

  func selection(on desk: Desk) -> String {
    let place = Words.place(
      desk.page.notes.selection, of: desk.openNotes.count, in: Words.notesWord)
    return desk.selectedThread.map { "\(Words.sentence(desk.noteTitle($0))) \(place)" } ?? place
  }

  func evidenceTopic(on desk: Desk) -> Topic? { desk.selectedNote.map { .note($0.name) } }

  func copyText(on desk: Desk) -> String { desk.selectedNote.map { desk.shown($0) } ?? "" }

  func fit(_ desk: inout Desk, in layout: PageLayout, of assessment: Assessment, covered: Int) {
    desk.page.notes.resize(count: desk.openNotes.count, height: layout.lineRows)
  }
}

/// The history.
struct HistoryFront: TabFront {
  let code: OrganisationCode
  var tab: Tab { .history }

  func window(on desk: Desk) -> ScrollWindow { desk.page.history.window }
  func take(_ window: ScrollWindow, on desk: inout Desk) { desk.page.history.window = window }
  func selection(on desk: Desk) -> String { EventsView.selection(on: desk) }
  func copyText(on desk: Desk) -> String { EventsView.copyText(on: desk) }

  func fit(_ desk: inout Desk, in layout: PageLayout, of assessment: Assessment, covered: Int) {
    let rows = EventsLayout(size: layout.layout.size, hasTabs: true).rows
    desk.page.history.window.resize(count: desk.shownEvents.count, height: rows)
  }
}
