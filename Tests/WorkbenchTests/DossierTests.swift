import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// The assessment and evidence tabs, and threads of notes.
@Suite struct DossierTests {
  private func board() throws -> Desktop { try FormTests.desktop(on: .board()) }

  /// Selects the line on which a text stands.
  private func select(_ text: String, on desktop: Desktop) {
    desktop.press("g")
    for _ in 0..<60
    where !desktop.screen.split(separator: "\n").contains(where: {
      $0.contains("►") && $0.contains(text)
    }) { desktop.press("j") }
  }

  @Test func everySectionSaysWhatIsThere() throws {
    let desktop = try board()
    desktop.resize(240, 60)
    desktop.shows("with the organisation for factual accuracy since 1 Oct 26, by ben")
    desktop.shows("factual accuracy: sent 1 Oct 26, due 10 No")
    desktop.shows("overdue by 2 days")
    desktop.shows("Reducing inequalities Gaps in access narrow")
    desktop.shows("Improvement in quality no finding")
    desktop.shows("Leeds Health and Wellbeing Board overdue by 12 days; HWB asked 1 Jun 26")
    desktop.shows("Healthwatch Leeds HW replied 20 Jun 26: People are heard.")
    desktop.shows("CQC's own view 3 Feb 26, Pilot assessment, Leeds: Strong partnership.")
    desktop.shows("1 overdue by 12 days; open; to finance director")
    desktop.shows("criterion 1")
    desktop.hides("Self-certification")
  }

  @Test func anEditionHasItsOwnSections() throws {
    let filled = try FilledDossier.provider()
    let desktop = try FormTests.desktop(on: filled, code: "RDY")
    desktop.resize(160, 60)
    desktop.shows("Q1 2025/26 certified, Ann Lee, 20 Jul 25")
    desktop.shows("Q2 2025/26 unable to certify")
    desktop.shows("Q3 2025/26 overdue by 286 days; expected, due 30 Jan 26")
    desktop.shows("Q4 2025/26 none held, not asked for; would be due 30 Apr 26 (assumed)")
    desktop.shows("1 open; auditor, 1 Aug 25, material: Board minutes are missing.")
    desktop.hides("Statutory duties")
  }

  @Test func whatCanBeDoneNowComesFirstAndTheRestSaysWhyNot() throws {
    let desktop = try board()
    desktop.press("Enter")
    desktop.shows("► Record the answer on factual accuracy")
    desktop.shows("Issue")
    desktop.shows("not now: it is with the organisation for factual accuracy")
    desktop.press("End", "Enter")
    #expect(desktop.desk?.sheet != nil)
  }

  @Test func theSameLineStaysSelectedWhenOthersComeAboveIt() throws {
    let desktop = try board()
    select("open; to finance director", on: desktop)
    let before = try #require(desktop.desk?.selectedLine)
    let organisation = try #require(desktop.desk?.open?.organisation)
    let cycle = try #require(desktop.desk?.period.cycle)
    try desktop.write(
      .record(
        RecordIntent(
          organisation: organisation, cycle: cycle, kind: .partner,
          name: RecordName("A first board"), step: .add,
          fields: [.partnerKind: "local-authority"])), as: "cat")
    #expect(desktop.desk?.selectedLine == before)
  }

  @Test func evidenceIsOneKeyAwayAndEscComesBack() throws {
    let desktop = try board()
    select("Reducing inequalities", on: desktop)
    desktop.press("v")
    #expect(desktop.desk?.tab == .evidence)
    desktop.shows("Evidence for Reducing inequalities (NHS Act 2006 s.14Z35): 2")
    desktop.shows("Joint forward plan")
    desktop.hides("Letter of the auditor")
    desktop.press("F")
    desktop.shows("Letter of the auditor")
    desktop.press("[", "v", "Esc")
    #expect(desktop.desk?.page.tab == .assessment)
    select("Reducing inequalities", on: desktop)
    desktop.press("v", "a")
    guard case .form(let form)? = desktop.desk?.sheet else {
      Issue.record("no form:\n\(desktop.screen)")
      return
    }
    #expect(form.text(.field(.about)) == "duty/inequalities")
  }

