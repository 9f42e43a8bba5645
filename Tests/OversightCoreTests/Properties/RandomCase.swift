import OversightCore

/// A made-up quarter under an edition that uses most kinds of rule, the same for a seed.
struct RandomCase {
  let seed: Int
  var invented = Invented()
  var judgements = Judgements()

  /// What is drawn beside the values.
  struct Options {
    /// Whether scores, ranks and averages were published too.
    var isPublished = true
    /// Whether people placed some in a segment, which nothing computed then moves.
    var isDecided = true
  }

  init(seed: Int, _ options: Options = Options()) {
    self.seed = seed
    var generator = SeededGenerator(seed: seed)
    addProviders(&generator)
    addBoards(&generator)
    addFigures(options, &generator)
    judgements = RandomJudgements(of: invented, isDecided: options.isDecided, &generator).drawn
    addInspections(&generator)
  }

  /// The ranked metrics with which way is better, for changing a value.
  static let ranked: [(id: String, better: Polarity)] = [
    ("sector", .higher), ("standard", .lower), ("floor", .higher), ("both", .lower),
    ("everybody", .lower), ("others", .higher), ("service", .higher),
  ]

  private static let sectors: [Sector] = [.acute, .ambulance, .mentalHealthCommunity]
}

/// Drawing it.
extension RandomCase {
  private mutating func addProviders(_ generator: inout SeededGenerator) {
    for number in 1...Int.random(in: 1...24, using: &generator) {
      let sector = Self.sectors[Int.random(in: 0..<3, using: &generator)]
      invented.add(Invented.numbered(number), sector)
    }
  }

  private mutating func addBoards(_ generator: inout SeededGenerator) {
    let providers = invented.organisations.map(\.code.value)
    for number in 1...Int.random(in: 1...5, using: &generator) {
      let board = Invented.numbered(number, "Q")
      invented.add(board, .icb)
      for provider in providers where generator.once(in: 2) { invented.place(provider, in: board) }
    }
  }

  private mutating func addFigures(_ options: Options, _ generator: inout SeededGenerator) {
    for organisation in invented.organisations where organisation.kind == .provider {
      let code = organisation.code.value
      for metric in Self.ranked.map(\.id) + ["plan", "variance", "inspection"] {
        addFigure(code, metric, options, &generator)
      }
      addMonths(code, &generator)
      if options.isPublished { addSummary(code, &generator) }
    }
    for organisation in invented.organisations where organisation.kind == .icb {
      addSystemFigures(organisation.code.value, &generator)
    }
  }

  /// What boards imported: some of their own months, some of the reported figures.
  private mutating func addSystemFigures(_ code: String, _ generator: inout SeededGenerator) {
    if generator.once(in: 3) { addMonths(code, &generator) }
    for (figure, range) in RandomJudgements.figures where !generator.once(in: 4) {
      invented.observe(code, figure, Double(Int.random(in: range, using: &generator)) / 2)
    }
  }

  /// Values on a coarse grid, so that ties are common.
  private mutating func addFigure(
    _ code: String, _ metric: String, _ options: Options, _ generator: inout SeededGenerator
  ) {
    if generator.once(in: 12) { return }
    let isAbsent = generator.once(in: 12)
    let isScored = metric == "inspection" || options.isPublished && generator.once(in: 3)
    let score = isScored ? Double(Int.random(in: 100...400, using: &generator)) / 100 : nil
    invented.observe(
      code, metric, isAbsent ? nil : Double(Int.random(in: -3...9, using: &generator)) / 2,
      score: isAbsent ? nil : score, status: isAbsent ? .suppressed : .reported)
  }

  private mutating func addInspections(_ generator: inout SeededGenerator) {
    let words = ["Good", "Requires improvement", "Inadequate", "Not rated"]
    let days = ["2019-03-19", "2024-06-01", "2026-01-01", nil]
    for organisation in invented.organisations where generator.once(in: 2) {
      guard let word = words.randomElement(using: &generator),
        let day = days.randomElement(using: &generator)
      else { continue }
      invented.inspect(organisation.code.value, ["well-led": word], on: day)
    }
  }

  private mutating func addMonths(_ code: String, _ generator: inout SeededGenerator) {
    for month in ["2025-10", "2025-11", "2025-12"] where !generator.once(in: 20) {
      let waiting = Double(Int.random(in: 1...99, using: &generator))
      invented.count(code, month, ["waiting": waiting, "within": waiting / 3])
    }
  }

  private mutating func addSummary(_ code: String, _ generator: inout SeededGenerator) {
    let average = Double(Int.random(in: 100...400, using: &generator)) / 100
    invented.publish(
      code, average: generator.once(in: 3) ? nil : average,
      override: [true, false, nil][Int.random(in: 0..<3, using: &generator)],
      rank: generator.once(in: 2) ? nil : 7)
  }
}

