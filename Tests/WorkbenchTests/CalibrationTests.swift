import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// One item of a session: blind before the reveal, read and decided after it.
@Suite struct CalibrationTests {
  private func desktop(
    _ name: String, _ role: Ledger.Role, on ledger: SharedLedger? = nil, columns: Int = 120
  ) throws -> Desktop {
    try Desktop(
      name, role, on: ledger, size: Size(columns: columns, rows: 40),
      framework: "2024-25-consultation", period: "Q1 2025/26")
  }

  private func revealed(
    as name: String = "jo", _ role: Ledger.Role = .chair
  ) throws -> (Desktop, CalibratedItems) {
    let desktop = try desktop(name, role)
    let items = try CalibratedItems.revealed(on: desktop)
    try items.open("QWO")
    return (desktop, items)
  }

  private func item(_ desktop: Desktop, _ items: CalibratedItems, _ code: String = "QWO") throws
    -> AgendaItem
  {
    let session = try #require(desktop.desk?.session(items.name))
    let code = try #require(OrganisationCode(code))
    return try #require(session.item(code))
  }

  // MARK: Before the reveal

  @Test func anAssessorSeesOwnRatingsOnly() throws {
    let desktop = try desktop("ann", .assessor)
    let items = try CalibratedItems.differing(on: desktop)
    try items.open("QWO")
    desktop.shows("Those of others are hidden until the reveal.")
    desktop.press("j")
    desktop.shows("Strong on primary care.")
    for hidden in [" ben ", " cat ", "Plan agreed in June.", "No intentions", "Median", "Spread"] {
      desktop.hides(hidden)
    }
    for row in ["g", "j", "j", "j", "j", "j", "j", "j"] {
      desktop.press(row)
      for name in ["ben ", "cat "] { #expect(!desktop.status.contains(name)) }
    }
    desktop.press("=")
    desktop.says("not before the reveal")
  }

  @Test func digitsRateBlindAndAreUndone() throws {
    let desktop = try desktop("ann", .assessor)
    let items = try CalibratedItems(on: desktop, ["QWO"])
    try items.open("QWO")
    desktop.press("g", "2")
    desktop.says("Saved")
    desktop.shows("Your ratings: 1 of 6 areas.")
    desktop.press("u")
    desktop.shows("Your ratings: 0 of 6 areas.")
  }

  @Test func aSegmentIsProposedByItsDigit() throws {
    let desktop = try desktop("ann", .assessor)
    let items = try CalibratedItems(on: desktop, ["QWO"])
    try items.open("QWO")
    desktop.press("G", "3")
    desktop.says("Saved")
    desktop.press("k", "j")
    desktop.says("you propose 3")
    desktop.press("0", "k", "j")
    desktop.says("you propose none yet")
    desktop.press("5")
    desktop.says("segments are 1, 2, 3 and 4")
  }

  @Test func aRatingIsGivenWithItsReason() throws {
    let desktop = try desktop("ann", .assessor)
    let items = try CalibratedItems(on: desktop, ["QWO"])
    try items.open("QWO")
    desktop.press("g", "Enter", "Down", "Enter")
    desktop.type("Seen in the minutes.")
    desktop.press("^S")
    desktop.says("Saved")
    desktop.shows("Seen in the minutes.")
  }

  @Test func theChairSeesWhoIsReadyAndNothingElse() throws {
    let desktop = try desktop("jo", .chair)
    let items = try CalibratedItems.differing(on: desktop)
    try items.open("QWO")
    desktop.shows("Nothing is open yet. Ready: ann, ben, cat.")
    for hidden in ["Strong on primary care.", "Median", "Spread"] { desktop.hides(hidden) }
    desktop.press("g", "2")
    desktop.says("not revealed in session S1")
    #expect(desktop.desk?.drafts.isEmpty == true)
  }

  @Test func aRevealIsAskedForAndTheSafeAnswerComesFirst() throws {
    let desktop = try desktop("jo", .chair)
    let items = try CalibratedItems.differing(on: desktop)
    try items.open("QWO")
    desktop.press("R", "Enter")
    #expect(try item(desktop, items).isRevealed == false)
    desktop.press("R")
    desktop.shows("they are locked")
    desktop.press("Down", "Enter")
    #expect(try item(desktop, items).isRevealed)
    desktop.shows("same rating 7 of 18 pairs")
  }

  @Test func aRevealMeanwhileLosesNoText() throws {
    let desktop = try desktop("ann", .assessor)
    let items = try CalibratedItems.differing(on: desktop)
    try items.open("QWO")
    desktop.press("g", "Enter", "Enter")
    desktop.type("Half a sentence")
    try items.change("QWO", .revealed)
    desktop.says("revealed")
    #expect(desktop.editorText == "Half a sentence")
    desktop.press("^S")
    desktop.says("locked")
    #expect(desktop.editorText == "Half a sentence")
  }

  // MARK: After the reveal

  @Test func theWidestSpreadIsSelectedFirst() throws {
    let (desktop, _) = try revealed()
    #expect(desktop.desk?.calibration?.window.selection == 1)
    desktop.says("Area 2: ann progressing, ben achieving, cat insufficient progress; median")
  }

  @Test func everybodyReadsTheMatrixAndTheReasons() throws {
    let (desktop, _) = try revealed(as: "ann", .assessor)
    for words in ["ben", "cat", "Plan agreed in June.", "2 ◄"] { desktop.shows(words) }
    desktop.hides("Chair only")
    desktop.press("1")
    desktop.says("locked")
  }

  @Test func aDigitDraftsAndNothingIsSaved() throws {
    let (desktop, items) = try revealed()
    let appends = desktop.appends
    desktop.press("g", "2")
    desktop.says("Area 1: achieving drafted, not saved")
    #expect(desktop.appends == appends)
    desktop.press("]", "[", "g", "k")
    desktop.says("drafted achieving, not saved")
    #expect(try item(desktop, items).decision == nil)
    desktop.press("0")
    desktop.says("taken away")
    #expect(desktop.desk?.drafts.isEmpty == true)
  }

  @Test func aReasonIsAskedWhereItIsCompulsory() throws {
    let (desktop, _) = try revealed()
    desktop.press("g", "4")
    desktop.says("A reason is needed: area 1, more than the edition allows from the median")
    desktop.press("^S")
    desktop.says("reason")
    #expect(desktop.editorText == "")
    desktop.type("The board told us otherwise.")
    desktop.press("^S")
    desktop.says("insufficient progress drafted, not saved")
    desktop.shows("The board told us otherwise.")
  }

  @Test func theDecisionTakesMediansAndWhatIsDrafted() throws {
    let (desktop, items) = try revealed()
    desktop.press("g", "3")
    desktop.type("Later evidence.")
    desktop.press("^S", "d")
    desktop.shows("Decide QWO, session S1")
    desktop.shows("Overall")
    desktop.press("^S")
    desktop.says("Saved")
    let decided = try item(desktop, items)
    let decision = try #require(decided.decision)
    #expect(decision.areas[AreaID("governance")]?.rating == .rated(RatingID("progressing")))
    #expect(decision.areas[AreaID("governance")]?.reason == "Later evidence.")
    #expect(decision.areas[AreaID("commissioning")]?.isNamed == false)
    #expect(decision.areas[AreaID("commissioning")]?.rating == .rated(RatingID("progressing")))
    #expect(desktop.desk?.drafts.isEmpty == true)
  }

  @Test func anotherSegmentThanComputedNeedsAReason() throws {
    let (desktop, items) = try revealed()
    let code = try #require(OrganisationCode("QWO"))
    let computed = try #require(desktop.desk?.assessment(code))
    let other = computed.computedSegment == 2 ? "3" : "2"
    desktop.press("G", other, "d", "^S")
    desktop.says("reason")
    #expect(try item(desktop, items).decision == nil)
    #expect(desktop.desk?.drafts.count == 1)
  }

  @Test func aSecondPersonSigns() throws {
    let (desktop, items) = try revealed()
    desktop.press("A")
    desktop.says("there is no decision to sign")
    desktop.press("d", "^S", "A", "Down", "Enter")
    #expect(try item(desktop, items).state == .decided)
    let deputy = try self.desktop("di", .chair, on: desktop.ledger)
    try items.open("QWO", on: deputy)
    deputy.press("A")
    deputy.shows("Decided by jo.")
    deputy.press("Down", "Enter")
    #expect(try item(deputy, items).state == .signed)
    deputy.press("g", "2")
    deputy.says("signed")
  }

  @Test func severityIsForTheChairAloneAndNotOnASharedScreen() throws {
    let (desktop, items) = try revealed()
    desktop.shows("advisory, never applied")
    desktop.send(.command("present"))
    desktop.hides("advisory")
    for name in ["ann", "ben", "cat"] { desktop.hides(" \(name) ") }
    let reader = try self.desktop("rev", .reviewer, on: desktop.ledger)
    try items.open("QWO", on: reader)
    reader.hides("advisory")
    reader.shows("same rating 7 of 18 pairs")
  }

  @Test func coefficientsStandBehindAKey() throws {
    let (desktop, _) = try revealed()
    desktop.hides("α")
    desktop.press("=")
    for words in ["α, ordinal", "95 % interval", "AC1", "AC2", "ICC(2,1)", "n 6 areas"] {
      desktop.shows(words)
    }
  }

  @Test func itemsAreWalkedAlong() throws {
    let (desktop, items) = try revealed()
    desktop.press("]")
    #expect(desktop.desk?.calibration?.code.value == "QF7")
    desktop.press("[", "[")
    desktop.says("first item")
    desktop.press(".")
    #expect(desktop.desk?.calibration?.code.value == "QF7")
    desktop.press("Esc")
    #expect(desktop.desk?.calibration == nil)
    #expect(items.name.value == "S1")
  }

  @Test func aReviewerHasNoKeyThatWrites() throws {
    let (desktop, _) = try revealed(as: "rev", .reviewer)
    for key in ["1", "0", "-", "d", "R", "A"] {
      desktop.press(key)
      #expect(desktop.desk?.sheet == nil)
    }
    #expect(desktop.appends == 0)
  }

  @Test func withoutSegmentsThereIsNoRowOfThem() throws {
    let desktop = try Desktop("jo", .chair, period: "Q4 2025/26")
    let items = try CalibratedItems(on: desktop, ["RDY"], region: "South West")
    try items.open("RDY")
    desktop.hides("Segment proposed")
    #expect(desktop.desk?.calibrationPage?.lines.contains(.segment) == false)
  }

  @Test func linearModeReadsAreaByArea() throws {
    let (desktop, _) = try revealed()
    let desk = try #require(desktop.desk)
    let text = desk.front.plain(on: desk)
    let said = text.numbered.joined(separator: "\n")
    #expect(said.contains("Strategic planning and commissioning."))
    #expect(said.contains("cat insufficient progress"))
    #expect(text.parts.count { $0.line != nil } == 8)
  }
}
