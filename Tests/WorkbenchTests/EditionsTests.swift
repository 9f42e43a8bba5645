import Ledger
import Narration
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// Five editions, each with what it has: no page is empty and none traps.
@Suite struct EditionsTests {
  @Test func theSheetHasAllOfThem() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.press("E")
    let editions = desktop.desk?.library.frameworks ?? []
    #expect(editions.count == 5)
    for edition in editions { desktop.shows(edition.shortName) }
    desktop.shows("NHS Oversight Framework 2025/26, in force")
  }

  @Test func averagesWithoutMetricsAreExplained() throws {
    let desktop = try Desktop(period: "Q1 2026/27")
    desktop.open("RDY")
    desktop.shows("the average of Q1 2026/27 is held as published, the metrics it is made of")
    desktop.shows("SEGMENT 2")
  }

  @Test func aBoardSaysWhyItHasNoSegment() throws {
    let desktop = try Desktop(period: "Q1 2026/27")
    desktop.filter("code=QWO")
    desktop.press("j")
    desktop.says("No segment: not held: ICB metric list not published.")
    desktop.press("Enter")
    desktop.shows("SEGMENT none: not held: ICB metric list not published")
    desktop.shows("No metrics to show: not held: ICB metric list not published.")
  }

  /// A segment that was published elsewhere shows as soon as it is imported.
  @Test func aPublishedSegmentOfABoardShows() throws {
    let desktop = try Desktop(size: Size(columns: 140, rows: 40), period: "Q1 2026/27")
    desktop.open("QWO")
    let open = try #require(desktop.desk?.open)
    try desktop.write(
      .reportSegments([
        ReportedIntent(
          organisation: open.organisation, period: open.period, segment: 2,
          source: "Published list of August 2026")
      ]), as: "ben")
    desktop.shows("SEGMENT 2")
    desktop.shows("Published list of August 2026")
    desktop.shows("No metrics to show: not held: ICB metric list not published.")
  }

  @Test func aNarrativeIsNotRated() throws {
    let desktop = try Desktop(period: "Q4 2024/25")
    desktop.rate(in: "QWO")
    desktop.shows("Population health and healthcare")
    desktop.shows("a narrative for each area and gives no ratings")
    desktop.hides("CAPABILITY")
    for key in ["1", "4", "0"] {
      desktop.press(key)
      desktop.says("is a narrative for each area and gives no ratings")
    }
    #expect(desktop.appends == 0)
    desktop.press("j")
    desktop.says("Population health and healthcare: ")
    desktop.press("n")
    desktop.shows("[Population health and healthcare]")
  }

  @Test func noEditionInForceIsSaid() throws {
    let library = try Bundled.library()
    let old = Library(
      dataset: library.dataset,
      frameworks: library.frameworks.filter { $0.id == FrameworkID("2026-27") })
    var state = State(size: Size(columns: 80, rows: 24), glyphs: .standard)
    let viewer = Viewer(actor: People.named("ann"), role: .assessor)
    let opening = Opening(
      library: old, record: Record(entries: [], viewer: viewer), sequence: 0,
      period: Period("Q3 2025/26"))
    let environment = Environment.fixed(at: SharedLedger.time, seed: 1)
    _ = update(&state, .opened(opening), environment)
    let words = view(state).text
    #expect(words.contains("No edition held was in force in Q3 2025/26"), "\(words)")
    #expect(words.contains("--framework"))
  }

  /// Every edition in every period on every tab of a board and of a provider, at three sizes.
  @Test(arguments: ["2024-25-consultation", "2025-26-draft", "2025-26", "2026-27"])
  func everyPageOf(framework: String) throws { try visit(framework) }

  @Test func everyPageOfTheNarrative() throws { try visit("icb-annual-2024-25") }

  private func visit(_ framework: String) throws {
    for period in try Bundled.library().dataset.periods {
      let desktop = try Desktop(framework: framework, period: period.description)
      let place = "under \(framework) in \(period)"
      for code in ["QWO", "R0A"] { visit(code, desktop, place) }
      for tab in 0..<5 {
        turn(to: tab, of: "QWO", desktop)
        desktop.press("j", "1", "Esc", "0", "-", "Esc", "G", "z", "Esc")
      }
      #expect(desktop.desk != nil, "\(place)")
    }
  }

  private func turn(to tab: Int, of code: String, _ desktop: Desktop) {
    desktop.open(code)
    for _ in 0..<tab { desktop.press("]") }
  }

  /// Every tab says something at every size.
  private func visit(_ code: String, _ desktop: Desktop, _ place: String) {
    for tab in 0..<5 {
      turn(to: tab, of: code, desktop)
      for (columns, rows) in [(60, 20), (80, 24), (160, 50)] {
        desktop.resize(columns, rows)
        let lines = (2..<6).map { desktop.grid.line($0) }.joined()
        desktop.holds(lines.contains(where: \.isLetter), "an empty page \(place)")
      }
      desktop.press("j", "G", "z", "Esc")
    }
  }
}

