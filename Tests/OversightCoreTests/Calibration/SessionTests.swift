import OversightCore
import Testing

/// What is read from a session and the results beside it.
struct SessionTests {
  private static func actor(_ name: String) throws -> Actor { try #require(Actor(name)) }

  private static func session(_ codes: [String]) throws -> Session {
    var session = Session(
      name: try #require(SessionName("S1")), stage: .regional, region: "Nowhere",
      period: Invented.period, framework: FrameworkID("invented"), chair: try actor("jo"),
      opened: Timestamp(milliseconds: 0))
    session.items = codes.map { AgendaItem(organisation: Invented.code($0)) }
    return session
  }

  private static func decision(
    segment: Int?, computed: Int? = nil, average: String? = nil, dataset: String = "old",
    reason: String = ""
  ) throws -> ItemDecision {
    ItemDecision(
      actor: try actor("jo"), time: Timestamp(milliseconds: 1), reason: reason, areas: [:],
      segment: segment, computed: computed, overall: nil, computedOverall: nil, average: average,
      dataset: dataset, framework: nil)
  }

  /// Four trusts with these averages, in segments 1 to 4.
  private static func results(_ averages: [Double] = [1, 2, 3, 4]) throws -> [Assessment] {
    var invented = Invented(values: averages.map { _ in nil })
    for (index, average) in averages.enumerated() {
      invented.publish(Invented.numbered(index + 1), average: average)
    }
    return try invented.assess(under: .segmenting())
  }

  @Test func anAgendaIsOrderedByWhatIsKnown() throws {
    let results = try Self.results()
    let framework = try Edition.segmenting().framework()
    let session = try Self.session(["A03", "A01", "B99", "A04", "A02"])
    func codes(_ order: AgendaOrder, _ previous: [OrganisationCode: Assessment] = [:]) -> [String] {
      session.agenda(
        order, results: results, previous: previous, Judgements(), under: framework
      ).map(\.id.value)
    }
    #expect(codes(.hand) == ["A03", "A01", "B99", "A04", "A02"])
    #expect(codes(.alphabetical) == ["B99", "A01", "A02", "A03", "A04"])
    // Every average lies half a point from a cut, so the order is as arranged, without one last.
    #expect(codes(.cut) == ["A03", "A01", "A04", "A02", "B99"])
    // Nothing is revealed, so disagreement moves nothing.
    #expect(codes(.disagreement) == codes(.hand))
    let before = try Self.results([1, 4, 3, 2])
    let changed = codes(.change, before.byCode)
    #expect(Set(changed.prefix(2)) == ["A02", "A04"])
    #expect(changed.last == "B99")
  }

  @Test func theNextUndecidedItemComesRound() throws {
    var session = try Self.session(["A01", "A02", "A03"])
    session.items[1].state = .decided
    session.items[2].state = .parked
    let rows = session.agenda(
      .hand, results: try Self.results(), previous: [:], Judgements(),
      under: try Edition.segmenting().framework())
    #expect(session.nextUndecided(after: Invented.code("A02"), in: rows)?.value == "A01")
    #expect(session.nextUndecided(after: Invented.code("A01"), in: rows) == nil)
  }

  @Test func aLateCorrectionTouchesWhatItChanges() throws {
    let results = try Self.results()
    let shown = try #require(try results.of("A02").shownAverage)
    var session = try Self.session(["A01", "A02", "A03"])
    session.items[0].decision = try Self.decision(segment: 1, computed: 3, average: "3.33")
    session.items[1].decision = try Self.decision(
      segment: 2, computed: try results.of("A02").segment, average: "\(shown)")
    session.items[2].decision = try Self.decision(
      segment: 1, computed: 1, average: "1.11", dataset: "new")
    let found = session.corrections(results: results, dataset: "new")
    #expect(found.map(\.organisation.code.value) == ["A01"])
    #expect(found.allSatisfy { $0.isAverageChanged && $0.isSegmentChanged })
  }

  @Test func aBetterScoreWithAWorseOutcomeIsListedWithItsReasons() throws {
    var session = try Self.session(["A01", "A02", "A03"])
    for (place, segment) in [3, 2, 4].enumerated() {
      session.items[place].state = .decided
      session.items[place].decision = try Self.decision(
        segment: segment, reason: place == 1 ? "Turned round." : "")
    }
    let framework = try Edition.segmenting().framework()
    let pairs = session.inconsistencies(results: try Self.results(), under: framework)
    #expect(pairs.map(\.better.code.value) == ["A01"])
    #expect(pairs.map(\.worse.code.value) == ["A02"])
    #expect(pairs.allSatisfy { $0.hasReason })
    session.items[0].state = .reopened
    let none = session.inconsistencies(results: try Self.results(), under: framework)
    #expect(none.isEmpty)
  }

  @Test func driftIsMeasuredFromWhatWasAgreed() throws {
    let scale = RatingScale(
      id: "s",
      ratings: ["good", "fair", "poor"].map {
        RatingDefinition(id: RatingID($0), name: $0, letter: "x")
      })
    let area = FunctionalArea(
      id: AreaID("care"), name: "Care", descriptors: [:],
      scales: [.assessor: scale, .moderated: scale])
    let profile = CapabilityProfile(
      kinds: [.provider], title: "", overall: nil, areas: [area], reasonRequired: [],
      provenance: .assumed, source: "")
    var item = AgendaItem(organisation: Invented.code("A01"))
    item.benchmark = Benchmark(
      ratings: [area.id: RatingID("good")], cycle: Invented.period.cycle)
    #expect(item.drift(under: profile) == nil)
    var reveal = Reveal(actor: try Self.actor("jo"), time: Timestamp(milliseconds: 2))
    reveal.ratings[area.id] = try [("ann", "good"), ("ben", "poor")].map {
      GivenRating(actor: try Self.actor($0), rating: .rated(RatingID($1)))
    }
    item.reveals = [reveal]
    item.state = .revealed
    let drift = try #require(item.drift(under: profile))
    #expect(drift.mean == 1)
    #expect(drift.ratings == 2)
    // Of two in the middle the lower one is the median.
    #expect(drift.areas.map(\.steps) == [2])
    #expect(drift.assessors.map(\.mean) == [0, 2])
  }
}
