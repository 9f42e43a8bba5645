import Ledger
import OversightCore
import Terminal

/// What the chair has in mind to decide of an item: kept as a draft, so that it stands where one comes
/// back to the item, and saved by the decision alone.
struct DecisionDraft: Hashable, Sendable {
  /// Ratings of areas, with their reasons, segment and overall rating.
  var choice = Forecast.Choice()
  /// The improvement trajectory, the support to partners and the long-standing challenges.
  var trajectory: [FieldName: String] = [:]
  /// Why.
  var reason = ""

  /// What a record of the trajectory holds.
  static let fields: [FieldName] = [.trajectory, .partners, .longStanding, .addressed]

  /// Nothing in mind.
  init() {}

  /// What was kept of it.
  init(_ text: String) {
    for (word, value) in EntryText.entries(of: text) where !value.isEmpty {
      switch FormEntry(word: word) {
      case .area(let area): choice.areas[area] = AreaRating(word: value)
      case .areaReason(let area): choice.reasons[area] = value
      case .segment: choice.segment = Int(value)
      case .overall: choice.overall = RatingID(value)
      case .field(let field): trajectory[field] = value
      case .reason: reason = value
      default: break
      }
    }
  }

  /// How it is kept, in the form of the form it is written on; nil where there is nothing.
  var text: String? {
    var entries: [(FormEntry, String)] = []
    for (area, rating) in choice.areas.sorted(by: { $0.key.value < $1.key.value }) {
      entries.append((.area(area), rating.word))
    }
    for (area, reason) in choice.reasons.sorted(by: { $0.key.value < $1.key.value }) {
      entries.append((.areaReason(area), reason))
    }
    entries.append((.segment, choice.segment.map(String.init) ?? ""))
    entries.append((.overall, choice.overall?.value ?? ""))
    entries += Self.fields.map { (.field($0), trajectory[$0] ?? "") }
    entries.append((.reason, reason))
    let written = entries.filter { !$0.1.isEmpty }
    return written.isEmpty ? nil : EntryText.text(of: written.map { ($0.0.word, $0.1) })
  }
}

extension AreaRating {
  /// The word by which a draft keeps it.
  var word: String {
    switch self {
    case .rated(let id): id.value
    case .notApplicable: "not-applicable"
    case .insufficientEvidence: "insufficient-evidence"
    case .inWords: "in-words"
    }
  }

  /// The rating of a word.
  init(word: String) {
    switch word {
    case "not-applicable": self = .notApplicable
    case "insufficient-evidence": self = .insufficientEvidence
    case "in-words": self = .inWords
    default: self = .rated(RatingID(word))
    }
  }
}

/// How the rows of a form are kept as one text: each under its word, its lines indented, so that a
/// reader finds the way and no text can be taken for another row.
enum EntryText {
  static func text(of entries: [(word: String, value: String)]) -> String {
    entries.map { word, value in
      let lines = value.split(separator: "\n", omittingEmptySubsequences: false)
      return (["\(word):"] + lines.map { "  \($0)" }).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  static func entries(of text: String) -> [String: String] {
    var texts: [String: [Substring]] = [:]
    var word = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("  ") {
        texts[word, default: []].append(line.dropFirst(2))
      } else if line.hasSuffix(":") {
        word = String(line.dropLast())
      }
    }
    return texts.mapValues { $0.joined(separator: "\n") }
  }
}
