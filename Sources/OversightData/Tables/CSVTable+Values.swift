import OversightCore

extension CSVTable {
  /// A plain decimal number, nil where blank. Exponents, signs other than a leading minus, spaces
  /// and words are refused: a table that says `1e3` or `NA` is not one of ours.
  public func number(_ row: Int, _ column: Int) throws(TableError) -> Double? {
    let raw = bytes(row, column)
    if raw.isEmpty { return nil }
    guard let number = DecimalText.value(of: raw) else {
      throw .badNumber(place(row, column), value: text(row, column))
    }
    return number
  }

  /// A whole number, nil where blank.
  public func integer(_ row: Int, _ column: Int) throws(TableError) -> Int? {
    guard let number = try number(row, column) else { return nil }
    guard let integer = Int(exactly: number) else {
      throw .badNumber(place(row, column), value: text(row, column))
    }
    return integer
  }

  /// `1` or `0`, nil where blank.
  public func flag(_ row: Int, _ column: Int) throws(TableError) -> Bool? {
    switch text(row, column) {
    case "": return nil
    case "1": return true
    case "0": return false
    case let other:
      throw .badWord(place(row, column), value: other, allowed: ["0", "1", "blank"])
    }
  }

  /// A text that must not be blank.
  public func required(_ row: Int, _ column: Int) throws(TableError) -> String {
    if isBlank(row, column) { throw .blank(place(row, column)) }
    return text(row, column)
  }

  /// An organisation's code.
  public func code(_ row: Int, _ column: Int) throws(TableError) -> OrganisationCode {
    let text = try required(row, column)
    guard let code = OrganisationCode(text) else {
      throw .badCode(place(row, column), value: text)
    }
    return code
  }

  /// A day, nil where blank.
  public func date(_ row: Int, _ column: Int) throws(TableError) -> CalendarDate? {
    if isBlank(row, column) { return nil }
    let text = text(row, column)
    guard let date = CalendarDate(text) else {
      throw .badDate(place(row, column), value: text, form: "YYYY-MM-DD")
    }
    return date
  }

  /// A month.
  public func month(_ row: Int, _ column: Int) throws(TableError) -> Month {
    let text = try required(row, column)
    guard let month = Month(text) else {
      throw .badDate(place(row, column), value: text, form: "YYYY-MM")
    }
    return month
  }

  /// A quarter of a financial year.
  public func period(_ row: Int, _ column: Int) throws(TableError) -> Period {
    let text = try required(row, column)
    guard let period = Period(text) else {
      throw .badDate(place(row, column), value: text, form: "Q4 2025/26")
    }
    return period
  }

  /// One of an enumeration's words.
  public func word<Word: RawRepresentable & CaseIterable>(
    _ row: Int, _ column: Int, as type: Word.Type
  ) throws(TableError) -> Word where Word.RawValue == String {
    let text = try required(row, column)
    guard let word = Word(rawValue: text) else {
      throw .badWord(
        place(row, column), value: text, allowed: Word.allCases.map(\.rawValue))
    }
    return word
  }
}

/// Plain decimal numbers in bytes.
enum DecimalText {
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// The nearest double of `-12.5`; nil where it is not written so. Up to 15 digits one division of
  /// two exact doubles is correctly rounded; longer numbers go to the library.
  static func value(of raw: ArraySlice<UInt8>) -> Double? {
    let isNegative = raw.first == UInt8(ascii: "-")
    let digits = isNegative ? raw.dropFirst() : raw
    guard let (mantissa, decimals, count) = parts(of: digits) else { return nil }
    guard count <= 15 else { return Double(String(decoding: raw, as: UTF8.self)) }
    let size = Double(mantissa) / powers[decimals]
    return isNegative && size != 0 ? -size : size
  }

  private static func parts(
    of raw: ArraySlice<UInt8>
  ) -> (mantissa: UInt64, decimals: Int, count: Int)? {
    var mantissa: UInt64 = 0
    var (count, point) = (0, -1)
    for byte in raw {
      if byte == UInt8(ascii: "."), point < 0 {
        point = count
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        mantissa = count < 15 ? mantissa * 10 + UInt64(byte - UInt8(ascii: "0")) : mantissa
        count += 1
      } else {
        return nil
      }
    }
    guard count > 0, point != 0, point < count else { return nil }
    return (mantissa, point < 0 ? 0 : count - point, count)
  }
}
