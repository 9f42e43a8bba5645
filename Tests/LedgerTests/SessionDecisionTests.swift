// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import OversightCore
import Testing

@testable import Ledger

@Suite("A decision in a session")
struct SessionDecisionTests {
  private func rating(_ id: String) -> AreaRating { .rated(RatingID(id)) }

  private func causes(_ maker: Maker, _ intent: Intent) -> [SessionRefusal.Cause]? {
    guard case .session(.reasonNeeded(let causes))? = maker.refusal(of: intent, by: .jo) else {
      return nil
    }
    return causes
  }

  @Test("is the chair's, and comes after the reveal")
  func order() throws {
    var maker = try Maker.opened()
    try maker.rate([(.ann, "achieving", "achieving")])
    #expect(maker.refusal(of: .calibrate(), by: .ann) == .session(.needsChair))
    #expect(maker.refusal(of: .calibrate(), by: .jo) == .session(.notRevealed(.s1)))
    #expect(maker.refusal(of: .sign(), by: .dee) == .session(.notDecided))
    try maker.calibrate(.reveal(), by: .jo)
    #expect(maker.refusal(of: .sign(), by: .dee) == .session(.notDecided))
    #expect(maker.refusal(of: .calibrate(), by: .jo) == nil)
  }

  @Test("takes the median of areas that are not named, a tie the lower, and leaves the unrated out")
  func medians() throws {
    var maker = try Maker.opened()
    try maker.calibrate(.rate("excelling"), by: .ann)
    try maker.calibrate(.rate("progressing"), by: .ben)
    try maker.calibrate(.reveal(), by: .jo)
    try maker.calibrate(.calibrate(), by: .jo)
    let decision = try #require(maker.item()?.decision)
    #expect(decision.areas[.leadership]?.rating == rating("progressing"))
    #expect(decision.areas[.leadership]?.isNamed == false)
    #expect(decision.areas[.quality] == nil)
    #expect(maker.areas()[.leadership]?.moderated?.rating == rating("progressing"))
    #expect(maker.areas()[.quality]?.moderated == nil)
  }

  @Test("takes what is named, and keeps the median beside it")
  func named() throws {
    var maker = try Maker.revealed()
    let events = try maker.calibrate(
      .calibrate(["quality": "achieving"], reason: "the plan"), by: .jo)
    #expect(events.map(\.kind.name) == ["rated", "rated", "agenda-item"])
    let decision = try #require(maker.item(for: .ann)?.decision)
    #expect(decision.areas[.leadership]?.rating == rating("achieving"))
    #expect(decision.areas[.quality]?.rating == rating("achieving"))
    #expect(decision.areas[.quality]?.median == RatingID("progressing"))
    #expect(decision.areas[.quality]?.isNamed == true)
    #expect(decision.reason == "the plan")
    #expect((decision.segment, decision.computed) == (3, 3))
    #expect(maker.item()?.state == .decided)
  }

