import OversightCore
import Testing

/// The 18-week test of all systems from the months that are held, against plain arithmetic.
struct SystemAnswerDataTests {
  private static let dataset = Published.library.dataset
  private static let day = Invented.day("2025-06-30")
  private static let months = ["2025-04", "2025-05", "2025-06"].map(Invented.month)
  private static let (within, waiting) = ("rtt_within_18_weeks", "rtt_incomplete_total")

  /// An edition that asks this test alone.
  private static let alone = Edition(
    id: "alone",
    rules: [
      Edition.rule(
        "tests", for: "icb",
        "considerations, figures: [{ id: waits, name: Waits, unit: \"%\", count: \(within), "
          + "of: \(waiting), per: 100 }], tests: [{ id: waiting, name: Waiting, "
          + "question: \"Is it?\", quartile: { of: waits, side: lowest } }]")
    ])

  /// The test of an edition that takes the lowest quarter of the share within 18 weeks.
  private static func test(of framework: Framework) throws -> TestID {
    let body = try #require(
      framework.pipeline.lazy.compactMap { rule in
        if case .considerations(let body) = rule.body { body } else { nil }
      }.first)
    let making = SystemFigure.Making.monthly(
      numerator: .count(within), denominator: waiting, scale: 100)
    let figure = try #require(body.figures.first { $0.making == making })
    return try #require(
      body.tests.first { $0.basis == .quartile(of: figure.id, side: .lowest) }
    ).id
  }

  private static func isHeld(_ from: CalendarDate?, _ until: CalendarDate?) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }

  /// The share within 18 weeks of each board's area in a month, a provider of several boards
  /// counted equally for each.
  private static func shares(in month: Month) -> [OrganisationCode: Double] {
    let boards = dataset.register.versions.filter {
      $0.kind == .icb && isHeld($0.from, $0.until)
    }
    let memberships = dataset.register.memberships.filter { isHeld($0.from, $0.until) }
    let served = Dictionary(grouping: memberships, by: \.provider).mapValues(\.count)
    return Dictionary(
      uniqueKeysWithValues: boards.map { board in
        var (top, bottom) = (0.0, 0.0)
        for membership in memberships where membership.icb == board.code {
          let months = dataset.monthly[membership.provider] ?? []
          let counts = months.first { $0.month == month }?.counts ?? [:]
          guard let all = counts[waiting], let part = counts[within],
            let boards = served[membership.provider]
          else { continue }
          top += part / Double(boards)
          bottom += all / Double(boards)
        }
        return (board.code, 100 * top / bottom)
      })
  }

  /// The lower quartile of 42 values lies a quarter of the way from the eleventh to the twelfth.
  private static func lowerQuartile(_ values: [Double]) throws -> Double {
    try #require(values.count == 42)
    let sorted = values.sorted()
    return sorted[10] + 0.25 * (sorted[11] - sorted[10])
  }

  @Test(arguments: ["alone", "2024-25-consultation"])
  func theTestIsComputedForEverySystem(edition: String) throws {
    let framework = try edition == "alone" ? Self.alone.framework() : Published.framework(edition)
    let test = try Self.test(of: framework)
    let shares = Self.months.map(Self.shares)
    let cuts = try shares.map { try Self.lowerQuartile(Array($0.values)) }
    let boards = Published.assessments(1, under: framework).filter { $0.organisation.kind == .icb }
    #expect(boards.count == 42)
    var met = 0
    for board in boards {
      let code = board.organisation.code
      let outcome = try #require(board.test(test.value))
      let own = try shares.map { try #require($0[code]) }
      let isMet = zip(own, cuts).allSatisfy { $0 < $1 }
      #expect(outcome.answer == (isMet ? .met : .notMet), "\(code)")
      #expect(outcome.grounds == .figures)
      #expect(outcome.findings.map(\.month) == Self.months)
      #expect(
        zip(outcome.findings, own).allSatisfy { abs($0.value - $1) < 1e-9 }, "\(code) \(own)")
      #expect(zip(outcome.findings, cuts).allSatisfy { abs(($0.cut ?? 0) - $1) < 1e-9 })
      #expect(outcome.findings.allSatisfy { $0.isProxy && $0.systems == 42 })
      met += isMet ? 1 : 0
    }
    // At most a quarter lies below the lower quartile, and some do so month after month.
    #expect((5...10).contains(met), "\(met)")
  }

  /// No month of the third quarter is held: nobody's answer is known, and the reason says which is.
  @Test func withoutMonthsNobodyIsAnswered() throws {
    let framework = try Self.alone.framework()
    for board in Published.assessments(3, under: framework)
    where board.organisation.kind == .icb {
      let outcome = try #require(board.test("waiting"))
      #expect(outcome.answer == nil)
      #expect(outcome.grounds == .absent(.monthsNotHeld(latest: Invented.month("2025-07"))))
    }
  }
}
