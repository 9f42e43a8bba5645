/// A decimal number as it was shown, digit for digit: `2.21`. Kept as text, because a binary number
/// would not come back with the same digits.
public struct DecimalText: Hashable, Sendable, CustomStringConvertible {
  /// The digits with an optional minus and at most one point.
  public let description: String

  /// Reads `2.21`, `-0.5` or `3`; nil where the text is not such a number.
  public init?(_ text: String) {
    let parts = (text.hasPrefix("-") ? text.dropFirst() : text[...])
      .split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    description = text
  }

  /// The nearest binary number; nil where the digits are too many for any.
  public var value: Double? {
    Double(description).flatMap { $0.isFinite ? $0 : nil }
  }

  /// A number rounded half away from zero to 0…9 places; nil where it is not finite or too large.
  public init?(_ value: Double, places: Int) {
    guard (0...9).contains(places), value.isFinite, abs(value) < 1e9 else { return nil }
    let scale = (0..<places).reduce(1) { power, _ in power * 10 }
    let scaled = Int((abs(value) * Double(scale)).rounded(.toNearestOrAwayFromZero))
    let sign = value < 0 && scaled > 0 ? "-" : ""
    let digits = String(scaled % scale + scale).dropFirst()
    description = "\(sign)\(scaled / scale)" + (places == 0 ? "" : ".\(digits)")
  }
}
