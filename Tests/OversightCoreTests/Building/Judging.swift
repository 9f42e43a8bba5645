import OversightCore

/// Writing down what people decided, of the invented edition and quarter unless a test says
/// otherwise.
extension Judgements {
  /// What an answer or a decision on an organisation is kept by.
  static func key(
    _ code: String, in period: Period = Invented.period, under framework: String = "invented"
  ) -> PeriodKey {
    PeriodKey(
      organisation: Invented.code(code), period: period, framework: FrameworkID(framework))
  }

  mutating func answer(
    _ code: String, _ test: String, _ answer: TestAnswer?, figures: [String: Double] = [:],
    in period: Period = Invented.period, under framework: String = "invented"
  ) {
    let figures = Dictionary(uniqueKeysWithValues: figures.map { (MetricID($0), $1) })
    answers[Self.key(code, in: period, under: framework), default: [:]][TestID(test)] = GivenAnswer(
      actor: Invented.actor("ann"), answer: answer, figures: figures, source: "a return")
  }

  /// An answer that may be unknown: then nobody gave one.
  func answering(_ code: String, _ test: String, _ answer: TestAnswer?) -> Judgements {
    var judgements = self
    if let answer { judgements.answer(code, test, answer) }
    return judgements
  }

  /// The rating of an area that calibration agreed.
  mutating func moderate(
    _ code: String, _ area: String, _ rating: String, under framework: String = "invented"
  ) {
    let key = CapabilityKey(
      organisation: Invented.code(code), cycle: Invented.period.cycle,
      framework: FrameworkID(framework))
    var judgement = AreaJudgement()
    judgement.moderated = GivenRating(
      actor: Invented.actor("chair"), rating: .rated(RatingID(rating)))
    areas[key, default: [:]][AreaID(area)] = judgement
  }

  /// The overall rating that calibration set.
  mutating func settle(
    _ code: String, _ rating: String, computed: String?, under framework: String = "invented"
  ) {
    let key = CapabilityKey(
      organisation: Invented.code(code), cycle: Invented.period.cycle,
      framework: FrameworkID(framework))
    overalls[key] = OverallDecision(
      actor: Invented.actor("chair"), rating: RatingID(rating),
      computed: computed.map { RatingID($0) },
      reason: "because")
  }

  mutating func decide(_ code: String, _ segment: Int, in period: Period = Invented.period) {
    segments[Self.key(code, in: period)] = Self.decision(segment)
  }

  mutating func propose(_ code: String, _ segment: Int) {
    proposals[Self.key(code)] = Self.decision(segment)
  }

  private static func decision(_ segment: Int) -> SegmentDecision {
    SegmentDecision(actor: Invented.actor("chair"), segment: segment, reason: "because")
  }

  mutating func report(_ code: String, _ segment: Int, in period: Period = Invented.period) {
    reported[Self.key(code, in: period)] = ReportedSegment(
      actor: Invented.actor("ann"), segment: segment, source: "a page")
  }

  mutating func lead(_ provider: String, _ board: String, from day: String = "2025-04-01") {
    leads[Invented.code(provider), default: []].append(
      LeadBoard(
        board: Invented.code(board), from: Invented.day(day), actor: Invented.actor("ann"),
        reason: "agreed"))
  }

  mutating func choose(_ provider: String, _ route: OversightRoute) {
    routes[Self.key(provider)] = RouteChoice(
      actor: Invented.actor("director"), route: route, reason: "because")
  }
}

extension Invented {
  static func actor(_ name: String) -> Actor {
    guard let actor = Actor(name) else { fatalError("\(name) is nobody") }
    return actor
  }
}

extension Assessment {
  /// The outcome of one test.
  func test(_ id: String) -> TestOutcome? {
    considerations?.outcomes.first { $0.test.value == id }
  }
}
