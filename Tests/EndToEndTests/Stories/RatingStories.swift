import Glibc
import Testing

/// Rating the six areas of an ICB under the draft edition, and what follows at once.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct RatingStories {
  @Test func sixDigitsGiveAnOverallRating() throws {
    let program = try Workplace().capability(of: "QWO")
    #expect(program.screen[0].hasPrefix(" DRAFT RULES – test only "))
    #expect(program.screen[2].contains("CAPABILITY none yet"))
    try program.rate("11111")
    #expect(program.text.contains("5 of 6 rated, no overall yet."))
    try program.selectArea(6)
    try program.rateSelected("1")
    #expect(program.screen[2].contains("CAPABILITY ▲ EXCELLING, indicative, on your ratings"))
    #expect(program.text.contains("6 rated: excelling"))
    #expect(program.text.contains("assessor: not rated → excelling. Overall: no rating yet →"))
    #expect(program.screen[0].hasPrefix(" DRAFT RULES – test only "))
  }

  @Test func twoInsufficientAreasChangeTheOverallRating() throws {
    let program = try Workplace().capability(of: "QWO")
    try program.rate("111111")
    try program.rateSelected("4")
    #expect(program.screen[2].contains("CAPABILITY □ PROGRESSING"))
    try program.selectArea(5)
    try program.rateSelected("4")
    #expect(program.screen[2].contains("CAPABILITY ▼ INSUFFICIENT PROGRESS"))
    #expect(program.text.contains("excelling → insufficient progress. Overall: progressing →"))
    // What was saved and what followed is told to its end.
    #expect(program.status.hasSuffix("."))
  }

  /// The rating moves a segment of 1 or 2 by one, and says so; undo and redo go there and back.
  @Test(arguments: [1, 2]) func insufficientProgressMovesTheSegmentByOne(_ segment: Int) throws {
    let workplace = try Workplace()
    let list = try Listing(workplace, Workplace.draft + ["--type", "icb"])
    let board = try #require(list.organisations.first { $0.unadjustedSegment == segment })
    let program = try workplace.capability(of: board.code)
    let glyphs = ["█░░░", "██░░", "███░"]
    let (before, after) = (
      " SEGMENT \(segment) \(glyphs[segment - 1])", " SEGMENT \(segment + 1) \(glyphs[segment])"
    )
    #expect(program.screen[2].hasPrefix(before))
    try program.rate("44444")
    #expect(program.screen[2].hasPrefix(before))
    try program.selectArea(6)
    try program.rateSelected("4")
    #expect(program.screen[2].hasPrefix(after))
    #expect(program.text.contains("Segment \(segment) → \(segment + 1)."))

    program.type("u")
    try program.waitFor("\n Taken back: ")
    #expect(program.screen[2].hasPrefix(before))
    #expect(program.text.contains("Segment \(segment + 1) → \(segment)."))
    // What followed then is not told as if it followed now.
    #expect(!program.text.contains("Segment \(segment) → \(segment + 1)."))
    program.press(.ctrl("r"))
    try program.waitFor("\n Done again: ")
    #expect(program.screen[2].hasPrefix(after))
    #expect(program.text.contains("Segment \(segment) → \(segment + 1)."))
  }

  @Test func aRatingIsClearedAndAnAreaCanBeNotApplicable() throws {
    let program = try Workplace().capability(of: "QWO")
    try program.rateSelected("2")
    program.type("0")
    try program.waitFor("assessor: achieving → not rated.")
    program.type("-")
    try program.waitFor("── Why can it not be rated?")
    program.press(.down, .enter)
    try program.waitFor("assessor: not rated → too little evidence.")
    #expect(program.selected.contains("   ?   "))
    #expect(program.text.contains("too little evidence"))
  }

  @Test func undoStopsWhereTheSittingBegan() throws {
    let program = try Workplace().capability(of: "QWO")
    program.type("u")
    try program.waitFor("you have saved nothing in this sitting")
    try program.rateSelected("2")
    program.type("u")
    try program.waitFor("\n Taken back: ")
    program.type("u")
    try program.waitFor("you have saved nothing in this sitting that is still to undo")
    #expect(program.selected.contains("–"))
  }
}
