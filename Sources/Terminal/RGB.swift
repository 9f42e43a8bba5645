/// A colour's light, for pictures and for computing contrast.
public struct RGB: Hashable, Sendable {
  /// Red, 0 to 255.
  public let red: Int
  /// Green, 0 to 255.
  public let green: Int
  /// Blue, 0 to 255.
  public let blue: Int

  /// A colour from its parts.
  public init(_ red: Int, _ green: Int, _ blue: Int) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  private static let first16 = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0), RGB(0, 0, 238),
    RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229), RGB(127, 127, 127), RGB(255, 0, 0),
    RGB(0, 255, 0), RGB(255, 255, 0), RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255),
    RGB(255, 255, 255),
  ]

  /// What xterm shows for a colour number: sixteen names, the 6×6×6 cube, then greys.
  public static func xterm(_ number: Int) -> RGB {
    switch number {
    case 0..<16: return first16[number]
    case 16..<232:
      let steps = [0, 95, 135, 175, 215, 255]
      let cube = number - 16
      return RGB(steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
    default:
      let grey = 8 + 10 * (min(max(number, 232), 255) - 232)
      return RGB(grey, grey, grey)
    }
  }

  /// `#rrggbb`.
  public var hex: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }
}
