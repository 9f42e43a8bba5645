import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// The sessions of a workspace, and the agenda of one.
@Suite struct AgendaTests {
  private func agenda(
    _ person: String = "jo", _ role: Ledger.Role = .chair,
    of session: FilledSession? = nil
  ) throws -> (Desktop, FilledSession) {
    let session = try session ?? FilledSession.filled()
    let desktop = try session.desktop(person, role)
    desktop.press("N", "Enter")
    return (desktop, session)
  }

  private func row(_ desktop: Desktop, _ code: String) -> String {
    desktop.screen.split(separator: "\n").map(String.init).first { $0.contains(" \(code) ") } ?? ""
  }

  private func selected(_ desktop: Desktop) -> String? { desktop.desk?.agenda?.selected?.value }

  private func item(_ desktop: Desktop, _ code: String) throws -> AgendaItem {
    let name = try #require(SessionName("S1"))
    let session = try #require(desktop.desk?.session(name))
    let code = try #require(OrganisationCode(code))
    return try #require(session.item(code))
  }

  private func select(_ code: String, on desktop: Desktop) throws {
    desktop.press("g")
    for _ in FilledSession.codes where selected(desktop) != code { desktop.press("j") }
    try #require(selected(desktop) == code)
  }

  // MARK: The list of sessions

  @Test func theListSaysWhatEachSessionIs() throws {
    let desktop = try FilledSession.filled().desktop()
    desktop.press("N")
    desktop.shows("1 session, 1 open")
    desktop.shows("North West")
    desktop.shows("5: 1 signed · 1 decided · 1 revealed · 1 parked")
    desktop.says("chair jo")
    desktop.press("P")
    desktop.hides("jo")
  }

  @Test func withoutASessionTheListSaysWhatToDo() throws {
    let chair = try Desktop.consultation("jo", .chair)
    chair.press("N")
    chair.shows("A chair opens one here with a")
    let reader = try Desktop.consultation("ann")
    reader.press("N")
    reader.shows("No session has been opened.")
    reader.press("a")
    reader.says("not the chair")
  }

  @Test func aSessionIsOpenedByItsForm() throws {
    let desktop = try Desktop(
      "jo", .chair, size: Size(columns: 120, rows: 40), framework: FilledSession.framework,
      period: FilledSession.period)
    desktop.press("N", "a", "^S")
    desktop.says("A regional session needs a region.")
    desktop.type("n")
    for _ in 0..<5 where desktop.desk?.sheet.regionText != "North West" { desktop.type("n") }
    desktop.press("Tab", "Tab")
    desktop.type("ann, ben")
    desktop.press("Tab", "Tab")
    desktop.type("120")
    desktop.press("^S")
    desktop.says("Saved")
    let name = try #require(SessionName("S1"))
    let session = try #require(desktop.desk?.session(name))
    #expect(session.region == "North West")
    #expect(session.assessors == [People.named("ann"), People.named("ben")])
    #expect(session.minutes == 120)
    #expect(session.items.count > 20)
    #expect(desktop.desk?.screen == .agenda(name))
    desktop.shows("0 of 120 min")
    // Boards come first.
    #expect(session.items.prefix(3).allSatisfy { ["QE1", "QOP", "QYG"].contains($0.id.value) })
  }

  @Test func aChairIsAskedOnceWhoSeesTheScreen() throws {
    let session = try FilledSession.filled()
    let desktop = try Desktop(
      "jo", .chair, on: session.ledger, framework: FilledSession.framework,
      period: FilledSession.period, greets: true, prepare: { $0.remembered.hasSeenTour = true })
    #expect(desktop.desk?.sheet == nil)
    #expect(desktop.desk?.isPresenting == false)
    desktop.press("N", "Enter")
    desktop.shows("Is this screen shared?")
    #expect(desktop.desk?.isPresenting == true)
    desktop.press("Esc")
    #expect(desktop.desk?.isPresenting == false)
    desktop.press("Esc", "Enter")
    #expect(desktop.desk?.sheet == nil)
    #expect(desktop.desk?.screen == .agenda(session.name))
  }

  @Test func aDraftSaysSo() throws {
    let desktop = try Desktop(
      "jo", .chair, size: Size(columns: 120, rows: 40), framework: "2025-26-draft",
      period: FilledSession.period)
    desktop.press("N")
    desktop.hides("DRAFT RULES")
    let code = try #require(OrganisationCode("QOP"))
    let desk = try #require(desktop.desk)
    let organisation = try #require(desk.assessment(code)?.organisation)
    let opening = SessionOpening(
      stage: .regional, region: "North West", period: desk.period, framework: desk.framework.id,
      people: [], agenda: [code])
    let name = try #require(SessionName("D1"))
    try desktop.write(.session(.open(name, opening, [organisation])), as: "jo", .chair)
    desktop.shows("DRAFT RULES")
  }

