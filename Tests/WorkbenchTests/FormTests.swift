import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// The sheet on which a step of a record is filled in.
@Suite struct FormTests {
  static func desktop(
    on filled: FilledDossier? = nil, code: String = "QWO", _ name: String = "ann",
    _ role: Ledger.Role = .assessor
  ) throws -> Desktop {
    let desktop = try Desktop.consultation(name, role, on: filled?.ledger)
    desktop.open(code)
    desktop.go(to: .assessment)
    return desktop
  }

  /// Begins a step whatever is selected.
  private func begin(
    _ kind: RecordKind, _ step: RecordStep, _ name: RecordName? = nil, on desktop: Desktop
  ) {
    desktop.send(.begin(RecordAim(kind: kind, name: name, step: step)))
  }

  private func form(_ desktop: Desktop) throws -> FormSheet {
    guard case .form(let form)? = desktop.desk?.sheet else {
      Issue.record("no form:\n\(desktop.screen)")
      throw Missing()
    }
    return form
  }
  private struct Missing: Error {}

  @Test func aQueryIsAskedAndUndone() throws {
    let desktop = try Self.desktop()
    begin(.query, .ask, on: desktop)
    desktop.type("Which plan?\nOf what year?")
    desktop.press("Tab")
    desktop.type("finance director")
    desktop.press("Tab")
    desktop.type("2026-12-01")
    desktop.press("^S")
    desktop.says("Saved. Query 1 asked: Which plan?")
    let query = try #require(desktop.desk?.openDossier.record(.query, number: 1))
    #expect(query.text(.text) == "Which plan?\nOf what year?")
    #expect(query.text(.due) == "2026-12-01" && query.text(.to) == "finance director")
    #expect(desktop.desk?.drafts.isEmpty == true)
    desktop.shows("► 1 open; to finance director")
    desktop.press("u")
    desktop.says("Taken back: Query 1 asked")
    #expect(desktop.desk?.openDossier.isEmpty == true)
  }

  @Test func aRefusalLeadsToItsFieldAndLosesNothing() throws {
    let desktop = try Self.desktop()
    begin(.query, .ask, on: desktop)
    desktop.type("Which plan?")
    desktop.press("^S")
    desktop.says("To is needed")
    #expect(try form(desktop).row?.entry == .field(.to))
    desktop.type("auditor")
    desktop.press("Tab")
    desktop.type("tomorrow")
    desktop.press("^S")
    desktop.says("Due 'tomorrow' is no day")
    #expect(try form(desktop).text(.field(.text)) == "Which plan?")
    #expect(try form(desktop).text(.field(.to)) == "auditor")
    #expect(desktop.appends == 0)
  }

  @Test func aDraftComesBackAsItWasLeft() throws {
    let desktop = try Self.desktop()
    begin(.evidence, .add, on: desktop)
    desktop.type("Plan: of")
    desktop.press("Tab")
    desktop.type("m")
    desktop.press("Tab", "Esc")
    desktop.says("what you wrote is kept")
    let key = try #require(desktop.desk?.drafts.keys.first)
    #expect(DraftPlace(key)?.key == key)
    begin(.evidence, .add, on: desktop)
    desktop.says("Here is the draft you left")
    #expect(try form(desktop).text(.field(.title)) == "Plan: of")
    #expect(try form(desktop).text(.field(.kind)) == "minutes")
    let drafts = try #require(desktop.desk?.drafts)
    let later = try Desktop("ann", period: "Q4 2025/26", drafts: drafts)
    later.send(.draft(key))
    #expect(try form(later).text(.field(.title)) == "Plan: of")
    #expect(later.desk?.page.tab == .evidence)
  }

  @Test(arguments: ["a:\n  b", "\n\nend\n", "reason:\n  date:", "  two blanks"])
  func noTextIsTakenForAnotherRow(text: String) throws {
    let desktop = try Self.desktop()
    begin(.query, .ask, on: desktop)
    desktop.send(.terminal(.paste(text)))
    let before = try form(desktop)
    let kept = try #require(before.draftText)
    var after = before
    for place in after.rows.indices { after.rows[place].value = after.rows[place].value.with("") }
    after.restore(kept)
    #expect(after.rows.map(\.value.text) == before.rows.map(\.value.text))
  }

  @Test func wordsAreChosenByArrowAndLetter() throws {
    let desktop = try Self.desktop()
    begin(.evidence, .add, on: desktop)
    desktop.press("Tab", "Right")
    #expect(try form(desktop).text(.field(.kind)) == "report")
    desktop.press("Right", "Right", "Left")
    #expect(try form(desktop).text(.field(.kind)) == "minutes")
    desktop.type("v")
    #expect(try form(desktop).text(.field(.kind)) == "visit")
    desktop.press("Backspace")
    #expect(try form(desktop).text(.field(.kind)) == "")
  }

  /// Enter does what the focused row has, and the foot says so.
  @Test func theFootSaysWhatEnterDoes() throws {
    let desktop = try Self.desktop()
    begin(.evidence, .add, on: desktop)
    desktop.shows("Enter next field")
    desktop.hides("Enter list")
    let about = try #require(try form(desktop).place(of: .field(.about)))
    desktop.send(.focus(about))
    desktop.shows("Enter list")
  }

  @Test func aHeadingLeadsToItsFirstLine() throws {
    let desktop = try Self.desktop()
    desktop.press("j")
    #expect(desktop.desk?.selectedLine == .heading(.duties))
    desktop.press("Enter")
    #expect(desktop.desk?.selectedPlace?.kind == .finding)
    #expect(desktop.desk?.sheet == nil)
    // A finding that is not there yet can only be written.
    desktop.press("Enter")
    #expect(try form(desktop).kind == .finding)
  }

