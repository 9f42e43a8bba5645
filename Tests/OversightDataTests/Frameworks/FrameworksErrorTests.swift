import Foundation
import OversightCore
import OversightData
import Testing

/// Every wrong file tells its faults, each once, at their places, and nothing beside them.
struct FrameworksErrorTests {
  @Test(arguments: spelling + shape + values + references + rules)
  func aFaultIsToldOnceAtItsPlace(broken: Broken) throws {
    let problems = Sample.problems(try broken.bytes())
    #expect(problems.map(\.place) == (try broken.places()), "\(problems)")
    #expect(problems.count == broken.says.count, "\(problems)")
    for (problem, part) in zip(problems, broken.says) {
      #expect(problem.description.contains(part))
      #expect(problem.file == "small.yaml")
    }
  }

  static let spelling = [
    Broken(
      "an unknown key with its neighbour", "short: Small", with: "short: Small\n§shrt: S",
      says: "unknown key 'shrt'. Did you mean 'short'?"),
    Broken(
      "an unknown key far from all", "short: Small", with: "short: Small\n§weather: fine",
      says: "unknown key 'weather'. Known here: "),
    Broken(
      "an unknown key of a metric", "    pool: sector", with: "    pool: sector\n    §flor: 3",
      says: "unknown key 'flor'. Did you mean 'floor'?"),
    Broken(
      "an unknown key of a rule", "kind: average", with: "kind: average\n    §minimum-metric: 1",
      says: "unknown key 'minimum-metric'. Did you mean 'minimum-metrics'?"),
    Broken(
      "a parameter of another kind", "kind: average", with: "kind: average\n    §never-beyond: 3",
      says: "unknown key 'never-beyond'"),
    Broken(
      "an unknown key of a band", "{ from: 0, score: 1 }", with: "{ from: 0, score: 1, §to: 2 }",
      says: "unknown key 'to'"),
    Broken(
      "an unknown kind of organisation", "not-segmented:", with: "not-segmented:\n  §trust: no",
      says: "unknown key 'trust'"),
    Broken(
      "an unknown decision", "decisions:", with: "decisions:\n  §segments: { allowed: true }",
      says: "unknown key 'segments'. Did you mean 'segment'?"),
    Broken(
      "an unknown layer", "{ assessor: two,", with: "{ §asessor: two,",
      says: "unknown key 'asessor'. Did you mean 'assessor'?"),
    Broken(
      "a band with two beginnings", "{ from: 0, score: 1 }",
      with: "§{ from: 0, above: 0, score: 1 }", says: "'from' a value or 'above' it, not both"),
  ]

  static let shape = [
    Broken(
      "a missing key of the file", "id: small", with: "", also: ("edition:", "§edition:"),
      says: "'id' is missing"),
    Broken(
      "a missing section", "documents:\n  - { id: D, title: A document }\n", with: "",
      also: ("id: small", "§id: small"), says: "'documents' is missing"),
    Broken(
      "a missing key of a metric", "    name: Wait\n", with: "",
      also: ("id: wait", "§id: wait"), says: "'name' is missing"),
    Broken(
      "a missing domain",
      "    domain: care\n    better: lower\n    sectors: [acute]\n    scoring: r",
      with: "    better: lower\n    sectors: [acute]\n    scoring: r",
      also: ("id: wait", "§id: wait"), says: "'domain' is missing"),
    Broken(
      "a missing version", "version: 1.0.0\n", with: "", also: ("id: small", "§id: small"),
      says: "'version' is missing"),
    Broken(
      "a missing parameter of a rule", "    best: 1\n", with: "",
      also: ("id: score", "§id: score"), says: "'best' is missing"),
    Broken(
      "a missing provenance", "    provenance: stated\n    source: D\n  - id: combine",
      with: "    source: D\n  - id: combine", also: ("id: score", "§id: score"),
      says: "'provenance' is missing"),
    Broken(
      "a missing source", "    provenance: stated\n    source: D\n  - id: combine",
      with: "    provenance: stated\n  - id: combine", also: ("id: score", "§id: score"),
      says: "'source' is missing"),
    Broken(
      "a missing reason", ", because: it is arithmetic", with: "",
      also: ("{ allowed: false", "§{ allowed: false"), says: "'because' is missing"),
    Broken("an empty text", "title: Scores", with: "title: §\"\"", says: "'title' is empty"),
    Broken(
      "a list in place of a text", "edition: A small edition", with: "edition: §[A, small]",
      says: "'edition' should be a text"),
    Broken(
      "a text in place of a list", "sectors: [acute]\n    scoring: ranked",
      with: "sectors: §acute\n    scoring: ranked", says: "'sectors' should be a list"),
    Broken(
      "a text in place of keys", "standing: { state: live, from: Q1 2025/26, to: Q4 2025/26 }",
      with: "standing: §live", says: "'standing' should have keys of its own"),
    Broken(
      "texts in place of entries", "  - { id: care, name: Care }",
      with: "  - { id: care, name: Care }\n  - §finance",
      says: "every entry of 'domains' should have keys of its own"),
    Broken(
      "a duplicate key", "short: Small", with: "§short: Small\nshort: Smaller",
      says: "key short is given twice"),
    Broken(
      "a duplicate key of a rule", "    kind: cap", with: "    §kind: cap\n    kind: cap",
      says: "key kind is given twice"),
  ]

