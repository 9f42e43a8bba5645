import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// Answering the tests: with a source, saved before it is said to be, live on the ladder.
@Suite struct ConsiderationsTests {
  /// The considerations of an organisation under the consultation's edition.
  private func desktop(
    _ code: String = "QWO", _ name: String = "ann", _ role: Ledger.Role = .assessor,
    on ledger: SharedLedger? = nil, size: Size = Size(columns: 100, rows: 40)
  ) throws -> Desktop {
    let desktop = try Desktop.consultation(name, role, on: ledger, size: size)
    desktop.open(code)
    desktop.press("]", "]")
    desktop.shows("[Considerations]")
    return desktop
  }

  private func answer(_ digit: String, _ source: String, _ desktop: Desktop) {
    desktop.press(digit)
    desktop.type(source)
    desktop.press("^S")
  }

  /// The line of a question in the table.
  private func line(_ name: String, _ desktop: Desktop) -> String {
    desktop.screen.split(separator: "\n").map(String.init)
      .first { $0.dropFirst(3).hasPrefix("\(name) ") } ?? ""
  }

  @Test func everyQuestionOfTheEditionIsALine() throws {
    let desktop = try desktop()
    let questions = desktop.desk?.framework.questions(for: .icb) ?? []
    #expect(questions.count > 6)
    for question in questions {
      desktop.holds(!line(question.name, desktop).isEmpty, "\(question.name) is not there")
    }
  }

  /// Test 2 is answered by three months of all systems; the values and the quartiles are shown.
  @Test func aTestAnsweredByFiguresShowsThemMonthByMonth() throws {
    let desktop = try desktop(size: Size(columns: 120, rows: 40))
    desktop.holds(line("Elective care", desktop).contains("· not met"), "not answered by figures")
    let outcome = try #require(
      desktop.desk?.open?.considerations?.outcomes.first { $0.findings.count == 3 })
    desktop.press("j")
    for finding in outcome.findings {
      desktop.shows(try #require(desktop.desk?.narrator.finding(finding)))
    }
    desktop.shows("provider-footprint proxies, never the ICB's own figures")
    desktop.shows("Is the system in the lowest quartile for 18-week performance")
  }

  @Test func anAnswerNeedsASourceFirst() throws {
    let desktop = try desktop()
    desktop.press("1")
    #expect(desktop.editorText == "")
    desktop.says("An answer needs a source. Nothing is saved until ^S.")
    desktop.shows("Source: QWO, Urgent and emergency care met")
    desktop.press("^S")
    #expect(desktop.appends == 0)
    desktop.says("source")
    #expect(desktop.editorText == "")
    desktop.type("Tier list of June.")
    desktop.press("^S")
    desktop.says("Saved. Urgent and emergency care: not known → met. Tests met: 0 → 1 of 6.")
    #expect(desktop.desk?.sheet == nil)
    desktop.holds(line("Urgent and emergency care", desktop).contains("▼ met"), "it is not met")
    desktop.shows("Entered by ann: Tier list of June.")
  }

  @Test func isSaidToBeSavedOnlyWhenItIs() throws {
    let desktop = try desktop()
    desktop.isHolding = true
    answer("1", "Tier list of June.", desktop)
    desktop.hides("Saved")
    #expect(desktop.state.pending == 1)
    #expect(try desktop.ledger.store.entries(since: 0).isEmpty)
    desktop.release()
    desktop.says("Saved.")
    #expect(try desktop.ledger.store.entries(since: 0).count == 1)
  }

  /// Three tests met move the segment by one, on the ladder at once; taking one away moves it back.
  @Test func theSegmentMovesLive() throws {
    let desktop = try desktop()
    desktop.shows("SEGMENT 1 █░░░")
    for source in ["one", "two"] {
      answer("1", source, desktop)
      desktop.press("j")
    }
    desktop.shows("1 more met of 4 unknown tests would move segment 1 → 2.")
    desktop.shows("depends on our assumption")
    answer("1", "three", desktop)
    desktop.says("Tests met: 2 → 3 of 6. Segment 1 → 2.")
    desktop.shows("SEGMENT 2 ██░░")
    desktop.press("0")
    desktop.says("Tests met: 3 → 2 of 6. Segment 2 → 1.")
    desktop.shows("SEGMENT 1 █░░░")
  }

