import OversightCore

/// An event's place in the ledger, made by the store. The chain of entries is seen by all and is
/// verified without the events themselves.
public struct Entry: Hashable, Sendable {
  /// The version of the layout of the hashed bytes.
  static let layout: UInt8 = 1

  /// 1 for the first entry, and one more for each after it.
  public let sequence: Int
  /// When the store wrote it, by the clock of the store.
  public let recordedAt: Timestamp
  /// SHA-256 of the event's bytes.
  public let contentHash: ContentHash
  /// The hash of the entry before; zero for the first.
  public let previous: ContentHash
  /// SHA-256 of all of the above.
  public let hash: ContentHash

  /// An entry as a store holds it; nothing is checked.
  public init(
    sequence: Int, recordedAt: Timestamp, contentHash: ContentHash, previous: ContentHash,
    hash: ContentHash
  ) {
    self.sequence = sequence
    self.recordedAt = recordedAt
    self.contentHash = contentHash
    self.previous = previous
    self.hash = hash
  }

  /// A new entry after another, or the first; the hash follows from the rest.
  public init(after last: Entry?, contentHash: ContentHash, recordedAt: Timestamp) {
    sequence = (last?.sequence ?? 0) + 1
    self.recordedAt = recordedAt
    self.contentHash = contentHash
    previous = last?.hash ?? .zero
    hash = Self.hash(sequence, recordedAt, previous, contentHash)
  }

  /// Whether the hash follows from the rest.
  public var isIntact: Bool { hash == Self.hash(sequence, recordedAt, previous, contentHash) }

  /// 81 bytes: the layout's version (1), the sequence (8, highest byte first), the milliseconds
  /// since 1970 (8, likewise), the previous hash (32), the content hash (32).
  private static func hash(
    _ sequence: Int, _ recordedAt: Timestamp, _ previous: ContentHash, _ contentHash: ContentHash
  ) -> ContentHash {
    .of(
      [layout] + bytes(Int64(sequence)) + bytes(recordedAt.milliseconds) + previous.bytes
        + contentHash.bytes)
  }

  private static func bytes(_ number: Int64) -> [UInt8] {
    stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> Int64($0)) }
  }
}

/// An entry with the event's bytes, where the store holds and gives them.
public struct StoredEntry: Hashable, Sendable {
  /// The entry.
  public let entry: Entry
  /// The event's bytes as stored; nil where the store may not show them or lost them.
  public let bytes: [UInt8]?
  /// The key the store finds the event by; nil where it holds none.
  public let key: String?

  /// A stored entry.
  public init(entry: Entry, bytes: [UInt8]?, key: String?) {
    self.entry = entry
    self.bytes = bytes
    self.key = key
  }
}
