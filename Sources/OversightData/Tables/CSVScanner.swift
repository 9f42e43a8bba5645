/// Where a field lies in the bytes; `doubled` where quotation marks in it are written twice.
struct CSVField: Sendable {
  let start: Int32
  let end: Int32
  let doubled: Bool
}

/// Splits bytes into fields by RFC 4180, and refuses what the standard does not allow.
struct CSVScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String
  private var position: Int
  private var line = 1
  private var rowStart = 0
  private(set) var fields: [CSVField] = []
  private(set) var lines: [Int32] = []
  private(set) var width = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) {
    self.bytes = bytes
    self.file = file
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    fields.reserveCapacity(bytes.count / 10)
    lines.reserveCapacity(bytes.count / 80)
  }

  mutating func scan() throws(TableError) {
    while position < bytes.count { try scanRow() }
    if width == 0 { throw .empty(file: file) }
  }

  private mutating func scanRow() throws(TableError) {
    rowStart = fields.count
    lines.append(Int32(line))
    repeat { try scanField() } while takeComma()
    try takeLineEnd()
    let found = fields.count - rowStart
    if width == 0 { width = found }
    if found != width { throw raggedRow(found) }
  }

  private mutating func scanField() throws(TableError) {
    if position < bytes.count, bytes[position] == Byte.quote {
      try scanQuoted()
    } else {
      try scanPlain()
    }
  }

  private mutating func scanPlain() throws(TableError) {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      // Every byte that ends or spoils a field is at most a comma: one comparison for the rest.
      if byte <= Byte.comma {
        if byte == Byte.comma || byte == Byte.newline || byte == Byte.carriageReturn { break }
        if byte == Byte.quote { throw .strayQuote(place(), value: around(start)) }
      }
      position += 1
    }
    fields.append(CSVField(start: Int32(start), end: Int32(position), doubled: false))
  }

  private mutating func scanQuoted() throws(TableError) {
    let (opening, openingLine) = (position, line)
    var doubled = false
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == Byte.newline { line += 1 }
      guard byte == Byte.quote else { continue }
      if position < bytes.count, bytes[position] == Byte.quote {
        doubled = true
        position += 1
      } else {
        return try closeQuoted(opening, openingLine, doubled)
      }
    }
    line = openingLine
    throw .unterminatedQuote(place())
  }

  private mutating func closeQuoted(
    _ opening: Int, _ openingLine: Int, _ doubled: Bool
  ) throws(TableError) {
    let next = position < bytes.count ? bytes[position] : Byte.newline
    guard next == Byte.comma || next == Byte.newline || next == Byte.carriageReturn else {
      line = openingLine
      throw .strayQuote(place(), value: around(opening))
    }
    fields.append(
      CSVField(start: Int32(opening + 1), end: Int32(position - 1), doubled: doubled))
  }

  private mutating func takeComma() -> Bool {
    guard position < bytes.count, bytes[position] == Byte.comma else { return false }
    position += 1
    return true
  }

  private mutating func takeLineEnd() throws(TableError) {
    guard position < bytes.count else { return }
    if bytes[position] == Byte.carriageReturn {
      guard position + 1 < bytes.count, bytes[position + 1] == Byte.newline else {
        throw strayReturn()
      }
      position += 1
    }
    position += 1
    line += 1
  }
}

extension CSVScanner {
  /// The place of the field being read.
  private func place() -> TablePlace { place(column: fields.count - rowStart) }

  private func place(column: Int) -> TablePlace {
    TablePlace(file: file, line: line, column: columnName(column))
  }

  private func columnName(_ column: Int) -> String {
    guard column < width else { return "column \(column + 1)" }
    let field = fields[column]
    return String(decoding: bytes[Int(field.start)..<Int(field.end)], as: UTF8.self)
  }

  /// At most 40 bytes from the beginning of a spoilt field, to be recognised by.
  private func around(_ start: Int) -> String {
    let rest = bytes[start..<min(start + 40, bytes.count)]
    return String(decoding: rest.prefix { $0 != Byte.newline }, as: UTF8.self)
  }

  private func raggedRow(_ found: Int) -> TableError {
    let row = TablePlace(
      file: file, line: Int(lines.last ?? 1), column: columnName(min(found, width)))
    return .raggedRow(row, found: found, expected: width)
  }

  private func strayReturn() -> TableError {
    let last = max(fields.count - rowStart - 1, 0)
    return .strayReturn(place(column: last), value: around(Int(fields.last?.start ?? 0)))
  }
}

/// The bytes that mean something in a table.
enum Byte {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
}
