import Foundation
import Testing

@Suite("Why a segment changed, and what it depends on")
struct ChangeTests {
  private func rows(_ arguments: String...) throws -> ([[String: Any]], [String: Any]) {
    let json = try Home().run(["list", "--format", "json"] + arguments).json()
    return (try #require(json["organisations"] as? [[String: Any]]), json)
  }

  @Test(
    "the line on top counts what the rows say",
    arguments: [("Q4 2025/26", "2025-26"), ("Q3 2025/26", "2025-26"), ("Q1 2026/27", "2026-27")])
  func summary(period: String, framework: String) throws {
    let (rows, json) = try rows("--period", period)
    let moves = try #require(json["moves"] as? [String: Any])
    let pairs = rows.compactMap { row -> (Int, Int, String?)? in
      guard let from = row["previousSegment"] as? Int, let to = row["segment"] as? Int else {
        return nil
      }
      return (from, to, row["segmentCause"] as? String)
    }
    #expect(moves["compared"] as? Int == pairs.count)
    #expect(moves["better"] as? Int == pairs.filter { $0.1 < $0.0 }.count)
    #expect(moves["worse"] as? Int == pairs.filter { $0.1 > $0.0 }.count)
    #expect(pairs.allSatisfy { ($0.2 != nil) == ($0.0 != $0.1) })
    let causes = try #require(moves["causes"] as? [String: Int])
    #expect(causes == Dictionary(grouping: pairs.compactMap(\.2)) { $0 }.mapValues(\.count))
    #expect(causes.count > 1)
    let sentence = try #require(moves["sentence"] as? String)
    let text = try Home().run("list", "--period", period).output
    #expect(text.contains("\n\(sentence)\n"))
    #expect(sentence.contains("significance not tested yet"))
  }

  @Test("the parts of every change add up to it")
  func parts() throws {
    let home = try Home()
    let (rows, _) = try rows("--period", "Q4 2025/26")
    let moved = rows.filter { $0["segmentCause"] is String }
    #expect(moved.count > 10)
    // One of each cause is enough: each run reads everything anew.
    let byCause = Dictionary(grouping: moved) { $0["segmentCause"] as? String ?? "" }
    for (cause, rows) in byCause {
      let code = try #require(rows.first?["code"] as? String)
      let json = try home.run(
        "explain", code, "--period", "Q4 2025/26", "--format", "json"
      ).json()
      let change = try #require(json["change"] as? [String: Any])
      let parts = try #require(change["parts"] as? [[String: Any]])
      let sum = parts.compactMap { $0["effect"] as? Int }.reduce(0, +)
      let from = try #require(change["from"] as? Int)
      #expect(change["to"] as? Int == from + sum, "\(code)")
      #expect(change["cause"] as? String == cause)
      #expect(from == rows.first?["previousSegment"] as? Int)
      let text = try home.run("explain", code, "--period", "Q4 2025/26").output
      for sentence in try #require(change["sentences"] as? [String]) {
        #expect(text.replacingOccurrences(of: "\n   ", with: " ").contains(sentence))
      }
    }
  }

  @Test("another edition in force is a cause of its own")
  func rules() throws {
    let (rows, json) = try rows("--period", "Q1 2026/27")
    #expect(rows.contains { $0["segmentCause"] as? String == "rules-changed" })
    let moves = try #require(json["moves"] as? [String: Any])
    #expect(moves["framework"] as? String == "2025-26")
    #expect((moves["sentence"] as? String)?.contains("under NOF 2025/26") == true)
    // Under one edition in both periods the rules move nobody.
    let (same, _) = try self.rows("--period", "Q1 2026/27", "--framework", "2026-27")
    #expect(!same.contains { $0["segmentCause"] as? String == "rules-changed" })
  }

  @Test("where nothing is held before, the line says so and every cause is null with its reason")
  func nothingBefore() throws {
    let (rows, json) = try rows("--period", "Q3 2024/25")
    let moves = try #require(json["moves"] as? [String: Any])
    #expect((moves["sentence"] as? String)?.hasPrefix("Nothing to compare") == true)
    #expect(rows.allSatisfy { $0["segmentCause"] is NSNull })
    #expect(rows.allSatisfy { !($0["segmentCauseReason"] as? String ?? "").isEmpty })
  }

