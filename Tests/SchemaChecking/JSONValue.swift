import Foundation

/// A value of JSON, told apart more strictly than Foundation does: a flag is no number.
public indirect enum JSONValue: Equatable, Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// What `JSONSerialization` gives; nil for anything else.
  public init?(_ value: Any) {
    switch value {
    case is NSNull: self = .null
    case let text as String: self = .text(text)
    case let list as [Any]: self = .list(list.compactMap(JSONValue.init))
    case let object as [String: Any]: self = .object(object.compactMapValues(JSONValue.init))
    case let number as NSNumber:
      self = number.isFlag ? .flag(number.boolValue) : .number(number.doubleValue)
    default: return nil
    }
  }

  /// The value of a file of JSON. Throws what `JSONSerialization` throws.
  public init(contentsOf url: URL) throws {
    let value = try JSONSerialization.jsonObject(
      with: try Data(contentsOf: url), options: .fragmentsAllowed)
    self = JSONValue(value) ?? .null
  }

  /// The members of an object.
  public var members: [String: JSONValue]? {
    if case .object(let members) = self { return members }
    return nil
  }

  /// The entries of a list.
  public var entries: [JSONValue]? {
    if case .list(let entries) = self { return entries }
    return nil
  }

  var text: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  var number: Double? {
    if case .number(let number) = self { return number }
    return nil
  }

  /// The value as a message shows it.
  var shown: String {
    switch self {
    case .null: "null"
    case .flag(let flag): "\(flag)"
    case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
    case .text(let text): text
    case .list: "a list"
    case .object: "an object"
    }
  }
}

extension NSNumber {
  /// Foundation on Linux keeps a flag's type in its encoding.
  fileprivate var isFlag: Bool { ["c", "B"].contains(String(cString: objCType)) }
}
