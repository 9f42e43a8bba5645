import OversightCore
import Testing

@testable import Ledger

/// The recorded events of calibration sessions, together, as one session went.
@Suite("Recorded events of a session")
struct RecordedSessionTests {
  private static let names = [
    "session-1", "session-1-joined", "session-1-attended", "session-1-attended-deputising",
    "session-1-arranged", "session-1-timed", "session-1-timed-off", "agenda-item-1",
    "rated-2-assessor", "segment-view-1", "segment-view-1-cleared", "ready-1", "ready-1-not",
    "agenda-item-1-left", "agenda-item-1-arrived", "agenda-item-1-revealed",
    "agenda-item-1-decided", "overall-set-1", "overall-set-1-cleared", "agenda-item-1-dissented",
    "agenda-item-1-signed", "agenda-item-1-parked", "agenda-item-1-unparked",
    "agenda-item-1-reopened", "agenda-item-1-returned", "agenda-item-1-benchmark",
    "session-note-1", "session-note-1-item", "conflict-1", "conflict-1-taken-away",
    "employment-1", "employment-1-open", "session-1-adjourned", "session-1-resumed",
    "session-1-closed", "session-1-national",
  ]

  private func record() throws -> Record {
    var maker = Maker()
    for name in Self.names { maker.append(try RecordedTests.bytes(name + ".json")) }
    let record = maker.record(.jo)
    #expect(record.damage == nil)
    #expect(record.requiresNewerProgram == nil)
    // A proposal on an item that was never revealed stays its author's.
    #expect(record.history.count == Self.names.count - 1)
    return record
  }

  private func code(_ text: String) throws -> OrganisationCode {
    try #require(OrganisationCode(text))
  }

  @Test("fold to the same session")
  func session() throws {
    let record = try record()
    #expect(record.judgements.sessions.map(\.name.value) == ["NW-1", "ENGLAND"])
    #expect(record.judgements.sessions.map(\.stage) == [.regional, .national])
    let session = try #require(record.judgements.sessions.first)
    #expect(session.region == "North West")
    #expect(session.period.description == "Q3 2025/26")
    #expect(session.framework.value == "2024-25-consultation")
    #expect(session.chair.name == "jo")
    #expect(session.people.map(\.actor.name) == ["ann", "ben", "jo", "dee"])
    #expect(session.people.map(\.part) == [.assessor, .assessor, .chair, .chair])
    #expect(session.people.map(\.presence) == [.present, nil, nil, .deputising])
    #expect(session.people.last?.deputisingFor?.name == "Mary O’Neill")
    #expect(session.quorum == 2)
    #expect(session.minutes == nil)
    #expect(session.state == .closed)
    #expect(session.items.map(\.organisation.value) == ["QYG", "QOP", "QE1"])
    #expect(session.items.map(\.state) == [.returned, .signed, .waiting])
  }

  @Test("fold to the same items")
  func items() throws {
    let session = try #require(try record().judgements.sessions.first)
    let item = try #require(session.item(try code("QOP")))
    #expect(item.reveal?.ratings.values.flatMap { $0 }.map(\.actor.name) == ["ann"])
    #expect(item.reveal?.segments.map(\.segment) == [3])
    #expect(item.signature?.actor.name == "dee")
    #expect(item.dissents.map(\.text) == ["Too early\nto say."])
    #expect(item.away.isEmpty)
    #expect(item.ready.map(\.name) == ["ann"])
    let other = try #require(session.item(try code("QYG")))
    #expect(other.parking == nil)
    #expect(other.reopenings.map(\.text) == ["A figure was corrected."])
    #expect(other.returns.map(\.text) == ["Why not segment 4?"])
    let benchmark = try #require(session.item(try code("QE1"))?.benchmark)
    #expect(benchmark.cycle.description == "2024/25")
    #expect(benchmark.ratings[AreaID("governance")] == RatingID("achieving"))
    #expect(benchmark.ratings[AreaID("finance")] == RatingID("excelling"))
  }

  @Test("fold to the same decision")
  func decision() throws {
    let session = try #require(try record().judgements.sessions.first)
    let decision = try #require(session.item(try code("QOP"))?.decision)
    #expect(decision.actor.name == "jo")
    #expect(decision.reason == "Agreed with one dissent.")
    #expect((decision.segment, decision.computed) == (2, 3))
    #expect(decision.rating == RatingID("achieving"))
    #expect(decision.computedOverall == RatingID("progressing"))
    #expect(decision.average == "2.91")
    #expect(decision.dataset?.hasPrefix("3a6eb0") == true)
    #expect(decision.framework?.hasPrefix("06a61d") == true)
    let governance = try #require(decision.areas[AreaID("governance")])
    #expect(governance.rating == .rated(RatingID("achieving")))
    #expect(governance.median == RatingID("progressing"))
    #expect(governance.reason == "The board’s plan came after the ratings.")
    #expect(decision.areas[AreaID("finance")]?.rating == .insufficientEvidence)
  }

  @Test("fold to the same overall ratings, interests, employments and notes")
  func others() throws {
    let record = try record()
    #expect(record.judgements.overalls.values.map(\.rating.value) == ["achieving"])
    #expect(record.judgements.conflicts.map(\.actor.name) == ["ben"])
    #expect(record.judgements.conflicts.map(\.reason) == ["Was its finance director."])
    #expect(record.judgements.employments.map(\.actor.name) == ["ben", "ann"])
    #expect(record.judgements.employments[0].until?.description == "2024-03-31")
    #expect(record.sessionNotes.map(\.text) == ["Start with\nfinance.", "Ask ann about the plan."])
    #expect(record.sessionNotes.map(\.organisation?.value) == [nil, "QOP"])
  }
}