  @Test("the table names the cause beside the segment that was")
  func was() throws {
    let text = try Home().run("list", "--period", "Q4 2025/26").output
    let moved = try #require(text.split(separator: "\n").first { $0.hasPrefix("RY2 ") })
    #expect(moved.contains("  4        3 score  "))
  }

  @Test("each metric says what the result would be without it: arithmetic over the others")
  func without() throws {
    let json = try Home().run(
      "explain", "RDY", "--period", "Q4 2025/26", "--format", "json"
    ).json()
    let steps = try #require(json["steps"] as? [[String: Any]])
    let average = try #require(steps.first { $0["id"] as? String == "average" })
    let counted = try #require((average["inputs"] as? [String: Any])?["metrics"] as? [String])
    let scores = steps.reduce(into: [String: Double]()) { scores, step in
      let id = (step["inputs"] as? [String: Any])?["metric"] as? String
      if let id, let score = (step["result"] as? [String: Any])?["score"] as? Double {
        scores[id] = score
      }
    }
    var compared = 0
    for step in steps {
      guard let id = (step["inputs"] as? [String: Any])?["metric"] as? String,
        counted.contains(id), let without = step["without"] as? [String: Any],
        let found = without["averageScore"] as? Double
      else { continue }
      let others = counted.filter { $0 != id }.compactMap { scores[$0] }
      let mean = others.reduce(0, +) / Double(others.count)
      #expect(abs(found - mean) <= 0.005 + 1e-9, "\(id)")
      compared += 1
    }
    #expect(compared >= 8)
    let inpatients = try #require(steps.first { $0["id"] as? String == "score:OF0063" })
    #expect((inpatients["without"] as? [String: Any])?["segment"] as? Int == 1)
    let text = try Home().run("explain", "RDY", "--period", "Q4 2025/26").output
    #expect(text.contains("   without it: average 2.03, segment 1\n"))
  }

  @Test("what is counted twice is named by the other's title")
  func alsoCounted() throws {
    let home = try Home()
    let draft = ["--framework", "2024-25-consultation", "--period", "Q1 2025/26"]
    let json = try home.run(["explain", "QOP", "--format", "json"] + draft).json()
    let steps = try #require(json["steps"] as? [[String: Any]])
    let test = try #require(steps.first { $0["id"] as? String == "considerations:elective" })
    let others = try #require(test["alsoCountedIn"] as? [String])
    #expect(others.contains("icb-score:proxy-18-weeks"))
    // It goes both ways.
    let proxy = try #require(steps.first { $0["id"] as? String == "icb-score:proxy-18-weeks" })
    #expect((proxy["alsoCountedIn"] as? [String])?.contains("considerations:elective") == true)
    let text = try home.run(["explain", "QOP"] + draft).output
    #expect(text.contains("also counted in: "))
    #expect(text.contains("(assumed by us)"))
  }

  @Test("a result that another form of an assumed rule would change says so everywhere")
  func dependences() throws {
    let home = try Home()
    let draft = ["--framework", "2024-25-consultation", "--period", "Q1 2025/26", "--as", "ann"]
    let list = try home.run(["list", "--type", "icb", "--format", "json"] + draft).json()
    let rows = try #require(list["organisations"] as? [[String: Any]])
    let code = try #require(
      rows.first { $0["segment"] as? Int == 2 && $0["dependsOnAssumption"] as? [String] == [] }?[
        "code"] as? String)
    for test in ["urgent-care", "primary-care"] {
      _ = try home.run(["consider", code, test, "yes", "--source", "a return"] + draft)
    }
    for test in ["elective", "cancer", "mental-health", "finance"] {
      _ = try home.run(["consider", code, test, "no", "--source", "a return"] + draft)
    }
    let json = try home.run(["show", code, "--format", "json"] + draft).json()
    #expect(json["dependsOnAssumption"] as? [String] == ["effect:two-tests"])
    #expect((json["flags"] as? [String])?.contains("depends-on-assumption") == true)
    let dependence = try #require((json["dependences"] as? [[String: Any]])?.first)
    #expect((dependence["result"] as? [String: Any])?["segment"] as? Int == 3)
    let sentence = "depends on our assumption (Effect of considerations and capability): if two or"
    for command in ["show", "explain"] {
      let text = try home.run([command, code] + draft).output
      #expect(text.contains(sentence), "\(command)")
    }
    let table = try home.run(["list", "--format", "csv", "--type", "icb"] + draft).output
    #expect(table.contains(",effect:two-tests,"))
  }
}