  /// An answer stands before the figures, which are still shown; without it they answer again.
  @Test func anEnteredAnswerStandsBeforeTheFigures() throws {
    let desktop = try desktop(size: Size(columns: 120, rows: 40))
    desktop.press("j")
    answer("1", "Commissioner returns.", desktop)
    desktop.says("Elective care: not met → met.")
    desktop.shows("Without it the figures held say not met.")
    desktop.shows("Jun 2025 66.93 %")
    desktop.press("0")
    desktop.says("Elective care: met → not met.")
    desktop.holds(line("Elective care", desktop).contains("proxy:"), "the figures do not answer")
  }

  @Test func theOtherQuestionsAreAnsweredYesOrNo() throws {
    let desktop = try desktop()
    desktop.press("G")
    desktop.shows("Is an undertaking or a direction in force against the ICB?")
    desktop.shows("Yes would bar excelling or achieving.")
    answer("1", "Register of undertakings.", desktop)
    desktop.says("Undertaking or direction: not known → yes.")
    desktop.says("Overall could be progressing or insufficient progress.")
    answer("2", "Withdrawn in May.", desktop)
    desktop.says("Undertaking or direction: yes → no.")
  }

  /// Under the March 2025 draft a board's own deficit leaves two segments possible until it is known.
  @Test func aQuestionThatLeavesTwoSegmentsPossible() throws {
    let desktop = try Desktop(
      size: Size(columns: 100, rows: 40), framework: "2025-26-draft", period: "Q1 2025/26")
    desktop.open("QWO")
    desktop.press("]", "]", "G")
    desktop.shows("Until it is answered, segment 1 or 3 is possible.")
    answer("1", "Board paper of May.", desktop)
    desktop.says("Own deficit: not known → yes. Segment – → 3.")
    desktop.press("u")
    desktop.says("Taken back: Own deficit: yes → not known. Segment 3 → –.")
    desktop.press("^R")
    desktop.says("Done again: Own deficit: not known → yes. Segment – → 3.")
  }

  @Test func undoAndRedo() throws {
    let desktop = try desktop()
    answer("1", "Tier list of June.", desktop)
    desktop.press("u")
    desktop.says("Taken back: Urgent and emergency care: met → not known.")
    desktop.holds(line("Urgent and", desktop).contains("– not known"), "it is still met")
    desktop.press("^R")
    desktop.says("Done again:")
    desktop.holds(line("Urgent and", desktop).contains("▼ met"), "it is not met again")
    #expect(try desktop.ledger.store.entries(since: 0).count == 3)
  }

  @Test func leavingTheSourceKeepsItAsADraft() throws {
    let desktop = try desktop()
    desktop.press("1")
    desktop.type("Half a source")
    desktop.press("Esc")
    desktop.says("the draft is kept")
    #expect(desktop.appends == 0)
    desktop.press("2")
    #expect(desktop.editorText == "", "a source for met was put under not met")
    desktop.press("Esc", "j", "1")
    #expect(desktop.editorText == "")
    desktop.press("Esc", "k", "1")
    #expect(desktop.editorText == "Half a source")
    desktop.press("^S")
    desktop.says("Saved.")
    #expect(desktop.kept.last == .some(nil))
  }

  @Test func nothingEnteredCannotBeTakenAway() throws {
    let desktop = try desktop()
    desktop.press("j", "0")
    desktop.says("nobody has entered an answer")
    #expect(desktop.appends == 0)
  }

  /// What another entered while one wrote is shown before it is replaced.
  @Test func anotherAnswerInBetweenIsShown() throws {
    let ann = try desktop()
    let ben = try desktop("QWO", "ben", on: ann.ledger)
    ann.press("1")
    ann.type("Tier list of June.")
    answer("2", "Tier list of July.", ben)
    ben.says("Saved.")
    ann.press("^S")
    ann.shows("Others decided this while you were writing")
    ann.press("Down", "Enter")
    ann.says("Urgent and emergency care: not met → met.")
  }

