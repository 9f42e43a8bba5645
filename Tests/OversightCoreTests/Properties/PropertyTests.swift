import OversightCore
import Testing

/// What holds of every quarter, tried on made-up ones.
struct PropertyTests {
  private static let framework: Framework = {
    do { return try RandomCase.edition.framework() } catch { fatalError("\(error)") }
  }()

  private static func assess(_ made: RandomCase) -> [Assessment] {
    made.invented.assess(under: framework, made.judgements)
  }

  /// Everything that assessments say.
  private static func said(_ assessments: [Assessment]) -> [Said] { assessments.map(Said.init) }

  @Test(arguments: 1...40) func theOrderOfTheInputsChangesNothing(seed: Int) {
    var made = RandomCase(seed: seed)
    let before = Self.said(Self.assess(made))
    var generator = SeededGenerator(seed: seed)
    made.invented.organisations.shuffle(using: &generator)
    made.invented.memberships.shuffle(using: &generator)
    made.invented.observations.shuffle(using: &generator)
    made.invented.summaries.shuffle(using: &generator)
    made.invented.monthly.shuffle(using: &generator)
    made.invented.cqc.shuffle(using: &generator)
    made.judgements = made.judgements.reordered(using: &generator)
    #expect(Self.said(Self.assess(made)) == before)
  }

  @Test(arguments: 1...30) func assessingTwiceGivesTheSame(seed: Int) {
    let made = RandomCase(seed: seed)
    #expect(Self.said(Self.assess(made)) == Self.said(Self.assess(made)))
  }

  @Test(arguments: 1...60) func everyScoreLiesBetweenOneAndFour(seed: Int) {
    let results = Self.assess(RandomCase(seed: seed, .init(isDecided: false)))
    let scores = results.flatMap { result in
      result.metrics.map(\.score) + result.domains.map(\.score) + [result.average]
    }
    #expect(scores.compactMap(\.self).allSatisfy { (1 - 1e-9...4 + 1e-9).contains($0) })
    #expect(results.compactMap(\.segment).allSatisfy { (1...4).contains($0) })
  }

