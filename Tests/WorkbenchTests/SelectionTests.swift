import Terminal
import Testing

@testable import Workbench

/// The selection follows the organisation's code, whatever happens to the rows.
@Suite struct SelectionTests {
  private func atDorset() throws -> Desktop {
    let desktop = try Desktop()
    desktop.open("RDY")
    desktop.press("Esc")
    #expect(desktop.selected == "RDY")
    return desktop
  }

  @Test func staysThroughSorting() throws {
    let desktop = try atDorset()
    let before = desktop.desk?.list.window.selection
    for key in ["s", "s", "l", "S", "h", "h", "s"] {
      desktop.press(key)
      desktop.holds(desktop.selected == "RDY", "\(key) lost the selection")
    }
    #expect(desktop.desk?.list.window.selection != before)
    desktop.shows("► RDY")
  }

  @Test func staysThroughFiltering() throws {
    let desktop = try atDorset()
    desktop.filter("dorset")
    desktop.holds(desktop.selected == "RDY", "the filter lost the selection")
    desktop.press("F")
    desktop.holds(desktop.selected == "RDY", "clearing lost the selection")
    desktop.shows("► RDY")
  }

  @Test func anAbandonedFilterChangesNothing() throws {
    let desktop = try atDorset()
    let rows = desktop.codes
    desktop.press("/")
    desktop.type("region:london")
    #expect(!desktop.codes.contains("RDY"))
    desktop.press("Esc")
    desktop.holds(desktop.codes == rows, "Esc changed the rows")
    desktop.holds(desktop.selected == "RDY", "Esc of the filter moved the selection")
  }

  @Test func aFilterThatMatchesNothingOnTheWayChangesNothing() throws {
    let desktop = try atDorset()
    desktop.press("/")
    desktop.type("zzz")
    #expect(desktop.codes.isEmpty)
    desktop.press("Backspace", "Backspace", "Backspace")
    desktop.type("dorset")
    desktop.press("Enter")
    desktop.holds(desktop.selected == "RDY", "typing lost the selection")
  }

  @Test func whereTheRowIsGoneTheFirstIsSelected() throws {
    let desktop = try atDorset()
    desktop.filter("region:london")
    #expect(desktop.selected == desktop.codes.first)
  }

  @Test func staysThroughAnotherPeriodAndEdition() throws {
    let desktop = try atDorset()
    desktop.press("p", "Down", "Enter")
    desktop.holds(desktop.selected == "RDY", "the period lost the selection")
    desktop.press("E", "g", "Enter")
    desktop.shows("DRAFT RULES")
    desktop.holds(desktop.selected == "RDY", "the edition lost the selection")
  }

  @Test func staysThroughRecalculation() throws {
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    desktop.press("Esc")
    desktop.filter("type:icb")
    desktop.press("g", "j", "j")
    let selected = desktop.selected
    let other = try Desktop.consultation("ben", on: desktop.ledger)
    other.rate(in: "QWO")
    other.press("l", "1")
    other.type("Seen in the plan.")
    other.press("^S")
    other.says("Saved.")
    try desktop.hear()
    desktop.holds(desktop.selected == selected, "news of others moved the selection")
  }

  @Test func moves() throws {
    let desktop = try Desktop()
    desktop.press("G")
    #expect(desktop.selected == desktop.codes.last)
    desktop.press("g", "j", "Down", "k")
    #expect(desktop.selected == desktop.codes[1])
    desktop.press("Up", "Up", "Up")
    #expect(desktop.selected == desktop.codes[0])
    desktop.press("PgDn")
    let page = desktop.desk?.list.window.selection ?? 0
    #expect(page > 5)
    desktop.press("^B")
    #expect(desktop.selected == desktop.codes[0])
    desktop.press("End", "Home")
    #expect(desktop.selected == desktop.codes[0])
    desktop.says("Selected \(desktop.codes[0])")
  }

  @Test func theCursorStandsOnTheSelectedRow() throws {
    let desktop = try Desktop()
    for key in ["j", "PgDn", "G", "k", "g"] {
      desktop.press(key)
      let cursor = desktop.grid.cursor ?? .zero
      let line = desktop.grid.line(cursor.row)
      desktop.holds(line.contains("► \(desktop.selected ?? "")"), "the cursor is elsewhere")
    }
  }
}

/// A long sentence in the status line never covers the selected row.
@Suite struct CoveredRowTests {
  @Test(arguments: [(60, 20), (61, 21), (75, 23), (80, 20)])
  func theSelectedRowStaysInSight(columns: Int, rows: Int) throws {
    let desktop = try Desktop(size: Size(columns: columns, rows: rows))
    for step in 0..<40 {
      desktop.press("j")
      let code = try #require(desktop.selected)
      desktop.holds(desktop.screen.contains("\n ► \(code) "), "row \(step + 1) is covered")
    }
    for key in ["G", "PgUp", "PgUp", "g", "PgDn", "k", "k"] {
      desktop.press(key)
      let code = try #require(desktop.selected)
      desktop.holds(desktop.screen.contains("\n ► \(code) "), "\(key) hid the selected row")
    }
  }
}
