extension Judgements {
  /// What was agreed of an organisation under an edition, in a year or the newest earlier one of which
  /// anything is held: final, else moderated. It is what a benchmark case is rated against.
  ///
  /// - Parameters:
  ///   - key: the organisation, the year to begin with, and the edition.
  /// - Returns: nil where nothing was agreed.
  public func agreed(of key: CapabilityKey) -> Benchmark? {
    let years = areas.filter {
      $0.key.organisation == key.organisation && $0.key.framework == key.framework
        && $0.key.cycle.startYear <= key.cycle.startYear
    }
    let agreed = years.compactMap { year, judged -> Benchmark? in
      let ratings = judged.compactMapValues { ($0.final ?? $0.moderated)?.rating.rating }
      return ratings.isEmpty ? nil : Benchmark(ratings: ratings, cycle: year.cycle)
    }
    return agreed.max { $0.cycle.startYear < $1.cycle.startYear }
  }
}
