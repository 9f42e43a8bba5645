/// Reads tables of comma-separated values strictly by RFC 4180: UTF-8 with or without a byte order
/// mark, LF or CRLF, every row as wide as the header.
public enum CSVReader {
  /// The table in some bytes. `file` is the name that errors give.
  public static func read(_ bytes: [UInt8], file: String) throws(TableError) -> CSVTable {
    if bytes.count >= Int(Int32.max) { throw .tooLarge(file: file) }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw .notUTF8(firstInvalid(bytes, file))
    }
    let scanner = try bytes.withUnsafeBufferPointer {
      buffer throws(TableError) -> CSVScanner in
      var scanner = CSVScanner(buffer, file: file)
      try scanner.scan()
      return scanner
    }
    return try CSVTable(
      file: file, bytes: bytes, fields: scanner.fields, lines: scanner.lines,
      width: scanner.width)
  }

  private static func firstInvalid(_ bytes: [UInt8], _ file: String) -> TablePlace {
    let lines = bytes.split(separator: Byte.newline, omittingEmptySubsequences: false)
    let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    let fields = lines[bad].split(separator: Byte.comma, omittingEmptySubsequences: false)
    let column = fields.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    return TablePlace(file: file, line: bad + 1, column: "column \(column + 1)")
  }
}

/// A table that has been read: rows of text fields under named columns. Rows are counted from 0
/// without the header.
public struct CSVTable: Sendable {
  /// The name that errors give.
  public let file: String
  /// The names of the columns.
  public let columns: [String]
  private let bytes: [UInt8]
  private let fields: [CSVField]
  private let lines: [Int32]

  init(
    file: String, bytes: [UInt8], fields: [CSVField], lines: [Int32], width: Int
  ) throws(TableError) {
    self.file = file
    self.bytes = bytes
    self.fields = fields
    self.lines = lines
    columns = fields.prefix(width).map { Self.text(of: $0, in: bytes) }
    for (place, name) in columns.enumerated() where columns[..<place].contains(name) {
      throw .duplicateColumn(TablePlace(file: file, line: 1, column: name), name: name)
    }
  }

  /// The number of rows.
  public var count: Int { lines.count - 1 }

  /// The place of a column. A table has a dozen: comparing their names takes less than hashing one.
  public func column(_ name: String) throws(TableError) -> Int {
    guard let place = columns.firstIndex(of: name) else {
      throw .missingColumn(file: file, name: name)
    }
    return place
  }

  /// A field's text, with doubled quotation marks made single.
  public func text(_ row: Int, _ column: Int) -> String {
    Self.text(of: field(row, column), in: bytes)
  }

  /// A whole row's texts.
  public func row(_ row: Int) -> [String] {
    columns.indices.map { text(row, $0) }
  }

  /// Whether a field has no characters.
  public func isBlank(_ row: Int, _ column: Int) -> Bool {
    let field = field(row, column)
    return field.start == field.end
  }

  /// Where a field stands, for an error.
  public func place(_ row: Int, _ column: Int) -> TablePlace {
    TablePlace(file: file, line: Int(lines[row + 1]), column: columns[column])
  }

  /// A field's bytes, as written.
  func bytes(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    let field = field(row, column)
    return bytes[Int(field.start)..<Int(field.end)]
  }

  private func field(_ row: Int, _ column: Int) -> CSVField {
    fields[(row + 1) * columns.count + column]
  }

  private static func text(of field: CSVField, in bytes: [UInt8]) -> String {
    let raw = bytes[Int(field.start)..<Int(field.end)]
    guard field.doubled else { return String(decoding: raw, as: UTF8.self) }
    var single: [UInt8] = []
    var isSecond = false
    for byte in raw {
      isSecond = byte == Byte.quote && !isSecond
      if byte != Byte.quote || isSecond { single.append(byte) }
    }
    return String(decoding: single, as: UTF8.self)
  }
}
