import Foundation

/// A filter as text; reading the text gives the same filter again.
extension Filter: CustomStringConvertible {
  var description: String {
    switch self {
    case .all: ""
    case .and(let parts): parts.map { $0.bracketed(where: \.isCompound) }.joined(separator: " ")
    case .or(let parts):
      parts.map { $0.bracketed(where: \.isAlternative) }.joined(separator: " or ")
    case .not(let part): "not \(part.bracketed(where: \.isCompound))"
    case .text(let text): Self.quoted(text)
    case .compare(let field, let test, let values):
      field.name + test.rawValue + values.map(\.description).joined(separator: ",")
    }
  }

  /// The conditions that all have to hold.
  var conditions: [Filter] {
    switch self {
    case .all: []
    case .and(let parts): parts
    default: [self]
    }
  }

  /// All of some conditions.
  init(allOf conditions: [Filter]) {
    self = conditions.count > 1 ? .and(conditions) : conditions.first ?? .all
  }

  private var isAlternative: Bool { if case .or = self { true } else { false } }

  private var isCompound: Bool {
    switch self {
    case .and, .or: true
    default: false
    }
  }

  private func bracketed(where isNeeded: (Filter) -> Bool) -> String {
    isNeeded(self) ? "(\(self))" : description
  }

  /// A word as it can be read again. No word holds a quotation mark: reading ends it there.
  static func quoted(_ word: String, besides reserved: [String] = ["or", "not"]) -> String {
    let isPlain =
      !word.isEmpty && !reserved.contains(word.lowercased())
      && !word.contains { $0.isWhitespace || FilterParser.ends.contains($0) }
    return isPlain ? word : "\"\(word)\""
  }
}

extension Filter.Value: CustomStringConvertible {
  var description: String {
    switch self {
    case .words(let word): Filter.quoted(word, besides: ["unknown"])
    case .number(let number): Self.plain(number)
    case .range(let low, let high): "\(Self.plain(low))..\(Self.plain(high))"
    case .unknown: "unknown"
    }
  }

  /// The shortest digits that give the number again, never with an exponent.
  private static func plain(_ number: Double) -> String {
    let text = "\(number)"
    guard let decimal = Decimal(string: text, locale: Locale(identifier: "en_GB")) else {
      return text
    }
    return "\(decimal)"
  }
}