  static let values = [
    Broken(
      "a word for a number", "standard: 30", with: "standard: §thirty",
      says: "'standard' should be a number"),
    Broken(
      "no number at all", "standard: 30", with: "standard: §.nan", says: "'standard' should be"),
    Broken(
      "a fraction for a whole number", "minimum-metrics: 1", with: "minimum-metrics: §1.5",
      says: "'minimum-metrics' should be a whole number"),
    Broken(
      "a yes for a true", "counts: false", with: "counts: §no",
      says: "'counts' should be true or false, not 'no'"),
    Broken(
      "a word of no list", "better: higher", with: "better: §more",
      says: "'better' should be one of higher, lower, not 'more'"),
    Broken(
      "a sector that does not exist", "sectors: [acute]\n    scoring: ranked",
      with: "sectors: [acute, §dental]\n    scoring: ranked", says: "'sectors' knows no 'dental'"),
    Broken(
      "a rule kind that does not exist", "kind: cap", with: "kind: §capp",
      says: "'kind' should be one of"),
    Broken(
      "a version of two numbers", "version: 1.0.0", with: "version: §1.0",
      says: "'version' should be three numbers such as 1.0.0, not '1.0'"),
    Broken(
      "a version with a word", "version: 1.0.0", with: "version: §1.0.beta", says: "not '1.0.beta'"),
    Broken(
      "a version with signs", "version: 1.0.0", with: "version: §1.+0.-1", says: "not '1.+0.-1'"),
    Broken(
      "a period that does not exist", "from: Q1 2025/26", with: "from: §Q5 2025/26",
      says: "'from' should be a period such as Q4 2025/26, not 'Q5 2025/26'"),
    Broken(
      "a standing of neither kind", "state: live", with: "state: §planned",
      says: "'state' should be one of live, draft, not 'planned'"),
    Broken(
      "cuts for a period that does not exist", "Q1 2025/26: [2", with: "Q1 2025: §[2",
      says: "'Q1 2025' is not a period"),
    Broken(
      "a period of cuts twice", "      Q1 2025/26: [2, 2.5, 3]",
      with: "      Q1 2025/26: [2, 2.5, 3]\n      2025/26 Q1: §[2, 2.5, 3.5]",
      says: "Q1 2025/26 is given twice"),
    Broken(
      "cuts that do not rise", "[2, 2.5, 3]", with: "§[2, 3, 2.5]",
      says: "'Q1 2025/26' should be three rising numbers"),
    Broken(
      "two cuts", "[2, 2.5, 3]", with: "§[2, 2.5]",
      says: "'Q1 2025/26' should be three rising numbers"),
    Broken(
      "segments out of order", "- { number: 1 }\n  - { number: 2 }",
      with: "- { number: 2 }\n  - { number: 1 }", also: ("segments:\n  - ", "segments:\n  §- "),
      says: "segments should be numbered 1, 2, 3 …"),
    Broken(
      "a weight of nothing", "standard: 30", with: "weight: §0", says: "'weight' should be above 0"),
  ]

