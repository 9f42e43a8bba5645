import Testing

@testable import OversightCore

/// Counting days, and the quarters of a year.
struct DayTests {
  static let spans: [(String, String, Int)] = [
    ("2026-03-01", "2026-02-28", 1), ("2024-03-01", "2024-02-28", 2),
    ("2026-01-01", "2025-12-31", 1), ("2001-01-01", "2000-01-01", 366),
    ("2101-01-01", "2100-01-01", 365), ("2025-12-31", "2026-02-01", -32),
    ("2026-06-12", "2026-06-12", 0),
  ]

  @Test(arguments: spans) func daysAreCounted(later: String, earlier: String, days: Int) {
    #expect(Invented.day(later).days(since: Invented.day(earlier)) == days)
  }

  /// Every day of four hundred years is one after the day before.
  @Test func noDayIsLostOrCountedTwice() {
    var (days, last) = (0, CalendarDate.endOfMonth(12, of: 1899))
    for year in 1900..<2300 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          if date.days(since: last) == 1 { days += 1 }
          last = date
        }
      }
    }
    #expect(days == 146_097)
  }

  @Test func aDayLiesInItsQuarter() {
    for period in Invented.period.cycle.quarters {
      #expect(period.lastDay.period == period)
    }
    #expect(Invented.day("2025-04-01").period == Invented.quarter("Q1 2025/26"))
    #expect(Invented.day("2025-03-31").period == Invented.quarter("Q4 2024/25"))
  }

  @Test func aYearHasAYearBefore() {
    #expect(Invented.period.cycle.previous.description == "2024/25")
    #expect(Invented.period.cycle.lastDay == Invented.day("2026-03-31"))
    #expect(Invented.period.cycle.quarters.map(\.quarter) == [1, 2, 3, 4])
  }
}
