import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// The tour, and what else meets a person at the start.
@Suite struct GreetingTests {
  @Test func theTourComesOnce() throws {
    let desktop = try Desktop(greets: true)
    desktop.shows("Welcome · 1 of 5")
    desktop.shows("Which line looks whole?")
    desktop.press("Enter")
    desktop.shows("Tour · 2 of 5")
    desktop.press("Enter", "Enter", "Enter")
    desktop.shows("Tour · 5 of 5")
    desktop.press("Enter")
    #expect(desktop.desk?.sheet == nil)
    #expect(desktop.desk?.memory.hasSeenTour == true)
    let remembered = desktop.effects.compactMap {
      if case .remember(let found) = $0 { found } else { nil }
    }
    #expect(remembered.last?.hasSeenTour == true)
    let again = try Desktop(greets: true) { opening in
      if let last = remembered.last { opening.remembered = last }
    }
    #expect(again.desk?.sheet == nil)
  }

  @Test(arguments: ["s", "Esc", "^C"])
  func canBeSkipped(key: String) throws {
    let desktop = try Desktop(greets: true)
    desktop.press("Enter", key)
    #expect(desktop.desk?.sheet == nil)
    #expect(desktop.desk?.memory.hasSeenTour == true)
    desktop.says("tour brings the tour back")
    desktop.press(":")
    desktop.type("tour")
    desktop.press("Enter")
    desktop.shows("Welcome · 1 of 5")
    desktop.hides("Which line looks whole?")
  }

  @Test(arguments: ["1", "q", "n", "x", "R", "Space", "F5", "/", ":"])
  func aKeyItDoesNotKnowClosesNothing(key: String) throws {
    let desktop = try Desktop(greets: true)
    desktop.press(key)
    desktop.shows("Welcome · 1 of 5")
    #expect(!desktop.isQuit)
  }

  @Test(arguments: [("Up", GlyphSet.full), ("Home", .full), ("End", .ascii)])
  func theCharactersAreAskedForOnce(key: String, glyphs: GlyphSet) throws {
    let desktop = try Desktop(greets: true)
    desktop.press(key, "Enter")
    #expect(desktop.desk?.looks.glyphs == glyphs)
    #expect(desktop.desk?.memory.glyphs == glyphs.rawValue)
    let again = try Desktop(greets: true) { $0.remembered.glyphs = glyphs.rawValue }
    #expect(again.desk?.looks.glyphs == glyphs)
    again.hides("Which line looks whole?")
    let configured = try Desktop(greets: true) {
      $0.settings.looks.glyphs = .standard
      $0.remembered.glyphs = glyphs.rawValue
    }
    #expect(configured.desk?.looks.glyphs == .standard)
    configured.hides("Which line looks whole?")
  }

  @Test func everyKeyItNamesIsThatOfTheTable() throws {
    let own: [CommandID: [KeySequence]] = ["undo": [KeySequence(.f(9))]]
    let desktop = try Desktop(greets: true) { $0.settings.keys = own }
    desktop.press("Enter", "Enter", "Enter")
    desktop.shows("F9 takes your own last change back")
  }

  @Test func aReaderIsToldOfReading() throws {
    let desktop = try Desktop("rev", .reviewer, greets: true)
    desktop.press("Enter", "Enter", "Enter")
    desktop.shows("You read")
    desktop.hides("digit rates")
  }

  @Test func aSmallWindowIsNotFilled() throws {
    let desktop = try Desktop(size: Size(columns: 40, rows: 10), greets: true)
    #expect(desktop.desk?.sheet == nil)
  }

  @Test func oneAfterTheOther() throws {
    let draft = DraftKey("note/QWO/2025/26/2024-25-consultation/organisation")
    let desktop = try Desktop("jo", .chair, drafts: [draft: "Half a sentence"], greets: true)
    desktop.shows("Welcome · 1 of 5")
    desktop.press("s")
    desktop.shows("A text you have not saved")
    desktop.press("Esc")
    #expect(desktop.desk?.sheet == nil)
  }

  @Test func draftsAreNotOfferedOnASharedScreen() throws {
    let draft = DraftKey("note/QWO/2025/26/2024-25-consultation/organisation")
    let desktop = try Desktop("jo", .chair, drafts: [draft: "Half a sentence"], greets: true) {
      $0.remembered.hasSeenTour = true
    }
    desktop.press("Esc", "P")
    desktop.send(.command("drafts"))
    #expect(desktop.desk?.sheet == nil)
    desktop.hides("Half a sentence")
    desktop.hides("draft of")
  }

  @Test func whatIsWrongWithTheConfigFileIsSaid() throws {
    let desktop = try Desktop { $0.settingsProblem = "config.yaml, line 3: no such theme." }
    desktop.says("config.yaml, line 3: no such theme.")
    #expect(desktop.desk?.status.tone == .bad)
  }
}

/// Drafts offered again.
@Suite struct DraftOfferTests {
  /// Writes a text without saving it, and gives its key.
  private func draft(_ desktop: Desktop, _ text: String) throws -> DraftKey {
    desktop.type(text)
    for case .keepDraft(let key, _?) in desktop.effects.reversed() { return key }
    throw Missing()
  }
  private struct Missing: Error {}

  private func later(_ drafts: [DraftKey: String], times: [DraftKey: Timestamp] = [:]) throws
    -> Desktop
  {
    try Desktop(period: "Q4 2025/26", drafts: drafts, greets: true) {
      $0.remembered.hasSeenTour = true
      $0.draftTimes = times
    }
  }