  /// Unknown is never nought, and nothing is missing without a reason.
  @Test(arguments: 1...60) func everyAbsenceHasItsReason(seed: Int) {
    for result in Self.assess(RandomCase(seed: seed)) {
      #expect((result.average == nil) == (result.averageAbsence != nil))
      #expect((result.segment == nil) == (result.segmentAbsence != nil))
      #expect((result.rank == nil) == (result.rankAbsence != nil))
      #expect(result.segment.map { [$0] == result.possibleSegments } ?? true)
      for metric in result.metrics { #expect((metric.score == nil) == metric.isAbsent) }
      for domain in result.domains {
        #expect((domain.score == nil) == (domain.absence != nil))
        #expect((domain.segment == nil) == (domain.segmentAbsence != nil))
      }
    }
  }

  @Test(arguments: 1...200) func aBetterValueNeverWorsensItsScore(seed: Int) throws {
    var made = RandomCase(seed: seed, .init(isPublished: false))
    var generator = SeededGenerator(seed: -seed)
    let (metric, better) = RandomCase.ranked[Int.random(in: 0..<7, using: &generator)]
    let places = made.invented.observations.indices.filter { place in
      let observation = made.invented.observations[place]
      return observation.metric.value == metric && observation.value != nil
    }
    guard let place = places.randomElement(using: &generator) else { return }
    let code = made.invented.observations[place].organisation.value
    let before = try Self.score(of: metric, code, in: made)
    let step = Double(Int.random(in: 1...6, using: &generator)) / 2
    made.invented.observations[place].improve(by: better == .higher ? step : -step)
    let after = try Self.score(of: metric, code, in: made)
    // Out of the floor of a pool not held whole there is no score; none is not a worse one.
    guard let before, let after else { return }
    #expect(after <= before + 1e-9, "\(metric) of \(code): \(before) → \(after)")
  }

  private static func score(
    of metric: String, _ code: String, in made: RandomCase
  ) throws -> Double? {
    let result = try assess(made).of(code).metrics.first { $0.metric.value == metric }
    return try #require(result).score
  }

  /// Boards that nobody serves and that lead on nobody are nothing to a provider.
  @Test(arguments: 1...40) func boardsOfOthersChangeNothing(seed: Int) {
    var made = RandomCase(seed: seed)
    made.invented.memberships = []
    made.judgements.leads = [:]
    let before = Self.said(Self.assess(made).filter { $0.organisation.kind == .provider })
    made.invented.organisations.removeAll { $0.kind == .icb }
    #expect(Self.said(Self.assess(made)) == before)
  }

  /// The boards a provider serves have their say in tests and route, never in scores.
  @Test(arguments: 1...40) func boardsChangeNoScoreOfAProvider(seed: Int) {
    var made = RandomCase(seed: seed)
    func scored() -> [[Double?]] {
      Self.assess(made).filter { $0.organisation.kind == .provider }.map { result in
        result.metrics.map(\.score) + result.domains.map(\.score)
          + [result.average, result.unadjustedSegment.map(Double.init)]
      }
    }
    let before = scored()
    made.invented.organisations.removeAll { $0.kind == .icb }
    made.invented.memberships = []
    #expect(scored() == before)
  }

  /// A provider that no metric is for takes part in no pool, cohort or table.
  @Test(arguments: 1...40) func anUnscoredProviderChangesNothing(seed: Int) {
    var made = RandomCase(seed: seed)
    let before = Self.said(Self.assess(made))
    made.invented.add("X01", .other)
    let after = Self.assess(made).filter { $0.organisation.code.value != "X01" }
    #expect(Self.said(after) == before)
  }

  /// What was decided of other providers is nothing to this one, but for its place among them.
  @Test(arguments: 1...20) func judgementsOfOtherProvidersChangeNothing(seed: Int) throws {
    var made = RandomCase(seed: seed)
    let code = try #require(made.invented.organisations.first { $0.kind == .provider }).code
    let before = try Self.assess(made).of(code.value)
    let others = Set(
      made.invented.organisations.filter { $0.kind == .provider && $0.code != code }.map(\.code))
    made.judgements.answers = made.judgements.answers.filter {
      !others.contains($0.key.organisation)
    }
    made.judgements.areas = made.judgements.areas.filter { !others.contains($0.key.organisation) }
    made.judgements.segments = made.judgements.segments.filter {
      !others.contains($0.key.organisation)
    }
    made.judgements.leads = made.judgements.leads.filter { !others.contains($0.key) }
    let after = try Self.assess(made).of(code.value)
    #expect(before.outcome == after.outcome)
    #expect(before.metrics == after.metrics)
    #expect(before.considerations == after.considerations)
    #expect(before.route == after.route)
    #expect(before.dependences == after.dependences)
  }
}

/// All of an assessment, for comparing. Every input and result is in the steps.
private struct Said: Equatable {
  let organisation: Organisation
  let steps: [Step]
  let metrics: [MetricResult]
  let domains: [DomainResult]
  let capability: CapabilityResult?
  let dependences: [Dependence]
  let flags: [Flag]
  let numbers: [Double?]
  let segments: [Int?]
  let possible: [Int]
  let absences: [Absence?]

  init(_ all: Assessment) {
    (organisation, steps, metrics, domains) = (
      all.organisation, all.steps, all.metrics, all.domains
    )
    (capability, flags, possible) = (all.capability, all.flags, all.possibleSegments)
    dependences = all.dependences
    numbers = [all.average, all.shownAverage, all.publishedAverage]
    segments = [all.unadjustedSegment, all.segment, all.rank, all.rankOf]
    absences = [all.averageAbsence, all.segmentAbsence, all.rankAbsence]
  }
}

extension MetricResult {
  fileprivate var isAbsent: Bool {
    if case .absent = basis { return true }
    return false
  }
}

extension Observation {
  /// The same observation with another value.
  mutating func improve(by step: Double) {
    self = Observation(
      organisation: organisation, metric: metric, period: period, value: value.map { $0 + step },
      unit: unit, publishedScore: publishedScore, publishedRank: publishedRank, status: status)
  }
}
