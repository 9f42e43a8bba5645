import Testing

@testable import Workbench

/// The filter language: `segment>=3 region:london,"south east"`.
@Suite struct FilterTests {
  /// The rows of the newest whole period, and of ICBs that have neither segment nor average.
  private let rows: [ListRow]

  init() throws { rows = try Bundled.rows() }

  private func matching(_ text: String) throws -> [ListRow] {
    let filter = try FilterParser.parse(text)
    return rows.filter { filter.matches($0) }
  }

  private func check(_ text: String, _ holds: (ListRow) -> Bool) throws {
    let found = try matching(text).map(\.code)
    #expect(found == rows.filter(holds).map(\.code), "\(text)")
    #expect(!found.isEmpty, "\(text) matches nothing, so nothing was tried")
  }

  @Test func everyOperatorOnNumbers() throws {
    try check("segment=3") { $0.segment == 3 }
    try check("segment!=3") { $0.segment.map { $0 != 3 } ?? false }
    try check("segment<3") { $0.segment.map { $0 < 3 } ?? false }
    try check("segment<=3") { $0.segment.map { $0 <= 3 } ?? false }
    try check("segment>3") { $0.segment.map { $0 > 3 } ?? false }
    try check("segment>=3") { $0.segment.map { $0 >= 3 } ?? false }
    try check("segment:3") { $0.segment == 3 }
    try check("was=4") { $0.previous == 4 }
    try check("rank<=10") { $0.rank.map { $0 <= 10 } ?? false }
  }

  @Test func listsAndRanges() throws {
    try check("segment=1,4") { $0.segment == 1 || $0.segment == 4 }
    try check("segment!=1,4") { $0.segment == 2 || $0.segment == 3 }
    try check("average:2.0..2.1") { $0.average.map { (2.0...2.1).contains($0) } ?? false }
    try check("segment=1,3..4") { [1, 3, 4].contains($0.segment) }
  }

  @Test func unknownIsMatchedByNoComparison() throws {
    let numbers = ["=3", "!=3", "<3", "<=3", ">3", ">=3", ":3", "=1..4", "!=9", ">=-99"]
    for comparison in numbers.map({ "segment\($0)" }) + ["capability!=green", "capability:e"] {
      let found = try matching(comparison)
      #expect(!found.contains { $0.code.value == "QWO" }, "\(comparison)")
    }
    try check("segment=unknown") { $0.segment == nil }
    try check("segment!=unknown") { $0.segment != nil }
    try check("segment=unknown,4") { $0.segment == nil || $0.segment == 4 }
  }

  @Test(arguments: ["segment>=unknown", "segment<unknown", "segment>1..2", "segment<=1..2"])
  func orderingAgainstUnknownOrARangeIsAnError(text: String) {
    #expect(throws: FilterParser.Problem.self) { try FilterParser.parse(text) }
  }

  @Test func numbersCompareAsShown() throws {
    for row in rows.prefix(40) {
      guard let average = row.average else { continue }
      let shown = "\((average * 100).rounded() / 100)"
      #expect(try matching("average=\(shown)").contains { $0.code == row.code }, "\(shown)")
    }
  }

  @Test func words() throws {
    try check("region:london") { $0.region == "London" }
    try check("region=London") { $0.region == "London" }
    #expect(try matching("region=lond").isEmpty)
    try check("region:london,\"south east\"") { ["London", "South East"].contains($0.region) }
    try check("region!=london") { $0.region != "London" && !$0.region.isEmpty }
    try check("type=acute") { $0.sector == .acute }
    try check("type:icb") { $0.kind == .icb }
    try check("type=provider") { $0.kind == .provider }
    try check("flag:deficit") { $0.flags.contains(.deficit) }
    try check("code:ry") { $0.code.value.contains("RY") }
  }

  @Test func columnsAreNamedAsInJSON() throws {
    try check("averageScore>3") { $0.average.map { $0 > 3 } ?? false }
    try check("flags:deficit") { $0.flags.contains(.deficit) }
    try check("previousSegment=4") { $0.previous == 4 }
    try check("SECTOR=ambulance") { $0.sector == .ambulance }
    #expect(try FilterParser.parse("capabilityRating:e") == FilterParser.parse("capability:e"))
  }

  @Test func notOrAndBrackets() throws {
    try check("not flag:deficit") { !$0.flags.contains(.deficit) }
    try check("not not flag:deficit") { $0.flags.contains(.deficit) }
    try check("segment=4 region:london") { $0.segment == 4 && $0.region == "London" }
    try check("segment=1 or segment=4") { $0.segment == 1 || $0.segment == 4 }
    try check("region:london segment=1 or region:midlands segment=4") {
      ($0.region == "London" && $0.segment == 1) || ($0.region == "Midlands" && $0.segment == 4)
    }
    try check("region:london (segment=1 or segment=4)") {
      $0.region == "London" && ($0.segment == 1 || $0.segment == 4)
    }
    try check("not (segment=1 or segment=2) type=acute") {
      !($0.segment == 1 || $0.segment == 2) && $0.sector == .acute
    }
    try check("NOT(segment=1 OR segment=2)") { !($0.segment == 1 || $0.segment == 2) }
  }

  @Test func bareTextLooksInCodeNamesAndFormerNames() throws {
    try check("dorset") { row in
      ([row.code.value, row.name] + row.otherNames).contains { $0.lowercased().contains("dorset") }
    }
    #expect(try matching("rdy").map(\.code.value) == ["RDY"])
    #expect(try matching("\"dorset healthcare\"").map(\.code.value) == ["RDY"])
    #expect(try matching("dorset healthcare").map(\.code.value) == ["RDY"])
  }

  @Test func bareTextFindsFormerNames() throws {
    for row in rows {
      guard let former = row.otherNames.first(where: { !$0.contains("\"") }) else { continue }
      #expect(try matching("\"\(former)\"").contains { $0.code == row.code }, "\(former)")
    }
  }

  @Test(arguments: ["LONDON", "london", "LoNdOn", "lóndon", "Lo\u{301}ndon"])
  func caseAndAccentsDoNotMatter(word: String) throws {
    try check("region:\(word)") { $0.region == "London" }
  }

  @Test func wordsThatOnlyBeginLikeOperatorsAreText() throws {
    #expect(try FilterParser.parse("orpington") == .text("orpington"))
    #expect(try FilterParser.parse("nottingham") == .text("nottingham"))
    #expect(try FilterParser.parse("\"or\"") == .text("or"))
    try check("north or nottingham") { row in
      ([row.code.value, row.name] + row.otherNames).contains {
        $0.lowercased().contains("north") || $0.lowercased().contains("nottingham")
      }
    }
  }

  @Test func aQuotedUnknownIsAWord() throws {
    #expect(
      try FilterParser.parse("name:\"unknown\"")
        == .compare(.column(.name), .contains, [.words("unknown")]))
  }

  @Test func nothingIsNoFilter() throws {
    #expect(try FilterParser.parse("") == .all)
    #expect(try FilterParser.parse("   ") == .all)
    #expect(try FilterParser.parse("  dorset  ") == .text("dorset"))
  }
}
