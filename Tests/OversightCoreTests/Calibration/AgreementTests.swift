import OversightCore
import Testing

/// Everything about a table at once.
struct AgreementTests {
  @Test func fourCoders() throws {
    let table = RatingTables.table(RatingTables.fourCoders, categories: 5)
    let found = agreement(of: table, seed: 1)
    #expect(found.items == 12)
    #expect(found.assessors == 4)
    #expect(found.ratings == 41)
    #expect(isNear(found.alphaOrdinal.value, 0.815388))
    #expect(isNear(found.ac1.value, 0.775444))
    #expect(isNear(found.ac2.value, 0.898940))
    #expect(found.alphaOrdinal.items == 11)
    #expect(found.alphaOrdinal.ratings == 40)
    #expect(found.ac1.items == 11 && found.ac2.ratings == 40)
    // Units 2 to 9 were coded by all four.
    #expect(found.icc21.items == 8)
    #expect(found.icc21.ratings == 32)
    let interval = try #require(found.alphaInterval)
    #expect(interval == KrippendorffAlpha(ordinal: table).interval(seed: 1))
    #expect(interval.contains(0.815388))
    #expect(found.exact == found.pairs.exactShare)
    #expect(found.withinOne == found.pairs.withinOneShare)
  }

  @Test func shroutAndFleiss() {
    let rows = [
      [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ]
    let found = agreement(of: RatingTable(rows: rows, categories: 11), seed: 1)
    #expect(isNear(found.icc21.value, 0.289764))
  }

  /// Whatever the panel's size, all alike is undefined and exact.
  @Test(arguments: [0, 1, 3]) func unanimousPanels(place: Int) {
    for (items, raters) in [(1, 2), (2, 2), (6, 3), (18, 5)] {
      let row = Array(repeating: place, count: raters)
      let rows = Array(repeating: row, count: items)
      let found = agreement(of: RatingTable(rows: rows, categories: 4), seed: 1)
      let values = [found.alphaOrdinal, found.ac1, found.ac2, found.icc21].map(\.value)
      #expect(values == [nil, nil, nil, nil])
      #expect(found.alphaInterval == nil)
      #expect(found.exact == 1 && found.withinOne == 1)
      #expect(found.alphaOrdinal.items == items)
      #expect(found.icc21.ratings == items * raters)
    }
  }

  @Test func nothingRatedIsNothing() {
    let found = agreement(of: RatingTable(rows: [[nil, nil]], categories: 4), seed: 1)
    #expect(found.items == 0 && found.assessors == 0 && found.ratings == 0)
    #expect(found.exact == nil && found.withinOne == nil)
    #expect(found.alphaOrdinal == .init(value: nil, items: 0, ratings: 0))
    #expect(found.icc21 == .init(value: nil, items: 0, ratings: 0))
  }
}

/// What must hold for any table, to the last digit.
struct AgreementPropertyTests {
  private static func found(_ table: RatingTable) -> Agreement {
    agreement(of: table, seed: 11, draws: 50)
  }

  @Test(arguments: 1...60) func theOrderOfRatersChangesNothing(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let table = RatingTables.random(&generator)
    let columns = Array(0..<table.raters).shuffled(using: &generator)
    let other = RatingTables.reordered(table, columns)
    #expect(Self.found(other) == Self.found(table))
    let severities = Severity.ofEach(in: table)
    #expect(Severity.ofEach(in: other) == columns.map { severities[$0] })
  }

  @Test(arguments: 1...60) func theOrderOfItemsChangesNothing(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let table = RatingTables.random(&generator)
    let other = RatingTable(
      rows: table.rows.shuffled(using: &generator), categories: table.categories)
    #expect(Self.found(other) == Self.found(table))
    #expect(Severity.ofEach(in: other) == Severity.ofEach(in: table))
  }

  @Test(arguments: 1...60) func whatNobodyRatedChangesNothing(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let table = RatingTables.random(&generator)
    let nobody = [Int?](repeating: nil, count: table.raters + 1)
    let at = Int.random(in: 0...table.rows.count, using: &generator)
    var rows = table.rows
    rows.insert(nobody, at: at)
    let other = RatingTable(rows: rows, categories: table.categories)
    #expect(Self.found(other) == Self.found(table))
    #expect(Severity.ofEach(in: other) == Severity.ofEach(in: table) + [nil])
  }

  /// The scale from its other end is as much agreement, to rounding; severity changes its sign.
  @Test(arguments: 1...60) func theScaleMayBeTurnedRound(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let table = RatingTables.random(&generator)
    let rows = table.rows.map { $0.map { $0.map { table.categories - 1 - $0 } } }
    let other = RatingTable(rows: rows, categories: table.categories)
    let (old, new) = (Self.found(table), Self.found(other))
    #expect(new.pairs == old.pairs)
    for value in [\Agreement.alphaOrdinal, \.ac1, \.ac2, \.icc21] {
      let (before, after) = (old[keyPath: value].value, new[keyPath: value].value)
      #expect(before.map { isNear(after, $0, 1e-9) } ?? (after == nil))
    }
    for (before, after) in zip(Severity.ofEach(in: table), Severity.ofEach(in: other)) {
      #expect(before.map { isNear(after?.value, -$0.value, 1e-9) } ?? (after == nil))
    }
  }

  @Test(arguments: 1...200) func valuesAreInRange(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let table = RatingTables.random(&generator)
    let found = Self.found(table)
    for value in [found.alphaOrdinal, found.ac1, found.ac2, found.icc21].compactMap(\.value) {
      #expect(value.isFinite && value <= 1 + 1e-12)
    }
    if let interval = found.alphaInterval { #expect(interval.upperBound <= 1) }
    #expect(found.pairs.exact <= found.pairs.withinOne && found.pairs.withinOne <= found.pairs.all)
    for summary in table.rows.compactMap(PanelSummary.init) {
      #expect((0..<table.categories).contains(summary.median))
      #expect(summary.spread >= 0 && summary.outliers.count < summary.ratings)
    }
    for severity in Severity.ofEach(in: table).compactMap({ $0 }) {
      #expect(abs(severity.value) <= Double(table.categories - 1))
    }
  }

  /// Somebody's ratings all alike with everybody's: undefined in every coefficient at once.
  @Test(arguments: 1...100) func undefinedIsWhereNothingVaries(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let table = RatingTables.random(&generator)
    let shared = table.rows.map { $0.compactMap { $0 } }.filter { $0.count > 1 }
    let varies = Set(shared.joined()).count > 1
    let found = Self.found(table)
    #expect((found.ac1.value != nil) == varies)
    #expect((found.ac2.value != nil) == varies)
    #expect((found.alphaOrdinal.value != nil) == (varies && shared.count > 1))
  }
}
