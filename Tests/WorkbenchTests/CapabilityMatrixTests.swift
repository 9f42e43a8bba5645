import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// The capability tab: partners by kind, the gap, what is carried, what is proposed, and what follows.
@Suite struct CapabilityMatrixTests {
  private let wide = Size(columns: 120, rows: 40)

  private func board(_ size: Size? = nil, _ role: Ledger.Role = .assessor) throws -> Desktop {
    let desktop = try Desktop.consultation("ann", role, size: size ?? wide)
    try Dossiers.fill(desktop)
    desktop.rate(in: "QWO")
    return desktop
  }

  @Test func partnersStandByKindWhereThereIsRoom() throws {
    let desktop = try board()
    desktop.shows("HWB HW LA PP CQC ICP")
    let cells = desktop.area(1).split(separator: " ")
    desktop.holds(cells.contains("A") && cells.filter { $0 == "P" }.count == 2, "views by kind")
    desktop.resize(80, 24)
    desktop.hides("HWB HW LA")
    desktop.holds(desktop.area(1).contains("A–P  3"), "best to worst and how many")
  }

  /// In a small window the layer that digits write stands before the others.
  @Test(arguments: [.partnerFeedback, .moderated] as [Layer])
  func theLayerOfTheDigitsIsDrawn(_ layer: Layer) throws {
    let desktop = try board(Size(columns: 60, rows: 20), .chair)
    for _ in Layer.allCases where desktop.desk?.activeLayer != layer { desktop.press("l") }
    for _ in Layer.allCases where desktop.desk?.activeLayer != layer { desktop.press("h") }
    #expect(desktop.desk?.activeLayer == layer)
    desktop.shows(layer == .moderated ? "Moderated" : "Partners")
  }

  @Test(arguments: [60, 80])
  func underDraftRulesTheCodeIsWhole(_ columns: Int) throws {
    let desktop = try board(Size(columns: columns, rows: 24), .chair)
    let row = desktop.grid.line(0)
    #expect(row.contains("DRAFT RULES – test only  QWO"))
    #expect(row.contains("chair"))
  }

  @Test func theGapReachesToThePartnersAndIsSortable() throws {
    let desktop = try board()
    desktop.holds(desktop.area(1).contains("2 ◄"), "the widest gap is marked")
    desktop.press("j", "j", "s")
    desktop.says("the widest first")
    #expect(desktop.desk?.selectedAreaRow?.number == 3)
    desktop.holds(desktop.area(1).contains("1 System leadership"), "the widest gap is first")
    desktop.press("s")
    #expect(desktop.desk?.selectedAreaRow?.number == 3)
    desktop.says("order")
  }

  @Test func ratingWhileSortedMovesNothing() throws {
    let desktop = try board()
    desktop.press("s", "G")
    let before = desktop.desk?.areas.map(\.id)
    desktop.press("4")
    #expect(desktop.desk?.areas.map(\.id) == before)
    let open = try Desktop.consultation(size: wide)
    open.rate(in: "QWO")
    open.press("s")
    open.says("no area has a self-assessment beside another view")
  }

  @Test func aRatingWithoutEvidenceSaysSo() throws {
    let desktop = try board()
    desktop.holds(desktop.area(4).contains("0 none"), "rated and nothing given")
    desktop.holds(!desktop.area(2).contains("none"), "not rated, so nothing is missing")
    desktop.shows("Evidence: 1 Joint forward plan")
  }

  @Test func whatIsCarriedCountsOnlyOnceItIsConfirmed() throws {
    let desktop = try Desktop.consultation(size: wide)
    try Dossiers.carry(desktop)
    desktop.rate(in: "QWO")
    desktop.holds(desktop.area(1).contains("(A 24/25)"), "last year's rating in brackets")
    desktop.says("carried, not confirmed")
    #expect(desktop.desk?.selectedAreaRow?.effective == nil)
    desktop.press("I")
    desktop.says("assessor: not rated → achieving.")
    desktop.holds(!desktop.area(1).contains("24/25"), "it is no longer carried")
    desktop.press("I")
    desktop.says("nothing is carried or proposed")
  }

  @Test func confirmingOnALayerWithReasonsAsksForOne() throws {
    let desktop = try Desktop.consultation(size: wide)
    try Dossiers.carry(desktop)
    desktop.rate(in: "QWO")
    desktop.press("l", "I")
    #expect(desktop.editorText == "")
    desktop.type("As last year.")
    desktop.press("^S")
    desktop.says("moderated: not rated → achieving.")
    desktop.press("j", "h", "h", "I")
    desktop.says("a rating is confirmed on a layer of assessment")
  }

