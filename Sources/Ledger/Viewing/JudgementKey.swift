import OversightCore

/// What an event decides. Two events on one key follow each other; events on different keys never
/// meet, so people at work on different things never collide. Stores keep it as its text.
public enum JudgementKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// One layer of one area. The holder is the assessor, or the partner whose feedback it is, or the
  /// person who wrote the feedback down where no partner is named; nil for layers there is one of.
  case rating(CapabilityKey, area: AreaID, layer: Layer, holder: Actor?)
  /// One note: notes never replace one another.
  case note(CapabilityKey, EventID)
  /// One dataset.
  case dataset(ContentHash)
  /// The file in force for one edition.
  case framework(FrameworkID)

  /// The organisation, year and edition it is about; nil where it is about the whole workspace.
  public var item: CapabilityKey? {
    switch self {
    case .rating(let item, _, _, _), .note(let item, _): item
    case .dataset, .framework: nil
    }
  }

  /// The item that must be revealed before others than the author see this; nil where it is not
  /// blind.
  var blindItem: CapabilityKey? {
    if case .rating(let item, _, .assessor, _) = self { return item }
    return nil
  }

  /// Whether it is the signed result, which nobody needs to be blind to.
  var isSigned: Bool {
    if case .rating(_, _, .final, _) = self { return true }
    return false
  }

  /// The order of the texts.
  public static func < (left: JudgementKey, right: JudgementKey) -> Bool {
    left.description < right.description
  }
}

extension JudgementKey {
  /// `rating/QOP/2025-26/2024-25-consultation/leadership/assessor/ann`: parts between slashes,
  /// with `%`, `/` and C0 of a part as `%25`, `%2f` and so on.
  public var description: String { parts.map(Self.escaped).joined(separator: "/") }

  /// Reads the text of a key; nil where it is not exactly one.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      .compactMap(Self.unescaped)
    guard let key = Self.key(parts), key.description.utf8.elementsEqual(text.utf8) else {
      return nil
    }
    self = key
  }

  private var parts: [String] {
    switch self {
    case .rating(let item, let area, let layer, let holder):
      ["rating"] + Self.parts(item) + [area.value, layer.rawValue]
        + (holder.map { [$0.name] } ?? [])
    case .note(let item, let id): ["note"] + Self.parts(item) + [id.description]
    case .dataset(let hash): ["dataset", hash.description]
    case .framework(let id): ["framework", id.value]
    }
  }

  private static func parts(_ item: CapabilityKey) -> [String] {
    let cycle = item.cycle.description.split(separator: "/").joined(separator: "-")
    return [item.organisation.value, cycle, item.framework.value]
  }

  private static func key(_ parts: [String]) -> JudgementKey? {
    switch (parts.first, parts.count) {
    case ("rating", 6...7): return rating(parts)
    case ("note", 5):
      return item(parts).flatMap { item in EventID(parts[4]).map { .note(item, $0) } }
    case ("dataset", 2): return ContentHash(parts[1]).map { .dataset($0) }
    case ("framework", 2): return .framework(FrameworkID(parts[1]))
    default: return nil
    }
  }

  private static func rating(_ parts: [String]) -> JudgementKey? {
    guard let item = item(parts), let layer = Layer(rawValue: parts[5]) else { return nil }
    let holder = parts.count == 7 ? Actor(parts[6]) : nil
    guard layer.hasHolder == (holder != nil) else { return nil }
    return .rating(item, area: AreaID(parts[4]), layer: layer, holder: holder)
  }

  private static func item(_ parts: [String]) -> CapabilityKey? {
    guard let organisation = OrganisationCode(parts[1]), let cycle = Cycle(parts[2]) else {
      return nil
    }
    return CapabilityKey(
      organisation: organisation, cycle: cycle, framework: FrameworkID(parts[3]))
  }

  private static func escaped(_ part: String) -> String {
    guard part.utf8.contains(where: mustEscape) else { return part }
    let bytes = part.utf8.flatMap { byte -> [UInt8] in
      mustEscape(byte) ? Array("%\(Hexadecimal.text(of: [byte]))".utf8) : [byte]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func mustEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "/")
  }

  private static func unescaped(_ part: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(part.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard let code = Hexadecimal.bytes(of: digits), code.count == 1 else { return nil }
      bytes.append(code[0])
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Layer {
  /// Whether several people or partners each have a rating of their own on this layer.
  var hasHolder: Bool { self == .assessor || self == .partnerFeedback }
}
