import OversightCore
import Testing

/// Which edition a period is shown under.
struct LibraryTests {
  private static func edition(_ id: String, _ standing: String) throws -> Framework {
    var edition = Edition.segmenting()
    edition.id = id
    edition.standing = standing
    return try edition.framework()
  }

  /// One edition in force for half a year, one that still is, and a draft.
  private static func library() throws -> Library {
    let frameworks = [
      try edition("later", "{ state: live, from: Q3 2025/26 }"),
      try edition("earlier", "{ state: live, from: Q1 2025/26, to: Q2 2025/26 }"),
      try edition("draft", "{ state: draft }"),
    ]
    return Library(dataset: Invented(values: [1]).dataset, frameworks: frameworks)
  }

  @Test(
    arguments: zip(
      ["Q4 2024/25", "Q1 2025/26", "Q2 2025/26", "Q3 2025/26", "Q1 2030/31"],
      [nil, "earlier", "earlier", "later", "later"]))
  func aPeriodIsShownUnderTheEditionInForce(period: String, edition: String?) throws {
    let library = try Self.library()
    let period = Invented.quarter(period)
    #expect(library.live(in: period)?.id.value == edition)
    #expect(library.edition(for: period, asked: nil)?.id.value == edition)
    // Who asks for another one sees it, in whatever period.
    let draft = try #require(library.framework(FrameworkID("draft")))
    #expect(library.edition(for: period, asked: draft)?.id.value == "draft")
  }

  @Test func aDraftIsNeverInForce() throws {
    let draft = try Self.edition("draft", "{ state: draft }")
    let library = Library(dataset: Invented(values: [1]).dataset, frameworks: [draft])
    #expect(library.edition(for: Invented.period, asked: nil) == nil)
    #expect(draft.standing.word == "draft")
  }

  @Test func noEditionInForceMeansNothingBefore() throws {
    let draft = try Self.edition("draft", "{ state: draft }")
    var invented = Invented(values: [1])
    invented.observations = invented.observations.map {
      Observation(
        organisation: $0.organisation, metric: $0.metric, period: Invented.period.previous,
        value: $0.value, unit: $0.unit)
    }
    let library = Library(dataset: invented.dataset, frameworks: [draft])
    #expect(library.before(Invented.period, asked: nil) == nil)
    #expect(library.before(Invented.period, asked: draft)?.edition.id == draft.id)
    // Two quarters before, nothing is held.
    #expect(library.before(Invented.period.previous, asked: draft) == nil)
  }

  /// Twenty organisations of a quarter, the first `held` with a published average.
  private static func published(_ held: Int, in period: String) -> [PublishedSummary] {
    (1...20).map { number in
      PublishedSummary(
        organisation: Invented.code(Invented.numbered(number)), period: Invented.quarter(period),
        average: number <= held ? 2 : nil, unadjustedSegment: nil, financialOverride: nil,
        adjustedSegment: nil, rank: nil, domains: [])
    }
  }

  /// The newest of which at least 95 in a hundred have a result; where none has, the newest.
  @Test(
    arguments: zip(
      [[20, 19, 18], [18, 18, 18], [20, 18, 18], [18, 18, 20], [0, 0, 0]],
      ["Q2 2025/26", "Q3 2025/26", "Q1 2025/26", "Q3 2025/26", "Q3 2025/26"]))
  func theDefaultPeriodIsTheNewestWholeOne(held: [Int], period: String) throws {
    var edition = Edition.segmenting()
    edition.metrics = [Edition.metric()]
    edition.standing = "{ state: live, from: Q1 2025/26 }"
    let framework = try edition.framework()
    var invented = Invented()
    for number in 1...20 { invented.add(Invented.numbered(number)) }
    for (quarter, held) in held.enumerated() {
      invented.summaries += Self.published(held, in: "Q\(quarter + 1) 2025/26")
    }
    let library = Library(dataset: invented.dataset, frameworks: [framework])
    #expect(library.defaultPeriod(under: framework) == Invented.quarter(period))
    #expect(library.defaultPeriod(under: nil) == Invented.quarter(period))
  }

  @Test func withoutFiguresThereIsNoDefaultPeriod() throws {
    let edition = try Self.edition("later", "{ state: live, from: Q1 2025/26 }")
    let empty = Library(dataset: Invented().dataset, frameworks: [edition])
    #expect(empty.defaultPeriod(under: nil) == nil)
  }
}
