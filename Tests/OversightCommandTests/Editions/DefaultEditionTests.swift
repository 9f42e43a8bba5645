import Foundation
import Testing

@Suite("The edition and the period shown where none is asked for")
struct DefaultEditionTests {
  @Test("the newest period that is held whole, under the edition in force in it")
  func newest() throws {
    let json = try Home().run("list", "--format", "json").json()
    #expect(json["period"] as? String == "Q1 2026/27")
    #expect(json["framework"] as? String == "2026-27")
    #expect(json["inForce"] as? Bool == true)
  }

  @Test(
    "each period under its own",
    arguments: [("Q4 2024/25", "icb-annual-2024-25"), ("Q2 2025/26", "2025-26")])
  func ofItsTime(period: String, framework: String) throws {
    let json = try Home().run("list", "--format", "json", "--period", period).json()
    #expect(json["framework"] as? String == framework)
  }

  @Test("where nothing held was in force, one is asked for")
  func nothingInForce() throws {
    let home = try Home()
    let data = home.folder.appendingPathComponent("Data")
    try FileManager.default.copyItem(at: Repository.url("Data"), to: data)
    try FileManager.default.removeItem(at: data.appendingPathComponent("Frameworks/2026-27.yaml"))
    let variables = ["OVERSIGHT_DATA": data.path]
    let period = ["--period", "Q1 2026/27"]
    for command in [
      ["list"], ["show", "RDY"], ["explain", "RDY"], ["snapshot", "organisations"],
    ] {
      let result = try home.run(command + period, variables: variables)
      #expect(result.status == 1, "\(command)")
      #expect(result.complaint.contains("was in force in Q1 2026/27. Name one with --framework: "))
    }
    let asked = try home.run(
      ["list", "--framework", "2025-26"] + period, variables: variables)
    #expect(asked.status == 0)
  }

  @Test("boards under an edition whose arithmetic for them is not public have no segment")
  func boards() throws {
    let arguments = ["list", "--type", "icb", "--framework", "2026-27"]
    let json = try Home().run(arguments + ["--format", "json"]).json()
    let rows = try #require(json["organisations"] as? [[String: Any]])
    #expect(rows.count == 36)
    for row in rows {
      #expect(row["segment"] is NSNull)
      #expect(row["segmentReason"] as? String == "not held: ICB metric list not published")
    }
    let text = try Home().run(arguments).output
    #expect(text.contains("\n36 without a segment: not held: ICB metric list not published\n"))
    let table = try Home().run(arguments + ["--format", "csv"]).output
    #expect(
      table.split(separator: "\n").dropFirst().allSatisfy {
        $0.contains(",not held: ICB metric list not published,")
      })
  }

  @Test("no metric scores are held of the newest period, and the page says why")
  func noMetrics() throws {
    let text = try Home().run("show", "RDY", "--period", "Q1 2026/27").output
    #expect(text.contains("No metric scores are held for Q1 2026/27"))
  }

  @Test("an edition of narratives has areas, and neither ratings nor segments")
  func narratives() throws {
    let annual = ["--framework", "icb-annual-2024-25", "--period", "Q4 2024/25"]
    let home = try Home()
    let text = try home.run(["show", "QOP"] + annual).output
    #expect(text.contains("gives no overall rating"))
    #expect(text.contains("System leadership and governance"))
    #expect(text.contains("No segment: "))
    let json = try home.run(["show", "QOP", "--format", "json"] + annual).json()
    let capability = try #require(json["capability"] as? [String: Any])
    #expect((capability["areas"] as? [Any])?.count == 5)
    #expect(SchemaCheck.silentNulls(in: json) == [])
    let rated = try home.run(["rate", "QOP", "1", "achieving"] + annual)
    #expect(rated.status == 1)
    #expect(rated.complaint.contains("narrative"))
    #expect(!home.hasWorkspace)
  }
}