  @Test func aSheetSaysHowToCloseIt() throws {
    let desktop = try Self.desktop()
    for key in ["M", "Enter"] {
      desktop.press(key)
      #expect(desktop.desk?.sheet != nil)
      desktop.press("?")
      desktop.says("Esc closes this first")
      desktop.press("Esc")
    }
  }

  @Test func theListTakesWhatThePaneDoesNotNeed() throws {
    let desktop = try Self.desktop()
    desktop.resize(80, 24)
    desktop.shows("more below")
    desktop.press("G")
    desktop.hides("more below")
  }

  @Test func topicsAreTickedInAList() throws {
    let desktop = try Self.desktop()
    begin(.action, .add, on: desktop)
    desktop.press("Tab", "Tab", "Tab", "Enter")
    desktop.type("quality of serv")
    desktop.press("Space", "^U", "Down", "Space", "Enter")
    #expect(try form(desktop).text(.field(.about)) == "area/governance area/quality")
    desktop.press("Enter", "Space", "Esc")
    #expect(try form(desktop).text(.field(.about)) == "area/governance area/quality")
  }

  @Test func upAndDownMoveInATextBeforeTheyLeaveIt() throws {
    let desktop = try Self.desktop()
    begin(.query, .ask, on: desktop)
    desktop.type("one\ntwo")
    desktop.press("Up")
    #expect(try form(desktop).focus == 0)
    desktop.press("Down", "Down")
    #expect(try form(desktop).focus == 1)
    desktop.press("Up")
    #expect(try form(desktop).focus == 0)
  }

  @Test func aClickFocusesAField() throws {
    let desktop = try Self.desktop()
    begin(.query, .ask, on: desktop)
    desktop.click(on: "Due")
    #expect(try form(desktop).row?.entry == .field(.due))
  }

  @Test func aFileIsReadWhenTheFormIsSaved() throws {
    let desktop = try Self.desktop()
    begin(.evidence, .add, on: desktop)
    for (field, text) in [("title", "Plan"), ("source", "board"), ("file", "plan.pdf")] {
      let place = try form(desktop).rows.firstIndex { $0.entry.word == field }
      desktop.send(.focus(try #require(place)))
      desktop.type(text)
    }
    desktop.send(.focus(1))
    desktop.type("r")
    desktop.press("^S")
    desktop.says("plan.pdf is not there")
    #expect(try form(desktop).row?.entry == .field(.file))
    #expect(desktop.state.pending == 0 && desktop.appends == 0)
    let digest = String(repeating: "a", count: 64)
    desktop.digests["plan.pdf"] = .read(FileDigest(path: "/papers/plan.pdf", digest: digest))
    desktop.press("^S")
    let evidence = try #require(desktop.desk?.openDossier.record(.evidence, number: 1))
    #expect(evidence.text(.file) == "/papers/plan.pdf" && evidence.text(.digest) == digest)
  }

  @Test func somebodyElsesFindingIsNotReplacedUnseen() throws {
    let desktop = try Self.desktop()
    let name = RecordName.topic(.duty("quality"))
    begin(.finding, .write, name, on: desktop)
    desktop.type("Mine.")
    let organisation = try #require(desktop.desk?.open?.organisation)
    let cycle = try #require(desktop.desk?.period.cycle)
    try desktop.write(
      .record(
        RecordIntent(
          organisation: organisation, cycle: cycle, kind: .finding, name: name, step: .write,
          fields: [.text: "Theirs."])), as: "ben")
    desktop.press("^S")
    desktop.shows("Others decided this while you were writing")
    desktop.shows("duty Improvement in quality: finding written")
    desktop.press("Down", "Down", "Enter")
    #expect(try form(desktop).text(.field(.text)) == "Mine.")
    desktop.press("^S")
    #expect(desktop.desk?.openDossier.finding(.duty("quality"))?.text(.text) == "Mine.")
  }

  @Test func aCertificationIsDueOnTheDayOfTheEdition() throws {
    let desktop = try Self.desktop(code: "RDY")
    begin(.certification, .expect, RecordName("Q1"), on: desktop)
    #expect(try form(desktop).text(.field(.due)) == "2025-07-30")
    desktop.shows("2025-07-30 (assumed)")
  }

  @Test func nothingIsWrittenOnASharedScreen() throws {
    let desktop = try Self.desktop()
    desktop.press("P")
    for key in ["a", "n"] {
      desktop.press(key)
      #expect(desktop.desk?.sheet == nil, "\(key)")
      desktop.says("stay off a shared screen")
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func typedTextIsNeverLost(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let desktop = try Self.desktop()
    begin(.query, .ask, on: desktop)
    var written = ""
    for step in 0..<80 {
      switch random.below(9) {
      case 0: desktop.resize(60 + random.below(140), 20 + random.below(40))
      case 1:
        desktop.press("Esc")
        begin(.query, .ask, on: desktop)
        desktop.send(.focus(0))
        desktop.press("^Right")
      case 2:
        desktop.press("Tab", "Shift-Tab")
      case 3:
        desktop.press("^S")
        desktop.send(.focus(0))
      default:
        let letter = random.element(Array("abc ŵé字👍\n"))
        while case .text(let editor)? = try form(desktop).row?.value,
          editor.cursor < editor.characters.count
        { desktop.press("Right") }
        desktop.type(String(letter))
        written.append(letter)
      }
      #expect(try form(desktop).text(.field(.text)) == written, "seed \(seed), step \(step)")
    }
  }
}