  private static let places: [[String]] = [
    ["n"], ["]", "j", "n"], ["]", "]", "n"], ["]", "]", "]", "n"], ["]", "l", "2"],
    ["]", "]", "j", "1"], ["]", "]", "j", "2"],
  ]

  @Test(arguments: places)
  func opensAtItsPlace(keys: [String]) throws {
    let desktop = try Desktop.consultation()
    desktop.open("QWO")
    for key in keys { desktop.press(key) }
    let key = try draft(desktop, "Half a sentence")
    #expect(DraftPlace(key)?.key == key)
    let later = try later([key: "Half a sentence"])
    later.shows("A text you have not saved")
    later.shows("“Half a sentence”")
    later.press("Enter")
    #expect(later.editorText == "Half a sentence")
    guard case .editor(let editor)? = later.desk?.sheet else { return }
    #expect(editor.draft == key)
    #expect(later.desk?.openCode?.value == "QWO")
    #expect(later.desk?.framework.id == FrameworkID("2024-25-consultation"))
  }

  @Test func theNewestComesFirst() throws {
    let old = DraftKey("note/QOP/2025/26/2025-26/organisation")
    let new = DraftKey("note/QWO/2025/26/2025-26/organisation")
    let desktop = try later(
      [old: "Old", new: "New"],
      times: [old: Timestamp(milliseconds: 1000), new: Timestamp(milliseconds: 2_000_000)])
    desktop.shows("2 texts you have not saved")
    desktop.press("Enter")
    #expect(desktop.editorText == "New")
  }

  @Test func canBeLeftForLater() throws {
    let key = DraftKey("note/QWO/2025/26/2025-26/organisation")
    let desktop = try later([key: "Half"])
    desktop.press("Esc")
    desktop.says(": drafts shows them again")
    desktop.press(":")
    desktop.type("drafts")
    desktop.press("Enter")
    desktop.shows("“Half”")
    #expect(desktop.kept.isEmpty)
  }

  @Test func isThrownAwayAfterAQuestionOnly() throws {
    let key = DraftKey("note/QWO/2025/26/2025-26/organisation")
    let desktop = try later([key: "Half"])
    desktop.press("Del")
    desktop.shows("Throw this note on QWO away?")
    desktop.press("Enter")
    #expect(desktop.desk?.drafts[key] == "Half")
    desktop.press("Del", "Down", "Enter")
    desktop.says("Thrown away: note on QWO.")
    #expect(desktop.desk?.drafts[key] == nil)
    #expect(desktop.kept == [nil])
  }

  @Test(arguments: [
    "note/QWO/2025/26/no-such-edition/organisation", "note/ZZZ/2025/26/2025-26/organisation",
    "note/QWO/1999/00/2025-26/organisation", "note/QWO/2025/26/2025-26/area/none", "else",
  ])
  func aTextWithoutAPlaceIsStillThere(words: String) throws {
    let desktop = try later([DraftKey(words): "First line\nSecond line"])
    desktop.press("Enter")
    desktop.shows("First line")
    desktop.says("y copies the text")
    desktop.press("y")
    #expect(desktop.copied == ["First line\nSecond line"])
  }

  @Test func leavingAsksOnlyWhereATextWouldBeLost() throws {
    let desktop = try Desktop.consultation()
    desktop.open("QWO")
    desktop.press("n")
    let key = try draft(desktop, "abc")
    desktop.press("Esc", "q")
    #expect(desktop.isQuit)
    let poor = try Desktop.consultation()
    poor.open("QWO")
    poor.press("n")
    poor.type("abc")
    poor.send(.draftNotKept(key, "the disk is full"))
    poor.press("Esc", "q")
    #expect(!poor.isQuit)
    poor.shows("A text would be lost")
    poor.press("Down", "Enter")
    #expect(poor.copied == ["abc"])
    poor.shows("A text would be lost")
    poor.press("Up", "Enter", "n")
    #expect(poor.editorText == "abc")
    poor.press("Esc", "q", "Down", "Down", "Enter")
    #expect(poor.isQuit)
  }

  @Test func whenItWasKeptStandsInTheTitle() throws {
    let desktop = try Desktop.consultation()
    desktop.open("QWO")
    desktop.press("n")
    desktop.hides("draft kept")
    let key = try draft(desktop, "abc")
    desktop.shows("draft kept \(SharedLedger.time.description.dropFirst(11).prefix(8))")
    desktop.send(.draftNotKept(key, "the disk is full"))
    desktop.hides("draft kept")
  }

  @Test func theErrorSheetGivesTheText() throws {
    let desktop = try Desktop.consultation()
    desktop.open("QWO")
    desktop.press("n")
    desktop.type("Worth keeping")
    desktop.failure = .full(path: "workspace")
    desktop.press("^S", "Down")
    desktop.shows("► Copy the text")
    desktop.press("Enter")
    #expect(desktop.copied == ["Worth keeping"])
    desktop.shows("Try again")
    desktop.failure = nil
    desktop.press("Up", "Enter")
    desktop.says("Saved the note.")
  }

  @Test func thePastedTextIsOneStepToTakeBack() throws {
    let desktop = try Desktop.consultation()
    desktop.open("QWO")
    desktop.press("n")
    desktop.type("ab")
    desktop.send(.terminal(.paste("one\ntwo\nthree")))
    desktop.press("^Z")
    #expect(desktop.editorText == "ab")
    desktop.send(.edited(.written("From outside")))
    #expect(desktop.editorText == "From outside")
    desktop.press("^Z")
    #expect(desktop.editorText == "ab")
  }
}
