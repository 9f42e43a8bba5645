import OversightCore
import Testing

/// The flag that keeps a segment from being better than three.
struct OverrideTests {
  private static let edition = Edition.segmenting(then: [
    Edition.rule("override", "cap, flag: financial-override, segment: 3")
  ])

  /// One organisation whose average lies in a segment.
  private static func result(segment: Int, override: Bool?) throws -> Assessment {
    var invented = Invented()
    invented.add("A01")
    invented.publish("A01", average: Double(segment), override: override)
    return try #require(try invented.assess(under: edition).first)
  }

  @Test(arguments: zip(1...4, [3, 3, 3, 4])) func aSetFlagCaps(before: Int, after: Int) throws {
    let result = try Self.result(segment: before, override: true)
    #expect(result.unadjustedSegment == before)
    #expect(result.segment == after)
    #expect(result.possibleSegments == [after])
    #expect(result.flags.contains(.deficit))
  }

  @Test(arguments: 1...4) func aClearFlagChangesNothing(segment: Int) throws {
    let result = try Self.result(segment: segment, override: false)
    #expect(result.segment == segment)
    #expect(result.possibleSegments == [segment])
    #expect(!result.flags.contains(.deficit))
  }

  @Test(arguments: 1...2) func aBlankFlagLeavesTwoPossible(segment: Int) throws {
    let result = try Self.result(segment: segment, override: nil)
    #expect(result.unadjustedSegment == segment)
    #expect(result.segment == nil)
    #expect(result.possibleSegments == [segment, 3])
    #expect(result.segmentAbsence == .flagBlank([segment, 3]))
    #expect(result.flags.contains(.overrideUnknown))
  }

  @Test(arguments: 3...4) func aBlankFlagDecidesNothingWhereBothAreEqual(segment: Int) throws {
    let result = try Self.result(segment: segment, override: nil)
    #expect(result.segment == segment)
    #expect(result.possibleSegments == [segment])
    #expect(result.segmentAbsence == nil)
    #expect(!result.flags.contains(.overrideUnknown))
  }

  @Test func withoutASegmentTheReasonStays() throws {
    var invented = Invented()
    invented.add("A01")
    let result = try #require(try invented.assess(under: Self.edition).first)
    #expect(result.segment == nil)
    #expect(result.segmentAbsence == .notHeld)
    #expect(result.possibleSegments == [])
  }

  @Test func theStepSaysWhatItDid() throws {
    let result = try Self.result(segment: 1, override: true)
    let detail = try #require(
      result.details { if case .cap(let detail) = $0 { detail } else { nil } }.first)
    #expect(detail.isSet == true)
    #expect(detail.before == 1)
    #expect(detail.after == 3)
  }
}
