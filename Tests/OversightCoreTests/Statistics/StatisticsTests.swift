import OversightCore
import Testing

/// Type-7 quantiles (Hyndman and Fan 1996), the inclusive ones of spreadsheets.
struct QuantileTests {
  @Test(
    arguments: [
      ([1.0, 2, 3, 4], 0.25, 1.75), ([1, 2, 3, 4], 0.5, 2.5), ([1, 2, 3, 4], 0.75, 3.25),
      ([1, 2, 3, 4, 5], 0.25, 2), ([6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], 0.25, 25.5),
      ([6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], 0.75, 42.5),
      ([7, 15, 36, 39, 40, 41], 0.5, 37.5), ([7, 15, 36, 39, 40, 41], 0.25, 20.25), ([3], 0.75, 3),
      ([1, 2], 0.1, 1.1),
    ] as [([Double], Double, Double)]
  ) func knownValues(values: [Double], share: Double, quantile: Double) throws {
    let found = try #require(Quantile.inclusive(share, of: values))
    #expect(abs(found - quantile) < 1e-12)
  }

  @Test func theEndsAreTheLeastAndTheMost() {
    #expect(Quantile.inclusive(0, of: [3, 1, 2]) == 1)
    #expect(Quantile.inclusive(1, of: [3, 1, 2]) == 3)
    #expect(Quantile.inclusive(-1, of: [3, 1, 2]) == 1)
    #expect(Quantile.inclusive(2, of: [3, 1, 2]) == 3)
  }

  @Test func ofNothingThereIsNone() {
    #expect(Quantile.inclusive(0.5, of: []) == nil)
    #expect(CutPoints.quartiles(of: []) == nil)
  }

  @Test func theOrderOfTheValuesDoesNotMatter() {
    #expect(Quantile.inclusive(0.25, of: [4, 2, 1, 3]) == 1.75)
    #expect(CutPoints.quartiles(of: [4, 2, 1, 3])?.values == [1.75, 2.5, 3.25])
  }

  @Test func quartilesOfEqualsAreEqual() {
    #expect(CutPoints.quartiles(of: [2, 2, 2])?.values == [2, 2, 2])
  }
}

/// Half away from zero, on the decimal a figure was written as.
struct RoundingTests {
  @Test(
    arguments: [
      (2.675, 2, 2.68), (1.005, 2, 1.01), (-2.675, 2, -2.68), (2.5, 0, 3), (-2.5, 0, -3),
      (0.5, 0, 1), (-0.5, 0, -1), (16.83 / 11, 2, 1.53), (1.344, 2, 1.34), (1.345, 2, 1.35),
      (2.06499, 2, 2.06), (0, 2, 0), (4, 2, 4), (1234.5678, 3, 1234.568), (0.1 + 0.2, 1, 0.3),
    ] as [(Double, Int, Double)]
  ) func knownValues(value: Double, decimals: Int, rounded: Double) {
    #expect(Rounding.halfAway(value, decimals: decimals) == rounded)
  }

  @Test func decimalsAreClamped() {
    #expect(Rounding.halfAway(1.5, decimals: -3) == 2)
    #expect(Rounding.halfAway(1.23456789012, decimals: 40) == 1.23456789)
  }

  @Test func whatIsNotANumberStays() {
    #expect(Rounding.halfAway(.infinity, decimals: 2) == .infinity)
    #expect(Rounding.halfAway(.nan, decimals: 2).isNaN)
  }

  @Test func roundingTwiceChangesNothing() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let value = Double.random(in: -5...5, using: &generator)
      let once = Rounding.halfAway(value, decimals: 2)
      #expect(Rounding.halfAway(once, decimals: 2) == once)
      #expect(abs(once - value) <= 0.005 + 1e-9)
    }
  }
}

/// Ties share the better place.
struct CompetitionRankTests {
  @Test(
    arguments: [
      ([10.0, 20, 20, 30], false, [1, 2, 2, 4]), ([10, 20, 20, 30], true, [4, 2, 2, 1]),
      ([5, 5, 5], true, [1, 1, 1]), ([5], false, [1]), ([], false, []),
      ([3, 1, 2, 1], false, [4, 1, 3, 1]), ([1, 1, 2, 2, 3], false, [1, 1, 3, 3, 5]),
      ([-1, 0, -1], true, [2, 1, 2]), ([0.3, 0.1 + 0.2, 0.2], true, [1, 1, 3]),
    ] as [([Double], Bool, [Int])]
  ) func knownValues(values: [Double], higher: Bool, places: [Int]) {
    #expect(CompetitionRank.places(of: values, higherIsBetter: higher) == places)
  }

  /// A run of near values is tied with its first only, so that ties do not creep.
  @Test func tiesDoNotCreep() {
    let places = CompetitionRank.places(
      of: [0, 0.8e-9, 1.6e-9, 2.4e-9], higherIsBetter: false)
    #expect(places == [1, 1, 3, 3])
  }

  @Test func theOtherWayIsTheNegative() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let values = (0..<12).map { _ in Double(Int.random(in: 0...6, using: &generator)) }
      #expect(
        CompetitionRank.places(of: values, higherIsBetter: true)
          == CompetitionRank.places(of: values.map { -$0 }, higherIsBetter: false))
    }
  }

  /// One more than those that are better.
  @Test func aPlaceCountsThoseThatAreBetter() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let values = (0..<9).map { _ in Double(Int.random(in: 0...4, using: &generator)) }
      let better = values.map { value in values.filter { $0 > value }.count + 1 }
      #expect(CompetitionRank.places(of: values, higherIsBetter: true) == better)
    }
  }
}
