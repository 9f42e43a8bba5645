import OversightCore
import Testing

struct CalendarDateTests {
  @Test(arguments: ["2026-03-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func datesReadBack(text: String) throws {
    #expect(try #require(CalendarDate(text)).description == text)
  }

  @Test(
    arguments: [
      "", "2026", "2026-03", "2026-3-31", "26-03-31", "2026-02-29", "1900-02-29", "2026-13-01",
      "2026-00-01", "2026-01-00", "2026-01-32", "2026-04-31", "0000-01-01", "2026/03/31",
      "2026-03-31 ", " 2026-03-31", "2026-03-31-", "2026-03-31T00:00", "+026-03-31", "２０２６-03-31",
      "2026--03-31", "2026-+3-31", "-2026-03-31",
    ]) func otherFormsAreRefused(text: String)
  {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: zip([2023, 2024, 1900, 2000, 2100], [28, 29, 28, 29, 28]))
  func februaryKnowsLeapYears(year: Int, days: Int) {
    #expect(CalendarDate.endOfMonth(2, of: year).day == days)
    #expect(CalendarDate(year: year, month: 2, day: days + 1) == nil)
  }

  @Test func everyMonthEndsOnItsLastDay() {
    let days = (1...12).map { CalendarDate.endOfMonth($0, of: 2025).day }
    #expect(days == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  }

  @Test func monthsThatDoNotExistAreClamped() {
    #expect(CalendarDate.endOfMonth(13, of: 2025).description == "2025-12-31")
    #expect(CalendarDate.endOfMonth(0, of: 2025).description == "2025-01-31")
    #expect(CalendarDate.endOfMonth(1, of: 0).year == 1)
  }

  @Test func earlierDaysComeFirst() {
    let days = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].map(Invented.day)
    #expect(days.shuffled().sorted() == days)
  }
}

struct MonthTests {
  @Test(arguments: ["2026-01", "2025-12"]) func monthsReadBack(text: String) throws {
    #expect(try #require(Month(text)).description == text)
  }

  @Test(arguments: ["2026", "2026-1", "2026-13", "2026-00", "2026-01-01", "", "26-01", "2026/01"])
  func otherFormsAreRefused(text: String) {
    #expect(Month(text) == nil)
  }

  @Test func earlierMonthsComeFirst() {
    #expect(Invented.month("2025-12") < Invented.month("2026-01"))
  }
}

struct CycleTests {
  @Test(arguments: zip(["2025/26", "2025-26", "1999/00", "2099/00"], [2025, 2025, 1999, 2099]))
  func financialYearsAreRead(text: String, year: Int) throws {
    #expect(try #require(Cycle(text)).startYear == year)
  }

  @Test func theyReadBack() throws {
    for year in 1900...2999 {
      let text = Period(startYear: year, quarter: 1)?.cycle.description ?? ""
      #expect(Cycle(text)?.startYear == year)
      #expect(Cycle(text)?.description == text)
    }
  }

  @Test(
    arguments: [
      "", "2025", "2025/27", "2025/25", "25/26", "2025/2026", "2025 26", "1899/00", "3000/01",
      "2025//26", "/2025/26", "2025/26/", "2005/+6", "+205/06", "２０２５/26",
    ]) func otherFormsAreRefused(text: String)
  {
    #expect(Cycle(text) == nil)
  }
}

struct PeriodTests {
  @Test(
    arguments: [
      "Q4 2025/26", "q4 2025/26", "2025/26 Q4", "2025-26 q4", "Q4  2025/26", "Q4\u{A0}2025/26",
    ]) func quartersAreRead(text: String) throws
  {
    let period = try #require(Period(text))
    #expect(period.startYear == 2025)
    #expect(period.quarter == 4)
    #expect(period.description == "Q4 2025/26")
  }

  @Test(
    arguments: [
      "", "Q4", "2025/26", "Q0 2025/26", "Q5 2025/26", "Q4 2025/27", "Q4 2025", "Q42025/26",
      "Q4 2025/26 x", "Q Q", "Q4 Q4", "Q 2025/26", "Q+4 2025/26", "Q-1 2025/26", "QQ4 2025/26",
      "Q４ 2025/26", "4 2025/26", "Q4 2005/+6",
    ]) func otherFormsAreRefused(text: String)
  {
    #expect(Period(text) == nil)
  }

  @Test(
    arguments: zip(
      1...4,
      [
        ("2025-04", "2025-06-30"), ("2025-07", "2025-09-30"), ("2025-10", "2025-12-31"),
        ("2026-01", "2026-03-31"),
      ]))
  func aQuarterHasItsMonthsAndLastDay(quarter: Int, bounds: (String, String)) throws {
    let period = try #require(Period(startYear: 2025, quarter: quarter))
    #expect(period.months.count == 3)
    #expect(period.months.first?.description == bounds.0)
    #expect(period.lastDay.description == bounds.1)
    #expect(period.months.last.map { "\($0)" } == String(bounds.1.prefix(7)))
  }

  @Test func previousGoesBackThroughTheYears() throws {
    var period = try #require(Period("Q2 2025/26"))
    let names = (0..<4).map { _ in
      period = period.previous
      return period.description
    }
    #expect(names == ["Q1 2025/26", "Q4 2024/25", "Q3 2024/25", "Q2 2024/25"])
  }

  @Test func everyQuarterReadsBackInOrder() throws {
    let periods = (2019...2030).flatMap { year in
      (1...4).compactMap { Period(startYear: year, quarter: $0) }
    }
    #expect(periods.map { Period("\($0)") } == periods)
    #expect(periods.shuffled().sorted() == periods)
    #expect(periods.dropFirst().map(\.previous) == Array(periods.dropLast()))
    #expect(periods.allSatisfy { $0.cycle.startYear == $0.startYear })
  }

  @Test func outsideTheYearsThereIsNone() {
    #expect(Period(startYear: 1899, quarter: 1) == nil)
    #expect(Period(startYear: 3000, quarter: 1) == nil)
    #expect(Period(startYear: 2025, quarter: 0) == nil)
    #expect(Period(startYear: 2025, quarter: 5) == nil)
  }
}
