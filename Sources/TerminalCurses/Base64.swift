/// Base64 for the clipboard sequence; a few lines instead of all of Foundation.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  static func encode(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return String(stride(from: 0, to: bytes.count, by: 3).flatMap { group(bytes[$0...].prefix(3)) })
  }

  private static func group(_ bytes: ArraySlice<UInt8>) -> [Character] {
    let joined = bytes.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - bytes.count))
    return (0..<4).map { place in
      place <= bytes.count ? alphabet[joined >> (18 - 6 * place) & 63] : "="
    }
  }
}
