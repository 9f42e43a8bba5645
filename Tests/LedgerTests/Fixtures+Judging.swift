// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import OversightCore

@testable import Ledger

extension Maker {
  /// Decides on what the viewer may see and writes what comes of it.
  @discardableResult
  mutating func carryOut(
    _ intent: Intent, by viewer: Viewer = .named("ann"), under framework: Framework = .judging()
  ) throws -> [Event] {
    time = Timestamp(milliseconds: time.milliseconds + 1000)
    let record = Record(entries: entries, viewer: viewer)
    let events = try decide(
      intent, by: viewer, given: record, framework: framework, now: time, ids: &ids)
    for event in events { append(event.bytes, key: event.key) }
    return events
  }
}

extension Viewer {
  /// The chair of every test that needs one.
  static let jo = Viewer.named("jo", .chair)
}

/// The period of every fixture.
let quarter = Period("Q3 2025/26")!

func item(_ code: String, in period: Period) -> PeriodKey {
  PeriodKey(
    organisation: OrganisationCode(code)!, period: period, framework: FrameworkID("test"))
}

func provider(
  _ code: String = "RAA", from: String? = nil, until: String? = nil
) -> Organisation {
  Organisation(
    code: OrganisationCode(code)!, name: "Trust \(code)", kind: .provider, sector: .acute,
    subtype: "", region: "North", from: from.flatMap { CalendarDate($0) },
    until: until.flatMap { CalendarDate($0) })
}

extension Framework {
  /// An invented edition with something of everything that people may decide.
  static func judging(
    refusals: [Decision.Subject: String] = [:], notSegmented: [OrganisationKind: String] = [:],
    decision: DecisionRule? = DecisionRule(within: 1, into: 5, from: 4, secondPerson: [4, 5]),
    throughBoardWhen: Set<RatingID> = [RatingID("achieving")], takesPublished: Bool = true
  ) -> Framework {
    let segments = (1...5).map {
      SegmentDefinition(number: $0, words: "", support: "", isDecisionOnly: $0 == 5)
    }
    let published = rule("published", [.icb], .published(PublishedRule(absent: "not held")))
    return Framework(
      id: FrameworkID("test"), edition: "Test edition", shortName: "Test", version: "1.0.0",
      standing: .draft, documents: [], segments: segments, notSegmented: notSegmented,
      domains: [], metrics: [], capability: [],
      decisions: Decision.Subject.allCases.map { Decision(subject: $0, refusal: refusals[$0]) },
      pipeline: questions + (takesPublished ? [published] : [])
        + (decision.map { [rule("decision", [.provider], .decision($0))] } ?? []) + [
          rule(
            "route", [.provider],
            .route(
              RouteRule(
                throughBoardWhen: throughBoardWhen, directSegments: [3, 4],
                otherwise: "the region oversees all.")))
        ],
      hash: String(repeating: "ab", count: 32))
  }

  private static var questions: [Rule] {
    let tests = ConsiderationsRule(tests: [
      ConsiderationsRule.Test(asked: question("urgent-care", "Urgent care")),
      ConsiderationsRule.Test(
        asked: question("elective", "Elective care"),
        basis: .quartile(of: MetricID("waits"), side: .lowest)),
    ])
    let deficit = CapRule(flag: .question(question("deficit", "Deficit")), segment: 3)
    let undertaking = LimitRule(
      bar: .question(question("undertaking", "Undertaking")), best: RatingID("progressing"))
    return [
      rule("considerations", [.icb, .provider], .considerations(tests)),
      rule("cap", [.provider], .cap(deficit)), rule("limit", [.icb], .limit(undertaking)),
    ]
  }

  private static func question(_ id: String, _ name: String) -> Question {
    Question(id: TestID(id), name: name, asks: "Is it?")
  }

  private static func rule(
    _ id: String, _ kinds: Set<OrganisationKind>, _ body: RuleBody
  ) -> Rule {
    Rule(
      id: RuleID(id), title: id, kinds: kinds, provenance: .assumed, source: "invented",
      body: body, alternatives: [])
  }
}

extension Intent {
  static func answer(
    _ answer: TestAnswer?, _ test: String = "elective", of organisation: Organisation = board(),
    figures: [String: String] = [:], source: String = "minutes of May"
  ) -> Intent {
    .consider(
      ConsiderationIntent(
        organisation: organisation, period: quarter, test: TestID(test), answer: answer,
        figures: Dictionary(
          uniqueKeysWithValues: figures.map { (MetricID($0.key), DecimalText($0.value)!) }),
        source: source))
  }

  static func segment(
    _ segment: Int?, of organisation: Organisation = provider(), from computed: Int? = 3,
    confirms: Bool = false, reason: String = "because"
  ) -> Intent {
    .decideSegment(
      SegmentIntent(
        organisation: organisation, period: quarter, segment: segment, computed: computed,
        confirms: confirms, reason: reason))
  }

  static func lead(
    _ leading: Organisation = board(), of organisation: Organisation = provider(),
    served: [String] = ["QBB", "QAA"], from: String = "2025-04-01", reason: String = "agreed"
  ) -> Intent {
    .agreeLead(
      LeadIntent(
        organisation: organisation, board: leading,
        servedBoards: served.map { OrganisationCode($0)! }, from: CalendarDate(from)!,
        reason: reason))
  }

  static func route(
    _ route: OversightRoute?, of organisation: Organisation = provider(),
    reason: String = "because"
  ) -> Intent {
    .chooseRoute(
      RouteIntent(organisation: organisation, period: quarter, route: route, reason: reason))
  }

  static func published(
    _ segments: [(code: String, segment: Int)], source: String = "region's letter"
  ) -> Intent {
    .reportSegments(
      segments.map {
        ReportedIntent(
          organisation: board($0.code), period: quarter, segment: $0.segment, source: source)
      })
  }
}
