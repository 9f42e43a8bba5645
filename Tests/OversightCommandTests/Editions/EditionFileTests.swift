import Foundation
import Testing

@Suite("An edition given by the path of its file")
struct EditionFileTests {
  private static let period = ["--period", "Q3 2025/26"]

  private func segments(_ home: Home, _ edition: String) throws -> [String: Int] {
    let result = try home.run(
      ["list", "--format", "json", "--framework", edition] + Self.period)
    let rows = try #require(try result.json()["organisations"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: rows.compactMap { row in
        (row["segment"] as? Int).map { (row["code"] as? String ?? "", $0) }
      })
  }

  @Test("one cut moved in a copy gives another result")
  func movedCut() throws {
    let home = try Home()
    let held = try segments(home, "2026-27")
    let same = try home.write(
      try SampleEditions.copy(of: "2026-27", exchanging: "version: 1.", for: "version: 9."),
      to: "same.yaml")
    #expect(try segments(home, same) == held)
    let moved = try home.write(
      try SampleEditions.copy(
        of: "2026-27", exchanging: "cuts: [1.93, 2.325, 2.775]", for: "cuts: [1.93, 2.25, 2.775]"),
      to: "moved.yml")
    let found = try segments(home, moved)
    let movers = found.filter { held[$0.key] != $0.value }
    #expect(!movers.isEmpty)
    #expect(movers.allSatisfy { $0.value == 3 && held[$0.key] == 2 })
    #expect(found.keys.sorted() == held.keys.sorted())
    #expect(!home.hasWorkspace)
  }

  @Test("it takes the place of the edition with its id, and no other")
  func replaces() throws {
    let home = try Home()
    let file = try home.write(
      try SampleEditions.copy(of: "2026-27", exchanging: "version: 1.", for: "version: 9."),
      to: "own.yaml")
    let list = try home.run("frameworks", "list", "--framework", file).output
    #expect(list.contains("2026-27               9."))
    #expect(try list.split(separator: "\n").count == Repository.firstEntries())
    let page = try home.run("show", "RDY", "--framework", file, "--format", "json").json()
    #expect((page["frameworkVersion"] as? String)?.hasPrefix("9.") == true)
  }

  @Test("one written from scratch works everywhere, and says on every page that it is a draft")
  func scratch() throws {
    let home = try Home()
    let file = try home.write(SampleEditions.small, to: "small.yaml")
    let asked = ["--framework", file] + Self.period
    for command in [["list"], ["show", "RDY"], ["explain", "RDY"], ["consider", "RDY"]] {
      let result = try home.run(command + asked)
      #expect(result.status == 0, "\(command): \(result.complaint)")
      #expect(result.output.hasPrefix("DRAFT RULES – test only\n"))
    }
    let page = try home.run(["show", "RDY", "--format", "json"] + asked).json()
    #expect(page["averageScore"] as? Double == 2.15)
    #expect(page["segment"] as? Int == 3)
    #expect(page["dependsOnAssumption"] as? [String] == ["cuts:even"])
    #expect(SchemaCheck.silentNulls(in: page) == [])
    let picture = try home.run(["snapshot", "scorecard", "--organisation", "RDY"] + asked)
    #expect(picture.output.contains("DRAFT RULES – test only"))
    #expect(picture.output.contains("SEGMENT"))
    let shown = try home.run("frameworks", "show", file)
    #expect(shown.output.contains("Was it visited in the quarter?"))
    let compared = try home.run(["frameworks", "compare", "2025-26", file] + Self.period)
    #expect(compared.output.hasPrefix("DRAFT RULES – test only: Small (small.yaml)\n"))
    #expect(compared.output.contains("Small (small.yaml), Average: "))
    #expect(!home.hasWorkspace)
  }

  @Test("what is decided under it is followed to its file, and marked as a draft for ever")
  func followed() throws {
    let home = try Home()
    let file = try home.write(SampleEditions.small, to: "small.yaml")
    let asked = ["--framework", file, "--as", "ann"] + Self.period
    let answer = try home.run(["consider", "RDY", "1", "yes", "--source", "a diary"] + asked)
    #expect(answer.status == 0, "\(answer.complaint)")
    #expect(answer.output.contains("Visited not known → met (entered by ann: a diary)"))
    #expect(answer.output.contains("Tests met: 0 → 1 of 1, 0 not known"))
    // The file itself is gone: the workspace has kept it.
    try FileManager.default.removeItem(atPath: file)
    let line = try #require(
      try home.run("history").output.split(separator: "\n").first { $0.contains("Visited") })
    #expect(line.contains("DRAFT RULES – test only: Small"))
    let json = try home.run("history", "--format", "json").json()
    let event = try #require((json["events"] as? [[String: Any]])?.first)
    #expect(event["standing"] as? String == "draft")
    #expect(event["source"] as? String == "a diary")
    let verified = try home.run("verify").output
    #expect(verified.hasPrefix("Intact: "))
    #expect(!verified.contains("Not kept here"))
  }

  @Test("a faulty file is refused with every fault, by whatever command it is given to")
  func faults() throws {
    let home = try Home()
    let text = SampleEditions.small
      .replacingOccurrences(of: "better: higher", with: "beter: higher")
      .replacingOccurrences(of: "pool: sector", with: "pool: sectors")
      .replacingOccurrences(of: "cuts: [1.5, 2, 3]", with: "cuts: [1.5, 2]")
    let file = try home.write(text, to: "faulty.yaml")
    let commands = [
      ["list"], ["show", "RDY"], ["explain", "RDY"], ["history"],
      ["snapshot", "organisations"], ["rate", "RDY", "1", "green"], ["frameworks", "list"],
    ]
    for command in commands {
      let result = try home.run(command + ["--framework", file])
      #expect(result.status == 1, "\(command)")
      let faults = [
        ":23:5: 'better' is missing", ":28:5: unknown key 'beter'. Did you mean 'better'?",
        ":31:11: 'pool' should be one of", ":57:11: 'cuts' should be three rising numbers",
      ]
      for fault in faults {
        #expect(result.complaint.contains("\(file)\(fault)"), "\(command): \(fault)")
      }
      #expect(result.complaint.hasSuffix("4 to mend; nothing was loaded.\n"))
      #expect(result.output.isEmpty)
    }
    for command in [["frameworks", "show", file], ["frameworks", "check", file]] {
      #expect(try home.run(command).status == 1)
    }
    #expect(!home.hasWorkspace)
  }

  @Test("a path without a file says so")
  func absent() throws {
    let result = try Home().run("list", "--framework", "./nowhere.yaml")
    #expect(result.status == 1)
    #expect(result.complaint.contains("./nowhere.yaml cannot be read"))
  }
}
