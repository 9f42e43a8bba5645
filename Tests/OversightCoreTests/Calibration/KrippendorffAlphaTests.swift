import OversightCore
import Testing

/// Krippendorff's α against published values.
struct KrippendorffAlphaTests {
  private static func doubles(_ rows: [[Int?]]) -> [[Double?]] {
    rows.map { $0.map { $0.map(Double.init) } }
  }

  private static func letters(_ coders: String...) -> [[Double?]] {
    let columns = coders.map { $0.unicodeScalars.map { Double($0.value) } }
    return columns[0].indices.map { unit in columns.map { $0[unit] } }
  }

  @Test(
    arguments: [
      (.nominal, 0.743421), (.ordinal, 0.815388), (.interval, 0.849107), (.ratio, 0.797403),
    ] as [(KrippendorffAlpha.Metric, Double)]
  ) func fourCoders(metric: KrippendorffAlpha.Metric, published: Double) {
    let alpha = KrippendorffAlpha(of: Self.doubles(RatingTables.fourCoders), metric: metric)
    #expect(isNear(alpha.value, published))
    #expect(alpha.items == 11)
    #expect(alpha.ratings == 40)
  }

  @Test func twoCoders() {
    let nominal = Self.letters("aabbdcccedda", "babbbccceddd")
    #expect(isNear(KrippendorffAlpha(of: nominal, metric: .nominal).value, 0.691964))
    let binary = Self.letters("0100000010", "1110010000")
    #expect(isNear(KrippendorffAlpha(of: binary, metric: .nominal).value, 0.095238))
  }

  @Test func placesGiveTheSameAsValues() {
    let table = RatingTables.table(RatingTables.fourCoders, categories: 5)
    #expect(isNear(KrippendorffAlpha(ordinal: table).value, 0.815388))
    // By pairs of ratings, without coincidences, in another program.
    #expect(isNear(KrippendorffAlpha(ordinal: RatingTables.panel).value, 0.642224))
  }

  /// Only the order counts under ordinal, only differences under interval.
  @Test func whatAMetricDoesNotSee() {
    let values = Self.doubles(RatingTables.fourCoders)
    let squares = values.map { $0.map { $0.map { $0 * $0 + 7 } } }
    let shifted = values.map { $0.map { $0.map { $0 - 3 } } }
    func alpha(_ rows: [[Double?]], _ metric: KrippendorffAlpha.Metric) -> Double? {
      KrippendorffAlpha(of: rows, metric: metric).value
    }
    #expect(alpha(squares, .ordinal) == alpha(values, .ordinal))
    #expect(alpha(squares, .nominal) == alpha(values, .nominal))
    #expect(alpha(shifted, .interval) == alpha(values, .interval))
    #expect(alpha(squares, .interval) != alpha(values, .interval))
    #expect(alpha(shifted, .ratio) == nil)
  }

  /// Of two values all metrics are nominal.
  @Test func twoValuesAreNominal() {
    let rows: [[Double?]] = [[0, 1], [1, 1], [0, 0], [nil, 1], [0, 1], [1, 1]]
    let values = KrippendorffAlpha.Metric.allCases.map {
      KrippendorffAlpha(of: rows, metric: $0).value
    }
    #expect(values.allSatisfy { isNear($0, values[0] ?? .nan, 1e-12) })
  }

  @Test(
    arguments: [
      [], [[]], [[1, 1], [1, 1]], [[1, nil], [nil, 2]], [[1, 2, 3]], [[1, 1], [2, nil]],
      [[nil, nil]],
    ] as [[[Double?]]]
  ) func withoutVariationItIsUndefined(rows: [[Double?]]) {
    for metric in KrippendorffAlpha.Metric.allCases {
      let alpha = KrippendorffAlpha(of: rows, metric: metric)
      #expect(alpha.value == nil)
      #expect(alpha.interval(seed: 1) == nil)
    }
  }

  @Test func whatIsNotANumberIsMissing() {
    let rows: [[Double?]] = [[1, 2, .nan], [2, 2, .infinity], [1, 1, nil]]
    let without = rows.map { Array($0.prefix(2)) }
    for metric in KrippendorffAlpha.Metric.allCases {
      let value = KrippendorffAlpha(of: rows, metric: metric).value
      #expect(value == KrippendorffAlpha(of: without, metric: metric).value)
      #expect(value != nil)
    }
  }

  @Test func fullAgreementOnDifferentPlacesIsOne() {
    for metric in KrippendorffAlpha.Metric.allCases {
      #expect(KrippendorffAlpha(of: [[1, 1], [2, 2], [4, 4]], metric: metric).value == 1)
    }
  }
}
