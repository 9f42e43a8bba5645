import Foundation
import Testing

/// The linear mode of the real program: lines in, sentences out.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct PlainStories {
  private func lines(_ run: Workplace.Run) -> [Substring] { run.output.split(separator: "\n") }

  @Test func theWholeJobThroughAPipe() throws {
    let workplace = try Workplace()
    let script = [
      "filter type:icb region:\"north west\"", "open QWO", "capability", "1", "rate 2", "2",
      "rate 1",
      "note", "Cynllun y tŷ, seen in June.", "Agreed.", ".", "undo", "history", "quit",
    ]
    let input = script.joined(separator: "\n") + "\n"
    let run = try workplace.run(["--plain"] + Workplace.draft, input: input)
    #expect(run.status == 0)
    #expect(run.complaint.isEmpty)
    for line in lines(run) { #expect(line.count <= 78 + 32, "\(line)") }
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.output.contains("assessor: not rated to achieving"))
    #expect(run.output.contains("Taken back: "))
    #expect(run.output.contains("Left the workbench."))

    let history = try workplace.run(["history", "QWO"])
    #expect(history.output.contains("Cynllun y tŷ, seen in June."))
    #expect(history.output.contains("assessor: not rated → achieving"))
  }

  @Test func theEndOfTheInputIsTheEnd() throws {
    let run = try Workplace().run(["--plain"], input: "1\n")
    #expect(run.status == 0)
    #expect(lines(run).last?.contains("Left the workbench.") == true)
  }

  @Test func aTerminalWithoutACursorCanDoIt() throws {
    let program = try Workplace().start(["--plain"], environment: ["TERM": "dumb"])
    try program.waitFor("Enter for more, or a command", seconds: 30)
    program.type("open QWO")
    program.press(.enter)
    try program.waitFor("Opened QWO")
    program.type("quit")
    program.press(.enter)
    #expect(try program.waitForExit() == .exited(0))
    #expect(!program.output.contains(0x1B))
  }

  @Test func whoHasNoScreenIsToldOfIt() throws {
    let run = try Workplace().run([])
    #expect(run.status == 2)
    #expect(run.complaint.contains("oversight --plain"))
  }
}
