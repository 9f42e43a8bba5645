import Foundation
import OversightCore
import OversightData
import Testing

/// What a person reads who gets something wrong, to the last word: file, line, column, what is wrong
/// and what to do.
struct FrameworksExactErrorTests {
  @Test(arguments: words + tests + people + asking + together)
  func aFaultReadsSo(broken: Broken) throws {
    let problems = Sample.problems(try broken.bytes())
    let expected = zip(try broken.places(), broken.says).map { place, says in
      "small.yaml:\(place.line):\(place.column): \(says)"
    }
    #expect(problems.map(\.description) == expected)
    #expect(!expected.isEmpty)
  }

  /// Nothing of a wrong file is loaded, however small its fault.
  @Test(arguments: words + tests + people + asking + together)
  func nothingLoadsHalf(broken: Broken) throws {
    let bytes = try broken.bytes()
    #expect(throws: FrameworkProblems.self) {
      try FrameworkReader.read(bytes, file: "small.yaml")
    }
  }

  static let words = [
    Broken(
      "a subject that is not there", "segment: 3\n    subject: money",
      with: "segment: 3\n    subject: §mony",
      says: "'subject' names 'mony', which this file does not define. Use one of money, time"),
    Broken(
      "a purpose that is not there", "purpose: value", with: "purpose: §vale",
      says: "'purpose' names 'vale', which this file does not define. Use one of value"),
    Broken(
      "a name for no year", "{ 2024/25: The plan }", with: "{ 2024: §The plan }",
      says: "'2024' is not a financial year. Write it as 2025/26"),
    Broken(
      "two names for a year", "{ 2024/25: The plan }", with: "{ 2024/25: A, 2024-25: §B }",
      says: "2024/25 is given twice"),
    Broken(
      "fitted from no period", "fitted-from: [Q1 2025/26]", with: "fitted-from: [§Q5 2025/26]",
      says: "every entry of 'fitted-from' should be a period such as Q4 2025/26"),
    Broken(
      "an end before its beginning", "to: Q4 2025/26\n", with: "to: §Q4 2024/25\n",
      says: "'to' is before 'from'"),
    Broken(
      "a standing that ends before it begins", "to: Q4 2025/26 }", with: "to: §Q4 2024/25 }",
      says: "'to' is before 'from'"),
    Broken(
      "a domain that is empty and is not", "{ id: care, name: Care }",
      with: "§{ id: care, name: Care, absent: no metric }",
      says: "domain 'care' says that no metric stands for it, and 'plan' does. Take 'absent' away"),
    Broken(
      "something stated nowhere", "source: D\n  - id: combine", with: "source: §x\n  - id: combine",
      says: "what is stated should cite a document, and 'x' cites none. Cite one of D"),
    Broken(
      "words for what is missing, misspelt", "incomplete: a blank", with: "§incomplet: a blank",
      says: "unknown key 'incomplet'. Did you mean 'incomplete'?"),
  ]

  static let tests = [
    Broken(
      "half a monthly figure", "count: late_ones, of: all_ones, per",
      with: "count: §late_ones, per",
      says: "a monthly figure needs 'count' or 'all-but', with 'of'"),
    Broken(
      "two numerators", "count: late_ones, of", with: "count: late_ones, all-but: §other, of",
      says: "a ratio takes 'count' or 'all-but', not both"),
    Broken(
      "a quartile of no figure", "{ of: late, side", with: "{ of: §lat, side",
      says: "'of' names figure 'lat', which this rule does not define. Use one of late, debt, slip"),
    Broken(
      "a quartile on no side", "side: highest", with: "side: §left",
      says: "'side' should be one of lowest, highest, not 'left'"),
    Broken(
      "a table of a monthly figure", "rows: { of: debt", with: "rows: { of: §late",
      says: "a table reads one figure of the period, and 'late' is monthly. Use a 'quartile', or a "
        + "figure without 'count'"),
    Broken(
      "a table with too few rows", "met: [[false, false], [false, true], [true, true]]",
      with: "met: §[[false, false], [true, true]]",
      says: "'met' should have 3 rows of 2, one for each band of its figures"),
    Broken(
      "a cell that is no answer", "met: [[false, false]", with: "met: [[false, §no]",
      also: ("          met: [[", "          met: §[["),
      says: "'met' should have 3 rows of 2, one for each band of its figures",
      "every cell of 'met' should be true or false"),
    Broken(
      "cuts that fall", "cuts: [0, 2]", with: "cuts: §[2, 0]",
      says: "'cuts' should be rising numbers, one at least"),
    Broken(
      "a test answered twice", "quartile: { of: late, side: highest }",
      with:
        "quartile: { of: late, side: highest }\n        table: §{ rows: { of: debt, cuts: [1] }, "
        + "met: [[true], [false]] }",
      says: "a test is answered by a 'quartile' or a 'table', not both"),
    Broken(
      "a way to take several systems that is none", "several-systems: all",
      with: "several-systems: §most",
      says: "'several-systems' should be one of all, any, not 'most'"),
  ]

  static let people = [
    Broken(
      "a cap set in two ways", "flag: financial-override",
      with: "flag: §financial-override\n    question: { id: q, name: Q, asks: Is it? }",
      says: "a rule is set by 'flag' or by a 'question', not both"),
    Broken(
      "a question without words", "{ id: directed, name: Direction, asks: Is it under direction? }",
      with: "§{ id: directed, name: Direction }", says: "'asks' is missing. Add it to this entry"),
    Broken(
      "a limit set in two ways", "question: { id: directed",
      with: "areas: §[whole]\n    question: { id: directed",
      says: "a rule is set by 'areas' or by a 'question', not both"),
    Broken(
      "a second person for no segment", "second-person: [5]", with: "second-person: [§6]",
      says: "every entry of 'second-person' should be a whole number from 1 to 5"),
    Broken(
      "a segment reached from nowhere", "    from: 4\n", with: "",
      also: ("- id: decision", "- §id: decision"), says: "'from' is missing. Add it to this entry"),
    Broken(
      "a decision of nothing", "    into: 5\n    from: 4\n", with: "",
      also: ("- id: decision", "- §id: decision"),
      says: "a decision that may decide nothing. Give it 'within', or 'into' and 'from'"),
    Broken(
      "other forms of what is stated", "into: 5\n",
      with: "into: 5\n    alternatives:\n      §- { id: a, says: b, with: { into: 4 } }\n",
      says: "only an assumed rule might have had another form. Take them away, or say 'provenance: "
        + "assumed'"),
    Broken(
      "a rule for nobody", "title: Direction\n    for: [provider]",
      with: "title: Direction\n    for: §[]", says: "'for' is empty. Use one of icb, provider"),
    Broken(
      "a scale called none", "- id: two\n    ratings:",
      with: "- { id: §none, ratings: [{ id: a, name: A, letter: A }] }\n  - id: two\n    ratings:",
      says: "'none' says that there is no scale. Give it another id"),
  ]

  static let together = [
    Broken(
      "a rule before what it needs", "pipeline:\n",
      with:
        "pipeline:\n  - §{ id: rank, title: R, for: [provider], kind: rank, provenance: stated, "
        + "source: D }\n",
      says: "'rank' takes what 'quartile' makes, and comes before it. Move it below 'quartile'"),
    Broken(
      "a rule done twice", "  - id: quartile",
      with: "  - §{ id: again, title: A, for: [provider], kind: average, minimum-metrics: 2, "
        + "decimals: 2, provenance: stated, source: D }\n  - id: quartile",
      says: "'again' does again what 'average' does. Keep one of them for each kind of organisation"
    ),
    Broken(
      "a question asked twice", "id: directed", with: "id: urgent",
      also: ("- id: direction", "- §id: direction"),
      says: "question 'urgent' is asked by an earlier rule too. Give it another id"),
    Broken(
      "a segment for those who have none", "title: Quartile\n    for: [provider]",
      with: "title: Quartile\n    for: [icb, provider]",
      also: ("- id: quartile", "- §id: quartile"),
      says: "'quartile' makes a segment for icb, which 'not-segmented' denies. Take one of the two "
        + "away"),
    Broken(
      "a rating where there is none", "overall: two", with: "overall: none",
      also: ("- id: overall", "- §id: overall"),
      says:
        "'overall' has nothing to make an overall rating of provider from. Its capability needs "
        + "an 'overall' scale and areas with a 'moderated' layer"),
  ]

  /// An edition without segments says of every kind why it has none.
  @Test func anEditionWithoutSegmentsGivesEveryReason() throws {
    let text = Sample.withoutSegments.replacing(", provider: boards only", with: "")
    #expect(
      Sample.problems(Data(text.utf8)).map(\.description) == [
        "small.yaml:9:16: 'provider' is missing. Add it to this entry"
      ])
    let silent = Sample.withoutSegments.replacing(
      "not-segmented: { icb: words only, provider: boards only }\n", with: "")
    #expect(
      Sample.problems(Data(silent.utf8)).map(\.description) == [
        "small.yaml:1:1: 'not-segmented' is missing. Add it to this entry"
      ])
  }

  @Test func anEditionWithoutSegmentsMakesNone() throws {
    let text =
      Sample.withoutSegments + """
        pipeline:
          - { id: p, title: P, for: [icb], kind: published, absent: no, provenance: stated, source: D }

        """
    #expect(
      Sample.problems(Data(text.utf8)).map(\.description) == [
        "small.yaml:22:5: 'p' makes a segment, and this edition has none. Name them under "
          + "'segments', or take the rule away"
      ])
  }

  /// An edition that does not speak of segments has not said that it has none.
  @Test func segmentsAreNeverForgotten() throws {
    let text = Sample.withoutSegments.replacing("segments: []\n", with: "")
    let messages = Sample.problems(Data(text.utf8)).map(\.message)
    #expect(messages.contains("'segments' is missing"))
    #expect(messages.contains("'metrics' is missing"))
  }
}
