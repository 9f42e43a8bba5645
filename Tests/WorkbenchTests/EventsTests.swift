import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// The history of an organisation and of the workspace.
@Suite struct EventsTests {
  /// Two boards with ratings and a note.
  private func desktop() throws -> Desktop {
    let desktop = try Desktop.consultation(size: Size(columns: 120, rows: 40))
    desktop.rate(in: "QWO")
    desktop.press("2", "j", "3", "n")
    desktop.type("Late plan.")
    desktop.press("^S", "Esc")
    desktop.rate(in: "QOP")
    desktop.press("1", "Esc")
    return desktop
  }

  private func shown(_ desktop: Desktop) -> Int { desktop.desk?.shownEvents.count ?? 0 }

  @Test func theWorkspaceHasTheEventsOfAllNewestFirst() throws {
    let desktop = try desktop()
    desktop.press("H")
    let times = try #require(desktop.desk?.shownEvents.map(\.entry.sequence))
    #expect(times == times.sorted(by: >) && times.count == 4)
    desktop.shows("4 events newest first")
    desktop.shows("► 12 Nov 26")
    desktop.shows("QOP")
    desktop.shows("Chain intact as far as read, 4 entries.")
    desktop.press("Esc")
    #expect(desktop.desk?.screen == .organisations)
  }

  @Test(arguments: [
    ("kind:rating", 3), ("kind:note", 1), ("kind:rating,note", 4), ("not kind:rating", 1),
    ("about:qwo", 3), ("person:ann", 4), ("person:ben", 0), ("late", 1),
    ("kind:note about:qop", 0), ("text:\"late plan\"", 1),
  ])
  func theFilterKeepsWhatFits(text: String, count: Int) throws {
    let desktop = try desktop()
    desktop.press("H", "/")
    desktop.type(text)
    #expect(shown(desktop) == count, "as one types")
    desktop.press("Enter")
    #expect(shown(desktop) == count)
    desktop.shows("\(count) of 4 events \(text)")
    desktop.press("F")
    #expect(shown(desktop) == 4)
  }

  @Test func aWrongFilterLeavesTheLastGoodOne() throws {
    let desktop = try desktop()
    desktop.press("H", "/")
    desktop.type("kind:note")
    desktop.press("Enter", "/")
    desktop.type("colour:red")
    desktop.says("no column 'colour': use kind, person, about or text")
    #expect(shown(desktop) == 1)
    desktop.press("Enter")
    #expect(desktop.desk?.sheet != nil, "a wrong filter is not taken")
    desktop.press("Esc")
    #expect(desktop.desk?.events.text == "kind:note" && shown(desktop) == 1)
  }

  @Test func enterOpensWhatItIsAbout() throws {
    let desktop = try desktop()
    desktop.press("H", "j", "Enter")
    #expect(desktop.desk?.openCode?.value == "QWO" && desktop.desk?.page.tab == .notes)
    desktop.press("Esc", "G", "Enter")
    desktop.shows("[Capability]")
    #expect(desktop.desk?.page.areas.selection == 0)
    desktop.press("Esc")
    #expect(desktop.desk?.screen == .history)
  }

  @Test func enterSelectsTheNoteItself() throws {
    let desktop = try Desktop.consultation(size: Size(columns: 120, rows: 40))
    desktop.open("QWO")
    for text in ["The older one.", "The newer one."] {
      desktop.press("n")
      desktop.type(text)
      desktop.press("^S")
    }
    desktop.press("[", "j", "Enter")
    #expect(desktop.desk?.selectedNote?.text == "The older one.")
    #expect(try #require(desktop.grid.cursor).row > 4)
    desktop.press("]", "g", "Enter")
    #expect(desktop.desk?.selectedNote?.text == "The newer one.")
    desktop.press("u", "]", "g", "Enter")
    desktop.says("That note was taken back")
  }

  @Test func theStatusIsOneSentence() throws {
    let desktop = try Desktop.consultation(size: Size(columns: 120, rows: 40))
    desktop.open("QWO")
    desktop.press("n")
    desktop.type("First line.\nSecond line.\nThird line.\nFourth line.")
    desktop.press("^S", "H")
    desktop.says("First line. … 1 of 1 events.")
    #expect(!desktop.status.contains("\n") && desktop.status.count < 118)
    #expect(Words.firstLine("short") == "short")
    #expect(Words.firstLine(String(repeating: "a", count: 90)).count == 60)
  }

  @Test func momentsHaveOneForm() throws {
    let desktop = try desktop()
    for key in ["H", "z"] {
      desktop.press(key)
      desktop.shows("12 Nov 26 14:")
      desktop.hides("2026-11-12")
    }
    desktop.press("Esc")
    desktop.open("QWO")
    desktop.go(to: .notes)
    #expect(desktop.desk?.page.tab == .notes)
    desktop.shows("12 Nov 26 14:")
    desktop.hides("2026-11-12")
    desktop.press("z")
    desktop.hides("2026-11-12")
  }

  @Test func theTabHasItsOwnEventsAndTheSameFilter() throws {
    let desktop = try desktop()
    desktop.open("QWO")
    desktop.press("[")
    #expect(shown(desktop) == 3)
    desktop.press("/")
    desktop.type("kind:note")
    desktop.press("Enter")
    #expect(shown(desktop) == 1)
    desktop.press("z")
    desktop.shows("Late plan.")
    desktop.press("Esc", "Enter")
    #expect(desktop.desk?.page.tab == .notes)
  }

  @Test func othersRatingsStayHidden() throws {
    let desktop = try desktop()
    let ben = try Desktop.consultation("ben", on: desktop.ledger)
    ben.press("H")
    #expect(shown(ben) == 1, "the note alone")
    ben.hides("achieving")
  }

  @Test func whereNothingHappenedItSaysSo() throws {
    let desktop = try Desktop()
    desktop.press("H")
    desktop.shows("Nothing has been recorded yet.")
    for key in ["Enter", "z", "x", "F", "j", "G", "y", "n"] { desktop.press(key) }
    #expect(desktop.desk?.screen == .history && desktop.appends == 0)
  }
}
