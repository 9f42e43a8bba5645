import Terminal
import Testing

@testable import Workbench

/// The filter on the screen.
@Suite struct FilterPromptTests {
  @Test func resultsFollowAsOneTypes() throws {
    let desktop = try Desktop()
    let all = desktop.codes.count
    desktop.press("/")
    desktop.type("region:london")
    let narrowed = desktop.codes.count
    #expect(narrowed > 0 && narrowed < all)
    desktop.press("Enter")
    #expect(desktop.codes.count == narrowed)
    desktop.says("\(narrowed) of \(all) organisations match.")
    desktop.shows("\(narrowed) of \(all) region:london")
  }

  @Test func aWrongFilterKeepsTheLastGoodOne() throws {
    let desktop = try Desktop()
    desktop.press("/")
    desktop.type("segment=4")
    let good = desktop.codes
    desktop.type(" (")
    #expect(desktop.codes == good)
    desktop.says("The last good filter stays")
    desktop.says("character")
    desktop.press("Enter")
    #expect(desktop.codes == good)
  }

  @Test func aWrongFilterSaysWhere() throws {
    let desktop = try Desktop()
    desktop.filter("segment>=three")
    desktop.says("character 10")
    desktop.says("'three' is not a number")
  }

  @Test func pastingFilters() throws {
    let desktop = try Desktop()
    desktop.press("/")
    desktop.send(.terminal(.paste("region:london\nsegment=4")))
    desktop.press("Enter")
    #expect(!desktop.codes.isEmpty && desktop.codes.count < 30)
  }

  @Test func filterToThisValue() throws {
    let desktop = try Desktop()
    desktop.press("f")
    desktop.shows("segment=4")
    let fours = desktop.codes.count
    while desktop.desk?.list.column != .region { desktop.press("l") }
    desktop.press("f")
    desktop.holds(desktop.codes.count < fours, "the region did not narrow it")
    desktop.press("F")
    desktop.shows("238 of 238")
  }

  @Test func filterToThisValueNarrowsAlternativesToo() throws {
    let desktop = try Desktop()
    desktop.filter("code=RDY or code=RX2")
    #expect(Set(desktop.codes) == ["RDY", "RX2"])
    desktop.press("h", "f")
    desktop.holds(desktop.codes.count == 1, "f did not narrow to one of two")
  }

  @Test func theTypeChosenHoldsForAlternativesToo() throws {
    let desktop = try Desktop()
    desktop.filter("code=RDY or code=RX1")
    desktop.press("T", "Down", "Enter")
    desktop.holds(desktop.codes == ["RX1"], "the type holds for one alternative only")
  }

  @Test func theRegionChosenReplacesTheOneBefore() throws {
    let desktop = try Desktop()
    desktop.press("W", "Down", "Enter")
    let first = desktop.codes
    desktop.press("W", "Down", "Down", "Enter")
    #expect(Set(first).isDisjoint(with: desktop.codes))
    desktop.press("W", "Home", "Enter")
    desktop.shows("238 of 238")
  }

  @Test func anEmptyListSaysWhyAndWhatToDo() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.filter("type=icb segment=1")
    #expect(desktop.codes.isEmpty)
    desktop.shows("No organisation matches")
    desktop.shows("ICBs are not segmented in this edition")
    desktop.shows("► Drop type=icb")
    desktop.shows("Clear the filter 247 organisations")
    desktop.press("j", "G", "x", "y", "n", "s", "f", "F")
    desktop.shows("247 of 247")
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 60, rows: 20)])
  func whatIsTypedStaysInSight(size: Size) throws {
    let desktop = try Desktop(size: size)
    desktop.press("/")
    desktop.type("region:london segment>=")
    desktop.says("missing")
    desktop.shows("/ region:london segment>=")
    let row = desktop.grid.cursor?.row ?? 0
    desktop.holds(desktop.grid.line(row).contains("segment>="), "the cursor is elsewhere")
  }

  @Test func anEmptyListHasNoPreviewAndNoNote() throws {
    let desktop = try Desktop()
    let first = try #require(desktop.selected)
    desktop.filter("type=icb segment=1")
    desktop.hides("── \(first)")
    desktop.press("n")
    desktop.says("nothing is selected")
    #expect(desktop.desk?.sheet == nil)
  }

  @Test func clearingNothingSaysSo() throws {
    let desktop = try Desktop()
    desktop.press("F")
    desktop.says("no filter is on")
  }
}
