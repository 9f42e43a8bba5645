import OversightCore
import Testing

/// The interval of α by re-draws of the items.
struct AlphaIntervalTests {
  private static let fourCoders = KrippendorffAlpha(
    ordinal: RatingTables.table(RatingTables.fourCoders, categories: 5))

  /// 4,000 re-draws in another program: 0.449 to 1; and 0.000 to 0.839 for the panel.
  @Test func asAnotherProgramFindsIt() throws {
    let coders = try #require(Self.fourCoders.interval(seed: 1, draws: 4000))
    #expect(isNear(coders.lowerBound, 0.449, 0.03))
    #expect(isNear(coders.upperBound, 1, 1e-12))
    let panel = KrippendorffAlpha(ordinal: RatingTables.panel)
    let found = try #require(panel.interval(seed: 1, draws: 4000))
    #expect(isNear(found.lowerBound, 0, 0.05))
    #expect(isNear(found.upperBound, 0.839, 0.03))
  }

  @Test func aSeedGivesTheSameInterval() throws {
    let first = try #require(Self.fourCoders.interval(seed: 17))
    #expect(Self.fourCoders.interval(seed: 17) == first)
    #expect(Self.fourCoders.interval(seed: 17, draws: 1000) == first)
    #expect((2...6).contains { Self.fourCoders.interval(seed: $0) != first })
  }

  @Test func fewReDrawsWithAnAlphaAreNoInterval() {
    // One item of eight differs: a third of the re-draws leave it out, and are all alike.
    let rows = [[0, 1]] + Array(repeating: [0, 0], count: 7)
    let alpha = KrippendorffAlpha(ordinal: RatingTable(rows: rows, categories: 4))
    #expect(alpha.value != nil)
    #expect(alpha.interval(seed: 1) == nil)
    #expect(Self.fourCoders.interval(seed: 1, draws: 0) == nil)
  }

  @Test func agreementOnEveryItemIsOneToOne() {
    let rows = [[0, 0], [1, 1], [2, 2], [3, 3], [1, 1]]
    let alpha = KrippendorffAlpha(ordinal: RatingTable(rows: rows, categories: 4))
    #expect(alpha.interval(seed: 3) == 1...1)
  }

  /// With more items of the same kind the interval is narrower.
  @Test func moreItemsMakeItNarrower() throws {
    let rows = RatingTables.panel.rows
    let many = RatingTable(rows: (0..<16).flatMap { _ in rows }, categories: 4)
    let few = try #require(KrippendorffAlpha(ordinal: RatingTables.panel).interval(seed: 5))
    let found = try #require(KrippendorffAlpha(ordinal: many).interval(seed: 5))
    #expect((found.upperBound - found.lowerBound) * 2 < few.upperBound - few.lowerBound)
  }
}
