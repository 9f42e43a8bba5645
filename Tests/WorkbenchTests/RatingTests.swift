import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// Rating an area: saved before it is said to be.
@Suite struct RatingTests {
  @Test func isSaidToBeSavedOnlyWhenItIs() throws {
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    desktop.isHolding = true
    desktop.press("1")
    #expect(desktop.state.pending == 1)
    desktop.hides("Saved")
    #expect(!desktop.area(1).contains("▲ E"))
    #expect(try desktop.ledger.store.entries(since: 0).isEmpty)
    desktop.release()
    #expect(desktop.state.pending == 0)
    desktop.says("Saved.")
    #expect(desktop.area(1).contains("▲ E"))
    #expect(try desktop.ledger.store.entries(since: 0).count == 1)
  }

  @Test func saysBeforeAndAfterAndWhatFollows() throws {
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    desktop.press("2")
    desktop.says("System leadership and governance, assessor: not rated → achieving.")
    desktop.says("Overall could be")
    desktop.press("4")
    desktop.says("achieving → insufficient progress.")
    desktop.press("0")
    desktop.says("insufficient progress → not rated.")
  }

  @Test func theWholeOfASetOfRatingsGivesTheOverallOne() throws {
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    for _ in 0..<5 { desktop.press("2", "j") }
    desktop.shows("5 of 6 rated, no overall yet")
    desktop.press("2")
    desktop.says("Overall: no rating yet → achieving.")
    desktop.shows("ACHIEVING, indicative, on your ratings")
    desktop.press("0")
    desktop.says("Overall: achieving → no rating yet.")
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 60, rows: 20)])
  func whatWasSavedIsNeverCutOff(size: Size) throws {
    let desktop = try Desktop.consultation(size: size)
    desktop.rate(in: "QWO")
    for key in ["1", "4", "-", "Enter", "2", "j", "4", "0", "j", "3", "u", "^R"] {
      desktop.press(key)
      if !desktop.status.isEmpty { desktop.shows(desktop.status) }
    }
  }

  @Test func cannotBeRatedAsksWhy() throws {
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    desktop.press("-")
    desktop.shows("Why can it not be rated?")
    desktop.press("Enter")
    desktop.says("not rated → not applicable")
    desktop.press("-", "Down", "Enter")
    desktop.says("not applicable → too little evidence")
    desktop.press("-", "Esc")
    #expect(desktop.appends == 2)
  }

  @Test func theSameAgainIsRefused() throws {
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    desktop.press("1", "1")
    desktop.says("already; nothing changed")
    desktop.press("j", "0")
    desktop.says("already; nothing changed")
    #expect(desktop.appends == 1)
  }

  @Test func aModeratedRatingNeedsAReasonFirst() throws {
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    desktop.press("l", "2")
    #expect(desktop.editorText == "")
    desktop.says("This layer needs a reason. Nothing is saved until ^S.")
    desktop.press("^S")
    desktop.says("needs a written reason")
    #expect(desktop.appends == 0)
    #expect(desktop.editorText == "")
    desktop.type("Agreed in June.")
    desktop.press("^S")
    desktop.says("System leadership and governance, moderated: not rated → achieving.")
    #expect(desktop.desk?.sheet == nil)
    desktop.go(to: .history)
    desktop.shows("Agreed in June.")
  }

  @Test func leavingTheReasonSavesNothing() throws {
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    desktop.press("l", "2")
    desktop.type("No")
    desktop.press("Esc")
    desktop.says("Not saved; the draft is kept")
    #expect(desktop.appends == 0)
  }

  @Test func digitsBeyondTheScaleAreRefused() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.rate(in: "RDY")
    desktop.press("g", "4")
    desktop.says("the scale has 3 ratings, so 4 gives none")
    #expect(desktop.appends == 0)
    desktop.press("3")
    desktop.says("self-assessment: not rated → not confirmed")
    desktop.press("G", "4")
    desktop.says("assessor: not rated → red")
  }

  @Test func anEditionWithoutCapabilitySaysSo() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.rate(in: "QWO")
    for key in ["1", "0", "-"] {
      desktop.press(key)
      desktop.says("judges no capability of this organisation")
    }
    #expect(desktop.appends == 0)
  }

  /// Where there are not several layers to choose from, the footer offers none and the key says so.
  @Test func layersAreOfferedWhereThereAreSeveral() throws {
    let desktop = try Desktop(size: Size(columns: 160, rows: 40), period: "Q4 2025/26")
    var found: Set<Bool> = []
    for edition in try Bundled.library().frameworks {
      desktop.send(.framework(edition.id))
      desktop.rate(in: "RDY")
      let count = try #require(desktop.desk?.writableLayers.count)
      found.insert(count > 1)
      #expect(desktop.flowing.contains("← → layer") == (count > 1), "\(edition.id)")
      desktop.press("Right")
      desktop.says(count > 1 ? "Digits now rate" : Words.oneLayerOnly)
    }
    #expect(found == [true, false])
  }

  @Test func theChairAloneWritesTheFinalLayer() throws {
    let chair = try Desktop.consultation("jo", .chair)
    chair.rate(in: "QWO")
    chair.press("l", "l")
    chair.says("Digits now rate the layer final.")
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    desktop.press("l", "l", "l")
    desktop.says("Digits now rate the layer moderated.")
    desktop.press("h", "h", "h", "h")
    desktop.says("Digits now rate the layer self-assessment.")
  }

  @Test func theCarriedContextIsWhatWasShown() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.rate(in: "RDY")
    desktop.press("G", "1")
    let events = desktop.effects.compactMap { effect -> Event? in
      if case .append(let events, _) = effect { events.first } else { nil }
    }
    guard case .rated(let rated)? = events.first?.content else {
      Issue.record("no rating was sent")
      return
    }
    #expect(rated.shown.segment == 2)
    #expect(rated.shown.average == DecimalText(2.21, places: 2))
    #expect(rated.shown.dataset == desktop.desk?.library.dataset.hash)
  }

  @Test func anErrorOfTheStoreKeepsEverything() throws {
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    desktop.failure = .full(path: "workspace")
    desktop.press("1")
    desktop.says("the disk of workspace is full")
    #expect(!desktop.status.contains("Not saved: Not saved"))
    desktop.shows("What was saved is safe. Make room, try again.")
    desktop.shows("► Try again")
    #expect(!desktop.area(1).contains("▲ E"))
    desktop.failure = nil
    desktop.press("Enter")
    desktop.says("not rated → excelling.")
    #expect(desktop.area(1).contains("▲ E"))
    desktop.press("u")
    desktop.says("Taken back")
  }

  @Test func anErrorCanBeClosed() throws {
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    desktop.failure = .busy(path: "workspace")
    desktop.press("1", "Down", "Enter")
    #expect(desktop.desk?.sheet == nil)
    desktop.failure = nil
    desktop.press("j", "3")
    desktop.says("Strategic planning and commissioning, assessor: not rated → progressing.")
    #expect(try desktop.ledger.store.entries(since: 0).count == 1)
  }

  @Test func aReadOnlyLedgerSaysWhy() throws {
    let desktop = try Desktop(
      framework: "2024-25-consultation", period: "Q1 2025/26", readOnly: "The disk is locked.")
    desktop.rate(in: "QWO")
    for key in ["1", "0", "-", "n", "u", "^R"] {
      desktop.press(key)
      desktop.says("The disk is locked.")
    }
    #expect(desktop.appends == 0)
  }
}

/// Rows that a rating has made unfit for the filter stay until one leaves.
@Suite struct KeptRowTests {
  @Test func staysMarkedInTheListWhileItIsOpen() throws {
    let desktop = try Desktop.consultation()
    desktop.filter("type:icb capability=unknown")
    let count = desktop.codes.count
    desktop.open("QWO")
    desktop.press("]")
    for _ in 0..<6 { desktop.press("2", "j") }
    #expect(desktop.desk?.list.rows.count == count)
    desktop.press("Esc")
    #expect(desktop.codes.count == count - 1)
  }
}
