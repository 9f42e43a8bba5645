import OversightCore
import Testing

/// What may make a segment worse and never better, tried on made-up quarters.
struct MonotonyTests {
  private static let framework: Framework = {
    do { return try RandomCase.edition.framework() } catch { fatalError("\(error)") }
  }()

  private static func assess(
    _ made: RandomCase, under framework: Framework = framework
  ) -> [Assessment] {
    made.invented.assess(under: framework, made.judgements)
  }

  /// Whether nobody's best or worst possible segment is better than before.
  private static func neverImproves(_ before: [Assessment], _ after: [Assessment]) -> Bool {
    before.count == after.count
      && zip(before, after).allSatisfy { before, after in
        let (old, new) = (before.possibleSegments, after.possibleSegments)
        guard let best = old.min(), let worst = old.max() else { return new == [] }
        guard let newBest = new.min(), let newWorst = new.max() else { return false }
        return best <= newBest && worst <= newWorst
      }
  }

  /// The same quarter with a question answered for everybody of a kind.
  private static func answering(
    _ question: String, _ answer: TestAnswer?, in made: RandomCase, only code: OrganisationCode
  ) -> RandomCase {
    var made = made
    let key = Judgements.key(code.value)
    made.judgements.answers[key]?[TestID(question)] = nil
    if let answer { made.judgements.answer(code.value, question, answer) }
    return made
  }

