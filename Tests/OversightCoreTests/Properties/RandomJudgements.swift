import OversightCore

/// What people might have decided in a made-up quarter.
struct RandomJudgements {
  /// The reported figures of systems with the halves they are drawn from.
  static let figures: [(id: String, range: ClosedRange<Int>)] = [
    ("beds", 0...9), ("tier", 1...4), ("deficit", -2...6), ("off-plan", -2...6),
  ]

  /// Every question the edition asks, of boards and of providers.
  static let questions = [
    "waiting", "beds-high", "beds-low", "tier-one", "finance", "asked", "own-deficit",
    "undertaking",
  ]

  private(set) var drawn = Judgements()

  init(of invented: Invented, isDecided: Bool, _ generator: inout SeededGenerator) {
    let boards = invented.organisations.filter { $0.kind == .icb }.map(\.code.value)
    for organisation in invented.organisations {
      let code = organisation.code.value
      addAnswers(code, &generator)
      if let rating = [nil, "good", "poor"].randomElement(using: &generator) ?? nil {
        drawn.moderate(code, "whole", rating)
      }
      if generator.once(in: 4) {
        drawn.settle(code, generator.once(in: 2) ? "good" : "poor", computed: nil)
      }
      if isDecided, generator.once(in: 8) { drawn.decide(code, 5) }
      if generator.once(in: 8) { drawn.propose(code, 5) }
      if organisation.kind == .provider { addRoute(code, boards, &generator) }
    }
    for organisation in invented.organisations where organisation.kind == .provider {
      addRecords(organisation.code.value, &generator)
    }
  }

  private mutating func addAnswers(_ code: String, _ generator: inout SeededGenerator) {
    for question in Self.questions where generator.once(in: 3) {
      let answer: TestAnswer?? = [.met, .notMet, nil].randomElement(using: &generator)
      let entered = Self.figures.filter { _ in generator.once(in: 4) }
      var figures: [String: Double] = [:]
      for (figure, range) in entered {
        figures[figure] = Double(Int.random(in: range, using: &generator)) / 2
      }
      drawn.answer(code, question, answer ?? nil, figures: figures)
    }
  }

  private mutating func addRecords(_ code: String, _ generator: inout SeededGenerator) {
    for number in 1...3 where generator.once(in: 4) {
      let judged = [Seriousness.serious, .material, .minor, nil].randomElement(using: &generator)
      drawn.find(
        code, number: number, judged: judged ?? nil, isClosed: generator.once(in: 3))
    }
    guard generator.once(in: 2) else { return }
    let ways: [[RecordStep]] = [
      [.expect], [.certify], [.expect, .unable], [.certify, .notComplied],
      [.certify, .notComplied, .acceptPlan],
    ]
    drawn.certify(
      code, ways.randomElement(using: &generator) ?? [],
      due: generator.once(in: 2) ? "2025-12-01" : "2026-01-30")
  }

  private mutating func addRoute(
    _ code: String, _ boards: [String], _ generator: inout SeededGenerator
  ) {
    for day in ["2025-04-01", "2025-10-01", "2026-01-01"] where generator.once(in: 3) {
      // A board that is not in the register leads on nobody.
      drawn.lead(code, (boards + ["Q99"]).randomElement(using: &generator) ?? "Q99", from: day)
    }
    if generator.once(in: 6) {
      drawn.choose(code, generator.once(in: 2) ? .direct : .throughBoard)
    }
  }
}

extension Judgements {
  /// The same judgements written down in another order.
  func reordered(using generator: inout SeededGenerator) -> Judgements {
    var judgements = Judgements(viewer: viewer)
    judgements.areas = Self.reordered(areas, &generator)
    judgements.answers = Self.reordered(answers, &generator)
      .mapValues { answers in Self.reordered(answers, &generator) }
    judgements.segments = Self.reordered(segments, &generator)
    judgements.proposals = Self.reordered(proposals, &generator)
    judgements.reported = Self.reordered(reported, &generator)
    // The order in which leads were recorded is theirs.
    judgements.leads = Self.reordered(leads, &generator)
    judgements.routes = Self.reordered(routes, &generator)
    judgements.overalls = Self.reordered(overalls, &generator)
    judgements.dossiers = Self.reordered(dossiers, &generator)
      .mapValues { $0.reordered(using: &generator) }
    judgements.today = today
    return judgements
  }

  /// A dictionary filled in another order and of another size inside.
  private static func reordered<Key, Value>(
    _ entries: [Key: Value], _ generator: inout SeededGenerator
  ) -> [Key: Value] {
    var copy = [Key: Value](minimumCapacity: Int.random(in: 0...999, using: &generator))
    for (key, value) in entries.shuffled(using: &generator) { copy[key] = value }
    return copy
  }
}

extension Dossier {
  /// The same records written down in another order.
  func reordered(using generator: inout SeededGenerator) -> Dossier {
    var dossier = Dossier()
    let records = RecordKind.allCases.flatMap { all($0) }
    for record in records.shuffled(using: &generator) {
      dossier.set(record.kind, record.name, to: record)
    }
    return dossier
  }
}
