/// Counting days.
extension CalendarDate {
  /// How many days it is after another day; below 0 where it is before.
  public func days(since other: CalendarDate) -> Int { number - other.number }

  /// The quarter of the financial year it lies in.
  public var period: Period { Month(validYear: year, month: month).period }

  /// Days counted from the first of March of year 0, so that a leap day ends a year.
  private var number: Int {
    let years = month < 3 ? year - 1 : year
    let months = month < 3 ? month + 9 : month - 3
    return 365 * years + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + day
  }
}

extension CertificationTerms {
  /// The day by which a quarter's certification is due, unless another day was said.
  public func due(of period: Period) -> CalendarDate { period.lastDay.later(by: dueDays) }
}

extension CalendarDate {
  /// The day so many days later, at most the last of year 9999.
  public func later(by days: Int) -> CalendarDate {
    var end = CalendarDate.endOfMonth(month, of: year)
    var rest = days - (end.day - day)
    if rest <= 0 { return CalendarDate(year: year, month: month, day: day + days) ?? self }
    while (end.year, end.month) < (9999, 12) {
      let next = end.month == 12 ? (1, end.year + 1) : (end.month + 1, end.year)
      end = CalendarDate.endOfMonth(next.0, of: next.1)
      if rest <= end.day { return CalendarDate(year: end.year, month: end.month, day: rest) ?? end }
      rest -= end.day
    }
    return end
  }
}
