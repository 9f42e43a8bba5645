import Testing

@testable import Narration
@testable import OversightCore

/// Why there is no result: every reason has a sentence of its own.
@Suite struct AbsenceTests {
  private static let all: [Absence] = [
    .notHeld, .notSubmitted, .suppressed, .notApplicable, .poolNotHeld(held: 3, of: 61),
    .outsideTable, .inputMissing(MetricID("OF0079")), .tooFewMetrics(scored: 2, needed: 5),
    .scoresNotHeld(unscored: 4), .monthsNotHeld(latest: Month("2025-07")),
    .monthsNotHeld(latest: nil), .noProviderFigures, .noCuts(held: 3, of: 61),
    .notSegmented("ICBs are not segmented in this edition"), .noAverage, .noSegment,
    .flagBlank([2, 3]), .tableNotHeld(held: 3, of: 61), .notRated([AreaID("finance")]),
    .notRated(["a", "b", "c", "d"].map { AreaID($0) }), .notInEdition, .outsideBands, .notImported,
    .segmentNotHeld("not held, the list is not published"), .notAnswered,
    .figureNotEntered(MetricID("beds")), .systemsNotHeld(MetricID("beds"), held: 41, of: 42),
    .notAssessed(proposed: nil), .notAssessed(proposed: RatingID("some-concerns")),
    .noSystem, .questionOpen(TestID("own-deficit"), [2, 3]),
  ]

  @Test func everyReasonIsAClauseOfItsOwn() throws {
    let narrator = try Editions.consultation()
    let sentences = Self.all.map(narrator.reason)
    #expect(Set(sentences).count == sentences.count)
    for sentence in sentences {
      #expect(!sentence.isEmpty)
      #expect(!sentence.hasSuffix("."), "\(sentence)")
      #expect(!sentence.contains("nil") && !sentence.contains("Optional"), "\(sentence)")
    }
  }

  @Test func figuresAreInTheSentence() throws {
    let narrator = try Editions.manual()
    #expect(
      narrator.reason(.tooFewMetrics(scored: 2, needed: 5))
        == "2 metrics scored, at least 5 are needed")
    #expect(narrator.reason(.flagBlank([2, 3])) == "the override flag is blank: 2 or 3")
    #expect(narrator.reason(.monthsNotHeld(latest: Month("2025-07"))) == "latest held: Jul 2025")
    #expect(narrator.reason(.notInEdition) == "NOF 2025/26 gives none")
    #expect(
      narrator.reason(.notSegmented("ICBs are not segmented in this edition"))
        == "ICBs are not segmented in this edition")
  }

  @Test func areasAreNamedUpToThree() throws {
    let narrator = try Editions.consultation()
    #expect(
      narrator.reason(.notRated([AreaID("quality"), AreaID("inequalities")]))
        == "Quality of services and outcomes and Reducing inequalities not rated")
    let four = ["governance", "commissioning", "quality", "finance"].map { AreaID($0) }
    #expect(narrator.reason(.notRated(four)) == "4 areas not rated")
  }

  @Test func oneIsSaidInTheSingular() throws {
    let narrator = try Editions.manual()
    #expect(!narrator.reason(.tooFewMetrics(scored: 1, needed: 5)).contains("1 metrics"))
    #expect(!narrator.reason(.scoresNotHeld(unscored: 1)).contains("1 reported metrics"))
  }

  @Test func listsAreReadAloud() {
    #expect(Narrator.list([]).isEmpty)
    #expect(Narrator.list(["a"]) == "a")
    #expect(Narrator.list(["a", "b"]) == "a and b")
    #expect(Narrator.list(["a", "b", "c"], last: "or") == "a, b or c")
  }
}
