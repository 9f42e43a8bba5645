import Ledger
import OversightCore
import Synchronization
import Terminal
import Testing

@testable import Workbench

/// A session of the North West in which much was done: of five organisations one is signed, one
/// decided, one revealed, one parked, and one waits, in which an assessor has an interest. Ratings,
/// people and reasons are invented.
struct FilledSession {
  static let framework = "2024-25-consultation"
  static let period = "Q4 2025/26"
  static let assessors = ["ann", "ben", "cat"]
  /// In the order of the agenda.
  static let codes = ["QE1", "QYG", "QOP", "RY2", "RXV"]

  let ledger: SharedLedger
  let name: SessionName
  private let desk: Desk
  private let batches = Batches()

  /// The session as `jo` opens it; nothing was done in it yet.
  init(minutes: Int? = nil) throws {
    ledger = try SharedLedger()
    name = try #require(SessionName("S1"))
    desk = try #require(
      Desktop("jo", .chair, framework: Self.framework, period: Self.period).desk)
    let organisations = try Self.codes.map(organisation)
    let opening = SessionOpening(
      stage: .regional, region: "North West", period: desk.period, framework: desk.framework.id,
      people: Self.assessors.map { .init(actor: People.named($0), part: .assessor) },
      agenda: organisations.map(\.code), minutes: minutes)
    try chair(.open(name, opening, organisations))
  }

  /// The same with everything done. It is done once, and written again for every test.
  static func filled(minutes: Int? = nil) throws -> FilledSession {
    let batches = try held.withLock { held in
      if let found = held[minutes] { return found }
      let made = try makeFilled(minutes: minutes).batches.list
      held[minutes] = made
      return made
    }
    return try FilledSession(replaying: batches)
  }

  private static let held = Mutex<[Int?: [Batch]]>([:])

  /// The events of one step and in whose name they were written.
  private struct Batch: Sendable {
    let events: [Event]
    let expecting: [JudgementKey: Int]
    let viewer: Viewer
  }

  /// Every step so far, in order.
  private final class Batches: Sendable {
    private let all = Mutex<[Batch]>([])
    var list: [Batch] { all.withLock { $0 } }
    func append(_ batch: Batch) { all.withLock { $0.append(batch) } }
  }

  private init(replaying batches: [Batch]) throws {
    ledger = try SharedLedger()
    name = try #require(SessionName("S1"))
    desk = try #require(
      Desktop("jo", .chair, framework: Self.framework, period: Self.period).desk)
    for batch in batches {
      _ = try ledger.store.append(
        batch.events, expecting: batch.expecting, by: batch.viewer)
    }
  }

  private static func makeFilled(minutes: Int?) throws -> FilledSession {
    let session = try FilledSession(minutes: minutes)
    try session.chair(
      .conflict(
        session.organisation("RY2"), person: People.named("cat"), isDeclared: true,
        reason: "Worked there."))
    try session.rateAll("QE1", [[1, 2, 1, 1, 1, 2], [1, 2, 1, 2, 1, 2], [1, 2, 1, 1, 1, 2]], 3)
    try session.rateAll("QYG", [[1, 1, 1, 1, 0, 2], [1, 1, 0, 1, 1, 2], [1, 1, 1, 1, 1, 2]], 2)
    try session.rateAll("QOP", [[1, 2, 1, 1, 1, 2], [1, 1, 1, 2, 0, 2], [2, 3, 1, 2, 1, 3]], 3)
    try session.rate("RY2", as: "ann", [1, 1, 2, 1, 1, 2])
    for code in ["QE1", "QYG", "QOP"] { try session.change(code, .revealed) }
    try session.decide("QE1")
    // No segment is computed for a board without figures of its own, so this one needs a reason.
    try session.decide("QYG", segment: 2, reason: "Plans are agreed and carried out.")
    try session.chair(.sign(session.name, session.organisation("QE1"), reason: ""), as: "del")
    try session.change("RXV", .parked(owner: "jo"), reason: "The CQC reports next week.")
    return session
  }

  /// A desk of somebody on this ledger, in the session's period and edition unless others are given.
  func desktop(
    _ person: String = "jo", _ role: Ledger.Role = .chair,
    size: Size = Size(columns: 120, rows: 40), glyphs: GlyphSet = .standard,
    framework: String? = FilledSession.framework, period: String = FilledSession.period
  ) throws -> Desktop {
    try Desktop(
      person, role, on: ledger, size: size, glyphs: glyphs, framework: framework, period: period)
  }

  func organisation(_ code: String) throws -> Organisation {
    let code = try #require(OrganisationCode(code))
    return try #require(desk.assessment(code)?.organisation)
  }

  func chair(_ intent: SessionIntent, as person: String = "jo") throws {
    try write(.session(intent), as: person, .chair)
  }

  func change(_ code: String, _ change: ItemChange, reason: String = "") throws {
    try chair(.item(name, try organisation(code), change, reason: reason))
  }

  /// Somebody rates the areas in their order by place on the scale, 0 best.
  func rate(_ code: String, as person: String, _ places: [Int]) throws {
    let organisation = try organisation(code)
    let areas = desk.framework.capability(of: organisation.kind)?.areas ?? []
    for (area, place) in zip(areas, places) {
      guard let scale = area.scales[.assessor] else { continue }
      try write(
        .rate(
          RatingIntent(
            organisation: organisation, cycle: desk.period.cycle, area: area.id,
            layer: .assessor, rating: .rated(scale.ratings[place].id))), as: person)
    }
  }

  /// The chair decides the medians and what the rules come to with them.
  func decide(_ code: String, segment: Int? = nil, reason: String = "") throws {
    let organisation = try organisation(code)
    let chair = Viewer(actor: People.named("jo"), role: .chair)
    let judgements = Record(entries: try ledger.store.entries(since: 0), viewer: chair).judgements
    let session = try #require(judgements.sessions.first { $0.name == name })
    var choice = Forecast.Choice()
    choice.segment = segment
    let forecast = try #require(
      session.forecast(
        choice, of: organisation, by: chair.actor, in: desk.cohort, judgements,
        under: desk.framework))
    let shown = try #require(desk.assessment(organisation.code))
    try self.chair(
      .decide(
        CalibrationIntent(
          session: name, organisation: organisation, segment: segment,
          computed: forecast.computedSegment, computedOverall: forecast.computedOverall,
          reason: reason, shown: desk.shown(of: shown))))
  }

  /// Somebody writes to the ledger under the session's edition; desks on it hear of it by `hear`.
  func write(_ intent: Intent, as person: String, _ role: Ledger.Role = .assessor) throws {
    let viewer = Viewer(actor: People.named(person), role: role)
    let entries = try ledger.store.entries(since: 0)
    let record = Record(entries: entries, viewer: viewer)
    let environment = Environment.fixed(
      at: SharedLedger.time, seed: UInt64(entries.count) + 2000)
    var ids = environment.makeIDs()
    let events = try Ledger.decide(
      intent, by: viewer, given: record, framework: desk.framework, now: environment.now(),
      ids: &ids)
    let expecting = record.expecting(events)
    _ = try ledger.store.append(events, expecting: expecting, by: viewer)
    batches.append(Batch(events: events, expecting: expecting, viewer: viewer))
  }

  /// The three assessors rate a board and each propose the same segment.
  private func rateAll(_ code: String, _ ratings: [[Int]], _ segment: Int) throws {
    for (person, places) in zip(Self.assessors, ratings) {
      try rate(code, as: person, places)
      try write(
        .session(.propose(name, try organisation(code), segment: segment, reason: "")),
        as: person)
    }
  }
}
