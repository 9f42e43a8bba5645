import Foundation
import Testing

@Suite("The results against everything published")
struct AgainstPublishedTests {
  private static let check = ["frameworks", "check", "--against-published"]

  @Test("nothing differs, every column is explained, and every edition in force is there")
  func holds() throws {
    let result = try Home().run(Self.check)
    #expect(result.status == 0, "\(result.output)")
    for column in ["Exact", "Within", "Input", "Fitted", "Different"] {
      #expect(result.output.contains("\n\(column) "))
    }
    for edition in ["2025-26 ", "2026-27 ", "icb-annual-2024-25 "] {
      #expect(result.output.contains("\n\(edition)"))
    }
    #expect(!result.output.contains("DRAFT"))
  }

  @Test("the columns add up, and count what was published")
  func counts() throws {
    let json = try Home().run(Self.check + ["--format", "json"]).json()
    let editions = try #require(json["editions"] as? [[String: Any]])
    for edition in editions {
      let figures = try #require(edition["figures"] as? [[String: Any]])
      let columns = ["exact", "within", "input", "fitted", "different"]
      for figure in figures {
        let sum = columns.compactMap { figure[$0] as? Int }.reduce(0, +)
        #expect(figure["compared"] as? Int == sum)
      }
      let totals = try #require(edition["totals"] as? [String: Any])
      for column in columns + ["compared"] {
        #expect(
          totals[column] as? Int == figures.compactMap { $0[column] as? Int }.reduce(0, +))
      }
    }
    let published = try Repository.rows("Data/published/summaries.csv").filter {
      $0["period"] == "Q3 2025/26" && !($0["adjusted_segment"] ?? "").isEmpty
    }
    let figures = try #require(
      editions.first { $0["framework"] as? String == "2025-26" }?["figures"] as? [[String: Any]])
    let segments = try #require(
      figures.first {
        $0["figure"] as? String == "adjusted segment" && $0["period"] as? String == "Q3 2025/26"
      })
    #expect(segments["compared"] as? Int == published.count)
    #expect(segments["exact"] as? Int == published.count)
  }

  @Test("a file whose rules differ is found out, listed and ends with 1")
  func differs() throws {
    let home = try Home()
    let file = try home.write(
      try SampleEditions.copy(
        of: "2026-27", exchanging: "cuts: [1.93, 2.325, 2.775]", for: "cuts: [1.93, 2.25, 2.775]"),
      to: "moved.yaml")
    let result = try home.run(["frameworks", "check", file, "--against-published"])
    #expect(result.status == 1)
    let moved = try Repository.rows("Data/published/summaries.csv").filter { row in
      let average = row["average"].flatMap(Double.init) ?? 0
      return row["period"] == "Q1 2026/27" && row["unadjusted_segment"] == "2" && average > 2.26
    }
    #expect(!moved.isEmpty)
    for row in moved { #expect(result.output.contains(" \(row["organisation"] ?? "") ")) }
    #expect(result.complaint.contains("from what was published"))
  }

  @Test("the front page has the totals of today")
  func frontPage() throws {
    let output = try Home().run(Self.check).output
    let start = try #require(output.range(of: "Totals of all figures"))
    let totals = output[start.lowerBound...].split(separator: "\n").map { "    \($0)" }
    let page = try String(contentsOf: Repository.url("README.md"), encoding: .utf8)
    #expect(
      page.contains(totals.joined(separator: "\n")),
      "put this into README.md:\n\(totals.joined(separator: "\n"))")
  }
}
