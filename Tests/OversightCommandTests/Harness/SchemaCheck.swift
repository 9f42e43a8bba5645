import Foundation

/// The part of JSON Schema that our schemas use: types, required names, items and fixed values.
struct SchemaCheck {
  private(set) var problems: [String] = []

  static func problems(in value: Any, against schema: [String: Any]) -> [String] {
    var check = SchemaCheck()
    check.check(value, schema, at: "$")
    return check.problems
  }

  private mutating func check(_ value: Any, _ schema: [String: Any], at place: String) {
    let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
    if !types.isEmpty, !types.contains(where: { Self.fits(value, $0) }) {
      problems.append("\(place) is no \(types.joined(separator: " or "))")
    }
    if let allowed = schema["enum"] as? [NSObject], !allowed.contains(where: { $0.isEqual(value) })
    {
      problems.append("\(place) is \(value)")
    }
    if let object = value as? [String: Any] { check(object, schema, at: place) }
    if let list = value as? [Any], let items = schema["items"] as? [String: Any] {
      for (index, item) in list.enumerated() { check(item, items, at: "\(place)[\(index)]") }
    }
  }

  private mutating func check(_ object: [String: Any], _ schema: [String: Any], at place: String) {
    for name in schema["required"] as? [String] ?? [] where object[name] == nil {
      problems.append("\(place).\(name) is missing")
    }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    for (name, value) in object {
      if let schema = properties[name] { check(value, schema, at: "\(place).\(name)") }
    }
  }

  private static func fits(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": (value as? NSNumber).map(isFlag) ?? false
    case "integer":
      (value as? NSNumber).map { !isFlag($0) && $0.doubleValue == Double($0.intValue) } ?? false
    case "number": (value as? NSNumber).map { !isFlag($0) } ?? false
    default: false
    }
  }

  private static func isFlag(_ number: NSNumber) -> Bool { CFGetTypeIDIsBoolean(number) }

  /// Every null without its reason beside it.
  static func silentNulls(in value: Any, at place: String = "$") -> [String] {
    if let list = value as? [Any] {
      return list.enumerated().flatMap { silentNulls(in: $1, at: "\(place)[\($0)]") }
    }
    guard let object = value as? [String: Any] else { return [] }
    return object.flatMap { name, value -> [String] in
      guard value is NSNull else { return silentNulls(in: value, at: "\(place).\(name)") }
      let reason = object["\(name)Reason"] as? String ?? ""
      return reason.isEmpty ? ["\(place).\(name)"] : []
    }
  }
}

/// Foundation on Linux keeps a flag's type in its encoding.
private func CFGetTypeIDIsBoolean(_ number: NSNumber) -> Bool {
  String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
}
