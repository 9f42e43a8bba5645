/// Reads canonical bytes back. Anything the writer would not have written is an error with its
/// place, so what is read and written again has the same bytes, and damage never passes for data.
struct CanonicalReader {
  private typealias Byte = CanonicalJSON.Byte
  private static let deepest = 16

  private let bytes: [UInt8]
  private var place = 0

  /// The value of all the bytes.
  static func read(_ bytes: [UInt8]) throws(EventDamage) -> CanonicalJSON {
    guard Array(String(decoding: bytes, as: UTF8.self).utf8) == bytes else { throw .notText }
    var reader = CanonicalReader(bytes: bytes)
    let value = try reader.value(depth: 0)
    guard reader.place == bytes.count else { throw reader.damage }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var damage: EventDamage { .notCanonical(offset: place) }
  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    place += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(EventDamage) {
    guard take(byte) else { throw damage }
  }

  private mutating func value(depth: Int) throws(EventDamage) -> CanonicalJSON {
    guard depth <= Self.deepest else { throw damage }
    switch next {
    case Byte.quote: return .text(try text())
    case Byte.openObject: return .object(try object(depth: depth))
    case Byte.openList: return .list(try list(depth: depth))
    case UInt8(ascii: "t"): return .flag(try word("true", true))
    case UInt8(ascii: "f"): return .flag(try word("false", false))
    default: return .integer(try integer())
    }
  }

  private mutating func word(_ word: StaticString, _ flag: Bool) throws(EventDamage) -> Bool {
    for byte in word.description.utf8 { try expect(byte) }
    return flag
  }

  private mutating func integer() throws(EventDamage) -> Int {
    let start = place
    _ = take(Byte.minus)
    while let byte = next, (48...57).contains(byte) { place += 1 }
    let digits = String(decoding: bytes[start..<place], as: UTF8.self)
    guard let number = Int(digits), String(number) == digits else { throw damage }
    return number
  }

  private mutating func list(depth: Int) throws(EventDamage) -> [CanonicalJSON] {
    try expect(Byte.openList)
    if take(Byte.closeList) { return [] }
    var values: [CanonicalJSON] = []
    repeat { values.append(try value(depth: depth + 1)) } while take(Byte.comma)
    try expect(Byte.closeList)
    return values
  }

  /// Keys ascend by their bytes, so none comes twice.
  private mutating func object(depth: Int) throws(EventDamage) -> [String: CanonicalJSON] {
    try expect(Byte.openObject)
    if take(Byte.closeObject) { return [:] }
    var fields: [String: CanonicalJSON] = [:]
    var last: String?
    repeat {
      let key = try text()
      if let last, !last.utf8.lexicographicallyPrecedes(key.utf8) { throw damage }
      try expect(Byte.colon)
      fields[key] = try value(depth: depth + 1)
      last = key
    } while take(Byte.comma)
    try expect(Byte.closeObject)
    return fields
  }

  private mutating func text() throws(EventDamage) -> String {
    try expect(Byte.quote)
    let start = place
    while let byte = next, byte >= 0x20, byte != Byte.quote, byte != Byte.backslash { place += 1 }
    let plain = bytes[start..<place]
    if take(Byte.quote) { return String(decoding: plain, as: UTF8.self) }
    return try escapedText(after: plain)
  }

  private mutating func escapedText(after plain: ArraySlice<UInt8>) throws(EventDamage) -> String {
    var content = Array(plain)
    while let byte = next, byte != Byte.quote {
      guard byte >= 0x20 else { throw damage }
      place += 1
      content.append(byte == Byte.backslash ? try escaped() : byte)
    }
    try expect(Byte.quote)
    return String(decoding: content, as: UTF8.self)
  }

  /// What follows a backslash: a quote, a backslash, or `u00` and the two digits of a C0 byte.
  private mutating func escaped() throws(EventDamage) -> UInt8 {
    if take(Byte.quote) { return Byte.quote }
    if take(Byte.backslash) { return Byte.backslash }
    let digits = String(decoding: bytes[place...].prefix(5), as: UTF8.self)
    guard digits.hasPrefix("u00"), let code = Hexadecimal.bytes(of: String(digits.dropFirst(3))),
      code.count == 1, code[0] < 0x20
    else { throw damage }
    place += 5
    return code[0]
  }
}
