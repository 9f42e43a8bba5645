import OversightCore
import Testing

@testable import Narration
@testable import OversightCore

/// Moves of the segment.
@Suite struct ShiftSentenceTests {
  private func shift(
    before: Int? = 2, after: Int? = 2, met: Int = 0, unknown: Int = 0, needed: Int? = 3,
    capability: String? = "achieving", byTests: Bool = false, byCapability: Bool = false,
    heldAt: Int? = nil, possible: [Int] = []
  ) -> StepDetail {
    .shift(
      ShiftDetail(
        before: before, after: after, possible: possible, testsMet: met, testsUnknown: unknown,
        testsNeeded: needed, capability: capability.map { RatingID($0) }, movedByTests: byTests,
        movedByCapability: byCapability, ceiling: 3, heldAt: heldAt))
  }

  @Test func saysWhatMovedIt() throws {
    let narrator = try Editions.consultation()
    #expect(
      narrator.sentence(for: shift(capability: nil))
        == "no capability rating, so no effect")
    #expect(
      narrator.sentence(for: shift(capability: "insufficient-progress", byCapability: true))
        .hasPrefix("insufficient progress: one segment worse"))
    #expect(
      narrator.sentence(for: shift(met: 3, byTests: true))
        == "achieving: no effect; 3 tests met: one segment worse")
    #expect(
      narrator.sentence(for: shift(met: 1, unknown: 2))
        == "achieving: no effect; 1 test met, 3 would move it, "
        + "2 unknown could still make it one worse")
    // Unknown tests that could change nothing are not spoken of.
    #expect(narrator.sentence(for: shift(met: 0, unknown: 2)) == "achieving: no effect")
    #expect(narrator.sentence(for: shift(needed: nil)) == "achieving: no effect")
    #expect(
      narrator.sentence(for: shift(heldAt: 3)) == "never moved beyond 3; achieving: no effect")
  }

  @Test func saysWhatCameOut() throws {
    let narrator = try Editions.consultation()
    #expect(narrator.result(of: shift(before: 2, after: 3)) == "2 → 3")
    #expect(narrator.result(of: shift()) == "stays 2")
    #expect(narrator.result(of: shift(before: nil, after: nil)) == "no segment")
    // What a blank flag left open stays open, or is settled by the move.
    #expect(narrator.result(of: shift(before: nil, after: nil, possible: [2, 3])) == "2 or 3")
    #expect(narrator.result(of: shift(before: nil, after: 3, possible: [3])) == "segment 3")
  }
}
