import Foundation
import Testing

@Suite("Results against the published ones")
struct PublishedTests {
  private struct Row {
    let average: Double?
    let segment: Int?
  }

  private func published(_ period: String) throws -> [String: Row] {
    let rows = try Repository.rows("Data/published/summaries.csv").filter { $0["period"] == period }
    return Dictionary(
      rows.map { row in
        (
          row["organisation"] ?? "",
          Row(
            average: row["average"].flatMap(Double.init),
            segment: row["adjusted_segment"].flatMap(Int.init))
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  private func organisations(_ arguments: String...) throws -> [[String: Any]] {
    let result = try Home().run(["list", "--format", "json"] + arguments)
    return try #require(try result.json()["organisations"] as? [[String: Any]])
  }

  @Test(
    "every mental health and community trust",
    arguments: ["Q1 2025/26", "Q2 2025/26", "Q3 2025/26", "Q4 2025/26"])
  func trusts(period: String) throws {
    let published = try published(period)
    let found = try organisations("--period", period, "--sector", "mental-health-community")
    var compared = 0
    for trust in found {
      let code = try #require(trust["code"] as? String)
      guard let row = published[code], let average = row.average else { continue }
      let own = try #require(trust["averageScore"] as? Double, "\(code)")
      #expect(abs(own - average) <= 0.01 + 1e-9, "\(code)")
      #expect(trust["segment"] as? Int == row.segment, "\(code)")
      compared += 1
    }
    #expect(compared == 61)
  }

  @Test("every provider of the third quarter")
  func thirdQuarter() throws {
    let published = try published("Q3 2025/26").filter { $0.value.segment != nil }
    let found = try organisations("--period", "Q3 2025/26", "--type", "provider")
    let segments = Dictionary(
      uniqueKeysWithValues: found.map { ($0["code"] as? String ?? "", $0["segment"] as? Int) })
    #expect(published.count == 200)
    for (code, row) in published { #expect(segments[code] == row.segment, "\(code)") }
  }

  @Test("Dorset in the fourth quarter")
  func dorset() throws {
    let home = try Home()
    let result = try home.run("show", "RDY", "--period", "Q4 2025/26", "--format", "json")
    let page = try result.json()
    #expect(page["averageScore"] as? Double == 2.21)
    #expect(page["publishedAverageScore"] as? Double == 2.21)
    #expect(page["segment"] as? Int == 2)
    #expect(page["rank"] as? Int == 24)
    #expect(page["rankOf"] as? Int == 61)
    let metrics = try #require(page["metrics"] as? [[String: Any]])
    let scores = metrics.filter { $0["counts"] as? Bool == true }.compactMap {
      $0["score"] as? Double
    }
    #expect(
      scores.sorted()
        == [1.00, 3.09, 2.00, 1.87, 2.66, 1.80, 4.00, 1.00, 2.10, 1.95, 2.84].sorted())
    let steps = try #require(page["steps"] as? [[String: Any]])
    let step = try #require(steps.first { $0["id"] as? String == "score:OF0063" })
    #expect((step["result"] as? [String: Any])?["score"] as? Double == 4)
    #expect((step["inputs"] as? [String: Any])?["value"] as? Double == 46.55)
    let text = try home.run("explain", "RDY", "--period", "Q4 2025/26").output
    #expect(text.contains("= 24.31"))
    #expect(text.contains("1.00 + 3.00 × (17 − 1) / (61 − 1) = 1.80"))
  }

  @Test("how much is held stands with every list")
  func coverage() throws {
    let home = try Home()
    let line =
      "Q4 2025/26: 61 of 61 mental health and community, 0 of 134 acute, 0 of 10 ambulance, "
      + "latest held Q3"
    let period = ["--period", "Q4 2025/26"]
    #expect(try home.run(["list"] + period).output.hasPrefix("\(line)\n"))
    let csv = try home.run(["list", "--format", "csv"] + period)
    #expect(csv.complaint.hasPrefix("\(line)\nSince Q3 2025/26: "))
    #expect(csv.output.hasPrefix("code,name,type,sector,region,averageScore,"))
    let json = try home.run(["list", "--format", "json"] + period).json()
    let held = try #require(json["coverage"] as? [[String: Any]])
    #expect(
      held.first { $0["sector"] as? String == "acute" }?["latestHeld"] as? String == "Q3 2025/26")
  }

  @Test("an edition of another time says so")
  func notInForce() throws {
    let arguments = ["--framework", "2025-26", "--period", "Q1 2026/27"]
    let text = try Home().run(["list"] + arguments).output
    #expect(text.hasPrefix("Note: NOF 2025/26 was not in force in Q1 2026/27.\n"))
    let json = try Home().run(["list", "--format", "json"] + arguments).json()
    #expect(json["inForce"] as? Bool == false)
  }

  @Test("a draft says so on every surface")
  func draft() throws {
    let home = try Home()
    let draft = ["--framework", "2024-25-consultation"]
    for command in [["list"], ["show", "QWO"], ["explain", "QWO"]] {
      #expect(try home.run(command + draft).output.hasPrefix("DRAFT RULES – test only\n"))
      let json = try home.run(command + draft + ["--format", "json"]).json()
      #expect(json["standing"] as? String == "draft")
    }
    #expect(
      try home.run(["list", "--format", "csv"] + draft).complaint.hasPrefix("DRAFT RULES"))
  }
}
