/// The part of JSON Schema (draft 2020-12) that our schemas use. A keyword that is not known here is a
/// problem of its own, so that no schema asks for more than is checked.
public struct SchemaCheck {
  private let root: [String: JSONValue]
  private(set) var problems: [String] = []

  /// What is wrong with a value, each with its place; nothing where it fits.
  public static func problems(in value: JSONValue, against schema: JSONValue) -> [String] {
    var check = SchemaCheck(root: schema.members ?? [:])
    check.check(value, schema, at: "$")
    return check.problems
  }

  /// The same for what `JSONSerialization` gives.
  public static func problems(in value: Any, against schema: [String: Any]) -> [String] {
    guard let value = JSONValue(value), let schema = JSONValue(schema) else { return ["no JSON"] }
    return problems(in: value, against: schema)
  }

  private init(root: [String: JSONValue]) { self.root = root }

  private mutating func check(_ value: JSONValue, _ schema: JSONValue, at place: String) {
    if case .flag(let fits) = schema {
      if !fits { problems.append("\(place) is not allowed") }
      return
    }
    guard let schema = schema.members else { return problems.append("\(place) has no schema") }
    for keyword in schema.keys.sorted() where !Self.known.contains(keyword) {
      problems.append("the schema of \(place) asks for '\(keyword)', which is not checked")
    }
    if let name = schema["$ref"]?.text { checkReference(value, name, at: place) }
    checkType(value, schema, at: place)
    checkScalar(value, schema, at: place)
    if let members = value.members { checkObject(members, schema, at: place) }
    if let entries = value.entries { checkList(entries, schema, at: place) }
    checkChoices(value, schema, at: place)
  }

  private mutating func checkReference(_ value: JSONValue, _ name: String, at place: String) {
    let path = name.split(separator: "/").map(String.init)
    guard path.count == 3, path[0] == "#", let target = root[path[1]]?.members?[path[2]] else {
      return problems.append("the schema of \(place) refers to \(name), which is not there")
    }
    check(value, target, at: place)
  }

  private static let known: Set<String> = [
    "$schema", "$id", "$comment", "$defs", "title", "description", "examples", "default",
    "$ref", "type", "enum", "const", "pattern", "minLength", "minimum", "maximum",
    "exclusiveMinimum", "required", "properties", "additionalProperties", "propertyNames",
    "minProperties", "items", "minItems", "maxItems", "uniqueItems", "allOf", "anyOf", "oneOf",
    "not", "if", "then", "else",
  ]
}

/// Single values.
extension SchemaCheck {
  private mutating func checkType(
    _ value: JSONValue, _ schema: [String: JSONValue], at place: String
  ) {
    let types =
      schema["type"]?.entries?.compactMap(\.text) ?? [schema["type"]?.text].compactMap(\.self)
    if !types.isEmpty, !types.contains(where: { value.fits($0) }) {
      problems.append("\(place) is no \(types.joined(separator: " or "))")
    }
    if let allowed = schema["enum"]?.entries, !allowed.contains(value) {
      problems.append("\(place) is \(value.shown)")
    }
    if let only = schema["const"], only != value {
      problems.append("\(place) is \(value.shown), not \(only.shown)")
    }
  }

  private mutating func checkScalar(
    _ value: JSONValue, _ schema: [String: JSONValue], at place: String
  ) {
    if let text = value.text {
      if let pattern = schema["pattern"]?.text, !text.matches(pattern) {
        problems.append("\(place) is \(text), which \(pattern) does not match")
      }
      if let least = schema["minLength"]?.number, Double(text.count) < least {
        problems.append("\(place) is too short")
      }
    }
    guard let number = value.number else { return }
    if let least = schema["minimum"]?.number, number < least {
      problems.append("\(place) is below \(JSONValue.number(least).shown)")
    }
    if let most = schema["maximum"]?.number, number > most {
      problems.append("\(place) is above \(JSONValue.number(most).shown)")
    }
    if let bound = schema["exclusiveMinimum"]?.number, number <= bound {
      problems.append("\(place) is not above \(JSONValue.number(bound).shown)")
    }
  }
}

/// Objects and lists.
extension SchemaCheck {
  private mutating func checkObject(
    _ members: [String: JSONValue], _ schema: [String: JSONValue], at place: String
  ) {
    for name in schema["required"]?.entries?.compactMap(\.text) ?? [] where members[name] == nil {
      problems.append("\(place).\(name) is missing")
    }
    if let least = schema["minProperties"]?.number, Double(members.count) < least {
      problems.append("\(place) has too few names")
    }
    let properties = schema["properties"]?.members ?? [:]
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      if let names = schema["propertyNames"], !fits(.text(name), names) {
        problems.append("\(place).\(name) does not belong here")
      }
      if let own = properties[name] {
        check(value, own, at: "\(place).\(name)")
      } else if let others = schema["additionalProperties"] {
        if others == .flag(false) {
          problems.append("\(place).\(name) is unknown")
        } else {
          check(value, others, at: "\(place).\(name)")
        }
      }
    }
  }

  private mutating func checkList(
    _ entries: [JSONValue], _ schema: [String: JSONValue], at place: String
  ) {
    if let least = schema["minItems"]?.number, Double(entries.count) < least {
      problems.append("\(place) has too few entries")
    }
    if let most = schema["maxItems"]?.number, Double(entries.count) > most {
      problems.append("\(place) has too many entries")
    }
    if schema["uniqueItems"] == .flag(true),
      entries.enumerated().contains(where: { entries[..<$0].contains($1) })
    {
      problems.append("\(place) has an entry twice")
    }
    guard let items = schema["items"] else { return }
    for (index, entry) in entries.enumerated() { check(entry, items, at: "\(place)[\(index)]") }
  }
}

/// Schemas made of schemas.
extension SchemaCheck {
  private mutating func checkChoices(
    _ value: JSONValue, _ schema: [String: JSONValue], at place: String
  ) {
    for part in schema["allOf"]?.entries ?? [] { check(value, part, at: place) }
    if let parts = schema["anyOf"]?.entries, !parts.contains(where: { fits(value, $0) }) {
      problems.append("\(place) fits none of \(parts.count) forms")
    }
    if let parts = schema["oneOf"]?.entries {
      let fitting = parts.filter { fits(value, $0) }.count
      if fitting != 1 {
        problems.append("\(place) fits \(fitting) of \(parts.count) forms, not one")
      }
    }
    if let denied = schema["not"], fits(value, denied) {
      problems.append("\(place) has a form that is not allowed")
    }
    if let condition = schema["if"] {
      let branch = fits(value, condition) ? schema["then"] : schema["else"]
      if let branch { check(value, branch, at: place) }
    }
  }

  private func fits(_ value: JSONValue, _ schema: JSONValue) -> Bool {
    var trial = SchemaCheck(root: root)
    trial.check(value, schema, at: "$")
    return trial.problems.isEmpty
  }
}

extension JSONValue {
  fileprivate func fits(_ type: String) -> Bool {
    switch (type, self) {
    case ("null", .null), ("object", .object), ("array", .list), ("string", .text),
      ("boolean", .flag), ("number", .number):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }
}

extension String {
  /// Whether a pattern of a schema matches somewhere. One that cannot be read matches nothing.
  fileprivate func matches(_ pattern: String) -> Bool {
    guard let expression = try? Regex(pattern) else { return false }
    return firstMatch(of: expression) != nil
  }
}
