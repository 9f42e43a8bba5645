import OversightCore
import Terminal
import Testing

@testable import Workbench

/// Going in, going up, going elsewhere.
@Suite struct NavigationTests {
  @Test func escGoesUpOneAndNeverOut() throws {
    let desktop = try Desktop()
    desktop.filter("dorset healthcare")
    desktop.press("Enter", "]", "x")
    #expect(desktop.desk?.sheet != nil)
    desktop.press("Esc")
    #expect(desktop.desk?.sheet == nil)
    desktop.shows("[Capability]")
    desktop.press("Esc")
    desktop.shows("► RDY")
    for _ in 0..<5 { desktop.press("Esc", "^C") }
    desktop.says("This is the outermost screen. q leaves the workbench.")
    #expect(!desktop.isQuit)
    #expect(desktop.desk?.list.filterText == "dorset healthcare")
    #expect(desktop.codes == ["RDY"])
  }

  @Test(arguments: ["?", "/", "o", "p", "E", "T", "W", "n"])
  func escClosesEverySheetAndChangesNothing(key: String) throws {
    let desktop = try Desktop()
    let (codes, selected) = (desktop.codes, desktop.selected)
    desktop.press(key)
    #expect(desktop.desk?.sheet != nil)
    desktop.press("Esc")
    #expect(desktop.desk?.sheet == nil)
    #expect(desktop.codes == codes && desktop.selected == selected)
    #expect(!desktop.isQuit && desktop.appends == 0)
  }

  @Test func qLeaves() throws {
    let desktop = try Desktop()
    desktop.press("q")
    #expect(desktop.isQuit)
  }

  @Test func qIsALetterWhereOneTypes() throws {
    for key in ["?", "/", "o", "n"] {
      let desktop = try Desktop()
      desktop.press(key, "q")
      #expect(!desktop.isQuit, "q in \(key) left the program")
      desktop.shows("q")
    }
  }

  @Test func aHangupLeaves() throws {
    let desktop = try Desktop()
    desktop.send(.terminal(.hangup))
    #expect(desktop.isQuit)
  }

  @Test func neighbours() throws {
    let desktop = try Desktop()
    desktop.press("Enter", "]", "}")
    let second = desktop.codes[1]
    desktop.shows(second)
    desktop.shows("[Capability]")
    desktop.press("{")
    desktop.press("{")
    desktop.says("This is the first organisation of the list.")
    desktop.press("Esc", "G", "Enter", "}")
    desktop.says("This is the last organisation of the list.")
    desktop.press("Esc")
    #expect(desktop.selected == desktop.codes.last)
  }

  @Test func neighboursOfOneOutsideTheFilter() throws {
    let desktop = try Desktop()
    desktop.filter("region:london")
    desktop.open("RDY")
    desktop.press("}")
    desktop.says("not in the filtered list")
    desktop.shows("RDY")
  }

  @Test func tabsGoRound() throws {
    let desktop = try Desktop()
    desktop.press("Enter")
    let titles = [
      "Capability", "Considerations", "Assessment", "Evidence", "Notes", "History", "Scorecard",
    ]
    for title in titles {
      desktop.press("]")
      desktop.holds(desktop.screen.contains("[\(title)"), "\(title) is not in front")
    }
    desktop.press("[")
    desktop.shows("[History]")
  }

  @Test func providersLeadToTheirBoardsAndBack() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.open("RDY")
    desktop.press("i")
    desktop.shows("QVV")
    desktop.press("Enter")
    desktop.shows("QVV NHS Dorset")
    desktop.press("i")
    desktop.shows("Providers of NHS Dorset Integrated Care Board")
    desktop.shows("RDY")
    while case .choices(let choices)? = desktop.desk?.sheet,
      !choices.choices[choices.window.selection].title.hasPrefix("RDY")
    { desktop.press("Down") }
    desktop.press("Enter")
    desktop.shows("RDY Dorset Healthcare University")
    desktop.press("Esc")
    desktop.shows("Organisations")
    #expect(desktop.desk?.screens.count == 1)
  }

  @Test func openingByNameOrCode() throws {
    let desktop = try Desktop()
    desktop.open("dorset health")
    desktop.says("Opened RDY")
    desktop.press("o")
    desktop.type("no such body")
    desktop.press("Enter")
    desktop.says("No organisation is called 'no such body'.")
    desktop.press("^C")
    desktop.open("")
    desktop.says("Type a code or part of a name.")
  }

  @Test func aFormerCodeFindsItsSuccessor() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.press("o")
    desktop.type("RY9")
    desktop.shows("RAX")
    desktop.press("Enter")
    desktop.says("Opened RAX")
  }

  @Test func keysThatMeanNothingSaySo() throws {
    let desktop = try Desktop()
    desktop.press("F5")
    desktop.says("F5 does nothing here. ? lists every key.")
    desktop.press("7")
    desktop.says("7 does nothing here")
  }

  @Test func copyingTakesTheSelectedLine() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.open("RDY")
    desktop.press("Esc", "y")
    let copied = desktop.effects.compactMap { effect -> String? in
      if case .copy(let text) = effect { text } else { nil }
    }
    #expect(copied == ["RDY\tDorset Healthcare University NHS Foundation Trust\t2.21\t2"])
  }

  @Test func resizeNeedsNoKey() throws {
    let desktop = try Desktop()
    desktop.resize(60, 20)
    #expect(desktop.grid.size == Size(columns: 60, rows: 20))
    desktop.resize(40, 10)
    desktop.shows("Too small: 40×10.")
    desktop.shows("Nothing is lost.")
  }
}
