/// How much harder one rater rates than colleagues: the mean over items of one's own place less the
/// mean place that the others gave to the same item. Above 0 is harder, below 0 easier, in places.
/// Advisory only, to be shown with its number of items; it corrects no rating.
public struct Severity: Equatable, Sendable {
  /// The mean difference, in places of the scale.
  public let value: Double
  /// How many items it rests on: those that this rater and somebody else rated.
  public let items: Int

  /// A difference and the number of items behind it.
  public init(value: Double, items: Int) {
    self.value = value
    self.items = items
  }

  /// The severity of each rater, in the order of the columns; nil for a rater who shares no item
  /// with another.
  public static func ofEach(in table: RatingTable) -> [Severity?] {
    (0..<table.raters).map { column in
      // Summed in rising order, so that the order of the items changes not even the last digit.
      let differences = table.rows.compactMap { difference(of: column, in: $0) }.sorted()
      guard !differences.isEmpty else { return nil }
      return Severity(
        value: differences.reduce(0, +) / Double(differences.count), items: differences.count)
    }
  }

  private static func difference(of column: Int, in row: [Int?]) -> Double? {
    let places = row.compactMap { $0 }
    guard let own = row[column], places.count > 1 else { return nil }
    return Double(own) - Double(places.reduce(-own, +)) / Double(places.count - 1)
  }
}
