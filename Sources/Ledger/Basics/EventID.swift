import OversightCore

/// The identifier of an event: a UUID of version 7, so that identifiers made one after another also
/// sort so. Nothing relies on that order: events count by their sequence in the ledger.
public struct EventID: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  /// Reads a UUID in small letters with its four hyphens; nil where the text is not that.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [8, 4, 4, 4, 12],
      let bytes = Hexadecimal.bytes(of: parts.joined())
    else { return nil }
    self.init(bytes: bytes)
  }

  /// An identifier of version 7: a moment, a counter of 12 bits and 62 random bits.
  init(time: Timestamp, counter: UInt16, random: UInt64) {
    high = UInt64(time.milliseconds) << 16 | 0x7000 | UInt64(counter & 0x0FFF)
    low = random & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
  }

  /// The UUID in small letters with its hyphens.
  public var description: String {
    let digits = Array(Hexadecimal.text(of: Self.bytes(high) + Self.bytes(low)))
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return parts.map { String(digits[$0]) }.joined(separator: "-")
  }

  /// The order of the digits.
  public static func < (left: EventID, right: EventID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }

  private init(bytes: [UInt8]) {
    high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes.suffix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func bytes(_ word: UInt64) -> [UInt8] {
    stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
  }
}

/// Makes identifiers and salt. A value: whoever holds it decides where its randomness comes from.
public struct IDSource: Sendable {
  private var state: UInt64?
  private var last = Timestamp(milliseconds: 0)
  private var counter: UInt16 = 0

  /// A source that takes its randomness from the operating system.
  public init() {}

  /// A source that gives the same identifiers and salt every time, for tests and pictures only: a
  /// blind rating could be guessed from its hash.
  public init(seed: UInt64) { state = seed }

  /// An identifier that sorts after every other this source made, even where the clock stood still
  /// or went back.
  public mutating func next(at time: Timestamp) -> EventID {
    if time > last {
      (last, counter) = (time, UInt16(truncatingIfNeeded: random() & 0x07FF))
    } else if counter < 0x0FFF {
      counter += 1
    } else {
      (last, counter) = (Timestamp(milliseconds: last.milliseconds + 1), 0)
    }
    return EventID(time: last, counter: counter, random: random())
  }

  /// 16 random bytes.
  public mutating func salt() -> [UInt8] {
    [random(), random()].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) }
    }
  }

  /// SplitMix64 of the seed, or the operating system's.
  private mutating func random() -> UInt64 {
    guard let seeded = state else { return UInt64.random(in: .min ... .max) }
    let next = seeded &+ 0x9E37_79B9_7F4A_7C15
    state = next
    var mixed = (next ^ (next >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