  /// An entered answer, for one organisation: not met, not known, met.
  @Test(arguments: 1...30) func oneMoreMetTestNeverImprovesASegment(seed: Int) throws {
    var generator = SeededGenerator(seed: -seed)
    let made = RandomCase(seed: seed, .init(isDecided: false))
    let code = try #require(made.invented.organisations.randomElement(using: &generator)).code
    for question in RandomJudgements.questions.prefix(6) {
      let results = [TestAnswer.notMet, nil, .met].map {
        Self.assess(Self.answering(question, $0, in: made, only: code))
      }
      #expect(Self.neverImproves(results[0], results[2]), "\(question) of \(code)")
      // Without an entered answer the figures may say met: then it is not the better one.
      let isMet = try results[1].of(code.value).test(question)?.answer == .met
      if !isMet { #expect(Self.neverImproves(results[1], results[2]), "\(question) of \(code)") }
    }
  }

  @Test(arguments: 1...60) func aSetFlagNeverImprovesASegment(seed: Int) {
    func result(_ flag: Bool?) -> [Assessment] {
      var made = RandomCase(seed: seed, .init(isDecided: false))
      made.invented.summaries = made.invented.summaries.map { summary in
        PublishedSummary(
          organisation: summary.organisation, period: summary.period, average: summary.average,
          unadjustedSegment: nil, financialOverride: flag, adjustedSegment: nil,
          rank: summary.rank, domains: [])
      }
      return Self.assess(made)
    }
    let (clear, blank, set) = (result(false), result(nil), result(true))
    #expect(Self.neverImproves(clear, blank))
    #expect(Self.neverImproves(blank, set))
  }

  @Test(arguments: 1...30) func aQuestionAnsweredYesNeverImprovesASegment(seed: Int) {
    let made = RandomCase(seed: seed, .init(isDecided: false))
    for code in made.invented.organisations.filter({ $0.kind == .icb }).map(\.code) {
      let results = [TestAnswer.notMet, nil, .met].map {
        Self.assess(Self.answering("own-deficit", $0, in: made, only: code))
      }
      #expect(Self.neverImproves(results[0], results[1]))
      #expect(Self.neverImproves(results[1], results[2]))
    }
  }

  /// Without a cap, a limit of a rating or the tests, nobody stands worse.
  @Test(arguments: 1...20) func aRuleLeftOutNeverMakesASegmentWorse(seed: Int) {
    let made = RandomCase(seed: seed, .init(isDecided: false))
    let whole = Self.assess(made)
    for id in ["override", "own", "limit", "tests", "effect"] {
      let without = Self.framework.with(
        pipeline: Self.framework.pipeline.filter { $0.id != RuleID(id) })
      #expect(without.pipeline.count == Self.framework.pipeline.count - 1)
      #expect(Self.neverImproves(Self.assess(made, under: without), whole), "\(id)")
    }
  }

  /// Whatever was answered and rated: who was in no segment 4 before is in none after.
  @Test(arguments: 1...60) func considerationsAndCapabilityNeverReachFour(seed: Int) throws {
    var made = RandomCase(seed: seed, .init(isDecided: false))
    for code in made.invented.organisations.map(\.code.value) {
      made.judgements.moderate(code, "whole", "poor")
      made.judgements.settle(code, "poor", computed: nil)
      for question in RandomJudgements.questions.prefix(6) {
        made.judgements.answer(code, question, .met)
      }
    }
    let results = Self.assess(made)
    let shifts = results.flatMap { result in
      result.details { if case .shift(let detail) = $0 { detail } else { nil } }
    }
    #expect(shifts.count == results.count)
    #expect(shifts.allSatisfy { $0.movedByTests && $0.movedByCapability })
    #expect(shifts.allSatisfy { $0.before == 4 || !$0.possible.contains(4) || $0.before == nil })
    for (result, shift) in zip(results, shifts) {
      if result.unadjustedSegment != 4 { #expect(!shift.possible.contains(4)) }
    }
  }

  /// The same of every real organisation under the consultation.
  @Test(arguments: [1, 3]) func noRealOneReachesFourByJudgements(quarter: Int) throws {
    let framework = Published.consultation
    var judgements = Judgements()
    let before = Published.assessments(quarter, under: framework)
    for assessment in before {
      let code = assessment.organisation.code.value
      for question in framework.questions(for: assessment.organisation.kind) {
        judgements.answer(
          code, question.id.value, .met, in: Published.period(quarter), under: framework.id.value)
      }
      let profile = framework.capability(of: assessment.organisation.kind)
      for area in profile?.areas ?? [] {
        guard let lowest = area.scales[.moderated]?.ratings.last else { continue }
        let key = CapabilityKey(
          organisation: assessment.organisation.code, cycle: Published.period(quarter).cycle,
          framework: framework.id)
        var judgement = AreaJudgement()
        judgement.moderated = GivenRating(
          actor: Invented.actor("chair"), rating: .rated(lowest.id))
        judgements.areas[key, default: [:]][area.id] = judgement
      }
    }
    let after = Published.library.assessments(
      Published.period(quarter), under: framework, judgements: judgements)
    for (before, after) in zip(before, after) {
      #expect(
        (before.segment == 4) == (after.segment == 4), "\(before.organisation.code) in \(quarter)")
    }
    // They are moved all the same, so that the rule is seen at work.
    #expect(zip(before, after).contains { ($0.segment ?? 4) < ($1.segment ?? 0) })
  }

  /// A better value of one's own, the same metrics scored: the average is never worse, nor the
  /// segment that fixed cuts give it.
  @Test(arguments: 1...100) func aBetterValueNeverWorsensTheAverage(seed: Int) throws {
    let cuts = RuleBody.thresholdSegment(
      ThresholdRule(cuts: try #require(CutPoints([1.5, 2.5, 3.5]))))
    let fixed = Self.framework.with(
      pipeline: Self.framework.pipeline.map { $0.id == RuleID("quartile") ? $0.with(cuts) : $0 })
    var made = RandomCase(seed: seed, .init(isPublished: false, isDecided: false))
    var generator = SeededGenerator(seed: -seed)
    let (metric, better) = RandomCase.ranked[Int.random(in: 0..<7, using: &generator)]
    let places = made.invented.observations.indices.filter { place in
      let observation = made.invented.observations[place]
      return observation.metric.value == metric && observation.value != nil
    }
    guard let place = places.randomElement(using: &generator) else { return }
    let code = made.invented.observations[place].organisation.value
    let before = try Self.assess(made, under: fixed).of(code)
    let step = Double(Int.random(in: 1...6, using: &generator)) / 2
    made.invented.observations[place].improve(by: better == .higher ? step : -step)
    let after = try Self.assess(made, under: fixed).of(code)
    func scored(_ result: Assessment) -> [MetricID] {
      result.metrics.filter { $0.score != nil }.map(\.metric)
    }
    guard scored(before) == scored(after), let old = before.average, let new = after.average
    else { return }
    #expect(new <= old + 1e-9, "\(metric) of \(code): \(old) → \(new)")
    let (segment, moved) = (before.unadjustedSegment, after.unadjustedSegment)
    #expect(try #require(moved) <= #require(segment))
  }
}