/// The edition.
extension RandomCase {
  static var edition: Edition {
    Edition(
      domains: ["care", "money"], metrics: metrics, capability: capability,
      rules: scoring + judging + placing)
  }

  private static let all = "acute, ambulance, mental-health-community"

  private static let metrics =
    [
      ("sector", "pool: sector"), ("standard", "pool: sector, standard: 0"),
      ("floor", "pool: sector, floor: 1"), ("both", "pool: sector, standard: 0, floor: 3"),
      ("everybody", "pool: providers, weight: 0.5"), ("others", "pool: non-acute"),
      ("service", "pool: service, standard: 4"),
    ].map { id, pool in
      Edition.metric(
        id, better: ranked.first { $0.id == id }?.better.rawValue ?? "", sectors: all,
        "scoring: ranked, \(pool)")
    }
    + ["plan", "variance"].map {
      Edition.metric($0, sectors: all, domain: "money", "counts: false, \(bands)")
    } + [
      Edition.metric("money", sectors: all, domain: "money", "scoring: combined"),
      Edition.metric(
        "inspection", better: "lower", sectors: all, "scoring: categories, categories: { a: 1 }"),
      Edition.metric("waits", sectors: "icb", "scoring: ranked, pool: icbs"),
      Edition.metric("mean", sectors: "icb", "scoring: ranked, pool: icbs"),
    ]

  private static let bands = """
    scoring: banded, bands: [{ from: 1, score: 1 }, { above: 0, score: 2 }, { from: -1, score: 3 }, \
    { score: 4 }]
    """

  private static let figures = """
    footprint, figures: [{ metric: mean, mean-of: sector }, \
    { metric: waits, count: within, of: waiting, per: 100, take: three-months }]
    """

  private static let combine = """
    combine, rows: plan, columns: variance, into: money, \
    table: [[1, 1, 2, 3], [2, 2, 3, 4], [2, 3, 3, 4], [2, 3, 4, 4]]
    """

  private static let scoring = [
    Edition.rule("footprint", for: "icb", figures), Edition.score(for: "icb"),
    Edition.score(published: true), Edition.rule("combine", combine), Edition.average(),
    Edition.average(published: false, for: "icb"), Edition.threshold(for: "icb"),
    Edition.rule(
      "quartile", "segment-by-quartile, of: average, cohort: [provider], minimum-coverage: 0.5"),
    Edition.rule(
      "domains", "segment-by-quartile, of: domains, cohort: [provider], minimum-coverage: 0.5"),
  ]

  private static let capability = ConsiderationTests.capability.replacing(
    "for: [provider]", with: "for: [icb, provider]")

  private static func alternative(_ with: String) -> String {
    ", alternatives: [{ id: other, says: another, with: { \(with) } }]"
  }

  private static let aggregate = """
    aggregate, areas: [whole], outcomes: [\
    { rating: good, when: [{ areas-rated: good, side: or-better, at-least: 1 }] }, { rating: poor }]
    """

  private static let proposal = """
    propose, area: whole, inspection: { key-question: well-led, years: 3, ratings: { Good: good, \
    Requires improvement: poor, Inadequate: poor } }, findings: { serious: poor, minor: good, \
    closed: good }, certification: { certified: good, overdue: poor, unable-to-certify: poor, \
    certified-and-not-complied-with: poor }
    """

  private static let judging = [
    Edition.rule("override", "cap, flag: financial-override, segment: 3"),
    Edition.rule(
      "own", for: "icb",
      "cap, question: { id: own-deficit, name: Own, asks: \"Is it?\" }, segment: 3"),
    assumed(Systems.rule(coverage: "0.5", across: "all"), "several-systems: any"),
    Edition.rule("proposal", proposal),
    Edition.rule("aggregate", for: "icb, provider", aggregate),
    Edition.rule(
      "limit", for: "icb, provider",
      "limit, question: { id: undertaking, name: Order, asks: \"Is it?\" }, best: poor"),
    Edition.rule("step", for: "icb, provider", "moderate, within: 1"),
    assumed(
      Edition.rule(
        "effect", for: "icb, provider",
        "shift, tests-met: 2, capability: [poor], by: 1, together-at-most: 1, never-beyond: 3"),
      "tests-met: 1"),
  ]

  /// A rule as an assumption with another form.
  private static func assumed(_ rule: String, _ with: String) -> String {
    rule.replacing("provenance: stated", with: "provenance: assumed") + alternative(with)
  }

  private static let placing = [
    Edition.rule("decision", for: "icb, provider", "decision, into: 5, from: 4"),
    Edition.rule("rank", "rank, use-published: true"),
    assumed(
      Edition.rule(
        "route", "route, through-board-when: [good], direct-segments: [3, 4], words: open"),
      "direct-segments: [4]"),
    Edition.rule("support", for: "icb, provider", "support"),
  ]
}
