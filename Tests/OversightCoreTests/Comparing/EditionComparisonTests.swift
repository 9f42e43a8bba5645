import OversightCore
import Testing

/// Who moves between two editions.
struct EditionComparisonTests {
  private static let third = Published.period(3)
  private static func compared(_ left: String, _ right: String) -> EditionComparison {
    EditionComparison(
      Published.framework(left), Published.framework(right),
      cohort: Cohort(of: third, in: Published.library.dataset))
  }

  @Test func theMatrixCountsEveryOneOnce() {
    let comparison = Self.compared("2025-26", "2026-27")
    let segments: [Int?] = [nil, 1, 2, 3, 4, 5]
    let counted = segments.flatMap { left in segments.map { comparison.count(left, $0) } }
    #expect(counted.reduce(0, +) == comparison.rows.count)
    #expect(comparison.rows.count == 205)
    let stay = segments.reduce(0) { $0 + comparison.count($1, $1) }
    #expect(stay + comparison.movers.count == comparison.rows.count)
  }

  /// The same averages under other cuts: every mover differs first where the cuts are applied, and
  /// lies between the two.
  @Test func everyMoverLiesBetweenTheCuts() throws {
    let movers = Self.compared("2025-26", "2026-27").movers
    #expect(movers.count == 25)
    for mover in movers {
      let difference = try #require(mover.difference)
      guard case .segment(let left)? = difference.left?.detail,
        case .segment(let right)? = difference.right?.detail
      else {
        Issue.record("\(mover.organisation.code) does not differ at its cuts")
        continue
      }
      #expect(left.average == right.average)
      #expect(left.segment != right.segment)
    }
  }

  @Test func theOtherWayRoundIsTheSameMoves() {
    let (one, other) = (Self.compared("2025-26", "2026-27"), Self.compared("2026-27", "2025-26"))
    #expect(one.movers.map(\.organisation.code) == other.movers.map(\.organisation.code))
    for left in 1...4 {
      for right in 1...4 { #expect(one.count(left, right) == other.count(right, left)) }
    }
  }

  @Test func anEditionMovesNobodyAgainstItself() {
    #expect(Self.compared("2025-26", "2025-26").movers.isEmpty)
  }

  /// What a document states of its own time is our assumption of another.
  @Test func outOfForceEveryRuleIsAssumed() {
    let fixed = Published.framework("2026-27")
    let before = fixed.used(in: Self.third)
    #expect(before.pipeline.allSatisfy { $0.provenance == .assumed })
    #expect(before.metrics.allSatisfy { $0.provenance == .assumed })
    #expect(before.hash == fixed.hash)
    let inForce = fixed.used(in: Invented.quarter("Q1 2026/27"))
    #expect(inForce.pipeline.map(\.provenance) == fixed.pipeline.map(\.provenance))
    #expect(
      Self.compared("2025-26", "2026-27").right.pipeline.allSatisfy { $0.provenance == .assumed })
    #expect(Self.compared("2025-26", "2026-27").left.pipeline.contains { $0.provenance == .stated })
  }
}
