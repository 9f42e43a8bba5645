/// What a column of one of our tables holds.
public struct TableField: Sendable {
  /// The types of the Frictionless table schema that we use.
  public enum Kind: String, Sendable {
    /// Any text.
    case string
    /// A whole number.
    case integer
    /// A plain decimal number, digits as published.
    case number
    /// `YYYY-MM-DD`.
    case date
    /// `YYYY-MM`.
    case yearmonth
  }

  /// The column's name.
  public let name: String
  /// The type of its values.
  public let kind: Kind
  /// What it says, in a sentence.
  public let description: String
  /// Whether it must be filled in.
  public let isRequired: Bool
  /// The only values allowed, where they are few.
  public let allowed: [String]

  init(
    _ name: String, _ kind: Kind = .string, _ description: String, required: Bool = false,
    allowed: [String] = []
  ) {
    self.name = name
    self.kind = kind
    self.description = description
    self.isRequired = required
    self.allowed = allowed
  }
}

/// The layout of one of our tables: the one place that names its columns, for the importer that
/// writes it, the description that is shipped with it and the reader.
public struct TableSchema: Sendable {
  /// Where the table lies within the data folder: `published/observations.csv`.
  public let path: String
  /// What the table is, in a sentence.
  public let description: String
  /// The columns, in order.
  public let fields: [TableField]
  /// The columns that together occur once.
  public let key: [String]

  /// The folder of the table: `published`.
  public var folder: String { String(path.prefix { $0 != "/" }) }

  /// The file's name within its folder.
  public var fileName: String { String(path.drop { $0 != "/" }.dropFirst()) }

  /// The names of the columns.
  public var columns: [String] { fields.map(\.name) }

  /// Checks a table against the layout: the columns in order, every value of its type, every
  /// required value there and every key once.
  public func check(_ table: CSVTable) throws(TableError) {
    for (place, name) in columns.enumerated() {
      guard place < table.columns.count, table.columns[place] == name else {
        throw .missingColumn(file: table.file, name: name)
      }
    }
    if table.columns.count > columns.count { throw unknownColumn(of: table) }
    for row in 0..<table.count {
      for column in fields.indices { try fields[column].check(table, row, column) }
    }
    try checkKey(of: table)
  }

  private func unknownColumn(of table: CSVTable) -> TableError {
    let name = table.columns[columns.count]
    return .badWord(
      TablePlace(file: table.file, line: 1, column: name), value: name, allowed: columns)
  }

  private func checkKey(of table: CSVTable) throws(TableError) {
    let places = columns.indices.filter { key.contains(columns[$0]) }
    var seen: Set<[String]> = []
    for row in 0..<table.count {
      let value = places.map { table.text(row, $0) }
      if !seen.insert(value).inserted {
        throw .duplicateKey(table.place(row, places.first ?? 0), value: value)
      }
    }
  }
}

extension TableField {
  fileprivate func check(_ table: CSVTable, _ row: Int, _ column: Int) throws(TableError) {
    if table.isBlank(row, column) {
      if isRequired { throw .blank(table.place(row, column)) }
      return
    }
    if !allowed.isEmpty { try checkWord(table, row, column) }
    switch kind {
    case .string: break
    case .integer: _ = try table.integer(row, column)
    case .number: _ = try table.number(row, column)
    case .date: _ = try table.date(row, column)
    case .yearmonth: _ = try table.month(row, column)
    }
  }

  private func checkWord(_ table: CSVTable, _ row: Int, _ column: Int) throws(TableError) {
    let text = table.text(row, column)
    if !allowed.contains(text) {
      throw .badWord(table.place(row, column), value: text, allowed: allowed)
    }
  }
}
