/// The small part of JSON that events are written in: no decimals (they are text), no null (what is
/// unknown is left out). Every value has exactly one form in bytes.
enum CanonicalJSON: Hashable, Sendable {
  case text(String)
  case integer(Int)
  case flag(Bool)
  case list([CanonicalJSON])
  case object([String: CanonicalJSON])

  /// UTF-8 without spaces, keys in the order of their bytes, only `"`, `\` and C0 escaped.
  var bytes: [UInt8] {
    var output: [UInt8] = []
    write(to: &output)
    return output
  }

  private func write(to output: inout [UInt8]) {
    switch self {
    case .text(let text): Self.write(text, to: &output)
    case .integer(let number): output.append(contentsOf: String(number).utf8)
    case .flag(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .list(let values): Self.write(values, to: &output)
    case .object(let fields): Self.write(fields, to: &output)
    }
  }

  private static func write(_ text: String, to output: inout [UInt8]) {
    output.append(Byte.quote)
    for byte in text.utf8 {
      switch byte {
      case Byte.quote, Byte.backslash: output.append(contentsOf: [Byte.backslash, byte])
      case ..<0x20: output.append(contentsOf: "\\u00\(Hexadecimal.text(of: [byte]))".utf8)
      default: output.append(byte)
      }
    }
    output.append(Byte.quote)
  }

  private static func write(_ values: [CanonicalJSON], to output: inout [UInt8]) {
    output.append(Byte.openList)
    for (place, value) in values.enumerated() {
      if place > 0 { output.append(Byte.comma) }
      value.write(to: &output)
    }
    output.append(Byte.closeList)
  }

  private static func write(_ fields: [String: CanonicalJSON], to output: inout [UInt8]) {
    output.append(Byte.openObject)
    let ordered = fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (place, field) in ordered.enumerated() {
      if place > 0 { output.append(Byte.comma) }
      write(field.key, to: &output)
      output.append(Byte.colon)
      field.value.write(to: &output)
    }
    output.append(Byte.closeObject)
  }

  enum Byte {
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")
    static let comma = UInt8(ascii: ",")
    static let colon = UInt8(ascii: ":")
    static let minus = UInt8(ascii: "-")
    static let openList = UInt8(ascii: "[")
    static let closeList = UInt8(ascii: "]")
    static let openObject = UInt8(ascii: "{")
    static let closeObject = UInt8(ascii: "}")
  }
}
