import Foundation
import Testing

@Suite("Importing a table")
struct ImportTests {
  private static let header = "organisation,period,framework,segment,source\n"
  private static let table =
    header + "QWO,Q1 2026/27,2026-27,2,\"Board paper, July 2026\"\n"
    + "QVV,Q1 2026/27,2026-27,3,\"Board paper, July 2026\"\n"

  private func segments(_ home: Home) throws -> [String: Int] {
    let json = try home.run(
      "list", "--type", "icb", "--period", "Q1 2026/27", "--format", "json"
    ).json()
    let rows = try #require(json["organisations"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: rows.compactMap { row in
        (row["segment"] as? Int).map { (row["code"] as? String ?? "", $0) }
      })
  }

  @Test("published segments are taken in with their source, a second time nothing changes")
  func segments() throws {
    let home = try Home()
    let file = try home.write(Self.table, to: "segments.csv")
    let dry = try home.run("import", file, "--dry-run", "--as", "ann")
    #expect(dry.status == 0)
    #expect(dry.output.hasPrefix("Dry run, nothing was saved: 2 new published segments, 0 held"))
    #expect(!home.hasWorkspace)
    let first = try home.run("import", file, "--as", "ann")
    #expect(first.output.hasPrefix("Saved: 2 new published segments, 0 held already\n"))
    #expect(
      first.output.contains(
        " QVV NHS Dorset Integrated Care Board, Q1 2026/27, NOF 2026/27: segment 3"))
    #expect(try segments(home) == ["QWO": 2, "QVV": 3])
    let page = try home.run("show", "QWO", "--period", "Q1 2026/27").output
    #expect(page.contains("as published: Board paper, July 2026"))
    let again = try home.run("import", file, "--as", "ben")
    #expect(again.status == 0)
    #expect(
      again.output == "No new published segments: 2 held already; nothing changed.\n")
    let count = try Repository.firstEntries() + 2
    #expect(try home.run("history").output.hasPrefix("\(count) of \(count) events"))
  }

  @Test("a corrected table changes what it corrects")
  func correction() throws {
    let home = try Home()
    _ = try home.run("import", try home.write(Self.table, to: "a.csv"), "--as", "ann")
    let corrected = Self.table.replacingOccurrences(of: "2026-27,3,", with: "2026-27,4,")
    let result = try home.run("import", try home.write(corrected, to: "b.csv"), "--as", "ann")
    #expect(result.output.hasPrefix("Saved: 1 new published segment, 1 held already\n"))
    #expect(result.output.contains("segment 3 → 4"))
    #expect(try segments(home) == ["QWO": 2, "QVV": 4])
  }

  @Test("every fault has its line and column, and nothing is taken in")
  func faults() throws {
    let home = try Home()
    let rows = [
      "QWO,Q1 2026/27,2026-27,2,Paper", "QWX,Q1 2026/27,2026-27,2,Paper",
      "QVV,spring,2026-27,2,Paper", "QVV,Q1 2026/27,2026,2,Paper",
      "QVV,Q1 2026/27,2026-27,9,Paper", "QVV,Q1 2026/27,2026-27,2,",
      "QWO,Q1 2026/27,2026-27,3,Other", "RDY,Q1 2026/27,2026-27,2,Paper",
      "QVV,Q3 2025/26,2025-26,2,Paper", "QH8,Q1 2026/27,2026-27,2,Paper",
    ]
    let file = try home.write(Self.header + rows.joined(separator: "\n") + "\n", to: "bad.csv")
    let result = try home.run("import", file, "--as", "ann")
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    let expected = [
      ":3:1: organisation “QWX”: There is no organisation 'QWX'", ":4:2: period “spring”: ",
      ":5:3: framework “2026”: There is no edition '2026'", ":6:4: segment “9”: ",
      ":7:1: organisation “QVV”: said before, in line 6", ":7:5: source: blank",
      ":8:1: organisation “QWO”: said before, in line 2",
      ":9:1: organisation “RDY”: NHS Oversight Framework 2026/27 takes no published segment",
      ":10:1: organisation “QVV”: NHS Oversight Framework 2025/26 takes no published segment",
      ":11:1: organisation “QH8”: ",
    ]
    for fault in expected { #expect(result.complaint.contains("\(file)\(fault)"), "\(fault)") }
    #expect(result.complaint.hasSuffix("\(expected.count) to mend; nothing was imported.\n"))
    #expect(!home.hasWorkspace)
  }

  @Test(
    "what is no such table",
    arguments: [
      ("a,b\n1,2\n", "no table of these columns is known. Tables known: published segments ("),
      (
        "organisation,period,framework,segment\nQWO,Q1 2026/27,2026-27,2\n",
        "published segments without source"
      ),
      ("organisation,period,framework,segment,source\nQWO,Q1\n", ":2:1: "), ("", ":1:1: "),
      ("organisation,period\n\"QWO,Q1\n", ":2:1: "),
    ])
  func unknown(text: String, complaint: String) throws {
    let home = try Home()
    let result = try home.run("import", try home.write(text, to: "table.csv"))
    #expect(result.status == 1)
    #expect(result.complaint.contains(complaint), "\(result.complaint)")
    #expect(!home.hasWorkspace)
  }

  @Test("no file, and no right to write")
  func refused() throws {
    let home = try Home()
    #expect(try home.run("import", "/nowhere.csv").status == 1)
    let file = try home.write(Self.table, to: "segments.csv")
    let reviewer = try home.run("import", file, "--role", "reviewer")
    #expect(reviewer.status == 1)
    #expect(reviewer.complaint.contains("A reviewer reads and writes nothing"))
    #expect(!home.hasWorkspace)
  }

  @Test("an empty table changes nothing")
  func empty() throws {
    let home = try Home()
    let result = try home.run("import", try home.write(Self.header, to: "empty.csv"))
    #expect(result.status == 0)
    #expect(result.output == "No new published segments: 0 held already; nothing changed.\n")
    #expect(!home.hasWorkspace)
  }
}
