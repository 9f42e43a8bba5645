import Glibc
import Testing

/// Without colour, and without anything but ASCII, every state can still be read.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct AppearanceStories {
  @Test func withoutColourEveryStateIsStillThere() throws {
    let program = try Workplace().capability(of: "QWO", environment: ["NO_COLOR": "1"])
    try program.rate("4")
    hasNoColour(program)
    #expect(program.selected.hasPrefix(" ► 1 System leadership"))
    #expect(program.selected.contains("▼ I"))
    #expect(program.screen[2].contains("SEGMENT 3 ███░"))
    #expect(program.text.contains("insufficient progress"))
    program.press(.escape)
    try program.waitFor(" Selected QWO ")
    hasNoColour(program)
    let row = try #require(program.screen.firstIndex(of: program.selected))
    #expect(program.model.cell(column: 10, row: row).isReversed)
    program.type("?")
    try program.waitFor("\n Find:")
    hasNoColour(program)
  }

  @Test func anEmptyNoColourIsNone() throws {
    let program = try Workplace().workbench(environment: ["NO_COLOR": ""])
    #expect(program.model.cell(column: 1, row: 0).background != -1)
  }

  @Test(arguments: [["TERM": "linux"], ["LC_ALL": "C"], ["LANG": "xx_YY.ISO-8859-1"]])
  func oldTerminalsGetASCIIOnly(_ environment: [String: String]) throws {
    let workplace = try Workplace()
    _ = try workplace.run(["note", "QWO", "Tŷ – 世界 👍 “quoted”"])
    let program = try workplace.capability(of: "QWO", environment: environment)
    isASCII(program)
    #expect(program.screen[2].contains("SEGMENT 3 ###."))
    program.type("4")
    try program.waitFor("\n Saved. ")
    try program.waitUntilIdle()
    #expect(program.selected.hasPrefix(" > 1 ") && program.selected.contains("v I"))
    isASCII(program)
    for title in ["Notes", "History", "Scorecard"] {
      try program.goToTab(title)
      isASCII(program)
    }
    program.type("x")
    try program.waitFor("Esc close")
    isASCII(program)
    program.press(.escape)
    try program.waitUntilGone("Esc close")
    program.type("?")
    try program.waitFor("\n Find:")
    isASCII(program)
    program.press(.escape, .escape)
    try program.waitFor(" Selected QWO ")
    isASCII(program)
  }

  private func hasNoColour(_ program: PtyProgram) {
    for row in 0..<program.model.rows {
      let cells = (0..<program.model.columns).map { program.model.cell(column: $0, row: row) }
      let coloured = cells.filter { $0.foreground != -1 || $0.background != -1 }
      #expect(coloured.isEmpty, "Row \(row) has colour: \(program.screen[row])")
    }
  }

  private func isASCII(_ program: PtyProgram) {
    for line in program.screen { #expect(line.utf8.count == line.unicodeScalars.count, "\(line)") }
    #expect(program.output.allSatisfy { $0 < 0x80 })
  }
}
