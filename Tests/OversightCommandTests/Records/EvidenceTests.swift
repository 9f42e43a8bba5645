import Foundation
import Testing

@Suite("Evidence on the command line")
struct EvidenceTests {
  private let plan = [
    "evidence", "add", "QWO", "--title", "Plan review", "--kind", "report", "--source",
    "ICB board", "--date", "2026-06-12",
  ]
  // The SHA-256 of "abc", by FIPS 180-2, appendix B.1.
  private let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test("a file keeps its place, its digest is recorded, and links are many")
  func add() throws {
    let runs = try AssessmentRuns()
    let file = try runs.home.write("abc", to: "plan.txt")
    _ = try runs.done("note", "QWO", "See the plan")
    let added = try runs.run(
      plan + [
        "--file", file, "--expires", "2027-06-12", "--area", "2", "--layer",
        "governance/self-assessment", "--test", "finance", "--metric", "of0003", "--duty", "3",
        "--prompt", "primary-care", "--note", "1",
      ])
    #expect(added.status == 0, "\(added.complaint)")
    #expect(added.output.contains("Evidence 1: Plan review, report, ICB board, 12 Jun 26"))
    #expect(added.output.contains("File: \(file), SHA-256 \(digest)"))
    let links = try #require(
      added.output.split(separator: "\n").first { $0.hasPrefix("Linked to: ") })
    #expect(links.split(separator: ";").count == 7)
    #expect(links.contains("System leadership and governance, self-assessment"))
    #expect(links.contains("note 1"))
    #expect(try runs.entries() == 2)
  }

  @Test("links are added and taken away, and what it says is changed and given up")
  func life() throws {
    let runs = try AssessmentRuns()
    let file = try runs.home.write("abc", to: "plan.txt")
    #expect(
      try runs.run(plan + ["--link", "https://example.org/a"]).output.contains("Link: https"))
    let linked = try runs.done("evidence", "link", "QWO", "1", "--area", "2", "--area", "finance")
    #expect(linked.contains("Linked to: Strategic planning and commissioning; Financial"))
    let unlinked = try runs.done("evidence", "unlink", "QWO", "1", "--area", "2")
    #expect(unlinked.contains("Linked to: Financial management and value for money\n"))
    #expect(
      try runs.refused("evidence", "unlink", "QWO", "1", "--area", "2").contains("nothing changed"))
    #expect(
      try runs.done("evidence", "unlink", "QWO", "1", "--area", "finance")
        .contains("Linked to nothing yet"))
    let changed = try runs.done("evidence", "change", "QWO", "1", "--file", file, "--title", "Plan")
    #expect(changed.contains("Evidence 1: Plan, report"))
    #expect(changed.contains("SHA-256 \(digest)"))
    #expect(!changed.contains("Link: "))
    let back = try runs.done("evidence", "change", "QWO", "1", "--link", "https://example.org/b")
    #expect(back.contains("Link: https://example.org/b"))
    #expect(!back.contains("File: "))
    #expect(
      try runs.refused("evidence", "drop", "QWO", "1").contains("needs a written reason"))
    #expect(
      try runs.done("evidence", "drop", "QWO", "1", "--reason", "Wrong one").contains("given up"))
  }

  @Test(
    "files that are not there, cannot be read or have no end, and both at once",
    arguments: [
      (["--file", "/nowhere/plan.pdf"], 1, "cannot be read"),
      (["--file", "/tmp"], 1, "it is a folder"),
      (["--file", "/dev/zero"], 1, "it is no regular file"),
      (["--file", ""], 1, "file is blank. Write what it is to say, or leave --file out."),
      (["--link", " "], 1, "link is blank. Write what it is to say, or leave --link out."),
      (["--title", ""], 1, "title is blank. Write what it is to say."),
      (["--area", ""], 1, "There is no area ''"),
      (["--file", "a", "--link", "b"], 2, "only one of --file and --link"),
      (["--expires", "later"], 2, "a day like 2026-03-31"),
      (["--layer", "governance/assessor"], 1, "no layer of this area 'assessor'"),
      (["--record", "evidence:4"], 1, "None is recorded"),
    ] as [([String], Int32, String)])
  func refused(options: [String], status: Int32, reason: String) throws {
    let runs = try AssessmentRuns()
    let result = try runs.run(plan + options)
    #expect(result.status == status)
    #expect(result.complaint.contains(reason), "\(result.complaint)")
    #expect(!runs.home.hasWorkspace)
  }
}
