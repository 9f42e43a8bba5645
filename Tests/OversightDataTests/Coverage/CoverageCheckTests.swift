import Testing

@testable import DataPreparation

/// What a mapping may not do, each with its line.
struct CoverageCheckTests {
  @Test func theSampleIsWhole() throws {
    #expect(try CoverageSample.coverage().problems(against: CoverageSample.catalogue) == [])
  }

  @Test(arguments: [
    (CoverageSample.first, "", ["4: 1 of “A document” is not mapped"]),
    ("[1, 2]", "[1, 3]", ["4: 2c of “A document” is not mapped"]),
    ("[1, 2]", "[1, 2, 1]", ["4: 3 of “A document” is not mapped"]),
    ("[1, 2]", "[1, 0]", ["5: every count should be a whole number from 1"]),
    ("at: 2b", "at: 2a", ["4: 2b of “A document” is not mapped", "14: 2a is there twice"]),
    (
      "at: 2b", "at: 3",
      [
        "4: 2b of “A document” is not mapped",
        "14: 3 is not in the document, by the counts of its paragraphs",
      ]
    ),
  ]) func aGapIsNoticed(old: String, new: String, expected: [String]) throws {
    #expect(try CoverageSample.problems(replacing: old, with: new) == expected)
  }

  @Test func statementsOutOfOrderAreNoticed() throws {
    let whole = CoverageSample.text
    let moved = whole.replacing(CoverageSample.first, with: "") + "\n" + CoverageSample.first
    let problems = try CoverageSample.coverage(moved).problems(against: CoverageSample.catalogue)
    #expect(
      problems.map(\.message) == [
        "the statements of “A document” are not in the order of the document"
      ])
  }

  @Test(arguments: [
    (
      "        out-of-scope: because it is background\n", "",
      [
        "7: 1: give what it is met by, or the later part that will, or why it is out of scope, "
          + "not both"
      ]
    ),
    (
      "        later: [letters]", "        out-of-scope: because",
      [
        "1: nothing waits for the part 'letters'",
        "14: 2b: give what it is met by, or the later part that will, or why it is out of scope, "
          + "not both", "14: 2b: say why it is out of scope, beginning with “because”",
      ]
    ),
    (
      "because it is", "it is",
      ["7: 1: say why it is out of scope, beginning with “because”"]
    ),
    (
      "later: [letters]", "later: [letter]",
      ["1: nothing waits for the part 'letters'", "14: 2b: 'later' names no part 'letter'"]
    ),
    (
      "The page says which.", String(repeating: "so ", count: 74),
      ["10: 2a: 221 characters; at most 220, or make two statements of it"]
    ),
  ]) func anAnswerThatIsNoneIsNoticed(old: String, new: String, expected: [String]) throws {
    #expect(try CoverageSample.problems(replacing: old, with: new) == expected)
  }

  @Test(arguments: [
    (
      "first/route", "first/rout",
      ["12: there is no rule 'first/rout'; there is first/route, first/score"]
    ),
    (
      "first/route", "third/route",
      ["12: there is no rule 'third/route'; there is first/route, first/score, second/score"]
    ),
    (
      "command: explain", "command: explai",
      ["16: there is no command 'explai'; there is explain, show"]
    ),
  ]) func aNameOfNothingIsNoticed(old: String, new: String, expected: [String]) throws {
    #expect(try CoverageSample.problems(replacing: old, with: new) == expected)
  }

  @Test func aKindThatIsNotKnownHereIsNotChecked() throws {
    let coverage = try CoverageSample.coverage()
    #expect(coverage.problems(against: CoverageCatalogue(names: [:])) == [])
  }

  @Test(arguments: [
    (
      "says: Somebody", "say: Somebody",
      [
        "7: 'says' is missing",
        "8: unknown key 'say'; known here: at, how, later, met-by, out-of-scope, says",
      ]
    ),
    ("command: explain", "kommand: explain", ["16: \(CoverageWords.notAReference)"]),
    ("[command: explain]", "command", ["16: this should be a list"]),
    ("says: Somebody oversees.", "says:", ["8: this should be a text"]),
    ("later:\n  letters: Letters\n", "", ["1: 'later' is missing"]),
  ]) func aMappingThatCannotBeReadIsRefused(
    old: String, new: String, expected: [String]
  ) throws {
    #expect(try CoverageSample.problems(replacing: old, with: new) == expected)
  }

  @Test func whatIsNoMappingIsRefused() {
    #expect(throws: CoverageProblems.self) { try CoverageReader.read("a: [") }
    #expect(throws: CoverageProblems.self) { try CoverageReader.read("just words") }
    #expect(throws: CoverageProblems.self) { try CoverageReader.read("") }
  }
}
