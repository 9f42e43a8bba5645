import Testing

/// A reviewer reads everything visible and changes nothing.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct ReviewerStories {
  private static let reviewer = ["--role", "reviewer"]

  @Test func digitsDoNothingAndSaySo() throws {
    let workplace = try Workplace()
    let program = try workplace.capability(of: "QWO", Self.reviewer, as: "rita")
    #expect(program.screen[0].hasSuffix("rita, reviewer"))
    for key in "1234-0nu" {
      program.type("G")
      try program.waitFor(" Financial management and value for money. Other assessors")
      program.type(String(key))
      try program.waitUntil("\(key) does nothing") {
        $0.status.contains("\(key) does nothing here")
      }
      #expect(!program.text.contains("^S save") && !program.text.contains("Saved"))
      #expect(
        program.screen[1].hasPrefix(
          " Scorecard  [Capability]  Considerations  Assessment  Evidence  Notes  History  "))
    }
    #expect(try workplace.run(["history", "QWO"]).output.hasPrefix("0 of"))
  }

  @Test func helpListsNothingThatWrites() throws {
    let program = try Workplace().capability(of: "QWO", Self.reviewer, as: "rita")
    program.type("?")
    try program.waitFor("\n Find:")
    for key in ["1", "2", "3", "4", "0", "-", "n", "u", "^R"] {
      program.type("@\(key)")
      try program.waitFor("\n Find: @\(key)")
      try program.waitFor("\n 0 of ")
      for _ in 0...key.count { program.press(.backspace) }
      try program.waitUntil("the search is empty") { $0.screen.contains(" Find:") }
    }
    program.type("@]")
    try program.waitFor("\n 1 of ")
    #expect(program.text.contains("Next tab"))
  }

  @Test func anAssessorsHelpListsThem() throws {
    let program = try Workplace().capability(of: "QWO")
    program.type("?")
    try program.waitFor("\n Find:")
    program.type("@4")
    try program.waitFor("\n 1 of ")
    #expect(program.text.contains("Rate 4"))
  }
}
