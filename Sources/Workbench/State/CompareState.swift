import Narration
import OversightCore
import Terminal

/// Two to six organisations side by side.
struct CompareState: Sendable {
  /// How many can be compared.
  static let count = 2...6

  /// The organisations, in the order in which they stand.
  var codes: [OrganisationCode]
  /// The chosen one, by its place.
  var chosen = 0
  /// The rows in view.
  var window = ScrollWindow()

  /// The chosen organisation.
  var code: OrganisationCode? { codes.indices.contains(chosen) ? codes[chosen] : nil }
}

/// One line of the comparison.
enum CompareRow: Hashable, Sendable {
  /// The segment and the average.
  case segment
  case domain(String)
  case metric(MetricID)
}

/// What an organisation has in a line.
struct CompareCell: Hashable, Sendable {
  /// The value, or the segment.
  var value: Double?
  /// The unit of the value.
  var unit = ""
  /// The score, or the average.
  var score: Double?
  var rank: Int?
  /// Among how many.
  var of: Int?
  /// The date the figure is for, as the publisher writes it.
  var date = ""
}

/// How a score stands among those beside it.
enum CompareMark: Hashable, Sendable {
  case best, worst, alike, between
}

extension [CompareCell] {
  /// The marks of the scores as they are shown; none where fewer than two have one.
  var marks: [CompareMark?] {
    let shown = map { $0.score.map { Rounding.halfAway($0, decimals: 2) } }
    let scores = shown.compactMap { $0 }
    guard scores.count > 1, let best = scores.min(), let worst = scores.max() else {
      return map { _ in nil }
    }
    return shown.map { score in
      guard let score else { return nil }
      if worst - best < 1e-9 { return .alike }
      return score - best < 1e-9 ? .best : worst - score < 1e-9 ? .worst : .between
    }
  }
}

extension Desk {
  /// The lines of the comparison: the segment, then each domain with the metrics that one of them has.
  var compareRows: [CompareRow] {
    let assessments = compared
    let domains = framework.domains.flatMap { domain -> [CompareRow] in
      let metrics = framework.metrics.filter { definition in
        definition.domain == domain.id
          && assessments.contains { assessment in
            assessment.metrics.contains { $0.metric == definition.id && $0.isShown }
          }
      }
      return metrics.isEmpty ? [] : [.domain(domain.id)] + metrics.map { .metric($0.id) }
    }
    return [.segment] + domains
  }

  /// The organisations being compared.
  var compared: [Assessment] { compare?.codes.compactMap(assessment) ?? [] }

  /// What they have in a line, in their order.
  func cells(of row: CompareRow) -> [CompareCell] {
    compared.map { assessment in
      switch row {
      case .segment:
        return CompareCell(
          value: assessment.segment.map(Double.init), score: assessment.shownAverage,
          rank: assessment.rank, of: assessment.rankOf)
      case .domain(let id):
        let domain = assessment.domains.first { $0.domain == id }
        return CompareCell(score: domain?.score)
      case .metric(let id):
        guard let result = assessment.metrics.first(where: { $0.metric == id }), result.isShown
        else { return CompareCell() }
        return CompareCell(
          value: result.value, unit: result.unit, score: result.score, rank: result.rank,
          of: result.of, date: result.reportingDate)
      }
    }
  }

  /// Why the segment is the only line: what the scorecards say, each reason once.
  var whyNothingToCompare: [String] {
    compared.map { Words.noMetrics(whyNoMetrics(of: $0)) }.reduce(into: []) { reasons, reason in
      if !reasons.contains(reason) { reasons.append(reason) }
    }
  }

  /// The selected line.
  var compareRow: CompareRow? {
    let rows = compareRows
    guard let state = compare, rows.indices.contains(state.window.selection) else { return nil }
    return rows[state.window.selection]
  }

  /// The name of a line.
  func name(of row: CompareRow) -> String {
    switch row {
    case .segment: Words.segmentAndAverage
    case .domain(let id): narrator.domainName(id)
    case .metric(let id): narrator.shortName(of: id)
    }
  }

  /// Why scores and ranks of these organisations do not stand on one list; nil where they do.
  var whyNotAlike: String? {
    let organisations = compared.map(\.organisation)
    if Set(organisations.map(\.kind)).count > 1 { return Words.kindsDiffer }
    let sectors = Set(organisations.map(\.sector))
    return sectors.count > 1 ? Words.sectorsDiffer : nil
  }
}
