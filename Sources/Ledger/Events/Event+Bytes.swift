import OversightCore

/// What stored bytes turned out to be.
public enum DecodedEvent: Hashable, Sendable {
  /// An event this program knows.
  case event(Event)
  /// An event of a newer program. Nothing but its kind is told, since it may be blind.
  case newer(EventKind)
}

extension Event {
  /// The canonical form: every field by its name, what is unknown left out.
  static func fields(_ header: EventHeader, _ content: EventContent) -> CanonicalJSON {
    let payload = content.payload
    var fields: [String: CanonicalJSON] = [
      "actor": .text(header.actor.name), "id": .text(header.id.description),
      "kind": .text(content.kind.name), "payload": .object(payload.fields),
      "reason": .text(header.reason), "role": .text(header.role.rawValue),
      "salt": .text(Hexadecimal.text(of: header.salt)),
      "subject": .text(payload.subject.description), "time": .text(header.time.description),
      "version": .integer(content.kind.version),
    ]
    fields["cycle"] = payload.cycle.map { .text($0.description) }
    fields["framework"] = header.framework.map { .text($0) }
    return .object(fields)
  }

  /// Reads stored bytes. Throws where they are damaged; an unknown kind or version is no damage.
  public static func decode(_ bytes: [UInt8]) throws(EventDamage) -> DecodedEvent {
    guard case .object(let object) = try CanonicalReader.read(bytes) else {
      throw .notCanonical(offset: 0)
    }
    let fields = EventFields(object)
    let kind = EventKind(name: try fields.text("kind"), version: try fields.integer("version"))
    guard let reader = EventContent.readers[kind.name], kind.version <= reader.version else {
      return .newer(kind)
    }
    return .event(try Event(fields, kind, reader, bytes))
  }

  private init(
    _ fields: EventFields, _ kind: EventKind, _ reader: EventContent.Reader, _ bytes: [UInt8]
  ) throws(EventDamage) {
    let known: Set = [
      "actor", "cycle", "framework", "id", "kind", "payload", "reason", "role", "salt", "subject",
      "time", "version",
    ]
    try fields.allow(known)
    header = try EventHeader(fields)
    content = try reader.read(try fields.nested("payload"), kind.version, fields)
    self.kind = kind
    key = content.payload.key(of: header)
    self.bytes = bytes
    guard try fields.text("subject") == content.payload.subject.description else {
      throw .wrong(field: "subject")
    }
    guard try fields.optionalText("cycle") == content.payload.cycle?.description else {
      throw .wrong(field: "cycle")
    }
  }
}

extension EventHeader {
  init(_ fields: EventFields) throws(EventDamage) {
    id = try fields.value("id") { EventID($0) }
    actor = try fields.actor("actor")
    role = try fields.value("role") { Role(rawValue: $0) }
    time = try fields.value("time") { Timestamp($0) }
    reason = try fields.text("reason")
    framework = try fields.optionalText("framework")
    salt = try fields.value("salt") { text in
      Hexadecimal.bytes(of: text).flatMap { $0.count == 16 ? $0 : nil }
    }
  }
}
