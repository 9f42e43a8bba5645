/// Everything written down of one organisation in a year under an edition, as far as the viewer may see.
public struct Dossier: Hashable, Sendable {
  private var held: [RecordKind: [RecordName: DossierRecord]] = [:]

  /// An empty dossier.
  public init() {}

  /// Whether nothing was written down.
  public var isEmpty: Bool { held.isEmpty }

  /// The records of a kind that were not given up: by number, else by name.
  public func records(_ kind: RecordKind) -> [DossierRecord] { all(kind).filter(\.counts) }

  /// The records of a kind, those given up among them.
  public func all(_ kind: RecordKind) -> [DossierRecord] {
    (held[kind] ?? [:]).values.sorted { ($0.number, $0.name) < ($1.number, $1.name) }
  }

  /// A record by its name.
  public func record(_ kind: RecordKind, _ name: RecordName) -> DossierRecord? {
    held[kind]?[name]
  }

  /// A record by its number.
  public func record(_ kind: RecordKind, number: Int) -> DossierRecord? {
    held[kind]?.values.first { $0.number == number && number > 0 }
  }

  /// Puts a record in its place, or takes it away.
  public mutating func set(_ kind: RecordKind, _ name: RecordName, to record: DossierRecord?) {
    held[kind, default: [:]][name] = record
    if held[kind]?.isEmpty == true { held[kind] = nil }
  }
}

extension RecordName {
  /// The name of a record of which there is one.
  public static let single = RecordName("it")

  /// The name of a finding, or of a thread.
  public static func topic(_ topic: Topic) -> RecordName { RecordName(topic.description) }

  /// The name of a quarter's certification: `Q3`.
  public static func quarter(_ period: Period) -> RecordName { RecordName("Q\(period.quarter)") }
}

extension Dossier {
  /// How far the assessment is on its way; indicative where nobody said otherwise.
  public var status: RecordState { record(.status, .single)?.state ?? .indicative }

  /// Whether ratings and findings are closed: approved, issued or published and not opened again.
  public var isClosed: Bool { [.approved, .issued, .published].contains(status) }

  /// What was found, in words.
  public func finding(_ topic: Topic) -> DossierRecord? { record(.finding, .topic(topic)) }

  /// The certification of a quarter.
  public func certification(_ period: Period) -> DossierRecord? {
    record(.certification, .quarter(period))
  }

  /// The evidence for something; of an area also what is linked to one of its layers.
  public func evidence(for topic: Topic) -> [DossierRecord] {
    records(.evidence).filter { $0.topics.contains { $0 == topic || $0.isWithin(topic) } }
  }

  /// Whether the thread of a note is resolved.
  public func isResolved(_ note: RecordName) -> Bool {
    record(.thread, .topic(.note(note)))?.state == .resolved
  }
}

extension Topic {
  /// Whether it is a part of another topic: a layer or a narrative part of an area.
  fileprivate func isWithin(_ topic: Topic) -> Bool {
    guard case .area(let area) = topic else { return false }
    return self.area == area
  }
}
