import OversightCore

/// Cases worked out by hand from the rules, for what no published figure shows: considerations,
/// capability, decisions, routes. Each says what must come out, and the same table is run with a kind
/// of rule turned off.
struct WorkedCase: Sendable {
  let name: String
  let edition: FrameworkID
  let period: Period
  let judge: @Sendable (inout Judgements) -> Void
  let holds: @Sendable ([OrganisationCode: Assessment]) -> Bool

  /// Whether the case comes out as it must under an edition's rules.
  func holds(under framework: Framework) -> Bool {
    var judgements = Judgements(viewer: Judge.ann)
    judge(&judgements)
    let found = Published.library.assessments(period, under: framework, judgements: judgements)
    return holds(Dictionary(uniqueKeysWithValues: found.map { ($0.organisation.code, $0) }))
  }
}

/// What the cases work with.
private enum Judge {
  static let ann = person("ann")
  static let jo = person("jo")
  static let consultation = FrameworkID("2024-25-consultation")
  static let draft = FrameworkID("2025-26-draft")
  static let manual = FrameworkID("2025-26")
  static let fixed = FrameworkID("2026-27")
  static let first = Published.period(1)
  static let third = Published.period(3)

  private static func person(_ name: String) -> Actor {
    guard let actor = Actor(name) else { fatalError("no name") }
    return actor
  }

  static func key(_ code: String, _ edition: FrameworkID, _ period: Period = first) -> PeriodKey {
    PeriodKey(organisation: Published.code(code), period: period, framework: edition)
  }

  /// Answers the first tests of an edition for a board: met, then not met.
  static func answer(_ judgements: inout Judgements, _ code: String, met: Int) {
    let tests = Published.framework(consultation.value).questions(for: .icb)
    for (index, test) in tests.enumerated() {
      // Limits that are asked stand apart from the tests.
      guard
        Published.framework(consultation.value).rule(asking: test.id)?.body.kind == .considerations
      else { continue }
      judgements.answers[key(code, consultation), default: [:]][test.id] = GivenAnswer(
        actor: ann, answer: index < met ? .met : .notMet, source: "worked case")
    }
  }

  /// Rates every area of a board, worst last.
  static func rate(_ judgements: inout Judgements, _ code: String, _ ratings: [Int]) {
    let profile = Published.framework(consultation.value).capability(of: .icb)
    let item = CapabilityKey(
      organisation: Published.code(code), cycle: first.cycle, framework: consultation)
    for (area, place) in zip(profile?.areas ?? [], ratings) {
      var judgement = AreaJudgement()
      let rating = area.scales[.moderated]?.ratings[place].id ?? RatingID("none")
      judgement.moderated = GivenRating(actor: jo, rating: .rated(rating))
      judgements.areas[item, default: [:]][area.id] = judgement
    }
  }

  /// Sets the overall rating of a board that the areas rate as achieving.
  static func set(_ judgements: inout Judgements, _ code: String, _ rating: String) {
    let item = CapabilityKey(
      organisation: Published.code(code), cycle: first.cycle, framework: consultation)
    judgements.overalls[item] = OverallDecision(
      actor: jo, rating: RatingID(rating), computed: RatingID("achieving"),
      reason: "worked case")
  }
}

