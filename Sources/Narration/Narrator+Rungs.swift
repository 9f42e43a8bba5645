import OversightCore

/// One rung of the ladder in words.
public struct RungText: Hashable, Sendable {
  /// The number on the ladder, from 1.
  public let number: Int
  /// The rule's title.
  public let title: String
  /// What happened.
  public let sentence: String
  /// What came out, short.
  public let result: String
  /// How the rule is known.
  public let provenance: Provenance
  /// The clause.
  public let source: String
  /// The step.
  public let step: Step

  /// The same step, where what happened may not be told and other words stand in its place.
  public func saying(_ sentence: String, result: String) -> RungText {
    RungText(
      number: number, title: title, sentence: sentence, result: result, provenance: provenance,
      source: source, step: step)
  }
}

extension Narrator {
  /// The ladder of an assessment.
  public func rungs(of assessment: Assessment) -> [RungText] {
    var isAssumed = false
    return assessment.rungs.enumerated().map { index, step in
      let rule = framework.rule(step.rule)
      let own = rule?.provenance ?? .assumed
      if step.makesSegment, own == .assumed { isAssumed = true }
      return RungText(
        number: index + 1, title: rule?.title ?? step.rule.value,
        sentence: sentence(for: step.detail), result: result(of: step.detail),
        // What rests on an assumed step is no firmer than that step.
        provenance: isAssumed && step.restsOnSegment ? .assumed : own, source: rule?.source ?? "",
        step: step)
    }
  }

  /// What a step did, in a sentence without a full stop.
  public func sentence(for detail: StepDetail) -> String {
    switch detail {
    case .footprint(let providers, let made, let latest):
      footprint(providers: providers, made: made, latest: latest)
    case .metric(let result): basis(of: result)
    case .domain(let result): domain(result)
    case .average(let detail): average(detail)
    case .segment(let detail): segment(detail)
    case .cap(let detail): cap(detail)
    case .published(let detail): published(detail)
    case .test(let outcome): test(outcome)
    case .considerations(let detail): considerations(detail)
    case .proposal(let detail): proposal(detail)
    case .aggregate(let detail): aggregate(detail)
    case .limit(let detail): limit(detail)
    case .moderation(let detail): moderation(detail)
    case .shift(let detail): shift(detail)
    case .decision(let detail): decision(detail)
    case .rank(let detail): rank(detail)
    case .route(let detail): route(detail)
    case .support(_, let words):
      words.isEmpty ? "\(framework.shortName) says nothing for it" : words
    }
  }

  /// What came out of a step, short.
  public func result(of detail: StepDetail) -> String {
    switch detail {
    case .footprint(_, let made, _): "\(made) figures"
    case .metric(let result): result.score.map(Figure.score) ?? "no score"
    case .domain(let result): result.score.map(Figure.score) ?? "no score"
    case .average(let detail):
      detail.average.map { "average \(Figure.score($0))" } ?? "no average"
    case .segment(let detail): named(detail.segment)
    case .cap(let detail): moved(detail.before, detail.after, possible: detail.possible)
    case .published(let detail): named(detail.reported?.segment)
    case .test(let outcome): word(for: outcome.answer)
    case .considerations(let detail):
      detail.met.isEmpty && detail.notMet.isEmpty ? "not known" : "\(detail.met.count) met"
    case .proposal(let detail): proposed(detail.proposed)
    case .aggregate(let detail):
      detail.overall.map { name(of: $0).lowercased() } ?? noRating(detail.absence)
    case .limit(let detail): detail.after.map { name(of: $0).lowercased() } ?? "no rating yet"
    case .moderation(let detail):
      detail.after.map { name(of: $0).lowercased() } ?? "no rating yet"
    case .shift(let detail): moved(detail.before, detail.after, possible: detail.possible)
    case .decision(let detail): detail.after.map { "SEGMENT \($0)" } ?? open(detail.possible)
    case .rank(let detail): detail.rank.map { "rank \($0) of \(detail.of ?? 0)" } ?? "no rank"
    case .route(let detail): detail.route.map(Words.shortRoute) ?? Words.nothing
    case .support(let segment, _): named(segment)
    }
  }

  /// What stands where there is no overall rating.
  private func noRating(_ absence: Absence?) -> String {
    if case .notAssessed? = absence { return Words.notAssessed }
    return "no rating yet"
  }

  private func named(_ segment: Int?) -> String { segment.map { "segment \($0)" } ?? "no segment" }

  private func moved(_ before: Int?, _ after: Int?, possible: [Int]) -> String {
    guard let after else { return open(possible) }
    guard let before else { return named(after) }
    return before == after ? "stays \(before)" : "\(before) → \(after)"
  }

  /// Several segments that remain possible, as on every step until one of them is settled.
  private func open(_ possible: [Int]) -> String {
    possible.isEmpty ? "no segment" : Self.list(possible.map(String.init), last: "or")
  }
}

extension Step {
  /// Whether the step makes or moves the segment.
  public var makesSegment: Bool {
    switch detail {
    case .average, .segment, .cap, .considerations, .shift: true
    default: false
    }
  }

  /// Whether the step's result stands on the segment the steps before made.
  var restsOnSegment: Bool {
    switch detail {
    case .decision, .rank, .support: true
    default: false
    }
  }
}