  @Test func aRevisedRatingSaysWhatItWas() throws {
    let desktop = try Desktop.consultation(size: wide)
    try Dossiers.carry(desktop)
    desktop.rate(in: "QWO")
    desktop.press("j", "j")
    desktop.says("Was A until 12 Nov 26: A report came.")
    desktop.shows("Against the year before:")
  }

  @Test func theStatusStandsInTheHeadline() throws {
    let desktop = try board()
    desktop.shows("STATUS indicative")
    try Dossiers.record(desktop, "QWO", .status, nil, .regionalProposal, [:])
    try Dossiers.record(
      desktop, "QWO", .status, nil, .factualAccuracy,
      [.date: "2026-11-10", .due: "2026-12-12"])
    desktop.shows("STATUS with the organisation until 12 Dec 26")
  }

  @Test func viewsInWordsAreOfferedToOthersOnly() throws {
    let desktop = try board()
    desktop.press("-")
    desktop.hides("In words")
    desktop.press("Esc", "j", "j", "h", "h", "-")
    desktop.shows("In words")
    desktop.press("Down", "Down", "Enter")
    #expect(desktop.editorText == "")
    desktop.type("We plan with our partners.")
    desktop.press("^S")
    desktop.says("self-assessment: not rated → in words")
    desktop.shows("We plan with our partners.")
  }
}

/// What a rating of a board does to the providers it leads, and what each rating would do.
@Suite struct RouteChangeTests {
  private func led() throws -> (Desktop, Organisation) {
    let desktop = try Desktop.consultation(size: Size(columns: 120, rows: 40))
    desktop.rate(in: "QWO")
    let desk = try #require(desktop.desk)
    let board = try #require(desk.open?.organisation)
    let provider = try #require(
      desk.register.providers(of: board.code).first { desk.assessment($0.code)?.segment == 1 })
    let day = try #require(CalendarDate("2024-04-01"))
    try desktop.write(
      .agreeLead(
        LeadIntent(
          organisation: provider, board: board,
          servedBoards: desk.register.icbs(of: provider.code).map(\.code), from: day,
          reason: "Agreed by both.")), as: "jo", .chair)
    for _ in 0..<5 { desktop.press("2", "j") }
    return (desktop, provider)
  }

  @Test func theStatusLineNamesThemAlsoAfterUndo() throws {
    let (desktop, provider) = try led()
    desktop.press("2")
    desktop.says("Indicated route: \(provider.shortName) overseen")
    desktop.press("u")
    desktop.says("Indicated route: \(provider.shortName) without an indicated route.")
  }

  @Test func whatIfSaysItBeforeAndSavesNothing() throws {
    let (desktop, provider) = try led()
    let saved = desktop.appends
    desktop.press("w")
    desktop.shows("What if")
    desktop.shows("Nothing is saved.")
    desktop.shows("Overall achieving.")
    desktop.shows("Indicated route: \(provider.shortName) overseen")
    desktop.press("Esc", "2", "w")
    desktop.shows("Achieving (as it is rated now)")
    #expect(desktop.appends == saved + 1)
  }

  @Test func threeAreNamedAndTheOthersCounted() {
    #expect(Words.few(["A", "B", "C"]) == "A, B and C")
    #expect(Words.few(["A", "B", "C", "D", "E"]) == "A, B, C and 2 more")
  }
}

/// A provider: what is proposed, and what a person confirms.
@Suite struct ProposalTests {
  private func provider() throws -> Desktop {
    let desktop = try Desktop.consultation(size: Size(columns: 120, rows: 40))
    try Dossiers.certify(desktop)
    desktop.rate(in: "R0A")
    return desktop
  }

  @Test func nothingIsAssessedUntilItIsConfirmed() throws {
    let desktop = try provider()
    let proposed = try #require(desktop.desk?.open?.capability?.proposed)
    #expect(desktop.desk?.open?.capability?.overall == nil)
    desktop.shows("Proposed: ")
    desktop.shows("Not assessed until a named person confirms it. I confirms.")
    desktop.shows("Q1 2025/26")
    desktop.press("I")
    #expect(desktop.desk?.open?.capability?.overall == proposed)
    desktop.shows("A named person has rated it.")
    desktop.hides("Not assessed until")
  }

  @Test func withoutAnythingHeldNothingCanBeConfirmed() throws {
    let desktop = try Desktop.consultation(size: Size(columns: 120, rows: 40))
    let bare = try #require(
      desktop.desk?.assessments.first {
        $0.organisation.kind == .provider && $0.capability?.proposed == nil
      })
    desktop.rate(in: bare.organisation.code.value)
    desktop.shows("Nothing is proposed.")
    desktop.press("I")
    desktop.says("nothing is carried or proposed")
    #expect(desktop.appends == 0)
  }
}
