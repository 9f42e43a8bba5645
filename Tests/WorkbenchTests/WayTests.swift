import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// From a rating to its reasons, the evidence, the metric and the steps, one key each way.
@Suite struct WayTests {
  private func desktop(
    _ role: Ledger.Role = .reviewer, _ size: Size = Size(columns: 120, rows: 40)
  ) throws -> Desktop {
    let desktop = try Desktop.consultation("rev", role, size: size)
    try Dossiers.fill(desktop)
    try Dossiers.linkMetric(desktop)
    desktop.rate(in: "QWO")
    return desktop
  }

  /// What comes back is the same screen with the same line selected.
  private struct Place: Equatable {
    let screens: [Screen]
    let tab: Tab
    let selection: Int
    let hasSheet: Bool

    init(_ desktop: Desktop) throws {
      let desk = try #require(desktop.desk)
      screens = desk.screens
      tab = desk.tab
      selection = desk.front.window(on: desk).selection
      hasSheet = desk.sheet != nil
    }
  }

  @Test(arguments: [Ledger.Role.reviewer, .assessor, .chair])
  func isOneKeyEachWay(role: Ledger.Role) throws {
    let desktop = try desktop(role)
    var places: [Place] = []
    // On the evidence Enter is a writer's key to what can be done with it.
    for keys in [["Enter"], ["j", "v"], ["j", role == .reviewer ? "Enter" : "l"], ["x"]] {
      for key in keys.dropLast() { desktop.press(key) }
      places.append(try Place(desktop))
      desktop.press(keys[keys.count - 1])
      let now = try Place(desktop)
      desktop.holds(now != places[places.count - 1], "\(keys) leads nowhere")
    }
    desktop.shows("made, step by step")
    #expect(desktop.desk?.screens.count == 5)
    for place in places.reversed() {
      desktop.press("Esc")
      let now = try Place(desktop)
      #expect(now == place, "\(desktop.screen)")
    }
    #expect(desktop.desk?.page.tab == .capability)
    #expect(desktop.appends == 0)
  }

  @Test func rowOneNamesTheWholeWay() throws {
    let desktop = try Desktop(
      "rev", .reviewer, size: Size(columns: 140, rows: 40), period: "Q4 2025/26")
    try Dossiers.provider(desktop)
    desktop.rate(in: "RDY")
    desktop.press("g", "Enter")
    desktop.shows("Organisations › RDY Dorset Healthcare")
    desktop.holds(desktop.grid.line(0).contains("› Area 1 "), "the area is not named")
    desktop.press("v")
    desktop.holds(desktop.grid.line(0).contains("› Area 1 › Evidence "), "no evidence")
    desktop.press("Enter")
    desktop.holds(desktop.grid.line(0).contains("› Area 1 › Evidence 1 › "), "no number")
    desktop.press("x")
    desktop.holds(desktop.grid.line(0).contains("› Evidence 1 › "), "no metric")
    desktop.holds(desktop.grid.line(0).contains(" › Steps "), "no steps")
  }

  @Test(arguments: [60, 80, 100, 120, 160])
  func isShortenedFromTheLeftInWords(columns: Int) throws {
    let desktop = try desktop(.reviewer, Size(columns: columns, rows: 24))
    let row = { desktop.grid.line(0) }
    for (keys, last) in [
      (["Enter"], "Area 1"), (["v"], "Evidence"), (["j", "Enter"], " (proxy)"), (["x"], "Steps"),
    ] {
      for key in keys { desktop.press(key) }
      if last != " (proxy)" { desktop.holds(row().contains(last), "\(last) is not named") }
      desktop.holds(!row().contains("› …") && !row().contains("… ›…"), "a name is cut to nothing")
      desktop.holds(row().contains("DRAFT RULES"), "the mark of the draft is gone")
    }
  }

