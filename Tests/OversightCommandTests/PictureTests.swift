import Terminal
import Testing
import Workbench

/// Pictures of screens in every theme, and of what stands there where there is no screen.
@Suite("Pictures")
struct PictureTests {
  private func picture(_ arguments: String...) throws -> String {
    let result = try Home().run(["snapshot"] + arguments + ["--period", "Q4 2025/26"])
    #expect(result.status == 0, "\(result.complaint)")
    return result.output
  }

  @Test("each theme paints its own background", arguments: Theme.allCases)
  func themes(theme: Theme) throws {
    let svg = try picture("organisations", "--format", "svg", "--theme", theme.rawValue)
    let paper = theme.palette(.colours256)?.background ?? 234
    #expect(svg.contains("rx=\"6\" fill=\"\(RGB.xterm(paper).hex)\""))
  }

  /// Themes whose selected row is reversed show it in a picture as a terminal does.
  @Test("the selected row is seen in every theme", arguments: Theme.allCases)
  func selection(theme: Theme) throws {
    let svg = try picture("organisations", "--format", "svg", "--theme", theme.rawValue)
    let palette = theme.palette(.colours256)
    let row = palette?.selectedBackground ?? palette?.foreground(.text) ?? 252
    let boxes = svg.split(separator: "\n").filter { $0.hasPrefix("<rect x=") }
    #expect(boxes.contains { $0.contains("fill=\"\(RGB.xterm(row).hex)\"") })
  }

  @Test("a reversed row is written in the colour of the background")
  func readable() throws {
    let svg = try picture("organisations", "--format", "svg", "--theme", "dark-high")
    let palette = try #require(Theme.darkHigh.palette(.colours256))
    let texts = svg.split(separator: "\n").filter { $0.hasPrefix("<text") }
    let paper = RGB.xterm(palette.background).hex
    #expect(texts.contains { $0.contains("fill=\"\(paper)\"") })
  }

  @Test("what stands there before anything is read, and where it cannot be")
  func withoutData() throws {
    #expect(try picture("opening").contains("reading the figures and the ledger"))
    #expect(try picture("failed").contains("workspace.sqlite"))
  }

  /// No picture of another screen stands for the one that was asked for.
  @Test(
    "a screen that cannot be shown is refused, with what to do",
    arguments: [
      (["compare", "--organisation", "RDY"], "name one with --organisation CODE and the others"),
      (["compare", "--organisation", "RDY", "--with", "ZZZ"], "ZZZ"),
      (["compare", "--organisation", "RDY", "--with", "RDY"], "two to six organisations"),
      (["organisations", "--organisation", "ZZZ"], "ZZZ"),
      (["scorecard", "--organisation", "ZZZ"], "ZZZ"),
      (
        ["metric", "--organisation", "RDY", "--period", "Q1 2026/27"],
        "no figures are held for this organisation. Choose another"
      ),
    ])
  func refused(arguments: [String], reason: String) throws {
    let result = try Home().run(["snapshot"] + arguments)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.complaint.contains(reason), "\(result.complaint)")
    #expect(result.complaint.contains("--organisation"))
  }

  @Test("every screen that can be shown is", arguments: Snapshot.Screen.allCases)
  func shown(screen: Snapshot.Screen) throws {
    let other = screen == .compare ? ["--with", "RJ8,RTQ"] : []
    let home = try Home()
    if screen == .agenda {
      let opened = try home.run([
        "session", "open", "S1", "--as", "jo", "--role", "chair", "--region", "South West",
        "--period", "Q4 2025/26", "--framework", "2024-25-consultation",
      ])
      #expect(opened.status == 0, "\(opened.complaint)")
    }
    let result = try home.run(
      ["snapshot", screen.rawValue, "--organisation", "RDY", "--period", "Q4 2025/26"] + other)
    #expect(result.status == 0, "\(result.complaint)")
    #expect(result.output.contains("\n"))
  }

  @Test("a window that is too small")
  func tooSmall() throws {
    #expect(try picture("organisations", "--size", "32x8").contains("Too small: 32×8."))
  }

  @Test("the characters can be chosen")
  func glyphs() throws {
    #expect(try picture("organisations", "--glyphs", "ascii").allSatisfy { $0.isASCII })
  }
}
