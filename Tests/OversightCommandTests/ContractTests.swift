import Foundation
import Testing

@Suite("The contract of the command line")
struct ContractTests {
  @Test(
    "exit codes",
    arguments: [
      (["--version"], 0), (["--help"], 0), (["help", "list"], 0), (["list", "--help"], 0),
      (["--generate-completion-script", "bash"], 0), (["frameworks"], 0),
      ([], 2), (["lst"], 2), (["list", "--colour"], 2), (["show"], 2),
      (["list", "--sort", "x"], 2),
      (["list", "--period", "2025"], 2), (["list", "--as-of", "1 May"], 2),
      (["list", "--role", "x"], 2),
      (["note", "QWO", "x", "--area", "1", "--step", "average"], 2),
      (["import"], 2), (["lead", "RDY", "QVV"], 2), (["route", "RDY", "sideways"], 2),
      (["consider"], 2), (["moderate"], 2), (["frameworks", "check"], 2),
      (["lead", "RDY", "QVV", "--from", "1 May"], 2), (["moderate", "RDY", "three"], 2),
      (["help", "consider"], 0), (["frameworks", "list"], 0),
      (["frameworks", "show", "icb-annual-2024-25"], 0),
      (["show", "XYZ"], 1), (["list", "--framework", "2030"], 1),
      (["list", "--region", "Mars"], 1),
      (["list", "--period", "Q1 2031/32"], 1), (["verify"], 1), (["history"], 1),
      (["show", "RDY", "--workspace", "postgresql://host/db"], 1),
      (["frameworks", "check", "/nowhere.yaml"], 1),
    ] as [([String], Int32)])
  func exitCodes(arguments: [String], status: Int32) throws {
    let home = try Home()
    let result = try home.run(arguments)
    #expect(result.status == status, "\(arguments): \(result.complaint)")
    #expect(result.output.isEmpty == (status != 0))
    #expect(result.complaint.isEmpty == (status == 0))
    #expect(!home.hasWorkspace)
  }

  @Test("damaged data and a damaged workspace end with 3")
  func damage() throws {
    let home = try Home()
    let empty = home.folder.appendingPathComponent("empty")
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
    #expect(try home.run(["list"], variables: ["OVERSIGHT_DATA": empty.path]).status == 3)
    let file = home.folder.appendingPathComponent("file").path
    try Data("not a workspace".utf8).write(to: URL(fileURLWithPath: file))
    #expect(try home.run("list", "--workspace", file).status == 3)
    #expect(try home.run("verify", "--workspace", file).status == 3)
  }

  @Test("options stand before or after the command")
  func order() throws {
    let home = try Home()
    let before = try home.run("--period", "Q4 2025/26", "--as=ann", "show", "RDY")
    let after = try home.run("show", "RDY", "--as", "ann", "--period=Q4 2025/26")
    #expect(before.status == 0)
    #expect(before.output == after.output)
  }

  @Test("what is not found names what comes near")
  func suggestions() throws {
    let home = try Home()
    #expect(try home.run("lst").complaint.contains("Did you mean list?"))
    #expect(try home.run("show", "RDYY").complaint.contains("RDY (Dorset"))
    #expect(try home.run("show", "dorset").complaint.contains("QVV"))
    #expect(try home.run("list", "--region", "sout west").complaint.contains("South West"))
    let closed = try home.run("show", "RY2", "--period", "Q1 2026/27").complaint
    #expect(closed.contains("RY2 closed on 31 March 2026; succeeded by RWW"))
    let draft = ["--framework", "2024-25-consultation"]
    let area = try home.run(["rate", "QWO", "govrnance", "achieving"] + draft).complaint
    #expect(area.contains("Did you mean governance?"))
    let rating = try home.run(["rate", "QWO", "1", "achievng"] + draft).complaint
    #expect(rating.contains("Did you mean achieving?"))
    #expect(!home.hasWorkspace)
  }

  @Test(
    "two processes print the same bytes",
    arguments: [
      ["list"], ["list", "--format", "json"], ["list", "--format", "csv"],
      ["show", "RDY", "--format", "json"], ["explain", "RDY", "--format", "json"],
      ["show", "QWO", "--framework", "2024-25-consultation", "--format", "json"],
      ["list", "--framework", "2024-25-consultation", "--format", "json", "--sort", "region,name"],
      ["frameworks", "show", "2025-26"], ["frameworks", "list", "--format", "json"],
      ["explain", "QOP", "--framework", "2025-26-draft", "--period", "Q1 2025/26"],
      ["frameworks", "compare", "2025-26", "2024-25-consultation", "--period", "Q3 2025/26"],
      ["frameworks", "check", "2024-25-consultation", "--format", "json"],
      ["frameworks", "check", "--against-published"],
      ["consider", "QOP", "--framework", "2024-25-consultation", "--period", "Q1 2025/26"],
    ])
  func determinism(arguments: [String]) throws {
    let home = try Home()
    let first = try home.run(arguments)
    #expect(first.status == 0)
    #expect(try home.run(arguments).output == first.output)
  }

  @Test("filters and orders")
  func filters() throws {
    let home = try Home()
    let period = ["--period", "Q3 2025/26"]
    let codes = try home.run(
      ["list", "--format", "csv", "--region", "north west", "--sector", "ambulance"] + period)
    #expect(codes.output.split(separator: "\n").dropFirst().map { $0.prefix(3) } == ["RX7"])
    let area = try home.run(["list", "--format", "json", "--icb", "QWO"] + period).json()
    let found = try #require(area["organisations"] as? [[String: Any]])
    #expect(found.contains { $0["code"] as? String == "QWO" })
    #expect(found.count == 12)
    let sorted = try home.run(
      ["list", "--format", "json", "--type", "provider", "--sort", "rank:desc,code"] + period
    ).json()
    let ranks = try #require(sorted["organisations"] as? [[String: Any]]).map { $0["rank"] as? Int }
    let known = ranks.compactMap { $0 }
    #expect(known == known.sorted(by: >))
    #expect(ranks.suffix(ranks.count - known.count).allSatisfy { $0 == nil })
  }
}