  // MARK: The agenda

  @Test func theAgendaMovesToTheSessionsPeriodAndEditionAndSaysSo() throws {
    let session = try FilledSession.filled()
    let desktop = try session.desktop(framework: nil, period: "Q3 2025/26")
    desktop.press("N", "Enter")
    #expect(desktop.desk?.framework.id.value == FilledSession.framework)
    #expect(desktop.desk?.period.description == FilledSession.period)
    desktop.says(FilledSession.period)
    desktop.press("p", "Down", "Enter")
    desktop.shows("Session S1 is of Q4 2025/26")
    desktop.hides("QE1")
  }

  @Test func everyItemSaysHowFarItIs() throws {
    let (desktop, _) = try agenda()
    desktop.shows("5 items 1 signed · 1 decided · 1 revealed · 1 parked · 1 waiting")
    desktop.shows("order: by hand")
    desktop.hides(" min")
    #expect(row(desktop, "QE1").contains("signed"))
    #expect(row(desktop, "QYG").contains("decided"))
    #expect(row(desktop, "QOP").contains("revealed"))
    #expect(row(desktop, "RXV").contains("parked"))
    try select("RXV", on: desktop)
    desktop.says("jo sees to it, “The CQC reports next week.”")
  }

  @Test func nothingIsToldOfRatingsBeforeTheReveal() throws {
    let session = try FilledSession.filled()
    try session.rate("RY2", as: "ben", [2])
    for (person, role) in [
      ("jo", Ledger.Role.chair), ("ben", .assessor), ("rev", .reviewer),
    ] {
      let (desktop, _) = try agenda(person, role, of: session)
      #expect(row(desktop, "RY2").contains("hidden"), "\(person): \(desktop.screen)")
      #expect(!row(desktop, "QOP").contains("hidden"))
      for order in AgendaOrder.allCases {
        desktop.send(.agendaOrder(order))
        let rows = try #require(desktop.desk?.agenda?.rows)
        #expect(rows.first { $0.id.value == "RY2" }?.spread == nil)
      }
      // What is not revealed keeps its place.
      desktop.send(.agendaOrder(.disagreement))
      let codes = try #require(desktop.desk?.agenda?.rows).map(\.id.value)
      #expect(codes.suffix(2) == ["RY2", "RXV"])
      #expect(codes.first == "QOP")
      desktop.shows("the order tells nothing")
    }
  }

  @Test func theChairSeesHowManyAreReadyAndAnAssessorTheirOwn() throws {
    let session = try FilledSession.filled()
    let (chair, _) = try agenda(of: session)
    #expect(row(chair, "RY2").contains("1 of 2"))
    #expect(row(chair, "QOP").contains("3 of 3"))
    let (ann, _) = try agenda("ann", .assessor, of: session)
    #expect(row(ann, "RY2").contains("ready"))
    let (ben, _) = try agenda("ben", .assessor, of: session)
    #expect(row(ben, "RY2").contains("not yet"))
    ben.hides(" of 3")
    ben.hides("ann")
  }

  @Test func aConflictHidesTheItemFromThatPersonAndIsToldTheChairAlone() throws {
    let session = try FilledSession.filled()
    let (cat, _) = try agenda("cat", .assessor, of: session)
    cat.hides("RY2")
    cat.shows("4 items")
    let (ann, _) = try agenda("ann", .assessor, of: session)
    ann.shows("RY2")
    ann.hides("cat")
    let (chair, _) = try agenda(of: session)
    chair.shows("Item 4: cat declared a conflict of interest")
    chair.press("P")
    chair.hides("conflict of interest")
    chair.hides("cat")
    #expect(row(chair, "RY2").contains("1"))
    #expect(!row(chair, "RY2").contains("of 2"))
  }

  @Test func nextUndecidedPassesOverWhatIsDecidedOrParked() throws {
    let (desktop, _) = try agenda()
    #expect(selected(desktop) == "QE1")
    desktop.press(".")
    #expect(selected(desktop) == "QOP")
    desktop.press(".")
    #expect(selected(desktop) == "RY2")
    desktop.press(".")
    #expect(selected(desktop) == "QOP")
  }

