import OversightCore
import Testing

@testable import Narration
@testable import OversightCore

/// What a step did, in a sentence: one of each kind.
@Suite struct SentenceTests {
  private let narrator: Narrator
  private let consultation: Narrator

  init() throws {
    narrator = try Editions.manual()
    consultation = try Editions.consultation()
  }

  @Test func footprint() throws {
    let month = try #require(Month("2025-07"))
    let made = StepDetail.footprint(providers: 12, made: 40, latest: month)
    #expect(
      narrator.sentence(for: made)
        == "40 figures made from 12 providers; monthly figures held to Jul 2025")
    #expect(narrator.result(of: made) == "40 figures")
    let none = StepDetail.footprint(providers: 0, made: 0, latest: nil)
    #expect(narrator.sentence(for: none) == "0 figures made from 0 providers")
  }

  private func metric(_ basis: ScoreBasis, score: Double? = 4) -> StepDetail {
    .metric(
      MetricResult(
        metric: MetricID("OF0063"), value: 46.55, unit: "%", score: score, basis: basis, rank: 47,
        of: 47, peers: nil, reportingDate: "", counts: true, weight: 1, domain: "effectiveness",
        isProxy: false, coverage: nil))
  }

  @Test func metrics() {
    let ranked = metric(.ranked(rank: 47, of: 47, best: 1, worst: 4))
    #expect(narrator.sentence(for: ranked) == "1.00 + 3.00 × (47 − 1) / (47 − 1) = 4.00")
    #expect(narrator.result(of: ranked) == "4.00")
    #expect(
      narrator.sentence(for: metric(.ranked(rank: 1, of: 1, best: 1, worst: 4), score: 1))
        == "alone in its pool: 1.00")
    #expect(
      narrator.sentence(for: metric(.metStandard(30), score: 1))
        == "meets the standard of 30: best score")
    #expect(
      narrator.sentence(for: metric(.failedFloor(70)))
        == "fails the floor of 70: worst score")
    #expect(
      narrator.sentence(for: metric(.banded, score: 2))
        == "the value lies in the band of score 2.00")
    #expect(
      narrator.sentence(for: metric(.published))
        == "published score: those ranked with it are not all held")
    let combined = metric(
      .combined(row: MetricID("OF0079"), column: MetricID("OF0081"), assumed: true))
    #expect(narrator.sentence(for: combined).hasPrefix("by the table of "))
    #expect(narrator.sentence(for: combined).hasSuffix("(cell assumed)"))
    let absent = metric(.absent(.suppressed), score: nil)
    #expect(narrator.sentence(for: absent) == "suppressed by the publisher")
    #expect(narrator.result(of: absent) == "no score")
  }

  @Test func domains() {
    var result = DomainResult(domain: "access")
    result.absence = .notHeld
    #expect(narrator.sentence(for: .domain(result)) == "no figures held for this period")
    result.score = 2.885
    result.segmentAbsence = .noCuts(held: 3, of: 9)
    #expect(narrator.sentence(for: .domain(result)).hasPrefix("2.89, no segment: only 3 of 9"))
    result.segment = 4
    result.segmentOrigin = .published
    #expect(narrator.sentence(for: .domain(result)) == "2.89, segment 4 (published)")
    #expect(narrator.result(of: .domain(result)) == "2.89")
  }

  private func average(
    scored: Int, value: Double?, published: Double? = nil, origin: Origin = .computed,
    absence: Absence? = nil
  ) -> StepDetail {
    .average(
      AverageDetail(
        scored: scored, expected: 11, sum: 24.28, weight: 11, average: value, published: published,
        origin: origin, absence: absence))
  }

  @Test func averages() {
    let whole = average(scored: 11, value: 2.2073, published: 2.21)
    #expect(
      narrator.sentence(for: whole) == "11 of 11 scored, none missing: 24.28 / 11; published 2.21")
    #expect(narrator.result(of: whole) == "average 2.21")
    #expect(
      narrator.sentence(for: average(scored: 9, value: 2.7)).contains("9 of 11 scored, 2 missing"))
    let taken = average(scored: 0, value: 2.7, origin: .published)
    #expect(
      narrator.sentence(for: taken) == "average as published; metric scores are not all held")
    let none = average(scored: 3, value: nil, absence: .tooFewMetrics(scored: 3, needed: 5))
    #expect(narrator.sentence(for: none) == "3 metrics scored, at least 5 are needed")
    #expect(narrator.result(of: none) == "no average")
  }

  private func segment(_ average: Double?, _ origin: CutOrigin?) -> StepDetail {
    let cuts = CutPoints([2.065, 2.3, 2.6])
    return .segment(
      SegmentDetail(
        average: average, cuts: cuts, origin: origin,
        segment: average.flatMap { cuts?.segment(of: $0) },
        absence: average == nil ? .noAverage : nil))
  }

  @Test func segments() {
    #expect(
      narrator.sentence(for: segment(2.2073, .fixed))
        == "2.21 lies between the cuts 2.065 and 2.30, cuts fixed by the edition")
    #expect(
      narrator.sentence(for: segment(1.43, .cohort(Coverage(held: 61, of: 61))))
        == "1.43 is not above the cut 2.065, quartiles of 61 of 61")
    #expect(
      narrator.sentence(for: segment(3.34, .observed(Coverage(held: 0, of: 134))))
        == "3.34 lies above the cut 2.60, cuts observed for the period (0 of 134 held)")
    #expect(narrator.result(of: segment(3.34, .fixed)) == "segment 4")
    #expect(narrator.sentence(for: segment(nil, nil)) == "there is no average")
    #expect(narrator.result(of: segment(nil, nil)) == "no segment")
  }

  @Test func anAverageNearACutIsShownWithTheDecimalsThatDecide() {
    #expect(narrator.sentence(for: segment(2.0636, .fixed)).hasPrefix("2.0636 is not above"))
    #expect(narrator.sentence(for: segment(2.0651, .fixed)).hasPrefix("2.0651 lies between"))
    #expect(narrator.sentence(for: segment(2.065, .fixed)).contains("is not above the cut 2.065"))
  }

  private func cap(_ isSet: Bool?, _ before: Int?, _ after: Int?, _ possible: [Int]) -> StepDetail {
    .cap(
      CapDetail(
        flag: .financialOverride, isSet: isSet, before: before, after: after, possible: possible))
  }

  @Test func caps() {
    #expect(narrator.sentence(for: cap(true, 2, 3, [3])) == "deficit reported")
    #expect(narrator.result(of: cap(true, 2, 3, [3])) == "2 → 3")
    #expect(
      narrator.sentence(for: cap(true, 4, 4, [4]))
        == "deficit reported; the segment is already 4")
    #expect(narrator.sentence(for: cap(false, 2, 2, [2])) == "none reported")
    #expect(narrator.result(of: cap(false, 2, 2, [2])) == "stays 2")
    #expect(narrator.sentence(for: cap(nil, 2, nil, [2, 3])) == "not given in the published file")
    #expect(narrator.result(of: cap(nil, 2, nil, [2, 3])) == "2 or 3")
    #expect(narrator.result(of: cap(nil, nil, nil, [])) == "no segment")
  }

  @Test func considerations() {
    let detail = StepDetail.considerations(
      ConsiderationsDetail(outcomes: [
        TestOutcome(test: TestID("cancer"), answer: .met, grounds: .figures),
        TestOutcome(test: TestID("elective"), answer: .notMet, grounds: .figures),
        TestOutcome(test: TestID("urgent-care"), answer: nil, grounds: .absent(.notAnswered)),
      ]))
    #expect(narrator.sentence(for: detail) == "1 of 3 tests met, 1 not known")
    #expect(narrator.result(of: detail) == "1 met")
  }

  @Test func aggregates() {
    let good = RatingID("achieving")
    let partly = AggregateDetail(
      ratings: [good, nil], missing: [AreaID("finance")], overall: nil,
      reachable: [good, RatingID("progressing")], isProvisional: true,
      absence: .notRated([AreaID("finance")]))
    #expect(
      consultation.sentence(for: .aggregate(partly))
        == "1 of 2 areas rated; could be achieving or progressing")
    #expect(consultation.result(of: .aggregate(partly)) == "no rating yet")
    let whole = AggregateDetail(
      ratings: [good, good], missing: [], overall: good, reachable: [good], isProvisional: true,
      absence: nil)
    #expect(
      consultation.sentence(for: .aggregate(whole)) == "2 of 2 areas rated, on your own ratings")
    #expect(consultation.result(of: .aggregate(whole)) == "achieving")
  }

  /// A provider nobody assessed is not said to be rated with areas missing.
  @Test func aProviderNobodyAssessed() {
    func detail(_ areas: Int, _ proposed: RatingID?) -> StepDetail {
      .aggregate(
        AggregateDetail(
          ratings: [RatingID?](repeating: nil, count: areas),
          missing: (0..<areas).map { AreaID("\($0)") }, overall: nil,
          reachable: [], isProvisional: false, absence: .notAssessed(proposed: proposed)))
    }
    let some = RatingID("some-concerns")
    #expect(
      consultation.sentence(for: detail(1, some)) == "not assessed; proposed: some concerns")
    #expect(
      consultation.sentence(for: detail(2, some))
        == "not assessed; proposed: some concerns; 0 of 2 areas rated")
    #expect(consultation.sentence(for: detail(1, nil)) == "not assessed")
    #expect(consultation.result(of: detail(1, some)) == "not assessed")
  }

  @Test func limits() {
    let free = LimitDetail(
      barring: [], question: nil, isSet: nil, before: nil, after: nil, reachable: [])
    #expect(consultation.sentence(for: .limit(free)) == "nothing stands against it")
    #expect(consultation.result(of: .limit(free)) == "no rating yet")
    let barred = LimitDetail(
      barring: [AreaID("finance"), AreaID("quality")], question: nil, isSet: nil,
      before: RatingID("achieving"), after: RatingID("progressing"), reachable: [])
    #expect(
      consultation.sentence(for: .limit(barred))
        == "Financial management and value for money and Quality of services and outcomes "
        + "rated lowest: bars better ratings")
    #expect(consultation.result(of: .limit(barred)) == "progressing")
  }

  @Test func panelSteps() throws {
    let (good, fair) = (RatingID("achieving"), RatingID("progressing"))
    let jo = try #require(Actor("jo"))
    func step(
      _ before: RatingID?, set: RatingID?, after: RatingID?, isOutOfReach: Bool = false
    ) -> StepDetail {
      .moderation(
        ModerationDetail(
          before: before,
          decision: set.map {
            OverallDecision(actor: jo, rating: $0, computed: before, reason: "Late plan.")
          }, within: 1, isOutOfReach: isOutOfReach, after: after))
    }
    let none = step(good, set: nil, after: good)
    #expect(consultation.sentence(for: none) == "none recorded")
    #expect(consultation.result(of: none) == "achieving")
    let moved = step(good, set: fair, after: fair)
    #expect(
      consultation.sentence(for: moved) == "jo set progressing in place of achieving: Late plan.")
    #expect(consultation.result(of: moved) == "progressing")
    #expect(
      consultation.sentence(for: step(good, set: good, after: good))
        == "jo kept achieving, as the areas give: Late plan.")
    let open = step(nil, set: fair, after: nil)
    #expect(
      consultation.sentence(for: open)
        == "jo set progressing, which waits until every area is rated: Late plan.")
    #expect(consultation.result(of: open) == "no rating yet")
    let far = RatingID("insufficient-progress")
    #expect(
      consultation.sentence(for: step(far, set: good, after: far, isOutOfReach: true))
        == "the areas give insufficient progress, more than 1 step from achieving, set by jo, "
        + "so it does not stand: Late plan.")
  }

  @Test func decisions() throws {
    let none = decision(nil, before: 2, after: 2)
    #expect(narrator.sentence(for: none) == "none recorded")
    #expect(narrator.result(of: none) == "SEGMENT 2")
    let jo = try #require(Actor("jo"))
    let plain = SegmentDecision(actor: jo, segment: 3, reason: "Plan late.")
    let made = decision(plain, before: 2, after: 3)
    #expect(narrator.sentence(for: made) == "jo placed it in segment 3: Plan late.")
    #expect(narrator.result(of: made) == "SEGMENT 3")
    let ann = try #require(Actor("ann"))
    let second = SegmentDecision(actor: jo, segment: 3, reason: "Plan late.", proposer: ann)
    #expect(
      narrator.sentence(for: decision(second, before: 2, after: 3))
        == "jo placed it in segment 3, proposed by ann: Plan late.")
    let proposed = decision(nil, proposal: plain, before: 2, after: 2)
    #expect(
      narrator.sentence(for: proposed)
        == "jo proposed segment 3, a second person has not decided: Plan late.")
    #expect(narrator.result(of: proposed) == "SEGMENT 2", "a proposal changes nothing")
  }

  private func decision(
    _ decision: SegmentDecision?, proposal: SegmentDecision? = nil, before: Int?, after: Int?,
    possible: [Int] = []
  ) -> StepDetail {
    .decision(
      DecisionDetail(
        decision: decision, proposal: proposal, before: before, after: after, possible: possible))
  }

  @Test func whatIsOpenStaysOpenOnEveryStep() {
    let open = decision(nil, before: nil, after: nil, possible: [2, 3])
    #expect(narrator.result(of: open) == "2 or 3")
    #expect(narrator.result(of: cap(nil, nil, nil, [1, 2, 3])) == "1, 2 or 3")
    #expect(narrator.result(of: cap(true, nil, 3, [3])) == "segment 3")
    #expect(narrator.result(of: decision(nil, before: nil, after: nil)) == "no segment")
  }

  @Test func ranks() {
    let held = Coverage(held: 61, of: 61)
    let rank = RankDetail(rank: 24, of: 61, origin: .published, coverage: held, absence: nil)
    #expect(
      narrator.sentence(for: .rank(rank)) == "place 24 of 61 by segment, then average (published)")
    #expect(narrator.result(of: .rank(rank)) == "rank 24 of 61")
    let none = RankDetail(
      rank: nil, of: nil, origin: .computed, coverage: held,
      absence: .tableNotHeld(held: 3, of: 61))
    #expect(
      narrator.sentence(for: .rank(none))
        == "3 of 61 of its league table are held, and no rank was published")
    #expect(narrator.result(of: .rank(none)) == "no rank")
  }

  @Test func support() {
    #expect(
      narrator.sentence(for: .support(segment: 5, words: "Provider Improvement Programme"))
        == "Provider Improvement Programme")
    #expect(
      narrator.sentence(for: .support(segment: 1, words: "")) == "NOF 2025/26 says nothing for it")
    #expect(narrator.result(of: .support(segment: nil, words: "")) == "no segment")
  }
}
