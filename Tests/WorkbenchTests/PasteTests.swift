import Testing

@testable import Workbench

/// Pasted text never acts as keys.
@Suite struct PasteTests {
  private static let text = "q\nu1\u{1B}[A/\r?n^S4"

  @Test(arguments: ["", "Enter", "Enter ]", "Enter ] ] ]", "p", "Enter x"])
  func firesNothing(keys: String) throws {
    let desktop = try Desktop.consultation()
    for key in keys.split(separator: " ") { desktop.press(String(key)) }
    let (screens, rows) = (desktop.desk?.screens, desktop.codes)
    desktop.send(.terminal(.paste(Self.text)))
    desktop.says("Pasted text has no place here")
    #expect(!desktop.isQuit && desktop.appends == 0)
    #expect(desktop.desk?.screens == screens && desktop.codes == rows)
  }

  @Test(arguments: ["?", "/", "o"])
  func isTextInAPrompt(key: String) throws {
    let desktop = try Desktop.consultation()
    desktop.press(key)
    desktop.send(.terminal(.paste(Self.text)))
    #expect(desktop.desk?.sheet != nil, "the paste took a choice")
    #expect(!desktop.isQuit && desktop.desk?.screens.count == 1)
  }

  @Test func isTextInANote() throws {
    let desktop = try Desktop.consultation()
    desktop.press("n")
    desktop.send(.terminal(.paste("one\ntwo")))
    #expect(desktop.editorText == "one\ntwo")
    #expect(desktop.appends == 0)
  }

  @Test func tooLongATextIsRefusedInWords() throws {
    let desktop = try Desktop.consultation()
    desktop.press("n")
    desktop.send(.terminal(.paste(String(repeating: "word ", count: 5000))))
    desktop.holds((desktop.editorText?.count ?? .max) <= 4000, "too long a text was taken")
    desktop.holds(!desktop.status.isEmpty, "nothing was said")
  }
}
