/// A quarter of a financial year, the unit in which the framework is published: `Q4 2025/26` runs
/// from January to March 2026.
public struct Period: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The calendar year in which the financial year begins (April): 2025 for 2025/26.
  public let startYear: Int
  /// The quarter, 1 (April to June) … 4 (January to March).
  public let quarter: Int

  /// A period, or nil where the quarter is not 1…4 or the year is not 1900…2999.
  public init?(startYear: Int, quarter: Int) {
    guard (1900...2999).contains(startYear), (1...4).contains(quarter) else { return nil }
    self.startYear = startYear
    self.quarter = quarter
  }

  /// Reads `Q4 2025/26`, in any case; also `2025/26 Q4` and `q4 2025-26`.
  public init?(_ text: String) {
    let words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
    guard words.count == 2, let quarterWord = words.first(where: { $0.hasPrefix("q") }),
      let cycleWord = words.first(where: { !$0.hasPrefix("q") }),
      quarterWord.count == 2, let quarter = Int(quarterWord.dropFirst()),
      let cycle = Cycle(String(cycleWord))
    else { return nil }
    self.init(startYear: cycle.startYear, quarter: quarter)
  }

  /// The financial year this quarter belongs to.
  public var cycle: Cycle { Cycle(validStartYear: startYear) }

  /// The quarter's three months, in order.
  public var months: [Month] {
    let first = quarter == 4 ? 1 : quarter * 3 + 1
    let year = quarter == 4 ? startYear + 1 : startYear
    return (0..<3).map { Month(validYear: year, month: first + $0) }
  }

  /// The quarter's last day, on which its register is taken.
  public var lastDay: CalendarDate {
    let last = months[2]
    return CalendarDate.endOfMonth(last.month, of: last.year)
  }

  /// The quarter before this one.
  public var previous: Period {
    quarter == 1
      ? Period(valid: startYear - 1, 4) : Period(valid: startYear, quarter - 1)
  }

  /// `Q4 2025/26`.
  public var description: String { "Q\(quarter) \(cycle)" }

  /// Earlier quarters come first.
  public static func < (left: Period, right: Period) -> Bool {
    (left.startYear, left.quarter) < (right.startYear, right.quarter)
  }

  fileprivate init(valid startYear: Int, _ quarter: Int) {
    self.startYear = startYear
    self.quarter = quarter
  }
}

/// A financial year, April to March: the cycle of an annual assessment.
public struct Cycle: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The calendar year in which it begins.
  public let startYear: Int

  /// Reads `2025/26` or `2025-26`; nil where the second year does not follow the first.
  public init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      parts[0].count == 4, parts[1].count == 2, let start = Int(parts[0]),
      (1900...2999).contains(start), let end = Int(parts[1]), end == (start + 1) % 100
    else { return nil }
    startYear = start
  }

  init(validStartYear: Int) { startYear = validStartYear }

  /// The financial year before this one.
  public var previous: Cycle { Cycle(validStartYear: startYear - 1) }

  /// Its four quarters, in order.
  public var quarters: [Period] { (1...4).map { Period(valid: startYear, $0) } }

  /// Its last day.
  public var lastDay: CalendarDate { CalendarDate.endOfMonth(3, of: startYear + 1) }

  /// `2025/26`.
  public var description: String {
    let end = (startYear + 1) % 100
    return "\(startYear)/\(end < 10 ? "0" : "")\(end)"
  }

  /// Earlier years come first.
  public static func < (left: Cycle, right: Cycle) -> Bool { left.startYear < right.startYear }
}

/// A calendar month, the unit of the monthly statistics.
public struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The calendar year.
  public let year: Int
  /// The month, 1…12.
  public let month: Int

  /// Reads `YYYY-MM`.
  public init?(_ text: some StringProtocol) {
    guard let day = CalendarDate("\(text)-01") else { return nil }
    year = day.year
    month = day.month
  }

  init(validYear: Int, month: Int) {
    year = validYear
    self.month = month
  }

  /// The quarter it lies in.
  public var period: Period {
    let startYear = month < 4 ? year - 1 : year
    return Period(valid: startYear, month < 4 ? 4 : (month - 1) / 3)
  }

  /// `YYYY-MM`.
  public var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

  /// Earlier months come first.
  public static func < (left: Month, right: Month) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}
