import Foundation
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// One metric through time.
@Suite struct MetricTests {
  private func desktop(
    _ code: String = "RDY", period: String = "Q4 2025/26", size: Size = Size(columns: 120, rows: 40)
  ) throws -> Desktop {
    let desktop = try Desktop(size: size, period: period)
    desktop.open(code)
    return desktop
  }

  private func state(_ desktop: Desktop) throws -> MetricState {
    try #require(desktop.desk?.metric)
  }

  @Test func enterOpensTheSelectedMetricAndEscComesBackToIt() throws {
    let desktop = try desktop()
    desktop.press("j", "j", "j", "j", "j")
    let selected = try #require(desktop.desk?.selectedMetric?.metric)
    desktop.press("Enter")
    #expect(try state(desktop).measure == .metric(selected))
    desktop.shows("Four quarters: no trend can be read from four points.")
    desktop.press("Esc")
    #expect(desktop.desk?.metric == nil)
    #expect(desktop.desk?.selectedMetric?.metric == selected, "the page is as it was left")
  }

  @Test func aKeyRefusedInTheSheetIsForgottenWithIt() throws {
    let desktop = try desktop()
    desktop.press("Enter")
    let before = desktop.status
    desktop.press("x", "]")
    desktop.says("] does nothing here")
    desktop.press("x")
    #expect(desktop.desk?.sheet == nil && desktop.status == before)
  }

  @Test func theTrailNamesTheOrganisationShort() throws {
    let desktop = try desktop("RD1")
    desktop.shows("RD1 Royal United Hospitals Bath NHS Foundation Trust")
    desktop.press("Enter")
    #expect(desktop.grid.line(0).contains("RD1 Royal United Hospitals Bath › "))
  }

  @Test func theFooterOffersWhatCanAct() throws {
    let desktop = try desktop()
    desktop.shows("s worst first")
    let none = try self.desktop(period: "Q1 2026/27")
    #expect(none.desk?.open.map { none.desk?.scorecard(of: $0).isEmpty } == true)
    none.hides("worst first")
    none.press("s")
    none.says("no figures are held")
  }

