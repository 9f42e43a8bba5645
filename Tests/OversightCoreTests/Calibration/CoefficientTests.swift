import OversightCore
import Testing

/// Gwet's AC1 and AC2.
struct GwetAgreementTests {
  private static let fourCoders = RatingTables.table(RatingTables.fourCoders, categories: 5)

  @Test func fourCoders() {
    #expect(isNear(GwetAgreement.ac1(Self.fourCoders), 0.775444))
    // Ordinal weights, by matrices in another program.
    #expect(isNear(GwetAgreement.ac2(Self.fourCoders), 0.898940))
    #expect(isNear(GwetAgreement.ac1(RatingTables.panel), 0.209581))
    #expect(isNear(GwetAgreement.ac2(RatingTables.panel), 0.729231))
  }

  /// The matrix that Gwet prints for three places, and that for four.
  @Test(
    arguments: [(3, [1, 2.0 / 3, 0]), (4, [1, 5.0 / 6, 0.5, 0]), (2, [1, 0]), (1, [1])]
      as [(Int, [Double])]
  ) func ordinalWeights(categories: Int, weights: [Double]) {
    for (apart, weight) in weights.enumerated() {
      #expect(isNear(GwetAgreement.ordinalWeight(0, apart, categories: categories), weight, 1e-12))
      #expect(isNear(GwetAgreement.ordinalWeight(apart, 0, categories: categories), weight, 1e-12))
    }
  }

  /// Places that nobody used are categories too: chance is smaller on a longer scale.
  @Test func theWholeScaleCounts() throws {
    let rows = [[0, 1], [1, 1], [0, 0], [1, 1]]
    let short = try #require(GwetAgreement.ac1(RatingTable(rows: rows, categories: 2)))
    let long = try #require(GwetAgreement.ac1(RatingTable(rows: rows, categories: 4)))
    #expect(long > short)
  }

  @Test(
    arguments: [
      ([], 4), ([[2, 2], [2, 2]], 4), ([[1, nil], [nil, 2]], 4), ([[0, 0], [0, nil]], 1),
      ([[1, 1], [3, nil]], 4),
    ] as [([[Int?]], Int)]
  ) func withoutVariationItIsUndefined(rows: [[Int?]], categories: Int) {
    let table = RatingTable(rows: rows, categories: categories)
    #expect(GwetAgreement.ac1(table) == nil)
    #expect(GwetAgreement.ac2(table) == nil)
  }

  @Test func twoPlacesHaveNoNearOnes() {
    let table = RatingTable(rows: [[0, 1, 1], [1, 1, nil], [0, 0, 0]], categories: 2)
    #expect(GwetAgreement.ac1(table) == GwetAgreement.ac2(table))
  }
}

