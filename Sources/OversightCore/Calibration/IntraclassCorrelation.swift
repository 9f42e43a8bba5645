/// The six intraclass correlations of Shrout and Fleiss 1979, "Intraclass correlations: uses in
/// assessing rater reliability", from the mean squares of items by judges.
///
/// Form (2,1) counts a judge who is always harder as disagreement; form (3,1) does not. A form whose
/// denominator is not above 0 is undefined, and nil: so it is where nothing varies.
public struct IntraclassCorrelation: Equatable, Sendable {
  /// How many items.
  public let items: Int
  /// How many judges rated each of them.
  public let judges: Int
  /// The mean square between items, BMS.
  public let betweenItems: Double
  /// The mean square within items, WMS.
  public let withinItems: Double
  /// The mean square between judges, JMS.
  public let betweenJudges: Double
  /// The mean square of what is left, EMS.
  public let error: Double

  /// The mean squares of complete rows, one row an item and one column a judge. Nil for fewer than
  /// two rows or two judges, or rows of unlike length.
  public init?(rows: [[Int]]) {
    guard let judges = rows.first?.count, judges > 1, rows.count > 1,
      rows.allSatisfy({ $0.count == judges })
    else { return nil }
    let squares = Squares(rows, judges: judges)
    let (n, k) = (rows.count, judges)
    self.items = n
    self.judges = k
    betweenItems = Double(squares.items) / Double(n * k * (n - 1))
    withinItems = Double(squares.all - squares.items) / Double(n * k * n * (k - 1))
    betweenJudges = Double(squares.judges) / Double(n * k * (k - 1))
    error =
      Double(squares.all - squares.items - squares.judges) / Double(n * k * (n - 1) * (k - 1))
  }

  /// The mean squares of the items that every active rater of a table rated.
  public init?(of table: RatingTable) { self.init(rows: table.completeRows) }

  /// ICC(1,1): each item rated by other judges, one rating.
  public var oneSingle: Double? {
    over(betweenItems - withinItems, betweenItems + (k - 1) * withinItems)
  }

  /// ICC(2,1): the judges are a sample of judges, one rating.
  public var twoSingle: Double? {
    over(betweenItems - error, betweenItems + (k - 1) * error + k * (betweenJudges - error) / n)
  }

  /// ICC(3,1): these judges only, one rating.
  public var threeSingle: Double? {
    over(betweenItems - error, betweenItems + (k - 1) * error)
  }

  /// ICC(1,k): as (1,1), the mean of all judges.
  public var oneMean: Double? { over(betweenItems - withinItems, betweenItems) }

  /// ICC(2,k): as (2,1), the mean of all judges.
  public var twoMean: Double? {
    over(betweenItems - error, betweenItems + (betweenJudges - error) / n)
  }

  /// ICC(3,k): as (3,1), the mean of all judges.
  public var threeMean: Double? { over(betweenItems - error, betweenItems) }

  private var n: Double { Double(items) }
  private var k: Double { Double(judges) }

  private func over(_ part: Double, _ whole: Double) -> Double? { whole > 0 ? part / whole : nil }

  /// Sums of squares times the number of ratings: whole numbers, so that "nothing varies" is exactly
  /// 0 and the order of rows and columns changes nothing.
  private struct Squares {
    let all: Int
    let items: Int
    let judges: Int

    init(_ rows: [[Int]], judges columns: Int) {
      let byItem = rows.map { $0.reduce(0, +) }
      let byJudge = (0..<columns).map { column in rows.reduce(0) { $0 + $1[column] } }
      let total = byItem.reduce(0, +)
      all = rows.count * columns * Self.sum(rows.flatMap { $0 }) - total * total
      items = rows.count * Self.sum(byItem) - total * total
      judges = columns * Self.sum(byJudge) - total * total
    }

    private static func sum(_ values: [Int]) -> Int { values.reduce(0) { $0 + $1 * $1 } }
  }
}
