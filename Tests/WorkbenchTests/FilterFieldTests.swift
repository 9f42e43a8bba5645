import OversightCore
import Terminal
import Testing

@testable import Workbench

/// Filters on what is marked, noted and rated, and those that are refused.
@Suite struct FilterFieldTests {
  static let hidden = [
    "assessors:excelling", "assessor=unknown", "not others:p", "dorset or assessors:a",
    "(segment=2 (ASSESSORS!=unknown))",
  ]

  @Test(arguments: hidden)
  func othersRatingsAreRefusedNotEmpty(text: String) {
    let problem = #expect(throws: FilterParser.Problem.self) { try FilterParser.parse(text) }
    #expect(problem?.message.contains("hidden until the reveal") == true)
  }

  @Test(arguments: hidden)
  func theyAreRefusedWhereverAFilterComesFrom(text: String) throws {
    let typed = try Desktop()
    let all = typed.codes
    typed.press("/")
    typed.send(.terminal(.paste(text)))
    typed.says("hidden until the reveal")
    #expect(!typed.codes.isEmpty)
    let given = try Desktop()
    given.send(.filter(text))
    given.says("hidden until the reveal")
    #expect(given.codes == all)
    let remembered = try Desktop { $0.remembered.filter = text }
    remembered.says("hidden until the reveal")
    #expect(remembered.codes == all && remembered.desk?.list.filterText == "")
  }

  @Test func evidenceIsRefusedAsLongAsNobodyCanHaveAny() {
    let problem = #expect(throws: FilterParser.Problem.self) {
      try FilterParser.parse("has:evidence")
    }
    #expect(problem?.place == 4)
    #expect(problem?.message.contains("cannot be recorded yet") == true)
  }

  @Test(arguments: ["is:red", "has:marked", "is>marked", "is:", "has=unknown"])
  func onlyWhatCanBeIsAsked(text: String) {
    #expect(throws: FilterParser.Problem.self) { try FilterParser.parse(text) }
  }

  @Test func findsWhatIsMarked() throws {
    let desktop = try Desktop()
    let first = desktop.codes[0]
    desktop.press("Space")
    desktop.filter("is:marked")
    #expect(desktop.codes == [first])
    desktop.filter("not is:marked")
    #expect(!desktop.codes.contains(first))
  }

  @Test func findsWhatHasANoteOrWasChanged() throws {
    let desktop = try Desktop()
    desktop.open("RDY")
    desktop.press("n")
    desktop.type("Look again.")
    desktop.press("^S", "Esc")
    for filter in ["has:note", "is:changed"] {
      desktop.filter(filter)
      desktop.holds(desktop.codes == ["RDY"], "\(filter) finds something else")
    }
    let later = try Desktop(on: desktop.ledger, sitting: 2)
    later.filter("has:note")
    #expect(later.codes == ["RDY"])
    later.filter("is:changed")
    #expect(later.codes.isEmpty, "a change of another sitting")
  }

  @Test func findsRatingsOfLayersThatAllMaySee() throws {
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    desktop.press("1", "h", "h", "2", "Esc")
    desktop.filter("selfAssessment!=unknown")
    #expect(desktop.codes == ["QWO"])
    desktop.filter("selfAssessment:excelling")
    desktop.holds(desktop.codes.isEmpty, "a blind rating is looked in")
    desktop.filter("moderated=unknown type:icb")
    #expect(desktop.codes.contains("QWO"))
  }

  @Test func everyColumnOfTheListCanBeAsked() throws {
    let rows = try Bundled.rows()
    for name in [
      "averageScore", "unadjustedSegment", "segment", "previousSegment", "rank",
      "publishedAverageScore",
    ] {
      let filter = try FilterParser.parse("\(name)>=1")
      #expect(rows.contains { filter.matches($0) }, "\(name)")
    }
    for text in ["icb:QVV", "icb:dorset", "possibleSegments:2", "sector=ambulance"] {
      let filter = try FilterParser.parse(text)
      #expect(rows.contains { filter.matches($0) }, "\(text)")
    }
  }
}
