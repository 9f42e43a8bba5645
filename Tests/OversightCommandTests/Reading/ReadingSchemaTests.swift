import Foundation
import Testing

@Suite("The JSON of the commands that read")
struct ReadingSchemaTests {
  private func schema(_ name: String) throws -> [String: Any] {
    let url = Repository.url("Documentation/Schemas/\(name).schema.json")
    return try #require(
      try JSONSerialization.jsonObject(with: try Data(contentsOf: url)) as? [String: Any])
  }

  private func check(_ home: Home, _ name: String, _ arguments: [String]) throws {
    let json = try home.run(arguments + ["--format", "json"]).json()
    #expect(SchemaCheck.problems(in: json, against: try schema(name)) == [], "\(arguments)")
    #expect(SchemaCheck.silentNulls(in: json) == [], "\(arguments)")
  }

  @Test(
    "every page of an assessment has the names that scripts rely on", arguments: [true, false])
  func pages(isWritten: Bool) throws {
    let home = isWritten ? try Examples.home() : try Home()
    for code in ["QOP", "RDY"] {
      for name in ["assessment", "checks", "year", "show"] {
        try check(home, name, [name, code] + Examples.options)
      }
    }
    let annual = ["--framework", "icb-annual-2024-25", "--period", "Q4 2024/25"]
    for name in ["assessment", "checks", "year", "show"] {
      try check(home, name, [name, "QOP"] + annual)
    }
    try check(home, "checks", ["checks", "--type", "icb"] + Examples.options)
    try check(home, "due", ["due"])
  }

  @Test(
    "so have the lists",
    arguments: [
      ["practice", "search"], ["practice", "list"], ["query", "list", "QOP"], ["action", "list"],
      ["support", "list"], ["concern", "list", "RDY"], ["evidence", "list", "QOP"],
      ["feedback", "list", "QOP"],
    ])
  func lists(command: [String]) throws {
    for home in [try Examples.home(), try Home()] {
      try check(home, "records", command)
      try check(home, "records", command + Examples.options)
    }
  }

  @Test("so have the notes")
  func notes() throws {
    try check(try Examples.home(), "notes", ["note", "list", "QOP"] + Examples.options)
  }

  @Test("an edition without capability of its own has the same page")
  func manual() throws {
    for name in ["assessment", "checks", "year"] {
      try check(try Home(), name, [name, "RDY", "--period", "Q4 2025/26"])
      try check(try Home(), name, [name, "QOP", "--period", "Q4 2025/26"])
    }
  }
}
