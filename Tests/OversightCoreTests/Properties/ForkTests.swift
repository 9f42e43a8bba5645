import Testing

@testable import OversightCore

/// Trying something on a copy: leaving nothing out changes nothing, and the copy is a copy.
struct ForkTests {
  private static let framework: Framework = {
    do { return try RandomCase.edition.framework() } catch { fatalError("\(error)") }
  }()

  private static func cohort(_ made: RandomCase) -> Cohort {
    Cohort(of: Invented.period, in: made.invented.dataset)
  }

  /// From whatever rule on, a copy comes to what the original comes to.
  @Test(arguments: 1...25) func aCopyComesToTheSame(seed: Int) {
    let made = RandomCase(seed: seed)
    let cohort = Self.cohort(made)
    let expected = assess(cohort, made.judgements, under: Self.framework).map(\.outcome)
    let pipeline = Self.framework.pipeline
    for place in 0...pipeline.count {
      var bench = Bench(cohort: cohort, judgements: made.judgements, framework: Self.framework)
      bench.apply(pipeline[..<place])
      var fork = bench.forked()
      fork.apply(pipeline[place...])
      #expect(fork.drafts.map(\.outcome) == expected, "from rule \(place)")
      // What was done to the copy was not done to the original.
      bench.apply(pipeline[place...])
      #expect(bench.drafts.map(\.outcome) == expected, "after a copy at rule \(place)")
    }
  }

  /// Cuts held as they are give what they gave.
  @Test(arguments: 1...25) func heldCutsChangeNothing(seed: Int) {
    let made = RandomCase(seed: seed)
    let cohort = Self.cohort(made)
    let results = assess(cohort, made.judgements, under: Self.framework)
    var bench = Bench(cohort: cohort, judgements: made.judgements, framework: Self.framework)
    for step in results.flatMap(\.steps) {
      guard case .segment(let detail) = step.detail, let origin = detail.origin else { continue }
      bench.heldCuts[step.rule] = (detail.cuts, origin)
    }
    bench.apply(Self.framework.pipeline)
    #expect(bench.drafts.map(\.outcome) == results.map(\.outcome))
  }

  /// Every rule with itself for another form: nothing depends on it.
  @Test(arguments: 1...25) func theSameFormIsNoDependence(seed: Int) {
    let made = RandomCase(seed: seed)
    let cohort = Self.cohort(made)
    let same = Self.framework.with(
      pipeline: Self.framework.pipeline.map { rule in
        Rule(
          id: rule.id, title: rule.title, kinds: rule.kinds, provenance: .assumed,
          source: rule.source, body: rule.body,
          alternatives: [RuleAlternative(id: "same", says: "the same", body: rule.body)])
      })
    let results = assess(cohort, made.judgements, under: same)
    #expect(results.allSatisfy { $0.dependences == [] })
    #expect(
      results.map(\.outcome)
        == assess(cohort, made.judgements, under: Self.framework).map(\.outcome))
  }

  /// A dependence is what the edition comes to when the other form is its own.
  @Test(arguments: 1...25) func aDependenceIsTheResultOfTheOtherForm(seed: Int) {
    let made = RandomCase(seed: seed)
    let cohort = Self.cohort(made)
    let results = assess(cohort, made.judgements, under: Self.framework)
    for rule in Self.framework.pipeline {
      for alternative in rule.alternatives {
        let other = assess(
          cohort, made.judgements, under: Self.framework.replacing(rule.with(alternative.body)))
        for (result, other) in zip(results, other) {
          let said = result.dependences.first {
            $0.rule == rule.id && $0.alternative == alternative.id
          }
          // An average alone is no other result.
          let differs =
            (result.segment, result.possibleSegments, result.capability?.overall)
            != (other.segment, other.possibleSegments, other.capability?.overall)
            || result.outcome.route != other.outcome.route
          #expect((said != nil) == differs)
          if let said { #expect(said.result == other.outcome) }
        }
      }
    }
  }

  /// A step that did nothing: without it the rules come to the same.
  @Test(arguments: 1...25) func withoutAStepThatDidNothingAllIsTheSame(seed: Int) throws {
    let made = RandomCase(seed: seed)
    let cohort = Self.cohort(made)
    var generator = SeededGenerator(seed: -seed)
    let results = assess(cohort, made.judgements, under: Self.framework)
    let result = try #require(results.randomElement(using: &generator))
    let studies = study(
      result.organisation.code, in: cohort, made.judgements, under: Self.framework)
    #expect(Set(studies.keys) == Set(result.steps.map(\.id)))
    for step in result.steps where step.didNothing(to: result.organisation.kind) {
      let without = try #require(studies[step.id]?.without, "\(step.id)")
      #expect(without == result.outcome, "\(step.id) of \(result.organisation.code)")
    }
  }
}

extension Step {
  /// Whether the step left everything as it was.
  fileprivate func didNothing(to kind: OrganisationKind) -> Bool {
    switch detail {
    case .cap(let detail): detail.isSet == false
    case .test(let outcome): outcome.answer != .met
    // A rule is left out for everybody, and a provider's route hears of its board's rating.
    case .limit(let detail): kind == .icb && detail.isSet != true && detail.barring.isEmpty
    case .moderation(let detail): kind == .icb && detail.decision == nil
    case .shift(let detail): !detail.movedByTests && !detail.movedByCapability
    case .decision(let detail): detail.decision == nil
    default: false
    }
  }
}