  @Test func theViewsOfAnAreaStandWithTheirReasons() throws {
    let desktop = try desktop()
    desktop.press("Enter")
    desktop.shows("Self-assessment ▲ excelling Our plan was agreed in May.")
    desktop.shows("Healthwatch Invented □ progressing no reason given")
    desktop.press("j")
    desktop.says("Healthwatch Invented (Healthwatch, 3 Jun 25, strong): progressing.")
    desktop.press("Enter")
    desktop.shows("── Healthwatch Invented")
    desktop.press("Esc", "]", "]", "]")
    desktop.shows("Moderated ▼ insufficient progress The plan came late.")
    desktop.press("Esc")
    #expect(desktop.desk?.page.areas.selection == 3)
  }

  /// Another assessor's rating is behind the reveal here as everywhere.
  @Test func othersRatingsAreNotAmongThem() throws {
    let desktop = try desktop(.assessor)
    try Dossiers.rate(desktop, "QWO", area: 0, .assessor, 3, reason: "Secret until then.")
    desktop.press("2", "Enter")
    desktop.shows("Yours ■ achieving")
    desktop.shows("Other assessors' own ratings are hidden until the reveal.")
    desktop.hides("Secret until then.")
    #expect(desktop.desk?.reasonRows.contains { $0.who.contains("del") } == false)
  }

  /// A digit means on the views of an area what it means on the tab.
  @Test func anAreaIsRatedBesideItsViews() throws {
    let desktop = try desktop(.assessor)
    desktop.press("Enter")
    desktop.shows("digits rate: assessor")
    desktop.press("2")
    desktop.says("Saved.")
    desktop.shows("Yours ■ achieving")
    #expect(desktop.appends == 1)
  }

  @Test func evidenceOfNoMetricSaysSo() throws {
    let desktop = try desktop(.assessor)
    desktop.press("v", "l")
    desktop.says("linked to no metric")
    desktop.press("j", "l")
    #expect(desktop.desk?.metric != nil)
  }

  @Test func ofSeveralMetricsOneIsChosen() throws {
    let desktop = try desktop()
    let code = try #require(OrganisationCode("QWO"))
    let ids = try #require(desktop.desk).measures(of: code).compactMap { measure in
      if case .metric(let id) = measure { id } else { nil }
    }
    try Dossiers.record(
      desktop, "QWO", .evidence, nil, .add,
      [
        .title: "Two of them", .kind: "data", .source: "ICB", .date: "2025-06-02",
        .about: "metric/\(ids[0]) metric/\(ids[1])",
      ])
    desktop.go(to: .evidence)
    desktop.press("G", "Enter")
    desktop.shows("Which metric?")
    desktop.press("Down", "Enter")
    let chosen = try #require(desktop.desk?.metric?.measure)
    #expect([Measure.metric(ids[0]), .metric(ids[1])].contains(chosen))
    desktop.press("Esc")
    #expect(desktop.desk?.tab == .evidence && desktop.desk?.selectedEvidence?.number == 3)
  }

  @Test func aTabLeadsAwayFromTheWay() throws {
    let desktop = try desktop(.assessor)
    desktop.press("Enter", "v", "]")
    #expect(desktop.desk?.page.tab == .notes)
    #expect(desktop.desk?.screens.count == 2)
    desktop.go(to: .capability)
    desktop.press("Enter", "v", "F")
    desktop.shows("2 pieces of evidence")
    #expect(desktop.desk?.screens.count == 2)
  }

  /// Another edition judges other areas, or none: the way back is the same.
  @Test(arguments: ["icb-annual-2024-25", "2025-26"])
  func anotherEditionLeavesTheWayBack(edition: String) throws {
    let desktop = try desktop()
    desktop.press("Enter")
    desktop.send(.framework(FrameworkID(edition)))
    desktop.holds(desktop.grid.line(0).contains("Area"), "no name")
    desktop.press("Esc", "Esc")
    #expect(desktop.desk?.screens == [.organisations])
  }

  /// The linear mode goes the same way with the same commands.
  @Test func theLinearModeSaysTheReasons() throws {
    let desktop = try desktop()
    desktop.press("Enter")
    let desk = try #require(desktop.desk)
    let said = desk.front.plain(on: desk).numbered.joined(separator: "\n")
    #expect(said.contains("Area 1 System leadership and governance."))
    #expect(said.contains("Self-assessment: excelling. Our plan was agreed in May."))
  }
}
