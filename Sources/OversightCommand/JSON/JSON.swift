/// A JSON value as this program writes it: the same value always has the same bytes.
enum JSON: Hashable, Sendable {
  case null
  case flag(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  /// The value with a line for each member, keys in the order of their bytes.
  var written: String {
    var output = ""
    write(to: &output, indent: 0)
    return output
  }

  private func write(to output: inout String, indent: Int) {
    switch self {
    case .null: output += "null"
    case .flag(let flag): output += flag ? "true" : "false"
    case .integer(let number): output += String(number)
    case .number(let number): output += number.isFinite ? "\(number)" : "null"
    case .text(let text): Self.write(text, to: &output)
    case .list(let values): Self.write(values, to: &output, indent: indent)
    case .object(let fields): Self.write(fields, to: &output, indent: indent)
    }
  }

  private static func write(_ values: [JSON], to output: inout String, indent: Int) {
    if values.allSatisfy(\.isSimple) {
      return write(values, to: &output, from: "[", between: ", ", until: "]", indent: indent)
    }
    write(
      values, to: &output, from: "[\n" + blanks(indent + 1), between: ",\n" + blanks(indent + 1),
      until: "\n" + blanks(indent) + "]", indent: indent + 1)
  }

  private static func write(
    _ values: [JSON], to output: inout String, from start: String, between: String,
    until end: String, indent: Int
  ) {
    output += start
    for (place, value) in values.enumerated() {
      if place > 0 { output += between }
      value.write(to: &output, indent: indent)
    }
    output += end
  }

  private static func write(_ fields: [String: JSON], to output: inout String, indent: Int) {
    if fields.isEmpty { return output += "{}" }
    output += "{"
    let ordered = fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (place, field) in ordered.enumerated() {
      output += place > 0 ? ",\n" : "\n"
      output += blanks(indent + 1)
      write(field.key, to: &output)
      output += ": "
      field.value.write(to: &output, indent: indent + 1)
    }
    output += "\n" + blanks(indent) + "}"
  }

  /// What could steer a terminal is escaped, so that printing a file of JSON is harmless; reading
  /// it back gives the text as it was typed.
  private static func write(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      case _ where isUnsafe(scalar): for unit in String(scalar).utf16 { output += escape(unit) }
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  private static func blanks(_ indent: Int) -> String { String(repeating: "  ", count: indent) }

  private var isSimple: Bool {
    switch self {
    case .list(let values): values.isEmpty
    case .object(let fields): fields.isEmpty
    default: true
    }
  }
}
