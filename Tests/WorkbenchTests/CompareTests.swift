import OversightCore
import Terminal
import Testing

@testable import Workbench

/// Organisations side by side.
@Suite struct CompareTests {
  private func desktop(
    _ codes: [String] = ["RDY", "RJ8", "RTQ"], size: Size = Size(columns: 120, rows: 40)
  ) throws -> Desktop {
    let desktop = try Desktop(size: size, period: "Q4 2025/26")
    desktop.send(.sideBySide(codes.compactMap { OrganisationCode($0) }))
    return desktop
  }

  private func codes(_ desktop: Desktop) -> [String] {
    desktop.desk?.compare?.codes.map(\.value) ?? []
  }

  @Test func bestAndWorstAreMarkedOnTheScore() throws {
    let desktop = try desktop()
    desktop.press("j", "j", "j", "j", "j", "j", "j")
    desktop.says("Inpatients over 60 days: Cornwall Partnership best 17.78 %")
    desktop.says("Dorset Healthcare University worst 46.55 %")
    let line = try #require(
      desktop.screen.split(separator: "\n").first { $0.contains("Inpatients over 60") })
    let words = line.split(separator: " ").map(String.init)
    #expect(
      words.suffix(11) == [
        "46.55", "4.00", "▼", "47", "17.78", "1.38", "▲", "7", "35.71", "3.87", "45",
      ])
  }

  @Test func theAverageIsMarkedAsTheSentenceSays() throws {
    let desktop = try desktop()
    desktop.press("g")
    desktop.says("best segment")
    desktop.says("worst segment")
    let line = try #require(
      desktop.screen.split(separator: "\n").first { $0.contains("Segment, average") })
    #expect(line.contains("▲") && line.contains("▼"))
  }

  @Test func wherePeriodHasNoMetricsItSaysWhy() throws {
    let desktop = try Desktop(size: Size(columns: 120, rows: 40), period: "Q1 2026/27")
    desktop.send(.sideBySide(["RDY", "RJ8"].compactMap { OrganisationCode($0) }))
    #expect(desktop.desk?.compareRows == [.segment])
    let reason = try #require(desktop.desk?.whyNothingToCompare.first)
    desktop.shows(reason)
    let cursor = try #require(desktop.grid.cursor)
    #expect(desktop.grid.line(cursor.row).contains("► Segment, average"))
  }

  @Test func theWholeLineNamesEverythingInFull() throws {
    let desktop = try desktop(size: Size(columns: 80, rows: 24))
    for _ in 0..<7 { desktop.press("j") }
    desktop.press("z")
    desktop.shows("Dorset Healthcare University NHS Foundation Trust")
    desktop.shows("Gloucestershire Health and Care NHS Foundation Trust")
    desktop.shows("46.55 %, score 4.00, rank 47, worst of these, figure for Q4 2025/26")
    desktop.press("Esc")
    #expect(desktop.desk?.screen == .compare)
  }

  @Test func marksAreOfTheScoresShown() {
    func marks(_ scores: [Double?]) -> [CompareMark?] {
      scores.map { CompareCell(score: $0) }.marks
    }
    #expect(marks([1, 2, 3]) == [.best, .between, .worst])
    #expect(marks([2.001, 2.0]) == [.alike, .alike])
    #expect(marks([1, 1, 2]) == [.best, .best, .worst])
    #expect(marks([nil, 2]) == [nil, nil])
    #expect(marks([nil, 2, 3]) == [nil, .best, .worst])
  }

  @Test(arguments: [[], ["RDY"], ["RDY", "RJ8", "RTQ", "RVN", "RWV", "RXA", "RW4"]])
  func lessThanTwoOrMoreThanSixAreRefused(codes: [String]) throws {
    let desktop = try desktop(codes)
    desktop.says("Two to six organisations are compared")
    #expect(desktop.desk?.screen == .organisations && desktop.desk?.compare == nil)
  }

  @Test func oneIsAddedAndTakenOut() throws {
    let desktop = try desktop(["RDY", "RJ8"])
    desktop.press("d")
    desktop.says("two at least")
    desktop.press("a")
    desktop.type("RTQ")
    desktop.press("Enter")
    #expect(codes(desktop) == ["RDY", "RJ8", "RTQ"])
    #expect(desktop.desk?.screen == .compare && desktop.desk?.compare?.code?.value == "RTQ")
    desktop.press("Left", "d")
    #expect(codes(desktop) == ["RDY", "RTQ"])
    desktop.press("a")
    desktop.type("RDY")
    desktop.press("Enter")
    desktop.says("RDY is being compared already.")
    desktop.press("a", "Esc")
    #expect(codes(desktop) == ["RDY", "RTQ"] && desktop.appends == 0)
  }

  @Test func enterOpensTheMetricOfTheChosenOne() throws {
    let desktop = try desktop()
    desktop.press("j", "j", "l", "Enter")
    let code = try #require(OrganisationCode("RJ8"))
    guard case .metric(let opened, .metric) = desktop.desk?.screen else {
      Issue.record("no metric is open")
      return
    }
    #expect(opened == code)
    desktop.press("Esc")
    #expect(desktop.desk?.screen == .compare && desktop.desk?.compare?.chosen == 1)
    desktop.press("g", "Enter")
    #expect(desktop.desk?.openCode == code)
    desktop.press("Esc", "x")
    desktop.shows("How RJ8 was made")
  }

  @Test func aNarrowWindowShowsTheDifferencesToTheFirst() throws {
    let desktop = try desktop(size: Size(columns: 80, rows: 24))
    desktop.shows("RDY, and how far the others are from it")
    desktop.press("j", "j", "j", "j", "j", "j", "j")
    desktop.shows("46.55 4.00 ▼ 47 −28.77 −2.62 ▲")
    desktop.press("l", "l")
    desktop.shows("−10.84 −0.13 ▲")
  }

  @Test func differentTypesAreSaidToDiffer() throws {
    try desktop(["RDY", "RYE"]).shows("They are of different types")
    try desktop(["RDY", "QVV"]).shows("ICBs and providers have different metrics")
    try desktop(["RDY", "RJ8"]).hides("different")
  }

  @Test func aClickChoosesAnOrganisation() throws {
    let desktop = try desktop()
    let row = try #require((0..<40).first { desktop.grid.line($0).contains("[RDY]") })
    let line = desktop.grid.line(row)
    let range = try #require(line.range(of: "RTQ"))
    let column = line.distance(from: line.startIndex, to: range.lowerBound)
    let point = Point(column: column, row: row)
    desktop.send(.terminal(.mouse(MouseEvent(.click, at: point))))
    #expect(desktop.desk?.compare?.code?.value == "RTQ")
  }

  /// A period in which fewer than two of them are held closes the comparison.
  @Test func followsThePeriod() throws {
    let desktop = try desktop()
    desktop.send(.period(try #require(Period("Q2 2025/26"))))
    #expect(codes(desktop) == ["RDY", "RJ8", "RTQ"])
    desktop.press("Esc")
    #expect(desktop.desk?.compare == nil && desktop.desk?.screens == [.organisations])
  }

  @Test func marksOfTheListAreCompared() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.press("Space", "j", "Space", "c")
    #expect(codes(desktop).count == 2 && desktop.desk?.screen == .compare)
  }
}
