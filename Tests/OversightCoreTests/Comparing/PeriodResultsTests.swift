import OversightCore
import Testing

/// Results that are worked out at the same time are those worked out one after the other.
struct PeriodResultsTests {
  private struct Line: Equatable {
    let code: OrganisationCode
    let average: Double?
    let segment: Int?
    let rank: Int?
    let flags: [Flag]
    let steps: Int

    init(_ assessment: Assessment) {
      code = assessment.organisation.code
      average = assessment.average
      segment = assessment.segment
      rank = assessment.rank
      flags = assessment.flags
      steps = assessment.steps.count
    }
  }

  private static func lines(_ results: [OrganisationCode: Assessment]) -> [OrganisationCode: Line] {
    results.mapValues(Line.init)
  }

  @Test(
    arguments: [
      ("Q1 2025/26", "2025-26", false), ("Q4 2025/26", "2025-26", false),
      ("Q1 2026/27", "2026-27", false), ("Q4 2025/26", "2024-25-consultation", true),
    ])
  func theyAreTheSame(quarter: String, edition: String, asked: Bool) {
    let library = Published.library
    let (period, framework) = (Invented.quarter(quarter), Published.framework(edition))
    let made = library.results(
      of: Cohort(of: period, in: library.dataset), Judgements(), under: framework, asked: asked)

    let now = library.assessments(period, under: framework)
    #expect(made.assessments.map(Line.init) == now.map(Line.init))

    let moves = library.moves(to: now, in: period, under: framework, asked: asked)
    #expect(made.moves.changes == moves.changes)
    #expect(made.moves.new == moves.new)
    #expect(made.moves.edition?.id == moves.edition?.id)
    #expect(Self.lines(made.moves.previous) == Self.lines(moves.previous))

    let quarters = library.dataset.periods.filter { $0 < period && $0.cycle == period.cycle }
    #expect(made.earlier.map(\.period) == quarters)
    for (quarter, results) in made.earlier {
      let alone = library.assessments(quarter, under: framework).byCode
      #expect(Self.lines(results) == Self.lines(alone), "\(quarter)")
    }
  }

  /// It is found without the steps of the results, and is the one their averages call for.
  @Test(arguments: [nil, "2025-26", "2024-25-consultation", "icb-annual-2024-25"])
  func theDefaultPeriodIsTheNewestWholeOne(edition: String?) {
    let library = Published.library
    let asked = edition.map(Published.framework)
    let whole = library.dataset.periods.last { period in
      guard let framework = asked ?? library.live(in: period) else { return false }
      let coverage = Library.coverage(of: library.assessments(period, under: framework))
      return coverage.of > 0 && Double(coverage.held) >= 0.95 * Double(coverage.of) - 1e-9
    }
    #expect(library.defaultPeriod(under: asked) == whole ?? library.dataset.periods.last)
  }
}
