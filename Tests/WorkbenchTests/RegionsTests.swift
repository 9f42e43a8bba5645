import OversightCore
import Terminal
import Testing

@testable import Workbench

/// Where the need lies.
@Suite struct RegionsTests {
  private func desktop(
    period: String = "Q3 2025/26", size: Size = Size(columns: 120, rows: 40)
  ) throws -> Desktop {
    let desktop = try Desktop(size: size, period: period)
    desktop.press("L")
    return desktop
  }

  private func state(_ desktop: Desktop) throws -> RegionsState {
    try #require(desktop.desk?.regions)
  }

  @Test func everybodyIsCountedOnce() throws {
    let desktop = try desktop()
    let desk = try #require(desktop.desk)
    let state = try state(desktop)
    let england = try #require(state.rows.last)
    let regions = state.rows.dropLast()
    #expect(england.region == nil && regions.count == 7)
    #expect(regions.map(\.count).reduce(0, +) == england.count)
    for segment in 1...4 {
      let all = desk.assessments.filter {
        $0.organisation.kind == .provider && $0.segment == segment
      }
      #expect(england.segments[segment] == all.count, "segment \(segment)")
      #expect(regions.map { $0.segments[segment] ?? 0 }.reduce(0, +) == all.count)
    }
    desktop.shows("200 of 205 providers have an average; 5 do not.")
  }

  @Test func theRegionOfTheSelectedOrganisationIsSelected() throws {
    let desktop = try Desktop(size: Size(columns: 120, rows: 40), period: "Q3 2025/26")
    desktop.open("RDY")
    desktop.press("L")
    #expect(try state(desktop).row?.region == "South West")
    desktop.says("South West: 19 providers")
    desktop.shows("South West: delivery against leadership")
  }

  @Test func enterListsTheRegion() throws {
    let desktop = try desktop()
    desktop.press("g")
    let state = try state(desktop)
    let row = try #require(state.row)
    desktop.press("Enter")
    #expect(Set(desktop.codes) == Set(row.members.map(\.organisation.code.value)))
    let name = try #require(row.region)
    #expect(desktop.grid.line(0).contains("\(Words.regionsTitle) › \(name), providers"))
    desktop.press("Enter")
    #expect(desktop.desk?.openCode != nil)
    desktop.press("Esc", "Esc")
    #expect(desktop.desk?.screen == .regions)
    #expect(try self.state(desktop).row?.region == row.region)
    desktop.press("Esc")
    #expect(desktop.desk?.screens == [.organisations] && desktop.desk?.list.filterText == "")
    #expect(desktop.codes.count == desktop.desk?.list.total)
  }

  @Test func englandListsAllOfTheKind() throws {
    let desktop = try desktop()
    desktop.press("G", "Enter")
    let state = try state(desktop)
    #expect(desktop.codes.count == state.rows.last?.members.count && desktop.codes.count > 100)
  }

  @Test func aFilterInForceIsSaidWhereARegionIsListed() throws {
    let desktop = try Desktop(size: Size(columns: 120, rows: 40), period: "Q3 2025/26")
    desktop.filter("segment:1")
    desktop.press("L", "g", "Enter")
    desktop.says("\(desktop.codes.count) of ")
    desktop.says("fulfil the filter, which is still on")
  }

  @Test func enterOpensWhoIsChosenInThePlot() throws {
    let desktop = try desktop()
    desktop.press("g")
    desktop.shows("Enter list these")
    desktop.press("Tab", "Right")
    desktop.shows("Enter open")
    desktop.hides("Enter list these")
    let code = try #require(try state(desktop).chosen)
    desktop.press("Enter")
    #expect(desktop.desk?.openCode == code)
    desktop.press("Esc")
    #expect(try state(desktop).chosen == code && desktop.desk?.screen == .regions)
  }