/// The oversight route and decisions, as the ladder shows them.
@Suite struct LadderTests {
  /// The route follows the rating of the lead board at once; a director's choice stands before it.
  @Test func theRouteIsLiveFromTheBoardsRating() throws {
    let desktop = try Desktop.consultation("jo", .chair, size: Size(columns: 200, rows: 50))
    desktop.open("RDY")
    desktop.shows("lead ICB not agreed; serves QVV not rated")
    let desk = try #require(desktop.desk)
    let provider = try #require(desk.open?.organisation)
    let board = try #require(OrganisationCode("QVV").flatMap { desk.assessment($0)?.organisation })
    try desktop.write(
      .agreeLead(
        LeadIntent(
          organisation: provider, board: board, servedBoards: [board.code],
          from: try #require(CalendarDate("2025-04-01")), reason: "Agreed in March.")), as: "ben")
    desktop.shows("lead ICB QVV from 1 April 2025, not rated, so no route is indicated")
    desktop.rate(in: "QVV")
    for _ in 0..<6 { desktop.press("2", "j") }
    desktop.open("RDY")
    desktop.shows("achieving: NHS England aims to work through it")
    desktop.shows("through the ICB")
    desktop.resize(80, 24)
    desktop.shows("Oversight")
    desktop.shows("through the ICB")
    try desktop.write(
      .chooseRoute(
        RouteIntent(
          organisation: provider, period: desk.period, route: .direct,
          reason: "New leadership.")), as: "kim", .chair)
    desktop.shows("Oversight the rule indicates")
    desktop.resize(200, 50)
    let route = try #require(desktop.desk?.open?.route)
    #expect(route.choice?.actor.name == "kim" && route.route == .direct)
    desktop.shows(try #require(desktop.desk?.narrator.route(route)))
  }

  /// A proposal that waits for a second person changes nothing and is shown, in a small window too.
  @Test func aProposalThatWaitsIsShown() throws {
    let desktop = try Desktop(
      size: Size(columns: 80, rows: 24), framework: "2025-26", period: "Q3 2025/26")
    let four = try #require(desktop.desk?.assessments.first { $0.segment == 4 })
    let code = four.organisation.code.value
    desktop.open(code)
    desktop.hides("proposed segment 5")
    func intent(confirms: Bool) -> Intent {
      .decideSegment(
        SegmentIntent(
          organisation: four.organisation, period: four.period, segment: 5, computed: 4,
          confirms: confirms, reason: "Capability considered."))
    }
    try desktop.write(intent(confirms: false), as: "ben")
    desktop.shows("SEGMENT 4 ████░")
    desktop.shows("ben proposed segment 5")
    desktop.press("]", "]")
    desktop.shows("ben proposed segment 5")
    try desktop.write(intent(confirms: true), as: "jo", .chair)
    desktop.shows("SEGMENT 5 █████")
    desktop.shows("jo placed it in segm")
  }
}
