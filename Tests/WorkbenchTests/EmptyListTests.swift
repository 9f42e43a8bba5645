import Terminal
import Testing

@testable import Workbench

/// Where no organisation matches.
@Suite struct EmptyListTests {
  @Test func aConditionIsDroppedByEnter() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.filter("region:\"south west\" segment:1 type:icb")
    desktop.shows("No organisation matches all 3 conditions.")
    desktop.shows("► Drop region:\"south west\" 0 organisations")
    desktop.shows("Drop segment:1 7 organisations")
    desktop.press("j")
    desktop.says("Enter: Drop segment:1")
    desktop.press("Enter")
    #expect(desktop.codes.count == 7)
    #expect(desktop.desk?.list.filterText == "region:\"south west\" type:icb")
  }

  @Test func theFilterIsEditedOrCleared() throws {
    let desktop = try Desktop()
    desktop.filter("zzz")
    desktop.shows("No organisation matches.")
    desktop.press("Enter")
    desktop.shows("/ zzz")
    desktop.press("Esc", "j", "Enter")
    desktop.shows("238 of 238")
  }

  @Test func anEmptyGroupSaysHowToLeaveIt() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.press("b", "t", "Enter")
    desktop.filter("type=icb")
    desktop.shows("No organisation of this group matches. Esc leaves the group.")
    desktop.press("Esc")
    #expect(desktop.desk?.list.groups.map(\.id.key) == ["icb"])
  }

  @Test(arguments: [Size(columns: 60, rows: 20), Size(columns: 80, rows: 24)])
  func everyChoiceCanBeReached(size: Size) throws {
    let desktop = try Desktop(size: size)
    desktop.filter("a b c d e f g h i j k l m zzz")
    for _ in 0..<16 {
      desktop.press("j")
      let cursor = try #require(desktop.grid.cursor)
      desktop.holds(desktop.grid.line(cursor.row).contains("►"), "the choice is out of sight")
    }
    desktop.press("Enter")
    desktop.shows("238 of 238")
  }
}
