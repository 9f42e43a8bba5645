import OversightCore
import Testing

/// Places on the scale only.
struct RatingTableTests {
  @Test func whatIsNotOnTheScaleIsNoRating() {
    let table = RatingTable(rows: [[0, 4, -1], [3]], categories: 4)
    #expect(table.rows == [[0, nil, nil], [3, nil, nil]])
    #expect(table.raters == 3)
    #expect(table.ratings == 2)
    #expect(table.activeRaters == [0])
    #expect(table.completeRows == [[0], [3]])
  }

  @Test func aScaleWithoutPlacesHasNoRatings() {
    let table = RatingTable(rows: [[0, 1]], categories: -2)
    #expect(table.categories == 0)
    #expect(table.ratedItems == 0)
    #expect(table.completeRows == [])
  }
}

/// Pairs of ratings of one item.
struct RatingPairsTests {
  @Test func pairsOfAPanel() {
    let pairs = RatingPairs(of: RatingTables.panel)
    // 1 + 3 + 1 + 1 + 0 + 1 of 3 + 3 + 3 + 3 + 1 + 3.
    #expect(pairs.all == 16)
    #expect(pairs.exact == 7)
    #expect(pairs.withinOne == 16)
    #expect(pairs.exactShare == 7.0 / 16)
    #expect(pairs.withinOneShare == 1)
  }

  @Test func farPairs() {
    let pairs = RatingPairs(
      of: RatingTable(rows: [[0, 3, nil, 1], [2, nil, 2, nil]], categories: 4))
    #expect(pairs.all == 4)
    #expect(pairs.exact == 1)
    #expect(pairs.withinOne == 2)
  }

  @Test func withoutAPairThereIsNoShare() {
    let pairs = RatingPairs(
      of: RatingTable(rows: [[0, nil], [nil, 1], [nil, nil]], categories: 4))
    #expect(pairs.all == 0)
    #expect(pairs.exactShare == nil)
    #expect(pairs.withinOneShare == nil)
  }
}

/// What several raters made of one item.
struct PanelSummaryTests {
  @Test(
    arguments: [
      ([2], 2, 0, []), ([0, 1], 1, 1, []), ([0, 2], 2, 2, [0]), ([1, 1, 3], 1, 2, [2]),
      ([3, nil, 0, 1], 1, 3, [0]), ([0, 1, 2, 3], 2, 3, [0]), ([nil, 2, 2, 2], 2, 0, []),
      ([0, 0, 3, 3], 3, 3, [0, 1]),
    ] as [([Int?], Int, Int, [Int])]
  ) func knownSummaries(row: [Int?], median: Int, spread: Int, outliers: [Int]) throws {
    let summary = try #require(PanelSummary(row))
    #expect(summary.median == median)
    #expect(summary.spread == spread)
    #expect(summary.outliers == outliers)
    #expect(summary.ratings == row.count { $0 != nil })
  }

  @Test func nobodyGivesNone() {
    #expect(PanelSummary([]) == nil)
    #expect(PanelSummary([nil, nil]) == nil)
  }
}

/// Who rates harder or easier than colleagues.
struct SeverityTests {
  @Test func threeOrganisations() {
    let table = RatingTable(rows: [[3, 2, 3], [4, 2, 3], [3, 1, 2]], categories: 5)
    let found = Severity.ofEach(in: table)
    #expect(found.count == 3)
    for (severity, published) in zip(found, [1.166667, -1.333333, 0.166667]) {
      #expect(isNear(severity?.value, published))
      #expect(severity?.items == 3)
    }
  }

  @Test func itemsThatNobodyElseRatedAreLeftOut() {
    let table = RatingTable(rows: [[3, 2, nil], [0, nil, nil], [nil, nil, 1]], categories: 4)
    #expect(
      Severity.ofEach(in: table) == [
        Severity(value: 1, items: 1), Severity(value: -1, items: 1), nil,
      ])
    #expect(Severity.ofEach(in: RatingTable(rows: [], categories: 4)) == [])
  }
}