  static let references = [
    Broken(
      "a combination into a metric with a scoring of its own", "into: both", with: "into: §plan",
      says: "'into' names 'plan', which has a scoring of its own. Name a metric"),
    Broken(
      "a cell no metric can score", "table: [[1, 2], [3, 4]]", with: "table: §[[1, 2], [3, 9]]",
      says: "'table' holds the score 9.0, which no metric can have. Use scores from 1.0 to 4.0"),
    Broken(
      "a metric in an unknown domain", "domain: care\n    better: lower",
      with: "domain: §car\n    better: lower",
      says: "filed under domain 'car', which this file does not define. Use one of care"),
    Broken(
      "a rule naming an unknown metric", "rows: plan", with: "rows: §plans",
      says: "'rows' names metric 'plans', which this file does not define"),
    Broken(
      "a mean of an unknown metric", "pipeline:\n",
      with: """
        pipeline:
          - id: footprint
            title: Footprint
            for: [icb]
            kind: footprint
            figures: [{ metric: wait, mean-of: §gone }]
            provenance: assumed
            source: D

        """, says: "'mean-of' names metric 'gone', which this file does not define"),
    Broken(
      "a rule naming an unknown area", "    rated: poor", with: "    rated: poor",
      also: ("areas: [whole]\n    rated", "areas: §[part]\n    rated"), says: "names area 'part'"),
    Broken(
      "an outcome with an unknown rating", "- rating: poor", with: "- rating: §bad",
      says: "'rating' names rating 'bad'"),
    Broken(
      "a count of an unknown rating", "areas-rated: good", with: "areas-rated: §fine",
      says: "'areas-rated' names rating 'fine'"),
    Broken(
      "a limit by an unknown rating", "rated: poor", with: "rated: §bad",
      says: "'rated' names rating 'bad'"),
    Broken(
      "a rating of another kind's scale", "  - id: two\n",
      with: "  - { id: other, ratings: [{ id: fine, name: Fine, letter: F }] }\n  - id: two\n",
      also: (
        "metrics:\n",
        """
          - for: [icb]
            title: Boards
            overall: other
            layers: { moderated: other }
            provenance: stated
            source: D
            areas: [{ id: all, name: All }]
        metrics:

        """
      ), and: ("- rating: poor", "- rating: §fine"), says: "'rating' names rating 'fine'"),
    Broken(
      "an unknown scale", "overall: two", with: "overall: §three",
      says: "'overall' names scale 'three', which this file does not define. Use one of two"),
    Broken(
      "a descriptor of no rating", "{ good: It is good, ", with: "{ good: It is good, best: §B, ",
      says: "descriptor for 'best', which is on no scale of this area. Use good, poor"),
  ]

  static let rules = [
    Broken(
      "a table of ragged rows", "[[1, 2], [3, 4]]", with: "§[[1, 2], [3]]",
      says: "the rows of 'table' differ in length"),
    Broken(
      "a last outcome with a condition", "      - rating: poor\n    provenance",
      with: "    provenance", also: ("- rating: good\n", "§- rating: good\n"),
      says: "the last outcome should hold always. Give it no 'when'"),
    Broken(
      "no outcome at all",
      """
          outcomes:
            - rating: good
              when: [{ areas-rated: good, side: or-better, at-least: 1 }]
            - rating: poor
      """, with: "    outcomes: §[]", says: "the last outcome should hold always"),
    Broken(
      "a rule id twice", "- id: average", with: "- §id: score",
      says: "rule id 'score' is given twice"),
    Broken(
      "a metric id twice", "- id: wait", with: "- §id: plan",
      also: ("columns: wait", "columns: plan"), says: "'metrics' has 'plan' twice"),
    Broken(
      "a domain id twice", "  - { id: care, name: Care }",
      with: "  - { id: care, name: Care }\n  - §{ id: care, name: More }",
      says: "'domains' has 'care' twice"),
    Broken(
      "a rating of a scale twice", "letter: P }",
      with: "letter: P }\n      - §{ id: good, name: More, letter: M }",
      says: "'ratings' has 'good' twice"),
    Broken(
      "a scale twice", "capability:\n  - for",
      with: "  - §{ id: two, ratings: [{ id: a, name: A, letter: A }] }\ncapability:\n  - for",
      says: "'scales' has 'two' twice"),
    Broken(
      "an area twice", "    narrative:\n",
      with: "      - §{ id: whole, name: Again }\n    narrative:\n",
      says: "'areas' has 'whole' twice"),
    Broken(
      "a test twice", "question: Is it urgent? }",
      with: "question: Is it urgent? }\n      - §{ id: urgent, name: Again, question: Again? }",
      says: "'tests' has 'urgent' twice"),
    Broken(
      "an alternative twice", "with: { tests-met: 2 }",
      with: "with: { tests-met: 2 }\n      - §{ id: two, says: four, with: { tests-met: 4 } }",
      says: "'alternatives' has 'two' twice"),
    Broken(
      "an alternative with a parameter the rule lacks", "with: { tests-met: 2 }",
      with: "with: { §tests: 2 }", says: "'tests' is not a parameter of this rule"),
    Broken(
      "an alternative with a wrong value", "with: { tests-met: 2 }",
      with: "with: { tests-met: §two }", says: "'tests-met' should be a whole number"),
    Broken(
      "a fault of a rule with alternatives", "capability: [poor]", with: "capability: §[bad]",
      says: "'capability' names rating 'bad'"),
    Broken(
      "a cap beyond the segments", "segment: 3", with: "segment: §9",
      says: "'segment' should be a whole number from 1 to 5, not '9'"),
    Broken(
      "an assumed cell outside the table", "[[2, 2]]", with: "[[2, §1e30]]",
      says: "every entry of 'assumed-cells' should be a whole number from 1 to 2"),
    Broken(
      "coverage above the whole", "minimum-coverage: 0.95", with: "minimum-coverage: §95",
      says: "'minimum-coverage' should be a number from 0"),
    Broken(
      "a table that is no table", "[[1, 2], [3, 4]]", with: "[§1, §2]",
      says: "every row of 'table' should be a list", "every row of 'table' should be a list"),
  ]
}

