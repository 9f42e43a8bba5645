import OversightData

/// The tables that keep the columns of their files.
enum PlainTables {
  static func monthly(_ table: CSVTable) throws -> [[String]] {
    try rows(table, ["trust_code"] + TableCatalogue.monthly.columns.dropFirst())
  }

  static func operational(_ table: CSVTable) throws -> [[String]] {
    try rows(table, ["trust_code"] + TableCatalogue.operational.columns.dropFirst())
  }

  static func cqcRatings(_ table: CSVTable, _ notes: inout ImportNotes) throws -> [[String]] {
    try rows(table, ["trust_code"] + TableCatalogue.cqcRatings.columns.dropFirst()).map { row in
      guard let published = row.last, published.hasSuffix(" 00:00:00") else { return row }
      notes.changed("midnight dropped from the days of CQC publication")
      return row.dropLast() + [String(published.dropLast(" 00:00:00".count))]
    }
  }

  private static func rows(_ table: CSVTable, _ columns: [String]) throws -> [[String]] {
    let places = try columns.map { try table.column($0) }
    let rows = (0..<table.count).map { row in places.map { table.text(row, $0) } }
    return rows.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
