import Narration
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// What moved since the quarter before, and why.
@Suite struct MovesTests {
  private let wide = Size(columns: 120, rows: 40)

  @Test func theListSaysWhatMovedAndWhy() throws {
    let desktop = try Desktop(size: wide, period: "Q4 2025/26")
    let desk = try #require(desktop.desk)
    let moves = try #require(desk.moves)
    desktop.shows(ScorecardWords.moves(moves, beside: desk.period))
    let (code, change) = try #require(
      desk.list.rows.lazy.compactMap { row in desk.move(of: row.code).map { (row.code, $0) } }.first
    )
    let cause = try #require(change.cause)
    let line = desktop.screen.split(separator: "\n").first { $0.contains(" \(code.value)  ") } ?? ""
    desktop.holds(
      line.contains(" \(change.from) \(Narration.Words.shortCause(cause)) "),
      "\(code) does not say what moved it")
  }

  @Test func aNarrowListHasTheSegmentAlone() throws {
    let desktop = try Desktop(size: Size(columns: 100, rows: 40), period: "Q4 2025/26")
    desktop.hides("Since Q3 2025/26: ")
    #expect(!desktop.screen.contains("3 score"))
    desktop.shows("Was")
  }

  /// Where the line on top does not fit, it says less and is not cut.
  @Test func theLineOnTopIsNeverCut() throws {
    let desktop = try Desktop(size: wide)
    desktop.holds(!desktop.grid.line(3).contains("…"), "the line on top is cut")
    #expect(desktop.grid.line(3).hasPrefix(" Since Q4 2025/26 under NOF 2025/26: "))
  }

  @Test func thePageAndTheStepsSayWhy() throws {
    let desktop = try Desktop(size: wide, period: "Q4 2025/26")
    desktop.open("RXT")
    let desk = try #require(desktop.desk)
    let code = try #require(desk.openCode)
    let change = try #require(desk.move(of: code))
    desktop.shows("Since Q3 2025/26 segment \(change.from) → \(change.to): ")
    desktop.press("x")
    for sentence in desk.narrator.change(change) { desktop.shows(sentence) }
    #expect(change.parts.reduce(0) { $0 + $1.effect } == change.to - change.from)
  }

  /// Each step says where else the same is counted and what the rules come to without it.
  @Test func theStepsSayWhatTheyDo() throws {
    let desktop = try Desktop(size: Size(columns: 120, rows: 60), period: "Q4 2025/26")
    desktop.open("RDY")
    desktop.press("x")
    let desk = try #require(desktop.desk)
    let open = try #require(desk.open)
    let cohort = Cohort(of: desk.period, in: desk.library.dataset)
    let studies = study(
      open.organisation.code, in: cohort, Judgements(), under: desk.framework)
    let step = try #require(open.steps.first { studies[$0.id]?.alsoCountedIn.isEmpty == false })
    let words = desk.narrator.study(try #require(studies[step.id]), of: step, in: open)
    #expect(words.count == 2 && words[0].hasPrefix("also counted in: "))
    for sentence in words { desktop.shows(sentence) }
    desktop.shows("without it: average 2.33, segment 3")
  }

  @Test func theStepsSayWhatDependsOnOurAssumption() throws {
    let desktop = try Desktop.consultation(size: wide)
    desktop.open("QWO")
    desktop.press("]", "]")
    for source in ["one", "two"] {
      desktop.press("1")
      desktop.type(source)
      desktop.press("^S", "j")
    }
    desktop.shows("(depends on our assumption)")
    desktop.press("x")
    desktop.shows("What it depends on that is our assumption")
    desktop.shows("if two or more tests met move the segment by one, segment 2")
    desktop.press("Esc", "Esc")
    desktop.says("the result depends on our assumption")
  }

  /// What is rated now counts in the quarter before as well, where the year is the same: a rating is
  /// no move.
  @Test func aRatingOfTheYearIsNoMove() throws {
    let desktop = try Desktop(
      size: wide, framework: "2024-25-consultation", period: "Q2 2025/26")
    let before = desktop.desk?.moves?.changes.values.filter { $0.from != $0.to }.count
    desktop.rate(in: "RDY")
    desktop.press("3")
    desktop.says("Saved.")
    desktop.says("Segment")
    #expect(desktop.desk?.moves?.changes.values.filter { $0.from != $0.to }.count == before)
  }

  /// Moving about never computes anything anew: the results stay the very same.
  @Test func movingAboutKeepsTheResults() throws {
    let desktop = try Desktop(size: wide, period: "Q4 2025/26")
    func place() -> Int? {
      desktop.desk?.assessments.withUnsafeBufferPointer {
        $0.baseAddress.map { Int(bitPattern: $0) }
      }
    }
    let before = try #require(place())
    for key in ["j", "PgDn", "G", "g", "l", "s", "Enter", "]", "]", "]", "]", "}", "{", "Esc"] {
      desktop.press(key)
      #expect(place() == before, "\(key) made the results anew")
    }
  }
}
