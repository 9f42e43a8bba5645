import Testing

@testable import Workbench

/// The selection follows the organisation's code, whatever happens to the rows.
@Suite struct SelectionTests {
  @Test func opensOnTheList() throws {
    let desktop = try Desktop()
    print(desktop.screen)
    desktop.press("x")
  }
}