  @Test func enterOpensTheItemAndEscComesBackToIt() throws {
    let (desktop, session) = try agenda()
    try select("QOP", on: desktop)
    desktop.press("Enter")
    let code = try #require(OrganisationCode("QOP"))
    #expect(desktop.desk?.screen == .calibration(session.name, code))
    desktop.press(".", "Esc")
    #expect(desktop.desk?.screen == .agenda(session.name))
    #expect(selected(desktop) == "RY2")
  }

  // MARK: What a chair does

  @Test func itemsAreMovedByHandOnly() throws {
    let (desktop, _) = try agenda()
    desktop.press("J")
    desktop.says("Saved")
    #expect(desktop.desk?.agenda?.rows.map(\.id.value).prefix(2) == ["QYG", "QE1"])
    #expect(selected(desktop) == "QE1")
    desktop.press("K", "K")
    desktop.says("It is the first of the agenda.")
    desktop.send(.agendaOrder(.alphabetical))
    desktop.press("J")
    desktop.says("O shows the chair's own")
  }

  @Test func anOrganisationIsAddedAndTakenOff() throws {
    let (desktop, _) = try agenda()
    desktop.press("a")
    desktop.type("RXA")
    desktop.press("Enter")
    desktop.says("Saved")
    #expect(selected(desktop) == "RXA")
    desktop.press("a")
    desktop.type("RXA")
    desktop.press("Enter")
    desktop.says("already")
    desktop.send(.command("drop-item"))
    desktop.says("Saved")
    desktop.hides("RXA")
    try select("QOP", on: desktop)
    desktop.send(.command("drop-item"))
    desktop.says("the item is revealed")
  }

  @Test func theListAddsToTheAgendaLookedAtLast() throws {
    let (desktop, _) = try agenda()
    desktop.press("Esc", "Esc")
    desktop.filter("RXA")
    desktop.press("a")
    desktop.shows("Put on the agenda of session S1")
    desktop.press("Enter")
    desktop.says("Saved")
    #expect(try item(desktop, "RXA").state == .waiting)
    let ann = try Desktop("ann")
    ann.press("a")
    #expect(ann.desk?.sheet == nil)
    #expect(ann.desk?.list.marked.count == 1)
  }

  @Test func aRevealIsAskedForWithTheSafeChoiceFocused() throws {
    let (desktop, _) = try agenda()
    try select("RY2", on: desktop)
    desktop.press("R", "Enter")
    #expect(try item(desktop, "RY2").state == .waiting)
    desktop.press("R", "Down", "Enter")
    desktop.says("Saved")
    #expect(try item(desktop, "RY2").state == .revealed)
    desktop.press("R")
    desktop.says("the item is revealed")
  }

  @Test func aSecondPersonSigns() throws {
    let session = try FilledSession.filled()
    let (own, _) = try agenda(of: session)
    try select("QYG", on: own)
    own.press("A", "Down", "Enter")
    own.says("It is your own")
    let (second, _) = try agenda("del", .chair, of: session)
    try select("QYG", on: second)
    second.press("A", "Down", "Enter")
    second.says("Saved")
    #expect(try item(second, "QYG").state == .signed)
  }

  @Test func parkingTakesAReasonAndAnOwner() throws {
    let (desktop, _) = try agenda()
    try select("RY2", on: desktop)
    desktop.send(.command("park-item"))
    desktop.type("del")
    desktop.press("Tab")
    desktop.press("^S")
    desktop.says("written reason")
    desktop.type("Figures are late.")
    desktop.press("^S")
    desktop.says("Saved")
    #expect(try item(desktop, "RY2").state == .parked)
    #expect(try item(desktop, "RY2").parking?.owner == "del")
    desktop.send(.command("unpark-item"))
    #expect(try item(desktop, "RY2").state == .open)
  }

  @Test func aConflictIsDeclaredOfOneselfOrByAChair() throws {
    let session = try FilledSession.filled()
    let (ben, _) = try agenda("ben", .assessor, of: session)
    try select("RY2", on: ben)
    ben.press("X")
    ben.hides("somebody else")
    ben.press("Enter")
    ben.shows("RY2")
    ben.press("X", "Down", "Enter")
    ben.hides("RY2")
    let (chair, _) = try agenda(of: session)
    try select("QOP", on: chair)
    chair.press("X", "Down", "Down", "Down", "Enter")
    chair.type("ann")
    chair.press("^S")
    chair.says("Saved")
    chair.shows("Item 3: ann declared a conflict of interest")
  }

