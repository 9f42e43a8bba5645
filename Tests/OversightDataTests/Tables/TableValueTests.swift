import OversightCore
import Testing

@testable import OversightData

@Suite struct TableValueTests {
  private func row(_ field: String) throws -> TableRow {
    try #require(try CSVReader.read(Array("v,w\n\(field),\n".utf8), file: "t.csv").rows.first)
  }

  private let place = TablePlace(file: "t.csv", line: 2, column: "v")

  @Test(arguments: [
    ("0", 0), ("-0.5", -0.5), ("46.55", 46.55), ("0.1", 0.1), ("007", 7),
    ("123456789012345678", 123_456_789_012_345_680), ("0.12345678901234567", 0.12345678901234567),
    ("-0", 0),
  ])
  func numbers(_ text: String, _ number: Double) throws {
    #expect(try row(text).number("v") == number)
  }

  @Test(arguments: ["1e3", "NA", " 1", "1.", ".5", "--1", "+1", "1,5", "nan", "inf", "-", "0x1"])
  func notNumbers(_ text: String) throws {
    let row = try row(text.contains(",") ? "\"\(text)\"" : text)
    #expect(throws: TableError.badNumber(place, value: text)) { try row.number("v") }
  }

  @Test func blanksAreNil() throws {
    let row = try row("1")
    #expect(try row.number("w") == nil)
    #expect(try row.integer("w") == nil)
    #expect(try row.flag("w") == nil)
    #expect(try row.date("w") == nil)
    let blank = TablePlace(file: "t.csv", line: 2, column: "w")
    #expect(throws: TableError.blank(blank)) { try row.code("w") }
    #expect(throws: TableError.blank(blank)) { try row.requiredDate("w") }
  }

  @Test func wholeNumbersAndFlags() throws {
    #expect(try row("33").integer("v") == 33)
    #expect(try row("1").flag("v") == true)
    let half = try row("1.5")
    #expect(throws: TableError.badNumber(place, value: "1.5")) { try half.integer("v") }
    #expect(throws: TableError.badWord(place, value: "1.5", allowed: ["0", "1", "blank"])) {
      try half.flag("v")
    }
  }

  @Test func datesAndCodes() throws {
    #expect(try row("2026-03-31").date("v")?.description == "2026-03-31")
    #expect(try row("Q4 2025/26").period("v").description == "Q4 2025/26")
    #expect(try row("2024-08").month("v").description == "2024-08")
    #expect(try row("S1Y5D").code("v").value == "S1Y5D")
    let bad = try row("31/03/2026")
    #expect(throws: TableError.badDate(place, value: "31/03/2026", form: "YYYY-MM-DD")) {
      try bad.date("v")
    }
    #expect(throws: TableError.badCode(place, value: "31/03/2026")) { try bad.code("v") }
  }

  @Test func wordsOfAnEnumeration() throws {
    #expect(try row("ambulance").word("v", as: Sector.self) == .ambulance)
    let bad = try row("hospital")
    #expect(throws: TableError.self) { try bad.word("v", as: Sector.self) }
  }
}
