import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// The year of an organisation.
@Suite struct YearTests {
  @Test func fourQuartersAndWhatHappened() throws {
    let desktop = try Desktop.consultation(size: Size(columns: 120, rows: 40))
    try Dossiers.certify(desktop)
    desktop.open("R0A")
    desktop.press("Y")
    for quarter in 1...4 { desktop.shows("Q\(quarter) 2025/26") }
    desktop.shows("overdue, due 30 Jul 25")
    desktop.shows("What happened, by day")
    desktop.says("Q1 2025/26: ")
    desktop.press("G")
    desktop.says("action 1 agreed")
    desktop.press("Enter")
    #expect(desktop.desk?.openCode?.value == "R0A")
    #expect(desktop.desk?.page.tab == .assessment)
  }

  @Test func theQuarterBeforeIsNamed() throws {
    let desktop = try Desktop(size: Size(columns: 120, rows: 40), period: "Q2 2025/26")
    desktop.open("RDY")
    desktop.press("Y")
    desktop.shows("Q4 2024/25 has no segment")
    desktop.shows(" in Q1, ")
    desktop.hides("proxies")
  }

  @Test func aQuarterOpensItsScorecard() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.open("RDY")
    desktop.press("Y", "j", "Enter")
    #expect(desktop.desk?.period == Period("Q2 2025/26"))
    #expect(desktop.desk?.openCode?.value == "RDY")
  }

  /// The segments are those of each quarter by itself.
  @Test func theSegmentsAreThoseOfTheQuarters() throws {
    let desktop = try Desktop(period: "Q2 2025/26")
    desktop.open("RDY")
    desktop.press("Y")
    let quarters = try #require(desktop.desk?.year?.quarters)
    for quarter in quarters {
      let own = try Desktop(period: quarter.period.description)
      let code = try #require(OrganisationCode("RDY"))
      #expect(quarter.assessment?.segment == own.desk?.assessment(code)?.segment)
    }
  }

  @Test func nothingHappenedIsSaid() throws {
    let desktop = try Desktop.consultation(size: Size(columns: 120, rows: 40))
    desktop.open("R0A")
    desktop.press("Y")
    desktop.shows("Nothing else is written down")
  }
}

/// What is due of all organisations.
@Suite struct DueTests {
  private func due() throws -> Desktop {
    let desktop = try Desktop.consultation(size: Size(columns: 120, rows: 40))
    try Dossiers.fill(desktop)
    try Dossiers.certify(desktop)
    desktop.press("Z")
    return desktop
  }

  @Test func whatIsOverdueComesFirst() throws {
    let desktop = try due()
    desktop.shows("4 items due as of 12 Nov 26, 3 overdue")
    desktop.shows("Overdue · 3")
    desktop.shows("in 19 days")
    #expect(desktop.desk?.due?.item?.organisation.value == "R0A")
    let days = desktop.desk?.due?.items.map(\.due) ?? []
    #expect(days == days.sorted())
  }

  @Test func theSelectionPassesOverHeadings() throws {
    let desktop = try due()
    var seen: [OrganisationCode] = []
    for _ in 0..<6 {
      if let item = desktop.desk?.due?.item { seen.append(item.organisation) }
      desktop.press("j")
      #expect(desktop.desk?.due?.item != nil)
    }
    desktop.press("g")
    #expect(desktop.desk?.due?.item != nil)
    for _ in 0..<6 {
      desktop.press("k")
      #expect(desktop.desk?.due?.item != nil)
    }
    #expect(Set(seen).count == 2)
  }

  @Test func enterLeadsToThePlace() throws {
    let desktop = try due()
    desktop.press("Enter")
    #expect(desktop.desk?.openCode?.value == "R0A")
    #expect(desktop.desk?.page.tab == .assessment)
    desktop.says("Q1")
    desktop.press("Esc")
    #expect(desktop.desk?.screen == .due)
  }

  @Test func filtersByText() throws {
    let desktop = try due()
    desktop.press("/")
    desktop.type("qwo query")
    desktop.press("Enter")
    #expect(desktop.desk?.due?.count == 1)
    desktop.says("1 of 4 items match")
    desktop.press("F")
    #expect(desktop.desk?.due?.count == 4)
    desktop.press("/")
    desktop.type("nothing like it")
    desktop.shows("Nothing that is due matches the filter")
    desktop.press("Esc")
    #expect(desktop.desk?.due?.count == 4)
  }

  @Test func followsTheLedger() throws {
    let desktop = try due()
    try Dossiers.record(
      desktop, "R0A", .certification, "Q1", .certify, [.date: "2026-11-12", .by: "Invented chair"])
    #expect(desktop.desk?.due?.count == 3)
  }

  @Test func nothingDueSaysSo() throws {
    let desktop = try Desktop.consultation()
    desktop.press("Z")
    desktop.shows("Nothing is due")
    desktop.press("Enter")
    desktop.says("nothing is selected")
  }
}

/// What the standing checks find.
@Suite struct ChecksTests {
  private func board() throws -> Desktop {
    let desktop = try Desktop.consultation(size: Size(columns: 120, rows: 40))
    try Dossiers.fill(desktop)
    desktop.open("QWO")
    desktop.press("!")
    return desktop
  }