/// Files that are not YAML, and several faults at once.
struct FrameworksWholeFileErrorTests {
  private static func only(_ text: String) throws -> FileProblem {
    let problems = Sample.problems(Data(text.utf8))
    #expect(problems.count == 1, "\(problems)")
    return try #require(problems.first)
  }

  @Test func badYAMLNamesThePlace() throws {
    let problem = try Self.only("id: small\nedition: [A, small\nshort: Small\n")
    #expect(problem.message.hasPrefix("not YAML: "))
    #expect(problem.line == 3)
    #expect(problem.suggestion == "Check indentation, quotes and colons")
  }

  @Test(arguments: ["id: \"small\n", "id: small\n\tedition: x\n", "a: b: c\n", "{ a: 1\n"])
  func otherBadYAMLIsToldToo(text: String) throws {
    let problem = try Self.only(text)
    #expect(problem.message.hasPrefix("not YAML: "))
    #expect(problem.line > 0 && problem.column > 0)
  }

  @Test(arguments: ["", "\n\n", "# nothing\n", "just words\n", "- a\n- b\n", "~\n"])
  func aFileWithoutKeysIsToldSo(text: String) throws {
    let problem = try Self.only(text)
    #expect(problem.message == "the file is empty or not a mapping")
    #expect(problem.place == Place(line: 1, column: 1))
  }

  @Test func bytesThatAreNotUTF8AreToldSo() throws {
    let problems = Sample.problems(Data("id: sm".utf8) + [0xC3, 0x28, 0xFF])
    #expect(problems.map(\.message) == ["the file is not UTF-8"])
    #expect(problems.first?.suggestion == "Save it as UTF-8")
  }

  @Test func severalFaultsAreToldInOrderOfPlace() throws {
    let edits = [
      ("version: 1.0.0", "version: one"), ("better: higher", "better: more"),
      ("rows: plan", "rows: plans"), ("Q1 2025/26: [2, 2.5, 3]", "Q9 2025/26: [2, 2.5, 3]"),
      ("- rating: poor", "- rating: bad"), ("with: { tests-met", "with: { tests"),
    ]
    let text = edits.reduce(Sample.text) { $0.replacing($1.0, with: $1.1) }
    let problems = Sample.problems(Data(text.utf8))
    let parts = ["'version'", "'better'", "'rows'", "Q9 2025/26", "'bad'", "'tests'"]
    #expect(problems.count == parts.count, "\(problems)")
    for (problem, part) in zip(problems, parts) { #expect(problem.message.contains(part)) }
    let lines = problems.map(\.line)
    #expect(lines == lines.sorted())
  }

  @Test func aProblemReadsLikeACompilersOne() throws {
    let text = Sample.text.replacing("short: Small", with: "shrt: Small")
    let problems = Sample.problems(Data(text.utf8))
    #expect(
      problems.contains {
        $0.description == "small.yaml:3:1: unknown key 'shrt'. Did you mean 'short'?"
      }, "\(problems)")
  }

  @Test func anEmptyMappingLacksEverything() {
    let problems = Sample.problems(Data("{}".utf8))
    #expect(
      problems.map(\.message).contains("'id' is missing")
        && problems.map(\.message).contains("'pipeline' is missing"), "\(problems)")
  }
}