  /// With both on the screen, Tab moves what the keys act on, which the cursor and the looks show.
  @Test func tabMovesWhatTheKeysActOn() throws {
    let desktop = try desktop()
    desktop.press("g")
    let row = try #require(desktop.grid.cursor).row
    #expect(desktop.grid.line(row).contains("►"))
    desktop.press("Tab")
    let members = try state(desktop).plotted.map(\.organisation.code)
    #expect(try state(desktop).chosen == members.first)
    let point = try #require(desktop.grid.cursor)
    #expect(point.row != row && desktop.grid.line(point.row).contains("●\(members[0])"))
    #expect(desktop.grid.line(row).contains("►"), "the region stays marked")
    desktop.press("j")
    #expect(try state(desktop).chosen == members[1])
    desktop.press("G")
    #expect(try state(desktop).chosen == members.last)
    desktop.press("k", "g")
    #expect(try state(desktop).chosen == members.first)
    desktop.press("]")
    #expect(try state(desktop).window.selection == 1)
    #expect(try state(desktop).chosen == state(desktop).plotted.first?.organisation.code)
    desktop.press("[", "Tab", "j")
    #expect(try state(desktop).window.selection == 1, "in the table again")
    #expect(desktop.grid.cursor?.row == row + 1)
  }

  @Test func aClickOnARegionSelectsItFromThePlotToo() throws {
    let desktop = try desktop()
    desktop.press("g", "Tab")
    let name = try #require(try state(desktop).rows[2].region)
    desktop.click(on: "  \(name)")
    #expect(try state(desktop).window.selection == 2)
  }

  @Test func leftAndRightChooseInThePlotByAverage() throws {
    let desktop = try desktop()
    desktop.press("g", "Right")
    let regions = try state(desktop)
    let members = try #require(regions.row?.members)
    #expect(try state(desktop).chosen == members.first?.organisation.code)
    desktop.press("l")
    #expect(try state(desktop).chosen == members[1].organisation.code)
    desktop.says("\(members[1].organisation.code) ")
    let cursor = try #require(desktop.grid.cursor)
    #expect(desktop.grid.line(cursor.row).contains("●\(members[1].organisation.code)"))
    desktop.press("h", "h", "h")
    #expect(try state(desktop).chosen == members.first?.organisation.code)
    desktop.press("Tab", "j")
    #expect(try state(desktop).chosen == nil, "another region, another choice")
  }

  /// A small window shows one of the two, a large one both.
  @Test func tabSwitchesTableAndPlot() throws {
    let desktop = try desktop(size: Size(columns: 80, rows: 24))
    desktop.shows("Median")
    desktop.hides("delivery against")
    desktop.press("Tab")
    desktop.shows("delivery against")
    desktop.hides("Median")
    desktop.resize(120, 40)
    desktop.shows("Median")
    desktop.shows("delivery against")
  }

  /// Every member stands in the plot, or is counted as left out.
  @Test(arguments: [(80, 24), (120, 40), (160, 50)])
  func nobodyIsLostInThePlot(columns: Int, rows: Int) throws {
    let desktop = try desktop(size: Size(columns: columns, rows: rows))
    if columns < 100 { desktop.press("Tab") }
    for _ in 0..<7 {
      let row = try state(desktop).row
      let members = row?.members.filter { $0.average != nil } ?? []
      let shown = members.filter { desktop.screen.contains("●\($0.organisation.code)") }.count
      let left = desktop.screen.split(separator: "\n").compactMap { line -> Int? in
        line.split(separator: " ").last.flatMap { $0.first == "+" ? Int($0.dropFirst()) : nil }
      }.reduce(0, +)
      #expect(shown + left == members.count, "\(members.first?.organisation.region ?? "")")
      desktop.press(columns < 100 ? "]" : "j")
    }
  }

  @Test func boardsHaveTheirOwnWhereTheyAreScored() throws {
    let desktop = try Desktop.consultation(size: Size(columns: 120, rows: 40))
    desktop.open("QWO")
    desktop.press("L")
    #expect(try state(desktop).kind == .icb)
    desktop.press("t")
    if try state(desktop).kinds.count > 1 {
      #expect(try state(desktop).kind == .provider)
    } else {
      desktop.says("only one kind")
    }
  }

  @Test func whereNobodyHasAnAverageItSaysWhy() throws {
    let desktop = try desktop(period: "Q4 2024/25")
    #expect(try state(desktop).rows.allSatisfy { $0.count == 0 })
    for key in ["j", "Enter", "Tab", "Right", "x", "t", "n", "y"] {
      desktop.press("L", key)
      desktop.press("Esc")
    }
    #expect(desktop.appends == 0)
  }

  @Test func ratingsChangeWhatThePlotShows() throws {
    let desktop = try Desktop.consultation(size: Size(columns: 120, rows: 40))
    desktop.rate(in: "QWO")
    for _ in 0..<6 { desktop.press("2", "j") }
    desktop.press("L")
    #expect(desktop.desk?.plotAxis == .capability)
    desktop.shows("delivery against capability, rated")
  }
}
