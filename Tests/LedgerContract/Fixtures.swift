import Ledger
import OversightCore

/// People, organisations and an invented edition for tests of stores.
public enum Fixture {
  /// An assessor.
  public static let ann = viewer("ann", .assessor)
  /// Another assessor.
  public static let ben = viewer("ben", .assessor)
  /// The chair.
  public static let jo = viewer("jo", .chair)

  /// An invented board.
  public static let board = organisation("QAA")
  /// Another.
  public static let otherBoard = organisation("QBB")

  /// The year of every fixture.
  public static let cycle = required(Cycle("2025/26"))

  /// An edition with two areas of four ratings on every layer.
  public static let framework = Framework(
    id: FrameworkID("test"), edition: "Test edition", shortName: "Test", version: "1.0.0",
    standing: .draft, documents: [], segments: [], notSegmented: [:], domains: [], metrics: [],
    capability: [profile],
    decisions: [Decision(subject: .areaRating, refusal: nil)], pipeline: [],
    hash: String(repeating: "ab", count: 32))

  private static let profile = CapabilityProfile(
    kinds: [.icb, .provider], title: "Capability", overall: scale,
    areas: ["leadership", "quality"].map(area), reasonRequired: [.moderated, .final],
    provenance: .assumed, source: "invented")

  private static let scale = RatingScale(
    id: "test",
    ratings: ["excelling", "achieving", "progressing", "insufficient-progress"].map {
      RatingDefinition(id: RatingID($0), name: $0, letter: String($0.prefix(1)))
    })

  private static func area(_ id: String) -> FunctionalArea {
    FunctionalArea(
      id: AreaID(id), name: id, descriptors: [:],
      scales: Dictionary(uniqueKeysWithValues: Layer.allCases.map { ($0, scale) }))
  }

  private static func viewer(_ name: String, _ role: Role) -> Viewer {
    Viewer(actor: required(Actor(name)), role: role)
  }

  private static func organisation(_ code: String) -> Organisation {
    Organisation(
      code: required(OrganisationCode(code)), name: "NHS \(code)", kind: .icb, sector: .icb,
      subtype: "", region: "North")
  }
}

/// A value a fixture cannot do without.
private func required<Value>(_ value: Value?) -> Value {
  guard let value else { preconditionFailure("a fixture is wrong") }
  return value
}

/// One store in use: makes events by the rules and appends them, with a clock that ticks.
public struct Desk {
  /// The store.
  public let store: any LedgerStore
  private var ids: IDSource
  private var time = Timestamp(milliseconds: 1_790_000_000_000)

  /// A desk at a store.
  public init(_ store: any LedgerStore, seed: UInt64 = 1) {
    self.store = store
    ids = IDSource(seed: seed)
  }

  /// Decides without appending.
  public mutating func decide(
    _ intent: Intent, by viewer: Viewer, given record: Record
  ) throws -> [Event] {
    time = Timestamp(milliseconds: time.milliseconds + 1000)
    return try Ledger.decide(
      intent, by: viewer, given: record, framework: Fixture.framework, now: time, ids: &ids)
  }

  /// Decides on what the store holds now, and appends.
  @discardableResult
  public mutating func carryOut(_ intent: Intent, by viewer: Viewer) throws -> [Entry] {
    let record = try store.record(for: viewer)
    let events = try decide(intent, by: viewer, given: record)
    return try store.append(events, expecting: record.expecting(events), by: viewer)
  }
}

extension Intent {
  /// A rating of an area of the invented edition.
  public static func rating(
    _ rating: String?, of organisation: Organisation = Fixture.board, area: String = "leadership",
    layer: Layer = .moderated
  ) -> Intent {
    .rate(
      RatingIntent(
        organisation: organisation, cycle: Fixture.cycle, area: AreaID(area), layer: layer,
        rating: rating.map { .rated(RatingID($0)) }, reason: "because"))
  }

  /// A note on the whole of an organisation.
  public static func writing(_ text: String) -> Intent {
    .note(NoteIntent(organisation: Fixture.board, cycle: Fixture.cycle, text: text))
  }
}
