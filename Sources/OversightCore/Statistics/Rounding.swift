/// The one way in which a figure is rounded.
public enum Rounding {
  /// Rounds half away from zero to a number of decimals (0…9). The nearest decimal of a binary
  /// fraction such as 2.675 counts as the half it was written as.
  public static func halfAway(_ value: Double, decimals: Int) -> Double {
    guard value.isFinite else { return value }
    let scale = scales[min(max(decimals, 0), 9)]
    let scaled = (abs(value) * scale + 1e-9).rounded(.toNearestOrAwayFromZero) / scale
    return value < 0 ? -scaled : scaled
  }

  private static let scales: [Double] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
}
