/// A column of the list of organisations; the raw value is its name in filters and in memory.
public enum ListColumn: String, CaseIterable, Hashable, Sendable {
  /// The code, and the name with the names it had.
  case code, name
  /// The average metric score.
  case average
  /// The segment, the one of the quarter before, and what moved it.
  case segment, was
  /// The place in the league table, and the places that are likely.
  case rank, range
  /// The overall capability rating.
  case capability
  /// The marks that say what the result rests on.
  case flag
  /// The league table, the region, and the boards whose area it serves.
  case type, region, icb
  /// The segment before overrides, shifts and decisions.
  case unadjusted = "unadjustedSegment"
  /// The segments that remain possible.
  case possible = "possibleSegments"
  /// The average as published.
  case published = "publishedAverageScore"
  /// What moved the segment most.
  case cause = "segmentCause"

  /// Other names a filter may use: those of the JSON of `oversight list`.
  static let aliases: [String: ListColumn] = [
    "averageScore": .average, "flags": .flag, "capabilityRating": .capability,
    "previousSegment": .was, "sector": .type, "icbs": .icb, "unadjusted": .unadjusted,
    "published": .published, "cause": .cause, "possible": .possible,
  ]

  /// The column of a name in a filter, in any case.
  init?(filterName: String) {
    let wanted = filterName.lowercased()
    let own = Self.allCases.first { $0.rawValue.lowercased() == wanted }
    let alias = Self.aliases.first { $0.key.lowercased() == wanted }?.value
    guard let column = own ?? alias else { return nil }
    self = column
  }

  /// Whether rows can be ordered by it and filtered to its values.
  var isSortable: Bool { self != .range }

  /// Whether it holds numbers.
  var isNumeric: Bool {
    [.average, .segment, .was, .rank, .unadjusted, .published].contains(self)
  }

  /// How many decimals its numbers are shown and compared with.
  var decimals: Int { self == .average || self == .published ? 2 : 0 }

  /// Whether it stays at the left whatever is scrolled.
  var isFrozen: Bool { self == .code || self == .name }

  /// Shown and hidden with another: a rank never appears without its range.
  var companion: ListColumn? {
    switch self {
    case .rank: .range
    case .range: .rank
    default: nil
    }
  }
}
