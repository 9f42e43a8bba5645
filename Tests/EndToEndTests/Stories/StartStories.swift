import Glibc
import Testing

/// The list, from the first picture on.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct StartStories {
  @Test func theFirstPicturesAndTheList() throws {
    let program = try Workplace().workbench()
    #expect(String(decoding: program.output, as: UTF8.self).contains("reading the figures"))
    #expect(program.screen[0].hasPrefix(" Organisations "))
    #expect(program.screen[0].hasSuffix("Q1 2026/27 · NOF 2026/27 · ann, assessor"))
    #expect(program.screen[1].hasPrefix(" 238 of 238 "))
    let types = "134 of 134 acute, 58 of 58 mental health and community, 10 of 10 ambulance"
    #expect(program.screen[2] == " Q1: \(types)")
    #expect(program.selected.contains(" 4 ████"))
    #expect(program.screen[39].hasSuffix("? help"))
    #expect(!program.text.contains("DRAFT"))
  }

  @Test func aFilterNarrowsAndIsCleared() throws {
    let workplace = try Workplace()
    let boards = try Listing(workplace, ["--type", "icb", "--region", "london"]).organisations
    let program = try workplace.workbench()
    program.type("/")
    try program.waitFor("── Filter")
    program.type("region:london type=icb")
    try program.waitFor("\n \(boards.count) of 238 ")
    program.press(.enter)
    try program.waitFor("\(boards.count) of 238 organisations match.")
    for board in boards { #expect(program.text.contains(" \(board.code) ")) }
    #expect(program.screen[1].contains("region:london type=icb"))
    program.type("F")
    try program.waitFor("\n 238 of 238 ")
    #expect(!program.screen[1].contains("region:london"))
  }

  @Test func aWrongFilterSaysWhereAndKeepsTheLastGoodOne() throws {
    let program = try Workplace().workbench()
    program.type("/")
    try program.waitFor("── Filter")
    program.type("type=icb")
    try program.waitFor("\n 36 of 238 ")
    program.type(" (")
    try program.waitFor("a word or a value is missing here")
    #expect(program.screen[1].hasPrefix(" 36 of 238 "))
    program.type("segmnt>=3)")
    try program.waitFor("no column 'segmnt'")
    program.press(.escape)
    try program.waitFor("\n 238 of 238 ")
  }

  @Test func anOrganisationOpensByAPartOfItsNameAndEscapeComesBack() throws {
    let program = try Workplace().workbench()
    program.type("o")
    try program.waitFor("── Open")
    program.type("dorset healthcare")
    try program.waitFor("RDY  Dorset Healthcare")
    program.press(.enter)
    try program.waitFor(" Opened RDY Dorset")
    #expect(program.screen[0].contains("Organisations › RDY Dorset Healthcare"))
    #expect(
      program.screen[1].hasPrefix(
        " [Scorecard]  Capability  Considerations  Assessment  Evidence  Notes  History"))
    program.press(.escape)
    try program.waitFor(" Selected RDY ")
    #expect(program.selected.contains("RDY   Dorset Healthcare"))
    #expect(try program.quit() == .exited(0))
    #expect(program.isTerminalRestored)
    #expect(program.isNothingSaidAfterwards)
  }
}
