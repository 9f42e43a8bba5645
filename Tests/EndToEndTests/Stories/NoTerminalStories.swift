import Foundation
import Testing

/// Without a terminal that it knows, the program says so in a sentence and touches nothing.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct NoTerminalStories {
  @Test func pipesAreNoTerminal() throws {
    let run = try Workplace().run([])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    isASentence(run.complaint)
    #expect(run.complaint.contains("needs a terminal"))
  }

  @Test func inputFromAFileIsNoTerminal() throws {
    let name = Products.path("oversight")
    let shell = try PtyProgram("/bin/sh", ["-c", "\(name) --as ann </dev/null; echo status $?"])
    try shell.waitFor("status 2")
    #expect(shell.text.contains("needs a terminal"))
    #expect(!shell.output.contains(0x1B))
  }

  @Test(arguments: ["unknown-xyz", ""]) func anUnknownTerminalIsLeftAlone(_ type: String) throws {
    let program = try Workplace().start(environment: ["TERM": type])
    #expect(try program.waitForExit() == .exited(2))
    #expect(program.text.contains("'\(type)'"))
    isASentence(String(decoding: program.output, as: UTF8.self))
    #expect(!program.output.contains(0x1B))
    #expect(program.isTerminalRestored)
  }

  @Test(arguments: [["--framework", "nonsense"], ["--period", "Q1 1999/00"]])
  func aWrongOptionIsToldInWords(_ arguments: [String]) throws {
    let program = try Workplace().start(arguments)
    let isPeriod = arguments[0] == "--period"
    try program.waitFor(isPeriod ? "No figures are held" : "no edition 'nonsense'")
    program.type("q")
    _ = try program.waitForExit()
    #expect(program.isTerminalRestored)
  }

  private func isASentence(_ text: String) {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(text.hasSuffix(".") && text.contains(" "))
    #expect(!text.contains("Error"))
  }
}
