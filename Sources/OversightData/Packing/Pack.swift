import Crypto

/// Files packed into one run of bytes, the same bytes for the same files.
///
/// The layout: the magic `OVERDATA`, a version and the number of entries; for each entry, in order
/// of name, the lengths of name and bytes, the name and the bytes; at the end the SHA-256 of all
/// before it. Numbers are 32 bits, least significant byte first.
public struct Pack: Sendable {
  /// One file.
  public struct Entry: Sendable, Hashable {
    /// Its path within the data folder, with `/`.
    public let name: String
    /// Its bytes.
    public let bytes: [UInt8]

    /// A file; the parameters are the properties.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The files, in order of name.
  public let entries: [Entry]
  /// The packed bytes.
  public let bytes: [UInt8]
  private static let magic = Array("OVERDATA".utf8)
  private static let version: UInt32 = 1
  private static let checksumLength = 32

  /// A pack of files in any order.
  public init(_ entries: [Entry]) throws(PackError) {
    self.entries = try Self.ordered(entries)
    bytes = Self.packed(self.entries)
  }

  private static func ordered(_ entries: [Entry]) throws(PackError) -> [Entry] {
    let ordered = entries.sorted { Array($0.name.utf8).lexicographicallyPrecedes($1.name.utf8) }
    for (one, next) in zip(ordered, ordered.dropFirst()) where one.name == next.name {
      throw .duplicateName(one.name)
    }
    return ordered
  }

  /// Reads a pack, and refuses one that is damaged.
  public init(bytes: [UInt8]) throws(PackError) {
    guard bytes.starts(with: Self.magic) else { throw .notAPack }
    var reader = PackReader(bytes: bytes, position: Self.magic.count)
    let version = try reader.number()
    guard version == Self.version else { throw .unknownVersion(version) }
    guard bytes.count >= reader.position + Self.checksumLength else { throw .wrongLength }
    let body = bytes.dropLast(Self.checksumLength)
    let checksum = Array(SHA256.hash(data: body))
    reader.end = body.endIndex
    var entries: [Entry] = []
    for _ in 0..<(try reader.number()) { entries.append(try reader.entry()) }
    guard reader.position == body.endIndex else { throw .wrongLength }
    guard checksum.elementsEqual(bytes.suffix(Self.checksumLength)) else { throw .wrongChecksum }
    self.entries = try Self.ordered(entries)
    self.bytes = self.entries == entries ? bytes : Self.packed(self.entries)
  }

  private static func packed(_ entries: [Entry]) -> [UInt8] {
    var bytes = magic
    bytes.append(number: version)
    bytes.append(number: UInt32(entries.count))
    for entry in entries {
      bytes.append(number: UInt32(entry.name.utf8.count))
      bytes.append(number: UInt32(entry.bytes.count))
      bytes.append(contentsOf: entry.name.utf8)
      bytes.append(contentsOf: entry.bytes)
    }
    return bytes + Array(SHA256.hash(data: bytes))
  }

  /// The bytes of a file, nil where it is not in the pack.
  public subscript(name: String) -> [UInt8]? {
    entries.first { $0.name == name }?.bytes
  }

  /// The framework files, in order of name.
  public var frameworks: [(name: String, bytes: [UInt8])] {
    entries.filter { $0.name.hasPrefix("Frameworks/") && $0.name.hasSuffix(".yaml") }
      .map { ($0.name, $0.bytes) }
  }
}

/// Reads numbers and entries from the middle of a pack.
private struct PackReader {
  let bytes: [UInt8]
  var position: Int
  var end: Int

  init(bytes: [UInt8], position: Int) {
    self.bytes = bytes
    self.position = position
    end = bytes.count
  }

  mutating func number() throws(PackError) -> UInt32 {
    try take(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  mutating func entry() throws(PackError) -> Pack.Entry {
    let (nameLength, length) = (try number(), try number())
    guard let name = String(validating: try take(Int(nameLength)), as: UTF8.self) else {
      throw .badName
    }
    return Pack.Entry(name: name, bytes: Array(try take(Int(length))))
  }

  private mutating func take(_ count: Int) throws(PackError) -> ArraySlice<UInt8> {
    guard count <= end - position else { throw .wrongLength }
    defer { position += count }
    return bytes[position..<(position + count)]
  }
}

extension [UInt8] {
  fileprivate mutating func append(number: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
