import OversightCore
import Testing

/// Why a segment changed, on the published quarters.
struct SegmentChangeTests {
  private static func moves(_ period: String, under edition: String) -> PeriodMoves {
    let period = Invented.quarter(period)
    let framework = Published.framework(edition)
    return Published.library.moves(
      to: Published.library.assessments(period, under: framework), in: period, under: framework,
      asked: false)
  }

  @Test(
    arguments: [
      ("Q2 2025/26", "2025-26"), ("Q3 2025/26", "2025-26"), ("Q4 2025/26", "2025-26"),
      ("Q1 2026/27", "2026-27"),
    ])
  func thePartsAddUp(period: String, edition: String) {
    let moves = Self.moves(period, under: edition)
    #expect(moves.changes.count > 25)
    #expect(moves.better + moves.worse == moves.byCause.reduce(0) { $0 + $1.count })
    for (code, change) in moves.changes {
      #expect(change.parts.reduce(0) { $0 + $1.effect } == change.to - change.from, "\(code)")
      #expect((change.cause == nil) == (change.from == change.to), "\(code)")
      #expect(change.parts.map(\.cause) == SegmentChange.Cause.allCases, "\(code)")
    }
  }

  /// Worked by hand from the published scores of Q3 and Q4 2025/26: RX4's own score became better
  /// while the cut fell below it; RAT's override was lifted; RY2's own score became worse.
  @Test(
    arguments: [
      ("RX4", 3, 4, SegmentChange.Cause.cuts), ("RAT", 3, 2, .override), ("RY2", 3, 4, .score),
    ])
  func theCauseIsTheOneThatMovedIt(
    code: String, from: Int, to: Int, cause: SegmentChange.Cause
  ) throws {
    let change = try #require(
      Self.moves("Q4 2025/26", under: "2025-26").changes[Published.code(code)])
    #expect(change.from == from)
    #expect(change.to == to)
    #expect(change.cause == cause)
    #expect(change.significance == .notTested)
  }

  /// The quarter before was held by other rules: what they alone moved is told apart, and it is what
  /// the two editions make of that quarter.
  @Test func otherRulesAreACauseOfTheirOwn() throws {
    let moves = Self.moves("Q1 2026/27", under: "2026-27")
    #expect(moves.edition?.id.value == "2025-26")
    let before = Invented.quarter("Q4 2025/26")
    let old = Published.library.assessments(before, under: Published.manual)
    let rebased = Published.library.assessments(before, under: Published.framework("2026-27"))
    for (left, right) in zip(old, rebased) {
      guard let change = moves.changes[left.organisation.code], let from = left.segment,
        let to = right.segment
      else { continue }
      #expect(change.parts.first?.effect == to - from, "\(left.organisation.code)")
    }
    #expect(moves.byCause.contains { $0.cause == .rules && $0.count > 0 })
  }
}
