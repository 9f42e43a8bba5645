import OversightCore
import Testing

/// Results that would be others under another form of an assumed rule.
struct DependenceTests {
  private static let effect =
    "shift, tests-met: 3, capability: [poor], by: 1, together-at-most: 1, never-beyond: 3"

  private static func alternatives(_ forms: (id: String, with: String)...) -> String {
    let forms = forms.map { "{ id: \($0.id), says: another, with: { \($0.with) } }" }
    return ", alternatives: [\(forms.joined(separator: ", "))]"
  }

  private static func edition(_ alternatives: String) -> Edition {
    var edition = ConsiderationTests.edition(effect: effect)
    edition.rules[edition.rules.count - 1] = Edition.rule(
      "effect", effect + alternatives, provenance: "assumed")
    return edition
  }

  private static func result(
    met: Int, segment: Int = 1, rated: String? = nil, _ alternatives: String
  ) throws -> Assessment {
    try ConsiderationTests.result(
      segment: segment, ConsiderationTests.judgements(met: met, rated: rated),
      under: edition(alternatives))
  }

  /// Two met tests move it under the other form only; three under both; one under neither.
  @Test(arguments: 0...6) func aResultThatDiffersSaysUnderWhich(met: Int) throws {
    let result = try Self.result(met: met, Self.alternatives(("two", "tests-met: 2")))
    #expect(result.segment == (met >= 3 ? 2 : 1))
    #expect(result.flags.contains(.assumption) == (met == 2))
    #expect(result.dependences.count == (met == 2 ? 1 : 0))
    guard met == 2 else { return }
    let dependence = try #require(result.dependences.first)
    #expect(dependence.rule == RuleID("effect"))
    #expect(dependence.alternative == "two")
    #expect(dependence.result.segment == 2)
    #expect(dependence.result.possible == [2])
  }

  @Test func everyFormIsTriedByItself() throws {
    let forms = Self.alternatives(
      ("two", "tests-met: 2"), ("four", "tests-met: 4"), ("twice", "by: 2, together-at-most: 2"))
    func said(_ met: Int) throws -> [String] {
      try Self.result(met: met, forms).dependences.map {
        "\($0.alternative) \($0.result.segment ?? 0)"
      }
    }
    #expect(try said(1) == [])
    #expect(try said(2) == ["two 2"])
    #expect(try said(3) == ["four 1", "twice 3"])
    #expect(try said(4) == ["twice 3"])
  }

