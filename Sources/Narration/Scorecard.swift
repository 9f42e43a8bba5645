import OversightCore

/// Words of scorecards and lists that every surface says alike.
public enum ScorecardWords {
  /// How much of each league table is held: "Q4 2025/26: 61 of 61 mental health and community,
  /// 0 of 134 acute, 0 of 10 ambulance, latest held Q3".
  public static func coverage(_ sectors: [SectorCoverage], in period: Period) -> String {
    guard !sectors.isEmpty else { return "\(period): nothing is scored in this edition" }
    let whole = sectors.filter { $0.latestHeld == nil }
    let part = sectors.filter { $0.latestHeld != nil }
    let latest = Set(part.compactMap(\.latestHeld)).sorted()
    if latest.count <= 1 {
      let held = latest.first.map { ", latest held \(short($0, beside: period))" } ?? ""
      return "\(period): " + (whole + part).map(share).joined(separator: ", ") + held
    }
    let parts = part.map { sector in
      let latest = sector.latestHeld.map { " (latest held \(short($0, beside: period)))" }
      return share(sector) + (latest ?? "")
    }
    return "\(period): " + (whole.map(share) + parts).joined(separator: ", ")
  }

  private static func share(_ sector: SectorCoverage) -> String {
    "\(sector.coverage.held) of \(sector.coverage.of) \(Words.sector(sector.sector))"
  }

  /// A quarter without its year beside one of the same year.
  private static func short(_ period: Period, beside other: Period) -> String {
    period.cycle == other.cycle ? "Q\(period.quarter)" : "\(period)"
  }

  /// The segment, or those that remain possible: "2", "2 or 3", "–".
  public static func segments(_ assessment: Assessment) -> String {
    if let segment = assessment.segment { return String(segment) }
    let possible = assessment.possibleSegments.map(String.init)
    return possible.isEmpty ? Words.nothing : Narrator.list(possible, last: "or")
  }

  /// A day in words: "31 March 2026".
  public static func day(_ day: CalendarDate) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(day.day) \(months[day.month - 1]) \(day.year)"
  }
}

extension Narrator {
  /// The scores of an average in the order in which they are added: "1.00 + 3.09 + 2.00 × 1/3".
  public func sum(of metrics: [MetricResult]) -> String {
    metrics.filter { $0.counts && $0.score != nil }
      .sorted { $0.metric < $1.metric }
      .map { term($0) }
      .joined(separator: " + ")
  }

  private func term(_ result: MetricResult) -> String {
    let score = result.score.map(Figure.score) ?? Words.nothing
    return result.weight == 1
      ? score : "\(score) × \(Figure.trimmed(result.weight, least: 2, most: 4))"
  }
}
