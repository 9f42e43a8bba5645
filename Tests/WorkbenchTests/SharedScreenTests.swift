import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// What a screen that others see, or may see, keeps to itself.
@Suite struct SharedScreenTests {
  private func noted() throws -> Desktop {
    let desktop = try Desktop.consultation("zoe")
    desktop.rate(in: "QWO")
    desktop.press("n")
    desktop.type("A plain secret.")
    desktop.press("^S")
    return desktop
  }

  @Test func aChairIsNotAskedBeforeASession() throws {
    let draft = DraftKey("note/QWO/2025/26/2024-25-consultation/organisation")
    let desktop = try Desktop("jo", .chair, drafts: [draft: "Half a sentence"], greets: true) {
      $0.remembered.hasSeenTour = true
    }
    // Who sees the screen is asked at the first agenda, not before.
    #expect(desktop.desk?.isPresenting == false)
    desktop.shows("A text you have not saved")
    desktop.shows("note on QWO")
  }

  @Test func whatIsWrongAtTheStartOutlivesTheAnswer() throws {
    let desktop = try Desktop("jo", .chair, greets: true) {
      $0.settingsProblem = "config.yaml, line 3: no such theme."
      $0.remembered.hasSeenTour = true
    }
    desktop.says("config.yaml, line 3")
  }

  @Test func notesAreHiddenEverywhere() throws {
    let desktop = try noted()
    desktop.press("P")
    func secretIsKept() throws {
      desktop.hides("secret")
      let desk = try #require(desktop.desk)
      #expect(!desk.front.plain(on: desk).numbered.joined().contains("secret"))
      desktop.press("y")
      for case .copy(let text) in desktop.effects { #expect(!text.contains("secret")) }
    }
    desktop.go(to: .notes)
    desktop.shows("a note, hidden on a shared screen")
    try secretIsKept()
    desktop.press("Enter")
    desktop.hides("secret")
    desktop.press("Esc", "]")
    desktop.shows("a note, hidden on a shared screen")
    try secretIsKept()
    desktop.press("z")
    desktop.hides("secret")
    desktop.press("Esc", "P")
    desktop.shows("A plain secret.")
  }

  @Test func theHistoryIsNotSearchedForNotes() throws {
    let desktop = try noted()
    desktop.go(to: .history)
    desktop.press("P", "/")
    desktop.type("secret")
    desktop.press("Enter")
    #expect(desktop.desk?.shownEvents.isEmpty == true)
    desktop.press("P")
    #expect(desktop.desk?.shownEvents.count == 1)
  }

  @Test func noFileIsWritten() throws {
    let desktop = try Desktop()
    desktop.press("P", "e")
    desktop.says("a file would hold what a shared screen does not show")
    #expect(desktop.desk?.sheet == nil)
    desktop.press("P", "e")
    #expect(desktop.desk?.sheet != nil)
  }

  @Test func whatIsHiddenIsNotCalledNone() throws {
    let desktop = try Desktop.consultation("zoe")
    desktop.rate(in: "QWO")
    desktop.press("1")
    desktop.shows("1 of 6 rated")
    desktop.press("P")
    desktop.shows("Ratings not yet revealed are hidden.")
    desktop.shows("CAPABILITY hidden")
    for words in ["of 6 rated", "of 6 areas rated", "no rating yet", "none yet"] {
      desktop.hides(words)
    }
    let desk = try #require(desktop.desk)
    let plain = desk.front.plain(on: desk).numbered.joined(separator: "\n")
    #expect(!plain.contains("of 6 areas rated") && plain.contains("not yet revealed are hidden"))
    desktop.press("P")
    desktop.shows("1 of 6 rated")
  }

  @Test(arguments: [(60, 20), (80, 24), (120, 40)])
  func helpIsAlwaysInTheFooter(columns: Int, rows: Int) throws {
    let desktop = try Desktop(size: Size(columns: columns, rows: rows))
    desktop.press("P")
    for key in ["Enter", "]", "]", "]", "]", "Esc", "H", "Esc", "R"] {
      #expect(desktop.grid.line(rows - 1).contains("? help"), "\(desktop.screen)")
      desktop.press(key)
    }
  }
}

/// Small things that were said wrongly.
@Suite struct SentenceTests {
  @Test func takingBackIsSaidBackwards() throws {
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    desktop.press("1")
    desktop.says("assessor: not rated → excelling.")
    desktop.press("u")
    desktop.says("assessor: excelling → not rated.")
    desktop.press("^R")
    desktop.says("assessor: not rated → excelling.")
  }

  @Test func aFileOfTheHistoryWaitsForAnotherEnter() throws {
    let path = "/data/\(String(repeating: "deep/", count: 20))last.csv"
    let desktop = try Desktop { $0.remembered.palette = ["import \(path)"] }
    func imports() -> Int {
      desktop.effects.count { if case .work = $0 { true } else { false } }
    }
    desktop.press(":")
    desktop.shows("deep/last.csv")
    desktop.press("Enter")
    #expect(imports() == 0)
    desktop.says("Enter again: Import a file: /data/")
    desktop.press("Enter")
    #expect(imports() == 1)
  }

  @Test func theNameOfACommandIsMeantRatherThanItsLastValue() throws {
    let desktop = try Desktop { $0.remembered.palette = ["import old.csv"] }
    desktop.press(":")
    desktop.type("import")
    desktop.press("Enter")
    desktop.type("/new/file.csv")
    guard case .palette(let sheet)? = desktop.desk?.sheet else {
      Issue.record("the palette is closed:\n\(desktop.screen)")
      return
    }
    #expect(sheet.field.text == "import /new/file.csv")
  }

  @Test func aWrongValueNamesTheRightOnes() throws {
    let desktop = try Desktop()
    desktop.press(":")
    desktop.type("theme purple")
    desktop.shows("theme takes dark, light,")
    desktop.press("Enter")
    desktop.says("theme takes dark, light,")
  }

  @Test func onlyWhatCanBeGivenFollows() throws {
    let desktop = try Desktop()
    desktop.press("b")
    #expect(desktop.desk?.status.text.contains("group by nothing") == false)
    desktop.press("r", "b")
    let said = try #require(desktop.desk?.status.text)
    #expect(said.components(separatedBy: "group by nothing").count == 2)
  }

  @Test(arguments: ["theme light", "glyphs ascii", "mouse off"])
  func looksAreFoundAgain(typed: String) throws {
    let desktop = try Desktop()
    desktop.press(":")
    desktop.type(typed)
    desktop.press("Enter")
    let left = try #require(desktop.desk)
    let again = try Desktop { $0.remembered = left.remembered }
    #expect(again.desk?.looks == left.looks)
    let set = Looks(theme: .darkHigh, glyphs: .full, mouse: true)
    let configured = try Desktop {
      $0.remembered = left.remembered
      $0.settings.looks = set
    }
    #expect(configured.desk?.looks == set)
  }

  @Test func anEditionWithoutFiguresMovesNobody() throws {
    let desktop = try Desktop(period: "Q1 2026/27")
    let desk = try #require(desktop.desk)
    let other = try #require(
      desk.library.frameworks.first { other in
        desktop.send(.compare(other.id))
        guard let totals = desktop.desk?.editions?.comparison.totals else { return false }
        return totals.oneOnly > 0 && totals.better + totals.worse == 0
      })
    desktop.send(.compare(other.id))
    desktop.says("only.")
    #expect(desktop.desk?.status.text.contains("another segment") == false)
  }
}
