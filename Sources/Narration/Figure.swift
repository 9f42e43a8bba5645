import OversightCore

/// The one place where a number becomes text and text becomes a number. Never depends on a locale.
public enum Figure {
  /// A number with a fixed count of decimals (0…9), rounded half away from zero, with a true minus.
  public static func text(_ value: Double, decimals: Int) -> String {
    let text = plain(value, decimals: decimals)
    return text.first == "-" ? "−" + text.dropFirst() : text
  }

  /// As `text`, with a hyphen for minus: for files that machines read.
  public static func plain(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "not a number" }
    let places = min(max(decimals, 0), 9)
    let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
    let scaled = (Rounding.halfAway(abs(value), decimals: places) * scale).rounded()
    guard scaled < 9e15 else { return "\(value)" }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = value < 0 && scaled > 0 ? "-" : ""
    if places == 0 { return sign + padded }
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }

  /// A number with as many decimals as it has, at least `least` and at most `most`.
  public static func trimmed(_ value: Double, least: Int, most: Int) -> String {
    var text = text(value, decimals: most)
    var spare = most - least
    while spare > 0, text.hasSuffix("0") {
      text.removeLast()
      spare -= 1
    }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// Reads a number written with a point, a hyphen or a true minus; nil for anything else.
  public static func parse(_ text: some StringProtocol) -> Double? {
    let ascii = String(text).replacing("−", with: "-")
    guard !ascii.isEmpty, ascii.allSatisfy({ "0123456789.-".contains($0) }) else { return nil }
    return Double(ascii)
  }

  /// A score or an average: two decimals.
  public static func score(_ value: Double) -> String { text(value, decimals: 2) }

  /// A metric's value: as published, two decimals at most, whole counts whole.
  public static func value(_ value: Double, unit: String) -> String {
    unit == "count" ? trimmed(value, least: 0, most: 2) : text(value, decimals: 2)
  }

  /// A cut point: the decimals that decide, two at least.
  public static func cut(_ value: Double) -> String { trimmed(value, least: 2, most: 4) }

  /// A whole number with commas between thousands.
  public static func count(_ value: Int) -> String {
    var digits = String(abs(value))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (value < 0 ? "−" : "") + ([digits] + groups).joined(separator: ",")
  }

  /// The unit as a table writes it: short, empty where there is none.
  public static func unit(_ unit: String) -> String {
    Words.units[unit] ?? unit
  }
}
