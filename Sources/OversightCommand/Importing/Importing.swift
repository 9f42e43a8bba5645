import Ledger
import Narration
import OversightCore
import OversightData
import Workbench

/// What a table says beside what is held: every row is decided by the ledger's rules, on top of the
/// rows above it, before any is written, so that a table goes in whole or not at all.
struct Importing {
  /// A row that says something new.
  struct New {
    let framework: Framework
    let events: [Event]
    /// What it changes, in words.
    let words: String
  }

  let kind: any ImportTable.Type
  /// The rows that say something new.
  let new: [New]
  /// The rows that say what is held already.
  let held: [ImportRow]

  /// What is to be written, in order.
  var events: [Event] { new.flatMap(\.events) }

  /// Decides what a row asks for, given what stands after the rows above.
  typealias Deciding = (Intent, Framework, Record) throws -> [Event]

  /// Reads a table. Throws every fault of every row.
  init(
    _ table: CSVTable, in scope: ImportScope, onRow: (Int) throws -> Void = { _ in },
    deciding: @escaping Deciding
  ) throws {
    var reader = ImportReader(
      kind: try ImportTables.kind(of: table), table: table, scope: scope, deciding: deciding)
    reader.findHeld()
    for index in 0..<table.count {
      try onRow(index)
      try reader.read(index)
    }
    if !reader.faults.isEmpty { throw ImportFaults(faults: reader.faults) }
    (kind, new, held) = (reader.kind, reader.new, reader.held)
  }

  /// The editions that are drafts.
  var drafts: [Framework] {
    var seen: Set<FrameworkID> = []
    return (new.map(\.framework) + held.map(\.framework)).filter {
      $0.standing == .draft && seen.insert($0.id).inserted
    }
  }
}

/// Reads the rows of a table, one after the other.
private struct ImportReader {
  let kind: any ImportTable.Type
  let table: CSVTable
  let scope: ImportScope
  let deciding: Importing.Deciding
  /// The rows that were taken in before.
  private var known: Set<Int> = []
  private let words: HistoryWords
  private(set) var new: [Importing.New] = []
  private(set) var held: [ImportRow] = []
  private(set) var faults: [ImportFault] = []
  /// The first line about each thing.
  private var lines: [[String]: Int] = [:]

  init(
    kind: any ImportTable.Type, table: CSVTable, scope: ImportScope,
    deciding: @escaping Importing.Deciding
  ) {
    self.kind = kind
    self.table = table
    self.scope = scope
    self.deciding = deciding
    words = HistoryWords(scope.library)
  }

  /// Looks at every row beside what is held before the first of them is decided. A row that cannot be
  /// read without those above it is none that was taken in before.
  mutating func findHeld() {
    let rows = (0..<table.count).compactMap { index in
      var fields = ImportFields(table: table, row: index)
      return kind.row(&fields, in: scope).map {
        HeldRows.Asked(place: index, intent: $0.intent, framework: $0.framework)
      }
    }
    known = HeldRows(rows, in: scope.record).places
  }

  mutating func read(_ index: Int) throws {
    var fields = ImportFields(table: table, row: index)
    let row = kind.row(&fields, in: scope)
    let key = kind.key.isEmpty ? [] : row?.key ?? kind.key.map { fields.text($0) }
    if let first = lines[key] {
      fields.add(Words.twice(firstLine: first), at: kind.required[0])
    } else if let row, known.contains(index) {
      held.append(row)
    } else if let row {
      try take(row, &fields)
    }
    if !key.isEmpty { lines[key] = lines[key] ?? table.place(index, 0).line }
    faults += fields.faults.sorted { $0.column < $1.column }
  }

  private mutating func take(_ row: ImportRow, _ fields: inout ImportFields) throws {
    do {
      let events = try deciding(row.intent, row.framework, scope.record)
      let before = scope.record.judgements
      scope.record.foresee(events)
      new.append(
        Importing.New(
          framework: row.framework, events: events,
          words: row.words?(before) ?? sentence(of: events)))
    } catch let refusal as Refusal {
      try refuse(row, refusal.ofRow, &fields)
    }
  }

  private mutating func refuse(
    _ row: ImportRow, _ refusal: Refusal, _ fields: inout ImportFields
  ) throws {
    // What the person may not do at all is no fault of a row.
    if refusal.isOfAll { throw refusal }
    if refusal.saysUnchanged { return held.append(row) }
    fields.add(refusal.message, at: row.place(refusal) ?? kind.required[0])
  }

  private func sentence(of events: [Event]) -> String {
    events.compactMap { scope.record.line(of: $0.id) }.map { words.sentence(of: $0) }
      .joined(separator: "; ")
  }
}

extension Refusal {
  /// Why a row is refused, without its place among several.
  fileprivate var ofRow: Refusal {
    if case .row(_, _, let refusal) = self { return refusal }
    return self
  }

  /// Whether it stands against everything the person could ask for.
  fileprivate var isOfAll: Bool {
    switch self {
    case .reviewer, .newerProgram, .damaged: true
    default: false
    }
  }

  /// Whether what is asked for stands already.
  fileprivate var saysUnchanged: Bool {
    switch self {
    case .reportUnchanged, .unchanged, .answerUnchanged, .record(.unchanged): true
    default: false
    }
  }
}
