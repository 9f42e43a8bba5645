import Foundation
import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// A screen that others see.
@Suite struct PresentationTests {
  private func shared() throws -> Desktop {
    let desktop = try Desktop.consultation("zoe")
    desktop.rate(in: "QWO")
    for (name, text) in [("mia", "Mia's view."), ("bob", "Bob's view.")] {
      let organisation = try #require(desktop.desk?.open?.organisation)
      let cycle = try #require(desktop.desk?.period.cycle)
      try desktop.write(
        .note(
          NoteIntent(organisation: organisation, cycle: cycle, about: .organisation, text: text)),
        as: name)
    }
    return desktop
  }

  @Test func rowOneSaysSoAndNamesNobody() throws {
    let desktop = try Desktop("zoe", size: Size(columns: 120, rows: 40))
    #expect(desktop.grid.line(0).contains("zoe"))
    desktop.press("P")
    #expect(desktop.grid.line(0).contains("PRESENTATION"))
    desktop.hides("zoe")
    desktop.press("P")
    #expect(!desktop.grid.line(0).contains("PRESENTATION"))
    #expect(desktop.grid.line(0).contains("zoe"))
  }

  @Test func assessorsAreLettersInOrderOfName() throws {
    let desktop = try shared()
    desktop.press("n")
    desktop.type("Zoe's own.")
    desktop.press("^S", "P")
    desktop.go(to: .notes)
    for name in ["mia", "bob", "zoe"] { desktop.hides(" \(name) ") }
    desktop.shows("A the organisation: a note, hidden")
    desktop.shows("B the organisation: a note, hidden")
    desktop.shows("C System leadership and governance: a note, hidden")
    desktop.press("Enter")
    desktop.shows("· C · working note · about")
    desktop.press("Esc", "]", "j")
    for name in ["mia,", "bob,", "zoe,"] { desktop.hides(name) }
    desktop.shows("B, assessor")
  }

  @Test func ownRatingsBeforeTheRevealAreNotSeen() throws {
    let desktop = try Desktop.consultation("zoe", .assessor)
    desktop.rate(in: "QWO")
    desktop.press("1")
    #expect(desktop.area(1).contains("▲ E"))
    desktop.press("P")
    #expect(!desktop.area(1).contains("▲ E"))
    #expect(desktop.area(1).contains("hidden"))
    desktop.press("2")
    desktop.says("until they are revealed")
    #expect(desktop.appends == 1)
    desktop.press("u")
    desktop.says("until they are revealed")
    desktop.go(to: .history)
    desktop.hides("achieving")
    desktop.shows("Nothing has been recorded")
    desktop.press("P")
    desktop.go(to: .capability)
    #expect(desktop.area(1).contains("▲ E"))
  }

  @Test func aClashNamesNobody() throws {
    let desktop = try Desktop.consultation("zoe")
    desktop.rate(in: "QWO")
    desktop.press("P", "h", "h")
    let area = try #require(desktop.desk?.selectedArea)
    let scale = try #require(area.scales[.selfAssessment])
    let theirs = RatingIntent(
      organisation: try #require(desktop.desk?.open?.organisation),
      cycle: try #require(desktop.desk?.period.cycle), area: area.id, layer: .selfAssessment,
      rating: .rated(scale.ratings[0].id))
    desktop.isHolding = true
    desktop.press("2")
    try desktop.write(.rate(theirs), as: "del")
    desktop.release()
    desktop.says("Others decided this while you were writing.")
    desktop.hides("del decided")
  }

  /// A proposal that waits is a draft; a decision is read with letters, also where its reason names
  /// somebody.
  @Test func aSegmentOfPeopleNamesNobody() throws {
    let desktop = try Desktop(
      "jo", .chair, size: Size(columns: 120, rows: 40), framework: "2025-26", period: "Q3 2025/26")
    let four = try #require(desktop.desk?.assessments.first { $0.segment == 4 })
    func intent(confirms: Bool) -> Intent {
      .decideSegment(
        SegmentIntent(
          organisation: four.organisation, period: four.period, segment: 5, computed: 4,
          confirms: confirms, reason: "As ben told."))
    }
    try desktop.write(intent(confirms: false), as: "ben")
    desktop.open(four.organisation.code.value)
    desktop.press("P")
    for key in ["]", "x"] {
      for words in ["ben", "As ", "proposed segment"] { desktop.hides(words) }
      desktop.press(key)
    }
    desktop.press("End")
    for words in ["ben", "As "] { desktop.hides(words) }
    desktop.press("Esc")
    desktop.go(to: .history)
    desktop.hides("segment 5 proposed")
    try desktop.write(intent(confirms: true), as: "jo", .chair)
    desktop.hides("ben")
    desktop.shows("proposed by A")
    desktop.go(to: .scorecard)
    desktop.shows("B placed it in segment 5, proposed by A: As A told")
  }

  @Test func textsAndDraftsStayAway() throws {
    let desktop = try shared()
    desktop.press("n")
    desktop.type("A secret half sentence")
    desktop.press("Esc", "P")
    desktop.hides("secret")
    for key in ["n"] {
      desktop.press(key)
      desktop.says("end presentation first")
      #expect(desktop.editorText == nil)
    }
    desktop.press(":")
    desktop.type("drafts")
    desktop.press("Enter")
    desktop.says("end presentation first")
    desktop.hides("secret")
    desktop.press("Esc", "P", "n")
    #expect(desktop.editorText == "A secret half sentence")
  }

  @Test func onlyTheCurrentOrganisationHasAPart() throws {
    let desktop = try Desktop(size: Size(columns: 120, rows: 40))
    desktop.open("RDY")
    desktop.shows("row ")
    desktop.press("P")
    #expect(!desktop.grid.line(1).contains(" of "))
    let footer = desktop.grid.line(39)
    #expect(footer.contains("? help") && !footer.contains("n note"))
  }

  @Test func theOrderOfThePaletteTellsNothing() throws {
    let desktop = try Desktop()
    desktop.press(":")
    desktop.type("filter dorset")
    desktop.press("Enter", "P", ":")
    desktop.hides("Filter: dorset")
  }

  /// Who sees the screen matters once a session is looked at; the agenda asks.
  @Test func nobodyIsAskedBeforeASession() throws {
    for role in Ledger.Role.allCases {
      let desktop = try Desktop("jo", role, greets: true) { $0.remembered.hasSeenTour = true }
      #expect(desktop.desk?.sheet == nil, "\(role)")
      #expect(desktop.desk?.isPresenting == false)
    }
  }

  /// People are named by `shown` alone, so that no screen can forget the letters.
  @Test func noViewWritesANameOtherwise() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Workbench")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var checked = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      if ["Presentation.swift", "DraftStore.swift", "ViewStore.swift"].contains(
        file.lastPathComponent)
      {
        continue
      }
      checked += 1
      let text = try String(contentsOf: file, encoding: .utf8)
      for word in [
        "actor.name", "\\(event.actor", "\\(note.actor", ".actor)\"", "actor.description",
      ] {
        #expect(!text.contains(word), "\(file.lastPathComponent) writes \(word)")
      }
    }
    #expect(checked > 50)
  }
}
