import Terminal
import Testing

@testable import Workbench

/// Help and steps.
@Suite struct ReadingTests {
  @Test func helpIsSearchedByWordAndByKey() throws {
    let desktop = try Desktop()
    desktop.press("?")
    desktop.type("next key")
    desktop.shows("► S Then sort by this")
    desktop.shows("1 of")
    desktop.press("Enter")
    desktop.says("Sorted by")
    desktop.press("?")
    desktop.type("@p")
    desktop.shows("1 of")
    desktop.press("Enter")
    desktop.shows("Another edition …")
  }

  @Test func aDisabledCommandIsListedWithTheReason() throws {
    let desktop = try Desktop()
    desktop.press("?")
    desktop.type("undo")
    desktop.shows("not now: you have saved nothing in this sitting")
    desktop.press("Enter")
    desktop.says("Undo: you have saved nothing")
  }

  @Test func theStepsAreThoseOfTheLadder() throws {
    let desktop = try Desktop(size: Size(columns: 120, rows: 60), period: "Q4 2025/26")
    desktop.open("RDY")
    desktop.press("x")
    desktop.shows("How RDY was made, step by step")
    var seen = desktop.flowing
    for _ in 0..<20 {
      desktop.press("PgDn")
      seen += desktop.flowing
    }
    for rung in desktop.desk?.open?.rungs ?? [] {
      let title = desktop.desk?.framework.rule(rung.rule)?.title ?? ""
      #expect(seen.contains("\(title): "), "\(title) is not among the steps")
    }
    desktop.press("g")
    desktop.shows("How RDY was made")
    desktop.press("q")
    #expect(desktop.desk?.sheet == nil && !desktop.isQuit)
  }
}
