// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import OversightCore
import Testing

@testable import Ledger

@Suite("What may be done")
struct DecideTests {
  private func decide(
    _ intent: Intent, by viewer: Viewer = .named("ann"), given maker: Maker = Maker(),
    under framework: Framework = edition()
  ) throws -> Event {
    var ids = IDSource(seed: 3)
    let record = Record(entries: maker.entries, viewer: viewer)
    return try Ledger.decide(
      intent, by: viewer, given: record, framework: framework, now: maker.time, ids: &ids)[0]
  }

  private func rating(
    _ rating: String? = "achieving", of organisation: Organisation = board(),
    area: String = "leadership", layer: Layer = .assessor, reason: String = "because",
    partner: String? = nil
  ) -> Intent {
    .rate(
      RatingIntent(
        organisation: organisation, cycle: Cycle("2025/26")!, area: AreaID(area), layer: layer,
        rating: rating.map { .rated(RatingID($0)) }, reason: reason, partner: partner))
  }

  private func note(_ text: String, about: Topic = .organisation) -> Intent {
    .note(
      NoteIntent(organisation: board(), cycle: Cycle("2025/26")!, about: about, text: text))
  }

  @Test("a rating carries who, when, why and under which rules")
  func rated() throws {
    let event = try decide(rating())
    #expect(event.actor.name == "ann")
    #expect(event.reason == "because")
    #expect(event.framework == edition().hash)
    #expect(event.subject.description == "organisation/QAA")
    #expect(event.salt.count == 16)
    #expect(try Event.decode(event.bytes) == .event(event))
    #expect(
      event.key.description == "rating/QAA/2025-26/test/leadership/assessor/ann")
  }

  @Test("a reviewer writes nothing")
  func reviewer() {
    for intent in [rating(), note("x"), .importDataset(.zero, title: "x")] {
      #expect(throws: Refusal.reviewer) { try decide(intent, by: .named("rev", .reviewer)) }
    }
  }

  @Test("an assessor writes every layer but final, a chair final too")
  func layers() throws {
    for layer in Layer.allCases where layer != .final {
      #expect(try decide(rating(layer: layer)).key.description.contains(layer.rawValue))
    }
    #expect(throws: Refusal.finalNeedsChair) { try decide(rating(layer: .final)) }
    #expect(try decide(rating(layer: .final), by: .named("jo", .chair)).role == .chair)
  }

  @Test("what the edition does not know is refused with what it knows")
  func unknown() {
    let areas = [AreaID("leadership"), AreaID("quality")]
    #expect(throws: Refusal.unknownArea(AreaID("x"), possible: areas)) {
      try decide(rating(area: "x"))
    }
    let layers = [Layer.assessor, .moderated, .final]
    #expect(throws: Refusal.unknownLayer(.selfAssessment, possible: layers)) {
      try decide(rating(area: "quality", layer: .selfAssessment))
    }
    let ratings = ["excelling", "achieving", "progressing"].map { RatingID($0) }
    #expect(throws: Refusal.unknownRating(RatingID("good"), possible: ratings)) {
      try decide(rating("good"))
    }
    #expect(throws: Refusal.unknownMetric(MetricID("m"), possible: [])) {
      try decide(note("x", about: .metric(MetricID("m"))))
    }
    #expect(throws: Refusal.unknownStep(RuleID("s"), possible: [])) {
      try decide(note("x", about: .step(RuleID("s"))))
    }
    #expect(throws: Refusal.unknownArea(AreaID("x"), possible: areas)) {
      try decide(note("x", about: .area(AreaID("x"))))
    }
  }

  @Test("an edition that lets nobody rate is obeyed, with its reason")
  func undecided() {
    #expect(throws: Refusal.notDecided("Test edition", "it is arithmetic")) {
      try decide(rating(), under: edition(refusal: "it is arithmetic"))
    }
    let provider = Organisation(
      code: OrganisationCode("RAA")!, name: "Trust", kind: .provider, sector: .acute, subtype: "",
      region: "North")
    #expect(throws: Refusal.noCapability("Test edition", .provider)) {
      try decide(rating(of: provider))
    }
  }

  @Test("moderated and final need a written reason")
  func reasons() {
    for reason in ["", " \n\t"] {
      #expect(throws: Refusal.reasonNeeded(.moderated)) {
        try decide(rating(layer: .moderated, reason: reason))
      }
    }
    #expect(throws: Never.self) { try decide(rating(reason: "")) }
    #expect(throws: Refusal.tooLong(.reason, count: 4001, limit: 4000)) {
      try decide(rating(reason: String(repeating: "x", count: 4001)))
    }
  }

  @Test("saying the same again changes nothing; taking away nothing too")
  func unchanged() {
    var maker = Maker()
    maker.add(.rating("achieving"))
    #expect(throws: Refusal.unchanged(.rated(RatingID("achieving")))) {
      try decide(rating(), given: maker)
    }
    #expect(throws: Refusal.unchanged(nil)) { try decide(rating(nil)) }
    #expect(throws: Never.self) { try decide(rating(nil), given: maker) }
  }

  @Test("another's hidden rating never makes one's own a repetition")
  func noLeak() {
    var maker = Maker()
    maker.add(.rating("achieving"), by: "ben")
    #expect(throws: Never.self) { try decide(rating(), given: maker) }
  }

  @Test("a partner is named on the partner's layer only, and stands for the feedback")
  func partners() throws {
    let event = try decide(rating(layer: .partnerFeedback, partner: " Healthwatch  Devon "))
    #expect(event.key.description.hasSuffix("/partner-feedback/Healthwatch Devon"))
    #expect(throws: Refusal.partnerNotAsked(.assessor)) { try decide(rating(partner: "x")) }
    #expect(throws: Refusal.partnerBlank) {
      try decide(rating(layer: .partnerFeedback, partner: " "))
    }
  }

  @Test("a note is neither empty nor too long, in characters or in bytes")
  func notes() {
    #expect(throws: Refusal.emptyNote) { try decide(note(" \n ")) }
    #expect(throws: Never.self) { try decide(note(String(repeating: "é", count: 4000))) }
    #expect(throws: Refusal.tooLong(.note, count: 4001, limit: 4000)) {
      try decide(note(String(repeating: "x", count: 4001)))
    }
    #expect(throws: Refusal.self) {
      try decide(note("e" + String(repeating: "\u{301}", count: 30_000)))
    }
  }

  @Test("a body is assessed for a year in which it was open, also after it closed")
  func closed() {
    let year = Cycle("2025/26")!
    let code = OrganisationCode("QAA")!
    #expect(throws: Never.self) { try decide(rating(of: board(until: "2026-03-31"))) }
    #expect(throws: Never.self) { try decide(rating(of: board(until: "2025-04-01"))) }
    #expect(throws: Refusal.closed(code, year)) {
      try decide(rating(of: board(until: "2025-03-31")))
    }
    #expect(throws: Refusal.closed(code, year)) {
      try decide(rating(of: board(from: "2026-04-01")))
    }
  }

  @Test("nothing is written on an organisation with a declared interest")
  func interest() {
    let code = OrganisationCode("QAA")!
    #expect(throws: Refusal.interest(code)) {
      try decide(rating(), by: .named("ann", interests: [code]))
    }
  }

  @Test("nothing is written where a newer program or damage was")
  func readOnly() {
    var newer = Maker()
    newer.append(Array(#"{"kind":"sung","version":1}"#.utf8))
    #expect(throws: Refusal.self) { try decide(note("x"), given: newer) }
    var damaged = Maker()
    damaged.append([])
    #expect(throws: Refusal.self) { try decide(note("x"), given: damaged) }
  }

  @Test("a dataset is imported once, a file adopted once")
  func imports() throws {
    var maker = Maker()
    maker.add(try decide(.importDataset(.of([1]), title: "data")).content)
    maker.add(try decide(.adoptFramework(.of([2]))).content)
    #expect(throws: Refusal.self) { try decide(.importDataset(.of([1]), title: "b"), given: maker) }
    #expect(throws: Refusal.self) { try decide(.adoptFramework(.of([2])), given: maker) }
    #expect(throws: Never.self) { try decide(.adoptFramework(.of([3])), given: maker) }
  }
}
