/// Places in the league tables of the sectors.
extension Bench {
  mutating func applyRank(_ body: RankRule, of rule: Rule) {
    let tables = Dictionary(grouping: indices(of: rule.kinds)) { drafts[$0].organisation.sector }
    for table in tables.values { rank(table, by: body, of: rule) }
  }

  private mutating func rank(_ table: [Int], by body: RankRule, of rule: Rule) {
    let held = table.filter { drafts[$0].standing != nil }
    let coverage = Coverage(held: held.count, of: table.count)
    let isWhole = held.count == table.count
    let places = CompetitionRank.places(
      of: held.compactMap { drafts[$0].standing }, higherIsBetter: false)
    let own = Dictionary(uniqueKeysWithValues: zip(held, places))
    for index in table {
      let printed = body.usesPublished ? drafts[index].published?.rank : nil
      let rank = isWhole ? own[index] : printed
      drafts[index].rank = RankDetail(
        rank: rank, of: rank.map { _ in table.count }, origin: isWhole ? .computed : .published,
        coverage: coverage,
        absence: rank == nil ? .tableNotHeld(held: held.count, of: table.count) : nil)
      drafts[index].record(.rank(drafts[index].rank), of: rule)
    }
  }
}

extension Draft {
  /// The segment before any decision first, since the published tables rank a trust placed in segment
  /// 5 by the one it came from; then the average as published with two decimals (four at most): one number, so
  /// that one ranking serves.
  fileprivate var standing: Double? {
    guard let segment = adjusted ?? segment, let average = average.published ?? shownAverage
    else { return nil }
    return Double(segment) * 1000 + average
  }
}
