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
  /// Another chair.
  public static let dee = viewer("dee", .chair)

  /// An invented board.
  public static let board = organisation("QAA")
  /// Another.
  public static let otherBoard = organisation("QBB")

  /// The year of every fixture.
  public static let cycle = required(Cycle("2025/26"))

  /// An invented provider, which both boards serve.
  public static let trust = Organisation(
    code: required(OrganisationCode("RAA")), name: "Trust RAA", kind: .provider, sector: .acute,
    subtype: "", region: "North")

  /// The session of every fixture.
  public static let session = required(SessionName("S1"))

  /// The period of every fixture.
  public static let period = required(Period("Q3 2025/26"))

  /// An edition with two areas of four ratings on every layer, one question, segments that the chair
  /// decides, 4 with a second person, routes through a board, and boards' segments as published.
  public static let framework = Framework(
    id: FrameworkID("test"), edition: "Test edition", shortName: "Test", version: "1.0.0",
    standing: .draft, documents: [],
    segments: (1...4).map {
      SegmentDefinition(number: $0, words: "", support: "", isDecisionOnly: false)
    },
    notSegmented: [:], domains: [], metrics: [], capability: [profile],
    decisions: Decision.Subject.allCases.map { Decision(subject: $0, refusal: nil) },
    pipeline: pipeline, hash: String(repeating: "ab", count: 32))

  private static let pipeline = [
    rule("published", [.icb], .published(PublishedRule(absent: "not held"))),
    rule("tests", [.icb, .provider], .considerations(ConsiderationsRule(tests: tests))),
    rule(
      "decision", [.provider],
      .decision(DecisionRule(within: 1, into: nil, from: nil, secondPerson: [4]))),
    rule(
      "route", [.provider],
      .route(
        RouteRule(
          throughBoardWhen: [RatingID("achieving")], directSegments: [4], otherwise: ""))),
  ]

  private static let tests = ["elective", "cancer"].map {
    ConsiderationsRule.Test(asked: Question(id: TestID($0), name: $0, asks: "Is it?"))
  }

  private static func rule(
    _ id: String, _ kinds: Set<OrganisationKind>, _ body: RuleBody
  ) -> Rule {
    Rule(
      id: RuleID(id), title: id, kinds: kinds, provenance: .assumed, source: "invented",
      body: body, alternatives: [])
  }

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
    return try store.append(
      events, expecting: record.expecting(events), by: viewer, sessions: record.sessions)
  }
}

extension Intent {
  /// A query about a board.
  public static func asking(_ text: String) -> Intent {
    query(nil, .ask, [.text: text, .to: "QAA", .due: "2026-01-31"])
  }

  /// A query waived.
  public static func waiving(_ name: RecordName) -> Intent { query(name, .waive) }

  /// A query opened again.
  public static func reopening(_ name: RecordName) -> Intent { query(name, .reopen) }

  private static func query(
    _ name: RecordName?, _ step: RecordStep, _ fields: [FieldName: String] = [:]
  ) -> Intent {
    .record(
      RecordIntent(
        organisation: Fixture.board, cycle: Fixture.cycle, kind: .query, name: name, step: step,
        fields: fields, reason: "because"))
  }

  /// A session with both boards on its agenda.
  public static let opening = Intent.session(
    .open(
      Fixture.session,
      SessionOpening(
        stage: .regional, region: "North", period: Fixture.period,
        framework: Fixture.framework.id, people: [], agenda: []),
      [Fixture.board, Fixture.otherBoard]))

  /// Something done to an item of the session.
  public static func item(
    _ change: ItemChange, of organisation: Organisation = Fixture.board
  ) -> Intent {
    .session(.item(Fixture.session, organisation, change, reason: "because"))
  }

  /// An interest in a board.
  public static func interest(
    isDeclared: Bool = true, of person: Actor? = nil
  ) -> Intent {
    .session(
      .conflict(Fixture.board, person: person, isDeclared: isDeclared, reason: "because"))
  }

  /// A blind rating.
  public static func blind(
    _ rating: String?, of organisation: Organisation = Fixture.board, area: String = "leadership"
  ) -> Intent {
    .rating(rating, of: organisation, area: area, layer: .assessor)
  }

  /// A segment proposed blind.
  public static func proposal(_ segment: Int) -> Intent {
    .session(.propose(Fixture.session, Fixture.board, segment: segment, reason: "because"))
  }

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

  /// An answer to a test of the invented edition.
  public static func answer(_ answer: TestAnswer?, _ test: String = "elective") -> Intent {
    .consider(
      ConsiderationIntent(
        organisation: Fixture.board, period: Fixture.period, test: TestID(test), answer: answer,
        source: "minutes"))
  }

  /// A segment of the invented provider, which the rules bring to 3.
  public static func segment(_ segment: Int?, confirms: Bool = false) -> Intent {
    .decideSegment(
      SegmentIntent(
        organisation: Fixture.trust, period: Fixture.period, segment: segment, computed: 3,
        confirms: confirms, reason: "because"))
  }

  /// The board that leads on the invented provider.
  public static func lead(_ board: Organisation = Fixture.board) -> Intent {
    .agreeLead(
      LeadIntent(
        organisation: Fixture.trust, board: board,
        servedBoards: [Fixture.board.code, Fixture.otherBoard.code],
        from: Fixture.period.lastDay, reason: "agreed"))
  }

  /// A route of the invented provider.
  public static func route(_ route: OversightRoute?) -> Intent {
    .chooseRoute(
      RouteIntent(
        organisation: Fixture.trust, period: Fixture.period, route: route, reason: "because"))
  }

  /// The published segments of boards.
  public static func published(_ segment: Int, of boards: [Organisation]) -> Intent {
    .reportSegments(
      boards.map {
        ReportedIntent(
          organisation: $0, period: Fixture.period, segment: segment, source: "letter")
      })
  }
}

extension JudgementKey {
  /// The name of the record it is of.
  public var recordName: RecordName? {
    if case .record(_, _, let name) = self { return name }
    return nil
  }
}
