import Testing

@testable import OversightCommand

@Suite("Common options among nested commands")
struct NestedOptionsTests {
  @Test(
    "are moved to the end from wherever they stand",
    arguments: [
      (["query", "--as", "ann", "ask", "QWO"], ["query", "ask", "QWO", "--as", "ann"]),
      (
        ["--role=chair", "support", "--as", "ann", "criterion", "--period", "Q1 2025/26", "add"],
        ["support", "criterion", "add", "--role=chair", "--as", "ann", "--period", "Q1 2025/26"]
      ),
      (["a", "--as", "x", "b", "--as=y", "c"], ["a", "b", "c", "--as=y"]),
      (["note", "--as", "x", "--", "--as", "y"], ["note", "--as", "x", "--", "--as", "y"]),
    ])
  func moved(arguments: [String], expected: [String]) {
    #expect(Hoisting.tidied(arguments) == expected)
  }

  @Test("count before, between and behind the commands")
  func everywhere() throws {
    let home = try Home()
    let edition = ["--framework", "2024-25-consultation"]
    let period = ["--period", "Q1 2025/26"]
    let asked = try home.run(
      edition + ["query"] + period
        + ["ask", "QWO", "Why?", "--to", "The board", "--due", "2026-12-01", "--as", "ann"])
    #expect(asked.status == 0, "\(asked.complaint)")
    #expect(asked.output.contains("2025/26: saved\nQuery 1: open"))
    let view = try home.run(
      edition + ["feedback"] + period
        + ["QWO", "1", "achieving", "--partner", "A council", "--as", "ann"])
    #expect(view.status == 0, "\(view.complaint)")
    let support = try home.run(
      edition + ["support", "--as", "ann"] + period + ["add", "RDY", "x", "--kind", "directions"])
    #expect(support.status == 0, "\(support.complaint)")
    let criterion = try home.run(
      edition + ["support", "--as", "ann", "criterion"] + period + ["add", "RDY", "1", "y"])
    #expect(criterion.output.contains("Exit criterion 1"), "\(criterion.complaint)")
  }

  @Test(
    "a misspelt command of a command is named, whatever options follow",
    arguments: [
      (["query", "wave", "QWO", "--as", "ann"], "Did you mean waive?"),
      (["support", "criterion", "jugde"], "Did you mean judge?"),
      (["evidence", "--as", "ann"], "Say what to do: evidence with one of add, "),
    ] as [([String], String)])
  func misspelt(arguments: [String], complaint: String) throws {
    let result = try Home().run(arguments)
    #expect(result.status == 2)
    #expect(result.complaint.contains(complaint), "\(result.complaint)")
  }
}
