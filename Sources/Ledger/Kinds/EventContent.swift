import OversightCore

/// What one kind of event needs: its name, its bytes, what it decides and what it does to a record.
/// A kind is one file in this folder, one case and one line of `readers` below, and its sentences.
protocol EventPayload: Hashable, Sendable {
  /// The name in the bytes; never changed.
  static var name: String { get }
  /// The newest version this program reads and the one it writes.
  static var version: Int { get }
  /// What it is about.
  var subject: EventSubject { get }
  /// The financial year; nil where it is about the whole workspace.
  var cycle: Cycle? { get }
  /// Its own fields, as written.
  var fields: [String: CanonicalJSON] { get }
  /// Reads its own fields of this or an older version; `event` has those every kind has.
  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage)
  /// What it decides.
  func key(of header: EventHeader) -> JudgementKey
  /// Adds the event to a record and says what it changed.
  func fold(_ event: Event, sequence: Int, into record: inout Record) -> Change
}

/// What an event says, by kind.
public enum EventContent: Hashable, Sendable {
  /// An area was rated, or a rating taken away.
  case rated(Rated)
  /// A note was written.
  case noted(Noted)
  /// An event was taken back by its author.
  case withdrawn(Withdrawn)
  /// A dataset was imported.
  case datasetImported(DatasetImported)
  /// An edition's file was adopted.
  case frameworkAdopted(FrameworkAdopted)

  var payload: any EventPayload {
    switch self {
    case .rated(let payload): payload
    case .noted(let payload): payload
    case .withdrawn(let payload): payload
    case .datasetImported(let payload): payload
    case .frameworkAdopted(let payload): payload
    }
  }

  var kind: EventKind {
    let type = type(of: payload)
    return EventKind(name: type.name, version: type.version)
  }
}

extension EventContent {
  /// How stored fields of a kind become content.
  struct Reader: Sendable {
    let name: String
    let version: Int
    let read: @Sendable (EventFields, Int, EventFields) throws(EventDamage) -> EventContent

    init<Payload: EventPayload>(
      _ type: Payload.Type, _ wrap: @escaping @Sendable (Payload) -> EventContent
    ) {
      name = type.name
      version = type.version
      read = { (fields, version, event) throws(EventDamage) in
        wrap(try Payload(fields, version: version, event: event))
      }
    }
  }

  /// Every kind this program knows.
  static let readers: [String: Reader] = {
    let all = [
      Reader(Rated.self, EventContent.rated),
      Reader(Noted.self, EventContent.noted),
      Reader(Withdrawn.self, EventContent.withdrawn),
      Reader(DatasetImported.self, EventContent.datasetImported),
      Reader(FrameworkAdopted.self, EventContent.frameworkAdopted),
    ]
    return Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }()
}

extension EventFields {
  /// The organisation, year and edition of an event that is about one organisation.
  func item(editionIn payload: EventFields) throws(EventDamage) -> CapabilityKey {
    let organisation = try value("subject") { text in
      text.hasPrefix("organisation/") ? OrganisationCode(text.dropFirst(13)) : nil
    }
    let cycle = try value("cycle") { Cycle($0) }
    let edition = try payload.text("edition")
    return CapabilityKey(
      organisation: organisation, cycle: cycle, framework: FrameworkID(edition))
  }
}