  @Test func whatIsMarkedIsSaidInWords() throws {
    let desktop = try board()
    desktop.go(to: .evidence)
    desktop.press("j")
    desktop.says("expired")
    desktop.press("j")
    desktop.says("linked to nothing")
    #expect(desktop.screen.contains("! "))
  }

  @Test func theHistoryLeadsToTheRecord() throws {
    let desktop = try board()
    desktop.go(to: .history)
    desktop.shows("evidence 3 added: Letter of the auditor")
    desktop.press("Enter")
    #expect(desktop.desk?.page.tab == .evidence)
    #expect(desktop.desk?.selectedEvidence?.number == 3)
    desktop.go(to: .history)
    desktop.press("G", "Enter")
    #expect(desktop.desk?.selectedLine == .place(.status, .status, .single))
  }

  @Test func theHistorySaysEveryStepInWords() throws {
    let desktop = try board()
    let desk = try #require(desktop.desk)
    let said = desk.openHistory.map(desk.historyWords)
    for words in [
      "status: regional proposal, was indicative", "duty Reducing inequalities: finding written",
      "Healthwatch Leeds replied: People are heard.",
      "query 1 asked: Which plan does the finding rest on?",
      "best practice or area for development 1 agreed",
    ] { #expect(said.contains(words), "\(words) is not among \(said)") }
  }

  @Test func repliesStandUnderTheirNote() throws {
    let desktop = try FormTests.desktop(on: .threads())
    desktop.go(to: .notes)
    let depths = desktop.desk?.openThreads.map(\.depth)
    #expect(depths == [0, 1, 2, 0, 1])
    desktop.shows("(resolved) Strategic planning and commissioning: Is the plan")
    desktop.shows("reply: And minuted.")
    desktop.press("Enter")
    desktop.shows("► Reply")
    desktop.press("Enter")
    desktop.shows("working [record]")
    desktop.type("So be it.")
    desktop.press("^S")
    let note = try #require(desktop.desk?.record.notes.last)
    #expect(note.kind == .record && note.parent == desktop.desk?.openThreads.first?.note.name)
  }

  @Test func aThreadIsResolvedAndOpenedAgain() throws {
    let desktop = try FormTests.desktop(on: .threads())
    desktop.go(to: .notes)
    desktop.press("Enter", "Down", "Enter")
    desktop.says("Thread of a note resolved")
    let root = try #require(desktop.desk?.openThreads.first?.root)
    #expect(desktop.desk?.openDossier.isResolved(root) == true)
    desktop.press("Enter", "Down", "Enter")
    #expect(desktop.desk?.openDossier.isResolved(root) == false)
  }

  @Test func onASharedScreenOnlyWorkingNotesAreHidden() throws {
    let desktop = try FormTests.desktop(on: .threads())
    desktop.go(to: .notes)
    desktop.press("P")
    desktop.shows("The board owns its duty")
    desktop.hides("Is the plan of June")
  }

  @Test func theKindOfANoteIsChosen() throws {
    let desktop = try FormTests.desktop()
    desktop.press("n")
    desktop.shows("[working] record")
    desktop.press("^T")
    desktop.shows("working [record]")
    desktop.type("For the record.")
    desktop.press("^S")
    #expect(desktop.desk?.record.notes.last?.kind == .record)
  }

  @Test func practiceOfOthersIsOffered() throws {
    let filled = try FilledDossier.board()
    let other = try FilledDossier("QOP", framework: "2024-25-consultation", period: "Q1 2025/26")
    #expect(try other.ledger.store.entries(since: 0).isEmpty)
    let desktop = try FormTests.desktop(on: filled)
    select("for development, System leadership", on: desktop)
    desktop.press("z")
    desktop.shows("No best practice of others is written down for this.")
  }

  @Test(arguments: [60, 80, 120, 160])
  func allTabsAreInTheRow(columns: Int) throws {
    let desktop = try FormTests.desktop()
    for _ in Tab.allCases {
      desktop.resize(columns, 24)
      let row = desktop.grid.line(1)
      desktop.holds(!row.contains("…"), "the row of tabs is cut")
      desktop.holds(row.contains("Hist"), "the last tab is missing")
      desktop.press("]")
    }
  }
}
