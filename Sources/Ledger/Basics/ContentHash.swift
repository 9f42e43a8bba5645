import Crypto

/// A SHA-256 of stored bytes.
public struct ContentHash: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// 32 zero bytes: what the first entry has in place of a previous hash.
  public static let zero = ContentHash(unchecked: [UInt8](repeating: 0, count: 32))

  /// A hash of 32 bytes; nil where there are more or fewer.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Reads 64 hexadecimal digits in small letters; nil where the text is not that.
  public init?(_ text: String) {
    guard let bytes = Hexadecimal.bytes(of: text) else { return nil }
    self.init(bytes: bytes)
  }

  /// The SHA-256 of bytes.
  public static func of(_ bytes: [UInt8]) -> ContentHash {
    ContentHash(unchecked: Array(SHA256.hash(data: bytes)))
  }

  /// 64 hexadecimal digits in small letters.
  public var description: String { Hexadecimal.text(of: bytes) }

  /// Order of the bytes.
  public static func < (left: ContentHash, right: ContentHash) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  private init(unchecked bytes: [UInt8]) { self.bytes = bytes }
}

/// Bytes as hexadecimal digits in small letters, two for each byte.
enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  static func text(of bytes: [UInt8]) -> String {
    String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Nil where the text has an odd length or anything but digits and small letters.
  static func bytes(of text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count / 2)
    var high: UInt8?
    for digit in text.utf8 {
      guard let value = value(of: digit) else { return nil }
      if let first = high { bytes.append(first << 4 | value) }
      high = high == nil ? value : nil
    }
    return high == nil ? bytes : nil
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case 48...57: digit - 48
    case 97...102: digit - 87
    default: nil
    }
  }
}
