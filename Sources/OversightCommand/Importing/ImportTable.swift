import Ledger
import OversightCore
import OversightData

/// A kind of table that can be imported, known by its columns. Each row says one thing that is
/// decided by the same rules as a command would be. A new kind is a file in this folder and a line in
/// `ImportTables.all`.
protocol ImportTable {
  /// What its rows are, after a count: "published segments".
  static var title: String { get }
  /// The columns, in any order.
  static var columns: [String] { get }
  /// The columns that say what a row is about: no two rows may have the same.
  static var key: [String] { get }
  /// What a row says; nil where it has faults, which the fields then hold.
  static func row(_ fields: inout ImportFields, in library: Library) -> ImportRow?
}

/// What one row says: what is to be decided, and under which edition.
struct ImportRow {
  /// What the row is about, so that no two are about the same.
  let key: [String]
  let framework: Framework
  let intent: Intent
  /// The same in words, with what stands now.
  let words: (Judgements) -> String
}

/// The kinds of table that are known.
enum ImportTables {
  static var all: [any ImportTable.Type] { [SegmentTable.self] }

  /// The kind of a table, by its columns.
  static func kind(of table: CSVTable) throws(ImportFaults) -> any ImportTable.Type {
    let found = Set(table.columns)
    if let kind = all.first(where: { Set($0.columns) == found }) { return kind }
    let nearest = all.max { first, second in
      found.intersection(first.columns).count < found.intersection(second.columns).count
    }
    let columns = nearest?.columns ?? []
    let fault = ImportFault(
      file: table.file, line: 1, column: 1,
      message: Words.unknownTable(
        missing: columns.filter { !found.contains($0) },
        unknown: table.columns.filter { !columns.contains($0) },
        isNear: !found.isDisjoint(with: columns)))
    throw ImportFaults(faults: [fault])
  }
}

/// The fields of one row, and what is wrong with them.
struct ImportFields {
  let table: CSVTable
  let row: Int
  private(set) var faults: [ImportFault] = []

  init(table: CSVTable, row: Int) {
    self.table = table
    self.row = row
  }

  /// The text of a column that is there.
  func text(_ name: String) -> String {
    table.columns.firstIndex(of: name).map { table.text(row, $0) } ?? ""
  }

  /// A column's value; nil where it is blank or cannot be read, which is a fault.
  mutating func value<Value>(
    _ name: String, _ read: (String) throws(Failure) -> Value
  ) -> Value? {
    let text = text(name)
    if text.allSatisfy(\.isWhitespace) {
      add(Words.blank, at: name)
      return nil
    }
    do throws(Failure) {
      return try read(text)
    } catch {
      add(error.message, at: name)
      return nil
    }
  }

  /// A fault of a column.
  mutating func add(_ message: String, at name: String) {
    let column = table.columns.firstIndex(of: name) ?? 0
    faults.append(
      ImportFault(
        file: table.file, line: table.place(row, column).line, column: column + 1,
        message: Words.field(name, text(name), message)))
  }
}
