import OversightCore
import Testing

@testable import Workbench

/// Two people decide the same moderated area.
@Suite struct ClashTests {
  /// ben's desktop as ann has decided the same in between.
  private func clash() throws -> Desktop {
    let ben = try Desktop.consultation("ben")
    ben.rate(in: "QWO")
    let ann = try Desktop.consultation("ann", on: ben.ledger)
    ann.rate(in: "QWO")
    ann.press("l", "2")
    ann.type("Plan agreed in June.")
    ann.press("^S")
    ann.says("Saved.")
    ben.press("l", "3")
    ben.type("Plan came two months late.")
    ben.press("^S")
    return ben
  }

  private func moderated(_ desktop: Desktop) -> AreaRating? {
    desktop.desk?.open?.capability?.areas.first?.judgement.moderated?.rating
  }

  @Test func isShownWithBothSides() throws {
    let desktop = try clash()
    desktop.shows("Others decided this while you were writing")
    desktop.shows("ann")
    desktop.shows("moderated: not rated → achieving")
    desktop.shows("Your text is safe")
    desktop.shows("► Keep theirs")
    #expect(desktop.state.pending == 0)
    #expect(try desktop.ledger.store.entries(since: 0).count == 1)
  }

  @Test func isSaidOnce() throws {
    let desktop = try clash()
    desktop.says("ann decided this")
    desktop.holds(!desktop.status.contains("Not saved: Not saved"), "said twice")
  }

  @Test func everyChoiceIsInSightInTheSmallestWindow() throws {
    let desktop = try clash()
    for (columns, rows) in [(80, 24), (60, 20)] {
      desktop.resize(columns, rows)
      desktop.shows("Keep theirs")
      desktop.shows("Save mine over it")
      desktop.shows("Your text is safe")
    }
  }

  @Test func keepTheirs() throws {
    let desktop = try clash()
    desktop.press("Enter")
    #expect(desktop.desk?.sheet == nil)
    #expect(moderated(desktop) == .rated(RatingID("achieving")))
    #expect(try desktop.ledger.store.entries(since: 0).count == 1)
    desktop.press("3")
    #expect(desktop.editorText == "Plan came two months late.")
  }

  @Test func escChangesNothingAndKeepsTheText() throws {
    let desktop = try clash()
    desktop.press("Esc")
    #expect(moderated(desktop) == .rated(RatingID("achieving")))
    desktop.press("3")
    #expect(desktop.editorText == "Plan came two months late.")
  }

  @Test func saveMine() throws {
    let desktop = try clash()
    desktop.press("Down", "Enter")
    desktop.says("moderated: achieving → progressing.")
    #expect(moderated(desktop) == .rated(RatingID("progressing")))
    #expect(try desktop.ledger.store.entries(since: 0).count == 2)
    desktop.go(to: .history)
    desktop.shows("Plan came two months late.")
    desktop.press("j")
    desktop.shows("Plan agreed in June.")
  }

  @Test func theDraftIsForgottenOnceMineIsSaved() throws {
    let desktop = try clash()
    desktop.press("Down", "Enter")
    #expect(desktop.kept.last == .some(nil))
    desktop.press("2")
    #expect(desktop.editorText == "")
  }

  @Test func undoneMineLeavesTheirs() throws {
    let desktop = try clash()
    desktop.press("Down", "Enter", "u")
    desktop.says("Taken back")
    #expect(moderated(desktop) == .rated(RatingID("achieving")))
  }

  @Test func differentAreasNeverClash() throws {
    let ben = try Desktop.consultation("ben")
    ben.rate(in: "QWO")
    let ann = try Desktop.consultation("ann", on: ben.ledger)
    ann.rate(in: "QWO")
    ann.press("1")
    ben.press("4")
    ben.says("not rated → insufficient progress")
    ben.press("j", "l", "3")
    ben.type("Late.")
    ben.press("^S")
    ben.says("Saved.")
    #expect(ben.desk?.sheet == nil)
  }
}

/// What others write is heard of.
@Suite struct NewsTests {
  @Test func isTakenInWithoutMovingAnything() throws {
    let ben = try Desktop.consultation("ben")
    ben.rate(in: "QWO")
    let ann = try Desktop.consultation("ann", on: ben.ledger)
    ann.rate(in: "QWO")
    ann.press("l", "2")
    ann.type("Agreed.")
    ann.press("^S")
    #expect(!ben.area(1).contains("■ A"))
    try ben.hear()
    #expect(ben.area(1).contains("■ A"))
    try ben.hear()
    ben.press("l", "3")
    ben.type("Not agreed.")
    ben.press("^S")
    ben.says("moderated: achieving → progressing")
  }

  @Test func doesNotDisturbATextBeingWritten() throws {
    let ben = try Desktop.consultation("ben")
    ben.rate(in: "QWO")
    ben.press("n")
    ben.type("In the middle of")
    let ann = try Desktop.consultation("ann", on: ben.ledger)
    ann.rate(in: "QWO")
    ann.press("n")
    ann.type("A note.")
    ann.press("^S")
    try ben.hear()
    #expect(ben.editorText == "In the middle of")
    ben.press("^S")
    ben.says("Saved the note.")
    ben.press("]")
    ben.shows("Notes 2")
  }
}
