// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import OversightCore

@testable import Ledger

extension Viewer {
  static let ann = Viewer.named("ann")
  static let ben = Viewer.named("ben")
  static let cat = Viewer.named("cat")
  static let dee = Viewer.named("dee", .chair)
}

extension SessionName {
  static let s1 = SessionName("S1")!
  static let s2 = SessionName("S2")!
}

extension Framework {
  /// An invented edition of four ratings: `leadership` with every layer, `quality` without the
  /// organisation's own. A rating may lie no step from the median and one from the self-assessment
  /// without a reason; the panel sets the overall rating one step either way.
  static func calibrating(refusals: [Decision.Subject: String] = [:]) -> Framework {
    let judging = Framework.judging(refusals: refusals)
    return Framework(
      id: judging.id, edition: judging.edition, shortName: judging.shortName,
      version: judging.version, standing: judging.standing, documents: [],
      segments: judging.segments, notSegmented: [:], domains: [], metrics: [],
      capability: [profile], decisions: judging.decisions,
      pipeline: judging.pipeline.filter { $0.id != RuleID("decision") } + [decision, moderate],
      hash: judging.hash)
  }

  private static let decision = Rule(
    id: RuleID("decision"), title: "decision", kinds: [.icb, .provider], provenance: .assumed,
    source: "invented",
    body: .decision(DecisionRule(within: 1, into: 5, from: 4, secondPerson: [4, 5])),
    alternatives: [])

  private static let moderate = Rule(
    id: RuleID("moderate"), title: "moderate", kinds: [.icb], provenance: .assumed,
    source: "invented", body: .moderate(ModerateRule(within: 1)), alternatives: [])

  private static let profile = CapabilityProfile(
    kinds: [.icb], title: "Capability", overall: scale,
    areas: [
      area("leadership", Layer.allCases), area("quality", [.assessor, .moderated, .final]),
    ],
    reasonRequired: [], provenance: .assumed, source: "invented",
    moderation: ModerationTerms(
      fromMedian: 0, fromSelfAssessment: 1, provenance: .assumed, source: "invented"))

  private static let scale = RatingScale(
    id: "test",
    ratings: ["excelling", "achieving", "progressing", "insufficient"].map {
      RatingDefinition(id: RatingID($0), name: $0, letter: String($0.prefix(1)))
    })

  private static func area(_ id: String, _ layers: [Layer]) -> FunctionalArea {
    FunctionalArea(
      id: AreaID(id), name: id, descriptors: [:],
      scales: Dictionary(uniqueKeysWithValues: layers.map { ($0, scale) }))
  }
}

extension Intent {
  static func open(
    _ name: SessionName = .s1, _ organisations: [Organisation] = [board(), board("QBB")],
    stage: SessionStage = .regional, region: String? = "North", assessors: [String] = [],
    period: Period = quarter, quorum: Int? = nil
  ) -> Intent {
    .session(
      .open(
        name,
        SessionOpening(
          stage: stage, region: region, period: period, framework: FrameworkID("test"),
          people: assessors.map { SessionOpening.Person(actor: Actor($0)!, part: .assessor) },
          agenda: organisations.map(\.code), quorum: quorum), organisations))
  }

  static func change(
    _ change: SessionChange, _ name: SessionName = .s1, reason: String = ""
  ) -> Intent { .session(.change(name, change, reason: reason)) }

  static func item(
    _ change: ItemChange, _ code: String = "QAA", in name: SessionName = .s1, reason: String = ""
  ) -> Intent { .session(.item(name, board(code), change, reason: reason)) }

  static func reveal(_ code: String = "QAA", in name: SessionName = .s1) -> Intent {
    item(.revealed, code, in: name)
  }

  static func sign(_ code: String = "QAA", in name: SessionName = .s1) -> Intent {
    .session(.sign(name, board(code), reason: ""))
  }

  static func propose(
    _ segment: Int?, _ code: String = "QAA", in name: SessionName = .s1, reason: String = "so"
  ) -> Intent { .session(.propose(name, board(code), segment: segment, reason: reason)) }

