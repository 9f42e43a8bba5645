import OversightCore

/// Something a person did, made once and never changed. Only `decide` makes new ones; a store gives
/// back those it holds.
public struct Event: Hashable, Sendable, Identifiable {
  let header: EventHeader
  /// The name and the version of the kind as stored: `rated`, 1.
  public let kind: EventKind
  /// What was done.
  public let content: EventContent
  /// What it decides.
  public let key: JudgementKey
  /// The canonical bytes, as they are or will be stored.
  public let bytes: [UInt8]

  /// A UUID of version 7.
  public var id: EventID { header.id }
  /// Who did it.
  public var actor: Actor { header.actor }
  /// As what.
  public var role: Role { header.role }
  /// When, by the clock of the person's computer.
  public var time: Timestamp { header.time }
  /// Why, empty where no reason was given.
  public var reason: String { header.reason }
  /// SHA-256 of the framework file in force, hexadecimal; nil where no edition was involved.
  public var framework: String? { header.framework }
  /// 16 random bytes, so that a blind rating cannot be guessed from its hash.
  public var salt: [UInt8] { header.salt }
  /// SHA-256 of the bytes as stored.
  public var contentHash: ContentHash { .of(bytes) }
  /// What it is about.
  public var subject: EventSubject { content.payload.subject }
  /// The financial year it is about; nil where it is about the whole workspace.
  public var cycle: Cycle? { content.payload.cycle }

  /// A new event.
  init(_ header: EventHeader, _ content: EventContent) {
    self.header = header
    self.content = content
    kind = content.kind
    key = content.payload.key(of: header)
    bytes = Self.fields(header, content).bytes
  }

  /// Two events are the same where their bytes are.
  public static func == (left: Event, right: Event) -> Bool { left.bytes == right.bytes }

  /// The identifier stands for the event.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// What every event carries, whatever its kind.
struct EventHeader: Hashable, Sendable {
  let id: EventID
  let actor: Actor
  let role: Role
  let time: Timestamp
  let reason: String
  let framework: String?
  let salt: [UInt8]
}

/// The name of a kind of event and the version of its payload.
public struct EventKind: Hashable, Sendable, CustomStringConvertible {
  /// `rated`.
  public let name: String
  /// 1, and one more whenever the payload changes.
  public let version: Int
  /// A kind.
  public init(name: String, version: Int) {
    self.name = name
    self.version = version
  }
  /// `rated 1`.
  public var description: String { "\(name) \(version)" }
}

/// What an event is about.
public enum EventSubject: Hashable, Sendable, CustomStringConvertible {
  /// One organisation.
  case organisation(OrganisationCode)
  /// A calibration session.
  case session(SessionName)
  /// The whole workspace.
  case workspace

  /// `organisation/QOP`, `session/S1` or `workspace`.
  public var description: String {
    switch self {
    case .organisation(let code): "organisation/\(code)"
    case .session(let name): "session/\(name)"
    case .workspace: "workspace"
    }
  }
}
