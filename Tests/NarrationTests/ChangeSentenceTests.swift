import Testing

@testable import Narration
@testable import OversightCore

/// Why segments are others than before, what results rest on, and editions beside each other.
@Suite struct ChangeSentenceTests {
  private let library: Library
  private let narrator: Narrator
  private let period: Period
  private let assessments: [Assessment]
  private let moves: PeriodMoves

  init() throws {
    library = try Editions.library()
    narrator = try Editions.manual()
    period = try #require(Period("Q4 2025/26"))
    assessments = library.assessments(period, under: narrator.framework)
    moves = library.moves(
      to: assessments, in: period, under: narrator.framework, asked: false)
  }

  private func assessment(_ text: String) throws -> Assessment {
    let code = try #require(OrganisationCode(text))
    return try #require(assessments.first { $0.organisation.code == code })
  }

  @Test func theSummaryCountsByCauseTheMostFirst() throws {
    let sentence = ScorecardWords.moves(moves, beside: period)
    #expect(
      sentence == "Since Q3 2025/26: \(moves.better) better, \(moves.worse) worse, "
        + "significance not tested yet (18 score, 1 override, 1 cut points)")
    #expect(moves.better + moves.worse == 20)
  }

  @Test func theSummaryNamesAnEditionOfThePast() throws {
    let next = try #require(Period("Q1 2026/27"))
    let edition = try #require(library.live(in: next))
    let moves = library.moves(
      to: library.assessments(next, under: edition), in: next, under: edition, asked: false)
    let sentence = ScorecardWords.moves(moves, beside: next)
    #expect(sentence.hasPrefix("Since Q4 2025/26 under NOF 2025/26: "))
    #expect(sentence.hasSuffix("; \(moves.new) new"))
  }

  @Test func aSummaryOfNothingSaysWhy() {
    func moves(_ edition: Framework?, new: Int) -> PeriodMoves {
      PeriodMoves(
        period: period.previous, edition: edition, previous: [:], changes: [:], new: new)
    }
    #expect(
      ScorecardWords.moves(moves(nil, new: 0), beside: period)
        == "Nothing to compare Q4 2025/26 with: no results are held for Q3 2025/26")
    #expect(
      ScorecardWords.moves(moves(narrator.framework, new: 0), beside: period)
        == "Since Q3 2025/26: nobody has a segment in both periods")
    #expect(
      ScorecardWords.moves(moves(narrator.framework, new: 3), beside: period)
        == "Since Q3 2025/26: nobody moved; 3 new")
  }

  @Test func theSplitIsOneLineAPart() throws {
    let change = try #require(moves.changes[try assessment("RY2").organisation.code])
    #expect(
      narrator.change(change) == [
        "segment 3 → 4: one worse", "data restated (one issue of the figures is held): no effect",
        "metrics entered or left: no effect", "override on or off: no effect",
        "cut points moved: no effect",
        "score changed, significance not tested yet (0.95 worse): one worse",
        "considerations, capability or a decision: no effect",
      ])
    #expect(ScorecardWords.was(3, change) == "3 score")
  }

  @Test func aSegmentThatStaysSaysHowTheScoreMoved() throws {
    let change = try #require(moves.changes[try assessment("RDY").organisation.code])
    #expect(
      narrator.change(change) == ["segment 2, as in the period before", "score 0.06 better"])
    #expect(ScorecardWords.was(2, change) == "2")
    #expect(ScorecardWords.was(nil, nil) == "–")
  }

  @Test(arguments: [(0, "no effect"), (1, "one worse"), (-1, "one better"), (3, "3 worse")])
  func effectsAreSaidInWords(effect: Int, words: String) {
    #expect(Narrator.segments(effect) == words)
  }

  @Test func everyCauseHasItsOwnWords() {
    let causes = SegmentChange.Cause.allCases
    for words in [causes.map(Words.cause), causes.map(Words.shortCause)] {
      #expect(Set(words).count == causes.count)
      #expect(!words.contains(""))
    }
    #expect(causes.map(Words.shortCause).allSatisfy { $0.count <= 8 })
  }

  @Test func aStepSaysWhatTheResultWouldBeWithoutIt() throws {
    let assessment = try assessment("RDY")
    let studies = study(
      assessment.organisation.code, in: Cohort(of: period, in: library.dataset), Judgements(),
      under: narrator.framework)
    let step = try #require(assessment.steps.first { $0.id == "score:OF0063" })
    let sentences = narrator.study(
      try #require(studies[step.id]), of: step, in: assessment)
    #expect(sentences.last == "without it: average 2.03, segment 1")
    #expect(sentences.first?.hasPrefix("also counted in: ") == true)
    let none = narrator.study(
      StepStudy(alsoCountedIn: [], without: nil), of: step, in: assessment)
    #expect(none == [])
    let same = narrator.study(
      StepStudy(alsoCountedIn: [], without: assessment.outcome), of: step, in: assessment)
    #expect(same == ["without it: nothing would change"])
  }

  @Test func whatDiffersIsSaidPartByPart() {
    func outcome(
      _ average: Double?, _ segment: Int?, _ possible: [Int], _ overall: String? = nil,
      _ route: OversightRoute? = nil
    ) -> Outcome {
      Outcome(
        average: average, segment: segment, possible: possible,
        overall: overall.map { RatingID($0) }, route: route)
    }
    let now = outcome(2.21, 2, [2], "green")
    func words(_ other: Outcome) -> String { narrator.result(other, differingFrom: now) }
    #expect(words(outcome(2.33, 2, [2], "green")) == "average 2.33, segment stays 2")
    #expect(words(outcome(2.21, nil, [2, 3], "green")) == "segment 2 or 3")
    #expect(words(outcome(nil, nil, [], "green")) == "no average, no segment")
    #expect(words(outcome(2.21, 2, [2], "amber-red")) == "rating amber-red")
    #expect(words(outcome(2.21, 2, [2])) == "no rating yet")
    #expect(
      words(outcome(2.21, 2, [2], "green", .direct)) == "route directly by NHS England")
  }

  @Test func eachSideOfAComparisonSpeaksItsOwnEdition() throws {
    let third = try #require(Period("Q3 2025/26"))
    let other = try #require(library.framework(FrameworkID("2026-27")))
    let comparison = EditionComparison(
      narrator.framework, other, cohort: Cohort(of: third, in: library.dataset))
    let mover = try #require(comparison.movers.first { $0.organisation.code.value == "R0B" })
    let sentences = narrator.comparison(
      try #require(mover.difference), beside: Narrator(other))
    #expect(sentences.count == 2)
    #expect(sentences[0].hasPrefix("NOF 2025/26, Quartile: 2.06 is not above the cut 2.0737"))
    #expect(sentences[0].hasSuffix("→ segment 1 (observed)"))
    #expect(sentences[1].hasPrefix("NOF 2026/27, Fixed cuts: 2.06 lies between the cuts 1.93"))
    #expect(narrator.side(nil) == "NOF 2025/26: has no such step")
  }
}
