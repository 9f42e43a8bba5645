import OversightData

/// The fields of one row, and what is wrong with them.
struct ImportFields {
  let table: CSVTable
  let row: Int
  private(set) var faults: [ImportFault] = []
  /// The columns that the row was asked for.
  private var asked: Set<String> = []

  init(table: CSVTable, row: Int) {
    self.table = table
    self.row = row
  }

  /// The text of a column; empty where the table has no such column.
  mutating func text(_ name: String) -> String {
    asked.insert(name)
    return table.columns.firstIndex(of: name).map { table.text(row, $0) } ?? ""
  }

  /// A column's value; nil where it is blank or cannot be read, which is a fault.
  mutating func value<Value>(
    _ name: String, _ read: (String) throws(Failure) -> Value
  ) -> Value? {
    if isBlank(name) {
      add(Words.blank, at: name)
      return nil
    }
    return optional(name, read)
  }

  /// A column's value; nil where it is blank, and where it cannot be read, which is a fault.
  mutating func optional<Value>(
    _ name: String, _ read: (String) throws(Failure) -> Value
  ) -> Value? {
    if isBlank(name) { return nil }
    do throws(Failure) {
      return try read(text(name))
    } catch {
      add(error.message, at: name)
      return nil
    }
  }

  /// What is worked out from several columns; where it cannot be, that is a fault of one of them.
  mutating func reading<Value>(
    at name: String, _ read: () throws(Failure) -> Value
  ) -> Value? {
    do throws(Failure) {
      return try read()
    } catch {
      add(error.message, at: name)
      return nil
    }
  }

  /// Whether a column holds nothing to read.
  mutating func isBlank(_ name: String) -> Bool { text(name).allSatisfy(\.isWhitespace) }

  /// A fault of a column.
  mutating func add(_ message: String, at name: String) {
    let column = table.columns.firstIndex(of: name) ?? 0
    let text = text(name)
    faults.append(
      ImportFault(
        file: table.file, line: table.place(row, column).line, column: column + 1,
        message: Words.field(name, text, message)))
  }

  /// What the row says in columns that it was never asked for would be lost, so it is a fault.
  mutating func refuseUnasked(_ what: String) {
    for name in table.columns where !asked.contains(name) && !isBlank(name) {
      add(Words.notUsed(by: what), at: name)
    }
  }
}
