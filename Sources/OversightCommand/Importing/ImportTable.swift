import Ledger
import Narration
import OversightCore
import OversightData

/// A kind of table that can be imported, known by its columns. Each row says one thing that is
/// decided by the same rules as a command would be. A new kind is a file in this folder and a line in
/// `ImportTables.all`.
protocol ImportTable {
  /// What its rows are, after a count: "published segments".
  static var title: String { get }
  /// The same of one row: "published segment".
  static var titleOfOne: String { get }
  /// The columns it must have, in any order. A refusal that is of no other column is told at the first.
  static var required: [String] { get }
  /// The columns it may have.
  static var optional: [String] { get }
  /// The columns that say what a row is about, where no two rows may be about the same; empty where a
  /// row may follow on another.
  static var key: [String] { get }
  /// What a row says; nil where it has faults, which the fields then hold.
  static func row(_ fields: inout ImportFields, in scope: ImportScope) -> ImportRow?
}

extension ImportTable {
  /// Every column it knows.
  static var columns: [String] { required + optional }
}

/// What one row says: what is to be decided, and under which edition.
struct ImportRow {
  /// What the row is about, where no two rows may be about the same.
  var key: [String] = []
  let framework: Framework
  let intent: Intent
  /// The column at which a refusal is told.
  var place: (Refusal) -> String? = { _ in nil }
  /// The same in words, with what stood before; nil where the history says it.
  var words: ((Judgements) -> String)?
}

/// The kinds of table that are known.
enum ImportTables {
  static var all: [any ImportTable.Type] { [SegmentTable.self, JudgementTable.self] }

  /// The kind of a table, by its columns.
  static func kind(of table: CSVTable) throws(ImportFaults) -> any ImportTable.Type {
    let found = Set(table.columns)
    let complete = all.filter { found.isSuperset(of: $0.required) }
    if let kind = complete.first(where: { found.isSubset(of: $0.columns) }) { return kind }
    throw ImportFaults(faults: faults(of: table, found, nearest: nearest(found, in: complete)))
  }

  /// The kind that has most of the columns, among those whose needed columns are there.
  private static func nearest(
    _ found: Set<String>, in complete: [any ImportTable.Type]
  ) -> (any ImportTable.Type)? {
    (complete.isEmpty ? all : complete).max { first, second in
      found.intersection(first.columns).count < found.intersection(second.columns).count
    }
  }

  private static func faults(
    of table: CSVTable, _ found: Set<String>, nearest kind: (any ImportTable.Type)?
  ) -> [ImportFault] {
    let columns = kind?.columns ?? []
    let missing = (kind?.required ?? []).filter { !found.contains($0) }
    let isNear = !found.isDisjoint(with: columns)
    if isNear, missing.isEmpty { return unknownColumns(of: table, columns) }
    let unknown = table.columns.filter { !columns.contains($0) }
    let message = Words.unknownTable(
      isNear ? kind?.title : nil, missing: missing, unknown: unknown)
    return [ImportFault(file: table.file, line: 1, column: 1, message: message)]
  }

  private static func unknownColumns(of table: CSVTable, _ known: [String]) -> [ImportFault] {
    table.columns.enumerated().filter { !known.contains($0.element) }.map { place, name in
      ImportFault(
        file: table.file, line: 1, column: place + 1,
        message: Words.unknownColumn(name, near: Nearest.words(to: name, among: known), known))
    }
  }
}
