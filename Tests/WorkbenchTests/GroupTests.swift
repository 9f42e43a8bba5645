import OversightCore
import Terminal
import Testing

@testable import Workbench

/// Groups of organisations.
@Suite struct GroupTests {
  @Test func areCountedAndGoneInto() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    let all = desktop.codes
    desktop.press("b", "r")
    desktop.says("7 groups by region.")
    desktop.press("j", "j")
    let group = try #require(desktop.desk?.selectedGroup)
    desktop.says("\(group.count) organisations; segments")
    desktop.press("Enter")
    let region = try #require(group.id.key)
    let rows = try #require(desktop.desk?.list.rows)
    #expect(rows.count == group.count && rows.allSatisfy { $0.region == region })
    desktop.shows("\(group.count) of 247 \(region)")
    desktop.press("Enter")
    desktop.shows("\(region) › ")
    desktop.press("Esc", "Esc")
    #expect(desktop.desk?.selectedGroup?.id == group.id)
    desktop.press("Esc")
    #expect(desktop.codes == all && desktop.desk?.list.grouping == nil)
    desktop.press("Esc")
    desktop.says("outermost")
    desktop.press("b", "r", "b", "b")
    #expect(desktop.codes == all)
  }

  @Test func everyOrganisationStandsInAGroup() throws {
    let rows = try Bundled.rows()
    for grouping in Grouping.allCases {
      let groups = ListGroup.groups(of: rows, by: grouping)
      #expect(Set(groups.map(\.id)).count == groups.count)
      let members = groups.reduce(0) { $0 + $1.count }
      #expect(grouping == .icb ? members > rows.count : members == rows.count)
      for group in groups {
        #expect(group.segments.values.reduce(0, +) + group.unsegmented == group.count)
      }
    }
  }

  @Test func theMedianIsOfTheAveragesKnown() throws {
    let rows = try Bundled.rows()
    for group in ListGroup.groups(of: rows, by: .region) {
      let averages = rows.filter { $0.region == group.id.key }.compactMap(\.average)
      let median = try #require(group.median)
      #expect(averages.count { $0 < median } <= averages.count / 2)
      #expect(averages.count { $0 > median } <= averages.count / 2)
    }
  }

  @Test func aProviderOfSeveralBoardsStandsInEach() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    let row = try #require(desktop.desk?.list.all.first { $0.boards.count > 1 })
    desktop.press("b", "i")
    desktop.says("A provider of several boards stands in each.")
    for board in row.boards {
      desktop.press("g")
      while desktop.desk?.selectedGroup?.id.key != board.code.value { desktop.press("j") }
      desktop.press("Enter")
      desktop.holds(desktop.codes.contains(row.code.value), "\(row.code) is not in \(board.code)")
      desktop.press("Esc")
    }
  }

  @Test func filtersHoldInGroupsAndStayOn() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.filter("segment>=3")
    let count = desktop.codes.count
    desktop.press("b", "s")
    #expect(desktop.desk?.list.groups.map(\.id.key) == ["4", "3"])
    desktop.press("Enter", "Esc", "b", "n")
    #expect(desktop.codes.count == count)
    #expect(desktop.desk?.list.filterText == "segment>=3")
  }

  @Test func whatMayFollowIsSaid() throws {
    let desktop = try Desktop()
    desktop.press("b")
    desktop.says("r group by region")
    desktop.press("Esc")
    #expect(desktop.desk?.list.grouping == nil)
  }

  @Test func openedByCodeOneComesBackToTheGroups() throws {
    let desktop = try Desktop()
    desktop.press("b", "t")
    desktop.open("RDY")
    desktop.shows("RDY Dorset Healthcare")
    desktop.press("Esc")
    desktop.says("organisations; segments")
  }
}