enum WorkedCases {
  /// QU9 lies in delivery segment 1 by the proxies of Q1 2025/26.
  static let all: [WorkedCase] = [
    WorkedCase(
      name: "a board has proxies from its providers", edition: Judge.consultation,
      period: Judge.first, judge: { _ in },
      holds: {
        $0[Published.code("QU9")]?.metrics.contains { $0.isProxy && $0.value != nil } == true
      }),
    WorkedCase(
      name: "three tests met make it one segment worse", edition: Judge.consultation,
      period: Judge.first, judge: { Judge.answer(&$0, "QU9", met: 3) },
      holds: {
        $0[Published.code("QU9")]?.unadjustedSegment == 1 && $0[Published.code("QU9")]?.segment == 2
      }),
    WorkedCase(
      name: "two tests met change nothing", edition: Judge.consultation, period: Judge.first,
      judge: { Judge.answer(&$0, "QU9", met: 2) },
      holds: { $0[Published.code("QU9")]?.segment == 1 }),
    WorkedCase(
      name: "five areas achieving and one progressing is achieving", edition: Judge.consultation,
      period: Judge.first, judge: { Judge.rate(&$0, "QU9", [1, 1, 1, 1, 2, 1]) },
      holds: {
        $0[Published.code("QU9")]?.capability?.overall == RatingID("achieving")
      }),
    WorkedCase(
      name: "an undertaking in force bars achieving", edition: Judge.consultation,
      period: Judge.first,
      judge: { judgements in
        Judge.rate(&judgements, "QU9", [1, 1, 1, 1, 1, 1])
        let framework = Published.framework(Judge.consultation.value)
        for question in framework.questions(for: .icb)
        where framework.rule(asking: question.id)?.body.kind == .limit {
          judgements.answers[Judge.key("QU9", Judge.consultation), default: [:]][question.id] =
            GivenAnswer(actor: Judge.ann, answer: .met, source: "worked case")
        }
      },
      holds: {
        $0[Published.code("QU9")]?.capability?.overall == RatingID("progressing")
      }),
    WorkedCase(
      name: "the panel sets progressing where the areas give achieving",
      edition: Judge.consultation, period: Judge.first,
      judge: {
        Judge.rate(&$0, "QU9", [1, 1, 1, 1, 1, 1])
        Judge.set(&$0, "QU9", "progressing")
      },
      holds: {
        let capability = $0[Published.code("QU9")]?.capability
        return capability?.overall == RatingID("progressing")
          && capability?.computedOverall == RatingID("achieving")
      }),
    WorkedCase(
      name: "the panel cannot set insufficient progress where the areas give achieving",
      edition: Judge.consultation, period: Judge.first,
      judge: {
        Judge.rate(&$0, "QU9", [1, 1, 1, 1, 1, 1])
        Judge.set(&$0, "QU9", "insufficient-progress")
      },
      holds: {
        $0[Published.code("QU9")]?.capability?.overall == RatingID("achieving")
          && $0[Published.code("QU9")]?.segment == 1
      }),
    // The CQC rated RBT's leadership Requires improvement on 22 April 2024.
    WorkedCase(
      name: "a well-led rating of last year proposes some concerns and decides nothing",
      edition: Judge.consultation, period: Judge.first, judge: { _ in },
      holds: {
        let capability = $0[Published.code("RBT")]?.capability
        return capability?.proposed == RatingID("some-concerns") && capability?.overall == nil
      }),
    WorkedCase(
      name: "a serious finding proposes major concerns", edition: Judge.draft,
      period: Judge.first,
      judge: {
        $0.find("RBT", judged: .serious, in: Judge.first, under: Judge.draft.value)
      },
      holds: {
        $0[Published.code("RBT")]?.capability?.proposed == RatingID("major-concerns")
      }),
    WorkedCase(
      name: "a confirmed decision places segment 4 in 5", edition: Judge.manual,
      period: Judge.third,
      judge: {
        $0.segments[Judge.key("RY2", Judge.manual, Judge.third)] = SegmentDecision(
          actor: Judge.jo, segment: 5, reason: "worked case", proposer: Judge.ann)
      },
      holds: { $0[Published.code("RY2")]?.segment == 5 }),
    WorkedCase(
      name: "the region oversees a provider", edition: Judge.manual, period: Judge.third,
      judge: { _ in },
      holds: { $0[Published.code("RDY")]?.route?.words == "NHS England region" }),
    WorkedCase(
      name: "segment 4 of the consultation is followed by the Recovery Support Programme",
      edition: Judge.consultation, period: Judge.first, judge: { _ in },
      holds: { found in
        found.values.filter { $0.segment == 4 }.contains { assessment in
          assessment.steps.contains { step in
            if case .support(4, let words) = step.detail {
              return words.contains("Recovery Support Programme")
            }
            return false
          }
        }
      }),
    WorkedCase(
      name: "a published segment of a board is taken over", edition: Judge.fixed,
      period: Invented.quarter("Q1 2026/27"),
      judge: {
        $0.reported[Judge.key("D7T5G", Judge.fixed, Invented.quarter("Q1 2026/27"))] =
          ReportedSegment(actor: Judge.ann, segment: 3, source: "worked case")
      },
      holds: { found in found[Published.code("D7T5G")]?.segment == 3 }),
  ]
}
