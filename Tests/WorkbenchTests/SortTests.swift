import Testing

@testable import Workbench

/// Sorting on every column, both ways.
@Suite struct SortTests {
  private let rows: [ListRow]

  init() throws { rows = try Bundled.rows() }

  private static let sortable = ListColumn.allCases.filter(\.isSortable)

  private func isUnknown(_ row: ListRow, _ column: ListColumn) -> Bool {
    // Of two possible segments the worse stands for the row.
    if column == .segment { return row.possible.isEmpty }
    return column.isNumeric
      ? row.number(in: column) == nil : row.words(in: column).allSatisfy(\.isEmpty)
  }

  @Test(arguments: sortable, [true, false])
  func unknownComesLast(column: ListColumn, isDescending: Bool) {
    let sorted = rows.sorted(by: [SortKey(column: column, isDescending: isDescending)])
    let unknown = sorted.map { isUnknown($0, column) }
    #expect(unknown == unknown.sorted { !$0 && $1 })
    #expect(Set(sorted.map(\.code)) == Set(rows.map(\.code)))
  }

  @Test(arguments: sortable, [true, false])
  func equalsStandByCode(column: ListColumn, isDescending: Bool) {
    let order = [SortKey(column: column, isDescending: isDescending)]
    let sorted = rows.sorted(by: order)
    #expect(rows.reversed().sorted(by: order).map(\.code) == sorted.map(\.code))
    let unknown = sorted.filter { isUnknown($0, column) }.map(\.code)
    #expect(unknown == unknown.sorted())
  }

  @Test(arguments: ListColumn.allCases.filter(\.isNumeric))
  func numbersRiseAndFall(column: ListColumn) {
    let rising = rows.sorted(by: [SortKey(column: column, isDescending: false)])
      .compactMap { $0.number(in: column) }
    #expect(rising == rising.sorted() && !rising.isEmpty)
    let falling = rows.sorted(by: [SortKey(column: column, isDescending: true)])
      .compactMap { $0.number(in: column) }
    #expect(falling == rising.reversed())
  }

  @Test func namesAndRegionsRise() {
    let names = rows.sorted(by: [SortKey(column: .name, isDescending: false)])
      .map { $0.shortName.lowercased() }
    #expect(names == names.sorted())
    let regions = rows.sorted(by: [SortKey(column: .region, isDescending: false)]).map(\.region)
    #expect(regions == regions.sorted())
  }

  @Test func typesStandTogether() {
    let sectors = rows.sorted(by: [SortKey(column: .type, isDescending: false)]).map(\.sector)
    var runs = 0
    for (place, sector) in sectors.enumerated() where place == 0 || sectors[place - 1] != sector {
      runs += 1
    }
    #expect(runs == Set(sectors).count, "the types shown are mixed")
  }

  @Test func theSecondKeyDecidesWithinTheFirst() {
    let sorted = rows.sorted(by: SortKey.standard)
    for (above, below) in zip(sorted, sorted.dropFirst()) {
      guard let first = above.segment, let second = below.segment else { continue }
      #expect(first >= second)
      if first == second { #expect((above.average ?? 0) >= (below.average ?? 0)) }
    }
  }

  @Test func onTheScreen() throws {
    let desktop = try Desktop()
    desktop.press("h", "s")
    desktop.says("Sorted by Average falling")
    let first = desktop.codes
    desktop.press("s")
    desktop.says("Sorted by Average rising")
    #expect(desktop.codes.first != first.first)
    desktop.press("l", "S")
    desktop.says("then Segment")
    desktop.press("S")
    desktop.says("Segment rising")
  }

  @Test func rangesCannotBeSortedByYet() throws {
    let desktop = try Desktop()
    let before = desktop.codes
    for _ in 0..<20 { desktop.press("l") }
    while desktop.desk?.list.column != .range, desktop.desk?.list.column != .code {
      desktop.press("h")
    }
    desktop.press("s")
    desktop.says("ranges are not computed yet")
    #expect(desktop.codes == before)
  }

  @Test func capabilityStandsInTheOrderOfTheScale() throws {
    let desktop = try Desktop.consultation()
    for (code, digit) in [("QWO", "1"), ("QOP", "3"), ("QVV", "2"), ("QE1", "4")] {
      desktop.rate(in: code)
      for _ in 0..<6 { desktop.press(digit, "j") }
      desktop.press("Esc")
    }
    desktop.filter("capability!=unknown")
    while desktop.desk?.list.column != .capability { desktop.press("l") }
    desktop.press("s")
    let rising = desktop.desk?.list.order.first?.isDescending == false
    let order = rising ? desktop.codes : desktop.codes.reversed()
    desktop.holds(order == ["QWO", "QVV", "QOP", "QE1"], "the scale's order is \(order)")
  }
}
