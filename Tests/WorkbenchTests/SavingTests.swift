import Foundation
import Ledger
import LedgerSQLite
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// Keys that come while something is on its way to the ledger.
@Suite struct SavingTests {
  @Test func theCounterIsRaisedBeforeTheWorkStarts() throws {
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    #expect(desktop.state.pending == 0)
    desktop.isHolding = true
    desktop.press("1")
    #expect(desktop.state.pending == 1)
    desktop.release()
    #expect(desktop.state.pending == 0)
  }

  @Test func nothingIsSaidToBeSavedTooEarly() throws {
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    desktop.isHolding = true
    desktop.press("1", "j", "2", "j")
    #expect(!desktop.said.contains { $0.contains("Saved") })
    desktop.release()
    #expect(desktop.state.pending == 0)
    #expect(desktop.area(1).contains("▲ E"))
    #expect(desktop.said.filter { $0.contains("Saved") }.allSatisfy { !$0.contains("null") })
    desktop.isHolding = false
    let entries = try desktop.ledger.store.entries(since: 0).count
    #expect(desktop.desk?.done.count == entries, "undo does not know all that was saved")
  }

  @Test func movingAndLookingIsFreeMeanwhile() throws {
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    desktop.isHolding = true
    desktop.press("1")
    desktop.press("j", "?", "Esc", "]", "[", "x", "Esc", "Esc", "j")
    desktop.release()
    desktop.says("Saved. System leadership and governance")
    desktop.rate(in: "QWO")
    #expect(desktop.area(1).contains("▲ E"))
  }
}

/// The loop with a real store: what is typed in one go acts one after the other.
@Suite struct ApplicationTests {
  private func run(
    on ledger: SharedLedger, _ steps: [TestDriver.Step]
  ) throws -> TestDriver {
    let driver = TestDriver(size: Size(columns: 100, rows: 40), script: [.awaitWake] + steps)
    let scratch = try Scratch()
    try Application(driver: driver, wiring: scratch.wiring(on: ledger)).run()
    return driver
  }

  private func keys(_ names: [String]) -> TestDriver.Step {
    .events(names.compactMap { KeyName.key($0) }.map { .key($0) })
  }

  @Test func everythingTypedAtOnceIsSavedInItsPlace() throws {
    let ledger = try SharedLedger()
    let driver = try run(
      on: ledger,
      [
        keys(["o", "Q", "W", "O", "Enter", "]", "1", "j", "2", "j", "3", "u"]),
        .awaitWake, .awaitWake, .awaitWake, .awaitWake,
      ])
    let record = try ledger.store.record(
      for: Viewer(actor: try #require(Actor("ann")), role: .assessor))
    #expect(record.history.count == 4, "\(driver.screen.text)")
    #expect(record.history.first?.withdrawal == nil)
    #expect(record.history.map(\.isWithdrawn).filter { $0 }.count == 1)
    #expect(!driver.isOpen)
  }

  @Test func theFirstPictureDoesNotWaitForTheData() throws {
    let driver = try run(on: try SharedLedger(), [])
    #expect(driver.pictures.first?.text.contains("reading the figures and the ledger") == true)
    #expect(driver.screen.text.contains("247 of 247"))
  }

  @Test func aFailedOpeningSaysWhyAndCanBeLeft() throws {
    struct Broken: Error, CustomStringConvertible {
      var description: String { "The workspace is damaged. Restore a backup." }
    }
    let driver = TestDriver(script: [.awaitWake, .events([.key(.character("q"))])])
    var wiring = try Scratch().wiring(on: try SharedLedger())
    wiring.open = { throw Broken() }
    try Application(driver: driver, wiring: wiring).run()
    #expect(driver.screen.text.contains("The workspace is damaged. Restore a backup."))
    #expect(!driver.isOpen)
  }
}
