import Foundation
import Testing

@Suite("The JSON outputs")
struct SchemaTests {
  private func schema(_ name: String) throws -> [String: Any] {
    let url = Repository.url("Documentation/Schemas/\(name).schema.json")
    return try #require(
      try JSONSerialization.jsonObject(with: try Data(contentsOf: url)) as? [String: Any])
  }

  @Test(
    "a list has the names that scripts rely on", arguments: ["2025-26", "2024-25-consultation"])
  func list(framework: String) throws {
    let json = try Home().run(["list", "--format", "json", "--framework", framework]).json()
    #expect(SchemaCheck.problems(in: json, against: try schema("list")) == [])
    #expect(SchemaCheck.silentNulls(in: json) == [])
  }

  @Test(
    "a page has the names that scripts rely on",
    arguments: [
      ["RDY", "2025-26"], ["QWO", "2025-26"], ["QWO", "2024-25-consultation"],
      ["RDY", "2024-25-consultation"], ["RX7", "2025-26"], ["RW1", "2025-26"],
    ])
  func show(page: [String]) throws {
    for period in ["Q3 2025/26", "Q4 2025/26", "Q1 2025/26"] {
      let json = try Home().run(
        ["show", page[0], "--format", "json", "--framework", page[1], "--period", period]
      ).json()
      #expect(SchemaCheck.problems(in: json, against: try schema("show")) == [])
      #expect(SchemaCheck.silentNulls(in: json) == [])
    }
  }

  @Test("an explanation gives a reason for every null")
  func explain() throws {
    let json = try Home().run(
      "explain", "QWO", "--format", "json", "--framework",
      "2024-25-consultation"
    ).json()
    #expect(SchemaCheck.silentNulls(in: json) == [])
  }

  @Test("the schemas notice what is missing")
  func negative() throws {
    let problems = SchemaCheck.problems(
      in: ["organisations": [["code": 1]]], against: try schema("list"))
    #expect(problems.contains("$.schemaVersion is missing"))
    #expect(problems.contains("$.organisations[0].segment is missing"))
    #expect(problems.contains("$.organisations[0].code is no string"))
  }
}