/// The intraclass correlations, on Shrout and Fleiss' own table.
struct IntraclassCorrelationTests {
  private static let judged = [
    [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
  ]

  @Test func meanSquares() throws {
    let icc = try #require(IntraclassCorrelation(rows: Self.judged))
    #expect(isNear(icc.betweenItems, 11.241667))
    #expect(isNear(icc.withinItems, 6.263889))
    #expect(isNear(icc.betweenJudges, 32.486111))
    #expect(isNear(icc.error, 1.019444))
    #expect(icc.items == 6)
    #expect(icc.judges == 4)
  }

  @Test func sixForms() throws {
    let icc = try #require(IntraclassCorrelation(rows: Self.judged))
    #expect(isNear(icc.oneSingle, 0.165742))
    #expect(isNear(icc.twoSingle, 0.289764))
    #expect(isNear(icc.threeSingle, 0.714841))
    #expect(isNear(icc.oneMean, 0.442797))
    #expect(isNear(icc.twoMean, 0.620051))
    #expect(isNear(icc.threeMean, 0.909316))
  }

  @Test func tooLittleIsUndefined() {
    #expect(IntraclassCorrelation(rows: []) == nil)
    #expect(IntraclassCorrelation(rows: [[1, 2, 3]]) == nil)
    #expect(IntraclassCorrelation(rows: [[1], [2]]) == nil)
    #expect(IntraclassCorrelation(rows: [[1, 2], [2]]) == nil)
  }

  @Test func withoutVariationItIsUndefined() throws {
    let icc = try #require(IntraclassCorrelation(rows: [[2, 2, 2], [2, 2, 2], [2, 2, 2]]))
    #expect(icc.oneSingle == nil && icc.twoSingle == nil && icc.threeSingle == nil)
    #expect(icc.oneMean == nil && icc.twoMean == nil && icc.threeMean == nil)
    // Each judge the reverse of the other: one denominator is 0, the other below.
    let reversed = try #require(IntraclassCorrelation(rows: [[0, 1], [1, 0]]))
    #expect(reversed.twoSingle == nil && reversed.twoMean == nil)
  }

  /// A judge who is always one place harder is disagreement in form 2, not in form 3.
  @Test func severityIsDisagreement() throws {
    let icc = try #require(IntraclassCorrelation(rows: [[0, 1], [1, 2], [2, 3]]))
    #expect(icc.threeSingle == 1)
    #expect(try #require(icc.twoSingle) < 1)
  }

  /// Only rows of all active raters count, and a rater without a rating is none.
  @Test func completeRowsOnly() throws {
    let rows: [[Int?]] = Self.judged.map { $0 + [nil] } + [[1, nil, 2, 3, nil]]
    let icc = try #require(IntraclassCorrelation(of: RatingTable(rows: rows, categories: 11)))
    #expect(icc == IntraclassCorrelation(rows: Self.judged))
  }
}

/// Cohen's κ of two raters.
struct CohenKappaTests {
  @Test func twoByTwo() {
    #expect(isNear(CohenKappa.value(ofCounts: [[20, 5], [10, 15]]), 0.4, 1e-12))
  }

  @Test func fromATable() {
    let rows =
      Array(repeating: [0, nil, 0], count: 20) + Array(repeating: [0, 2, 1], count: 5)
      + Array(repeating: [1, nil, 0], count: 10) + Array(repeating: [1, 0, 1], count: 15)
      + [[nil, 1, 1], [0, 1, nil]]
    let table = RatingTable(rows: rows, categories: 4)
    #expect(isNear(CohenKappa.value(in: table, 0, 2), 0.4, 1e-12))
    #expect(CohenKappa.value(in: table, 0, 2) == CohenKappa.value(in: table, 2, 0))
    #expect(CohenKappa.value(in: table, 0, 3) == nil)
  }

  @Test(
    arguments: [[], [[0, 0], [0, 0]], [[5, 0], [0, 0]], [[1, 2]], [[1, 2], [3]]] as [[[Int]]]
  ) func undefined(counts: [[Int]]) {
    #expect(CohenKappa.value(ofCounts: counts) == nil)
  }

  @Test func oneIsFullAgreement() {
    #expect(CohenKappa.value(ofCounts: [[3, 0, 0], [0, 4, 0], [0, 0, 1]]) == 1)
    #expect(CohenKappa.value(ofCounts: [[0, 5], [5, 0]]) == -1)
  }
}

/// r_wg of the ratings of one item.
struct WithinGroupAgreementTests {
  @Test func knownValues() {
    #expect(isNear(WithinGroupAgreement.value(of: [3, 3, 2, 4], points: 4), 0.466667))
    #expect(WithinGroupAgreement.value(of: [2, 2, 2], points: 4) == 1)
    #expect(isNear(WithinGroupAgreement.value(of: [1, 4], points: 4), -2.6, 1e-12))
  }

  @Test func tooLittleIsUndefined() {
    #expect(WithinGroupAgreement.value(of: [], points: 4) == nil)
    #expect(WithinGroupAgreement.value(of: [3], points: 4) == nil)
    #expect(WithinGroupAgreement.value(of: [1, 1], points: 1) == nil)
  }
}
