import OversightCore

/// What is wrong with the bytes of an event.
public enum EventDamage: Error, Hashable, Sendable {
  /// Not UTF-8.
  case notText
  /// Not as the writer writes it, at this byte.
  case notCanonical(offset: Int)
  /// A field is not there.
  case missing(field: String)
  /// A field holds what it cannot hold.
  case wrong(field: String)
  /// A field that this kind and version do not have.
  case unexpected(field: String)

  /// What is wrong, as part of a sentence.
  public var sentence: String { Words.damage(self) }
}

/// The fields of a stored object, read by name; every error says which field it was.
struct EventFields {
  private let object: [String: CanonicalJSON]
  private let prefix: String

  init(_ object: [String: CanonicalJSON], prefix: String = "") {
    self.object = object
    self.prefix = prefix
  }

  func integer(_ name: String) throws(EventDamage) -> Int {
    guard case .integer(let number) = try field(name) else { throw .wrong(field: prefix + name) }
    return number
  }

  func text(_ name: String) throws(EventDamage) -> String {
    guard case .text(let text) = try field(name) else { throw .wrong(field: prefix + name) }
    return text
  }

  func nested(_ name: String) throws(EventDamage) -> EventFields {
    guard case .object(let object) = try field(name) else { throw .wrong(field: prefix + name) }
    return EventFields(object, prefix: "\(prefix)\(name).")
  }

  /// Yes or no.
  func flag(_ name: String) throws(EventDamage) -> Bool {
    guard case .flag(let flag) = try field(name) else { throw .wrong(field: prefix + name) }
    return flag
  }

  /// A list of objects.
  func objects(_ name: String) throws(EventDamage) -> [EventFields] {
    guard case .list(let values) = try field(name) else { throw .wrong(field: prefix + name) }
    var objects: [EventFields] = []
    for value in values {
      guard case .object(let object) = value else { throw .wrong(field: prefix + name) }
      objects.append(EventFields(object, prefix: "\(prefix)\(name)."))
    }
    return objects
  }

  /// A list of organisations, as the program writes their codes.
  func codes(_ name: String) throws(EventDamage) -> [OrganisationCode] {
    guard case .list(let values) = try field(name) else { throw .wrong(field: prefix + name) }
    var codes: [OrganisationCode] = []
    for value in values {
      guard case .text(let text) = value, let code = OrganisationCode(text), code.value == text
      else { throw .wrong(field: prefix + name) }
      codes.append(code)
    }
    return codes
  }

  /// What a text stands for.
  func value<Value>(_ name: String, _ make: (String) -> Value?) throws(EventDamage) -> Value {
    guard let value = make(try text(name)) else { throw .wrong(field: prefix + name) }
    return value
  }

  /// A name as the program writes names.
  func actor(_ name: String) throws(EventDamage) -> Actor {
    try value(name) { text in Actor(text).flatMap { $0.name == text ? $0 : nil } }
  }

  /// The names that are there, in order.
  var names: [String] { object.keys.sorted() }

  func has(_ name: String) -> Bool { object[name] != nil }

  func optionalText(_ name: String) throws(EventDamage) -> String? {
    has(name) ? try text(name) : nil
  }

  func optionalValue<Value>(
    _ name: String, _ make: (String) -> Value?
  ) throws(EventDamage) -> Value? {
    has(name) ? try value(name, make) : nil
  }

  /// Nothing may be passed over: a new field needs a new version.
  func allow(_ names: Set<String>) throws(EventDamage) {
    if let name = object.keys.filter({ !names.contains($0) }).min() {
      throw .unexpected(field: prefix + name)
    }
  }

  private func field(_ name: String) throws(EventDamage) -> CanonicalJSON {
    guard let value = object[name] else { throw .missing(field: prefix + name) }
    return value
  }
}
