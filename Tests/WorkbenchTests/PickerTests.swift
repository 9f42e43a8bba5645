import Terminal
import Testing

@testable import Workbench

/// Period and edition.
@Suite struct PickerTests {
  @Test func opensOnTheNewestWholePeriodUnderItsOwnEdition() throws {
    let opened = try Desktop()
    opened.shows("Q1 2026/27 · NOF 2026/27")
    let asked = try Desktop(framework: "2024-25-consultation", period: "Q1 2025/26")
    asked.shows("Q1 2025/26 · Consultation 2024")
  }

  @Test func choosesThePeriod() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.press("p")
    desktop.shows("► Q4 2025/26")
    desktop.press("Down", "Enter")
    desktop.says("Q3 2025/26")
    desktop.shows("Q3 2025/26 · NOF 2025/26")
  }

  @Test func leadsToTheEditions() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.press("p", "G", "Enter")
    desktop.shows("Edition of the framework")
    desktop.shows("► NOF 2025/26")
    desktop.press("Up", "Enter")
    desktop.shows("DRAFT RULES – test only")
    desktop.shows("Consultation 2024")
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 60, rows: 20)])
  func titlesAndHelpStandApart(size: Size) throws {
    let desktop = try Desktop(size: size, period: "Q4 2025/26")
    desktop.open("QVV")
    desktop.press("i")
    let line = desktop.screen.split(separator: "\n").first { $0.contains("segment 2") } ?? ""
    desktop.holds(
      size.columns < 80 || line.contains(" segment 2"), "the title runs into the help: \(line)")
  }

  @Test func staysOnTheOrganisation() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.open("RDY")
    desktop.press("p", "Down", "Enter")
    desktop.shows("RDY Dorset Healthcare")
    desktop.shows("Q3 2025/26")
  }

  @Test func goesBackToTheListWhereTheOrganisationIsNotThere() throws {
    let early = try Desktop(period: "Q1 2025/26")
    let late = try Desktop(period: "Q4 2025/26")
    guard let gone = Set(early.codes).subtracting(late.codes).min() else { return }
    early.open(gone)
    early.press("p", "g", "Enter")
    early.says("\(gone) is not in the register of")
    #expect(early.desk?.screens.count == 1)
    early.shows("Organisations")
  }

  @Test func judgementsBelongToTheirEdition() throws {
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    desktop.press("1")
    #expect(desktop.area(1).contains("▲ E"))
    desktop.press("E", "G", "Enter", "E", "g", "Enter")
    #expect(desktop.area(1).contains("▲ E"))
    desktop.press("p", "Up", "Enter")
    desktop.shows("Q2 2025/26")
    #expect(desktop.area(1).contains("▲ E"), "the year is the same, so the rating stands")
  }
}
