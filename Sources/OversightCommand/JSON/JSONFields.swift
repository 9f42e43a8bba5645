import OversightCore

/// The fields of an object in the making. What is unknown is null, with its reason beside it.
struct JSONFields {
  private(set) var values: [String: JSON] = [:]

  var json: JSON { .object(values) }

  /// A field that always has a value.
  mutating func put(_ name: String, _ value: some JSONValue) { values[name] = value.json }

  /// A field that may be unknown: then null, and `<name>Reason` says why.
  mutating func put(
    _ name: String, _ value: (some JSONValue)?, or reason: @autoclosure () -> String
  ) {
    values[name] = value?.json ?? .null
    if value == nil { values["\(name)Reason"] = .text(reason()) }
  }

  /// All fields of another object.
  mutating func merge(_ other: JSONFields) {
    values.merge(other.values) { _, new in new }
  }
}

/// What has a form in JSON.
protocol JSONValue {
  var json: JSON { get }
}

extension JSON: JSONValue {
  var json: JSON { self }
}
extension JSONFields: JSONValue {}
extension Int: JSONValue {
  var json: JSON { .integer(self) }
}
extension Double: JSONValue {
  var json: JSON { .number(self) }
}
extension Bool: JSONValue {
  var json: JSON { .flag(self) }
}
extension String: JSONValue {
  var json: JSON { .text(self) }
}
extension Array: JSONValue where Element: JSONValue {
  var json: JSON { .list(map(\.json)) }
}
extension RatingID: JSONValue {
  var json: JSON { .text(value) }
}
extension AreaID: JSONValue {
  var json: JSON { .text(value) }
}
extension MetricID: JSONValue {
  var json: JSON { .text(value) }
}
extension TestID: JSONValue {
  var json: JSON { .text(value) }
}
extension OrganisationCode: JSONValue {
  var json: JSON { .text(value) }
}
extension Period: JSONValue {
  var json: JSON { .text(description) }
}
