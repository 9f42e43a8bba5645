import OversightCore
import Terminal
import Testing

@testable import Workbench

/// Marks, and what is done with the marked.
@Suite struct MarkTests {
  @Test func followTheCode() throws {
    let desktop = try Desktop()
    let code = try #require(desktop.selected)
    desktop.press("Space")
    desktop.says("\(code) marked; 1 marked.")
    desktop.shows("►+\(code)")
    desktop.shows("238 of 238 1 marked")
    desktop.press("s", "G", "F", "h", "s")
    desktop.filter("code=\(code)")
    desktop.shows("►+\(code)")
    desktop.press("Space")
    desktop.says("no longer marked; none is marked")
    desktop.hides("►+")
  }

  @Test func allOrNone() throws {
    let desktop = try Desktop()
    desktop.filter("region:london")
    let shown = Set(desktop.codes)
    desktop.press("Space", "*")
    #expect(Set(desktop.desk?.list.marked.map(\.value) ?? []) == shown)
    desktop.press("*")
    #expect(desktop.desk?.list.marked.isEmpty == true)
  }

  @Test func aRowThatLostItsMarkStaysUntilOneLeaves() throws {
    let desktop = try Desktop()
    desktop.press("Space", "j", "Space")
    desktop.filter("is:marked")
    #expect(desktop.codes.count == 2)
    desktop.press("Space")
    #expect(desktop.codes.count == 2)
    desktop.shows("*► ")
    desktop.press("Enter", "Esc")
    #expect(desktop.codes.count == 1)
  }

  @Test func areExportedElseWhatIsShown() throws {
    let desktop = try Desktop()
    desktop.filter("segment=4 region:london")
    let shown = desktop.codes
    #expect(export(desktop, to: "shown.csv")?.organisations.map(\.value) == shown)
    let last = try #require(shown.last)
    desktop.press("G", "Space", "F")
    let marked = try #require(export(desktop, to: "marked.csv"))
    #expect(marked.organisations.map(\.value) == [last])
    #expect(marked.path == "marked.csv" && !marked.replaces)
    #expect(marked.period == desktop.desk?.period)
  }

  private func export(_ desktop: Desktop, to path: String) -> Work.Export? {
    desktop.press("e", "^U")
    desktop.type(path)
    desktop.press("Enter")
    let works = desktop.effects.compactMap { effect -> Work.Export? in
      if case .work(.export(let export)) = effect { export } else { nil }
    }
    desktop.send(.workEnded(.done("Written.")))
    return works.last
  }

  @Test func anExportNeedsANameAndHasOneToBeginWith() throws {
    let desktop = try Desktop()
    desktop.press("e")
    desktop.shows("organisations-q1-2026-27-2026-27.csv")
    desktop.says("238 organisations, those shown")
    desktop.press("^U", "Enter")
    desktop.says("Type the name of a file")
    desktop.press("Esc")
    #expect(!desktop.effects.contains { if case .work = $0 { true } else { false } })
  }

  @Test func areCompared() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.press("c")
    #expect(desktop.desk?.screens == [.organisations])
    desktop.press("a", "j", "a")
    desktop.says("2 marked, c compares them")
    desktop.press("c")
    #expect(desktop.desk?.screens.count == 2)
  }
}
