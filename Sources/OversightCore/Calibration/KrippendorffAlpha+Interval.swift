extension KrippendorffAlpha {
  /// The 95 % interval of α: the 2.5 and 97.5 percentiles (type 7) of α over re-draws of the items
  /// with replacement, each with all its ratings, as many as there are. This is the percentile
  /// bootstrap over items of Zapf, Castell, Morawietz and Karch 2016, "Measuring inter-rater
  /// reliability for nominal data – which coefficients and confidence intervals are appropriate?",
  /// applied here to every metric. (Hayes and Krippendorff 2007 re-draw single pairs under a fixed
  /// De, as if the pairs of an item were independent.)
  ///
  /// The same seed gives the same interval, whatever the order of items and raters. A re-draw in
  /// which all ratings are alike has no α and is left out. Nil where α is undefined, or where fewer
  /// than four in five re-draws have an α: that share is our choice, since what is left of a nearly
  /// unanimous panel is no fair sample of it.
  public func interval(seed: UInt64, draws: Int = 1000) -> ClosedRange<Double>? {
    guard value != nil, draws > 0 else { return nil }
    var generator = SplitMix64(seed: seed)
    let found = (0..<draws).compactMap { _ in patterns.alpha(draw(&generator), metric) }.sorted()
    guard found.count * 5 >= draws * 4,
      let low = Quantile.inclusive(0.025, ofSorted: found),
      let high = Quantile.inclusive(0.975, ofSorted: found)
    else { return nil }
    return low...high
  }

  /// How often each pattern comes up in one re-draw of the items.
  private func draw(_ generator: inout SplitMix64) -> [Int] {
    var times = [Int](repeating: 0, count: patterns.times.count)
    for _ in 0..<items { times[patterns.ofItems[generator.index(below: items)]] += 1 }
    return times
  }
}
