import Testing

@testable import Terminal

@Suite struct LayoutTests {
  private let columns: [TableColumn<String>] = [
    .init("code", title: "Code", minimum: 5, isFrozen: true),
    .init("name", title: "Organisation", minimum: 10, maximum: 30, priority: 9, isFrozen: true),
    .init("average", title: "Average", minimum: 7, alignment: .right, priority: 5),
    .init("rank", title: "Rank", minimum: 4, alignment: .right, priority: 3, group: "rank"),
    .init("range", title: "Range", minimum: 6, priority: 2, group: "rank"),
    .init("segment", title: "Segment", minimum: 7, priority: 8),
  ]

  @Test func everythingFitsAndTheNameGrows() {
    let layout = TableLayout(columns, width: 80)
    #expect(layout.hidden.isEmpty)
    #expect(layout["name"]?.width == 30)
    #expect(layout["segment"]?.x == 5 + 30 + 7 + 4 + 6 + 5)
    #expect(layout.column(at: 6) == "name")
    #expect(layout.column(at: 5) == nil)
  }

  @Test func aRankGoesWithItsRange() {
    #expect(TableLayout(columns, width: 40).hidden == ["rank", "range"])
    #expect(TableLayout(columns, width: 25).hidden == ["average", "rank", "range"])
    #expect(TableLayout(columns, width: 16).hidden == ["average", "rank", "range", "segment"])
  }

  @Test(arguments: 0...90) func neverWiderThanTheWindow(_ width: Int) {
    for scroll in 0...8 {
      #expect(TableLayout(columns, width: width, scroll: scroll).width <= width)
    }
  }

  @Test func scrollingKeepsFrozenColumns() {
    let layout = TableLayout(columns, width: 80, scroll: 2)
    #expect(layout.columns.map(\.column.id) == ["code", "name", "range", "segment"])
    #expect(TableLayout(columns, width: 80, scroll: 99).columns.last?.column.id == "segment")
  }

  @Test func cellsAreClippedToTheirColumns() {
    var grid = Grid(size: Size(columns: 30, rows: 1))
    let layout = TableLayout(columns, width: 25)
    layout.draw(
      ["code": ("RDY", .plain), "name": ("Dorset Healthcare", .plain)], row: 0, into: &grid)
    #expect(grid.text == "RDY   Dorset Hea…")
  }

  @Test func theSelectionStaysInSight() {
    var window = ScrollWindow(count: 100, height: 10)
    window.move(by: 15)
    #expect(window.visible == 6..<16)
    window.page(1)
    #expect(window.selection == 24)
    window.scroll(by: -99)
    #expect(window.offset == 0 && window.selection == 24)
    window.move(by: 0)
    #expect(window.visible.contains(24))
    var isMovement = window.apply(.end)
    #expect(isMovement && window.selection == 99 && window.offset == 90)
    window.resize(count: 5, height: 10)
    #expect(window.selection == 4 && window.offset == 0)
    #expect(window.row(at: 4) == 4 && window.row(at: 5) == nil)
    isMovement = window.apply(.character("x"))
    #expect(!isMovement)
  }

  @Test func emptyListsAndWindowsAreHarmless() {
    var window = ScrollWindow(count: 0, height: 0)
    for key: Key in [.up, .down, .pageDown, .end, .home] { _ = window.apply(key) }
    window.scroll(by: 3)
    #expect(window.selection == 0 && window.visible.isEmpty)
    window.resize(count: 3, height: 0)
    #expect(window.visible.isEmpty)
  }

  @Test func theTestDriverPlaysItsScript() {
    let driver = TestDriver(
      script: [.events([.key(.up)]), .resize(Size(columns: 60, rows: 20)), .awaitWake])
    #expect(driver.events() == [.key(.up)])
    #expect(driver.events() == [.resize(Size(columns: 60, rows: 20))])
    driver.waker.wake()
    #expect(driver.events() == [.wake])
    #expect(driver.events() == [.hangup])
  }
}
