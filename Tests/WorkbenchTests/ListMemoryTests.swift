import Foundation
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// What one left of the list is found again.
@Suite struct ListMemoryTests {
  private func again(_ desktop: Desktop) throws -> Desktop {
    let memory = try #require(desktop.desk?.remembered)
    let file = try JSONEncoder().encode(memory)
    let read = try JSONDecoder().decode(Remembered.self, from: file)
    return try Desktop { $0.remembered = read }
  }

  @Test func filterOrderColumnsAndGroups() throws {
    let desktop = try Desktop()
    desktop.press("C", "Space", "j", "J", ">", "Esc")
    desktop.press("h", "s", "s")
    desktop.filter("region:london")
    desktop.press("b", "t")
    let left = try #require(desktop.desk?.list)
    let list = try #require(try again(desktop).desk?.list)
    #expect(list.order == left.order && list.columns == left.columns)
    #expect(list.grouping == .type && list.filterText == "region:london")
    #expect(list.rows.map(\.code) == left.rows.map(\.code))
  }

  @Test func aFilterThatIsNoneIsDroppedWithAWord() throws {
    let desktop = try Desktop { $0.remembered.filter = "size=3" }
    desktop.says("The filter you left, size=3, is not taken again: no column 'size'")
    desktop.shows("238 of 238")
    #expect(desktop.desk?.remembered.filter == "")
  }

  @Test func whatANewerProgramKnowsIsPassedOver() throws {
    let desktop = try Desktop { opening in
      var list = RememberedList()
      list.order = ["-colour", "range", "name"]
      list.columns = ["segment", "weather", "rank"]
      list.widths = ["segment": 900, "weather": 3]
      list.grouping = "weather"
      opening.remembered.list = list
    }
    let list = try #require(desktop.desk?.list)
    #expect(list.order == [SortKey(column: .name, isDescending: false)])
    #expect(list.columns.shown == [.code, .name, .segment, .rank, .range])
    #expect(list.columns.widths == [.segment: 60] && list.grouping == nil)
    #expect(list.columns.shown.contains(list.column))
  }

  @Test func isKeptWhenItChangesAndNotBefore() throws {
    let desktop = try Desktop()
    func kept() -> Int {
      desktop.effects.count { if case .remember = $0 { true } else { false } }
    }
    desktop.press("j", "l", "h", "Space")
    #expect(kept() == 0)
    desktop.press("s")
    #expect(kept() == 1)
    desktop.press("b", "r")
    #expect(kept() == 2)
  }
}
