/// Quantiles as published league tables take them.
public enum Quantile {
  /// The type-7 (inclusive) quantile of values in any order: linear between the two nearest ranks
  /// (Hyndman and Fan 1996, definition 7). Nil for no values; `share` is clamped to 0…1.
  public static func inclusive(_ share: Double, of values: [Double]) -> Double? {
    inclusive(share, ofSorted: values.sorted())
  }

  /// As `inclusive`, of values already in rising order.
  public static func inclusive(_ share: Double, ofSorted values: [Double]) -> Double? {
    guard let last = values.last else { return nil }
    let place = min(max(share, 0), 1) * Double(values.count - 1)
    let below = Int(place)
    guard below + 1 < values.count else { return last }
    return values[below] + (place - Double(below)) * (values[below + 1] - values[below])
  }
}
