import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// Commands by name.
@Suite struct PaletteTests {
  private func palette(_ desktop: Desktop) throws -> [PaletteEntry] {
    let desk = try #require(desktop.desk)
    guard case .palette(let sheet)? = desk.sheet else {
      Issue.record("the palette is not open:\n\(desktop.screen)")
      return []
    }
    return Palette(desk: desk).found(sheet.field.text).entries
  }

  @Test func runsByAFewLetters() throws {
    let desktop = try Desktop()
    desktop.press(":")
    desktop.type("whmm")
    #expect(try palette(desktop).first?.text == "legend")
    desktop.press("Enter")
    desktop.shows("What the marks mean")
  }

  @Test func theBeginningsOfWordsCountMost() throws {
    let words = ["Clear filter", "Commands", "Copy", "Column left", "Choose columns"]
    let sorted = LetterMatch.sorted(words, by: "cl") { [$0] }
    // Both letters begin a word, then both stand side by side, then one of them does.
    #expect(sorted.first == "Column left")
    #expect(sorted.contains("Clear filter") && !sorted.contains("Copy"))
    let initials = try #require(LetterMatch.score("cf", in: "Clear filter"))
    #expect(initials > (LetterMatch.score("cf", in: "Coffee") ?? 0))
    #expect(LetterMatch.score("xyz", in: "Clear filter") == nil)
    #expect(LetterMatch.sorted(words, by: "") { [$0] } == words)
    #expect(LetterMatch.score("rf", in: "fr") == nil)
  }

  @Test func equalsStayInTheirOrder() {
    let words = ["ab one", "ab two", "ab six"]
    #expect(LetterMatch.sorted(words, by: "ab") { [$0] } == words)
  }

  @Test(arguments: [
    ("theme light", Looks(theme: .light)), ("glyphs ascii", Looks(glyphs: .ascii)),
    ("mouse off", Looks(mouse: false)),
  ])
  func changesTheLooks(typed: String, looks: Looks) throws {
    let desktop = try Desktop()
    desktop.press(":")
    desktop.type(typed)
    desktop.press("Enter")
    #expect(desktop.desk?.looks == looks)
    #expect(desktop.desk?.sheet == nil)
    desktop.says("Theme")
  }

  @Test func withoutAValueItAsks() throws {
    let desktop = try Desktop()
    desktop.press(":")
    desktop.type("theme")
    desktop.press("Enter")
    desktop.shows("── Theme")
    desktop.press("Down", "Enter")
    #expect(desktop.desk?.looks.theme == .light)
  }

  @Test func takesPeriodEditionOrganisationAndFilter() throws {
    let desktop = try Desktop(period: "Q4 2025/26")
    desktop.press(":")
    desktop.type("period Q3 2025/26")
    desktop.press("Enter")
    #expect(desktop.desk?.period == Period("Q3 2025/26"))
    desktop.press(":")
    desktop.type("edition 2024-25-consultation")
    desktop.press("Enter")
    #expect(desktop.desk?.framework.id == FrameworkID("2024-25-consultation"))
    desktop.press(":")
    desktop.type("filter region:\"south west\"")
    desktop.press("Enter")
    #expect(desktop.desk?.list.filterText == "region:\"south west\"")
    desktop.press(":")
    desktop.type("open RDY")
    desktop.press("Enter")
    #expect(desktop.desk?.openCode?.value == "RDY")
  }

  @Test func tabCompletes() throws {
    let desktop = try Desktop()
    desktop.press(":")
    desktop.type("theme")
    desktop.press("Tab")
    #expect(try field(desktop) == "theme ")
    desktop.type("dh")
    desktop.press("Tab")
    #expect(try field(desktop) == "theme dark-high")
  }

  private func field(_ desktop: Desktop) throws -> String {
    guard case .palette(let sheet)? = desktop.desk?.sheet else { return "" }
    return sheet.field.text
  }

  @Test func remembersWhatWasUsed() throws {
    let desktop = try Desktop()
    for text in ["legend", "theme light", "theme light"] {
      desktop.press(":")
      desktop.type(text)
      desktop.press("Enter", "Esc")
    }
    #expect(desktop.desk?.memory.palette == ["legend", "theme light", "theme light"])
    desktop.press(":")
    #expect(try palette(desktop).prefix(2).map(\.text) == ["theme light", "legend"])
    desktop.shows("(used 2 times)")
    #expect(desktop.effects.contains { if case .remember = $0 { true } else { false } })
  }

  @Test func aCommandOfAnotherScreenSaysWhere() throws {
    let desktop = try Desktop()
    desktop.press(":")
    desktop.type("lower-pane")
    desktop.shows("not now: only on Scorecard, Capability or Considerations")
    desktop.press("Enter")
    desktop.says("not now: only on Scorecard")
    #expect(desktop.desk?.sheet != nil)
    #expect(desktop.desk?.memory.palette == [])
  }

  @Test func whatIsUnknownNamesWhatIsNear() throws {
    let desktop = try Desktop()
    desktop.press(":")
    desktop.type("lgeend")
    desktop.shows("No command is called “lgeend”. These come near:")
    #expect(try palette(desktop).map(\.text) == ["legend"])
    desktop.press("^U")
    desktop.type("qqqqqqqq")
    #expect(try palette(desktop).isEmpty)
    desktop.press("Enter")
    desktop.says("No command is called “qqqqqqqq”.")
  }

