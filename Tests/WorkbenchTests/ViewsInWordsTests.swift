import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// A partner's view: whose it is, of which kind and day.
@Suite struct PartnerViewTests {
  private func board() throws -> Desktop {
    let desktop = try Desktop.consultation(size: Size(columns: 120, rows: 40))
    desktop.rate(in: "QWO")
    desktop.press("h")
    return desktop
  }

  private func given(_ desktop: Desktop) -> [GivenRating] {
    desktop.desk?.selectedAreaRow?.judgement.partnerFeedback ?? []
  }

  @Test func asksForTheNameAndNothingIsSavedWithoutOne() throws {
    let desktop = try board()
    desktop.press("2")
    desktop.shows("a partner's view, achieving")
    desktop.press("^S")
    #expect(desktop.appends == 0)
    desktop.type("Invented Council")
    desktop.press("Tab")
    desktop.type("l")
    desktop.press("Tab", "Tab", "Right", "^S")
    desktop.says("partner feedback (Invented Council): not rated → achieving.")
    let view = try #require(given(desktop).first)
    #expect(view.actor.name == "Invented Council")
    #expect(view.view.kind == .localAuthority)
    #expect(view.view.date == desktop.desk?.today)
    #expect(view.view.strength == ViewStrength.allCases.first)
  }

  @Test func aDayThatIsNoneIsRefused() throws {
    let desktop = try board()
    desktop.press("2")
    desktop.type("Invented Council")
    desktop.press("Tab", "Tab", "Backspace", "^S")
    desktop.says("“2026-11-1” is no day")
    #expect(desktop.appends == 0)
  }

  @Test func knownPartnersAreOfferedFirst() throws {
    let desktop = try board()
    try Dossiers.record(
      desktop, "QWO", .partner, "Healthwatch Invented", .add,
      [.partnerKind: PartnerKind.healthwatch.rawValue])
    desktop.press("3")
    desktop.shows("Whose view is it?")
    desktop.shows("Healthwatch Invented")
    desktop.press("Enter", "^S")
    #expect(given(desktop).map(\.view.kind) == [.healthwatch])
    desktop.press("0", "Enter")
    #expect(given(desktop).isEmpty)
    desktop.press("u")
    #expect(given(desktop).count == 1)
  }
}

/// The annual assessment of 2024/25: words and no ratings, on the same screen.
@Suite struct NarrativeTests {
  private func board() throws -> Desktop {
    let desktop = try Desktop(
      size: Size(columns: 120, rows: 40), framework: "icb-annual-2024-25", period: "Q4 2024/25")
    desktop.rate(in: "QWO")
    return desktop
  }

  @Test func aPartIsWrittenInTheForm() throws {
    let desktop = try board()
    desktop.holds(!desktop.area(1).contains("written"), "nothing is written yet")
    desktop.press("Enter", "Enter")
    desktop.type("They lead their partners.")
    desktop.press("^S")
    desktop.holds(desktop.area(1).contains("written"), "the part is written")
    desktop.shows("Strengths: They lead their partners.")
    desktop.holds(!desktop.area(2).contains("written"), "the second area has none")
  }

  @Test func aViewIsGivenInWords() throws {
    let desktop = try board()
    desktop.press("Enter", "Down", "Down", "Down", "Enter")
    desktop.type("We know our places.")
    desktop.press("^S")
    desktop.holds(desktop.area(1).contains("in words"), "the view stands in its column")
    desktop.press("Enter", "Down", "Down", "Down", "Down", "Enter")
    desktop.type("Invented Council")
    desktop.press("Tab", "Tab", "Tab", "Tab")
    desktop.type("They listen.")
    desktop.press("^S")
    desktop.shows("Invented Council")
    desktop.shows("They listen.")
  }

  @Test func noDigitRates() throws {
    let desktop = try board()
    desktop.press("1")
    desktop.says("gives no ratings")
    desktop.press("w")
    desktop.says("gives no ratings")
    #expect(desktop.appends == 0)
  }
}