  /// Two rules each have another form; together they would move it, and they are never tried so.
  @Test func twoRulesAreNeverTriedTogether() throws {
    var edition = Self.edition(Self.alternatives(("two", "tests-met: 2, never-beyond: 4")))
    edition.rules.insert(
      Edition.rule(
        "ceiling",
        "cap, flag: financial-override, segment: 3"
          + Self.alternatives(("lower", "segment: 2")), provenance: "assumed"),
      at: 2)
    let result = try ConsiderationTests.result(
      segment: 1, ConsiderationTests.judgements(met: 2), override: true, under: edition)
    #expect(result.segment == 3)
    #expect(
      result.dependences.map { "\($0.rule) \($0.result.segment ?? 0)" }
        == ["ceiling 2", "effect 4"])
  }

  @Test func anOpenSegmentThatWouldBeClosedDepends() throws {
    var edition = Edition.segmenting()
    edition.rules.append(
      Edition.rule(
        "ceiling",
        "cap, flag: financial-override, segment: 3"
          + Self.alternatives(("lower", "segment: 2")), provenance: "assumed"))
    let result = try ConsiderationTests.result(
      segment: 2, Judgements(), override: nil, under: edition)
    #expect(result.possibleSegments == [2, 3])
    #expect(result.dependences.map(\.result.possible) == [[2]])
    #expect(result.dependences.map(\.result.segment) == [2])
  }

  /// Where people decided, no form of a rule before it matters.
  @Test func aDecidedSegmentDependsOnNothing() throws {
    var edition = Self.edition(Self.alternatives(("two", "tests-met: 2")))
    edition.rules.append(Edition.rule("decision", "decision, within: 1"))
    var judgements = ConsiderationTests.judgements(met: 2)
    #expect(
      try ConsiderationTests.result(segment: 1, judgements, under: edition).dependences.count == 1)
    judgements.decide("A01", 2)
    let decided = try ConsiderationTests.result(segment: 1, judgements, under: edition)
    #expect(decided.dependences == [])
    #expect(!decided.flags.contains(.assumption))
  }

  /// Only what an assessor would act on counts: segment, rating, route. Not an average alone.
  @Test func anAverageAloneIsNoResult() throws {
    var edition = Edition(metrics: [Edition.metric()])
    edition.rules = [
      Edition.rule(
        "score",
        "score, best: 1, worst: 4, best-below-standard: 2, worst-above-floor: 3"
          + Self.alternatives(("narrow", "worst: 3.9")), provenance: "assumed"),
      Edition.average(), Edition.threshold("1.5, 2.5, 3.5"),
    ]
    let results = try Invented(values: [90, 80, 70, 60]).assess(under: edition)
    #expect(results.segments == [1, 2, 3, 4])
    #expect(results.allSatisfy { $0.dependences == [] })
    edition.rules[0].replace("worst: 3.9", with: "worst: 3")
    let moved = try Invented(values: [90, 80, 70, 60]).assess(under: edition)
    #expect(moved.segments == [1, 2, 3, 4])
    // Scores 1, 1.67, 2.33 and 3 in the other form: two lie in a better segment.
    #expect(moved.map { $0.dependences.map(\.result.segment) } == [[], [], [2], [3]])
  }

  private static let otherAggregate =
    "alternatives: [{ id: both, says: another, with: { outcomes: [{ rating: poor }] } }]"
  private static let otherRoute =
    "alternatives: [{ id: more, says: another, with: { direct-segments: [1] } }]"

  @Test func aRatingOrARouteDependsToo() throws {
    let results = try RoutedCase.assess(aggregate: Self.otherAggregate, route: Self.otherRoute)
    let board = try results.of("Q01")
    #expect(board.capability?.overall == RatingID("good"))
    #expect(board.dependences.map(\.result.overall) == [RatingID("poor")])
    let provider = try results.of("P01")
    #expect(provider.route?.route == .throughBoard)
    // The board's rating decides the provider's route, so both assumptions reach it.
    #expect(provider.dependences.map(\.rule.value) == ["capability", "route"])
    #expect(provider.dependences.map(\.result.route) == [.direct, .direct])
  }

  /// Where a director chose, no form of the rule matters.
  @Test(arguments: OversightRoute.allCases) func aChosenRouteDependsOnNothing(
    route: OversightRoute
  ) throws {
    let results = try RoutedCase.assess(
      aggregate: Self.otherAggregate, route: Self.otherRoute, choice: route)
    #expect(try results.of("P01").outcome.route == route)
    #expect(try results.of("P01").dependences == [])
  }

  /// The other form of how several systems are taken together.
  @Test func severalSystemsMayBeTakenOtherwise() throws {
    var edition = Edition.segmenting(then: [
      Systems.rule(only: ["asked"]).replacing("provenance: stated", with: "provenance: assumed")
        + Self.alternatives(("any", "several-systems: any")),
      Edition.rule("effect", "shift, tests-met: 1, by: 1, together-at-most: 1, never-beyond: 3"),
    ])
    edition.id = "invented"
    var invented = Systems.serving(2)
    invented.publish("P01", average: 1)
    var judgements = Judgements()
    judgements.answer("Q01", "asked", .met)
    judgements.answer("Q02", "asked", .notMet)
    let open = try invented.assess(under: edition, judgements).of("P01")
    #expect(open.segment == 1)
    #expect(open.dependences.map(\.result.segment) == [2])
    judgements.lead("P01", "Q02")
    #expect(try invented.assess(under: edition, judgements).of("P01").dependences == [])
  }

  /// Trying other forms leaves the result itself alone.
  @Test(arguments: 0...6) func theFormsTriedChangeNothing(met: Int) throws {
    let forms = Self.alternatives(("two", "tests-met: 2"), ("twice", "by: 2, together-at-most: 2"))
    for rated in [nil, "good", "poor"] {
      let with = try Self.result(met: met, rated: rated, forms)
      let without = try Self.result(met: met, rated: rated, "")
      #expect(with.outcome == without.outcome)
      #expect(with.steps == without.steps)
      #expect(with.flags.filter { $0 != .assumption } == without.flags)
    }
  }
}

/// A provider led by a board with a rating, under an edition whose rules have other forms.
private enum RoutedCase {
  static func assess(
    aggregate: String, route: String, choice: OversightRoute? = nil
  ) throws -> [Assessment] {
    var edition = Edition.segmenting()
    edition.capability = """
      scales:
        - id: two
          ratings: [{ id: good, name: Good, letter: G }, { id: poor, name: Poor, letter: P }]
      capability:
        - for: [icb]
          title: Capability
          overall: two
          layers: { assessor: two, moderated: two, final: two }
          provenance: stated
          source: D
          areas: [{ id: whole, name: Whole }]
      """
    edition.rules += [
      Edition.rule(
        "capability", for: "icb",
        "aggregate, areas: [whole], outcomes: [{ rating: good, "
          + "when: [{ areas-rated: good, side: or-better, at-least: 1 }] }, { rating: poor }], "
          + aggregate, provenance: "assumed"),
      Edition.rule(
        "route", "route, through-board-when: [good], direct-segments: [4], words: open, " + route,
        provenance: "assumed"),
    ]
    var invented = Systems.serving(1)
    invented.publish("P01", average: 1)
    var judgements = Judgements()
    judgements.moderate("Q01", "whole", "good")
    judgements.lead("P01", "Q01")
    if let choice { judgements.choose("P01", choice) }
    return try invented.assess(under: edition, judgements)
  }
}
