import OversightCore
import Testing

/// What lies at the edges of scoring, in one table: each row is one quarter of one sector.
struct EdgeCaseTests {
  /// What an organisation reported.
  enum Cell: Sendable {
    case value(Double)
    /// A row without a value, for the reason.
    case without(ObservationStatus)
    /// No row at all.
    case nothing
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    /// Which way is better, with standard and floor.
    var better = "higher"
    var bounds = ""
    let cells: [Cell]
    let scores: [Double?]
    var ranks: [Int?]?
    var testDescription: String { name }
  }

  private static func values(_ values: Double...) -> [Cell] { values.map(Cell.value) }

  static let ties: [Row] = [
    Row(
      name: "two tied in the middle take the better place",
      cells: values(90, 80, 80, 70), scores: [1, 2, 2, 4], ranks: [1, 2, 2, 4]),
    Row(
      name: "two tied at the top are both best",
      cells: values(90, 90, 80, 70), scores: [1, 1, 3, 4], ranks: [1, 1, 3, 4]),
    Row(
      name: "two tied at the bottom are not the worst score",
      cells: values(90, 80, 70, 70), scores: [1, 2, 3, 3], ranks: [1, 2, 3, 3]),
    Row(
      name: "three tied leave two places empty",
      cells: values(5, 5, 5, 4), scores: [1, 1, 1, 4], ranks: [1, 1, 1, 4]),
    Row(
      name: "all tied are all best", cells: values(7, 7, 7), scores: [1, 1, 1], ranks: [1, 1, 1]),
    Row(
      name: "all tied below the standard are best below it", bounds: ", standard: 9",
      cells: values(7, 7, 7), scores: [2, 2, 2], ranks: [1, 1, 1]),
    Row(
      name: "all tied above the floor are best", bounds: ", floor: 5",
      cells: values(7, 7, 7), scores: [1, 1, 1]),
    Row(
      name: "lower is better turns the ties too", better: "lower",
      cells: values(90, 80, 80, 70), scores: [4, 2, 2, 1], ranks: [4, 2, 2, 1]),
    Row(
      name: "nought and minus nought are tied", cells: values(0, -0.0, -1),
      scores: [1, 1, 4], ranks: [1, 1, 3]),
  ]

  static let pools: [Row] = [
    Row(name: "a pool of one", cells: values(50), scores: [1], ranks: [1]),
    Row(
      name: "a pool of one below the standard", bounds: ", standard: 85", cells: values(50),
      scores: [2], ranks: [1]),
    Row(
      name: "a pool of one on the standard", bounds: ", standard: 50", cells: values(50),
      scores: [1]),
    Row(
      name: "a pool of one above the floor", bounds: ", floor: 30", cells: values(50),
      scores: [1]),
    Row(name: "a pool of one on the floor", bounds: ", floor: 50", cells: values(50), scores: [1]),
    Row(
      name: "a pool of one under the floor", bounds: ", floor: 51", cells: values(50),
      scores: [4]),
    Row(name: "a pool of two", cells: values(50, 51), scores: [4, 1], ranks: [2, 1]),
    Row(
      name: "one left to spread between standard and floor", bounds: ", standard: 85, floor: 30",
      cells: values(90, 50, 20), scores: [1, 2, 4], ranks: [1, 2, 3]),
    Row(name: "nobody", cells: [], scores: []),
  ]

  static let standards: [Row] = [
    Row(
      name: "nobody meets the standard", bounds: ", standard: 99",
      cells: values(50, 60, 70), scores: [4, 3, 2], ranks: [3, 2, 1]),
    Row(
      name: "everybody meets the standard", bounds: ", standard: 10",
      cells: values(50, 60, 70), scores: [1, 1, 1], ranks: [3, 2, 1]),
    Row(
      name: "everybody is exactly on the standard", bounds: ", standard: 50",
      cells: values(50, 50), scores: [1, 1]),
    Row(
      name: "all but one meet it", bounds: ", standard: 55",
      cells: values(50, 60, 70), scores: [2, 1, 1]),
    Row(
      name: "a hair below the standard misses it", bounds: ", standard: 85",
      cells: values(85, 84.999_999, 20), scores: [1, 2, 4]),
    Row(
      name: "less than can be measured below still meets it", bounds: ", standard: 85",
      cells: values(85 - 5e-10, 50, 20), scores: [1, 2, 4]),
    Row(
      name: "a standard of fewer, nobody", better: "lower", bounds: ", standard: 10",
      cells: values(50, 60, 70), scores: [2, 3, 4]),
    Row(
      name: "a standard of fewer, everybody", better: "lower", bounds: ", standard: 99",
      cells: values(50, 60, 70), scores: [1, 1, 1]),
    Row(
      name: "nobody fails the floor", bounds: ", floor: 10",
      cells: values(50, 60, 70), scores: [3, 2, 1]),
    Row(
      name: "everybody fails the floor", bounds: ", floor: 99",
      cells: values(50, 60, 70), scores: [4, 4, 4]),
    Row(
      name: "everybody meets the standard or fails the floor",
      bounds: ", standard: 85, floor: 70", cells: values(90, 60), scores: [1, 4]),
  ]

