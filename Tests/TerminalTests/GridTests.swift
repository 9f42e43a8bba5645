import Testing

@testable import Terminal

@Suite struct GridTests {
  @Test func putClipsAtEveryEdge() {
    var grid = Grid(size: Size(columns: 4, rows: 2))
    #expect(grid.put("abcdef", at: Point(column: -2, row: 0)) == 6)
    #expect(grid.put("xyz", at: Point(column: 3, row: 1)) == 3)
    grid.put("no", at: Point(column: 0, row: 2))
    grid.put("no", at: Point(column: 0, row: -1))
    #expect(grid.text == "cdef\n   x")
    #expect(grid.put("abcdef", at: .zero, width: 3) == 3)
  }

  @Test(arguments: [(0, 0), (1, 0), (0, 1), (1, 1), (2, 1), (-5, 3)])
  func anySizeWorks(_ columns: Int, _ rows: Int) {
    var grid = Grid(size: Size(columns: columns, rows: rows))
    for column in -3...3 {
      grid.put("世a界", at: Point(column: column, row: 0), style: .bad)
      grid.fill(Rect(column: column, row: -1, columns: 9, rows: 9), with: "─")
    }
    grid.dimAll()
    grid.put(Grid(size: Size(columns: 3, rows: 3)), at: Point(column: -1, row: -1))
    #expect(grid.diff(from: nil).count == (columns > 0 ? max(0, rows) : 0))
    #expect(isWhole(grid))
  }

  @Test func wideCharactersAreNeverSplit() {
    var grid = Grid(size: Size(columns: 5, rows: 1))
    grid.put("世界", at: .zero)
    grid.put("x", at: Point(column: 1, row: 0))
    #expect(grid.text == " x界")
    grid.put("x", at: Point(column: 2, row: 0))
    #expect(grid.text == " xx")
    grid.put("世", at: Point(column: 4, row: 0))
    #expect(grid[Point(column: 4, row: 0)]?.text == " ")
    grid.put("世", at: Point(column: -1, row: 0))
    #expect(grid[.zero]?.text == " ")
  }

  /// Every wide character has its second half and every second half its character.
  private func isWhole(_ grid: Grid) -> Bool {
    (0..<grid.size.rows).allSatisfy { row in
      let line = Array(grid[row: row])
      return line.indices.allSatisfy { column in
        let isWide = DisplayText(line[column].text).width == 2
        let hasNext = column + 1 < line.count && line[column + 1].isContinuation
        let hasLead = column > 0 && DisplayText(line[column - 1].text).width == 2
        return isWide == hasNext && (!line[column].isContinuation || hasLead)
      }
    }
  }

  private func random(_ size: Size, _ generator: inout SplitMix64) -> Grid {
    var grid = Grid(size: size)
    for _ in 0..<6 { scribble(on: &grid, &generator) }
    return grid
  }

  private func scribble(on grid: inout Grid, _ generator: inout SplitMix64) {
    let text = DisplayText(HostileText.make(using: &generator))
    let point = Point(
      column: Int.random(in: -3...13, using: &generator),
      row: Int.random(in: -1...4, using: &generator))
    let role = Role.allCases.randomElement(using: &generator) ?? .text
    grid.put(text, at: point, style: Style(role))
  }

  @Test func applyingADifferenceGivesTheNewPicture() {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<2_000 {
      let size = Size(columns: 12, rows: 4)
      let old = random(size, &generator)
      var new = old
      scribble(on: &new, &generator)
      let runs = new.diff(from: old)
      var patched = old
      patched.apply(runs)
      #expect(patched == new)
      #expect(isWhole(new))
      #expect(runs.allSatisfy { $0.cells.first?.isContinuation == false })
    }
  }

  @Test func onlyChangedCellsAreInADifference() {
    var new = Grid(size: Size(columns: 80, rows: 24))
    let old = new
    #expect(new.diff(from: old).isEmpty)
    new.put("ab", at: Point(column: 3, row: 5))
    #expect(new.diff(from: old).map(\.cells.count) == [2])
    #expect(new.diff(from: Grid(size: Size(columns: 80, rows: 23))).count == 24)
  }

  @Test func selectionAndSheetsRestyle() {
    var grid = Grid(size: Size(columns: 4, rows: 2))
    grid.put("ab", at: .zero, style: .good)
    grid.restyle(Rect(column: 0, row: 0, columns: 9, rows: 1)) { $0.selected = true }
    #expect(grid[.zero]?.style == Style(.good, selected: true))
    grid.dimAll()
    #expect(grid[Point(column: 3, row: 1)]?.style.dimmed == true)
  }

  @Test func composingTakesTheCursorAlong() {
    var inner = Grid(size: Size(columns: 3, rows: 1))
    inner.put("世x", at: .zero)
    inner.cursor = Point(column: 2, row: 0)
    var outer = Grid(size: Size(columns: 6, rows: 2))
    outer.put(inner, at: Point(column: 2, row: 1))
    #expect(outer.text == "\n  世x")
    #expect(outer.cursor == Point(column: 4, row: 1))
    #expect(outer.ascii.text == "\n  ??x")
  }
}