  @Test func aSessionIsAdjournedResumedAndClosedWithAReason() throws {
    let (desktop, session) = try agenda()
    desktop.send(.command("adjourn"))
    desktop.press("Down", "Enter")
    desktop.shows("adjourned")
    desktop.send(.command("resume"))
    #expect(desktop.desk?.session(session.name)?.state == .open)
    desktop.send(.command("close-session"))
    desktop.shows("Not signed, parked or returned: QYG, QOP and RY2")
    desktop.press("^S")
    desktop.says("QYG")
    desktop.type("The rest follows next month.")
    desktop.press("^S")
    #expect(desktop.desk?.session(session.name)?.state == .closed)
    desktop.send(.command("timer"))
    desktop.says("the session is closed")
    desktop.send(.command("resume"))
    desktop.type("It was closed too early.")
    desktop.press("^S")
    #expect(desktop.desk?.session(session.name)?.state == .open)
  }

  @Test func attendanceTimerAndOwnNotesAreWritten() throws {
    let (desktop, session) = try agenda()
    desktop.send(.command("attendance"))
    desktop.type("ann")
    desktop.press("Tab")
    desktop.type("p")
    desktop.press("^S")
    desktop.says("Saved")
    desktop.send(.command("timer"))
    desktop.type("x")
    desktop.press("^S")
    desktop.says("is no number")
    desktop.press("Backspace")
    desktop.type("90")
    desktop.press("^S")
    desktop.shows("0 of 90 min")
    desktop.send(.command("own-session-note"))
    desktop.type("Ask the director about QOP.")
    desktop.press("^S")
    #expect(desktop.desk?.record.sessionNotes.count == 1)
    desktop.send(.command("session-people"))
    desktop.shows("ann: assessor, present.")
    let people = desktop.desk?.session(session.name)?.people.filter(\.isThere).map(\.actor)
    #expect(people == [People.named("ann")])
  }

  // MARK: Who may not

  @Test func anAssessorIsToldWhyNot() throws {
    let (desktop, _) = try agenda("ann", .assessor)
    for command in ["reveal-item", "sign-item", "add-item", "item-down", "adjourn", "park-item"] {
      desktop.send(.command(CommandID(command)))
      desktop.says("you are not the chair")
    }
    #expect(desktop.appends == 0)
  }

  @Test func aReviewerReadsOnly() throws {
    let (desktop, _) = try agenda("rev", .reviewer)
    for key in ["a", "J", "K", "R", "A", "X"] {
      desktop.press(key)
      #expect(desktop.desk?.sheet == nil)
    }
    desktop.hides("R reveal")
    #expect(desktop.appends == 0)
    desktop.press("g", "z")
    desktop.shows("Signed by del, and locked.")
  }

  // MARK: Others

  @Test func whatOthersDoIsToldAndTheSelectionStays() throws {
    let (desktop, session) = try agenda()
    try select("QOP", on: desktop)
    try session.change("RY2", .begun)
    try desktop.hear()
    desktop.says("RY2 is open now.")
    #expect(selected(desktop) == "QOP")
    try session.chair(
      .arrange(
        session.name,
        ["QOP", "QE1", "QYG", "RY2", "RXV"].map { try session.organisation($0) }))
    try desktop.hear()
    #expect(desktop.desk?.agenda?.rows.first?.id.value == "QOP")
    #expect(selected(desktop) == "QOP")
  }

  @Test func anEditionWithoutModeratedSegmentsShowsNone() throws {
    let desktop = try Desktop(
      "jo", .chair, size: Size(columns: 120, rows: 40), framework: "2025-26",
      period: FilledSession.period)
    let items = try CalibratedItems(on: desktop, ["RDY"], region: "South West")
    try items.change("RDY", .revealed)
    desktop.send(.agenda(items.name))
    desktop.shows("RDY")
    desktop.hides("segment")
  }

  // MARK: The linear mode

  @Test func aSentenceStandsForEachItem() throws {
    let (desktop, _) = try agenda()
    let desk = try #require(desktop.desk)
    let lines = desk.front.plain(on: desk).numbered
    #expect(lines.first == "Session S1, agenda.")
    #expect(lines.contains { $0.hasPrefix("1. Item 1, QE1") && $0.contains("signed") })
    #expect(lines.contains { $0.contains("cat declared a conflict of interest") })
  }
}

extension Sheet? {
  /// The region chosen in the form that opens a session.
  fileprivate var regionText: String? {
    if case .form(let form)? = self { form.text(.session(.region)) } else { nil }
  }
}
