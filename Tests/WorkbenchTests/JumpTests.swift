import OversightCore
import Terminal
import Testing

@testable import Workbench

/// Opening by code, old code or name.
@Suite struct JumpTests {
  @Test func saysWhyARowMatches() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    let desk = try #require(desktop.desk)
    let row = try #require(
      desk.list.all.first { row in
        row.otherNames.contains { !row.name.folded.contains($0.folded) }
      })
    let former = try #require(row.otherNames.first { !row.name.folded.contains($0.folded) })
    desktop.press("o")
    desktop.type(former)
    desktop.shows("\(row.code) \(row.name) was called \(former)")
  }

  @Test func followsAnOldCodeToItsHeirs() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    let desk = try #require(desktop.desk)
    let present = Set(desk.list.all.map(\.code))
    let successions = desk.library.dataset.register.successions
    let succession = try #require(
      successions.first {
        present.contains($0.successor) && !present.contains($0.predecessor)
      })
    desktop.press("o")
    desktop.type(succession.predecessor.value.lowercased())
    desktop.shows("formerly \(succession.predecessor)")
    let found = desk.found(succession.predecessor.value)
    #expect(found.contains { $0.code == succession.successor })
  }

  @Test func theExactCodeComesFirst() throws {
    let desk = try #require(try Desktop().desk)
    #expect(desk.found("rdy").first?.code.value == "RDY")
    #expect(desk.found("rdy").first?.reason == nil)
    #expect(desk.found("").isEmpty && desk.found("  ").isEmpty)
  }
}
