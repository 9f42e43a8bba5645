import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// A reviewer reads: what writes is not there.
@Suite struct ReviewerTests {
  @Test func keysThatWriteDoNothingAsAnyOtherKey() throws {
    let desktop = try Desktop.consultation("rev", .reviewer)
    desktop.rate(in: "QWO")
    for key in ["1", "2", "3", "4", "0", "-", "I", "n", "u", "^R", "h", "l"] {
      desktop.press(key)
      desktop.says("\(key) does nothing here. ? lists every key.")
    }
    #expect(desktop.appends == 0)
    #expect(desktop.desk?.sheet == nil)
  }

  @Test(arguments: CommandTable.all.filter(\.writes).map(\.id.description))
  func isUnknownByName(id: String) throws {
    let desktop = try Desktop.consultation("rev", .reviewer)
    desktop.rate(in: "QWO")
    for message in [Message.command(CommandID(id)), .clicked(CommandID(id))] {
      desktop.send(message)
      #expect(desktop.appends == 0)
      #expect(desktop.desk?.sheet == nil)
    }
    desktop.send(.command(CommandID(id)))
    desktop.says("No command is called “\(id)”.")
    desktop.press(":")
    desktop.type(id)
    desktop.press("Enter")
    #expect(WritingSheet(desktop.desk?.sheet) == nil)
    let desk = try #require(desktop.desk)
    #expect(!Palette(desk: desk).found(id).entries.contains { $0.text == id })
  }

  @Test func isOfferedNoWritingCommand() throws {
    let desktop = try Desktop.consultation("rev", .reviewer)
    desktop.hides("n note")
    desktop.rate(in: "QWO")
    desktop.hides("1–4 rate")
    desktop.press("?")
    desktop.type("rate")
    desktop.hides("Rate 1")
    let desk = try #require(desktop.desk)
    let titles = desk.helpLines("").compactMap {
      if case .heading(let title) = $0 { title } else { nil }
    }
    #expect(!titles.contains(Words.inTexts) && !titles.contains(Words.inForms))
  }

  @Test func isNotTalkedToOfNotesNorOfDrafts() throws {
    let draft = DraftKey("note/QWO/2025-26")
    let desktop = try Desktop.consultation(
      "rev", .reviewer, drafts: [draft: "Left when assessing."])
    desktop.hides("draft")
    desktop.rate(in: "QWO")
    desktop.go(to: .notes)
    desktop.shows("[Notes]")
    desktop.hides("n writes one")
    let greeted = try Desktop(
      "rev", .reviewer, drafts: [draft: "Left when assessing."], greets: true
    ) { $0.remembered.hasSeenTour = true }
    #expect(greeted.desk?.sheet == nil, "\(greeted.screen)")
  }

  @Test func aHeadingWithNothingBelowAddsNothing() throws {
    let desktop = try Desktop.consultation("rev", .reviewer)
    desktop.open("QWO")
    desktop.go(to: .assessment)
    for _ in desktop.desk?.dossierLines ?? [] {
      desktop.press("Enter")
      if desktop.desk?.sheet != nil {
        #expect(WritingSheet(desktop.desk?.sheet) == nil, "\(desktop.screen)")
        desktop.press("Esc")
      }
      desktop.press("j")
    }
  }
}
