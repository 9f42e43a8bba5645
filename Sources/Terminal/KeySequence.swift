/// Keys pressed one after the other that together mean one thing; most have one key.
public struct KeySequence: Hashable, Sendable, CustomStringConvertible {
  /// The keys, in the order in which they are pressed; never empty.
  public let keys: [Key]

  /// A sequence of one key.
  public init(_ key: Key) { keys = [key] }

  /// A sequence of keys; nil where there is none.
  public init?(_ keys: [Key]) {
    guard !keys.isEmpty else { return nil }
    self.keys = keys
  }

  /// The sequence of a name, such as `g`, `^R` or `b r`; nil where a key of it has no such name.
  public init?(_ name: String) {
    let names = name.split(separator: " ").map(String.init)
    let keys = names.compactMap(KeyName.key)
    guard !keys.isEmpty, keys.count == names.count else { return nil }
    self.keys = keys
  }

  /// The name, as the config file and the pages write it: `b r`.
  public var description: String { keys.map(KeyName.name).joined(separator: " ") }

  /// The name for the footer: arrows as arrows where the terminal has them.
  public func label(_ glyphs: GlyphSet = .standard) -> DisplayText {
    keys.map { KeyName.label($0, glyphs: glyphs) }.joined(separator: " ")
  }

  /// Whether more keys follow the given ones.
  public func isContinuation(of prefix: [Key]) -> Bool {
    keys.count > prefix.count && keys.starts(with: prefix)
  }
}
