import OversightCore
import Testing

/// The table of `frameworks check --against-published`.
struct PublishedConformanceTests {
  @Test(arguments: ["2025-26", "2026-27"]) func nothingDiffers(edition: String) {
    let table = Conformance(of: Published.framework(edition), in: Published.library.dataset)
    #expect(table.holds, "\(table.differences)")
    #expect(table.lines.reduce(0) { $0 + $1.compared } >= 2 * 202)
  }

  /// A figure that was an input, or from which a cut was inferred, is never counted as exact.
  @Test func inputsAndFitsAreNeverExact() throws {
    let table = Conformance(of: Published.manual, in: Published.library.dataset)
    for line in table.lines
    where line.figure == .unadjustedSegment || line.figure == .adjustedSegment {
      let isFitted = line.period != Published.period(3)
      #expect(line.count(isFitted ? .exact : .fitted) == 0, "\(line.figure) \(line.period)")
    }
    let acute = table.lines.filter { $0.sector == .acute && $0.figure == .average }
    #expect(!acute.isEmpty && acute.allSatisfy { $0.count(.input) == $0.compared })
  }

  /// All 202 providers of the first quarter under fixed cuts: fitted, since the cuts were inferred
  /// from these very segments.
  @Test func everyProviderOfTheFirstQuarterUnderFixedCuts() {
    let table = Conformance(of: Published.framework("2026-27"), in: Published.library.dataset)
    let segments = table.lines.filter { $0.figure == .unadjustedSegment }
    #expect(segments.reduce(0) { $0 + $1.compared } == 202)
    #expect(segments.reduce(0) { $0 + $1.count(.fitted) } == 202)
  }

  /// The table sees a difference where there is one.
  @Test func aMovedCutIsSeen() throws {
    let framework = Published.framework("2026-27")
    let cuts = try #require(CutPoints([1.5, 2.325, 2.775]))
    let moved = framework.with(
      pipeline: framework.pipeline.map { rule in
        guard case .thresholdSegment(let body) = rule.body else { return rule }
        return rule.with(.thresholdSegment(ThresholdRule(cuts: cuts, fittedFrom: body.fittedFrom)))
      })
    let table = Conformance(of: moved, in: Published.library.dataset)
    #expect(!table.holds)
    #expect(table.differences.allSatisfy { $0.figure == .unadjustedSegment })
  }
}
