import Ledger
import Narration
import OversightCore
import OversightData

/// What a table says beside what is held: every row is decided by the ledger's rules before any is
/// written, so that a table goes in whole or not at all.
struct Importing {
  let kind: any ImportTable.Type
  /// The rows that say something new.
  let new: [ImportRow]
  /// The rows that say what is held already.
  let held: [ImportRow]

  /// Reads a table. Throws every fault of every row.
  init(
    _ table: CSVTable, in library: Library, given record: Record,
    onRow: (Int) throws -> Void = { _ in },
    deciding: (Intent, Framework) throws -> [Event]
  ) throws {
    kind = try ImportTables.kind(of: table)
    var (new, held, faults): ([ImportRow], [ImportRow], [ImportFault]) = ([], [], [])
    var lines: [[String]: Int] = [:]
    for index in 0..<table.count {
      try onRow(index)
      var fields = ImportFields(table: table, row: index)
      let row = kind.row(&fields, in: library)
      let key = row?.key ?? kind.key.map { fields.text($0) }
      let line = table.place(index, 0).line
      if let first = lines[key] {
        fields.add(Words.twice(firstLine: first), at: kind.key[0])
      } else if let row {
        switch try Self.refusal(of: row, deciding) {
        case nil: new.append(row)
        case .reportUnchanged?: held.append(row)
        case let refusal?: fields.add(refusal.message, at: kind.key[0])
        }
      }
      lines[key] = lines[key] ?? line
      faults += fields.faults.sorted { $0.column < $1.column }
    }
    if !faults.isEmpty { throw ImportFaults(faults: faults) }
    (self.new, self.held) = (new, held)
  }

  /// Why the ledger refuses a row; nil where it does not.
  private static func refusal(
    of row: ImportRow, _ deciding: (Intent, Framework) throws -> [Event]
  ) throws -> Refusal? {
    do {
      _ = try deciding(row.intent, row.framework)
      return nil
    } catch Refusal.row(_, _, let refusal) {
      return refusal
    } catch let refusal as Refusal {
      // What the person may not do at all is no fault of a row.
      if case .reviewer = refusal { throw refusal }
      return refusal
    }
  }

  /// The editions that are drafts.
  var drafts: [Framework] {
    var seen: Set<FrameworkID> = []
    return (new + held).map(\.framework).filter {
      $0.standing == .draft && seen.insert($0.id).inserted
    }
  }
}
