import OversightCore
import Testing

/// A segment that was published elsewhere, where its arithmetic is not public.
struct PublishedSegmentTests {
  private static let words = "not held, the list is not published"

  private static func edition(then rules: [String] = []) -> Edition {
    Edition(
      rules: [Edition.rule("published", for: "icb", "published, absent: \"\(words)\"")] + rules)
  }

  private static func result(
    _ judgements: Judgements = Judgements(), under edition: Edition = edition()
  ) throws -> Assessment {
    var invented = Invented()
    invented.add("Q01", .icb)
    invented.add("Q02", .icb)
    return try invented.assess(under: edition, judgements).of("Q01")
  }

  private static func reported(_ segment: Int, in period: String = "Q3 2025/26") -> Judgements {
    var judgements = Judgements()
    judgements.report("Q01", segment, in: Invented.quarter(period))
    return judgements
  }

  private static func detail(_ result: Assessment) throws -> PublishedSegmentDetail {
    try #require(
      result.details { if case .published(let detail) = $0 { detail } else { nil } }.first)
  }

  @Test func withoutAnImportThereIsNoneInTheEditionsWords() throws {
    let result = try Self.result()
    #expect(result.segment == nil)
    #expect(result.possibleSegments == [])
    #expect(result.segmentAbsence == .segmentNotHeld(Self.words))
    let detail = try Self.detail(result)
    #expect(detail.reported == nil)
    #expect(detail.absence == .segmentNotHeld(Self.words))
  }

  @Test(arguments: 1...4) func anImportedOneStands(segment: Int) throws {
    let result = try Self.result(Self.reported(segment))
    #expect(result.segment == segment)
    #expect(result.possibleSegments == [segment])
    #expect(result.segmentAbsence == nil)
    // Nothing was computed.
    #expect(result.unadjustedSegment == nil)
    #expect(result.average == nil)
    let detail = try Self.detail(result)
    #expect(detail.reported?.source == "a page")
    #expect(detail.reported?.actor.name == "ann")
    #expect(detail.absence == nil)
  }

  @Test func itIsOfItsBoardAndQuarter() throws {
    #expect(try Self.result(Self.reported(2, in: "Q2 2025/26")).segment == nil)
    var other = Judgements()
    other.report("Q02", 2)
    #expect(try Self.result(other).segment == nil)
  }

  @Test func whatFollowsIsThatOfTheImportedSegment() throws {
    let edition = Self.edition(then: [Edition.rule("support", for: "icb", "support")])
    #expect(
      try Self.result(Self.reported(3), under: edition).steps.last?.detail
        == .support(segment: 3, words: ""))
    #expect(
      try Self.result(under: edition).steps.last?.detail == .support(segment: nil, words: ""))
  }

  /// An edition without the rule takes no published segment, and one for boards none for providers.
  @Test func anEditionWithoutTheRuleTakesNone() throws {
    var invented = Invented()
    invented.add("P01")
    var judgements = Judgements()
    judgements.report("P01", 2)
    #expect(try invented.assess(under: Self.edition(), judgements).of("P01").segment == nil)
    #expect(
      try invented.assess(under: .segmenting(), judgements).of("P01").segment == nil)
  }
}
