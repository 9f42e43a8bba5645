import OversightCore

/// One row of a table, its fields read by the names of their columns.
public struct TableRow {
  /// The table.
  public let table: CSVTable
  /// The row's number, counted from 0 without the header.
  public let index: Int
  let memo: TableMemo

  /// A field's text.
  public func text(_ name: String) throws(TableError) -> String {
    table.text(index, try table.column(name))
  }

  /// A text that must not be blank.
  public func required(_ name: String) throws(TableError) -> String {
    try table.required(index, try table.column(name))
  }

  /// A plain decimal number, nil where blank.
  public func number(_ name: String) throws(TableError) -> Double? {
    try table.number(index, try table.column(name))
  }

  /// A whole number, nil where blank.
  public func integer(_ name: String) throws(TableError) -> Int? {
    try table.integer(index, try table.column(name))
  }

  /// `1` or `0`, nil where blank.
  public func flag(_ name: String) throws(TableError) -> Bool? {
    try table.flag(index, try table.column(name))
  }

  /// An organisation's code.
  public func code(_ name: String) throws(TableError) -> OrganisationCode {
    let column = try table.column(name)
    return try memo.codes.value(table.text(index, column)) { () throws(TableError) in
      try table.code(index, column)
    }
  }

  /// A day, nil where blank.
  public func date(_ name: String) throws(TableError) -> CalendarDate? {
    try table.date(index, try table.column(name))
  }

  /// A day that must not be blank.
  public func requiredDate(_ name: String) throws(TableError) -> CalendarDate {
    guard let date = try date(name) else { throw .blank(try place(name)) }
    return date
  }

  /// A month.
  public func month(_ name: String) throws(TableError) -> Month {
    let column = try table.column(name)
    return try memo.months.value(table.text(index, column)) { () throws(TableError) in
      try table.month(index, column)
    }
  }

  /// A quarter of a financial year.
  public func period(_ name: String) throws(TableError) -> Period {
    let column = try table.column(name)
    return try memo.periods.value(table.text(index, column)) { () throws(TableError) in
      try table.period(index, column)
    }
  }

  /// One of an enumeration's words.
  public func word<Word: RawRepresentable & CaseIterable>(
    _ name: String, as type: Word.Type
  ) throws(TableError) -> Word where Word.RawValue == String {
    try table.word(index, try table.column(name), as: type)
  }

  /// Where a field stands, for an error.
  public func place(_ name: String) throws(TableError) -> TablePlace {
    table.place(index, try table.column(name))
  }
}

extension CSVTable {
  /// The rows, in order.
  public var rows: [TableRow] {
    let memo = TableMemo()
    return (0..<count).map { TableRow(table: self, index: $0, memo: memo) }
  }
}

/// The codes, quarters and months that the rows of one table have already read: they repeat
/// thousands of times, and reading each anew took more than half of the time of a whole dataset.
final class TableMemo {
  /// Values by their text.
  struct Store<Value> {
    private var values: [String: Value] = [:]
    /// The one before: rows are in some order, so that the same often follows.
    private var last: (text: String, value: Value)?

    mutating func value(
      _ text: String, orElse read: () throws(TableError) -> Value
    ) throws(TableError) -> Value {
      if let last, last.text == text { return last.value }
      let value = if let known = values[text] { known } else { try read() }
      values[text] = value
      last = (text, value)
      return value
    }
  }

  var codes = Store<OrganisationCode>()
  var periods = Store<Period>()
  var months = Store<Month>()
}
