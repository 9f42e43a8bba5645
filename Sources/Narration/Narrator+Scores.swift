import OversightCore

/// Sentences about metrics, averages and cuts.
extension Narrator {
  func footprint(providers: Int, made: Int, latest: Month?) -> String {
    let held = latest.map { "; monthly figures held to \(month($0))" } ?? ""
    return "\(made) figures made from \(providers) providers\(held)"
  }

  /// How a metric came to its score.
  public func basis(of result: MetricResult) -> String {
    switch result.basis {
    case .metStandard(let standard):
      "meets the standard of \(Figure.trimmed(standard, least: 0, most: 2)): best score"
    case .failedFloor(let floor):
      "fails the floor of \(Figure.trimmed(floor, least: 0, most: 2)): worst score"
    case .ranked(let rank, let of, let best, let worst):
      formula(rank: rank, of: of, best: best, worst: worst, score: result.score)
        + coverage(of: result)
    case .banded: "the value lies in the band of score \(result.score.map(Figure.score) ?? "–")"
    case .combined(let row, let column, let assumed):
      "by the table of \(shortName(of: row)) and \(shortName(of: column))"
        + (assumed ? " (cell assumed)" : "")
    case .published: "published score: those ranked with it are not all held"
    case .absent(let absence): reason(absence)
    }
  }

  /// On how many providers a proxy rests.
  private func coverage(of result: MetricResult) -> String {
    result.coverage.map { "; proxy from \($0.held) of \($0.of) providers" } ?? ""
  }

  private func formula(rank: Int, of: Int, best: Double, worst: Double, score: Double?) -> String {
    guard of > 1 else { return "alone in its pool: \(Figure.score(best))" }
    return "\(Figure.score(best)) + \(Figure.score(worst - best)) × (\(rank) − 1) / (\(of) − 1)"
      + (score.map { " = \(Figure.score($0))" } ?? "")
  }

  func domain(_ result: DomainResult) -> String {
    guard let score = result.score else {
      return result.absence.map(reason) ?? "no score"
    }
    let segment =
      result.segment.map {
        "segment \($0)" + (result.segmentOrigin == .published ? " (published)" : "")
      } ?? "no segment: \(result.segmentAbsence.map(reason) ?? "–")"
    let origin = result.scoreOrigin == .published ? " (published)" : ""
    return "\(Figure.score(score))\(origin), \(segment)"
  }

  func average(_ detail: AverageDetail) -> String {
    guard detail.average != nil else {
      return detail.absence.map(reason) ?? "no average"
    }
    if detail.origin == .published {
      return "average as published; metric scores are not all held"
    }
    let missing = detail.expected - detail.scored
    let sum =
      "\(Figure.score(detail.sum)) / \(Figure.trimmed(detail.weight, least: 0, most: 2))"
    let printed = detail.published.map { "; published \(Figure.score($0))" } ?? ""
    return "\(detail.scored) of \(detail.expected) scored, "
      + (missing == 0 ? "none missing" : "\(missing) missing") + ": \(sum)\(printed)"
  }

  func segment(_ detail: SegmentDetail) -> String {
    guard let average = detail.average, let cuts = detail.cuts, let segment = detail.segment else {
      return detail.absence.map(reason) ?? "no segment"
    }
    return place(average, segment: segment, cuts: cuts.values) + origin(detail.origin)
  }

  /// An average is shown with the decimals that decide where it rounds to a cut.
  private func place(_ average: Double, segment: Int, cuts: [Double]) -> String {
    let isClose = cuts.contains { abs($0 - average) < 0.005 }
    let shown = Figure.text(average, decimals: isClose ? 4 : 2)
    let words = cuts.map(Figure.cut)
    switch segment {
    case 1: return "\(shown) is not above the cut \(words[0])"
    case 4: return "\(shown) lies above the cut \(words[2])"
    default: return "\(shown) lies between the cuts \(words[segment - 2]) and \(words[segment - 1])"
    }
  }

  private func origin(_ origin: CutOrigin?) -> String {
    switch origin {
    case .cohort(let coverage): ", quartiles of \(coverage.held) of \(coverage.of)"
    case .observed(let coverage):
      ", cuts observed for the period (\(coverage.held) of \(coverage.of) held)"
    case .fixed: ", cuts fixed by the edition"
    case nil: ""
    }
  }

  func rank(_ detail: RankDetail) -> String {
    guard let rank = detail.rank, let of = detail.of else {
      return detail.absence.map(reason) ?? "no rank"
    }
    let origin = detail.origin == .published ? " (published)" : ""
    return "place \(rank) of \(of) by segment, then average\(origin)"
  }
}
