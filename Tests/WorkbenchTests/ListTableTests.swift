import Foundation
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// The list as a table: columns that stay, scroll, move and are chosen.
@Suite struct ListTableTests {
  private func heading(_ desktop: Desktop) -> String {
    desktop.screen.split(separator: "\n").first { $0.contains("Code") }.map(String.init) ?? ""
  }

  @Test(arguments: [(60, 20), (80, 24), (100, 40), (120, 40), (160, 50), (61, 21)])
  func theChosenColumnIsAlwaysDrawn(columns: Int, rows: Int) throws {
    let desktop = try Desktop(size: Size(columns: columns, rows: rows))
    for key in Array(repeating: "l", count: 14) + Array(repeating: "h", count: 14) {
      desktop.press(key)
      let column = try #require(desktop.desk?.list.column)
      let title = column == .capability ? "Cap" : Words.title(of: column)
      desktop.holds(heading(desktop).contains(title), "\(title) is not drawn")
      desktop.holds(heading(desktop).contains("Code  Organ"), "code and name have gone")
    }
    #expect(desktop.desk?.list.scroll == 0, "back at the left something stays scrolled")
  }

  @Test(arguments: [(60, 20), (80, 24), (120, 40), (90, 30), (72, 24)])
  func aRankNeverStandsWithoutItsRange(columns: Int, rows: Int) throws {
    let desktop = try Desktop(size: Size(columns: columns, rows: rows))
    for _ in 0..<12 {
      desktop.holds(
        heading(desktop).contains("Rank") == heading(desktop).contains("Range"), "one is alone")
      desktop.press("l")
    }
  }

  @Test func columnsOutOfSightAreSaid() throws {
    let desktop = try Desktop(size: Size(columns: 80, rows: 24))
    #expect(heading(desktop).contains("→") && !heading(desktop).contains("←"))
    while desktop.desk?.list.column != .region { desktop.press("l") }
    #expect(heading(desktop).contains("←") && !heading(desktop).contains("→"))
  }

  @Test func aClickOnAHeadingSorts() throws {
    let desktop = try Desktop(size: Size(columns: 120, rows: 40))
    let lines = desktop.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains("Code  Organ") })
    let column = try #require(String(lines[row]).distance(of: "Average"))
    let click = TerminalEvent.mouse(
      MouseEvent(.click, at: Point(column: column, row: row)))
    desktop.send(.terminal(click))
    desktop.says("Sorted by Average falling")
    #expect(desktop.desk?.list.column == .average)
    desktop.send(.terminal(click))
    desktop.says("Sorted by Average rising")
  }

  @Test func columnsAreShownHiddenMovedAndWidened() throws {
    let desktop = try Desktop(size: Size(columns: 120, rows: 40))
    desktop.press("C")
    desktop.shows("[x] Segment")
    desktop.press("Space")
    desktop.says("Segment: not shown")
    desktop.press("Space", "J", "J")
    let order = try #require(desktop.desk?.list.columns.shown)
    #expect(Array(order[2...5]) == [.average, .was, .rank, .range])
    #expect(order[6] == .segment)
    desktop.press(">", ">")
    desktop.says("9 wide")
    desktop.press("Esc")
    desktop.holds(heading(desktop).contains("Range Segment"), "the column did not move")
    desktop.press("C", "Backspace", "Enter")
    #expect(desktop.desk?.list.columns == .standard)
  }

  @Test func codeAndNameStay() throws {
    let desktop = try Desktop()
    desktop.press("C", "g", "Space")
    desktop.says("always shown")
    desktop.press("J")
    desktop.says("stay at the left")
    #expect(desktop.desk?.list.columns == .standard)
  }

  @Test func rankAndRangeGoTogether() {
    var columns = ListColumns.standard
    columns.toggle(.range)
    #expect(columns.hidden.isSuperset(of: [.rank, .range]))
    columns.toggle(.rank)
    columns.move(.range, by: -1)
    let place = columns.order.firstIndex(of: .rank)
    #expect(place.map { columns.order[$0 + 1] } == .range)
    #expect(columns.order.firstIndex(of: .was) == place.map { $0 + 2 })
  }

  @Test func whateverIsDoneEveryColumnHasItsPlace() {
    var random = SplitMix(seed: 3)
    var columns = ListColumns.standard
    for _ in 0..<2000 {
      let column = random.element(ListColumn.allCases)
      switch random.below(3) {
      case 0: columns.toggle(column)
      case 1: columns.move(column, by: random.below(2) * 2 - 1)
      default: columns.set(column, width: random.below(90) - 10)
      }
      #expect(Set(columns.order) == Set(ListColumn.allCases))
      #expect(columns.order.count == ListColumn.allCases.count)
      #expect(columns.order.prefix(2) == [.code, .name])
      #expect(columns.hidden.contains(.rank) == columns.hidden.contains(.range))
      #expect(columns.widths.values.allSatisfy(ListColumns.range.contains))
    }
  }

  @Test func theWholeCellIsShown() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.open("RXT")
    desktop.press("Esc", "z")
    desktop.shows("RXT · Segment")
    desktop.shows("Since Q3 2025/26 segment")
    desktop.press("Esc")
    for column in ListColumn.allCases {
      desktop.send(.sort(column))
      desktop.press("z")
      guard case .text(let sheet)? = desktop.desk?.sheet else {
        Issue.record("\(column) shows nothing")
        continue
      }
      #expect(sheet.lines.contains { !$0.text.isEmpty }, "\(column)")
      desktop.press("Esc")
    }
  }
}