  static let absences: [Row] = [
    Row(
      name: "not submitted is left out",
      cells: values(90, 70) + [.without(.notSubmitted)], scores: [1, 4, nil], ranks: [1, 2, nil]),
    Row(
      name: "suppressed is left out",
      cells: [.without(.suppressed)] + values(90, 70), scores: [nil, 1, 4], ranks: [nil, 1, 2]),
    Row(
      name: "not applicable is left out",
      cells: values(90) + [.without(.notApplicable)] + values(70), scores: [1, nil, 4]),
    Row(
      name: "one of each, and a pool of one is left",
      cells: values(90) + [
        .without(.notSubmitted), .without(.suppressed), .without(.notApplicable),
      ], scores: [1, nil, nil, nil]),
    Row(
      name: "none reported at all",
      cells: [.without(.notSubmitted), .without(.suppressed)], scores: [nil, nil]),
    Row(
      name: "reported without a value keeps the pool from being whole",
      cells: values(90, 70) + [.without(.reported)], scores: [nil, nil, nil],
      ranks: [nil, nil, nil]),
    Row(
      name: "no row keeps the pool from being whole",
      cells: values(90, 70) + [.nothing], scores: [nil, nil, nil], ranks: [nil, nil, nil]),
    Row(
      name: "standard and floor need no whole pool", bounds: ", standard: 85, floor: 30",
      cells: values(90, 20, 50) + [.nothing], scores: [1, 4, nil, nil]),
    Row(
      name: "suppressed with a standard is no failure", bounds: ", standard: 85, floor: 30",
      cells: values(90) + [.without(.suppressed)], scores: [1, nil]),
  ]

  private static func assess(_ row: Row) throws -> [Assessment] {
    var invented = Invented()
    for (index, cell) in row.cells.enumerated() {
      let code = Invented.numbered(index + 1)
      invented.add(code)
      switch cell {
      case .value(let value): invented.observe(code, "wait", value)
      case .without(let status): invented.observe(code, "wait", nil, status: status)
      case .nothing: break
      }
    }
    var edition = Edition.ranking(better: row.better, "scoring: ranked, pool: sector" + row.bounds)
    edition.rules.append(Edition.average(published: false))
    return try invented.assess(under: edition)
  }

  @Test(arguments: ties + pools + standards + absences) func scoresAreAsWorkedOut(
    row: Row
  ) throws {
    let results = try Self.assess(row)
    #expect(agree(results.scores(), row.scores), "\(results.scores())")
    if let ranks = row.ranks { #expect(results.results().map(\.rank) == ranks) }
    for (result, score) in zip(results, row.scores) {
      // The one metric is the average; without it there is none, and a reason.
      #expect(agree([result.average], [score]))
      #expect((result.averageAbsence == nil) == (score != nil))
      let basis = try #require(result.metrics.first).basis
      let isAbsent = if case .absent = basis { true } else { false }
      #expect(isAbsent == (score == nil))
    }
  }

  /// Averages at the edges of the quartiles of their cohort.
  static let cohorts: [(name: String, averages: [Double], segments: [Int])] = [
    ("one alone", [3.9], [1]), ("two", [1, 2], [1, 4]), ("three", [1, 2, 3], [1, 2, 4]),
    ("four", [1, 2, 3, 4], [1, 2, 3, 4]), ("five", [1, 2, 3, 4, 4], [1, 1, 2, 3, 3]),
    ("all tied", [2, 2, 2, 2], [1, 1, 1, 1]),
    ("all but the worst tied", [2, 2, 2, 3], [1, 1, 1, 4]),
    ("all but the best tied", [1, 2, 2, 2], [1, 2, 2, 2]),
    ("two pairs", [1, 1, 3, 3], [1, 1, 3, 3]),
  ]

  @Test(arguments: cohorts) func quartilesAreAsWorkedOut(
    name: String, averages: [Double], segments: [Int]
  ) throws {
    let edition = Edition(rules: [
      Edition.average(),
      Edition.rule(
        "quartile", "segment-by-quartile, of: average, cohort: [provider], minimum-coverage: 1"),
    ])
    #expect(try CutTests.published(averages).assess(under: edition).segments == segments, "\(name)")
  }
}
