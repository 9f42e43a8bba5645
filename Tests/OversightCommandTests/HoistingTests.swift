import Testing

@testable import OversightCommand

@Suite("Common options before the command")
struct HoistingTests {
  @Test(
    "move behind everything else",
    arguments: [
      (["list"], ["list"]),
      ([], []),
      (["--as", "ann", "list"], ["list", "--as", "ann"]),
      (["--as=ann", "list", "--format", "csv"], ["list", "--format", "csv", "--as=ann"]),
      (
        ["--period", "Q4 2025/26", "--role=chair", "show", "RDY"],
        ["show", "RDY", "--period", "Q4 2025/26", "--role=chair"]
      ),
      (
        ["--framework", "x", "frameworks", "show", "y"],
        ["frameworks", "show", "y", "--framework", "x"]
      ),
      (["--workspace", "p"], ["--workspace", "p"]),
      (
        ["--as-of", "2026-01-01", "list", "--icb", "QWO"],
        ["list", "--icb", "QWO", "--as-of", "2026-01-01"]
      ),
    ])
  func moves(arguments: [String], expected: [String]) {
    #expect(Hoisting.tidied(arguments) == expected)
  }

  @Test("stay in front of a double hyphen")
  func terminator() {
    let typed = ["--as", "ann", "note", "QWO", "--", "--as"]
    #expect(Hoisting.tidied(typed) == ["note", "QWO", "--as", "ann", "--", "--as"])
    #expect(Hoisting.tidied(["--", "--as", "x"]) == ["--", "--as", "x"])
  }

  @Test("give way to the same option after the command")
  func later() {
    #expect(
      Hoisting.tidied(["--as", "ann", "list", "--as", "ben"]) == ["list", "--as", "ben"])
    #expect(Hoisting.tidied(["--as", "ann", "list", "--as=ben"]) == ["list", "--as=ben"])
  }

  @Test("leave other options where they are")
  func others() {
    #expect(Hoisting.tidied(["--help", "--as", "a", "list"]) == ["--help", "list", "--as", "a"])
    #expect(Hoisting.tidied(["--asof", "list"]) == ["--asof", "list"])
    #expect(Hoisting.tidied(["list", "--as", "ann"]) == ["list", "--as", "ann"])
  }

  @Test("without a value are left to the parser to refuse")
  func valueless() {
    #expect(Hoisting.tidied(["--as"]) == ["--as"])
  }

  @Test("are all known to the options themselves")
  func names() {
    let help = ListCommand.helpMessage()
    for name in GlobalOptions.names { #expect(help.contains("--\(name) <")) }
  }
}