  private func select(_ kind: CheckKind, _ desktop: Desktop) throws {
    let rows = try #require(desktop.desk?.checks?.rows)
    let place = rows.firstIndex { row in
      if case .check(let check) = row { check.kind == kind } else { false }
    }
    desktop.press("g")
    for _ in 0..<(try #require(place)) { desktop.press("j") }
  }

  @Test func eachLeadsToThePlaceToMendIt() throws {
    let desktop = try board()
    try select(.ratingWithoutEvidence, desktop)
    desktop.press("Enter")
    #expect(desktop.desk?.page.tab == .capability)
    #expect(desktop.desk?.selectedAreaRow?.number == 4)
    desktop.press("!")
    try select(.dutyWithoutFinding, desktop)
    desktop.press("Enter")
    #expect(desktop.desk?.page.tab == .assessment)
    desktop.press("!")
    try select(.selfAssessmentAbovePartners, desktop)
    desktop.press("Enter")
    #expect(desktop.desk?.page.layer == .selfAssessment)
  }

  @Test func whatIsMendedIsGone() throws {
    let desktop = try board()
    let before = try #require(desktop.desk?.checks?.rows.count)
    let area = try #require(desktop.desk?.framework.capability(of: .icb)?.areas[3].id)
    try Dossiers.record(
      desktop, "QWO", .evidence, nil, .add,
      [
        .title: "Letter", .kind: "letter", .source: "region", .date: "2025-06-01",
        .about: "area/\(area)",
      ])
    #expect(desktop.desk?.checks?.rows.count == before - 1)
  }

  @Test func onTheListTheyAreCountedForTheSelection() throws {
    let desktop = try Desktop.consultation(size: Size(columns: 120, rows: 40))
    try Dossiers.fill(desktop)
    desktop.filter("QWO")
    desktop.press("!")
    desktop.shows("1 of 1 organisation has something to mend")
    desktop.press("Esc", "Space", "!")
    desktop.shows("1 of the 1 marked has something to mend; unmark them to check all")
    let found = try #require(desktop.desk?.checks?.rows.first)
    guard case .organisation(let organisation, let checks) = found else {
      Issue.record("no organisation")
      return
    }
    desktop.shows("\(checks.count) ")
    desktop.press("Enter")
    #expect(desktop.desk?.checks?.organisation == organisation.code)
    #expect(desktop.desk?.checks?.rows.count == checks.count)
    desktop.press("Esc")
    #expect(desktop.desk?.checks?.organisation == nil)
  }

  @Test func nothingToMendSaysSo() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.open("RDY")
    desktop.press("!")
    desktop.shows("The checks found nothing to mend here.")
  }
}

/// Segments, leads and routes decided from the screen.
@Suite struct SegmentDecisionTests {
  private func four(_ role: Ledger.Role, on ledger: SharedLedger? = nil) throws -> Desktop {
    let desktop = try Desktop(
      role == .chair ? "jo" : "ann", role, on: ledger, size: Size(columns: 120, rows: 40),
      period: "Q4 2025/26")
    try Dossiers.openSegmentFour(desktop)
    return desktop
  }

  @Test func oneProposesAndAnotherConfirms() throws {
    let ledger = try SharedLedger()
    let ann = try four(.assessor, on: ledger)
    ann.send(.command("decide-segment"))
    ann.shows("Segment 5")
    ann.press("Enter")
    #expect(ann.editorText == "")
    ann.type("Capability is weak.")
    ann.press("^S")
    ann.says("Segment 5 proposed; it counts when a second person confirms it.")
    #expect(ann.desk?.open?.segment == 4)
    let jo = try four(.chair, on: ledger)
    jo.send(.command("decide-segment"))
    jo.shows("Confirm segment 5, proposed by ann")
    jo.press("Enter")
    jo.type("Agreed nationally.")
    jo.press("^S")
    jo.says("Segment 4 → 5.")
    #expect(jo.desk?.open?.segment == 5)
  }

  @Test func whatTheEditionRefusesIsSaid() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.open("RDY")
    desktop.send(.command("decide-segment"))
    #expect(desktop.desk?.sheet == nil)
    desktop.holds(!desktop.status.isEmpty, "the reason is said")
    #expect(desktop.appends == 0)
  }

  @Test func aLeadIsChosenAmongTheBoardsServed() throws {
    let desktop = try Desktop.consultation(size: Size(columns: 120, rows: 40))
    desktop.open("R0A")
    desktop.send(.command("lead"))
    desktop.shows("No lead ICB is agreed.")
    desktop.press("Enter", "Enter")
    #expect(desktop.editorText == "")
    desktop.type("Agreed by all.")
    desktop.press("^S")
    desktop.says("leads from 1 Apr 25")
    #expect(desktop.desk?.open?.route?.lead != nil)
    desktop.send(.command("route"))
    desktop.press("Enter")
    desktop.type("Intensive support.")
    desktop.press("^S")
    desktop.holds(desktop.desk?.open?.route?.choice == nil, "only the chair chooses a route")
  }
}
