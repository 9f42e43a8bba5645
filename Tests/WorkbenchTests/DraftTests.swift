import Terminal
import Testing

@testable import Workbench

/// No typed text is lost.
@Suite struct DraftTests {
  @Test func everyChangeIsKept() throws {
    let desktop = try Desktop.consultation()
    desktop.open("QWO")
    desktop.press("n")
    desktop.type("abc")
    desktop.press("Backspace")
    desktop.type("\nd")
    desktop.send(.terminal(.paste("e\nf")))
    let texts = ["a", "ab", "abc", "ab", "ab\n", "ab\nd", "ab\nde\nf"]
    #expect(desktop.kept == texts)
    desktop.press("Left", "Right", "Home")
    #expect(desktop.kept.count == texts.count)
  }

  @Test func isOfferedAgain() throws {
    let desktop = try Desktop.consultation()
    desktop.open("QWO")
    desktop.press("n")
    desktop.type("Half a sentence")
    desktop.press("Esc")
    desktop.says("the draft is kept")
    desktop.press("n")
    desktop.says("Here is the draft you left.")
    #expect(desktop.editorText == "Half a sentence")
    desktop.press("^S")
    desktop.says("Saved the note.")
    #expect(desktop.kept.last == .some(nil))
    desktop.press("n")
    #expect(desktop.editorText == "")
  }

  @Test func belongsToItsOrganisation() throws {
    let desktop = try Desktop.consultation()
    desktop.open("QWO")
    desktop.press("n")
    desktop.type("Of QWO")
    desktop.press("Esc")
    desktop.open("QOP")
    desktop.press("n")
    #expect(desktop.editorText == "")
  }

  @Test func ofAnEarlierRunIsOffered() throws {
    let desktop = try Desktop.consultation()
    desktop.open("QWO")
    desktop.press("n")
    desktop.type("x")
    guard case .keepDraft(let key, _)? = desktop.effects.last else {
      Issue.record("no draft was kept")
      return
    }
    let later = try Desktop.consultation(drafts: [key: "From before the crash"])
    later.says("Unsaved drafts are kept: note on QWO")
    later.open("QWO")
    later.press("n")
    #expect(later.editorText == "From before the crash")
  }

  @Test func anEmptiedTextIsForgotten() throws {
    let desktop = try Desktop.consultation()
    desktop.open("QWO")
    desktop.press("n")
    desktop.type("a")
    desktop.press("Backspace")
    #expect(desktop.kept == ["a", nil])
    desktop.press("Esc")
    desktop.says("Nothing was written.")
  }

  /// A reason written for one rating is not put under another.
  @Test func aReasonsDraftIsOfferedWithItsOwnRatingOnly() throws {
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    desktop.press("l", "2")
    desktop.type("Because")
    desktop.press("Esc", "3")
    #expect(desktop.editorText == "")
    desktop.press("Esc", "2")
    #expect(desktop.editorText == "Because")
    desktop.press("^S")
    desktop.says("moderated: not rated → achieving")
    desktop.press("1", "Esc", "2")
    #expect(desktop.editorText == "")
  }

  @Test func survivesEverySizeOfWindow() throws {
    let desktop = try Desktop.consultation()
    desktop.open("QWO")
    desktop.press("n")
    desktop.type("Typed before the resize")
    for (columns, rows) in [(1, 1), (20, 4), (59, 19), (60, 20), (200, 60), (80, 24)] {
      desktop.resize(columns, rows)
      _ = desktop.screen
      #expect(desktop.editorText == "Typed before the resize")
    }
    desktop.shows("Typed before the resize")
  }

  @Test func survivesAnErrorOfTheStore() throws {
    let desktop = try Desktop.consultation()
    desktop.open("QWO")
    desktop.press("n")
    desktop.type("Worth keeping")
    desktop.failure = .full(path: "workspace")
    desktop.press("^S")
    desktop.says("is full")
    desktop.press("Esc", "n")
    #expect(desktop.editorText == "Worth keeping")
    desktop.failure = nil
    desktop.press("^S")
    desktop.says("Saved the note.")
    #expect(desktop.desk?.record.notes.map(\.text) == ["Worth keeping"])
  }

  @Test func aDraftOnceSavedAfterAnErrorIsForgotten() throws {
    let desktop = try Desktop.consultation()
    desktop.open("QWO")
    desktop.press("n")
    desktop.type("Worth keeping")
    desktop.failure = .full(path: "workspace")
    desktop.press("^S")
    desktop.failure = nil
    desktop.press("Enter")
    desktop.says("Saved the note.")
    #expect(desktop.kept.last == .some(nil))
    desktop.press("n")
    #expect(desktop.editorText == "")
  }

  @Test func aDraftThatCannotBeKeptIsTold() throws {
    let desktop = try Desktop.consultation()
    desktop.open("QWO")
    desktop.press("n")
    desktop.type("a")
    guard let key = desktop.desk?.drafts.keys.first else { return }
    desktop.send(.draftNotKept(key, "the disk is full"))
    desktop.says("could not be kept on disk")
    #expect(desktop.editorText == "a")
  }

  @Test func anEmptyNoteIsRefused() throws {
    let desktop = try Desktop.consultation()
    desktop.open("QWO")
    desktop.press("n", "^S")
    desktop.says("The note is empty.")
    desktop.type("  \n ")
    desktop.press("^S")
    desktop.says("The note is empty.")
    #expect(desktop.appends == 0)
  }

  @Test func theOwnEditorChangesTheText() throws {
    let desktop = try Desktop.consultation()
    desktop.open("QWO")
    desktop.press("n")
    desktop.type("a")
    desktop.press("^O")
    #expect(desktop.editorText == "a")
    desktop.send(.edited(.written("From outside\n")))
    #expect(desktop.editorText?.hasPrefix("From outside") == true)
    #expect(desktop.kept.last??.hasPrefix("From outside") == true)
    #expect(desktop.state.pending == 0)
  }

  @Test func everythingOfTheEditorIsInSight() throws {
    for (columns, rows) in [(80, 24), (60, 20)] {
      let desktop = try Desktop.consultation(size: Size(columns: columns, rows: rows))
      desktop.open("QWO")
      desktop.press("n")
      desktop.type("First line")
      desktop.failure = .full(path: "workspace")
      desktop.press("^S", "Esc", "n")
      desktop.shows("First line")
      desktop.shows("10 of 4,000 characters")
    }
  }

  @Test func aNoteIsAboutWhatIsSelected() throws {
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    desktop.press("j", "n")
    desktop.shows("[Strategic planning and commissioning]")
    desktop.press("Tab")
    desktop.shows("[the organisation]")
    desktop.press("Tab")
    desktop.type("About the plan.")
    desktop.press("^S")
    desktop.go(to: .notes)
    desktop.shows("Strategic planning and commissioning: About the plan.")
  }
}