  @Test func aReviewersHoldsNothingThatWrites() throws {
    let desktop = try Desktop("rev", .reviewer)
    desktop.press(":")
    let writing = Set(CommandTable.all.filter(\.writes).map(\.id.description))
    #expect(try palette(desktop).filter { writing.contains($0.text) }.isEmpty)
    desktop.type("import x.csv")
    #expect(try palette(desktop).isEmpty)
  }

  @Test func everyCommandIsThere() throws {
    let desktop = try Desktop()
    desktop.press(":")
    let titles = Set(try palette(desktop).map(\.title))
    for command in CommandTable.all {
      #expect(titles.contains(command.title), "\(command.id)")
    }
  }

  @Test func takesPastedTextAndSurvivesEverySize() throws {
    let desktop = try Desktop()
    desktop.press(":")
    desktop.send(.terminal(.paste("theme\nlight")))
    #expect(try field(desktop) == "theme light")
    for (columns, rows) in [(60, 20), (80, 24), (200, 60), (1, 1)] {
      desktop.resize(columns, rows)
      _ = desktop.screen
    }
  }
}

/// The searchable help.
@Suite struct HelpTests {
  private func commands(_ desktop: Desktop) -> [String] {
    guard let desk = desktop.desk, case .help(let sheet)? = desk.sheet else { return [] }
    return desk.helpLines(sheet.field.text).compactMap {
      if case .command(let command) = $0 { command.id.description } else { nil }
    }
  }

  @Test func hasSections() throws {
    let desktop = try Desktop(size: Size(columns: 120, rows: 60))
    desktop.press("?")
    desktop.shows("Help: Organisations")
    let desk = try #require(desktop.desk)
    let headings = desk.helpLines("").compactMap {
      if case .heading(let words) = $0 { words } else { nil }
    }
    #expect(
      headings == [
        "everywhere", "while writing a text (^S …)", "while filling in a form (Tab …)",
        "while typing on one line", "on a sheet",
      ])
  }

  @Test func findsByNameAndByKey() throws {
    let desktop = try Desktop()
    desktop.press("?")
    desktop.type("filter")
    #expect(commands(desktop).contains("clear-filter"))
    #expect(!commands(desktop).contains("sort"))
    desktop.press("^U")
    desktop.type("@F")
    #expect(commands(desktop) == ["clear-filter"])
    desktop.shows("of \(CommandTable.all.count) commands")
  }

  @Test func runsTheChosen() throws {
    let desktop = try Desktop()
    desktop.press("?")
    desktop.type("@M")
    desktop.press("Enter")
    desktop.shows("What the marks mean")
  }

  @Test func givesTheReasonOfWhatCannotBeDone() throws {
    let desktop = try Desktop()
    desktop.press("?")
    desktop.type("@F")
    desktop.shows("not now: no filter is on")
  }

  @Test func listsTheKeysOfSheetsToRead() throws {
    let desktop = try Desktop()
    desktop.press("?")
    desktop.type("put the cut lines back")
    desktop.shows("^V")
    desktop.press("Enter")
    desktop.says("nothing to run here")
    #expect(desktop.desk?.sheet != nil)
  }

  @Test func theSelectionNeverStandsOnAHeading() throws {
    let desktop = try Desktop(size: Size(columns: 80, rows: 24))
    desktop.press("?")
    for name in Array(repeating: "Down", count: 120) + Array(repeating: "Up", count: 120)
      + ["PgDn", "PgDn", "PgUp", "PgDn", "PgUp", "PgUp"]
    {
      desktop.press(name)
      let desk = try #require(desktop.desk)
      guard case .help(let sheet)? = desk.sheet else { return }
      let line = desk.helpLines(sheet.field.text)[sheet.window.selection]
      desktop.holds(line.isSelectable, "a heading is selected")
    }
  }

  @Test func everyKeyOfASheetIsAKeyThatDoesSomething() throws {
    let desktop = try Desktop.consultation()
    desktop.open("QWO")
    desktop.press("n")
    desktop.type("One two\nthree")
    for key in SheetKeys.editor.flatMap(\.keys) where key != .escape {
      desktop.press("^Home", "Right")
      let before = try #require(editor(desktop))
      desktop.send(.terminal(.key(key)))
      guard let after = editor(desktop) else {
        desktop.press("n")
        desktop.type("One two\nthree")
        continue
      }
      let moved = before.editor != after.editor || before.subject != after.subject
      desktop.holds(moved || !desktop.status.isEmpty, "\(key) does nothing")
    }
  }

  private func editor(_ desktop: Desktop) -> EditorSheet? {
    if case .editor(let sheet)? = desktop.desk?.sheet { sheet } else { nil }
  }

  /// What follows a begun sequence is read whole in the smallest window.
  @Test func whatFollowsFitsTheSmallestWindow() throws {
    let many = (0..<40).map { ("k\($0)", "Group by something with a long name") }
    let words = Words.whatFollows([.character("b")], many)
    #expect(words.hasPrefix("b … k0 group by"))
    #expect(words.hasSuffix("more, ? lists them · Esc nothing"))
    #expect(DisplayText.wrapping(words, to: 58).count <= 4)
    #expect(Words.whatFollows([.character("b")], [("r", "Region")]) == "b … r region · Esc nothing")
  }
}
