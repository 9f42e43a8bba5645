/// A moment in UTC to the millisecond, between 1970 and 9999. Written and read by our own lines, so
/// that the same moment always has the same bytes.
public struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The last moment that can be written.
  public static let latest: Int64 = 253_402_300_799_999

  /// Milliseconds since the beginning of 1970.
  public let milliseconds: Int64

  /// A moment; one outside 1970…9999 becomes the nearest end.
  public init(milliseconds: Int64) {
    self.milliseconds = min(max(milliseconds, 0), Self.latest)
  }

  /// Reads `2026-11-12T14:29:00.123Z`; nil where the text is not exactly such a moment.
  public init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 24, let year = Self.number(digits[0..<4]), year >= 1970,
      let month = Self.number(digits[5..<7]), let day = Self.number(digits[8..<10]),
      let hour = Self.number(digits[11..<13]), let minute = Self.number(digits[14..<16]),
      let second = Self.number(digits[17..<19]), let part = Self.number(digits[20..<23])
    else { return nil }
    let seconds = (hour * 60 + minute) * 60 + second
    let days = Self.days(year: year, month: month, day: day)
    self.init(milliseconds: (days * 86_400 + seconds) * 1000 + part)
    guard description == text else { return nil }
  }

  /// `2026-11-12T14:29:00.123Z`.
  public var description: String {
    let time = milliseconds % 86_400_000
    let clock = Self.padded(time / 3_600_000, 2) + ":" + Self.padded(time / 60_000 % 60, 2)
    let seconds = Self.padded(time / 1000 % 60, 2) + "." + Self.padded(time % 1000, 3)
    return day + "T" + clock + ":" + seconds + "Z"
  }

  /// `2026-11-12 14:29 UTC`, for sentences.
  public var words: String {
    let text = description
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC"
  }

  /// The day in UTC.
  public var date: CalendarDate { CalendarDate(day) ?? .distantPast }

  /// Earlier moments come first.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }

  private var day: String {
    let (year, month, day) = Self.civil(milliseconds / 86_400_000)
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }
}

extension Timestamp {
  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int64($1 - 48) }
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The Gregorian day of a count of days since 1970, in years that begin in March.
  private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + 719_468
    let (era, rest) = shifted.quotientAndRemainder(dividingBy: 146_097)
    let year = (rest - rest / 1460 + rest / 36_524 - rest / 146_096) / 365
    let ofYear = rest - (365 * year + year / 4 - year / 100)
    let marchMonth = (5 * ofYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let day = ofYear - (153 * marchMonth + 2) / 5 + 1
    return (year + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The count of days since 1970 of a Gregorian day.
  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let marchMonth = (month + 9) % 12
    let ofYear = (153 * marchMonth + 2) / 5 + day - 1
    let ofEra = (year % 400) * 365 + (year % 400) / 4 - (year % 400) / 100 + ofYear
    return era * 146_097 + ofEra - 719_468
  }
}
