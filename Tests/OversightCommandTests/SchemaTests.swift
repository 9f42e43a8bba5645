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
    "a list has the names that scripts rely on",
    arguments: [
      "2025-26", "2024-25-consultation", "2025-26-draft", "2026-27", "icb-annual-2024-25",
    ])
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
      ["QWO", "2025-26-draft"], ["RDY", "2026-27"],
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

  @Test(
    "an explanation has the names that scripts rely on",
    arguments: [
      ["QWO", "2024-25-consultation", "Q1 2025/26"], ["RDY", "2025-26", "Q4 2025/26"],
      ["RDY", "2025-26-draft", "Q3 2025/26"], ["QWO", "2026-27", "Q1 2026/27"],
      ["QOP", "icb-annual-2024-25", "Q4 2024/25"],
    ])
  func explain(page: [String]) throws {
    let json = try Home().run(
      "explain", page[0], "--format", "json", "--framework", page[1], "--period", page[2]
    ).json()
    #expect(SchemaCheck.problems(in: json, against: try schema("explain")) == [])
    #expect(SchemaCheck.silentNulls(in: json) == [])
  }

  @Test(
    "so have the other outputs",
    arguments: [
      ("frameworks-list", ["list"]), ("frameworks-check", ["check", "2024-25-consultation"]),
      ("frameworks-published", ["check", "--against-published"]),
      ("frameworks-compare", ["compare", "2025-26", "2025-26-draft", "--period", "Q3 2025/26"]),
    ])
  func frameworks(name: String, arguments: [String]) throws {
    let json = try Home().run(["frameworks"] + arguments + ["--format", "json"]).json()
    #expect(SchemaCheck.problems(in: json, against: try schema(name)) == [])
    #expect(SchemaCheck.silentNulls(in: json) == [])
  }

  @Test("so has the history of every kind of event")
  func history() throws {
    let home = try Home()
    let draft = [
      "--framework", "2024-25-consultation", "--period", "Q1 2025/26", "--as", "ann", "--role",
      "chair",
    ]
    let commands = [
      ["rate", "QVV", "1", "achieving"], ["note", "QVV", "text"],
      ["consider", "QVV", "1", "yes", "--source", "list"],
      ["moderate", "RDY", "3", "--reason", "why"],
      ["lead", "RDY", "QVV", "--from", "2025-04-01", "--reason", "agreed"],
      ["route", "RDY", "direct", "--reason", "why"],
    ]
    for command in commands {
      let result = try home.run(command + draft)
      #expect(result.status == 0, "\(command): \(result.complaint)")
    }
    let table = "organisation,period,framework,segment,source\nQVV,Q1 2026/27,2026-27,2,Paper\n"
    _ = try home.run("import", try home.write(table, to: "segments.csv"))
    let json = try home.run("history", "--format", "json").json()
    #expect(SchemaCheck.problems(in: json, against: try schema("history")) == [])
    #expect(SchemaCheck.silentNulls(in: json) == [])
    let events = try #require(json["events"] as? [[String: Any]])
    let drafts = events.filter { $0["standing"] as? String == "draft" }
    #expect(drafts.count >= commands.count)
    let text = try home.run("history").output.split(separator: "\n")
    #expect(text.filter { $0.contains("DRAFT RULES – test only") }.count == drafts.count)
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
