import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// The mouse on whatever lies on the screen; it never saves.
@Suite struct MouseTests {
  @Test func clickSelectsAndDoubleClickOpens() throws {
    let desktop = try Desktop()
    let code = try #require(desktop.codes.dropFirst(3).first)
    desktop.click(on: " \(code) ")
    #expect(desktop.selected == code)
    #expect(desktop.desk?.openCode == nil)
    desktop.click(on: " \(code) ", .doubleClick)
    #expect(desktop.desk?.openCode?.value == code)
  }

  @Test func theWheelScrollsAndTheSelectionStays() throws {
    let desktop = try Desktop(size: Size(columns: 80, rows: 24))
    let before = desktop.selected
    let first = desktop.desk?.list.window.offset
    desktop.send(.terminal(.mouse(MouseEvent(.wheelDown, at: Point(column: 5, row: 8)))))
    #expect(desktop.selected == before)
    #expect(desktop.desk?.list.window.offset == (first ?? 0) + 3)
    desktop.send(.terminal(.mouse(MouseEvent(.wheelUp, at: Point(column: 5, row: 8)))))
    #expect(desktop.desk?.list.window.offset == first)
  }

  @Test func tabsBreadcrumbAndFooterRun() throws {
    let desktop = try Desktop(size: Size(columns: 120, rows: 40))
    desktop.open("RDY")
    desktop.click(on: "Considerations")
    #expect(desktop.desk?.page.tab == .considerations)
    desktop.click(on: "? help")
    desktop.shows("Help: Considerations")
    desktop.press("Esc")
    desktop.click(on: "Organisations")
    #expect(desktop.desk?.openCode == nil)
  }

  @Test func aClickNeverSaves() throws {
    let desktop = try Desktop.consultation(size: Size(columns: 120, rows: 40))
    desktop.rate(in: "QWO")
    for row in 0..<40 {
      for column in stride(from: 0, to: 120, by: 2) {
        desktop.send(.terminal(.mouse(MouseEvent(.click, at: Point(column: column, row: row)))))
      }
      if desktop.desk?.sheet != nil { desktop.press("Esc") }
    }
    #expect(desktop.appends == 0)
  }

  @Test func theFootOfASheetRunsButNeverSaves() throws {
    let desktop = try Desktop.consultation()
    desktop.open("QWO")
    desktop.press("n")
    desktop.type("abc")
    desktop.click(on: "^S save")
    #expect(desktop.appends == 0)
    #expect(desktop.editorText == "abc")
    desktop.click(on: "Esc leave")
    #expect(desktop.desk?.sheet == nil)
  }

  @Test func aClickSetsTheInsertionPoint() throws {
    let desktop = try Desktop.consultation()
    desktop.open("QWO")
    desktop.press("n")
    desktop.type("First line\nSecond line")
    desktop.click(on: "line")
    desktop.type("X")
    #expect(desktop.editorText == "First Xline\nSecond line")
    desktop.click(on: "cond")
    desktop.type("Y")
    #expect(desktop.editorText == "First Xline\nSeYcond line")
  }

  @Test func choicesAreSelectedByAClickAndTakenByTwo() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.press("p")
    desktop.click(on: "Q3 2025/26  ")
    #expect(desktop.desk?.period == Period("Q4 2025/26"))
    desktop.click(on: "► Q3 2025/26", .doubleClick)
    #expect(desktop.desk?.period == Period("Q3 2025/26"))
  }

  @Test func linesOfHelpAndPaletteAreSelectedByAClick() throws {
    let desktop = try Desktop()
    desktop.press(":")
    desktop.type("theme")
    desktop.click(on: "Theme: light-high")
    desktop.shows("► Theme: light-high")
    #expect(desktop.desk?.looks.theme == nil)
    desktop.click(on: "Theme: light-high", .doubleClick)
    #expect(desktop.desk?.looks.theme == .lightHigh)
  }
}
