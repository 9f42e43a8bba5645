import Foundation
import Testing

@Suite("The commands about editions")
struct FrameworksTests {
  @Test("the list says of each its standing and what people may decide")
  func list() throws {
    let home = try Home()
    let text = try home.run("frameworks").output
    #expect(text.contains("2024-25-consultation  1."))
    let rows = text.split(separator: "\n").map(String.init)
    let draft = try #require(rows.first { $0.hasPrefix("2025-26-draft") })
    #expect(draft.contains("DRAFT RULES – test only"))
    let live = try #require(rows.first { $0.hasPrefix("2026-27") })
    #expect(live.contains("live from Q1 2026/27"))
    #expect(live.contains("ratings"))
    #expect(!live.contains("intensive support"))
    let json = try home.run("frameworks", "list", "--format", "json").json()
    let editions = try #require(json["frameworks"] as? [[String: Any]])
    #expect(editions.count == 5)
    let annual = try #require(editions.first { $0["id"] as? String == "icb-annual-2024-25" })
    let decisions = try #require(annual["decisions"] as? [[String: Any]])
    #expect(decisions.allSatisfy { $0["allowed"] as? Bool == false })
    #expect(decisions.allSatisfy { !($0["because"] as? String ?? "").isEmpty })
  }

  @Test("the check of a sound file names what it assumes, and who depends on it")
  func assumptions() throws {
    let home = try Home()
    let file = try home.write(SampleEditions.small, to: "small.yaml")
    let arguments = ["frameworks", "check", file, "--period", "Q3 2025/26"]
    let text = try home.run(arguments).output
    #expect(text.hasPrefix("DRAFT RULES – test only\nsmall 0.1.0: 1 metric, 0 areas, 5 rules"))
    #expect(text.contains("Assumed by us: 0 capability profiles, 0 metrics, 1 rule\n"))
    #expect(text.contains("    our own guess\n    or: the cuts lay evenly\n"))
    let json = try home.run(arguments + ["--format", "json"]).json()
    let dependent = try #require(json["dependent"] as? Int)
    // Counted again from the list: those between the cuts of one form and of the other.
    let list = try home.run(
      "list", "--framework", file, "--period", "Q3 2025/26", "--format", "json"
    ).json()
    let rows = try #require(list["organisations"] as? [[String: Any]])
    let averages = rows.compactMap { $0["averageScoreUnrounded"] as? Double }
    func segment(_ average: Double, _ cuts: [Double]) -> Int {
      1 + cuts.filter { average > $0 }.count
    }
    let differing = averages.filter { segment($0, [1.5, 2, 3]) != segment($0, [1.75, 2.5, 3.25]) }
    #expect(dependent == differing.count)
    #expect(dependent > 0)
    let other = try #require((json["alternatives"] as? [[String: Any]])?.first)
    #expect(other["organisations"] as? Int == dependent)
    #expect(other["segments"] as? Int == dependent)
    #expect(other["routes"] as? Int == 0)
  }

  @Test("an edition that is held is checked by its id")
  func checkByID() throws {
    let result = try Home().run("frameworks", "check", "2025-26")
    #expect(result.status == 0)
    #expect(result.output.contains("Assumed by us: "))
  }

  @Test(
    "wrong arguments",
    arguments: [
      (["frameworks", "check"], 2), (["frameworks", "compare", "2025-26"], 2),
      (["frameworks", "compare", "2025-26", "2031"], 1), (["frameworks", "show", "2031"], 1),
      (["frameworks", "show", "./none.yaml"], 1),
      (["frameworks", "check", "2024-25-consultation", "--against-published"], 1),
    ] as [([String], Int32)])
  func refused(arguments: [String], status: Int32) throws {
    let result = try Home().run(arguments)
    #expect(result.status == status)
    #expect(result.output.isEmpty)
    #expect(!result.complaint.isEmpty)
  }

  @Test("two editions: the matrix counts everybody once, and each mover has both sides in words")
  func compare() throws {
    let home = try Home()
    let arguments = [
      "frameworks", "compare", "2025-26", "2026-27", "--period", "Q3 2025/26",
    ]
    let json = try home.run(arguments + ["--format", "json"]).json()
    let matrix = try #require(json["matrix"] as? [[String: Any]])
    let counts = matrix.compactMap { $0["count"] as? Int }
    #expect(counts.reduce(0, +) == json["organisations"] as? Int)
    let movers = try #require(json["movers"] as? [[String: Any]])
    let off = matrix.filter { ($0["from"] as? Int) != ($0["to"] as? Int) }
    #expect(off.compactMap { $0["count"] as? Int }.reduce(0, +) == movers.count)
    #expect(movers.count > 0)
    // Counted again from two lists.
    func segments(_ id: String) throws -> [String: Int?] {
      let list = try home.run(
        "list", "--framework", id, "--period", "Q3 2025/26", "--type", "provider", "--format",
        "json"
      ).json()
      let rows = try #require(list["organisations"] as? [[String: Any]])
      return Dictionary(
        uniqueKeysWithValues: rows.map { ($0["code"] as? String ?? "", $0["segment"] as? Int) })
    }
    let (old, new) = (try segments("2025-26"), try segments("2026-27"))
    let moved = Set(old.filter { new[$0.key] != .some($0.value) }.keys)
    #expect(Set(movers.compactMap { $0["code"] as? String }) == moved)
    for mover in movers {
      let difference = try #require(mover["difference"] as? [String: Any])
      let sentences = try #require(difference["sentences"] as? [String])
      #expect(sentences.count == 2)
      #expect(sentences[0].hasPrefix("NOF 2025/26"))
      #expect(sentences[1].hasPrefix("NOF 2026/27"))
    }
    let text = try home.run(arguments).output
    #expect(text.contains("Note: NOF 2026/27 was not in force in Q3 2025/26.\n"))
    #expect(text.contains("cuts fixed by the edition"))
    #expect(text.contains("\(movers.count) organisations have another segment\n"))
  }

  @Test("an edition beside itself moves nobody")
  func same() throws {
    let result = try Home().run(
      "frameworks", "compare", "2025-26", "2025-26", "--period", "Q3 2025/26")
    #expect(result.output.hasSuffix("Nobody has another segment.\n"))
  }
}
