import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// What the capability tab says beside the ratings: the gap, and who would be overseen another way.
@Suite struct CapabilityRoutesTests {
  private func board() throws -> Desktop {
    let desktop = try Desktop.consultation(size: Size(columns: 120, rows: 40))
    desktop.rate(in: "QWO")
    return desktop
  }

  @Test func theGapIsBetweenSelfAssessmentAndWhatCounts() throws {
    let desktop = try board()
    desktop.press("3", "h", "h")
    desktop.press("1")
    if desktop.desk?.sheet != nil {
      desktop.type("Their own view.")
      desktop.press("^S")
    }
    desktop.holds(desktop.area(1).contains("2 ◄"), "no gap of two steps")
    desktop.holds(!desktop.area(2).contains("◄"), "nothing to compare in the second area")
  }

  @Test func withoutALeadNobodyMoves() throws {
    let desktop = try board()
    for _ in 0..<5 { desktop.press("2", "j") }
    desktop.hides("If achieving")
  }

  @Test func reviewersSeeNoHintsThatRate() throws {
    let desktop = try Desktop.consultation("rev", .reviewer, size: Size(columns: 120, rows: 40))
    desktop.rate(in: "QWO")
    desktop.hides("Area 1 as")
    desktop.hides("1–4 rate")
    desktop.hides("digits")
    desktop.shows("what each rating looks like")
  }

  /// An edition that refuses ratings offers none in the footer.
  @Test func whatTheEditionRefusesIsNotOffered() throws {
    let desktop = try Desktop(
      size: Size(columns: 120, rows: 40), framework: "icb-annual-2024-25", period: "Q4 2024/25")
    desktop.rate(in: "QWO")
    desktop.hides("1–4 rate")
    try board().shows("1–4 rate")
  }

  /// Every provider the board leads is told where its oversight would go, as `assess` would have it.
  @Test func whoMovesIsSaidOfTheProvidersItLeads() throws {
    let desktop = try board()
    let desk = try #require(desktop.desk)
    let board = try #require(desk.open?.organisation)
    let provider = try #require(
      desk.register.providers(of: board.code).first { desk.assessment($0.code)?.segment == 1 })
    let served = desk.register.icbs(of: provider.code).map(\.code)
    let day = try #require(CalendarDate("2024-04-01"))
    try desktop.write(
      .agreeLead(
        LeadIntent(
          organisation: provider, board: board, servedBoards: served, from: day,
          reason: "Agreed by both.")), as: "jo", .chair)
    for _ in 0..<6 { desktop.press("2", "j") }
    let after = try #require(desktop.desk?.assessment(provider.code)?.route?.indicated)
    let edition = try #require(desktop.desk?.framework)
    let overall = try #require(desktop.desk?.assessment(board.code)?.capability?.overall)
    #expect(edition.route(segment: 1, leadRated: overall) == after)
    desktop.press("u")
    desktop.shows("If achieving: \(provider.shortName) overseen")
  }
}