  static func rate(
    _ rating: String?, _ area: String = "leadership", of code: String = "QAA",
    layer: Layer = .assessor, reason: String = "because"
  ) -> Intent {
    .rate(
      RatingIntent(
        organisation: board(code), cycle: quarter.cycle, area: AreaID(area), layer: layer,
        rating: rating.map { .rated(RatingID($0)) }, reason: reason))
  }

  static func calibrate(
    _ areas: [String: String] = [:], of code: String = "QAA", in name: SessionName = .s1,
    segment: Int? = nil, computed: Int? = 3, overall: String? = nil,
    computedOverall: String? = nil, trajectory: [FieldName: String] = [:], reason: String = "agreed"
  ) -> Intent {
    .session(
      .decide(
        CalibrationIntent(
          session: name, organisation: board(code),
          areas: Dictionary(
            uniqueKeysWithValues: areas.map { (AreaID($0.key), .rated(RatingID($0.value))) }),
          segment: segment, computed: computed, overall: overall.map { RatingID($0) },
          computedOverall: computedOverall.map { RatingID($0) }, trajectory: trajectory,
          reason: reason)))
  }

  static func interest(
    _ code: String = "QAA", of person: String? = nil, isDeclared: Bool = true, reason: String = ""
  ) -> Intent {
    .session(
      .conflict(
        board(code), person: person.flatMap { Actor($0) }, isDeclared: isDeclared, reason: reason))
  }

  static func sessionNote(_ text: String, _ code: String? = nil) -> Intent {
    .session(.note(.s1, code.flatMap { OrganisationCode($0) }, text: text))
  }
}

extension Maker {
  /// A ledger in which a session was opened.
  static func opened(assessors: [String] = [], quorum: Int? = nil) throws -> Maker {
    var maker = Maker()
    try maker.calibrate(.open(assessors: assessors, quorum: quorum), by: .jo)
    return maker
  }

  /// Carries something out under the edition that calibrates.
  @discardableResult
  mutating func calibrate(_ intent: Intent, by viewer: Viewer) throws -> [Event] {
    try carryOut(intent, by: viewer, under: .calibrating())
  }

  /// Each rates both areas: what is given, and one step of it.
  mutating func rate(
    _ ratings: [(Viewer, String, String)], of code: String = "QAA"
  ) throws {
    for (viewer, leadership, quality) in ratings {
      try calibrate(.rate(leadership, "leadership", of: code), by: viewer)
      try calibrate(.rate(quality, "quality", of: code), by: viewer)
    }
  }

  /// An item rated by three and revealed.
  static func revealed() throws -> Maker {
    var maker = try opened()
    try maker.rate([
      (.ann, "excelling", "progressing"), (.ben, "achieving", "achieving"),
      (.cat, "achieving", "insufficient"),
    ])
    try maker.calibrate(.reveal(), by: .jo)
    return maker
  }

  /// The same, decided by jo and signed by dee.
  static func signed() throws -> Maker {
    var maker = try revealed()
    try maker.calibrate(.calibrate(), by: .jo)
    try maker.calibrate(.sign(), by: .dee)
    return maker
  }

  /// Why something is refused; nil where it is not. It is not carried out.
  func refusal(
    of intent: Intent, by viewer: Viewer, under framework: Framework = .calibrating()
  ) -> Refusal? {
    var copy = self
    do {
      try copy.carryOut(intent, by: viewer, under: framework)
      return nil
    } catch { return error as? Refusal }
  }

  func record(_ viewer: Viewer) -> Record { Record(entries: entries, viewer: viewer) }

  func item(
    _ code: String = "QAA", in name: SessionName = .s1, for viewer: Viewer = .jo
  ) -> AgendaItem? {
    record(viewer).judgements.sessions.first { $0.name == name }?.item(OrganisationCode(code)!)
  }

  func areas(_ code: String = "QAA", for viewer: Viewer = .jo) -> [AreaID: AreaJudgement] {
    record(viewer).judgements.areas[LedgerTests.item(code)] ?? [:]
  }
}

extension AreaID {
  static let leadership = AreaID("leadership")
  static let quality = AreaID("quality")
}