  /// The figures are those of the published table, and the scores those of `assess`.
  @Test func figuresAreThoseHeld() throws {
    let desktop = try desktop()
    desktop.press("Enter")
    let state = try state(desktop)
    let library = try Bundled.library()
    let code = try #require(OrganisationCode("RDY"))
    for point in state.points {
      guard case .quarter(let period) = point.time else {
        Issue.record("a metric of the scorecard has quarters")
        continue
      }
      let held = library.dataset.observations[period]?.first {
        $0.organisation == code && $0.metric == state.measure.id
      }
      #expect(point.value == held?.value && point.rank == held?.publishedRank, "\(period)")
    }
    #expect(state.points.count == 4)
    let now = try #require(
      desktop.desk?.assessment(code)?.metrics.first {
        $0.metric == state.measure.id
      })
    #expect(state.point?.score == now.score)
  }

  @Test func leftAndRightChooseTheQuarterWithTheCursorOnIt() throws {
    let desktop = try desktop()
    desktop.press("Enter", "Left")
    desktop.says("Q3 2025/26: ")
    let before = try #require(desktop.grid.cursor)
    desktop.press("h")
    desktop.says("Q2 2025/26: ")
    let after = try #require(desktop.grid.cursor)
    #expect(after.column < before.column)
    #expect(desktop.grid.line(after.row).contains("●"))
    desktop.press("Right", "l", "l", "l")
    desktop.says("Q4 2025/26: ")
  }

  /// After the metrics of the scorecard come those that are held by the month.
  @Test func bracketsWalkThroughAllThatIsHeld() throws {
    let desktop = try desktop("RD1", period: "Q3 2025/26")
    desktop.press("Enter")
    let first = try state(desktop).measure
    desktop.press("[")
    guard case .monthly = try state(desktop).measure else {
      Issue.record("the last ones are held by the month")
      return
    }
    #expect(try state(desktop).points.count == 12)
    desktop.shows("Monthly, not scored")
    desktop.press("x")
    desktop.says("is no step")
    desktop.press("]")
    #expect(try state(desktop).measure == first)
    let code = try #require(OrganisationCode("RD1"))
    let count = desktop.desk?.measures(of: code).count ?? 0
    #expect(count > 10)
    for _ in 0..<count { desktop.press("]") }
    #expect(try state(desktop).measure == first)
    #expect(desktop.desk?.screens.count == 3)
  }

  /// 23,652 of 41,010 were waiting 18 weeks or less in July 2025: the share, its place among all
  /// providers and their quartiles are worked out here again from the counts.
  @Test func monthsAreRatiosOfTheCounts() throws {
    let library = try Bundled.library()
    let code = try #require(OrganisationCode("RD1"))
    let month = try #require(Month("2025-07"))
    let statistic = try #require(
      library.monthlyStatistics.first { $0.name == "Waiting 18 weeks or less" })
    let register = Cohort(of: month.period, in: library.dataset).register
    let point = try #require(library.series(statistic, of: code, on: register).last)
    func share(_ figures: MonthlyFigures) -> Double? {
      guard let top = figures.counts["rtt_within_18_weeks"],
        let bottom = figures.counts["rtt_incomplete_total"], bottom > 0
      else { return nil }
      return 100 * top / bottom
    }
    let all = library.dataset.monthly.values.compactMap { series in
      series.first { $0.month == month }.flatMap(share)
    }
    let own = try #require(
      library.dataset.monthly[code]?.first { $0.month == month }.flatMap(share))
    #expect(point.month == month && point.count == 23_652 && point.of == 41_010)
    #expect(abs(point.value - own) < 1e-9)
    #expect(point.rank == all.filter { $0 > own }.count + 1 && point.ranked == all.count)
  }

  /// A board has the sums over the providers of its area, and says so.
  @Test func aBoardsMonthsAreSummedOverItsProviders() throws {
    let desktop = try Desktop.consultation(size: Size(columns: 120, rows: 40))
    desktop.open("QWO")
    desktop.press("Enter", "[")
    let state = try state(desktop)
    let point = try #require(state.point)
    let register = try #require(desktop.desk?.register)
    let code = try #require(OrganisationCode("QWO"))
    #expect(point.providers.map { (1...register.providers(of: code).count).contains($0) } == true)
    desktop.shows("never the board's own figure")
  }

  @Test func theTableShowsEveryFigureInTheChartsPlace() throws {
    let desktop = try desktop()
    desktop.press("Enter", "t")
    desktop.shows("Quarter Value Unit Score Rank Lower q.")
    desktop.shows("► Q4 2025/26")
    desktop.press("k")
    desktop.shows("► Q3 2025/26")
    desktop.press("]")
    #expect(try state(desktop).showsTable)
    desktop.press("t")
    desktop.hides("Lower q.")
  }

  @Test func xShowsTheStepsOfThisMetricAlone() throws {
    let desktop = try desktop()
    desktop.press("Enter", "x")
    guard case .text(let sheet)? = desktop.desk?.sheet else {
      Issue.record("no steps")
      return
    }
    let heads = sheet.lines.filter { $0.style == .strong || !$0.text.hasPrefix(" ") }
    #expect((2...6).contains(heads.count), "\(heads.map(\.text))")
    #expect(sheet.lines.contains { $0.text.contains("Average") || $0.text.contains("average") })
  }

  @Test func aClickOnAQuarterChoosesIt() throws {
    let desktop = try desktop()
    desktop.press("Enter", "Left")
    let cursor = try #require(desktop.grid.cursor)
    desktop.press("Right")
    desktop.says("Q4 2025/26: ")
    desktop.send(.terminal(.mouse(MouseEvent(.click, at: cursor))))
    desktop.says("Q3 2025/26: ")
  }

  /// Another period keeps the metric; without the organisation one goes back.
  @Test func followsPeriodAndEdition() throws {
    let desktop = try desktop()
    desktop.press("Enter")
    let measure = try state(desktop).measure
    desktop.send(.period(try #require(Period("Q2 2025/26"))))
    #expect(try state(desktop).measure == measure)
    desktop.press("n")
    desktop.shows("Note on RDY")
    desktop.press("Esc", "Esc", "Esc")
    #expect(desktop.desk?.screen == .organisations)
  }

  @Test(arguments: [
    ([3.0, 7.2], 10, 1.0, 3...10), ([0.0], 8, 0.01, 2...8), ([57.19, 67.93], 8, 2.0, 2...8),
  ])
  func aScaleHasRoundRows(
    values: [Double], rows: Int, step: Double, counts: ClosedRange<Int>
  ) throws {
    let scale = try #require(ChartScale(values, rows: rows))
    #expect(scale.step <= step + 1e-9 && counts.contains(scale.rows) && scale.rows <= rows)
    for value in values {
      let row = scale.row(of: value)
      #expect(abs(scale.top - Double(row) * scale.step - value) <= scale.step / 2 + 1e-9)
    }
    #expect(Set((0..<scale.rows).map(scale.label)).count == scale.rows)
  }

  @Test func noScaleIsMadeOfNothing() {
    #expect(ChartScale([], rows: 8) == nil && ChartScale([1], rows: 1) == nil)
    #expect(ChartScale([.nan, .infinity], rows: 8) == nil)
  }
}

/// The order of the scorecard.
@Suite struct ScorecardOrderTests {
  @Test func worstFirstAndBackAgainKeepsTheSelection() throws {
    let desktop = try Desktop(size: Size(columns: 120, rows: 40), period: "Q4 2025/26")
    desktop.open("RDY")
    desktop.press("j", "j", "j", "j")
    let selected = try #require(desktop.desk?.selectedMetric?.metric)
    let before = try scores(desktop)
    desktop.press("s")
    let after = try scores(desktop)
    #expect(before.map { $0.sorted() } == after.map { $0.sorted() } && before != after)
    for domain in after { #expect(domain == domain.sorted(by: >)) }
    #expect(desktop.desk?.selectedMetric?.metric == selected)
    desktop.press("s")
    #expect(try scores(desktop) == before)
  }

  /// The scores as they stand, domain by domain.
  private func scores(_ desktop: Desktop) throws -> [[Double]] {
    let desk = try #require(desktop.desk)
    let open = try #require(desk.open)
    return desk.scorecard(of: open).reduce(into: []) { domains, row in
      switch row {
      case .metric(let result): domains[domains.count - 1].append(result.score ?? 0)
      default: domains.append([])
      }
    }
  }
}
