import Testing

@testable import Workbench

/// Undo takes back one's own last saved change of this sitting, by an event of its own.
@Suite struct UndoTests {
  private func rated(_ ledger: SharedLedger? = nil) throws -> Desktop {
    let desktop = try Desktop.consultation(on: ledger)
    desktop.rate(in: "QWO")
    desktop.press("1", "j", "2")
    return desktop
  }

  @Test func takesBackOneAfterTheOther() throws {
    let desktop = try rated()
    desktop.press("u")
    desktop.says("Taken back: Strategic planning and commissioning")
    #expect(!desktop.area(2).contains("■ A") && desktop.area(1).contains("▲ E"))
    desktop.press("u")
    desktop.says("Taken back: System leadership and governance")
    #expect(!desktop.area(1).contains("▲ E"))
    desktop.press("u")
    desktop.says("you have saved nothing in this sitting that is still to undo")
    #expect(try desktop.ledger.store.entries(since: 0).count == 4)
  }

  @Test func redoDoesItAgain() throws {
    let desktop = try rated()
    desktop.press("u", "u", "^R")
    desktop.says("Done again: System leadership and governance")
    #expect(desktop.area(1).contains("▲ E"))
    desktop.press("^R")
    #expect(desktop.area(2).contains("■ A"))
    desktop.press("^R")
    desktop.says("you have taken nothing back")
    desktop.press("u")
    #expect(!desktop.area(2).contains("■ A"))
  }

  @Test func aNewChangeForgetsWhatCouldBeDoneAgain() throws {
    let desktop = try rated()
    desktop.press("u", "4", "^R")
    desktop.says("you have taken nothing back")
    #expect(desktop.area(2).contains("▼ I"))
  }

  @Test func restoresTheRatingBefore() throws {
    let desktop = try rated()
    desktop.press("3", "u")
    #expect(desktop.area(2).contains("■ A"))
    desktop.press("0")
    #expect(!desktop.area(2).contains("■ A"))
    desktop.press("u")
    #expect(desktop.area(2).contains("■ A"))
  }

  @Test func aReasonIsKeptThroughRedo() throws {
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    desktop.press("l", "2")
    desktop.type("Agreed in June.")
    desktop.press("^S", "u", "^R")
    desktop.says("Done again")
    #expect(desktop.desk?.record.history.first?.event?.reason == "Agreed in June.")
  }

  @Test func takesANoteBack() throws {
    let desktop = try rated()
    desktop.press("n")
    desktop.type("To be taken back.")
    desktop.press("^S")
    desktop.says("Saved the note.")
    desktop.press("u")
    desktop.says("Taken back: the note")
    #expect(!desktop.status.contains("Overall"), "a note changes no rating")
    #expect(desktop.desk?.record.notes.isEmpty == true)
    desktop.go(to: .notes)
    desktop.shows("No notes")
    desktop.press("^R")
    desktop.shows("To be taken back.")
    desktop.press("]")
    desktop.shows("(taken back)")
  }

  @Test func neverOfAnEarlierSitting() throws {
    let desktop = try rated()
    let later = try Desktop.consultation(on: desktop.ledger, sitting: 2)
    later.rate(in: "QWO")
    #expect(later.area(1).contains("▲ E"))
    later.press("u")
    later.says("you have saved nothing in this sitting")
    #expect(later.appends == 0)
  }

  @Test func neverAnotherPersons() throws {
    let ann = try Desktop.consultation()
    ann.rate(in: "QWO")
    ann.press("l", "2")
    ann.type("Mine.")
    ann.press("^S")
    let ben = try Desktop.consultation("ben", on: ann.ledger)
    ben.rate(in: "QWO")
    ben.press("u")
    ben.says("you have saved nothing in this sitting")
    ben.press("l", "3")
    ben.type("Mine now.")
    ben.press("^S")
    ben.says("moderated: achieving → progressing")
    try ann.hear()
    ann.press("u")
    ann.says("ben changed it on")
    #expect(try ann.ledger.store.entries(since: 0).count == 2)
  }

  @Test func saysOfWhichOrganisation() throws {
    let desktop = try rated()
    desktop.open("QOP")
    desktop.press("u")
    desktop.says("QWO")
    desktop.open("QWO")
    desktop.press("]")
    #expect(!desktop.area(2).contains("■ A"))
  }

  @Test func worksFromTheList() throws {
    let desktop = try rated()
    desktop.press("Esc", "u", "u")
    desktop.says("Taken back, QWO: System leadership and governance")
    desktop.rate(in: "QWO")
    #expect(!desktop.area(1).contains("▲ E") && !desktop.area(2).contains("■ A"))
  }

  @Test func sortAndFilterAreNotUndone() throws {
    let desktop = try Desktop()
    desktop.press("s")
    desktop.filter("dorset")
    desktop.press("u")
    desktop.says("you have saved nothing")
    desktop.shows("dorset")
  }
}
