import Ledger
import Testing

@testable import Workbench

/// A reviewer reads.
@Suite struct ReviewerTests {
  @Test func writesNothing() throws {
    let desktop = try Desktop.consultation("rev", .reviewer)
    desktop.rate(in: "QWO")
    for key in ["1", "2", "0", "-", "n", "u", "^R", "h", "l"] {
      desktop.press(key)
      desktop.says("A reviewer only reads.")
    }
    #expect(desktop.appends == 0)
    #expect(desktop.desk?.sheet == nil)
  }

  @Test(arguments: CommandTable.all.filter(\.writes).map(\.id.description))
  func isRefusedWhateverWay(id: String) throws {
    let desktop = try Desktop.consultation("rev", .reviewer)
    desktop.rate(in: "QWO")
    desktop.send(.command(CommandID(stringLiteral: id)))
    desktop.says("A reviewer only reads.")
    #expect(desktop.appends == 0)
    #expect(desktop.desk?.sheet == nil)
  }

  @Test func isOfferedNoWritingCommand() throws {
    let desktop = try Desktop.consultation("rev", .reviewer)
    desktop.hides("n note")
    desktop.rate(in: "QWO")
    desktop.hides("1–4 rate")
    desktop.press("?")
    desktop.type("rate")
    desktop.hides("Rate 1")
  }

  @Test func isNotTalkedToOfNotes() throws {
    let desktop = try Desktop.consultation("rev", .reviewer)
    desktop.rate(in: "QWO")
    desktop.go(to: .notes)
    desktop.shows("[Notes]")
    desktop.hides("n writes one")
  }
}