  @Test func aReviewerHasNoneOfIt() throws {
    let desktop = try desktop("QWO", "rev", .reviewer)
    desktop.hides("1 met")
    for key in ["1", "2", "0"] {
      desktop.press(key)
      desktop.says("\(key) does nothing here.")
    }
    #expect(desktop.appends == 0 && desktop.desk?.sheet == nil)
    desktop.press("Enter")
    desktop.hides("oversight consider")
  }

  /// A provider takes the answers of its systems; they are named, and follow the board's at once.
  @Test func aProviderFollowsItsSystem() throws {
    let desktop = try desktop("QVV")
    answer("1", "Tier list of June.", desktop)
    desktop.open("RDY")
    desktop.press("]", "]")
    desktop.holds(line("Urgent and", desktop).contains("▼ met"), "the provider does not follow")
    desktop.shows("QVV NHS Dorset Integrated Care Board: met")
    answer("2", "Not its part of the system.", desktop)
    desktop.says("Urgent and emergency care: met → not met.")
    desktop.shows("Without it its systems say met.")
  }

  @Test(arguments: ["2025-26", "2026-27", "icb-annual-2024-25"])
  func anEditionWithoutTestsSaysSo(framework: String) throws {
    let desktop = try Desktop(framework: framework, period: "Q4 2025/26")
    desktop.open("RDY")
    desktop.press("]", "]")
    desktop.shows("asks nothing of this organisation")
    let reason = try #require(desktop.desk?.framework.refusal(of: .consideration))
    desktop.shows(reason.split(separator: " ").suffix(4).joined(separator: " "))
    for key in ["1", "2", "0", "n", "z", "j", "G", "x", "y"] {
      desktop.press(key)
      if case .editor? = desktop.desk?.sheet { desktop.press("Esc") }
    }
    desktop.press("Esc", "1")
    #expect(desktop.appends == 0)
  }

  /// Figures entered beside an answer stay when it is given or taken away, and go when asked again.
  @Test func enteredFiguresStay() throws {
    let desktop = try desktop()
    let open = try #require(desktop.desk?.open)
    let rows = desktop.desk?.testRows ?? []
    let place = try #require(rows.firstIndex { $0.question.id == TestID("finance") })
    try desktop.write(
      .consider(
        ConsiderationIntent(
          organisation: open.organisation, period: open.period, test: TestID("finance"),
          answer: nil, figures: [MetricID("system-deficit"): try #require(DecimalText("2.4"))],
          source: "Plan of May.")), as: "ben")
    desktop.holds(line("Finance", desktop).contains("▼ met"), "2.4 % is not over 2 %")
    for _ in 0..<place { desktop.press("j") }
    desktop.shows("Figures entered by ben: Plan of May.")
    answer("2", "Restated in June.", desktop)
    desktop.says("Finance: met → not met.")
    desktop.press("0")
    desktop.says("Finance: not met → met.")
    desktop.press("0")
    desktop.says("Finance: met → not known.")
  }

  @Test func theWholeQuestionCanBeReadAndCopied() throws {
    let desktop = try desktop(size: Size(columns: 80, rows: 24))
    desktop.press("G", "k", "Enter")
    desktop.shows("Finance: not known")
    desktop.shows("oversight consider QWO finance --figure system-deficit=…")
    desktop.press("Esc", "y")
    let copied = desktop.effects.compactMap { effect -> String? in
      if case .copy(let text) = effect { text } else { nil }
    }
    #expect(copied.first?.hasPrefix("Finance: not known\nDoes the system project") == true)
  }

  @Test func inASmallWindowTabShowsThePane() throws {
    let desktop = try desktop(size: Size(columns: 60, rows: 20))
    desktop.hides("Is the system in tier one")
    desktop.press("Tab")
    desktop.shows("Is the system in tier one")
    desktop.press("j")
    desktop.shows("Is the system in the lowest quartile")
    desktop.press("Tab")
    desktop.shows("Test or question")
  }
}
