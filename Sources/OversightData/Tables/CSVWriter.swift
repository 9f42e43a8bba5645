/// Writes tables of comma-separated values: UTF-8, LF, quotation marks only where RFC 4180 needs
/// them, so that the same rows always give the same bytes.
public struct CSVWriter: Sendable {
  /// The table's bytes so far, header first.
  public private(set) var bytes: [UInt8] = []
  private let file: String
  private let isForSheets: Bool
  private let columns: [String]
  private var line = 1

  /// A table of the given columns.
  ///
  /// - Parameters:
  ///   - file: the name that errors give.
  ///   - isForSheets: whether people open it with a spreadsheet: what that would take for a formula
  ///     then has an apostrophe in front. What a program reads back stays as it is.
  public init(file: String, columns: [String], isForSheets: Bool = false) {
    self.file = file
    self.isForSheets = isForSheets
    self.columns = columns
    write(columns)
  }

  /// Adds a row, which must have a field for every column.
  public mutating func append(_ fields: [String]) throws(TableError) {
    guard fields.count == columns.count else {
      let last = columns[min(fields.count, columns.count - 1)]
      throw .raggedRow(
        TablePlace(file: file, line: line, column: last), found: fields.count,
        expected: columns.count)
    }
    write(fields)
  }

  private mutating func write(_ fields: [String]) {
    for (place, field) in fields.enumerated() {
      if place > 0 { bytes.append(Byte.comma) }
      write(field)
    }
    bytes.append(Byte.newline)
    line += 1
  }

  private mutating func write(_ text: String) {
    let field = isForSheets && Self.isFormula(text) ? "'\(text)" : text
    guard field.utf8.contains(where: Self.needsQuotes) else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(Byte.quote)
    for byte in field.utf8 {
      if byte == Byte.quote { bytes.append(Byte.quote) }
      bytes.append(byte)
    }
    bytes.append(Byte.quote)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == Byte.comma || byte == Byte.quote || byte == Byte.newline
      || byte == Byte.carriageReturn
  }

  /// Whether a spreadsheet would work out a text: it begins as a formula does and is no number.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.first, "=+-@".contains(first) else { return false }
    return !("+-".contains(first) && isNumber(text.dropFirst()))
  }

  /// Whether a text is digits with at most one point.
  private static func isNumber(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    return text.contains { $0 != "." }
      && parts.allSatisfy {
        $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}