  @Test("knows the areas and ratings of the edition only")
  func unknown() throws {
    let maker = try Maker.revealed()
    #expect(
      maker.refusal(of: .calibrate(["people": "achieving"]), by: .jo)
        == .unknownArea(AreaID("people"), possible: [.leadership, .quality]))
    #expect(
      maker.refusal(of: .calibrate(["quality": "good"]), by: .jo)
        == .unknownRating(
          RatingID("good"),
          possible: ["excelling", "achieving", "progressing", "insufficient"].map {
            RatingID($0)
          }))
  }

  @Test("needs no reason where nothing departs from anything")
  func noReason() throws {
    let maker = try Maker.revealed()
    #expect(maker.refusal(of: .calibrate(reason: ""), by: .jo) == nil)
    #expect(maker.refusal(of: .calibrate(segment: 3, reason: ""), by: .jo) == nil)
  }

  @Test("needs a reason where a rating differs from the median, or is none")
  func median() throws {
    let maker = try Maker.revealed()
    #expect(
      causes(maker, .calibrate(["quality": "achieving"], reason: " "))
        == [.median(.quality)])
    let intent = Intent.session(
      .decide(
        CalibrationIntent(
          session: .s1, organisation: board(), areas: [.quality: .insufficientEvidence],
          computed: 3)))
    #expect(causes(maker, intent) == [.median(.quality)])
    let reasoned = Intent.session(
      .decide(
        CalibrationIntent(
          session: .s1, organisation: board(), areas: [.quality: .insufficientEvidence],
          areaReasons: [.quality: "two returns missing"], computed: 3)))
    #expect(causes(maker, reasoned) == nil)
    #expect(maker.refusal(of: reasoned, by: .jo) == nil)
  }

  @Test("needs a reason where a rating is farther from the self-assessment than the edition allows")
  func selfAssessment() throws {
    var maker = Maker()
    try maker.calibrate(.rate("excelling", layer: .selfAssessment), by: .ann)
    try maker.calibrate(.open(), by: .jo)
    try maker.rate([(.ann, "progressing", "progressing")])
    try maker.calibrate(.rate("achieving", layer: .selfAssessment), by: .ann)
    var near = maker
    try near.calibrate(.reveal(), by: .jo)
    #expect(near.refusal(of: .calibrate(reason: ""), by: .jo) == nil)
    try maker.calibrate(.rate("excelling", layer: .selfAssessment), by: .ann)
    try maker.calibrate(.reveal(), by: .jo)
    #expect(causes(maker, .calibrate(reason: "")) == [.selfAssessment(.leadership)])
  }

  @Test("needs a reason for another segment than computed, and where none is computed")
  func segment() throws {
    let maker = try Maker.revealed()
    #expect(causes(maker, .calibrate(segment: 2, reason: "")) == [.segment(2, computed: 3)])
    #expect(
      causes(maker, .calibrate(segment: 2, computed: nil, reason: ""))
        == [.segment(2, computed: nil)])
    #expect(maker.refusal(of: .calibrate(segment: 2, computed: nil), by: .jo) == nil)
    #expect(maker.refusal(of: .calibrate(computed: nil, reason: ""), by: .jo) == nil)
    guard
      case .segment(.tooFar(1, 3, 1, _))? = maker.refusal(
        of: .calibrate(segment: 1), by: .jo)
    else {
      Issue.record("two segments away went through")
      return
    }
  }

  @Test("sets the overall rating one step either way, with a reason")
  func overall() throws {
    var maker = try Maker.revealed()
    func intent(_ overall: String?, from computed: String?, reason: String = "agreed") -> Intent {
      .calibrate(overall: overall, computedOverall: computed, reason: reason)
    }
    let achieving = RatingID("achieving")
    #expect(
      causes(maker, intent("achieving", from: "progressing", reason: ""))
        == [.overall(achieving, computed: RatingID("progressing"))])
    #expect(
      maker.refusal(of: intent("excelling", from: "progressing"), by: .jo)
        == .session(
          .overallTooFar(
            RatingID("excelling"), computed: RatingID("progressing"),
            possible: ["achieving", "progressing", "insufficient"].map { RatingID($0) })))
    #expect(
      maker.refusal(of: intent("achieving", from: nil), by: .jo)
        == .session(.overallTooFar(achieving, computed: nil, possible: [])))
    #expect(maker.refusal(of: intent("insufficient", from: "progressing"), by: .jo) == nil)
    #expect(
      maker.refusal(of: intent("progressing", from: "progressing", reason: ""), by: .jo) == nil)
    try maker.calibrate(intent("achieving", from: "progressing"), by: .jo)
    #expect(maker.record(.ann).judgements.overalls[item()]?.rating == achieving)
    #expect(maker.item()?.decision?.rating == achieving)
    try maker.calibrate(intent(nil, from: "progressing"), by: .jo)
    #expect(maker.record(.ann).judgements.overalls.isEmpty)
    #expect(maker.item()?.decision?.rating == RatingID("progressing"))
  }

  @Test("records trajectory, partners and long-standing challenges, once")
  func trajectory() throws {
    var maker = try Maker.revealed()
    let intent = Intent.calibrate(trajectory: [
      .trajectory: "improving", .longStanding: "yes", .addressed: "a joint clinic",
    ])
    try maker.calibrate(intent, by: .jo)
    let held = maker.record(.ann).judgements.dossiers[item()]?.record(.trajectory, .single)
    #expect(held?.text(.trajectory) == "improving")
    #expect(held?.text(.addressed) == "a joint clinic")
    let again = try maker.calibrate(intent, by: .jo)
    #expect(again.map(\.kind.name) == ["agenda-item"])
    guard
      case .record(.fieldWrong(.trajectory, "up"))? = maker.refusal(
        of: .calibrate(trajectory: [.trajectory: "up"]), by: .jo)
    else {
      Issue.record("an unknown trajectory went through")
      return
    }
  }

  @Test("a segment that one may decide stands at once; one that takes two stands once signed")
  func secondPerson() throws {
    let period = item("QAA", in: quarter)
    var alone = try Maker.revealed()
    try alone.calibrate(.calibrate(segment: 2), by: .jo)
    #expect(alone.record(.ann).judgements.segments[period]?.segment == 2)
    var maker = try Maker.revealed()
    try maker.calibrate(.calibrate(segment: 4), by: .jo)
    #expect(maker.record(.ann).judgements.segments[period] == nil)
    #expect(maker.record(.ann).judgements.proposals[period]?.segment == 4)
    try maker.calibrate(.sign(), by: .dee)
    let decision = try #require(maker.record(.ann).judgements.segments[period])
    #expect((decision.segment, decision.actor.name) == (4, "dee"))
    #expect(decision.proposer?.name == "jo")
    #expect(maker.record(.ann).judgements.proposals.isEmpty)
  }

  @Test("deciding again for the computed segment takes the other away")
  func computedAgain() throws {
    let period = item("QAA", in: quarter)
    for segment in [2, 4] {
      var maker = try Maker.revealed()
      try maker.calibrate(.calibrate(segment: segment), by: .jo)
      try maker.calibrate(.calibrate(), by: .jo)
      #expect(maker.record(.ann).judgements.segments[period] == nil)
      #expect(maker.record(.ann).judgements.proposals[period] == nil)
    }
  }

  @Test("a proposal from before the session does not make its author the proposer")
  func earlierProposal() throws {
    var maker = Maker()
    try maker.carryOut(.segment(4, of: board()), by: .dee, under: .calibrating())
    try maker.calibrate(.open(), by: .jo)
    try maker.rate([(.ann, "achieving", "achieving")])
    try maker.calibrate(.reveal(), by: .jo)
    try maker.calibrate(.calibrate(segment: 4), by: .jo)
    try maker.calibrate(.sign(), by: .dee)
    let decision = try #require(maker.record(.ann).judgements.segments[item("QAA", in: quarter)])
    #expect((decision.actor.name, decision.proposer?.name) == ("dee", "jo"))
  }

  @Test("under an edition of arithmetic nobody proposes or decides a segment")
  func arithmetic() throws {
    let refusal = "the segment is arithmetic"
    let framework = Framework.calibrating(refusals: [.segment: refusal])
    var maker = try Maker.revealed()
    let expected = Refusal.segment(
      .notDecided(nil, edition: "Test edition", reason: refusal))
    #expect(maker.refusal(of: .propose(2), by: .ann, under: framework) == expected)
    #expect(maker.refusal(of: .propose(nil), by: .ann, under: framework) == expected)
    for segment in [2, 3] {
      #expect(
        maker.refusal(of: .calibrate(segment: segment), by: .jo, under: framework) == expected)
    }
    #expect(expected.message.contains(refusal))
    try maker.carryOut(.calibrate(), by: .jo, under: framework)
    #expect(maker.item()?.decision?.segment == nil)
    #expect(maker.item()?.decision?.computed == 3)
    #expect(maker.record(.ann).judgements.segments.isEmpty)
  }

  @Test("needs the quorum: those present, without who left and who has an interest")
  func quorum() throws {
    var maker = try Maker.opened(quorum: 2)
    try maker.calibrate(.reveal(), by: .jo)
    func attend(_ name: String, _ presence: Presence) -> Intent {
      .change(.attended(Actor(name)!, presence, deputisingFor: nil))
    }
    func present(_ maker: Maker) -> Int? {
      guard case .session(.noQuorum(let present, 2))? = maker.refusal(of: .calibrate(), by: .jo)
      else { return nil }
      return present
    }
    #expect(present(maker) == 0)
    try maker.calibrate(attend("ann", .present), by: .jo)
    try maker.calibrate(attend("ben", .apologies), by: .jo)
    #expect(present(maker) == 1)
    try maker.calibrate(attend("ben", .deputising), by: .jo)
    #expect(present(maker) == nil)
    try maker.calibrate(.item(.left(Actor("ann")!)), by: .jo)
    #expect(present(maker) == 1)
    #expect(
      maker.refusal(of: .item(.left(Actor("ANN")!)), by: .jo) == .session(.unchanged))
    #expect(
      maker.refusal(of: .item(.arrived(Actor("ben")!)), by: .jo) == .session(.unchanged))
    try maker.calibrate(.item(.arrived(Actor("ann")!)), by: .jo)
    #expect(present(maker) == nil)
    try maker.calibrate(.interest(of: "BEN"), by: .jo)
    #expect(present(maker) == 1)
  }
}
