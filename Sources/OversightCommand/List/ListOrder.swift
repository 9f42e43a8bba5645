import Narration
import OversightCore

/// A column that a list can be sorted by, with its name on the command line.
enum ListColumn: String, CaseIterable {
  case code, name, type, sector, region
  case averageScore, unadjustedSegment, segment, previousSegment, rank, capabilityRating

  /// The column of a name; `average` and `capability` for short.
  init?(named name: String) {
    let short: [String: Self] = [
      "average": .averageScore, "capability": .capabilityRating, "was": .previousSegment,
    ]
    let same = Self.allCases.first { $0.rawValue.lowercased() == name.lowercased() }
    guard let found = short[name.lowercased()] ?? same else { return nil }
    self = found
  }

  fileprivate func value(of row: ListRow) -> ListValue? {
    switch self {
    case .code: .text(row.organisation.code.value)
    case .name: .text(row.organisation.name)
    case .type: .text(row.organisation.kind.rawValue)
    case .sector: .text(row.organisation.sector.rawValue)
    case .region: .text(row.organisation.region)
    case .averageScore: row.assessment.average.map { .number($0) }
    case .unadjustedSegment: row.assessment.unadjustedSegment.map { .number(Double($0)) }
    case .segment: row.assessment.segment.map { .number(Double($0)) }
    case .previousSegment: row.previousSegment.map { .number(Double($0)) }
    case .rank: row.assessment.rank.map { .number(Double($0)) }
    case .capabilityRating: row.capabilityPlace.map { .number(Double($0)) }
    }
  }
}

private enum ListValue: Comparable {
  case number(Double)
  case text(String)
}

/// The order of a list: column after column, what is unknown always last, then by code.
struct ListOrder {
  struct Part: Equatable {
    let column: ListColumn
    let isDescending: Bool
  }

  let parts: [Part]

  /// By segment, then by average, those in most need first.
  static let standard = ListOrder(parts: [
    Part(column: .segment, isDescending: true), Part(column: .averageScore, isDescending: true),
  ])

  /// Reads `region,segment:desc`; the standard order where nothing is asked for.
  static func reading(_ texts: [String]) throws(Failure) -> ListOrder {
    let words = texts.flatMap { $0.split(separator: ",") }
    var parts: [Part] = []
    for word in words { parts.append(try part(String(word))) }
    return parts.isEmpty ? standard : ListOrder(parts: parts)
  }

  private static func part(_ text: String) throws(Failure) -> Part {
    let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = halves.first.map(String.init) ?? ""
    guard let column = ListColumn(named: name.trimmed) else {
      let known = ListColumn.allCases.map(\.rawValue)
      throw Failure(.usage, Words.noSuchColumn(name, Nearest.words(to: name, among: known), known))
    }
    switch halves.count > 1 ? halves[1].lowercased() : "asc" {
    case "asc": return Part(column: column, isDescending: false)
    case "desc": return Part(column: column, isDescending: true)
    default: throw Failure(.usage, Words.badDirection(text))
    }
  }

  func sorted(_ rows: [ListRow]) -> [ListRow] {
    rows.sorted { left, right in
      for part in parts {
        if let isFirst = isFirst(left, right, by: part) { return isFirst }
      }
      return left.organisation.code < right.organisation.code
    }
  }

  private func isFirst(_ left: ListRow, _ right: ListRow, by part: Part) -> Bool? {
    switch (part.column.value(of: left), part.column.value(of: right)) {
    case (nil, nil): nil
    case (nil, _?): false
    case (_?, nil): true
    case (let left?, let right?):
      left == right ? nil : part.isDescending ? right < left : left < right
    }
  }
}

extension String {
  /// Without blanks at either end.
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
