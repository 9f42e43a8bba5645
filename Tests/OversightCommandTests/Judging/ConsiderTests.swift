import Foundation
import Testing

@Suite("Answering the tests of an edition")
struct ConsiderTests {
  private static let draft = [
    "--framework", "2024-25-consultation", "--period", "Q1 2025/26", "--as", "ann",
  ]

  private func consider(_ home: Home, _ arguments: String...) throws -> RunResult {
    try home.run(["consider"] + arguments + Self.draft)
  }

  private func board(_ home: Home, inSegment segment: Int) throws -> String {
    let list = try home.run(["list", "--type", "icb", "--format", "json"] + Self.draft).json()
    let rows = try #require(list["organisations"] as? [[String: Any]])
    return try #require(rows.first { $0["segment"] as? Int == segment }?["code"] as? String)
  }

  @Test("the list has every test with its answer and what that rests on, and makes no workspace")
  func list() throws {
    let home = try Home()
    let text = try consider(home, "QOP").output
    #expect(text.hasPrefix("DRAFT RULES – test only\nQOP NHS Greater Manchester"))
    #expect(text.contains("1 of 6 tests met, 5 not known"))
    #expect(text.contains("2 Elective care  [elective]: met\n"))
    #expect(text.contains("Apr 2025 53.71 %, quartile"))
    #expect(text.contains("(proxy)"))
    #expect(!home.hasWorkspace)
  }

  @Test("three tests met move the segment, and the answer says what it did")
  func moves() throws {
    let home = try Home()
    let code = try board(home, inSegment: 2)
    _ = try consider(home, code, "elective", "no", "--source", "Board paper")
    let first = try consider(home, code, "1", "yes", "--source", "Tier one list").output
    #expect(first.contains("Urgent and emergency care not known → met (entered by ann: Tier one"))
    #expect(first.contains("unknown could still make it one worse"))
    #expect(first.contains("Segment: stays 2\n"))
    _ = try consider(home, code, "primary", "yes", "--source", "GP survey")
    let third = try consider(home, code, "mental", "yes", "--source", "A return").output
    #expect(third.hasPrefix("DRAFT RULES – test only\n"))
    #expect(third.contains("Tests met: 2 → 3 of 6"))
    #expect(third.contains("Segment 2 → 3\n"))
    #expect(third.contains("unknown tests cannot change the segment"))
    let back = try consider(home, code, "mental-health", "unknown").output
    #expect(back.contains("Mental health met → not known"))
    #expect(back.contains("Segment 3 → 2\n"))
  }

  @Test("figures alone answer a test, by the edition's table")
  func figures() throws {
    let home = try Home()
    let source = ["--source", "Month 3 return"]
    func finance(_ deficit: String, _ offPlan: String) throws -> String {
      try home.run(
        [
          "consider", "QWO", "finance", "--figure", "system-deficit=\(deficit)", "--figure",
          "system-off-plan=\(offPlan)",
        ] + source + Self.draft
      ).output
    }
    #expect(try finance("2.4", "0.3").contains("Finance not known → met ("))
    #expect(try finance("1.5", "0.3").contains("Finance met → not met ("))
    #expect(try finance("1.5", "1.2").contains("Finance not met → met ("))
    // Exactly on a cut is not over it.
    #expect(try finance("2", "1").contains("Finance met → not met ("))
    #expect(try finance("−0.4", "3").contains("Finance: stays not met ("))
    let page = try home.run(["show", "QWO", "--format", "json"] + Self.draft).json()
    let steps = try #require(page["steps"] as? [[String: Any]])
    let test = try #require(steps.first { $0["id"] as? String == "considerations:finance" })
    #expect((test["result"] as? [String: Any])?["answer"] as? String == "not-met")
  }

  @Test("an entered answer stands before the figures, which are still said")
  func entered() throws {
    let home = try Home()
    let answer = try consider(home, "QOP", "elective", "no", "--source", "Board paper").output
    #expect(
      answer.contains("Elective care met → not met (entered by ann: Board paper; the figures"))
    #expect(answer.contains("held say met"))
  }

  @Test("an answer for a board is counted for the providers it serves")
  func providers() throws {
    let home = try Home()
    _ = try consider(home, "QVV", "urgent-care", "yes", "--source", "Tier one list")
    let text = try consider(home, "RDY").output
    #expect(text.contains("1 Urgent and emergency care  [urgent-care]: met\n"))
    #expect(text.contains("its system QVV met"))
  }

  @Test(
    "refused with the reason, and leaves no file",
    arguments: [
      (["QOP", "finance", "yes"], 1, "Name the source"),
      (["QOP", "finance"], 2, "say yes, no or unknown"),
      (["QOP", "finance", "maybe"], 2, "'maybe'"),
      (["QOP", "finance", "--figure", "system-deficit=2,4", "--source", "x"], 2, "not a figure"),
      (["QOP", "finance", "--figure", "deficit=2", "--source", "x"], 1, "system-deficit"),
      (["QOP", "1", "--figure", "system-deficit=2", "--source", "x"], 1, "figure of this test"),
      (
        ["QOP", "elective", "--figure", "system-18-weeks=50", "--source", "x"], 1,
        "made of monthly figures"
      ),
      (["QOP", "weather", "yes", "--source", "x"], 1, "There is no test 'weather'"),
      (["QOP", "finance", "unknown"], 1, "nothing to take away"),
      (["XYZ", "finance", "yes", "--source", "x"], 1, "There is no organisation"),
    ] as [([String], Int32, String)])
  func refused(arguments: [String], status: Int32, reason: String) throws {
    let home = try Home()
    let result = try home.run(["consider"] + arguments + Self.draft)
    #expect(result.status == status)
    #expect(result.complaint.contains(reason), "\(result.complaint)")
    #expect(result.output.isEmpty)
    #expect(!home.hasWorkspace)
  }

  @Test("an edition without tests says so", arguments: ["2025-26", "2026-27"])
  func noTests(edition: String) throws {
    let home = try Home()
    for arguments in [["RDY"], ["RDY", "1", "yes", "--source", "x"]] {
      let result = try home.run(["consider"] + arguments + ["--framework", edition])
      #expect(result.status == 1)
      #expect(result.complaint.contains("has no tests that moderate"))
    }
    #expect(!home.hasWorkspace)
  }

  @Test("a reviewer answers nothing")
  func reviewer() throws {
    let home = try Home()
    let result = try home.run(
      ["consider", "QOP", "1", "yes", "--source", "x", "--role", "reviewer"] + Self.draft)
    #expect(result.status == 1)
    #expect(result.complaint.contains("A reviewer reads and writes nothing"))
    #expect(!home.hasWorkspace)
  }
}
